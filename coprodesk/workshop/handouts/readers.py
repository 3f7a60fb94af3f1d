"""For whom a paper is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from coprodesk.choices import Presence, WordWish
from coprodesk.services.documents import Paper
from coprodesk.workshop.views import people
from coprodesk.workshop.views.people import PersonView


@dataclass(frozen=True)
class Reader:
    """For whom a paper is made; without more it is a standard sheet for anybody.

    Attributes:
        paper: the size and the colours that they read.
        words: which words help them.
        person_id: who they are, for a kind of which everybody gets their own.
        name: what they are called.

    """

    paper: Paper = field(default_factory=Paper)
    words: WordWish = WordWish.EVERYDAY
    person_id: int | None = None
    name: str = ""


def reader_of(person: PersonView) -> Reader:
    """A person of the room as a reader, with the paper that they asked for."""
    return Reader(Paper(person.paper, person.tint), person.words, person.id, person.name)


def taking_part(session: Session, workshop_id: int) -> tuple[PersonView, ...]:
    """Those who take part and have not said that they cannot come."""
    room = people.room(session, workshop_id)
    return tuple(person for person in room.taking_part if person.presence is not Presence.AWAY)
