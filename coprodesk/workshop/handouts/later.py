"""A slip for what comes to mind on the way home."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import LINE, asked, boxes, lines
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """The question once more, with room for an idea and how its giver wants to be named."""
    question = plan.view(session, workshop_id).question
    again: tuple[Block, ...] = (Paragraph(_("We asked: {question}").format(question=question)),)
    return Handout(
        title=_("I thought of this later"),
        blocks=(
            Paragraph(_("A good idea can come late. It counts as much as the others.")),
            *(again if question else ()),
            Heading(_("My idea")),
            *lines(5),
            Heading(_("How to name me")),
            boxes(_("With my name"), _("With my code"), _("Without a name")),
            asked(_("My name or code")),
            Paragraph(_("Send it, bring it, or ring us and say it.")),
            *(reach(session, workshop_id) or (Paragraph(LINE),)),
        ),
        footer=footer(session),
    )
