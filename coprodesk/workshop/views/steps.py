"""Where the session stands: what each step still lacks, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import Presence, Step
from coprodesk.i18n import _, ngettext
from coprodesk.models import SummaryLine
from coprodesk.workshop.views import ideas, outcomes, people, plan, votes


@dataclass(frozen=True)
class StepState:
    """One step: whether it was begun, what is left in it (a sentence, or nothing), and a short note."""

    step: Step
    is_begun: bool
    left: str
    note: str = ""

    @property
    def is_done(self) -> bool:
        """Whether the step was begun and nothing is left in it."""
        return self.is_begun and not self.left


def steps(session: Session, workshop_id: int) -> tuple[StepState, ...]:
    """All steps of a session, in order."""
    return tuple(_STATES[step](session, workshop_id) for step in Step)


def _plan(session: Session, workshop_id: int) -> StepState:
    view = plan.view(session, workshop_id)
    left = _("Still to say: {things}.").format(things=", ".join(view.left)) if view.left else ""
    return StepState(Step.PLAN, bool(view.purpose or view.agenda), left or " ".join(view.warnings))


def _people(session: Session, workshop_id: int) -> StepState:
    room = people.room(session, workshop_id)
    left = "" if room.taking_part else _("Nobody who takes part is on the list yet.")
    return StepState(Step.PEOPLE, bool(room.people), left)


def _arrive(session: Session, workshop_id: int) -> StepState:
    room = people.room(session, workshop_id)
    coming = [each for each in room.people if each.presence is Presence.EXPECTED]
    waiting = len(room.not_introduced)
    left = ""
    if waiting:
        left = ngettext(
            "{count} person is not introduced yet.", "{count} people are not introduced yet.", waiting
        ).format(count=waiting)
    elif coming:
        left = ngettext(
            "{count} person is not here yet.", "{count} people are not here yet.", len(coming)
        ).format(count=len(coming))
    note = _("{count} left").format(count=waiting) if waiting else ""
    return StepState(Step.ARRIVE, len(coming) < len(room.people), left, note)


def _ideas(session: Session, workshop_id: int) -> StepState:
    count = ideas.counts(session, workshop_id).ideas
    note = str(count) if count else ""
    return StepState(Step.IDEAS, count > 0, "" if count else _("There are no ideas yet."), note)


def _sort(session: Session, workshop_id: int) -> StepState:
    counts = ideas.counts(session, workshop_id)
    left = ngettext("{count} idea is not sorted yet.", "{count} ideas are not sorted yet.", counts.loose)
    note = _("{count} left").format(count=counts.loose) if counts.loose else ""
    return StepState(Step.SORT, counts.groups > 0, left.format(count=counts.loose) if note else "", note)


def _decide(session: Session, workshop_id: int) -> StepState:
    rounds = votes.rounds(session, workshop_id)
    decided = outcomes.decisions(session, workshop_id)
    left = ""
    if any(vote.is_open for vote in rounds):
        left = _("A vote is still open.")
    elif not decided:
        left = _("No decision is written down yet.")
    note = _("vote open") if any(vote.is_open for vote in rounds) else ""
    return StepState(Step.DECIDE, bool(rounds or decided), left, note)


def _promises(session: Session, workshop_id: int) -> StepState:
    made = outcomes.promises(session, workshop_id)
    return StepState(Step.PROMISES, bool(made), "" if made else _("Nobody has promised anything yet."))


def _summary(session: Session, workshop_id: int) -> StepState:
    line = session.scalar(select(SummaryLine.id).where(SummaryLine.workshop_id == workshop_id).limit(1))
    return StepState(Step.SUMMARY, line is not None, "" if line else _("The summary is not written yet."))


_STATES: dict[Step, Callable[[Session, int], StepState]] = {
    Step.PLAN: _plan,
    Step.PEOPLE: _people,
    Step.ARRIVE: _arrive,
    Step.IDEAS: _ideas,
    Step.SORT: _sort,
    Step.DECIDE: _decide,
    Step.PROMISES: _promises,
    Step.SUMMARY: _summary,
}
