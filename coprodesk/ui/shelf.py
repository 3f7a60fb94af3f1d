"""The projects on this PC: which one is open, and opening, making and copying them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coprodesk import paths
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.settings import Settings
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.signals import DeskSignals

if TYPE_CHECKING:
    from coprodesk.workshop.desk import Changed, Desk

PLACE = "place"
"""The key under which a project keeps the page it was left at."""

SAMPLE_NAME = "Sample project.copro"


class Shelf(QObject):
    """Holds the open project, one at a time.

    Signals:
        closing: the open project is about to be let go; what is half-written must be kept now.
        opened: a project was opened; `desk` and `session_id` are its.
        closed: no project is open any more.
        copied: a checked copy of the project is where its path (a str) says.
        problem: a copy could not be finished; carries the sentence.
    """

    closing = Signal()
    opened = Signal()
    closed = Signal()
    copied = Signal(str)
    problem = Signal(str)

    def __init__(self, chosen: Settings, signals: DeskSignals, jobs: Jobs) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.session_id = 0
        self._settings = chosen
        self._signals = signals
        self._jobs = jobs
        # Connected before any page is, so that no page is asked about a session that is gone.
        signals.changed.connect(self._leave_undone_session)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The project files that were opened last, newest first; those that are gone are left out."""
        return tuple(path for path in self._settings.recent_paths() if path.is_file())

    def open(self, path: Path) -> None:
        """Open a project in place of the open one; raises PlainError, and keeps that one, where it cannot.

        The open one, chosen again, is shown where it was left.
        """
        if (
            self.desk is not None
            and self.desk.path is not None
            and self.desk.path.resolve() == path.resolve()
        ):
            self.show_session(self.session_id)
            return
        # SQLAlchemy takes longer to load than the whole window, so it waits until a project opens.
        from coprodesk.workshop import projects
        from coprodesk.workshop.views import project as project_view

        desk = projects.open_desk(path, self._signals.changed.emit)
        self.close()
        self.desk = desk
        self.session_id = desk.look(project_view.latest_session)
        self._settings.remember(path)
        self.opened.emit()
        self._keep_safety_copy(desk.contents(), path)

    def create(self, path: Path, title: str) -> None:
        """Make a new project and open it; raises PlainError where that cannot be."""
        from coprodesk.workshop import projects

        path = paths.as_project(path)
        projects.create(path, title)
        self.open(path)

    def open_sample(self) -> None:
        """Open the sample project, made first where it is not there yet."""
        from coprodesk.workshop import sample

        path = paths.projects_folder() / SAMPLE_NAME
        if not path.exists():
            sample.create(path)
        self.open(path)

    def show_session(self, session_id: int) -> None:
        """Show another session of the open project."""
        self.closing.emit()
        self.session_id = session_id
        self.opened.emit()

    def close(self) -> None:
        """Close the open project; everything in it is saved already."""
        if self.desk is not None:
            self.closing.emit()
            self.desk.close()
            self.desk = None
            self.session_id = 0
            self.closed.emit()

    def copy_to(self, place: Path) -> None:
        """Write a checked copy of the open project in the background; `copied` or `problem` follows."""
        from coprodesk.workshop import projects

        if self.desk is None:
            raise PlainError(_("No project is open. Open one first, then copy it."))
        if self.desk.path is not None and place.resolve() == self.desk.path.resolve():
            raise PlainError(_("That is the project itself. Choose another folder, such as the USB stick."))
        contents = self.desk.contents()
        self._jobs.run(
            _("Copy the project"),
            lambda report, _is_cancelled: projects.keep_copy(contents, place, report),
            lambda _nothing: self.copied.emit(str(place)),
            self.problem.emit,
        )

    def waiting(self, today: date) -> tuple[tuple[str, str], ...]:
        """What waits, as pairs of a project's title or file name and a sentence; the open project first."""
        from coprodesk.workshop import projects
        from coprodesk.workshop.views import project as project_view
        from coprodesk.workshop.views import waiting

        found: list[tuple[str, str]] = []
        if self.desk is not None:
            title = self.desk.look(project_view.view).title
            found += [(title, words) for words in self.desk.look(waiting.sentences, today)]
        for path in self.recent:
            if self.desk is None or path != self.desk.path:
                found += [(path.stem, words) for words in projects.waiting_in(path, today)]
        return tuple(found)

    def _keep_safety_copy(self, contents: bytes, path: Path) -> None:
        from coprodesk.workshop import projects

        self._jobs.run(
            _("Keep a copy"),
            lambda _report, _is_cancelled: projects.keep_safety_copy(contents, path),
            lambda _nothing: None,
            self.problem.emit,
        )

    def _leave_undone_session(self, changed: Changed) -> None:
        """Undo can take the session away that is shown: then the newest one is shown."""
        if self.desk is None or "workshop" not in changed.tables:
            return
        from coprodesk.workshop.views import project as project_view

        sessions = self.desk.look(project_view.view).sessions
        if self.session_id not in [each.id for each in sessions]:
            self.show_session(sessions[-1].id)
