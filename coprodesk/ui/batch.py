"""Everyone's papers in one batch: who gets which, in which order, and from which sheet it goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from coprodesk.choices import Carrier, PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.workshop.handouts import Kind, Reader, Share, reader_of
from coprodesk.workshop.views.people import PersonView

_FORMATS = {
    PaperFormat.STANDARD: mark("standard"),
    PaperFormat.LARGE: mark("large"),
    PaperFormat.GIANT: mark("giant"),
    PaperFormat.EASY: mark("easy words"),
}
_TINTS = {Tint.CREAM: mark("{paper} on cream"), Tint.YELLOW: mark("{paper} on yellow")}


class Order(Enum):
    """In which order papers come out of the printer."""

    SEATS = "seats"
    NAMES = "names"


@dataclass(frozen=True)
class Sheet:
    """One person's paper in a batch; it may be several sheets long.

    Attributes:
        person: who gets it.
        name: the person's name, told apart from everyone else's.
        reader: for whom it is written.
        handout: what it says.
        foot: what its foot says of who gets it; "" for a paper without a name.

    """

    person: PersonView
    name: str
    reader: Reader
    handout: Handout
    foot: str = ""

    @property
    def paper(self) -> Paper:
        """Its size and its colours."""
        return self.reader.paper


def in_order(people: Sequence[PersonView], order: Order) -> tuple[PersonView, ...]:
    """People by their seats, 2 before 10 and those without one last; or by their names."""

    def place(person: PersonView) -> tuple[object, ...]:
        name = (_natural(person.name), person.id)
        return (not person.seat.strip(), _natural(person.seat), name) if order is Order.SEATS else name

    return tuple(sorted(people, key=place))


def has_seats(people: Sequence[PersonView]) -> bool:
    """Whether anybody's place in the room is known."""
    return any(person.seat.strip() for person in people)


def carried(people: Sequence[PersonView], carrier: Carrier) -> tuple[PersonView, ...]:
    """Those to whom papers come in one way."""
    return tuple(person for person in people if person.carrier is carrier)


def names(people: Sequence[PersonView]) -> dict[int, str]:
    """What tells each person from the others, by number: the seat or the part where a name is shared."""
    shared = Counter(person.name.casefold() for person in people)
    seated = Counter((person.name.casefold(), person.seat.strip()) for person in people)
    told = {}
    for person in people:
        seat = person.seat.strip()
        words = person.name
        if shared[person.name.casefold()] > 1:
            is_apart = seat and seated[person.name.casefold(), seat] == 1
            what = _("seat {seat}").format(seat=seat) if is_apart else person.part.label
            words = _("{name} ({what})").format(name=person.name, what=what)
        told[person.id] = words
    return told


def written(
    kind: Kind, people: Sequence[PersonView], write: Callable[[Reader], Handout]
) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Each person's paper, in the order of `people`, and a sentence for each person who gets none yet.

    A paper that is the same for all is written once for each kind of paper and words; where that cannot be
    done, `write`'s PlainError goes on to the caller.
    """
    called, common = names(people), dict[tuple[PaperFormat, str], Handout]()
    sheets, lacks = [], []
    for person in people:
        reader = reader_of(person)
        if kind.share is Share.OWN:
            try:
                handout = write(reader)
            except PlainError as problem:
                lacks.append(_("{name} gets none yet: {why}").format(name=called[person.id], why=problem))
                continue
        else:
            key = (person.paper, person.words.value)
            if key not in common:
                common[key] = write(replace(reader, person_id=None, name=""))
            handout = common[key]
        sheets.append(Sheet(person, called[person.id], reader, handout, _foot(kind, person)))
    return tuple(sheets), tuple(lacks)


def with_foot(sheet: Sheet) -> Handout:
    """The paper with its foot. May run in the pool.

    A paper of one side stays one: where the foot takes a line too many, it says only who gets the paper.
    """
    if not sheet.foot:
        return sheet.handout
    told = " · ".join(filter(None, (sheet.foot, sheet.handout.footer)))
    whole = replace(sheet.handout, footer=told)
    if documents.overflow_lines(whole, sheet.paper) > documents.overflow_lines(sheet.handout, sheet.paper):
        return replace(sheet.handout, footer=sheet.foot)
    return whole


def after(people: Sequence[PersonView], printed: Sequence[int], last_good: int) -> tuple[PersonView, ...]:
    """Who still gets a paper after a jam: everyone behind the last good one, and nobody twice.

    `printed` are the numbers of the people of the last batch in its order, empty where nobody knows: then
    `people` stand in order. `last_good` is 0 where no paper came out. Who is new since then comes last.
    """
    by_number = {person.id: person for person in people}
    known = [number for number in printed if number in by_number]
    whole = [*known, *(number for number in by_number if number not in known)]
    begin = whole.index(last_good) + 1 if last_good in whole else 0
    return tuple(by_number[number] for number in whole[begin:])


def look(paper: Paper) -> str:
    """How a paper looks, in a few words: "large on cream"."""
    words = _(_FORMATS[paper.format])
    return _(_TINTS[paper.tint]).format(paper=words) if paper.tint in _TINTS else words


def counted(people: Sequence[PersonView]) -> str:
    """The papers in words: "7 standard, 3 large, 1 large on cream"."""
    counts = Counter((person.paper, person.tint) for person in people)
    kinds = [(paper, tint) for paper in PaperFormat for tint in Tint if counts[paper, tint]]
    return ", ".join(f"{counts[kind]} {look(Paper(*kind))}" for kind in kinds)


def _foot(kind: Kind, person: PersonView) -> str:
    if not kind.says_for_whom:
        return ""
    seat = person.seat.strip()
    words = _("For {name}, seat {seat}") if seat else _("For {name}")
    return words.format(name=person.name, seat=seat)


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """Text as people sort it: numbers by what they are worth, letters whatever their case."""
    pieces = re.findall(r"\d+|\D+", text.strip().casefold())
    return tuple((not piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece) for piece in pieces)
