"""Who is in the group, and who has come."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coprodesk.choices import PaperFormat, Part, Presence, Tell, WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import Attendance, Idea, Person, Promise


def add(
    session: Session,
    workshop_id: int,
    name: str,
    part: Part,
    *,
    helps: str = "",
    tell: Tell = Tell.MEETING,
    tell_where: str = "",
    paper: PaperFormat = PaperFormat.STANDARD,
    words: WordWish = WordWish.EVERYDAY,
) -> int:
    """Put someone on the list and expect them at the session; returns their number."""
    person = Person()
    person.describe(name, part, helps, tell, tell_where, paper, words)
    session.add(person)
    session.flush()
    session.add(Attendance(workshop_id=workshop_id, person_id=person.id, presence=Presence.EXPECTED))
    return person.id


def change(
    session: Session,
    person_id: int,
    name: str,
    part: Part,
    *,
    helps: str,
    tell: Tell,
    tell_where: str,
    paper: PaperFormat,
    words: WordWish = WordWish.EVERYDAY,
) -> None:
    """Say anew who somebody is and what helps them."""
    session.get_one(Person, person_id).describe(name, part, helps, tell, tell_where, paper, words)


def remove(session: Session, person_id: int) -> None:
    """Take someone off the list who was put there by mistake; refused once they gave an idea or a promise."""
    gave = select(Idea.id).where(Idea.person_id == person_id)
    promised = select(Promise.id).where(or_(Promise.owner_id == person_id, Promise.helper_id == person_id))
    if session.scalar(gave.limit(1)) or session.scalar(promised.limit(1)):
        raise PlainError(
            _("This person gave an idea or has a promise, so they stay. You can change their name.")
        )
    session.delete(session.get_one(Person, person_id))


def set_presence(session: Session, workshop_id: int, person_id: int, presence: Presence) -> None:
    """Say where someone is in coming and being introduced."""
    found = select(Attendance).where(Attendance.workshop_id == workshop_id, Attendance.person_id == person_id)
    attendance = session.scalar(found)
    if attendance is None:
        attendance = Attendance(workshop_id=workshop_id, person_id=person_id)
        session.add(attendance)
    attendance.presence = presence


def everyone_is_here(session: Session, workshop_id: int) -> None:
    """Say that all who were expected have come; who cannot come stays away."""
    known = {
        attendance.person_id: attendance
        for attendance in session.scalars(select(Attendance).where(Attendance.workshop_id == workshop_id))
    }
    for person_id in session.scalars(select(Person.id)):
        attendance = known.get(person_id)
        if attendance is None or attendance.presence is Presence.EXPECTED:
            set_presence(session, workshop_id, person_id, Presence.HERE)
