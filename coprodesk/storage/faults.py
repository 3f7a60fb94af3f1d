"""What went wrong with a project file, in words that say what to do next."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from coprodesk.errors import PlainError
from coprodesk.i18n import _


def missing(path: Path) -> PlainError:
    """There is no such file."""
    return PlainError(
        _("There is no file called {name} there. Check that the USB stick is in, then open it again.").format(
            name=path.name
        )
    )


def not_a_project(path: Path) -> PlainError:
    """The file is something else."""
    return PlainError(
        _("{name} is not a CoproDesk project. It was not changed. Choose another file.").format(
            name=path.name
        )
    )


def damaged(path: Path) -> PlainError:
    """The file is broken; it stays as it is."""
    return PlainError(
        _("{name} is damaged. It was not changed. Open the newest copy in the folder {backups}.").format(
            name=path.name, backups=f"{path.stem} copies"
        )
    )


def too_new(path: Path) -> PlainError:
    """A newer program wrote the file."""
    return PlainError(
        _("{name} was made by a newer CoproDesk. Open it on a PC with the newer program.").format(
            name=path.name
        )
    )


def in_use(path: Path) -> PlainError:
    """Another copy of the program holds the file."""
    return PlainError(
        _("{name} is open in another window. Close it there, then open it again.").format(name=path.name)
    )


def read_only(path: Path) -> PlainError:
    """The file or its folder cannot be written."""
    return PlainError(
        _("{name} can only be read here. Copy it to this PC, then open the copy.").format(name=path.name)
    )


def in_words(fault: sqlite3.Error | DBAPIError, path: Path | None) -> PlainError | None:
    """The plain words for a database fault, bare or wrapped by SQLAlchemy; None for a bug of ours."""
    name = path or Path("project.copro")
    text = str(fault.orig if isinstance(fault, DBAPIError) else fault).lower()
    if "full" in text:
        return PlainError(
            _("The disk is full. Your words are still on the screen. Delete something else, then try again.")
        )
    if "locked" in text or "busy" in text:
        return in_use(name)
    if "readonly" in text or "read-only" in text:
        return read_only(name)
    if "malformed" in text or "not a database" in text:
        return damaged(name)
    if "disk i/o" in text or "unable to open" in text:
        return PlainError(
            _("The disk does not answer. Your words are still on the screen. Put the USB stick back in.")
        )
    return None
