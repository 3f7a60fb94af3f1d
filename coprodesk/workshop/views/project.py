"""What the project is, and its sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.models import Project, Workshop


@dataclass(frozen=True)
class SessionLine:
    """One session in the list of sessions."""

    id: int
    title: str
    held_on: date | None


@dataclass(frozen=True)
class ProjectView:
    """The project as Home, the bar and the handouts show it."""

    title: str
    is_sample: bool
    contact_name: str
    contact_phone: str
    contact_other: str
    ground_rules: str
    minutes_without_break: int
    sessions: tuple[SessionLine, ...]

    @property
    def contact(self) -> str:
        """How to reach the people behind the project, in one line."""
        return ", ".join(filter(None, (self.contact_name, self.contact_phone, self.contact_other)))


def view(session: Session) -> ProjectView:
    """The project with its sessions, oldest first."""
    project = session.scalars(select(Project)).one()
    sessions = session.scalars(select(Workshop).order_by(Workshop.id))
    return ProjectView(
        title=project.title,
        is_sample=project.is_sample,
        contact_name=project.contact_name,
        contact_phone=project.contact_phone,
        contact_other=project.contact_other,
        ground_rules=project.ground_rules,
        minutes_without_break=project.minutes_without_break,
        sessions=tuple(SessionLine(each.id, each.title, each.held_on) for each in sessions),
    )


def latest_session(session: Session) -> int:
    """The number of the newest session: the one that a reopened project shows."""
    return session.scalars(select(Workshop.id).order_by(Workshop.id.desc())).first() or 0
