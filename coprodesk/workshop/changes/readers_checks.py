"""Keep that people read a paper in easy words before it went out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import ReadersCheck
from coprodesk.models.words import needed
from coprodesk.services.documents import Handout
from coprodesk.workshop.views.readers_checks import words_of


def record(
    session: Session, workshop_id: int, kind: str, readers: str, checked_on: date | None, handout: Handout
) -> int:
    """Keep who checked a paper of a kind and when; returns the number of the check.

    It holds for the words that `handout` has now; the same words checked again have the new names and day.
    """
    names = needed(readers, _("Nobody is named yet. Type the names of those who read the paper."))
    if checked_on is None:
        raise PlainError(_("The day is missing. Type the day on which they read the paper."))
    check = _check_of(session, workshop_id, kind, handout)
    if check is None:
        check = ReadersCheck(workshop_id=workshop_id, kind=kind, words=words_of(handout))
    check.readers, check.checked_on = " ".join(names.split()), checked_on
    session.add(check)
    session.flush()
    return check.id


def remove(session: Session, workshop_id: int, kind: str, handout: Handout) -> None:
    """Take away the check of the words that a paper has now; nothing happens where there is none."""
    check = _check_of(session, workshop_id, kind, handout)
    if check is not None:
        session.delete(check)


def _check_of(session: Session, workshop_id: int, kind: str, handout: Handout) -> ReadersCheck | None:
    return session.scalars(
        select(ReadersCheck).where(
            ReadersCheck.workshop_id == workshop_id,
            ReadersCheck.kind == kind,
            ReadersCheck.words == words_of(handout),
        )
    ).first()
