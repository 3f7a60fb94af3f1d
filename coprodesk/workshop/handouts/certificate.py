"""A paper that thanks one person: that they came, what they gave, and what comes of it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.dates import in_words, kept_together
from coprodesk.i18n import _
from coprodesk.services.documents import Bullets, Handout, Heading, Look, Paragraph
from coprodesk.workshop.handouts.forms import to_sign
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.views import answers, outcomes, people, plan, project
from coprodesk.workshop.views.people import PersonView


def readers(session: Session, workshop_id: int) -> tuple[PersonView, ...]:
    """Who is thanked: everyone who takes part and came."""
    room = people.room(session, workshop_id)
    return tuple(person for person in room.taking_part if person.presence.has_come)


def handout(session: Session, workshop_id: int, person_id: int) -> Handout:
    """The thanks for one person."""
    person = next(each for each in people.room(session, workshop_id).people if each.id == person_id)
    comes = _comes(session, workshop_id, person_id)
    return Handout(
        title=_("Thank you, {name}").format(name=person.name),
        blocks=(
            Paragraph(_took_part(session, workshop_id, person)),
            Heading(_("What you gave")),
            Bullets(_gave(session, workshop_id, person_id)),
            *((Heading(_("What comes of it")), Bullets(comes)) if comes else ()),
            Paragraph(_("It would not be the same without you.")),
            to_sign(_("Signed by"), _("Date")),
        ),
        footer=footer(session),
        look=Look.CERTIFICATE,
    )


def _took_part(session: Session, workshop_id: int, person: PersonView) -> str:
    planned, about = plan.view(session, workshop_id), project.view(session)
    told = _("{name} took part in “{project}”.").format(name=person.name, project=about.title)
    if not planned.held_on:
        return told
    day = kept_together(in_words(planned.held_on))
    where = _("We met on {day} at {place}.") if planned.place else _("We met on {day}.")
    return f"{told}\n{where.format(day=day, place=planned.place)}"


def _comes(session: Session, workshop_id: int, person_id: int) -> tuple[str, ...]:
    """What was promised for the groups of their ideas; where nothing was, what the group decided."""
    answers_to = {
        fate.comes.id: fate.comes
        for fate in answers.fates(session, workshop_id, person_id)
        if fate.comes and fate.comes.promises
    }
    theirs = tuple(
        kept_together(_("For “{group}”: {promise}").format(group=each.name, promise=promise.sentence))
        for each in answers_to.values()
        for promise in each.promises
    )
    return theirs or tuple(each.text for each in outcomes.decisions(session, workshop_id))


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
