"""Write down what was decided and promised, and what became of it."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState
from coprodesk.models import Decision, IdeaGroup, Promise


def decide(
    session: Session, workshop_id: int, text: str, disagreement: str = "", round_id: int | None = None
) -> int:
    """Write down a decision with what people did not agree on beside it; returns its number."""
    decision = Decision(workshop_id=workshop_id, round_id=round_id)
    decision.describe(text, disagreement)
    session.add(decision)
    session.flush()
    return decision.id


def change_decision(session: Session, decision_id: int, text: str, disagreement: str) -> None:
    """Say anew what was decided and where people did not agree."""
    session.get_one(Decision, decision_id).describe(text, disagreement)


def remove_decision(session: Session, decision_id: int) -> None:
    """Take away a decision that was written by mistake."""
    session.delete(session.get_one(Decision, decision_id))


def promise(
    session: Session,
    workshop_id: int,
    what: str,
    owner_id: int | None,
    due: date | None,
    *,
    helper_id: int | None = None,
    group_id: int | None = None,
) -> int:
    """Write down a promise: what, who, until when, who helps, for which group of ideas (None: for none).

    Returns its number.
    """
    made = Promise(workshop_id=workshop_id, group_id=group_id)
    made.describe(what, owner_id, due, helper_id)
    session.add(made)
    session.flush()
    return made.id


def change_promise(
    session: Session,
    promise_id: int,
    what: str,
    owner_id: int | None,
    due: date | None,
    *,
    helper_id: int | None = None,
    group_id: int | None = None,
) -> None:
    """Say anew what is promised, by whom, until when, and for which group of ideas."""
    made = session.get_one(Promise, promise_id)
    made.describe(what, owner_id, due, helper_id)
    made.group_id = group_id


def settle_promise(session: Session, promise_id: int, state: PromiseState, reason: str = "") -> None:
    """Say what became of a promise; late and not done need a reason."""
    session.get_one(Promise, promise_id).settle(state, reason)


def remove_promise(session: Session, promise_id: int) -> None:
    """Take away a promise that was written by mistake."""
    session.delete(session.get_one(Promise, promise_id))


def answer_group(session: Session, group_id: int, answer: str) -> None:
    """Say what comes of a group of ideas, and why; "" takes the answer away. A bare no is refused."""
    session.get_one(IdeaGroup, group_id).give_answer(answer)
