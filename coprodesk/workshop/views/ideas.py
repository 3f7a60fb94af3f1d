"""The ideas of a session, loose and in their groups."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased, selectinload

from coprodesk.choices import Credit, Lane
from coprodesk.i18n import _, ngettext
from coprodesk.models import Idea, IdeaGroup, Person, Workshop


@dataclass(frozen=True)
class IdeaView:
    """One idea; `credit` is the name or code its giver chose, or nothing."""

    id: int
    text: str
    lane: Lane
    credit: str
    group_id: int | None
    earlier: tuple[str, ...] = ()
    joined: tuple[IdeaView, ...] = ()

    @property
    def credits(self) -> tuple[str, ...]:
        """Everyone who gave this idea or one joined to it, as they want to be named."""
        return tuple(words for words in (self.credit, *(idea.credit for idea in self.joined)) if words)


@dataclass(frozen=True)
class GroupView:
    """A group of ideas; the unsorted ones have the number None."""

    id: int | None
    name: str
    ideas: tuple[IdeaView, ...]

    @property
    def count(self) -> int:
        """How many ideas lie here, joined ones counted too."""
        return sum(1 + len(idea.joined) for idea in self.ideas)


@dataclass(frozen=True)
class BoardView:
    """All ideas of a session: newest first in `ideas`, by pile in `groups` and `unsorted`."""

    question: str
    ideas: tuple[IdeaView, ...]
    groups: tuple[GroupView, ...]
    unsorted: GroupView
    withdrawn: tuple[IdeaView, ...]
    count: int
    by_lane: tuple[tuple[Lane, int], ...]

    @property
    def tally(self) -> str:
        """The count in words: "34 ideas: 14 from paper, 9 typed here, 11 told to someone"."""
        words = ngettext("{count} idea", "{count} ideas", self.count).format(count=self.count)
        lanes = ", ".join(f"{count} {lane.label[0].lower()}{lane.label[1:]}" for lane, count in self.by_lane)
        return f"{words}: {lanes}" if lanes else words


@dataclass(frozen=True)
class Counts:
    """How many ideas there are, how many lie in no group, and how many groups there are."""

    ideas: int
    loose: int
    groups: int


def counts(session: Session, workshop_id: int) -> Counts:
    """The numbers of a board, without loading it: joined ideas count, but lie with the one they joined."""
    here = (Idea.workshop_id == workshop_id) & Idea.is_withdrawn.is_(False)
    head = aliased(Idea)
    heads = select(head.id).where(head.workshop_id == workshop_id, head.is_withdrawn.is_(False))
    stands_alone = Idea.joined_to_id.is_(None) | Idea.joined_to_id.not_in(heads)
    loose = here & Idea.group_id.is_(None) & stands_alone
    groups = select(func.count(IdeaGroup.id)).where(IdeaGroup.workshop_id == workshop_id)
    return Counts(
        ideas=session.scalar(select(func.count(Idea.id)).where(here)) or 0,
        loose=session.scalar(select(func.count(Idea.id)).where(loose)) or 0,
        groups=session.scalar(groups) or 0,
    )


def board(session: Session, workshop_id: int) -> BoardView:
    """Every idea of a session with its group, its credit, its history and what is joined to it."""
    names = {person_id: name for person_id, name in session.execute(select(Person.id, Person.name))}
    found = session.scalars(
        select(Idea)
        .where(Idea.workshop_id == workshop_id)
        .order_by(Idea.id)
        .options(selectinload(Idea.wordings))
    ).all()
    here = [idea for idea in found if not idea.is_withdrawn]
    joined: dict[int, list[IdeaView]] = {}
    heads = {idea.id for idea in here if idea.joined_to_id is None}
    for idea in here:
        if idea.joined_to_id in heads:
            joined.setdefault(idea.joined_to_id, []).append(_as_seen(idea, names))
    standing = tuple(
        _as_seen(idea, names, tuple(joined.get(idea.id, ())))
        for idea in here
        if idea.joined_to_id not in heads
    )
    groups = session.scalars(
        select(IdeaGroup)
        .where(IdeaGroup.workshop_id == workshop_id)
        .order_by(IdeaGroup.position, IdeaGroup.id)
    )
    lanes = Counter(idea.lane for idea in here)
    return BoardView(
        question=session.get_one(Workshop, workshop_id).question,
        ideas=standing[::-1],
        groups=tuple(
            GroupView(group.id, group.name, tuple(idea for idea in standing if idea.group_id == group.id))
            for group in groups
        ),
        unsorted=GroupView(
            None, _("Not sorted yet"), tuple(idea for idea in standing if idea.group_id is None)
        ),
        withdrawn=tuple(_as_seen(idea, names) for idea in found if idea.is_withdrawn),
        count=len(here),
        by_lane=tuple((lane, lanes[lane]) for lane in Lane if lanes[lane]),
    )


def _as_seen(idea: Idea, names: dict[int, str], joined: tuple[IdeaView, ...] = ()) -> IdeaView:
    credit = {
        Credit.NAME: names.get(idea.person_id or 0, ""),
        Credit.CODE: idea.code,
        Credit.NONE: "",
    }[idea.credit]
    return IdeaView(
        id=idea.id,
        text=idea.text,
        lane=idea.lane,
        credit=credit,
        group_id=idea.group_id,
        earlier=tuple(wording.text for wording in idea.wordings),
        joined=joined,
    )
