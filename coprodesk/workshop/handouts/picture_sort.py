"""Ideas to cut out and lay in groups: with a picture where one fits, for sorting by hand on a table."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Card, Cards, Handout, Paragraph
from coprodesk.services.documents.content import CardBlock, Picture
from coprodesk.workshop.handouts.card_pictures import pictures_of
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import ideas

_IDEAS_ON_A_PAGE = 8
_GROUPS_ON_A_PAGE = 4
_GROUP_SIZE = 28.0


def handout(session: Session, workshop_id: int) -> Handout:
    """How to sort, a card to head each group, and a card for each idea; empty cards where there are none.

    Ideas stand without names, in the order they came, so that no idea is judged by who gave it.
    """
    board = ideas.board(session, workshop_id)
    question = (Paragraph(board.question),) if board.question else ()
    names = tuple(group.name for group in board.groups)
    told = sorted((each for idea in board.ideas for each in (idea, *idea.joined)), key=lambda idea: idea.id)
    texts = tuple(idea.text for idea in told)
    heads = tuple(Card(name, _shown(picture)) for name, picture in _pictured(session, names))
    cards = tuple(
        Card("", (*_shown(picture), Paragraph(text))) for text, picture in _pictured(session, texts)
    )
    return Handout(
        title=_("Sort the ideas"),
        blocks=(
            *question,
            Paragraph(_("Cut out the cards. Lay ideas that belong together in one group.")),
            Paragraph(_("The large cards are for the names of groups. You can write new ones.")),
            Paragraph(_("Nobody is in a hurry. You can move a card again.")),
            *reach(session, workshop_id),
            Cards(
                _filled(heads, _GROUPS_ON_A_PAGE),
                per_page=_GROUPS_ON_A_PAGE,
                title_size=_GROUP_SIZE,
                may_grow=True,
                is_centred=True,
            ),
            Cards(
                _filled(cards, _IDEAS_ON_A_PAGE), per_page=_IDEAS_ON_A_PAGE, may_grow=True, is_centred=True
            ),
        ),
        footer=footer(session),
    )


def _filled(cards: tuple[Card, ...], per_page: int) -> tuple[Card, ...]:
    """The cards with empty ones to write on, up to the end of their last sheet.

    At least one is empty; without any card a whole sheet is.
    """
    return (*cards, *(Card(),) * (per_page - len(cards) % per_page))


def _pictured(session: Session, texts: tuple[str, ...]) -> tuple[tuple[str, Picture | None], ...]:
    return tuple(zip(texts, pictures_of(session, texts), strict=True))


def _shown(picture: Picture | None) -> tuple[CardBlock, ...]:
    return (picture,) if picture else ()
