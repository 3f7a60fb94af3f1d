"""Connect to the SQLite file that holds a project.

Settings measured to lose nothing at `kill -9` or power cut: the journal is truncated, every commit is synced,
and one connection holds the file for itself.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "foreign_keys = ON",
)


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file for this program alone; raises sqlite3.Error where that cannot be."""
    address = f"file:{quote(path.resolve().as_posix())}?mode=rw"
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, timeout=0.5
    )
    try:
        set_up(connection)
        # An empty write takes the lock now and keeps it, so that a second window hears of it at once.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_to_memory() -> sqlite3.Connection:
    """A database that is gone when it is closed."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    set_up(connection)
    return connection


def set_up(connection: sqlite3.Connection) -> None:
    """Give a connection the settings that every project file is worked with."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def engine_over(connection: sqlite3.Connection) -> Engine:
    """An SQLAlchemy engine over one open connection."""
    # What a fault says never holds the values: words, names, photos.
    engine = create_engine(
        "sqlite://", creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:
        # The driver's own transactions start late and do not cover changes of the tables.
        opened.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
