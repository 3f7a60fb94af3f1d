"""Decisions and promises as the pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from coprodesk.choices import PromiseState
from coprodesk.dates import in_words, short
from coprodesk.i18n import _
from coprodesk.models import Decision, IdeaGroup, Promise
from coprodesk.workshop.views import ideas


@dataclass(frozen=True)
class DecisionView:
    """What was decided, with the disagreement beside it."""

    id: int
    text: str
    disagreement: str
    round_id: int | None


@dataclass(frozen=True)
class PromiseView:
    """What one person will do, and what became of it."""

    id: int
    workshop_id: int
    what: str
    owner_id: int | None
    owner: str
    helper_id: int | None
    helper: str
    due: date
    state: PromiseState
    reason: str
    group_id: int | None = None
    group: str = ""

    def is_overdue(self, today: date) -> bool:
        """Whether the day has gone by and nobody has said what became of it."""
        return self.due < today and self.state in (PromiseState.OPEN, PromiseState.LOOKING)

    @property
    def sentence(self) -> str:
        """Who will do what by when, as people read it."""
        words = _("{owner}: {what}, by {day}.").format(
            owner=self.owner, what=self.what.rstrip("."), day=short(self.due)
        )
        return words + (" " + _("{helper} helps.").format(helper=self.helper) if self.helper else "")

    @property
    def by_when(self) -> str:
        """The owner and the whole date."""
        return _("{owner}, by {day}").format(owner=self.owner, day=in_words(self.due))


@dataclass(frozen=True)
class GroupAnswer:
    """A group of ideas and what comes of it: what was promised for it, and what else there is to say."""

    id: int
    name: str
    count: int
    promises: tuple[PromiseView, ...]
    answer: str

    @property
    def is_answered(self) -> bool:
        """Whether its people can be told what comes of it."""
        return bool(self.promises or self.answer)


def decisions(session: Session, workshop_id: int) -> tuple[DecisionView, ...]:
    """The decisions of a session, oldest first."""
    found = session.scalars(select(Decision).where(Decision.workshop_id == workshop_id).order_by(Decision.id))
    return tuple(DecisionView(each.id, each.text, each.disagreement, each.round_id) for each in found)


def promises(session: Session, workshop_id: int) -> tuple[PromiseView, ...]:
    """The promises made at a session, in the order they were made."""
    found = _with_names().where(Promise.workshop_id == workshop_id)
    return tuple(map(_as_seen, session.scalars(found)))


def earlier_promises(session: Session, workshop_id: int) -> tuple[PromiseView, ...]:
    """The promises of the sessions before this one, in the order they were made."""
    found = _with_names().where(Promise.workshop_id < workshop_id)
    return tuple(map(_as_seen, session.scalars(found)))


def all_promises(session: Session) -> tuple[PromiseView, ...]:
    """Every promise of the project."""
    return tuple(map(_as_seen, session.scalars(_with_names())))


def group_answers(session: Session, workshop_id: int) -> tuple[GroupAnswer, ...]:
    """What comes of each group of ideas of a session; empty groups owe nobody an answer."""
    answers = dict(
        session.execute(
            select(IdeaGroup.id, IdeaGroup.answer).where(IdeaGroup.workshop_id == workshop_id)
        ).all()
    )
    # A promise may be made at a later session than the ideas.
    found = session.scalars(_with_names().where(Promise.group_id.in_(answers)))
    made = tuple(map(_as_seen, found))
    return tuple(
        GroupAnswer(
            id=group.id,
            name=group.name,
            count=group.count,
            promises=tuple(each for each in made if each.group_id == group.id),
            answer=answers[group.id],
        )
        for group in ideas.board(session, workshop_id).groups
        if group.id is not None and group.count
    )


def _with_names() -> Select[Promise]:
    """Promises in the order they were made, with the names of their people and their group in one go."""
    names = (joinedload(Promise.owner), joinedload(Promise.helper), joinedload(Promise.group))
    return select(Promise).options(*names).order_by(Promise.id)


def _as_seen(promise: Promise) -> PromiseView:
    return PromiseView(
        id=promise.id,
        workshop_id=promise.workshop_id,
        what=promise.what,
        owner_id=promise.owner_id,
        owner=promise.owner.name if promise.owner else _("Nobody yet"),
        helper_id=promise.helper_id,
        helper=promise.helper.name if promise.helper else "",
        due=promise.due,
        state=promise.state,
        reason=promise.reason,
        group_id=promise.group_id,
        group=promise.group.name if promise.group else "",
    )
