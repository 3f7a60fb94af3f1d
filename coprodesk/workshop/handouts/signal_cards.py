"""Cards to hold up: to take part without having to speak, and to decide.

Each is known by its words, by its picture and by its edge, which fingers can feel; never by colour alone.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import Thumb
from coprodesk.i18n import _
from coprodesk.services.documents import Card, Cards, Edge, Handout, Picture
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.views.people import voters

_SET_ON_A_PAGE, _SETS_BESIDE = 8, 2
_TITLE_SIZE = 23.0
_RED, _AMBER, _GREEN, _BLUE, _GREY = "#C62828", "#F2A900", "#2E7D32", "#1565C0", "#5F6B70"


def taking_part(session: Session, workshop_id: int) -> Handout:
    """One set of eight on a page for each person who takes part; one set where nobody is listed."""
    cards = (
        _card(_("Stop"), "1F6D1", Edge.FOUR_CORNERS, _RED),
        _card(_("Slow down"), "1F91A", Edge.ONE_CORNER, _AMBER),
        _card(_("I do not understand"), "2753", Edge.ONE_NOTCH, _BLUE),
        _card(_("I want to speak"), "1F64B", Edge.TOP_CORNERS, _BLUE),
        _card(_("I agree"), "1F44D", Edge.STRAIGHT, _GREEN),
        _card(_("I do not agree"), "1F645", Edge.TWO_NOTCHES, _RED),
        _card(_("Break please"), "2615", Edge.THREE_CORNERS, _GREY),
        _card(_("Say it again"), "1F504", Edge.OPPOSITE_CORNERS, _AMBER),
    )
    sets = voters(session, workshop_id) or 1
    return _handout(session, _("Cards for taking part"), cards * sets, _SET_ON_A_PAGE)


def deciding(session: Session, workshop_id: int) -> Handout:
    """One set of three for each person who takes part, and one to spare where they are odd.

    Each set stands in a column of its own: cut the sheet down the middle, and both sets are whole.
    """
    cards = (
        _card(Thumb.OK.label, "1F44D", Edge.STRAIGHT, _GREEN),
        _card(Thumb.WORRY.label, "1F61F", Edge.ONE_CORNER, _AMBER),
        _card(Thumb.CANNOT.label, "1F645", Edge.FOUR_CORNERS, _RED),
    )
    sheets = -(-voters(session, workshop_id) // _SETS_BESIDE) or 1
    beside = tuple(card for card in cards for _set in range(_SETS_BESIDE))
    return _handout(session, _("Cards for deciding"), beside * sheets, len(beside))


def _card(words: str, picture: str, edge: Edge, colour: str) -> Card:
    return Card(words, (Picture(picture),), edge, colour)


def _handout(session: Session, title: str, cards: tuple[Card, ...], per_page: int) -> Handout:
    deck = Cards(cards, per_page=per_page, title_size=_TITLE_SIZE, keeps_print=True, is_centred=True)
    return Handout(title, (deck,), footer=footer(session))
