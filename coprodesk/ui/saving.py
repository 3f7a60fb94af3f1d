"""Save one paper as a file of any kind, in a place that the person chooses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coprodesk.i18n import _
from coprodesk.services.documents import Handout, Paper
from coprodesk.settings import Settings
from coprodesk.ui import files, printing
from coprodesk.ui.jobs import Jobs, Progress
from coprodesk.workshop import paper as papers
from coprodesk.workshop.paper import FileKind


def save_as(
    kind: FileKind,
    handout: Handout,
    paper: Paper,
    parent: QWidget,
    jobs: Jobs,
    settings: Settings,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> None:
    """Ask for a place, then make the file there, away from the window; a PDF has its web page beside it.

    Nothing is replaced but what the system's dialogue asked about, and a web page beside a PDF that is.
    `on_done` gets a sentence for people, `on_problem` what stopped and what to do; nothing comes where the
    person chose no place, or stopped the work.
    """
    name = Path(printing.file_name(handout.title)).with_suffix(kind.ending).name
    endings = f"{kind.label.split('(')[0].strip()} (*{kind.ending})"
    place = files.ask_where_to_save(parent, _("Save the paper"), name, endings)
    if place is None:
        return
    path = _with_ending(place, kind.ending)
    twin = path.with_suffix(FileKind.HTML.ending)
    twin = twin if path.exists() else files.free(twin)

    def work(report: Progress, is_cancelled: Callable[[], bool]) -> str:
        save = partial(papers.save, handout, paper, progress=report, is_cancelled=is_cancelled)
        save(kind, path, voice=settings.voice or None, rate=settings.rate)
        if kind is not FileKind.PDF:
            return _("Saved as {name}.").format(name=path.name)
        save(FileKind.HTML, twin)
        words = _("Saved as {name}, with a web page beside it: {page}.")
        return words.format(name=path.name, page=twin.name)

    jobs.run(_("Saving the paper"), work, on_done, on_problem)


def _with_ending(place: Path, ending: str) -> Path:
    """A place with an ending. Where it had none, nobody was asked whether to replace what is there."""
    if place.suffix.casefold() == ending:
        return place
    return files.free(place.with_name(place.name + ending))
