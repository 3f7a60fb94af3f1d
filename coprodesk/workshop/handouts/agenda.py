"""The agenda on paper: times in words, breaks as clear as work, who leads, and what the cards mean."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import said_shortly
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Facts, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import lines
from coprodesk.workshop.handouts.heads import footer, from_to, leaders, listed, reach, where_and_when
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """The agenda of a session; raises PlainError where nothing is on it yet."""
    planned = plan.view(session, workshop_id)
    if not planned.agenda:
        raise PlainError(_("Nothing is on the agenda yet. Add what happens first, on Plan."))
    return Handout(
        title=_("What we do: {title}").format(title=planned.title),
        blocks=(
            *where_and_when(session, workshop_id),
            *blocks(session, workshop_id),
            *_place(planned),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )


def blocks(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """What happens when, who leads, and the cards."""
    planned = plan.view(session, workshop_id)
    return (
        *_hours(planned),
        *_leaders(session, workshop_id),
        *((Facts(tuple(map(_item, planned.agenda))),) if planned.agenda else lines(6)),
        Paragraph(_("You can also take a break when you need one. You need not ask.")),
        Heading(_("What the cards mean")),
        Facts(
            (
                (_("Stop"), _("Everyone stops. You say why, if you want to.")),
                (_("Slow down"), _("The one who speaks goes slower.")),
                (_("I do not understand"), _("Somebody says it in other words.")),
                (_("I want to speak"), _("You are next.")),
                (_("I agree"), _("You agree without speaking.")),
                (_("I do not agree"), _("You see it in another way. You need not say why.")),
                (_("Break please"), _("The group takes a break.")),
                (_("Say it again"), _("The one who speaks says it once more.")),
            )
        ),
    )


def _hours(planned: plan.PlanView) -> tuple[Block, ...]:
    hours = from_to(planned)
    breaks = sum(item.is_break for item in planned.agenda)
    rest = ngettext("There is {count} break.", "There are {count} breaks.", breaks).format(count=breaks)
    told = " ".join(filter(None, (f"{hours}." if hours else "", rest if breaks else "")))
    return (Paragraph(told),) if told else ()


def _leaders(session: Session, workshop_id: int) -> tuple[Block, ...]:
    names = leaders(session, workshop_id)
    if not names:
        return ()
    words = ngettext("{names} leads the session.", "{names} lead the session.", len(names))
    return (Paragraph(words.format(names=", ".join(names))),)


def _item(item: plan.ItemView) -> tuple[str, str]:
    length = ngettext("{count} minute", "{count} minutes", item.minutes).format(count=item.minutes)
    what = item.title
    if item.is_break and what.casefold() != _("Break").casefold():
        what = _("Break: {what}").format(what=item.title)
    if item.starts_at is None:
        return length, what
    when = said_shortly(item.starts_at)
    return f"{when[:1].upper()}{when[1:]}", f"{what}, {length}"


def _place(planned: plan.PlanView) -> tuple[Block, ...]:
    told = listed(planned.access)
    return (Heading(_("The place")), *told) if told else ()
