"""Plan a session: what it is for, what can change, and its agenda."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from sqlalchemy.orm import Session

from coprodesk.models import AgendaItem, Workshop
from coprodesk.models.words import clean

TEXTS = frozenset(
    {
        *("place", "way_there", "access"),
        *("keeps_notes", "sees_notes", "notes_until"),
        *("purpose", "can_change", "cannot_change", "money", "pays", "decides", "hear_from", "question"),
    }
)
"""The lines of the plan that are plain text."""

DAYS = frozenset({"held_on", "hear_by", "next_on"})
"""The lines of the plan that are dates."""


def rename(session: Session, workshop_id: int, title: str) -> None:
    """Give the session another title."""
    session.get_one(Workshop, workshop_id).rename(title)


def write(session: Session, workshop_id: int, lines: Mapping[str, str]) -> None:
    """Write lines of the plan (names in TEXTS)."""
    workshop = session.get_one(Workshop, workshop_id)
    for name, text in lines.items():
        if name not in TEXTS:
            raise ValueError(f"No line of the plan is called {name}.")
        setattr(workshop, name, clean(text))


def set_day(session: Session, workshop_id: int, name: str, day: date | None) -> None:
    """Set a date of the plan (name in DAYS), or take it away."""
    if name not in DAYS:
        raise ValueError(f"No date of the plan is called {name}.")
    setattr(session.get_one(Workshop, workshop_id), name, day)


def set_start(session: Session, workshop_id: int, starts_at: time | None) -> None:
    """Say when the session begins."""
    session.get_one(Workshop, workshop_id).starts_at = starts_at


def add_item(session: Session, workshop_id: int, title: str, minutes: int, *, is_break: bool = False) -> int:
    """Put an item at the end of the agenda; returns its number."""
    item = session.get_one(Workshop, workshop_id).add_item(title, minutes, is_break=is_break)
    session.flush()
    return item.id


def change_item(session: Session, item_id: int, title: str, minutes: int, *, is_break: bool = False) -> None:
    """Say anew what an item of the agenda is and how long it takes."""
    session.get_one(AgendaItem, item_id).describe(title, minutes, is_break=is_break)


def move_item(session: Session, item_id: int, by: int) -> None:
    """Move an item up (negative) or down the agenda."""
    item = session.get_one(AgendaItem, item_id)
    item.workshop.move_item(item, by)


def remove_item(session: Session, item_id: int) -> None:
    """Take an item off the agenda."""
    session.delete(session.get_one(AgendaItem, item_id))
