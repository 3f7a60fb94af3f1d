"""What waits for somebody to act, in sentences for Home."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState
from coprodesk.dates import in_words
from coprodesk.i18n import _, ngettext
from coprodesk.models import Draft, Workshop
from coprodesk.workshop.views import outcomes


def sentences(session: Session, today: date) -> tuple[str, ...]:
    """Late promises, people who wait to hear, words that were not finished; nothing where nothing waits."""
    found = []
    promises = outcomes.all_promises(session)
    late = sum(each.state is PromiseState.LATE or each.is_overdue(today) for each in promises)
    if late:
        found.append(
            ngettext("{count} promise is late.", "{count} promises are late.", late).format(count=late)
        )
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
