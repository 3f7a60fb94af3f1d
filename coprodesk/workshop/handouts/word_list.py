"""The words used today with their meanings, to take home."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents import Handout, Paragraph
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import words_today


def handout(session: Session, workshop_id: int, wish: WordWish = WordWish.EVERYDAY) -> Handout:
    """The words of a session as one person wants them; raises PlainError where no word needs a meaning.

    An abbreviation that can mean several things is left out until the group says which one it means.
    """
    used = [word for word in words_today.view(session, workshop_id) if not word.is_ambiguous]
    if not used:
        raise PlainError(_("No word of this session needs a meaning yet. Say what a word means on Words."))
    listed = word_blocks.blocks(used, wish) or (Paragraph(_("Only medical words were used today.")),)
    return Handout(
        title=_("Words used today"),
        blocks=(
            *where_and_when(session, workshop_id),
            Paragraph(_("Anyone can ask what a word means. You need not say why.")),
            *listed,
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )
