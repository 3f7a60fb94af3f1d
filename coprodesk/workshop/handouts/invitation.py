"""An invitation: why, when, the way there, what the place has, what people get back, and that no is fine."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import in_words
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Facts, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import LINE, lines
from coprodesk.workshop.handouts.heads import footer, from_to, leaders, listed, reach
from coprodesk.workshop.views import plan, project


def handout(session: Session, workshop_id: int) -> Handout:
    """The invitation to a session; what is not said yet is a line to write on."""
    planned = plan.view(session, workshop_id)
    return Handout(
        title=_("Please come: {title}").format(title=planned.title),
        blocks=(
            *_why(session, planned),
            Facts(
                (
                    (_("Day"), in_words(planned.held_on) if planned.held_on else LINE),
                    (_("Time"), from_to(planned) or LINE),
                    (_("Place"), planned.place or LINE),
                    (_("Who leads"), ", ".join(leaders(session, workshop_id)) or LINE),
                )
            ),
            Heading(_("How to get there")),
            *(listed(planned.way_there) or lines(2)),
            Heading(_("What the place is like")),
            *(listed(planned.access) or (Paragraph(_("Ask us before you come. We go and look.")),)),
            Heading(_("What you get back")),
            *_money(planned),
            Heading(_("What would help you?")),
            Paragraph(_("Tell us before the day: print, signing, quiet, food, a lift, or anything else.")),
            Paragraph(_("Papers come in large print and easy words, on white, cream or yellow.")),
            Paragraph(_("You can have them as a file or as sound instead.")),
            Paragraph(_("You can bring somebody who supports you.")),
            Paragraph(_("You can say no. Nothing changes for you if you do.")),
            *reach(session, workshop_id, says_next=False),
        ),
        footer=footer(session),
    )


def _why(session: Session, planned: plan.PlanView) -> tuple[Block, ...]:
    about = _("We are “{title}”. We would like to hear from you.").format(title=project.view(session).title)
    asked = _("We will ask: {question}").format(question=planned.question) if planned.question else ""
    return tuple(Paragraph(words) for words in (about, planned.purpose, asked) if words)


def _money(planned: plan.PlanView) -> tuple[Block, ...]:
    return (
        Paragraph(planned.pays or _("Ask us what we pay back, before you spend anything.")),
        Paragraph(_("Do you get benefits? Get advice before you take money. It could change them.")),
        Paragraph(_("You can say no to money and still take part.")),
    )
