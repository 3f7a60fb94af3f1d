"""What stands at the head and at the foot of the papers of a session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.orm import Session

from coprodesk.choices import Part
from coprodesk.dates import in_words, said
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Facts, Heading, Paragraph
from coprodesk.workshop.views import people, plan, project


def where_and_when(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The day and the place of a session, as far as they are known."""
    planned = plan.view(session, workshop_id)
    where = ", ".join(filter(None, (in_words(planned.held_on) if planned.held_on else "", planned.place)))
    return (Paragraph(where),) if where else ()


def from_to(planned: plan.PlanView) -> str:
    """When a session begins and ends, in words; "" where its start is not said yet."""
    if planned.starts_at is None:
        return ""
    if planned.ends_at is None or not planned.minutes:
        return _("From {start}").format(start=said(planned.starts_at))
    words = _("{start} until {end}").format(start=said(planned.starts_at), end=said(planned.ends_at))
    return f"{words[:1].upper()}{words[1:]}"


def leaders(session: Session, workshop_id: int) -> tuple[str, ...]:
    """The names of those who lead the session."""
    return tuple(each.name for each in people.room(session, workshop_id).people if each.part is Part.LEADS)


def reach(session: Session, workshop_id: int, *, says_next: bool = True) -> tuple[Block, ...]:
    """Whom to ask, and (`says_next`) when the group meets next; nothing where neither is said yet."""
    about, planned = project.view(session), plan.view(session, workshop_id)
    rows = (
        (_("Ask"), about.contact_name),
        (_("Phone"), about.contact_phone),
        (_("Or"), about.contact_other),
        (_("We meet again"), in_words(planned.next_on) if planned.next_on and says_next else ""),
    )
    told = tuple(row for row in rows if row[1])
    return (Heading(_("Where to ask")), Facts(told)) if told else ()


def listed(text: str) -> tuple[Block, ...]:
    """Lines of a text as a list; one line stands by itself."""
    found = tuple(line.strip() for line in text.split("\n") if line.strip())
    if not found:
        return ()
    return (Bullets(found),) if len(found) > 1 else (Paragraph(found[0]),)


def under(heading: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A paper as one part of a longer one: its own headings stand a step lower."""
    lower = (
        replace(block, level=block.level + 1) if isinstance(block, Heading) else block for block in blocks
    )
    return (Heading(heading), *lower)


def footer(session: Session) -> str:
    """The project that a paper belongs to; a sample is named as one."""
    about = project.view(session)
    return _("Sample: {title}").format(title=about.title) if about.is_sample else about.title
