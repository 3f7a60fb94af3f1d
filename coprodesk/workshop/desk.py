"""The one door through which the record is changed, undone and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from coprodesk.models import Draft
from coprodesk.storage import faults, journal
from coprodesk.storage.journal import Journal, RowChange
from coprodesk.storage.project_file import ProjectFile

P = ParamSpec("P")
T = TypeVar("T")

REMEMBERED = 200
"""How many steps Undo can take back."""


@dataclass(frozen=True)
class Changed:
    """What a finished change touched, by table name."""

    tables: frozenset[str]


@dataclass(frozen=True)
class Step:
    """One change that can be taken back, and what to call it on the Undo button."""

    label: str
    rows: tuple[RowChange, ...]


class Desk:
    """Runs each change in its own transaction, then says what changed.

    A change is a plain function that takes a session first. It is saved at once, can be undone, and is
    announced; none of that is the function's job.
    """

    def __init__(self, project: ProjectFile, announce: Callable[[Changed], None]) -> None:
        self._project = project
        self._announce = announce
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def path(self) -> Path | None:
        """The project file, or None for a project in memory."""
        return self._project.path

    def do(
        self, label: str, change: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a change, save it, remember it for Undo under `label`, and tell everyone."""
        result, rows = self._run(change, *args, **kwargs)
        if rows:
            self._done = [*self._done, Step(label, tuple(rows))][-REMEMBERED:]
            self._undone.clear()
            self._tell(rows)
        return result

    def do_for_good(
        self, label: str, change: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a change that nobody can take back, such as a ballot: it never enters the memory of Undo.

        Steps before it could reach around it, so they are final too. `label` says in code what happens.
        """
        result, rows = self._run(change, *args, **kwargs)
        if rows:
            self.seal()
            self._tell(rows)
        return result

    def note(self, change: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a change that stands beside all others, such as a question without a name.

        Undo neither remembers it nor shows that it was made. It may only add rows that no other row needs.
        """
        result, rows = self._run(change, *args, **kwargs)
        if rows:
            self._tell(rows)
        return result

    def look(self, question: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask a question that changes nothing."""
        with self._in_words(), Session(self._project.engine) as session:
            return question(session, *args, **kwargs)

    @property
    def undo_label(self) -> str:
        """What Undo would take back, or nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What Redo would make again, or nothing."""
        return self._undone[-1].label if self._undone else ""

    def undo(self) -> None:
        """Take back the latest change; nothing happens where there is none."""
        if self._done:
            self._apply([row.reversed() for row in reversed(self._done[-1].rows)])
            self._undone.append(self._done.pop())
            self._tell(self._undone[-1].rows)

    def redo(self) -> None:
        """Make the latest undone change again; nothing happens where there is none."""
        if self._undone:
            self._apply(self._undone[-1].rows)
            self._done.append(self._undone.pop())
            self._tell(self._done[-1].rows)

    def seal(self) -> None:
        """Make everything so far final, as when a vote closes."""
        self._done.clear()
        self._undone.clear()

    def keep(self, key: str, text: str) -> None:
        """Keep half-written words under a key; no words forget the key."""
        with self._in_words(), Session(self._project.engine) as session, session.begin():
            draft = session.scalar(select(Draft).where(Draft.key == key))
            if draft and text:
                draft.text = text
            elif draft:
                session.delete(draft)
            elif text:
                session.add(Draft(key=key, text=text))

    def kept(self, key: str) -> str:
        """The half-written words under a key, or nothing."""
        return self.look(lambda session: session.scalar(select(Draft.text).where(Draft.key == key))) or ""

    def contents(self) -> bytes:
        """All bytes of the project as it stands, for a copy."""
        return self._project.contents()

    def close(self) -> None:
        """Let go of the project file."""
        self._project.close()

    def _run(
        self, change: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, list[RowChange]]:
        with (
            self._in_words(),
            Session(self._project.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            rows = Journal(session).rows
            result = change(session, *args, **kwargs)
        return result, rows

    def _apply(self, rows: Sequence[RowChange]) -> None:
        with self._in_words(), self._project.engine.begin() as connection:
            journal.apply(connection, rows)

    def _tell(self, rows: Sequence[RowChange]) -> None:
        self._announce(Changed(frozenset(row.table.name for row in rows)))

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise faults.in_words(error, self.path) or error from error
