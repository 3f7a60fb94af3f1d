"""What became of what one person said: their ideas, where each went, and what it got."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import Credit, Presence, Tell, VoteKind
from coprodesk.models import Idea, VoteOption, VoteRound
from coprodesk.workshop.views import ideas, outcomes, people, votes


@dataclass(frozen=True)
class FateView:
    """One idea and what became of it.

    Attributes:
        text: the idea as it stands now.
        as_said: the words it had first, where somebody made them clearer.
        joined_to: the idea that it stands together with, or "".
        group: the group of ideas that it lies in, or "".
        others: how many other ideas lie there.
        dots: what the group got in the last closed vote by dots; None where it was in no such vote.
        place: 1 for the most dots; groups with as many share a place.
        comes: what was promised for the group, and what else there is to say about it; None for no group.

    """

    text: str
    as_said: str = ""
    joined_to: str = ""
    group: str = ""
    others: int = 0
    dots: int | None = None
    place: int = 0
    comes: outcomes.GroupAnswer | None = None


def wanted(session: Session, workshop_id: int) -> tuple[people.PersonView, ...]:
    """Those who want to be told what became of their words: they take part, or gave an idea by name."""
    gave = set(
        session.scalars(
            select(Idea.person_id).where(Idea.workshop_id == workshop_id, Idea.is_withdrawn.is_(False))
        )
    )
    return tuple(
        person
        for person in people.room(session, workshop_id).people
        if person.tell is not Tell.NOT
        and ((person.part.takes_part and person.presence is not Presence.AWAY) or person.id in gave)
    )


def fates(session: Session, workshop_id: int, person_id: int) -> tuple[FateView, ...]:
    """What became of the ideas that a person gave by name, oldest first; withdrawn ones are left alone.

    A joined idea follows the one that it stands with.
    """
    board = ideas.board(session, workshop_id)
    got = _dots_of_groups(session, workshop_id)
    places = {group: 1 + sum(more > dots for more in got.values()) for group, dots in got.items()}
    theirs = set(
        session.scalars(select(Idea.id).where(Idea.person_id == person_id, Idea.credit == Credit.NAME))
    )
    names = {group.id: group for group in board.groups}
    comes = {group.id: group for group in outcomes.group_answers(session, workshop_id)}
    found: dict[int, FateView] = {}
    for head in board.ideas:
        group = names.get(head.group_id)
        for idea in (head, *head.joined):
            if idea.id not in theirs:
                continue
            found[idea.id] = FateView(
                text=idea.text,
                as_said=idea.earlier[0] if idea.earlier else "",
                joined_to=head.text if idea is not head else "",
                group=group.name if group else "",
                others=group.count - 1 if group else 0,
                dots=got.get(head.group_id),
                place=places.get(head.group_id, 0),
                comes=comes.get(head.group_id or 0),
            )
    return tuple(found[number] for number in sorted(found))


def _dots_of_groups(session: Session, workshop_id: int) -> dict[int | None, int]:
    """The dots of each group in the last vote by dots that is over."""
    over = [vote for vote in votes.rounds(session, workshop_id) if vote.kind is VoteKind.DOTS]
    over = [vote for vote in over if not vote.is_open]
    if not over:
        return {}
    groups = dict(
        session.execute(
            select(VoteOption.id, VoteOption.group_id).join(VoteRound).where(VoteRound.id == over[-1].id)
        ).all()
    )
    return {groups[each.id]: each.count for each in over[-1].standings if groups[each.id] is not None}
