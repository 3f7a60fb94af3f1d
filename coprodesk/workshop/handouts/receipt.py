"""A receipt for what a person is paid: what they spent, and thanks."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Handout, Heading, Paragraph, Table
from coprodesk.workshop.handouts.forms import BOX, asked, boxes
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import plan

_SUM = "£ ________"


def handout(session: Session, workshop_id: int) -> Handout:
    """An empty receipt for one person, with what this session pays."""
    planned = plan.view(session, workshop_id)
    pays: tuple[Block, ...] = (Heading(_("What we pay")), Paragraph(planned.pays)) if planned.pays else ()
    spent = (
        *(_("Bus, train or taxi"), _("Food and drink"), _("Care for somebody at home")),
        *(_("Somebody who supports me"), _("Something else"), _("Thanks for my time"), _("All together")),
    )
    return Handout(
        title=_("Money that you get back"),
        blocks=(
            Paragraph(planned.title),
            *where_and_when(session, workshop_id),
            *pays,
            Heading(_("What is it for?")),
            Table(
                (_("What for"), _("How much"), _("Bill or ticket")),
                tuple((each, _SUM, BOX) for each in spent),
            ),
            Heading(_("How do you want it?")),
            boxes(_("In cash today"), _("To my bank"), _("I do not want money")),
            Paragraph(_("Do you get benefits? Get advice before you take money. It could change them.")),
            Heading(_("You got the money")),
            asked(_("Name"), _("Signature or mark"), _("Date")),
            Heading(_("Who paid it")),
            asked(_("Name"), _("Signature"), _("Date")),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )
