"""Make, open and copy projects, and say what waits in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.storage import backup, header, project_file
from coprodesk.workshop.changes import project as changes
from coprodesk.workshop.desk import Changed, Desk
from coprodesk.workshop.views import waiting


def create(path: Path, title: str) -> None:
    """Make a new project file with its first session; raises PlainError where that cannot be."""
    project_file.create(path, lambda session: _start(session, title))


def open_desk(path: Path, announce: Callable[[Changed], None]) -> Desk:
    """Open a project file; raises PlainError where it is missing, damaged, in use or no project."""
    return Desk(project_file.open_file(path), announce)


def desk_in_memory(announce: Callable[[Changed], None], title: str = "Project") -> Desk:
    """A desk over a new project that lives only as long as the program."""
    desk = Desk(project_file.in_memory(), announce)
    desk.do_for_good("Start", changes.start, title)
    return desk


def keep_copy(contents: bytes, place: Path, report: Callable[[int, int], None] | None = None) -> None:
    """Write a checked copy of a project; `report` hears bytes done and in all. May raise PlainError."""
    backup.write_checked(contents, place, report)


def keep_safety_copy(contents: bytes, path: Path) -> None:
    """Keep a checked copy beside a project, as it was when it was opened; the ten newest stay.

    `contents` are the bytes of the project. Raises PlainError where the copy could not be finished.
    """
    backup.keep_copy_if_changed(contents, path, "as opened")


def waiting_in(path: Path, today: date) -> tuple[str, ...]:
    """What waits in a project that is not open, in sentences; nothing where it cannot be read now.

    A file of an older program is left as it is: bringing its tables up to date is for the one who opens it.
    """
    try:
        if header.read(path).schema_version < header.SCHEMA_VERSION:
            return (_("It comes from an older CoproDesk. Open it once to see what waits."),)
        desk = open_desk(path, lambda _changed: None)
    except PlainError:
        return ()
    try:
        return desk.look(waiting.sentences, today)
    finally:
        desk.close()


def _start(session: Session, title: str) -> None:
    changes.start(session, title)
