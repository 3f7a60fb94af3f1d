"""Bring the tables of an older project file up to date, after a checked copy."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from coprodesk.storage import backup, database, faults, header

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(connection: sqlite3.Connection, path: Path, scripts: Path = MIGRATIONS) -> None:
    """Run the missing migrations in one transaction; the file stays as it was where one of them fails.

    A copy of the older file is kept beside it first. Raises PlainError where the result is not sound.
    """
    from alembic import command
    from alembic.config import Config

    backup.keep_copy(connection.serialize(), path, "before upgrade")
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    engine = database.engine_over(connection)
    # SQLite ignores this inside a transaction; with it on, a rebuilt table would delete its children.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with engine.begin() as opened:
            config.attributes["connection"] = opened
            command.upgrade(config, "head")
            _must_be_sound(opened, path)
            opened.exec_driver_sql(f"PRAGMA user_version = {header.SCHEMA_VERSION}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _must_be_sound(opened: Connection, path: Path) -> None:
    if opened.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise faults.damaged(path)
    if opened.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
        raise faults.damaged(path)
