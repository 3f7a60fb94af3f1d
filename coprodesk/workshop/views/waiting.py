"""What waits for somebody to act, in sentences for Home."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState
from coprodesk.dates import in_words
from coprodesk.i18n import _, ngettext
from coprodesk.models import Draft, Workshop
from coprodesk.workshop.views import outcomes

_NEAR = timedelta(days=14)
"""How long before people are to hear Home begins to count what they cannot be told yet."""


def sentences(session: Session, today: date) -> tuple[str, ...]:
    """Late promises, groups without an answer, people who wait to hear, words that were not finished."""
    found = []
    promises = outcomes.all_promises(session)
    late = sum(each.state is PromiseState.LATE or each.is_overdue(today) for each in promises)
    if late:
        found.append(
            ngettext("{count} promise is late.", "{count} promises are late.", late).format(count=late)
        )
    found += _without_answer(session, today)
    for workshop in session.scalars(select(Workshop).where(Workshop.hear_by < today).order_by(Workshop.id)):
        if workshop.hear_by and any(
            each.workshop_id == workshop.id and each.state in (PromiseState.OPEN, PromiseState.LOOKING)
            for each in promises
        ):
            found.append(
                _("People should have heard by {day} what came of {session}.").format(
                    day=in_words(workshop.hear_by), session=workshop.title
                )
            )
    if session.scalar(select(Draft.id).where(Draft.key.not_like("place%")).limit(1)):
        found.append(_("Some words were not finished. They wait where they were typed."))
    return tuple(found)


def _without_answer(session: Session, today: date) -> list[str]:
    """How many groups of ideas nobody can be told about, for each session whose people hear soon."""
    found = []
    soon = select(Workshop).where(Workshop.hear_by <= today + _NEAR).order_by(Workshop.id)
    for workshop in session.scalars(soon):
        waiting = sum(not each.is_answered for each in outcomes.group_answers(session, workshop.id))
        if waiting:
            words = ngettext(
                "{count} group of ideas has no answer yet: {session}.",
                "{count} groups of ideas have no answer yet: {session}.",
                waiting,
            )
            found.append(words.format(count=waiting, session=workshop.title))
    return found
