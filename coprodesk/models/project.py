"""A group's project, its own words and its half-written texts."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from coprodesk.choices import Treatment
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.words import clean, needed

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
    minutes_without_break: Mapped[int] = mapped_column(default=60)

    def rename(self, title: str) -> None:
        """Give the project another title."""
        self.title = needed(title, _("The project has no name yet. Type a short name for it."))

    def set_break_rule(self, minutes: int) -> None:
        """Say how long the group works before a break."""
        if minutes not in TIMES_WITHOUT_BREAK:
            raise PlainError(_("A break comes after 45 or 60 minutes. Choose one of them."))
        self.minutes_without_break = minutes


class GroupWord(Base):
    """One word of the group's own word bank."""

    __tablename__ = "group_word"

    term: Mapped[str] = mapped_column(unique=True)
    meaning: Mapped[str] = mapped_column(default="")
    treatment: Mapped[Treatment] = mapped_column(default=Treatment.OURS)
    added_on: Mapped[date]

    def describe(self, term: str, meaning: str, treatment: Treatment) -> None:
        """Say what the word is, what it means to the group and how the checker treats it."""
        self.term = needed(term, _("There is no word yet. Type the word first."))
        self.meaning = clean(meaning)
        self.treatment = treatment
        if treatment is not Treatment.OURS and not self.meaning:
            raise PlainError(_("The word has no meaning yet. Type what it means to the group."))


class Draft(Base):
    """Words that somebody is still writing; kept every two seconds, never part of undo."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
