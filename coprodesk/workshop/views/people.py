"""Who is in the group, who has come, who is still to be introduced."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, Tell, Tint, WordWish
from coprodesk.i18n import _, ngettext
from coprodesk.models import Attendance, Person


@dataclass(frozen=True)
class PersonView:
    """One person as People and Arrive show them."""

    id: int
    name: str
    part: Part
    helps: str
    tell: Tell
    tell_where: str
    paper: PaperFormat
    words: WordWish
    tint: Tint
    carrier: Carrier
    presence: Presence
    seat: str


@dataclass(frozen=True)
class RoomView:
    """Everyone, and what to say about who is in the room."""

    people: tuple[PersonView, ...]

    @property
    def taking_part(self) -> tuple[PersonView, ...]:
        """Those who are asked, introduced and have a vote."""
        return tuple(person for person in self.people if person.part.takes_part)

    @property
    def helping(self) -> tuple[PersonView, ...]:
        """Those who interpret, support, lead or run the place; they have no vote."""
        return tuple(person for person in self.people if not person.part.takes_part)

    @property
    def not_introduced(self) -> tuple[PersonView, ...]:
        """Those who are here but were not introduced and did not pass."""
        return tuple(person for person in self.people if person.presence is Presence.HERE)

    def name_apart(self, person: PersonView) -> str:
        """What tells a person from all others: the name, and the part they play where two share it."""
        name = person.name
        if sum(other.name.casefold() == name.casefold() for other in self.people) > 1:
            return _("{name} ({part})").format(name=name, part=person.part.label)
        return name

    @property
    def balance(self) -> str:
        """How many of those who take part use the service, with a warning where they are few."""
        everyone = [person for person in self.taking_part if person.presence is not Presence.AWAY]
        if not everyone:
            return _("Nobody is on the list yet.")
        using = sum(not person.part.is_staff for person in everyone)
        words = ngettext(
            "{using} of {all} person uses the service or cares for someone who does.",
            "{using} of {all} people use the service or care for someone who does.",
            len(everyone),
        ).format(using=using, all=len(everyone))
        if using < 2:
            return words + " " + _("One person cannot speak for everyone. Invite more people who use it.")
        if using * 2 < len(everyone):
            return words + " " + _("Staff are the larger part. Invite more people who use it.")
        return words


def room(session: Session, workshop_id: int) -> RoomView:
    """Everyone in the project, as they stand at one session, in the order they were listed."""
    found = session.execute(
        select(Person, Attendance.presence, Attendance.seat)
        .outerjoin(Attendance, (Attendance.person_id == Person.id) & (Attendance.workshop_id == workshop_id))
        .order_by(Person.id)
    )
    return RoomView(
        tuple(_as_seen(person, presence or Presence.EXPECTED, seat or "") for person, presence, seat in found)
    )


def voters(session: Session, workshop_id: int) -> int:
    """How many people have a vote: those who take part and are not away."""
    return sum(person.presence is not Presence.AWAY for person in room(session, workshop_id).taking_part)


def _as_seen(person: Person, presence: Presence, seat: str) -> PersonView:
    return PersonView(
        id=person.id,
        name=person.name,
        part=person.part,
        helps=person.helps,
        tell=person.tell,
        tell_where=person.tell_where,
        paper=person.paper,
        words=person.words,
        tint=person.tint,
        carrier=person.carrier,
        presence=presence,
        seat=seat,
    )
