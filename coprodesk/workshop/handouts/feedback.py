"""A sheet on which people say how the session was for them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Handout, Heading, Paragraph, Table
from coprodesk.workshop.handouts.forms import BOX, lines
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """Five questions to tick, and room for words. It asks for no name."""
    return Handout(
        title=_("How was it for you?"),
        blocks=(
            Paragraph(plan.view(session, workshop_id).title),
            Paragraph(_("You need not give your name. Leave out what you like. Put it in the box.")),
            _with_faces(
                _("I was heard."),
                _("I could follow."),
                _("I got what I need to take part."),
                _("It was worth my time."),
                _("We decided together."),
            ),
            Heading(_("What was good?")),
            *lines(2),
            Heading(_("What should we change?")),
            *lines(2),
            Heading(_("What did nobody ask you?")),
            *lines(1),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )


def _with_faces(*questions: str) -> Table:
    """Questions with a box and a face for each answer, under the word for it."""
    answers = ((_("Yes"), "☺"), (_("A bit"), "😐"), (_("No"), "☹"))
    head = (_("How true is it?"), *(word for word, _face in answers))
    boxes = tuple(f"{BOX} {face}" for _word, face in answers)
    return Table(head, tuple((question, *boxes) for question in questions))
