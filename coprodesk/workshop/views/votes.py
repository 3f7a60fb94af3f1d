"""Votes and their counts: paper, screen and hands in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from coprodesk.choices import Lane, Thumb, VoteKind
from coprodesk.i18n import _, ngettext
from coprodesk.models import Ballot, VoteRound
from coprodesk.workshop.views.people import voters


@dataclass(frozen=True)
class Standing:
    """One choice and what it got; `group_id` is the group of ideas that it stands for, if any."""

    id: int
    text: str
    count: int
    group_id: int | None = None


@dataclass(frozen=True)
class RoundView:
    """One vote: its choices, what each got, and how far the count is.

    `standings` are in the order of the choices; for thumbs their ids are 0, 1 and 2 in the order of Thumb.
    """

    id: int
    kind: VoteKind
    question: str
    dots_each: int
    is_open: bool
    follows_id: int | None
    standings: tuple[Standing, ...]
    by_lane: tuple[tuple[Lane, int], ...]
    ballots: int
    voters: int
    worries: tuple[tuple[int, str], ...]

    @property
    def best_first(self) -> tuple[Standing, ...]:
        """The choices, most dots first; equal ones in their own order."""
        return tuple(sorted(self.standings, key=lambda standing: -standing.count))

    @property
    def total(self) -> int:
        """All dots or thumbs counted."""
        return sum(standing.count for standing in self.standings)

    @property
    def balance(self) -> str:
        """Whether the count adds up, in a sentence: ballots from each way in, and what is missing."""
        lanes = ", ".join(f"{count} {lane.label[0].lower()}{lane.label[1:]}" for lane, count in self.by_lane)
        counted = ngettext(
            "{ballots} of {voters} person has voted", "{ballots} of {voters} people have voted", self.voters
        ).format(ballots=self.ballots, voters=self.voters)
        words = f"{counted}: {lanes}." if lanes else f"{counted}."
        if self.kind is VoteKind.DOTS and self.ballots:
            words += " " + self._dots_used()
        return words

    def _dots_used(self) -> str:
        full = self.ballots * self.dots_each
        if self.total == full:
            return _("{total} dots in all. The count balances.").format(total=self.total)
        return _("{total} of {full} dots are used.").format(total=self.total, full=full)


def rounds(session: Session, workshop_id: int) -> tuple[RoundView, ...]:
    """All votes of a session, oldest first."""
    found = session.scalars(
        select(VoteRound)
        .where(VoteRound.workshop_id == workshop_id)
        .order_by(VoteRound.id)
        .options(selectinload(VoteRound.ballots).selectinload(Ballot.marks), selectinload(VoteRound.options))
    )
    having_votes = voters(session, workshop_id)
    return tuple(_as_counted(vote, having_votes) for vote in found)


def _as_counted(vote: VoteRound, having_votes: int) -> RoundView:
    lanes = Counter(ballot.lane for ballot in vote.ballots)
    return RoundView(
        id=vote.id,
        kind=vote.kind,
        question=vote.question,
        dots_each=vote.dots_each,
        is_open=vote.is_open,
        follows_id=vote.follows_id,
        standings=_dots(vote) if vote.kind is VoteKind.DOTS else _thumbs(vote.ballots),
        by_lane=tuple((lane, lanes[lane]) for lane in Lane if lanes[lane]),
        ballots=len(vote.ballots),
        voters=having_votes,
        worries=tuple((worry.id, worry.text) for worry in sorted(vote.worries, key=lambda worry: worry.id)),
    )


def _dots(vote: VoteRound) -> tuple[Standing, ...]:
    got: Counter[int] = Counter()
    for ballot in vote.ballots:
        for each in ballot.marks:
            got[each.option_id] += each.dots
    return tuple(Standing(option.id, option.text, got[option.id], option.group_id) for option in vote.options)


def _thumbs(ballots: Sequence[Ballot]) -> tuple[Standing, ...]:
    got = Counter(ballot.thumb for ballot in ballots)
    return tuple(Standing(number, thumb.label, got[thumb]) for number, thumb in enumerate(Thumb))
