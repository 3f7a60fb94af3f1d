"""One project file: create it, open it for this program alone, close it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.storage import database, faults, header


class ProjectFile:
    """An open project file, held by this program until it is closed."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.path = path
        self.engine: Engine = database.engine_over(connection)
        self._connection = connection

    def contents(self) -> bytes:
        """All bytes of the file as they stand after the last change, for a copy."""
        return self._connection.serialize()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()
        self._connection.close()
        if self.path is not None:
            _drop_empty_journal(self.path)


def in_memory() -> ProjectFile:
    """An empty project that lives only as long as the program."""
    project = ProjectFile(database.connect_to_memory(), None)
    _lay_tables(project.engine)
    return project


def create(path: Path, fill: Callable[[Session], None]) -> None:
    """Make a new project file and put its first rows in; it appears whole or not at all.

    Raises PlainError where there is a file of that name already or the folder cannot be written.
    """
    if path.exists():
        raise PlainError(
            _("There is a file called {name} already. Choose another name, or open that file.").format(
                name=path.name
            )
        )
    unfinished = path.with_name(path.name + ".part")
    try:
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(b"")
    except OSError as fault:
        raise PlainError(
            _("Nothing can be saved in that folder. Choose another folder, such as Documents.")
        ) from fault
    try:
        project = ProjectFile(database.connect(unfinished), unfinished)
        try:
            _lay_tables(project.engine)
            with Session(project.engine) as session, session.begin():
                fill(session)
        finally:
            project.close()
        _place(unfinished, path)
    except (sqlite3.Error, DBAPIError) as fault:
        raise faults.in_words(fault, path) or fault from fault
    finally:
        unfinished.unlink(missing_ok=True)
        _drop_empty_journal(unfinished)


def open_file(path: Path) -> ProjectFile:
    """Open a project file for this program alone, bringing its tables up to date first.

    Raises PlainError where the file is missing, no project, newer, damaged, in use or read-only; the file is
    then as it was.
    """
    found = header.read(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise faults.read_only(path)
    try:
        connection = database.connect(path)
    except sqlite3.Error as fault:
        raise faults.in_words(fault, path) or fault from fault
    try:
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise faults.damaged(path)
        if found.schema_version < header.SCHEMA_VERSION:
            from coprodesk.storage import upgrade

            upgrade.bring_up_to_date(connection, path)
        _must_have_tables(connection, path)
    except (sqlite3.Error, DBAPIError) as fault:
        connection.close()
        raise faults.in_words(fault, path) or fault from fault
    except BaseException:
        connection.close()
        raise
    return ProjectFile(connection, path)


def _must_have_tables(connection: sqlite3.Connection, path: Path) -> None:
    from coprodesk.models import Base

    here = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not here >= Base.metadata.tables.keys():
        raise faults.damaged(path)


def _lay_tables(engine: Engine) -> None:
    from coprodesk.models import Base

    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        stamp(connection.exec_driver_sql)


def stamp(run: Callable[[str], object]) -> None:
    """Write into the file what it is and which tables it has, for us and for Alembic."""
    run(f"PRAGMA application_id = {header.APPLICATION_ID}")
    run(f"PRAGMA user_version = {header.SCHEMA_VERSION}")
    run("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    run("DELETE FROM alembic_version")
    run(f"INSERT INTO alembic_version VALUES ('{header.SCHEMA_VERSION:04}')")


def _place(finished: Path, path: Path) -> None:
    descriptor = os.open(finished, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    finished.replace(path)


def _drop_empty_journal(path: Path) -> None:
    # A journal that is not empty would bring lost changes back at the next start: it stays.
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and not journal.stat().st_size:
        journal.unlink()
