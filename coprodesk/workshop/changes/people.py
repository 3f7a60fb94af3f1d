"""Who is in the group, and who has come."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, Tell, Tint, WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import Attendance, Idea, Person, Promise
from coprodesk.models.words import clean


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
    tint: Tint = Tint.WHITE,
    carrier: Carrier = Carrier.PAPER,
    seat: str = "",
) -> int:
    """Put someone on the list and expect them at the session, at a seat; returns their number."""
    person = Person()
    person.describe(name, part, helps, tell, tell_where, paper, words, tint, carrier)
    session.add(person)
    session.flush()
    set_seat(session, workshop_id, person.id, seat)
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
    tint: Tint = Tint.WHITE,
    carrier: Carrier = Carrier.PAPER,
    seat: tuple[int, str] | None = None,
) -> None:
    """Say anew who somebody is and what helps them; `seat` is the number of a session and the seat there."""
    person = session.get_one(Person, person_id)
    person.describe(name, part, helps, tell, tell_where, paper, words, tint, carrier)
    if seat is not None:
        set_seat(session, seat[0], person_id, seat[1])


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
    _attendance(session, workshop_id, person_id).presence = presence


def set_seat(session: Session, workshop_id: int, person_id: int, seat: str) -> None:
    """Say where someone sits at a session, by number or name of the seat or table; "" for anywhere."""
    _attendance(session, workshop_id, person_id).seat = clean(seat)


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


def _attendance(session: Session, workshop_id: int, person_id: int) -> Attendance:
    """Someone at one session, also where nobody expected them."""
    found = select(Attendance).where(Attendance.workshop_id == workshop_id, Attendance.person_id == person_id)
    attendance = session.scalar(found)
    if attendance is None:
        attendance = Attendance(workshop_id=workshop_id, person_id=person_id, presence=Presence.EXPECTED)
        session.add(attendance)
    return attendance
