"""Measure what people wait for: .venv/bin/python packaging/bench.py [PART OF A ROW'S NAME …].

Prints one row for each measure: name, what was measured, its target, and how it was taken. Figures are
of this PC at this moment; compare them only with figures of the same PC. The exit code is 1 when a row
missed its target. A new measure is a function that returns a `Row`, added to MEASURES.
Paper is measured by `bench_paper.py`, the word engine by `bench_words.py`.
"""

import os
import queue
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))


@dataclass(frozen=True)
class Row:
    """One measured figure: milliseconds unless `unit` says otherwise; a target of None is only looked at."""

    name: str
    measured: float
    target: float | None
    how: str
    unit: str = "ms"

    @property
    def is_met(self):
        """Whether the figure is within its target."""
        return self.target is None or self.measured <= self.target

    def __str__(self):
        target = "-" if self.target is None else f"{self.target:g} {self.unit}"
        verdict = "" if self.is_met else "  TOO SLOW" if self.unit == "ms" else "  TOO MUCH"
        return f"{self.name:<34} | {self.measured:>8.1f} {self.unit} | {target:>8} | {self.how}{verdict}"


def timed(work, times):
    """How long each run of `work` took, in milliseconds, slowest last."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append((time.perf_counter() - begun) * 1000)
    return sorted(took)


def fresh_process(code, times=7):
    """The median time of a new Python that runs this code and ends, in milliseconds."""
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"

    def run():
        subprocess.run([sys.executable, "-c", code], cwd=PROJECT, env=environment, check=True)

    run()  # fills the bytecode and disk caches: the figures are warm ones
    return statistics.median(timed(run, times))


def importing(module):
    """A measure of what the first import of a module adds to a bare Python."""

    def measure():
        added = fresh_process(f"import {module}") - fresh_process("pass")
        return Row(f"import {module}", added, None, "median of 7 new processes, less bare Python")

    return measure


def start_to_first_paint():
    """From a new process to the first painted window, Home with nothing open."""
    code = _SHOW_WINDOW.format(then="os._exit(0)")
    took = fresh_process(code, 9)
    return Row("start to first paint", took, 600, "median of 9 new processes, warm, offscreen")


def memory_with_a_project():
    """The memory of the program with the sample open, as the share that is its own (PSS)."""
    code = _SHOW_WINDOW.format(then="QTimer.singleShot(0, measure)")
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, env=_OFFSCREEN, capture_output=True, text=True, check=True
    )
    return Row("memory, sample open on Ideas", float(shown.stdout), 130, "proportional set size", "MB")


def key_to_mark():
    """One typed letter in the box for ideas: the longest turn of the event loop until its marks are drawn."""
    shown = subprocess.run(
        [sys.executable, "-c", _TYPE], cwd=PROJECT, env=_OFFSCREEN, capture_output=True, text=True, check=True
    )
    took = sorted(float(line) for line in shown.stdout.split())
    slowest = took[int(len(took) * 0.95)]
    how = f"p95 of {len(took)} keys in 60 words; median {statistics.median(took):.1f} ms"
    return Row("key to mark, work on the window", slowest, 16, how)


def a_document_checked():
    """50,000 words pasted into the box on Words: the longest turn of the event loop until all is shown."""
    shown = subprocess.run(
        [sys.executable, "-c", _PASTE],
        cwd=PROJECT,
        env=_OFFSCREEN,
        capture_output=True,
        text=True,
        check=True,
    )
    longest, seconds, turns = (float(figure) for figure in shown.stdout.split())
    how = f"work in the longest of {turns:.0f} turns; all of it took {seconds:.1f} s"
    return Row("50,000 words checked, one turn", longest, 16, how)


def one_paragraph_checked():
    """The checker over a paragraph of 60 words that it has not seen."""
    from coprodesk.services import language

    words = "We will leverage our new pathway so that every stakeholder can have an MRI before their review"
    numbers = iter(range(1000))
    language.check(words)
    took = timed(lambda: language.check(f"{words} in week {next(numbers)}. {words}. {words}."), 200)
    slowest = took[int(len(took) * 0.95)]
    return Row(
        "one paragraph checked, p95", slowest, 4, f"200 of 60 words; median {statistics.median(took):.1f} ms"
    )


_OFFSCREEN = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "QT_QPA_PLATFORM": "offscreen"
}

_SHOW_WINDOW = """
import os, sys, tempfile
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from coprodesk import app
from coprodesk.settings import Settings
from coprodesk.ui import theme

