"""Remember which rows a transaction changed, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Table, delete, event, insert, inspect, update
from sqlalchemy.orm import ORMExecuteState, Session

from coprodesk.models import Base

Row = Mapping[str, Any]


@dataclass(frozen=True)
class RowChange:
    """One row as it was before and after; None where it did not exist.

    Of a row that stays only the columns that differ are held: Undo remembers hundreds of steps, and a row may
    carry a photo.
    """

    table: Table
    key: int
    before: Row | None
    after: Row | None

    def reversed(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


class Journal:
    """The row changes of one session, oldest first."""

    def __init__(self, session: Session) -> None:
        self.rows: list[RowChange] = []
        self._before: list[tuple[Base, Row]] = []
        event.listen(session, "before_flush", self._note_before)
        event.listen(session, "after_flush", self._note_after)
        event.listen(session, "do_orm_execute", _refuse_bulk_change)

    def _note_before(self, session: Session, *_: object) -> None:
        touched = (*(thing for thing in session.dirty if session.is_modified(thing)), *session.deleted)
        self._before = [(thing, _stored_row(thing)) for thing in touched]

    def _note_after(self, session: Session, *_: object) -> None:
        for thing in session.new:
            self.rows.append(RowChange(_table(thing), thing.id, None, _current_row(thing)))
        for thing, before in self._before:
            number = before["id"]
            if thing in session.deleted:
                self.rows.append(RowChange(_table(thing), number, before, None))
            elif differing := _differing(before, after := _current_row(thing)):
                was, now = _part(before, differing), _part(after, differing)
                self.rows.append(RowChange(_table(thing), number, was, now))


def apply(connection: Connection, rows: Iterable[RowChange]) -> None:
    """Write each row as its change leaves it; foreign keys are checked at the end only."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for row in rows:
        here = row.table.c.id == row.key
        if row.after is None:
            connection.execute(delete(row.table).where(here))
        elif row.before is None:
            connection.execute(insert(row.table).values(row.after))
        else:
            connection.execute(update(row.table).where(here).values(row.after))


def _refuse_bulk_change(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete:
        raise TypeError("Change records one by one: a bulk change cannot be undone.")


def _table(thing: Base) -> Table:
    return cast(Table, type(thing).__table__)


def _current_row(thing: Base) -> Row:
    return {attr.columns[0].name: getattr(thing, attr.key) for attr in inspect(thing).mapper.column_attrs}


def _differing(before: Row, after: Row) -> list[str]:
    return [name for name, value in after.items() if value != before[name]]


def _part(row: Row, names: Iterable[str]) -> Row:
    return {name: row[name] for name in names}


def _stored_row(thing: Base) -> Row:
    row = dict(_current_row(thing))
    state = inspect(thing)
    for attr in state.mapper.column_attrs:
        if old := state.attrs[attr.key].history.deleted:
            row[attr.columns[0].name] = old[0]
    return row
