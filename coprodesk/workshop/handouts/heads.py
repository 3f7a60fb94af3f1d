"""What stands at the head and at the foot of the papers of a session."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import in_words
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Paragraph
from coprodesk.workshop.views import plan, project


def where_and_when(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The day and the place of a session, as far as they are known."""
    planned = plan.view(session, workshop_id)
    where = ", ".join(filter(None, (in_words(planned.held_on) if planned.held_on else "", planned.place)))
    return (Paragraph(where),) if where else ()


def footer(session: Session) -> str:
    """The project that a paper belongs to; a sample is named as one."""
    about = project.view(session)
    return _("Sample: {title}").format(title=about.title) if about.is_sample else about.title
