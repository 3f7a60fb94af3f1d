"""Long work away from the window: PDFs, printing, backups."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from coprodesk.errors import PlainError

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Takes how much is done and how much there is in all (0 where nobody knows)."""

Work = Callable[[Progress, Callable[[], bool]], T]
"""Work in the pool. It gets only frozen data, never a widget or a record; it may report how far it is, and
ask whether it is cancelled and then return at once, with anything: the result is dropped."""

_MOST_AT_ONCE = 2


@dataclass(frozen=True)
class _Job:
    label: str
    on_done: Callable[[object], None]
    on_problem: Callable[[str], None]
    cancelled: threading.Event


@dataclass(frozen=True)
class _Outcome:
    result: object = None
    error: BaseException | None = None


class Jobs(QObject):
    """Runs work in one thread pool and brings what comes of it to the window's thread.

    Signals:
        busy: what is going on, how much of it is done, and how much there is in all (0: not known).
        idle: nothing is going on any more.
    """

    busy = Signal(str, int, int)
    idle = Signal()
    _progressed = Signal(int, int, int)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_MOST_AT_ONCE)
        self._jobs: dict[int, _Job] = {}
        self._last_number = 0
        self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._take_outcome, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is going on or waits."""
        return bool(self._jobs)

    def run(
        self, label: str, work: Work[T], on_done: Callable[[T], None], on_problem: Callable[[str], None]
    ) -> None:
        """Start work in the pool.

        Args:
            label: what is going on, for people: "Making the summary".
            work: see `Work`.
            on_done: takes the result, on the window's thread.
            on_problem: takes the sentence of a PlainError, on the window's thread. Any other error goes to
                `sys.excepthook`.

        What comes for a page that is gone by then is dropped: give methods of the page itself.

        """
        self._last_number += 1
        number, cancelled = self._last_number, threading.Event()

        def take(result: object) -> None:
            if not _is_gone(on_done):
                on_done(result)  # type: ignore[arg-type] # what `work` returned, by way of a Qt signal

        self._jobs[number] = _Job(label, take, on_problem, cancelled)
        self.busy.emit(label, 0, 0)
        self._pool.start(lambda: self._work(number, work, cancelled))

    def cancel(self) -> None:
        """Ask all work to stop; what still comes of it is dropped."""
        for job in self._jobs.values():
            job.cancelled.set()

    def wait_for_all(self, ms: int) -> bool:
        """Wait until all work has ended and its results are delivered; False where `ms` were not enough."""
        watch = QElapsedTimer()
        watch.start()
        while self._jobs and watch.elapsed() <= ms:
            self._pool.waitForDone(max(0, int(ms - watch.elapsed())))
            QCoreApplication.sendPostedEvents(self)
        return not self._jobs

    def _work(self, number: int, work: Work[T], cancelled: threading.Event) -> None:
        """Runs in the pool."""

        def report(done: int, total: int) -> None:
            self._progressed.emit(number, done, total)

        try:
            outcome = _Outcome(None if cancelled.is_set() else work(report, cancelled.is_set))
        except Exception as error:
            outcome = _Outcome(error=error)
        self._ended.emit(number, outcome)

    def _show_progress(self, number: int, done: int, total: int) -> None:
        if number in self._jobs:
            self.busy.emit(self._jobs[number].label, done, total)

    def _take_outcome(self, number: int, outcome: _Outcome) -> None:
        job = self._jobs.pop(number)
        if self._jobs:
            self.busy.emit(next(iter(self._jobs.values())).label, 0, 0)
        else:
            self.idle.emit()
        if isinstance(outcome.error, PlainError):
            if not job.cancelled.is_set() and not _is_gone(job.on_problem):
                job.on_problem(str(outcome.error))
        elif outcome.error is not None:
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)
        elif not job.cancelled.is_set():
            job.on_done(outcome.result)


def _is_gone(told: Callable[..., object]) -> bool:
    """Whether this is a method of something that Qt has deleted meanwhile."""
    owner = getattr(told, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
