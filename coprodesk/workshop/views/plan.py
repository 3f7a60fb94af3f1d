"""The plan of a session: what it is for, its agenda by the clock, and what to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.i18n import _, ngettext
from coprodesk.models import AgendaItem, Project, Workshop

_NEEDED = (
    ("purpose", _("what the session is for")),
    ("can_change", _("what can change")),
    ("cannot_change", _("what cannot change")),
    ("money", _("what money there is")),
    ("decides", _("who decides")),
    ("hear_by", _("when people will hear")),
    ("question", _("the question for ideas")),
)


@dataclass(frozen=True)
class ItemView:
    """One item of the agenda; `starts_at` is None where the session has no start yet."""

    id: int
    title: str
    minutes: int
    is_break: bool
    starts_at: time | None


@dataclass(frozen=True)
class PlanView:
    """Everything that the Plan page shows; `minutes` is the length of the whole agenda."""

    title: str
    held_on: date | None
    starts_at: time | None
    ends_at: time | None
    place: str
    way_there: str
    access: str
    purpose: str
    can_change: str
    cannot_change: str
    money: str
    pays: str
    decides: str
    hear_by: date | None
    hear_from: str
    question: str
    next_on: date | None
    keeps_notes: str
    sees_notes: str
    notes_until: str
    agenda: tuple[ItemView, ...]
    minutes: int
    left: tuple[str, ...]
    warnings: tuple[str, ...]


def view(session: Session, workshop_id: int) -> PlanView:
    """The plan of a session."""
    plan = session.get_one(Workshop, workshop_id)
    limit = session.scalars(select(Project.minutes_without_break)).one()
    minutes = sum(item.minutes for item in plan.agenda)
    return PlanView(
        title=plan.title,
        held_on=plan.held_on,
        starts_at=plan.starts_at,
        ends_at=_after(plan.starts_at, minutes),
        place=plan.place,
        way_there=plan.way_there,
        access=plan.access,
        purpose=plan.purpose,
        can_change=plan.can_change,
        cannot_change=plan.cannot_change,
        money=plan.money,
        pays=plan.pays,
        decides=plan.decides,
        hear_by=plan.hear_by,
        hear_from=plan.hear_from,
        question=plan.question,
        next_on=plan.next_on,
        keeps_notes=plan.keeps_notes,
        sees_notes=plan.sees_notes,
        notes_until=plan.notes_until,
        agenda=_by_the_clock(plan),
        minutes=minutes,
        left=tuple(words for name, words in _NEEDED if not getattr(plan, name)) + _agenda_left(plan.agenda),
        warnings=_warnings(plan.agenda, limit),
    )


def in_hours(minutes: int) -> str:
    """A length of time as people say it: "45 minutes", "1 hour", "2 hours 10 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("{count} hour", "{count} hours", hours).format(count=hours))
    if rest or not hours:
        parts.append(ngettext("{count} minute", "{count} minutes", rest).format(count=rest))
    return " ".join(parts)


def _by_the_clock(plan: Workshop) -> tuple[ItemView, ...]:
    gone = 0
    items = []
    for item in plan.agenda:
        items.append(ItemView(item.id, item.title, item.minutes, item.is_break, _after(plan.starts_at, gone)))
        gone += item.minutes
    return tuple(items)


def _after(start: time | None, minutes: int) -> time | None:
    if start is None:
        return None
    return (datetime.combine(date(2000, 1, 1), start) + timedelta(minutes=minutes)).time()


def _agenda_left(agenda: Sequence[AgendaItem]) -> tuple[str, ...]:
    return () if agenda else (_("the agenda"),)


def _warnings(agenda: Sequence[AgendaItem], limit: int) -> tuple[str, ...]:
    run = longest = 0
    for item in agenda:
        run = 0 if item.is_break else run + item.minutes
        longest = max(longest, run)
    if longest <= limit:
        return ()
    return (
        _("There are {minutes} minutes without a break. Put a break in after {limit} minutes.").format(
            minutes=longest, limit=limit
        ),
    )