def measure():
    from coprodesk.workshop import sample
    path = Path(tempfile.mkdtemp()) / "s.copro"
    sample.create(path)
    program.open(path)
    program.window.open_page("ideas")
    for _ in range(20):
        qt.processEvents()
    rollup = Path("/proc/self/smaps_rollup").read_text()
    print(int(rollup.split("Pss:")[1].split()[0]) / 1024, flush=True)
    os._exit(0)

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False

def done():
    {then}

qt = app.start(["coprodesk"])
chosen = Settings()
theme.apply(qt, chosen)
program = app.Program(chosen, keep_settings=lambda _settings: None)
program.window.resize(1180, 780)
watch = FirstPaint()
program.window.installEventFilter(watch)
program.window.show()
qt.exec()
"""

_TYPE = """
import tempfile, time
from pathlib import Path
from PySide6.QtTest import QTest
from coprodesk import app
from coprodesk.settings import Settings
from coprodesk.ui import theme
from coprodesk.ui.widgets import TextField
from coprodesk.workshop import sample

qt = app.start(["coprodesk"])
chosen = Settings()
theme.apply(qt, chosen)
program = app.Program(chosen, keep_settings=lambda _settings: None)
program.window.resize(1180, 780)
program.window.show()
path = Path(tempfile.mkdtemp()) / "s.copro"
sample.create(path)
program.open(path)
page = program.window.open_page("ideas")
field = page.findChildren(TextField)[0]
field.set_text("We will leverage our new pathway so that every stakeholder can have an MRI. " * 4)
field.take_focus()
for _ in range(200):
    qt.processEvents()
def turns(until):
    longest = 0.0
    while time.perf_counter() < until:
        begun = time.perf_counter()
        qt.processEvents()
        longest = max(longest, time.perf_counter() - begun)
        time.sleep(0.001)
    return longest
for number in range(60):
    begun = time.perf_counter()
    QTest.keyClick(qt.focusWidget(), "pathway "[number % 8])
    longest = time.perf_counter() - begun
    longest = max(longest, turns(time.perf_counter() + 0.22))
    print(longest * 1000, flush=True)
program.close()
"""

_PASTE = """
import tempfile, time
from pathlib import Path
from PySide6.QtCore import QMimeData
from coprodesk import app
from coprodesk.settings import Settings
from coprodesk.ui import theme
from coprodesk.workshop import sample

qt = app.start(["coprodesk"])
chosen = Settings()
theme.apply(qt, chosen)
program = app.Program(chosen, keep_settings=lambda _settings: None)
program.window.resize(1180, 780)
program.window.show()
path = Path(tempfile.mkdtemp()) / "s.copro"
sample.create(path)
program.open(path)
page = program.window.open_page("words")
field = page.checked
field.set_text("We had an MRI.")
for _ in range(200):
    qt.processEvents()
    time.sleep(0.002)
line = "We will leverage our new pathway so that every stakeholder can have an MRI, and it was late, number "
words = QMimeData()
words.setText("\\n".join(f"{line}{number}." for number in range(2500)))
begun = time.perf_counter()
turns = []
def turn(work):
    before = time.thread_time()
    work()
    turns.append(time.thread_time() - before)
field.editor.selectAll()
turn(lambda: field.editor.insertFromMimeData(words))
while field.is_checking or program.jobs.is_busy:
    turn(qt.processEvents)
    time.sleep(0.0002)
for _ in range(50):
    turn(qt.processEvents)
