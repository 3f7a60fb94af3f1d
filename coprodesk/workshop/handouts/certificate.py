"""A paper that thanks one person: that they came, what they gave, and what comes of it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import Presence
from coprodesk.dates import in_words
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import asked
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.views import answers, outcomes, people, plan, project
from coprodesk.workshop.views.people import PersonView

_CAME = (Presence.HERE, Presence.INTRODUCED, Presence.PASSED)


def readers(session: Session, workshop_id: int) -> tuple[PersonView, ...]:
    """Who is thanked: everyone who takes part and came."""
    room = people.room(session, workshop_id)
    return tuple(person for person in room.taking_part if person.presence in _CAME)


def handout(session: Session, workshop_id: int, person_id: int) -> Handout:
    """The thanks for one person."""
    person = next(each for each in people.room(session, workshop_id).people if each.id == person_id)
    decided = tuple(each.text for each in outcomes.decisions(session, workshop_id))
    comes: tuple[Block, ...] = (Heading(_("What comes of it")), Bullets(decided)) if decided else ()
    return Handout(
        title=_("Thank you, {name}").format(name=person.name),
        blocks=(
            Paragraph(_took_part(session, workshop_id, person)),
            Heading(_("What you gave")),
            Bullets(_gave(session, workshop_id, person_id)),
            *comes,
            Paragraph(_("It would not be the same without you.")),
            asked(_("Signed by"), _("Date")),
        ),
        footer=footer(session),
    )


def _took_part(session: Session, workshop_id: int, person: PersonView) -> str:
    planned, about = plan.view(session, workshop_id), project.view(session)
    where = ", ".join(filter(None, (in_words(planned.held_on) if planned.held_on else "", planned.place)))
    told = _("{name} took part in “{project}”.").format(name=person.name, project=about.title)
    return f"{told} {where}." if where else told


def _gave(session: Session, workshop_id: int, person_id: int) -> tuple[str, ...]:
    """Their ideas in their own words, the promises they took on, and their time."""
    ideas = tuple(
        _("Your idea: {words}").format(words=each.as_said or each.text)
        for each in answers.fates(session, workshop_id, person_id)
    )
    made = outcomes.promises(session, workshop_id)
    taken = tuple(
        _("Your promise: {what}").format(what=each.what) for each in made if person_id == each.owner_id
    )
    helped = tuple(
        _("Your help: {what}").format(what=each.what) for each in made if person_id == each.helper_id
    )
    minutes = plan.view(session, workshop_id).minutes
    time = _("Your time: {length}").format(length=plan.in_hours(minutes)) if minutes else _("Your time")
    return (time, _("What you know from your own life and work"), *ideas, *taken, *helped)
