"""A group's project and its half-written texts."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.words import needed

TIMES_WITHOUT_BREAK = (45, 60)
"""Minutes of work before a break is asked for: 60 for any group, 45 where people tire sooner."""


class Project(Base):
    """One group's work on one thing, over all its sessions; the only row of its table."""

    __tablename__ = "project"

    title: Mapped[str]
    is_sample: Mapped[bool] = mapped_column(default=False)
    contact_name: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    contact_other: Mapped[str] = mapped_column(default="")
    ground_rules: Mapped[str] = mapped_column(default="")
    minutes_without_break: Mapped[int] = mapped_column(default=60)

    def rename(self, title: str) -> None:
        """Give the project another title."""
        self.title = needed(title, _("The project has no name yet. Type a short name for it."))

    def set_break_rule(self, minutes: int) -> None:
        """Say how long the group works before a break."""
        if minutes not in TIMES_WITHOUT_BREAK:
            raise PlainError(_("A break comes after 45 or 60 minutes. Choose one of them."))
        self.minutes_without_break = minutes


class Draft(Base):
    """Words that somebody is still writing; kept every two seconds, never part of undo."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
