"""The summary that everyone takes home: one side of paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import in_words, kept_together
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Handout, Heading, Paragraph
from coprodesk.workshop.views import plan, project, summary


def handout(session: Session, workshop_id: int) -> Handout:
    """The written summary of a session; raises PlainError where no line of it is written yet."""
    written = summary.view(session, workshop_id)
    if not written.is_written:
        raise PlainError(
            _("The summary is not written yet. Open Summary and choose Write it from the record.")
        )
    planned = plan.view(session, workshop_id)
    about = project.view(session)
    blocks: list[Block] = []
    where = ", ".join(filter(None, (in_words(planned.held_on) if planned.held_on else "", planned.place)))
    if where:
        blocks.append(Paragraph(where))
    for part in written.parts:
        if part.printed:
            blocks += [Heading(part.part.label), Bullets(tuple(map(kept_together, part.printed)))]
    return Handout(
        title=planned.title,
        blocks=tuple(blocks),
        one_side=True,
        footer=_("Sample: {title}").format(title=about.title) if about.is_sample else about.title,
    )
