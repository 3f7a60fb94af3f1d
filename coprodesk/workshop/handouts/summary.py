"""The summary that everyone takes home: one side of paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import WordWish
from coprodesk.dates import kept_together
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Handout, Heading
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.heads import footer, where_and_when
from coprodesk.workshop.views import plan, summary, words, words_today


def handout(session: Session, workshop_id: int, wish: WordWish = WordWish.EVERYDAY) -> Handout:
    """The written summary of a session; raises PlainError where no line of it is written yet.

    It ends with the group's words that it uses and that are to be explained, as `wish` says.
    """
    written = summary.view(session, workshop_id)
    if not written.is_written:
        raise PlainError(
            _("The summary is not written yet. Open Summary and choose Write it from the record.")
        )
    blocks: list[Block] = [*where_and_when(session, workshop_id)]
    for part in written.parts:
        if part.printed:
            blocks += [Heading(part.part.label), Bullets(tuple(map(kept_together, part.printed)))]
    lines = [line for part in written.parts for line in part.printed]
    listed = word_blocks.blocks(words_today.to_explain(lines, words.own_words(session)), wish)
    if listed:
        blocks += [Heading(word_blocks.heading()), *listed]
    return Handout(
        title=plan.view(session, workshop_id).title,
        blocks=tuple(blocks),
        one_side=True,
        footer=footer(session),
    )
