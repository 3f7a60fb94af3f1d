"""Copies of a project file; a copy counts only after it was opened and read again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from coprodesk.errors import PlainError
from coprodesk.i18n import _

KEPT = 10
"""How many copies stay in the folder beside the project."""

_SLICE = 1 << 20

Progress = Callable[[int, int], None]


def keep_copy(contents: bytes, project: Path, why: str, now: datetime | None = None) -> Path:
    """Keep a checked copy in the folder "NAME copies" beside the project; the oldest beyond KEPT go."""
    moment = now or datetime.now()
    place = _free_place(project, f"{project.stem} {moment:%Y-%m-%d %H-%M-%S} {why}")
    write_checked(contents, place)
    for old in _copies(project)[:-KEPT]:
        old.unlink()
    return place


def keep_copy_if_changed(contents: bytes, project: Path, why: str) -> Path | None:
    """Keep a checked copy as `keep_copy` does, but none where the newest copy has the same contents."""
    copies = _copies(project)
    if copies and copies[-1].read_bytes() == contents:
        return None
    return keep_copy(contents, project, why)


def write_checked(contents: bytes, place: Path, report: Progress | None = None) -> None:
    """Write a copy, read it back and check it, then give it its name.

    `report` hears bytes done and bytes in all. Raises PlainError where the copy could not be finished; what
    stood under that name before is then untouched.
    """
    unfinished = place.with_name(place.name + ".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            for start in range(0, len(contents), _SLICE):
                file.write(contents[start : start + _SLICE])
                if report:
                    report(min(start + _SLICE, len(contents)), len(contents))
            file.flush()
            os.fsync(file.fileno())
        _must_read_back(unfinished, contents)
        unfinished.replace(place)
    except (OSError, sqlite3.Error) as fault:
        raise PlainError(
            _("The copy was not finished. Check that the USB stick is in and has room, then try again.")
        ) from fault
    finally:
        if unfinished.exists():
            unfinished.unlink()


def _free_place(project: Path, name: str) -> Path:
    """A place for a copy that takes no other copy's; two may be made in one second."""
    place, number = _folder(project) / f"{name}{project.suffix}", 2
    while place.exists():
        place, number = _folder(project) / f"{name} {number}{project.suffix}", number + 1
    return place


def _folder(project: Path) -> Path:
    return project.parent / f"{project.stem} copies"


def _copies(project: Path) -> list[Path]:
    """The copies that are there, oldest first."""
    return sorted(_folder(project).glob(f"*{project.suffix}"), key=lambda copy: copy.stat().st_mtime)


def _must_read_back(copy: Path, contents: bytes) -> None:
    if copy.read_bytes() != contents:
        raise OSError("The copy differs from what was written.")
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(contents)
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("The copy is not sound.")
    finally:
        connection.close()
