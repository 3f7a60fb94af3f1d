"""All ideas of a session on paper, not only those with the most dots: everybody finds theirs."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import WordWish
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Bullets, Handout, Heading, Paragraph
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.forms import lines
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import ideas
from coprodesk.workshop.views.ideas import IdeaView


def handout(session: Session, workshop_id: int, wish: WordWish = WordWish.EVERYDAY) -> Handout:
    """The board of a session; lines to write on where nobody has given an idea yet.

    It ends with the group's words that it uses and that are to be explained, as `wish` says.
    """
    board = blocks(session, workshop_id)
    return Handout(
        title=_("All our ideas"),
        blocks=(
            *where_and_when(session, workshop_id),
            *board,
            Paragraph(_("Is yours missing, or are the words wrong? Tell us.")),
            *word_blocks.explained(session, board, wish),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )


def blocks(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The question, then each group with its ideas in the order they came."""
    board = ideas.board(session, workshop_id)
    question = (Paragraph(board.question),) if board.question else ()
    if not board.count:
        return (*question, *lines(6))
    told = ngettext("There is {count} idea.", "There are {count} ideas.", board.count)
    found: list[Block] = [*question, Paragraph(told.format(count=board.count))]
    for group in (*board.groups, board.unsorted):
        if group.ideas:
            found += [Heading(group.name), Bullets(tuple(map(_idea, group.ideas)))]
    return tuple(found)


def _idea(idea: IdeaView) -> str:
    """An idea with its giver, the words it had first, and the ideas that stand with it."""
    found = [_named(idea)]
    for joined in idea.joined:
        found.append(_("With it: {idea}").format(idea=_named(joined)))
    return "\n".join(found)


def _named(idea: IdeaView) -> str:
    text = _("{idea} ({name})").format(idea=idea.text, name=idea.credit) if idea.credit else idea.text
    if idea.earlier:
        text += "\n" + _("In their words: “{words}”").format(words=idea.earlier[0])
    return text
