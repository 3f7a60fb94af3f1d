"""Open a vote, take ballots from paper, screen and hands into one count, close it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from coprodesk.choices import Lane, Thumb, VoteKind
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import IdeaGroup, VoteOption, VoteRound
from coprodesk.models.votes import question_of
from coprodesk.models.words import clean
from coprodesk.workshop.slip_codes import read_code
from coprodesk.workshop.views.people import voters

MOST_DOTS = 10
"""The most dots one person may have; more cannot be counted at a glance."""


def open_dots(
    session: Session,
    workshop_id: int,
    question: str,
    dots_each: int,
    *,
    groups: Sequence[int] = (),
    texts: Sequence[str] = (),
) -> int:
    """Begin a vote by dots on groups of ideas, or on choices typed for it; returns its number."""
    if not 1 <= dots_each <= MOST_DOTS:
        raise PlainError(_("Everyone has 1 to 10 dots. Type a number between them."))
    options = [VoteOption(text=session.get_one(IdeaGroup, group).name, group_id=group) for group in groups]
    options += [VoteOption(text=words) for words in map(clean, texts) if words]
    if len(options) < 2:
        raise PlainError(_("A vote needs two choices or more. Add a choice first."))
    for position, option in enumerate(options):
        option.position = position
    vote = VoteRound(
        workshop_id=workshop_id,
        kind=VoteKind.DOTS,
        question=question_of(question),
        dots_each=dots_each,
        options=options,
    )
    session.add(vote)
    session.flush()
    return vote.id


def options_of(session: Session, round_id: int) -> tuple[int, ...]:
    """The numbers of the choices of a vote, in their order."""
    return tuple(option.id for option in session.get_one(VoteRound, round_id).options)


def open_thumbs(session: Session, workshop_id: int, proposal: str, follows_id: int | None = None) -> int:
    """Ask for thumbs on a proposal; `follows_id` is the vote on its earlier wording. Returns its number."""
    vote = VoteRound(
        workshop_id=workshop_id,
        kind=VoteKind.THUMBS,
        question=question_of(proposal),
        follows_id=follows_id,
    )
    session.add(vote)
    session.flush()
    return vote.id


def cast_dots(session: Session, round_id: int, lane: Lane, dots: Mapping[int, int], code: str = "") -> None:
    """Count one slip: option number to dots. A slip with too many dots is refused until it is put right.

    `code` is what stands on a paper slip, where somebody typed it: each counts once. It is kept apart from
    the dots, so it leads to no vote.
    """
    vote = session.get_one(VoteRound, round_id)
    read = read_code(code) if lane is Lane.PAPER else ""
    vote.cast_dots(lane, dots, voters(session, vote.workshop_id), read)


def cast_thumb(session: Session, round_id: int, lane: Lane, thumb: Thumb, worry: str = "") -> None:
    """Count one person's thumb, with their worry in their own words."""
    vote = session.get_one(VoteRound, round_id)
    vote.cast_thumb(lane, thumb, worry, voters(session, vote.workshop_id))


def count_again(session: Session, round_id: int, lane: Lane) -> None:
    """Put aside the ballots of one lane to count them afresh."""
    session.get_one(VoteRound, round_id).count_again(lane)


def close(session: Session, round_id: int) -> None:
    """End a vote; its count stands from now on."""
    session.get_one(VoteRound, round_id).close()


def drop(session: Session, round_id: int) -> None:
    """Take back a vote that was opened by mistake; refused once a ballot is in."""
    vote = session.get_one(VoteRound, round_id)
    if vote.ballots:
        raise PlainError(_("Votes are counted already, so this vote stays. Close it when it is done."))
    session.delete(vote)
