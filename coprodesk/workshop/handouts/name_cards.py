"""Names to wear and to stand on a table: what people are called, and nothing about their job."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import Presence
from coprodesk.i18n import _
from coprodesk.services.documents import Card, Cards, Fold, Handout, Heading, Paragraph
from coprodesk.services.documents.content import CardBlock
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.views import people
from coprodesk.workshop.views.people import PersonView

_BADGE_MM = (86.0, 54.0)
_BADGE_SIZE = 44.0
_TABLE_SIZE, _SEAT_SIZE = 80.0, 20.0
_LONGEST_NAME = 60
"""Letters of a name that has room on a badge; of a longer one the beginning is there."""

_EMPTY_BADGES = 8
_EMPTY_TABLE_CARDS = 2


def badges(session: Session, workshop_id: int) -> Handout:
    """A badge for everyone who may come; empty ones where nobody is listed."""
    cards = tuple(_card(each.name) for each in _coming(session, workshop_id))
    empty = (Card("", (Paragraph(_("My name:")),)),) * _EMPTY_BADGES
    deck = Cards(cards or empty, _BADGE_MM, title_size=_BADGE_SIZE, keeps_print=True, is_centred=bool(cards))
    return Handout(_("Name badges"), (deck,), footer=footer(session))


def table_cards(session: Session, workshop_id: int) -> Handout:
    """A card to fold and stand before everyone who may come, with the name on both sides, and their seat."""
    cards = tuple(_card(each.name, each.seat) for each in _coming(session, workshop_id))
    empty = (Card("", (Paragraph(_("My name:")),)),) * _EMPTY_TABLE_CARDS
    deck = Cards(
        cards or empty,
        per_page=2,
        title_size=_TABLE_SIZE,
        least_size=_SEAT_SIZE,
        keeps_print=True,
        fold=Fold.TENT,
        may_grow=True,
        is_centred=bool(cards),
    )
    return Handout(_("Table cards"), (deck,), footer=footer(session))


def _coming(session: Session, workshop_id: int) -> tuple[PersonView, ...]:
    room = people.room(session, workshop_id)
    return tuple(each for each in room.people if each.presence is not Presence.AWAY)


def _card(name: str, seat: str = "") -> Card:
    """The first name large, with a number that belongs to it; the rest of the name below, then the seat."""
    words = _short(" ".join(name.split())).split()
    large = 2 if len(words) > 1 and words[1].isdecimal() else 1
    rest = " ".join(words[large:])
    below: tuple[CardBlock, ...] = (Heading(rest),) if rest else ()
    if seat:
        below += (Paragraph(_("Seat: {seat}").format(seat=seat)),)
    return Card(" ".join(words[:large]), below)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
