"""A session with its plan and its agenda."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.words import clean, needed

LONGEST_ITEM = 240
"""The most minutes of one agenda item: half a day."""


class Workshop(Base):
    """One meeting of the group: what it is for and what was agreed about it. On screen: a session."""

    __tablename__ = "workshop"

    title: Mapped[str]
    held_on: Mapped[date | None]
    starts_at: Mapped[time | None]
    place: Mapped[str] = mapped_column(default="")
    way_there: Mapped[str] = mapped_column(default="")
    access: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    can_change: Mapped[str] = mapped_column(default="")
    cannot_change: Mapped[str] = mapped_column(default="")
    money: Mapped[str] = mapped_column(default="")
    pays: Mapped[str] = mapped_column(default="")
    decides: Mapped[str] = mapped_column(default="")
    hear_by: Mapped[date | None]
    hear_from: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    keeps_notes: Mapped[str] = mapped_column(default="")
    sees_notes: Mapped[str] = mapped_column(default="")
    notes_until: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]

    agenda: Mapped[list[AgendaItem]] = relationship(
        back_populates="workshop", cascade="all, delete-orphan", order_by="AgendaItem.position"
    )

    def rename(self, title: str) -> None:
        """Give the session another title."""
        self.title = needed(title, _("The session has no name yet. Type a short name for it."))

    def add_item(self, title: str, minutes: int, *, is_break: bool) -> AgendaItem:
        """Put one more item at the end of the agenda."""
        item = AgendaItem(position=len(self.agenda))
        item.describe(title, minutes, is_break=is_break)
        self.agenda.append(item)
        return item

    def move_item(self, item: AgendaItem, by: int) -> None:
        """Move an item up (negative) or down; it stops at either end."""
        order = sorted(self.agenda, key=lambda other: other.position)
        here = order.index(item)
        order.insert(max(0, min(len(order) - 1, here + by)), order.pop(here))
        for position, other in enumerate(order):
            other.position = position


class AgendaItem(Base):
    """One part of the session and how long it takes."""

    __tablename__ = "agenda_item"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    minutes: Mapped[int]
    is_break: Mapped[bool] = mapped_column(default=False)

    workshop: Mapped[Workshop] = relationship(back_populates="agenda")

    def describe(self, title: str, minutes: int, *, is_break: bool) -> None:
        """Say what the item is and how many minutes it takes."""
        if not 1 <= minutes <= LONGEST_ITEM:
            raise PlainError(_("An agenda item takes 1 to 240 minutes. Type a number between them."))
        self.title = clean(title) or (_("Break") if is_break else "")
        if not self.title:
            raise PlainError(_("The agenda item has no words yet. Type what happens then."))
        self.minutes = minutes
        self.is_break = is_break
