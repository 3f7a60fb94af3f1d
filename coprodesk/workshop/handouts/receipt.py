"""A receipt for what a person is paid: what they spent, and thanks."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Handout, Paragraph, Table
from coprodesk.workshop.handouts.forms import BOX
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import plan

_SUM = "£ ________"
_TO_SIGN = "_" * 22


def handout(session: Session, workshop_id: int) -> Handout:
    """An empty receipt for one person, with what this session pays."""
    planned = plan.view(session, workshop_id)
    pays: tuple[Block, ...] = (Paragraph(planned.pays),) if planned.pays else ()
    ways = (f"{BOX} {way}".replace(" ", "\u00a0") for way in (_("in cash"), _("to my bank"), _("not at all")))
    spent = (
        *(_("Bus, train or taxi"), _("Food and drink"), _("Care or support")),
        *(_("Something else"), _("Thanks for my time"), _("All together")),
    )
    return Handout(
        title=_("Money that you get back"),
        blocks=(
            *where_and_when(session, workshop_id),
            *pays,
            Table(
                (_("What for?"), _("How much"), _("Bill or ticket")),
                tuple((each, _SUM, BOX) for each in spent),
            ),
            Paragraph(" ".join((_("Pay me:"), *ways))),
            Paragraph(_("Do you get benefits? Ask for advice first: money can change them.")),
            _signed(),
            *reach(session, workshop_id, says_next=False),
        ),
        footer=footer(session),
    )


def _signed() -> Table:
    """Room for both to sign, side by side."""
    rows = [(f"{name}\n{_TO_SIGN}",) * 2 for name in (_("Name"), _("Signature or mark"))]
    return Table((_("I got the money"), _("I paid it")), (*rows, (_("Date:"),) * 2))
