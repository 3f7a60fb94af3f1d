"""Votes by dots and by thumbs; a ballot never knows who gave it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.choices import Lane, Thumb, VoteKind
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.models.base import Base, random_id
from coprodesk.models.words import clean, needed


class VoteRound(Base):
    """One question that the group votes on."""

    __tablename__ = "vote_round"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    kind: Mapped[VoteKind]
    question: Mapped[str]
    dots_each: Mapped[int] = mapped_column(default=3)
    is_open: Mapped[bool] = mapped_column(default=True)
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("vote_round.id", ondelete="SET NULL"))

    options: Mapped[list[VoteOption]] = relationship(
        back_populates="round", cascade="all, delete-orphan", order_by="VoteOption.position"
    )
    ballots: Mapped[list[Ballot]] = relationship(back_populates="round", cascade="all, delete-orphan")
    worries: Mapped[list[Worry]] = relationship(back_populates="round", cascade="all, delete-orphan")
    counted_slips: Mapped[list[CountedSlip]] = relationship(
        back_populates="round", cascade="all, delete-orphan"
    )

    def cast_dots(self, lane: Lane, dots: Mapping[int, int], voters: int, code: str = "") -> None:
        """Take one person's dots (option id to number of dots); no more than everybody has.

        A slip whose `code` was taken before is refused.
        """
        self._must_take_ballots(VoteKind.DOTS, voters)
        if code and any(slip.code == code for slip in self.counted_slips):
            raise PlainError(
                _("This slip is counted already. Put it with the counted ones, and take the next.")
            )
        given = {option: count for option, count in dots.items() if count}
        total = sum(given.values())
        if any(count < 0 for count in given.values()) or not total:
            raise PlainError(_("This slip has no dots yet. Put its dots first."))
        if total > self.dots_each:
            raise PlainError(
                ngettext(
                    "This slip has {total} dots; everyone has {each} dot. Ask the person which one counts.",
                    "This slip has {total} dots; everyone has {each}. Ask the person which ones count.",
                    self.dots_each,
                ).format(total=total, each=self.dots_each)
            )
        known = {option.id for option in self.options}
        if not given.keys() <= known:
            raise PlainError(_("One of the dots is not on a choice of this vote. Put it again."))
        marks = [
            BallotMark(id=random_id(), option_id=option, dots=count)
            for option, count in sorted(given.items())
        ]
        self.ballots.append(Ballot(id=random_id(), lane=lane, marks=marks))
        if code:
            self.counted_slips.append(CountedSlip(id=random_id(), code=code))

    def cast_thumb(self, lane: Lane, thumb: Thumb, worry: str, voters: int) -> None:
        """Take one person's thumb, and their worry in their own words where they gave one."""
        self._must_take_ballots(VoteKind.THUMBS, voters)
        self.ballots.append(Ballot(id=random_id(), lane=lane, thumb=thumb))
        if words := clean(worry):
            self.worries.append(Worry(id=random_id(), text=words))

    def count_again(self, lane: Lane) -> None:
        """Put aside the ballots of one lane, to count them afresh; with paper, its codes too."""
        self._must_be_open()
        if lane is Lane.PAPER:
            self.counted_slips.clear()
        self.ballots[:] = [ballot for ballot in self.ballots if ballot.lane is not lane]

    def close(self) -> None:
        """End the vote; from now on its count stands, and no code of a slip is needed any more."""
        if not self.ballots:
            raise PlainError(_("Nobody has voted yet. Count at least one vote before you close."))
        self.is_open = False
        self.counted_slips.clear()

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise PlainError(_("This vote is closed. Start a new vote if the group wants to vote again."))

    def _must_take_ballots(self, kind: VoteKind, voters: int) -> None:
        self._must_be_open()
        if self.kind is not kind:
            raise PlainError(_("This vote works in another way. Choose the right vote first."))
        if len(self.ballots) >= voters:
            raise PlainError(
                ngettext(
                    "The one vote is counted. If someone else has come, mark them on Arrive first.",
                    "All {voters} votes are counted. If someone else has come, mark them on Arrive first.",
                    voters,
                ).format(voters=voters)
            )


class VoteOption(Base):
    """One thing that dots can be put on."""

    __tablename__ = "vote_option"

    round_id: Mapped[int] = mapped_column(ForeignKey("vote_round.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("idea_group.id", ondelete="SET NULL"))

    round: Mapped[VoteRound] = relationship(back_populates="options")


class Ballot(Base):
    """One person's vote: no name, no time, no order."""

    __tablename__ = "ballot"

    round_id: Mapped[int] = mapped_column(ForeignKey("vote_round.id", ondelete="CASCADE"), index=True)
    lane: Mapped[Lane]
    thumb: Mapped[Thumb | None]

    round: Mapped[VoteRound] = relationship(back_populates="ballots")
    marks: Mapped[list[BallotMark]] = relationship(back_populates="ballot", cascade="all, delete-orphan")


class BallotMark(Base):
    """The dots that one ballot puts on one choice."""

    __tablename__ = "ballot_mark"

    ballot_id: Mapped[int] = mapped_column(ForeignKey("ballot.id", ondelete="CASCADE"), index=True)
    option_id: Mapped[int] = mapped_column(ForeignKey("vote_option.id", ondelete="CASCADE"), index=True)
    dots: Mapped[int]

    ballot: Mapped[Ballot] = relationship(back_populates="marks")


class Worry(Base):
    """A worry about a proposal, in the words of whoever has it; no name."""

    __tablename__ = "worry"

    round_id: Mapped[int] = mapped_column(ForeignKey("vote_round.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]

    round: Mapped[VoteRound] = relationship(back_populates="worries")


def question_of(text: str) -> str:
    """The clean question of a vote; raises PlainError where it has no words."""
    return needed(text, _("The vote has no question yet. Type what the group is asked."))


class CountedSlip(Base):
    """The code of a paper slip that is counted; it stands apart from the ballots, so it leads to no vote."""

    __tablename__ = "counted_slip"
    __table_args__ = (UniqueConstraint("round_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=random_id)
    round_id: Mapped[int] = mapped_column(ForeignKey("vote_round.id", ondelete="CASCADE"), index=True)
    code: Mapped[str]

    round: Mapped[VoteRound] = relationship(back_populates="counted_slips")
