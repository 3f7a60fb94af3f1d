"""Start a project, name it, say how to reach the people behind it, begin its next session."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import Presence
from coprodesk.models import Attendance, Person, Project, Workshop
from coprodesk.models.words import clean


def start(session: Session, title: str, *, is_sample: bool = False) -> int:
    """Begin a project with its first session; returns the number of that session."""
    project = Project(is_sample=is_sample)
    project.rename(title)
    first = Workshop(title="Session 1")
    session.add_all((project, first))
    session.flush()
    return first.id


def rename(session: Session, title: str) -> None:
    """Give the project another title."""
    session.scalars(select(Project)).one().rename(title)


def set_contact(session: Session, name: str, phone: str, other: str) -> None:
    """Say who people can ask, by which phone number, and in which other way."""
    project = session.scalars(select(Project)).one()
    project.contact_name, project.contact_phone, project.contact_other = (
        clean(name),
        clean(phone),
        clean(other),
    )


def set_ground_rules(session: Session, rules: str) -> None:
    """Say how the group wants to treat each other: one rule a line."""
    session.scalars(select(Project)).one().ground_rules = clean(rules)


def set_break_rule(session: Session, minutes: int) -> None:
    """Say after how many minutes of work the group takes a break: 45 or 60."""
    session.scalars(select(Project)).one().set_break_rule(minutes)


def start_next_session(session: Session, title: str) -> int:
    """Begin another session; everyone known is expected again. Returns its number."""
    workshop = Workshop()
    workshop.rename(title)
    session.add(workshop)
    session.flush()
    for person in session.scalars(select(Person).order_by(Person.id)):
        session.add(Attendance(workshop_id=workshop.id, person_id=person.id, presence=Presence.EXPECTED))
    return workshop.id
