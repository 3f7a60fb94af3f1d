"""Work away from the window."""

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread

from coprodesk.errors import PlainError
from coprodesk.ui.jobs import Jobs


class Told:
    """Keeps what comes of a job."""

    def __init__(self):
        self.results, self.problems, self.busy, self.threads = [], [], [], []

    def done(self, result):
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def problem(self, sentence):
        self.problems.append(sentence)
        self.threads.append(QThread.currentThread())

    def note_busy(self, label, done, total):
        self.busy.append((label, done, total))


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.cancel()
    assert jobs.wait_for_all(5000)


@pytest.fixture
def told(jobs):
    told = Told()
    jobs.busy.connect(told.note_busy)
    return told


def test_a_result_comes_to_the_thread_of_the_window(jobs, told, qtbot):
    worked_on = []

    def work(_report, _is_cancelled):
        worked_on.append(threading.current_thread())
        return 42

    with qtbot.waitSignal(jobs.idle):
        jobs.run("Counting", work, told.done, told.problem)
        assert jobs.is_busy

    assert told.results == [42]
    assert told.threads == [QThread.currentThread()]
    assert worked_on != [threading.main_thread()]
    assert not jobs.is_busy


class Short(QObject):
    """A page that is left while its work goes on."""

    def done(self, _result):
        self.setObjectName("done")

    def problem(self, sentence):
        self.setObjectName(sentence)


@pytest.mark.parametrize("fault", [None, PlainError("The disk is full.")])
def test_what_comes_for_a_page_that_is_gone_is_dropped(jobs, qtbot, fault):
    def work(_report, _is_cancelled):
        if fault:
            raise fault

    page = Short()
    with qtbot.waitSignal(jobs.idle):
        jobs.run("Looking", work, page.done, page.problem)
        shiboken6.delete(page)


def test_progress_is_told(jobs, told, qtbot):
    def work(report, _is_cancelled):
        report(1, 2)
        report(2, 2)

    with qtbot.waitSignal(jobs.idle):
        jobs.run("Printing", work, told.done, told.problem)

    assert told.busy == [("Printing", 0, 0), ("Printing", 1, 2), ("Printing", 2, 2)]


def test_a_plain_error_is_a_sentence_for_the_page(jobs, told, qtbot):
    def work(_report, _is_cancelled):
        raise PlainError("The disk is full. Make room.")

    jobs.run("Saving", work, told.done, told.problem)

    qtbot.waitUntil(lambda: told.problems == ["The disk is full. Make room."])
    assert told.threads == [QThread.currentThread()]


def test_any_other_error_goes_to_the_excepthook(jobs, told, qtbot, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: caught.append(error))

    def work(_report, _is_cancelled):
        raise KeyError("a bug")

    jobs.run("Saving", work, told.done, told.problem)

    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError
    assert caught[0][2] is not None
    assert (told.results, told.problems) == ([], [])


def test_cancelled_work_ends_and_its_result_is_dropped(jobs, told, qtbot):
    begun = threading.Event()
    waiting = threading.Event()

    def work(_report, is_cancelled):
        begun.set()
        while not is_cancelled():
            waiting.wait(0.01)
        return "half"

    jobs.run("Printing", work, told.done, told.problem)
    assert begun.wait(5)
    with qtbot.waitSignal(jobs.idle):
        jobs.cancel()

    assert told.results == []


def test_idle_comes_when_the_last_of_several_has_ended(jobs, told):
    idle = []
    jobs.idle.connect(lambda: idle.append(len(told.results)))
    for number in range(5):
        jobs.run("Counting", lambda _report, _is_cancelled, n=number: n, told.done, told.problem)

    assert jobs.wait_for_all(5000)

    assert sorted(told.results) == [0, 1, 2, 3, 4]
    assert len(idle) == 1


def test_waiting_ends_when_the_time_is_over(jobs, told):
    free = threading.Event()
    jobs.run("Waiting", lambda _report, _is_cancelled: free.wait(5), told.done, told.problem)

    assert not jobs.wait_for_all(20)
    free.set()
