"""What came out: decisions with disagreement beside them, promises, and the summary."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.choices import PromiseState, SummaryPart
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.ideas import IdeaGroup
from coprodesk.models.people import Person
from coprodesk.models.words import clean, needed


class Decision(Base):
    """What the group decided, with who did not agree and why standing beside it."""

    __tablename__ = "decision"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    disagreement: Mapped[str] = mapped_column(default="")
    round_id: Mapped[int | None] = mapped_column(ForeignKey("vote_round.id", ondelete="SET NULL"))

    def describe(self, text: str, disagreement: str) -> None:
        """Say what was decided and where people did not agree."""
        self.text = needed(text, _("The decision has no words yet. Type what the group decided."))
        self.disagreement = clean(disagreement)


class Promise(Base):
    """What one person will do, until when, and what became of it."""

    __tablename__ = "promise"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    what: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    helper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    due: Mapped[date]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("idea_group.id", ondelete="SET NULL"))
    state: Mapped[PromiseState] = mapped_column(default=PromiseState.OPEN)
    reason: Mapped[str] = mapped_column(default="")

    owner: Mapped[Person | None] = relationship(foreign_keys=[owner_id])
    helper: Mapped[Person | None] = relationship(foreign_keys=[helper_id])
    group: Mapped[IdeaGroup | None] = relationship()

    def describe(self, what: str, owner_id: int | None, due: date | None, helper_id: int | None) -> None:
        """Say what is promised, by whom, until when, and who helps."""
        self.what = needed(what, _("The promise has no words yet. Type what will be done."))
        if owner_id is None:
            raise PlainError(_("Nobody has this promise yet. Choose one person who will do it."))
        if due is None:
            raise PlainError(_("The promise has no date yet. Type the day by which it will be done."))
        if helper_id == owner_id:
            raise PlainError(_("The helper is the same person. Choose someone else, or nobody."))
        self.owner_id, self.due, self.helper_id = owner_id, due, helper_id

    def settle(self, state: PromiseState, reason: str) -> None:
        """Say what became of the promise; late and not done need a reason, for the others to read."""
        reason = clean(reason)
        if state in (PromiseState.LATE, PromiseState.NOT_DONE) and not reason:
            raise PlainError(_("People will want to know why. Type the reason in a few words."))
        self.state, self.reason = state, reason


class SummaryLine(Base):
    """One line of the summary that people take home."""

    __tablename__ = "summary_line"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    part: Mapped[SummaryPart]
    position: Mapped[int]
    text: Mapped[str]
    is_left_out: Mapped[bool] = mapped_column(default=False)
