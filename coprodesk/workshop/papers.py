"""Put papers of the newest session into a folder: for the room, for one person, or for each."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coprodesk.choices import PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.workshop import handouts, paper
from coprodesk.workshop.desk import Desk
from coprodesk.workshop.handouts import KINDS, Reader, Share, reader_of
from coprodesk.workshop.paper import FileKind
from coprodesk.workshop.views import people, project
from coprodesk.workshop.views.people import PersonView

EVERYONE = "all"
"""Instead of a name: everyone who gets a paper."""


@dataclass(frozen=True)
class Wish:
    """How papers are wanted; what is None or empty is as each reader asked for it.

    Attributes:
        person: a name: only theirs; "all": everyone gets their own. "": one standard sheet, but still one
            for each of a kind that is written for one person.
        format: the size of the print.
        tint: the colours.
        files: which files; without it those that suit the reader's carrier, and PDF and web page for anybody.
        booklet: whether the PDF is one to fold.

    """

    person: str = ""
    format: PaperFormat | None = None
    tint: Tint | None = None
    files: Sequence[FileKind] = ()
    booklet: bool = False


@dataclass(frozen=True)
class _Sheet:
    """One paper that is to be written: its name without size and ending, and its files.

    Sheets of one name and look are alike.
    """

    name: str
    handout: Handout
    paper: Paper
    files: Sequence[FileKind]


def write_files(
    desk: Desk, kind: str, wish: Wish, folder: Path, tell: Callable[[str], None] = lambda _words: None
) -> tuple[Path, ...]:
    """Write one kind of handout into a folder, as a name in KINDS says; returns the paths.

    `tell` takes what is to be known before the PDF is printed, a sentence at a time.

    All of them or none; files of the same names are replaced. A kind of which the room needs one
    (`Share.ROOM`) is written once, whoever is named; one that comes back without a name, once for each print.

    Raises PlainError where there is no such kind or person, where the record has nothing for it yet,
    where no voice works, or where the folder cannot be written.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        refusal = _("There is no handout called {kind}. Choose one of these: {known}.")
        raise PlainError(refusal.format(kind=kind, known=known))
    sheets = tuple(_sheets(desk, kind, wish))
    paths = _written(sheets, wish, folder)
    for words in dict.fromkeys(words for sheet in sheets for words in _known(sheet)):
        tell(words)
    return paths


def gets(kind: str, wish: Wish) -> bool:
    """Whether a kind belongs to what is asked for: papers of the whole room are not one person's."""
    return wish.person in ("", EVERYONE) or KINDS[kind].share is not Share.ROOM


def _sheets(desk: Desk, kind: str, wish: Wish) -> Iterator[_Sheet]:
    workshop_id, about = desk.look(project.latest_session), KINDS[kind]
    if about.share is Share.ROOM or (about.share is Share.EACH and not wish.person):
        yield _sheet(desk, workshop_id, kind, Reader(), (FileKind.PDF, FileKind.HTML), wish)
        return
    for person in _readers(desk, workshop_id, kind, wish):
        yield _sheet(desk, workshop_id, kind, reader_of(person), paper.CARRIED_BY[person.carrier], wish)


def _readers(desk: Desk, workshop_id: int, kind: str, wish: Wish) -> tuple[PersonView, ...]:
    """Who gets a paper; raises PlainError for nobody."""
    readers = desk.look(KINDS[kind].readers, workshop_id)
    if wish.person not in ("", EVERYONE):
        room = desk.look(people.room, workshop_id).people
        if not any(_is_called(person, wish.person) for person in room):
            refusal = _("Nobody is called {name} here. Look at People for the names.")
            raise PlainError(refusal.format(name=wish.person))
        readers = tuple(person for person in readers if _is_called(person, wish.person))
        if not readers:
            raise PlainError(_("{name} does not get this paper.").format(name=wish.person))
    if not readers:
        raise PlainError(_("Nobody gets this paper yet. Put people on the list and mark who came."))
    return readers


def _is_called(person: PersonView, name: str) -> bool:
    return person.name.casefold() == name.casefold()


def _sheet(
    desk: Desk, workshop_id: int, kind: str, reader: Reader, files: Sequence[FileKind], wish: Wish
) -> _Sheet:
    wanted = Paper(wish.format or reader.paper.format, wish.tint or reader.paper.tint)
    if not KINDS[kind].takes_formats:
        wanted = Paper()
    handout = desk.look(handouts.made, workshop_id, kind, replace(reader, paper=wanted))
    is_named = KINDS[kind].bears_names and reader.person_id is not None
    whose = f"-{reader.person_id}{_for_a_file(reader.name)}" if is_named else ""
    return _Sheet(f"{kind}{whose}", handout, wanted, wish.files or files)


def _known(sheet: _Sheet) -> Iterator[str]:
    """What is to be known about a sheet before it is printed."""
    if FileKind.PDF not in sheet.files:
        return
    if too_long := documents.overflow_lines(sheet.handout, sheet.paper):
        words = ngettext(
            "This is {count} line too long for one side. What can wait?",
            "This is {count} lines too long for one side. What can wait?",
            too_long,
        )
        yield words.format(count=too_long)
    if signs := documents.missing_characters(sheet.handout):
        told = ", ".join(f"{sign} {documents.in_words(sign)}" for sign in signs)
        yield _("Paper cannot show some signs. It prints words instead: {signs}.").format(signs=told)


def _written(sheets: Sequence[_Sheet], wish: Wish, folder: Path) -> tuple[Path, ...]:
    """Write all files beside their places first, so that a fault leaves nothing of them."""
    made: dict[tuple[Handout, Paper, FileKind], Path] = {}
    named: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".half-") as half:
            for sheet in sheets:
                for kind in sheet.files:
                    path = Path(half) / f"{sheet.name}{_marks(sheet, kind, wish)}{kind.ending}"
                    if path in named:
                        continue
                    first = made.setdefault((sheet.handout, sheet.paper, kind), path)
                    if first == path:
                        paper.save(sheet.handout, sheet.paper, kind, path, booklet=wish.booklet)
                    else:
                        shutil.copyfile(first, path)
                    named.append(path)
            return tuple(path.replace(folder / path.name) for path in named)
    except OSError as fault:
        refusal = _("Nothing can be saved in {folder}. Choose another folder.").format(folder=folder)
        raise PlainError(refusal) from fault


def _marks(sheet: _Sheet, kind: FileKind, wish: Wish) -> str:
    """What tells the papers of a kind apart in the names of their files."""
    tint = sheet.paper.tint
    is_booklet = wish.booklet and kind is FileKind.PDF
    told = (
        sheet.paper.format.value,
        tint.value if tint is not Tint.WHITE and kind in (FileKind.PDF, FileKind.HTML) else "",
        "booklet" if is_booklet else "",
    )
    return "".join(f"-{word}" for word in told if word)


def _for_a_file(name: str) -> str:
    """A name in signs that every disk takes, behind a hyphen; "" where none is left."""
    words = "-".join(re.findall(r"[^\W_]+", name.casefold()))[:40]
    return f"-{words}" if words else ""
