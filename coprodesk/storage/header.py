"""Read who made a project file from its first bytes, without opening it as a database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coprodesk.storage import faults

APPLICATION_ID = 0x43504431
"""CPD1: marks an SQLite file as a CoproDesk project (SQLite file format, offset 68)."""

SCHEMA_VERSION = 4
"""The version of the tables that this program writes (SQLite file format, offset 60)."""

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Header:
    """The two numbers by which a file says what it is."""

    application_id: int
    schema_version: int


def read(path: Path) -> Header:
    """The header of a project file.

    Raises PlainError where the file is missing, is no project, or was made by a newer program.
    """
    if not path.is_file():
        raise faults.missing(path)
    try:
        with path.open("rb") as file:
            first = file.read(100)
    except OSError as fault:
        raise faults.read_only(path) from fault
    if len(first) < 100 or not first.startswith(_MAGIC):
        raise faults.not_a_project(path)
    header = Header(int.from_bytes(first[68:72], "big"), int.from_bytes(first[60:64], "big"))
    if header.application_id != APPLICATION_ID:
        raise faults.not_a_project(path)
    if header.schema_version > SCHEMA_VERSION:
        raise faults.too_new(path)
    return header