print(max(turns) * 1000, time.perf_counter() - begun, len(turns))
program.close()
"""


def one_accepted_change():
    """Add ideas one by one to a project file, each saved and kept for Undo."""
    with tempfile.TemporaryDirectory() as folder:
        desk, workshop_id = _new_project(Path(folder))
        took = timed(lambda: _add_ideas(desk, workshop_id, 1), 500)
        desk.close()
    slowest = took[int(len(took) * 0.99)]
    return Row(
        "one accepted change, p99", slowest, 10, f"500 on a file; median {statistics.median(took):.1f} ms"
    )


def opening_2000_ideas():
    """Open a project of 2,000 ideas and ask for its board."""
    from coprodesk.workshop import projects
    from coprodesk.workshop.views import ideas

    with tempfile.TemporaryDirectory() as folder:
        desk, workshop_id = _new_project(Path(folder))
        _add_ideas(desk, workshop_id, 2000)
        path = desk.path
        desk.close()

        def open_it():
            opened = projects.open_desk(path, lambda changed: None)
            opened.look(ideas.board, workshop_id)
            opened.close()

        took = timed(open_it, 9)
    return Row("open a project of 2,000 ideas", statistics.median(took), 300, "median of 9, with its board")


def first_word_aloud():
    """From asking the running voice for a sentence to its first word."""
    from coprodesk.services import speech

    heard = queue.SimpleQueue()
    speaker = speech.Speaker(heard.put)

    def say():
        speaker.say("The letters need a telephone number.")
        while not isinstance(heard.get(timeout=10), speech.Word):
            pass
        speaker.stop()
        while not isinstance(heard.get(timeout=10), speech.Done):
            pass

    say()  # starts the worker
    took = timed(say, 9)
    speaker.close()
    return Row(
        "read aloud, first word and stop", statistics.median(took), None, "median of 9, worker running"
    )


def a_minute_of_sound():
    """A paper as a sound file, with starting the voice, for each minute that is heard."""
    from coprodesk.services import speech

    text = "The letters need a telephone number at the top, in large print.\n\n" * 100
    with tempfile.TemporaryDirectory() as folder:
        seconds = 0.0

        def record():
            nonlocal seconds
            seconds = speech.record(text, Path(folder) / "paper.wav")

        took = statistics.median(timed(record, 5))
    how = (
        f"median of 5, {seconds / 60:.0f} minutes each: {seconds / took * 1000:.0f} seconds of sound a second"
    )
    return Row("a minute of sound as a file", took / seconds * 60, 300, how)


def _new_project(folder):
    from sqlalchemy import select

    from coprodesk.models import Workshop
    from coprodesk.workshop import projects

    path = folder / "bench.copro"
    projects.create(path, "A project to measure")
    desk = projects.open_desk(path, lambda changed: None)
    return desk, desk.look(lambda session: session.scalar(select(Workshop.id)))


def _add_ideas(desk, workshop_id, count):
    from coprodesk.choices import Credit, Lane
    from coprodesk.workshop.changes import ideas

    def add(session):
        for number in range(count):
            text = f"Idea {number}: put a bench with a back and arms by the main door"
            ideas.add(session, workshop_id, text, next(iter(Lane)), Credit.NONE)

    desk.do("Add idea", add)


MEASURES = {
    "start to first paint": start_to_first_paint,
    "memory": memory_with_a_project,
    "key to mark": key_to_mark,
    "50,000 words checked": a_document_checked,
    "one paragraph checked": one_paragraph_checked,
    "one accepted change": one_accepted_change,
    "open a project": opening_2000_ideas,
    "read aloud": first_word_aloud,
    "sound as a file": a_minute_of_sound,
    **{
        f"import {module}": importing(module)
        for module in (
            "PySide6.QtWidgets",
            "sqlalchemy.orm",
            "coprodesk.workshop.desk",
            "reportlab.pdfgen.canvas",
        )
    },
}


def main(wanted):
    """Take the measures whose names hold one of the wanted words (all without words) and print them."""
    missed = False
    print(f"{'name':<34} | {'measured':>11} | {'target':>8} | how")
    for name, measure in MEASURES.items():
        if not wanted or any(word in name for word in wanted):
            row = measure()
            missed = missed or not row.is_met
            print(row, flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
