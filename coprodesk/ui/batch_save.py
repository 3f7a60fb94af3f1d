"""Save a batch in one folder: a file for each person, in the way that papers come to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coprodesk.choices import Carrier
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import batch, files, printing
from coprodesk.ui.batch import Sheet
from coprodesk.ui.jobs import Progress
from coprodesk.workshop import paper
from coprodesk.workshop.handouts import Kind
from coprodesk.workshop.paper import FileKind

_MOST_TITLE, _MOST_NAME = 45, 40
"""Letters of the two halves of a file's name: old disks and sticks refuse long ones."""


@dataclass(frozen=True)
class Save:
    """The files of one paper.

    Attributes:
        name: of its files, without ending.
        who: for whom it is, in words.
        handout: what it says.
        paper: how it looks.
        carrier: which files there are.

    """

    name: str
    who: str
    handout: Handout
    paper: Paper
    carrier: Carrier


@dataclass
class Saving:
    """A batch on its way into a folder.

    Attributes:
        kind: of paper.
        sheets: everyone's papers.
        folder: where they go.
        wanted: what is to be saved, once that is known; the pool writes it, the window reads it.
        saved: those of which all files are whole.

    """

    kind: Kind
    sheets: Sequence[Sheet]
    folder: Path
    wanted: tuple[Save, ...] = field(default=(), init=False)
    saved: list[Save] = field(default_factory=list, init=False)
    asks_what_came_out = False

    @property
    def label(self) -> str:
        """What is going on."""
        return _("Saving for everyone")

    def work(self, report: Progress, is_cancelled: Callable[[], bool]) -> str:
        """Save each paper, over no other file; what came of it in words. Runs in the pool.

        Where there is no voice, all but the sound is saved, and that is told. Raises PlainError where the
        folder takes nothing more.
        """
        self.wanted = saves(self.kind, self.sheets)
        silent: list[str] = []
        for done, save in enumerate(self.wanted):
            report(done, len(self.wanted))
            try:
                contents = {
                    each.ending: _content(save, each, is_cancelled) for each in paper.CARRIED_BY[save.carrier]
                }
            except PlainError as problem:
                if save.carrier is not Carrier.SOUND:
                    raise
                silent.append(_("No sound for {who}: {why}").format(who=save.who, why=problem))
                continue
            if is_cancelled():
                break
            files.write_beside(contents, self.folder, save.name)
            self.saved.append(save)
        count = len(self.saved)
        words = ngettext("Saved in “{folder}”: {count} paper.", "Saved in “{folder}”: {count} papers.", count)
        return " ".join((words.format(folder=self.folder.name or str(self.folder), count=count), *silent))

    def how_far(self, done: int, total: int) -> str:
        """How far it has come."""
        return _("{done} of {total} papers are saved.").format(done=done, total=total)

    def so_far(self) -> str:
        """What went and what did not, once it ended before its end."""
        if not self.saved:
            return _("Nothing was saved.")
        rest = [save.who for save in self.wanted if save not in self.saved]
        words = [_("Saved: {names}.").format(names=", ".join(save.who for save in self.saved))]
        if rest:
            words.append(_("Not saved: {names}.").format(names=", ".join(rest)))
        return " ".join(words)


def saves(kind: Kind, sheets: Sequence[Sheet]) -> tuple[Save, ...]:
    """What to save: a paper that bears names for each person, another once for each way it is made.

    Sound comes last: it takes longest, and a PC without a voice has saved the rest by then.
    """
    found = map(_for_one, sheets) if kind.bears_names else _for_all(sheets)
    return tuple(sorted(found, key=lambda save: save.carrier is Carrier.SOUND))


def _for_one(sheet: Sheet) -> Save:
    name = _file_name(sheet.handout.title, sheet.name)
    return Save(name, sheet.name, batch.with_foot(sheet), sheet.paper, sheet.person.carrier)


def _for_all(sheets: Sequence[Sheet]) -> Iterator[Save]:
    """One of each, whoever gets it; the words help only where one paper comes in several."""
    alike = {(sheet.handout, sheet.paper, sheet.person.carrier): sheet for sheet in sheets}
    looks = Counter((kind, carrier) for _handout, kind, carrier in alike)
    for (handout, kind, carrier), sheet in alike.items():
        words = sheet.person.words.label if looks[kind, carrier] > 1 else ""
        who = ", ".join(filter(None, (batch.look(kind), words)))
        yield Save(_file_name(handout.title, who), who, handout, kind, carrier)


def _file_name(title: str, who: str) -> str:
    whole = f"{title.strip()[:_MOST_TITLE].strip()} - {who.strip()[:_MOST_NAME].strip()}"
    return printing.file_name(whole).removesuffix(".pdf")


def _content(save: Save, kind: FileKind, is_cancelled: Callable[[], bool]) -> bytes:
    if kind is not FileKind.SOUND:
        return paper.contents(save.handout, save.paper, kind)
    place = files.private_place()
    try:
        path = place / f"sound{kind.ending}"
        paper.save(save.handout, save.paper, kind, path, is_cancelled=is_cancelled)
        return path.read_bytes() if path.exists() else b""
    finally:
        files.remove_place(place)
