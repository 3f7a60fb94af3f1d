"""Our deal: the eight lines that everybody hears before the group begins."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import in_words
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Facts, Handout, Paragraph
from coprodesk.workshop.handouts.forms import LINE
from coprodesk.workshop.handouts.heads import footer, from_to, reach, where_and_when
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """The deal of a session; a line that is not said yet is there to be written on."""
    return Handout(
        title=_("Our deal"),
        blocks=(
            *where_and_when(session, workshop_id),
            *blocks(session, workshop_id),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )


def blocks(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The eight lines, and what to do where one of them is wrong."""
    planned = plan.view(session, workshop_id)
    rows = (
        (_("What it is for"), planned.purpose),
        (_("Your time"), _time(planned)),
        (_("Money"), planned.money),
        (_("What you get back"), planned.pays),
        (_("What can change"), planned.can_change),
        (_("What cannot change"), planned.cannot_change),
        (_("Who decides"), planned.decides),
        (_("When you will hear"), _hear(planned)),
    )
    return (
        Paragraph(_("We read this aloud before we begin. Then each person shows a thumb.")),
        Facts(tuple((name, told or LINE) for name, told in rows)),
        Paragraph(_("Is a line wrong, or is one missing? Say so, and we change it together.")),
        Paragraph(_("You can stop or leave at any time. You need not say why.")),
    )


def _time(planned: plan.PlanView) -> str:
    hours = from_to(planned)
    breaks = sum(item.is_break for item in planned.agenda)
    if not hours:
        return ""
    words = ngettext("{hours}. There is {count} break.", "{hours}. There are {count} breaks.", breaks)
    return words.format(hours=hours, count=breaks) if breaks else hours


def _hear(planned: plan.PlanView) -> str:
    if not planned.hear_by:
        return ""
    by = _("By {day}").format(day=in_words(planned.hear_by))
    return _("{by}, from {who}").format(by=by, who=planned.hear_from) if planned.hear_from else by
