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
    """One step: whether anything was done in it, and what is left in it (a sentence, or nothing)."""

    step: Step
    is_begun: bool
    left: str

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
    return StepState(Step.ARRIVE, len(coming) < len(room.people), left)


def _ideas(session: Session, workshop_id: int) -> StepState:
    count = ideas.board(session, workshop_id).count
    return StepState(Step.IDEAS, count > 0, "" if count else _("There are no ideas yet."))


def _sort(session: Session, workshop_id: int) -> StepState:
    board = ideas.board(session, workshop_id)
    loose = len(board.unsorted.ideas)
    left = ngettext("{count} idea is not sorted yet.", "{count} ideas are not sorted yet.", loose)
    return StepState(Step.SORT, bool(board.groups), left.format(count=loose) if loose else "")


def _decide(session: Session, workshop_id: int) -> StepState:
    rounds = votes.rounds(session, workshop_id)
    decided = outcomes.decisions(session, workshop_id)
    left = ""
    if any(vote.is_open for vote in rounds):
        left = _("A vote is still open.")
    elif not decided:
        left = _("No decision is written down yet.")
    return StepState(Step.DECIDE, bool(rounds or decided), left)


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
