"""What comes of ideas, as paper tells it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState
from coprodesk.dates import kept_together, short
from coprodesk.i18n import _
from coprodesk.workshop.views import outcomes
from coprodesk.workshop.views.outcomes import GroupAnswer, PromiseView


def tells_by_group(session: Session, workshop_id: int) -> bool:
    """Whether paper can tell group by group what comes of the ideas of a session.

    Where something was decided or promised, but for no group by name, "nothing is decided" would be untrue.
    """
    if any(each.is_answered for each in outcomes.group_answers(session, workshop_id)):
        return True
    return not (outcomes.promises(session, workshop_id) or outcomes.decisions(session, workshop_id))


def comes_of_it(group: GroupAnswer | None) -> str:
    """What comes of the ideas of a group, one answer a line; honest where nothing is decided yet."""
    told = [*map(came_of, group.promises), group.answer] if group else []
    return "\n".join(filter(None, told)) or _("Nothing is decided about it yet.")


def promised(made: PromiseView) -> str:
    """Who does what by when, and what became of it where that is known."""
    state = "" if made.state is PromiseState.OPEN else f"{made.state.label}."
    return kept_together(" ".join(filter(None, (made.sentence, state, made.reason))))


def came_of(made: PromiseView) -> str:
    """A promise as the answer to ideas: what, who, by when or what became of it, and why."""
    if made.owner_id is None:
        return promised(made)
    words = _("{what}. {who} will do it by {day}.")
    if made.state is PromiseState.DONE:
        words = _("{what}. {who} did it.")
    elif made.state in (PromiseState.LATE, PromiseState.NOT_DONE):
        words = _("{what}. {who} promised it for {day}.")
    who = _("{owner} and {helper}").format(owner=made.owner, helper=made.helper)
    told = words.format(
        what=made.what.rstrip("."), who=who if made.helper else made.owner, day=short(made.due)
    )
    state = f"{made.state.label}." if made.state not in (PromiseState.OPEN, PromiseState.DONE) else ""
    return kept_together(" ".join(filter(None, (told, state, made.reason))))
