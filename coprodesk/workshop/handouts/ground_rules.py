"""The ground rules of the group: what they said about how to treat each other."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Handout, Paragraph
from coprodesk.workshop.handouts.forms import lines
from coprodesk.workshop.handouts.heads import footer, listed, reach
from coprodesk.workshop.views import project


def handout(session: Session, workshop_id: int) -> Handout:
    """The ground rules; empty lines where the group has made none yet."""
    return Handout(
        title=_("How we treat each other"),
        blocks=(*blocks(session, workshop_id), *reach(session, workshop_id)),
        footer=footer(session),
    )


def blocks(session: Session, _workshop_id: int) -> tuple[Block, ...]:
    """The rules as a list, and what to do about them."""
    rules = listed(project.view(session).ground_rules)
    return (
        Paragraph(_("We made these rules ourselves.") if rules else _("Write your own rules here.")),
        *(rules or lines(6)),
        Paragraph(_("Does a rule not work for you? Say so, and we change it.")),
    )
