"""Measure how fast the word engine is: .venv/bin/python packaging/bench_words.py.

Our `check` stands beside proselint and textstat, in one process on the same text, in turns, so that all have
the same PC at the same moment. They come with `.venv/bin/python -m pip install ".[bench]"`; where they are
not installed their rows are left out. textstat only counts: it marks nothing. Prints one row for each figure
with its aim; the exit code is 1 when an aim is missed.
"""

import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TEXTS = PROJECT / "tests" / "services" / "language" / "sets" / "measured_texts.toml"
sys.path.insert(0, str(PROJECT))

from bench import Row  # noqa: E402 - the project's folder must be known first

ROUNDS = 7


def texts():
    """The easy, plain and hard texts of the word measures, one paragraph a line."""
    sets = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    return "\n".join(line for text in sets.values() for line in text.splitlines() if line.strip())


def checkers():
    """What can be measured here, by name: our own engine and those of the peers that are installed."""
    from coprodesk.services import language

    found = {"ours": language.check}
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        print("proselint is not installed, so its row is left out.")
    else:
        CheckRegistry().register_many(__register__)
        found["proselint"] = lambda text: LintFile("bench", text).lint()
    try:
        import textstat
    except ImportError:
        print("textstat is not installed, so its row is left out.")
    else:
        found["textstat"] = textstat.flesch_kincaid_grade
    return found


def throughput():
    """Words a second of each checker: varied paragraphs, as the window asks, and one text at once."""
    found = checkers()
    document = texts()
    return [
        *_side_by_side(found, "by paragraph", list(paragraphs()), 3),
        *_side_by_side(found, "in one go", [document], None),
    ]


def _side_by_side(found, way, pieces, aim):
    """The median speed of each checker over runs taken in turns, and how many times ours is proselint's."""
    words = sum(len(piece.split()) for piece in pieces)
    took = {name: [] for name in found}
    for number in range(ROUNDS + 1):
        for name, run in found.items():
            fresh = [_with_new_sentences(piece, number) for piece in pieces]
            begun = time.perf_counter()
            for piece in fresh:
                run(piece)
            took[name].append(time.perf_counter() - begun)
    speeds = {name: words / statistics.median(times[1:]) / 1000 for name, times in took.items()}
    how = f"thousand words a second, median of {ROUNDS} runs of {words} words, in turns"
    rows = [Row(f"{name}, {way}", speed, None, how, "k/s") for name, speed in speeds.items()]
    if "proselint" in speeds:
        share = 100 * speeds["proselint"] / speeds["ours"]
        how = f"ours is {100 / share:.1f} times as fast" + (f"; the aim is {aim} times" if aim else "")
        rows.append(Row(f"proselint to ours, {way}", share, round(100 / aim) if aim else None, how, "%"))
    return rows


def _with_new_sentences(piece, number):
    """The same text, but no sentence as it was in another run: sentences that stay the same cost nothing."""
    return f"In {number}, " + re.sub(r"(?<=[a-z])\. ", f" in {number}. ", piece)


def sentences():
    """Every sentence of all sets of the word measures, shuffled in the same way each time."""
    found = sorted({text for path in TEXTS.parent.glob("*.toml") for text in _strings(_read(path))})
    random.Random(3).shuffle(found)
    return found


def _read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _strings(held):
    """The lines of more than five words in what a file holds."""
    if isinstance(held, str):
        yield from (line for line in held.splitlines() if len(line.split()) > 5)
    elif isinstance(held, dict | list):
        for each in held.values() if isinstance(held, dict) else held:
            yield from _strings(each)


def paragraphs(size=60):
    """All those sentences in paragraphs of `size` words and a few more; no two say the same."""
    held = []
    for sentence in sentences():
        held.append(sentence)
        if sum(len(each.split()) for each in held) >= size:
            yield " ".join(held)
            held = []


def one_paragraph():
    """Paragraphs that were never seen, in a new process; then all of them again."""
    shown = [json.loads(_in_new_process(_PARAGRAPHS)) for _ in range(5)]
    rows = []
    for number, (name, aim) in enumerate((("never seen", 4), ("seen before", 2))):
        slowest = statistics.median(each[number]["p95"] for each in shown)
        speed = statistics.median(each[number]["speed"] for each in shown)
        how = f"{shown[0][number]['count']} of 60 words and more; {speed:.0f} thousand words a second"
        rows.append(Row(f"paragraph {name}, p95", slowest, aim, how))
    return rows


def first_check():
    """The first check in a new process, with the reading of all tables, and the memory that all this adds."""
    shown = [json.loads(_in_new_process(_FIRST)) for _ in range(7)]
    took = statistics.median(each["ms"] for each in shown)
    added = statistics.median(each["mb"] for each in shown)
    return [
        Row("first check, cold start", took, 500, "import, tables and one paragraph; median of 7 processes"),
        Row("memory that it adds", added, 60, "own memory after a check of all texts; median of 7", "MB"),
    ]


def slices():
    """50,000 words in the window's own slices: the longest that the window has to wait."""
    shown = json.loads(_in_new_process(_SLICES))
    how = f"{shown['words']} words in {shown['turns']} turns, {shown['seconds']:.1f} s in all"
    return [Row("50,000 words, longest turn", shown["longest"], 16, how)]


def _in_new_process(code):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    shown = subprocess.run(
        [sys.executable, "-c", code, str(TEXTS.parents[4] / "packaging")],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return shown.stdout


_FIRST = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from bench_words import texts

def own_memory():
    rollup = open("/proc/self/smaps_rollup").read()
    return int(rollup.split("Private_Dirty:")[1].split()[0]) / 1024

document = texts()
before = own_memory()
begun = time.perf_counter()
from coprodesk.services import language
language.check(document.splitlines()[1])
took = (time.perf_counter() - begun) * 1000
language.check(document)
print(json.dumps({"ms": took, "mb": own_memory() - before}))
"""

_PARAGRAPHS = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from bench_words import paragraphs
from coprodesk.services import language

def measured(pieces):
    took = []
    for piece in pieces:
        begun = time.perf_counter()
        language.check(piece)
        took.append((time.perf_counter() - begun) * 1000)
    words = sum(len(piece.split()) for piece in pieces)
    slowest = sorted(took)[int(len(took) * 0.95)]
    return {"p95": slowest, "speed": words / sum(took), "count": len(pieces)}

pieces = list(paragraphs())
language.warm_up()
print(json.dumps([measured(pieces), measured(pieces)]))
"""

_SLICES = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from bench_words import texts
from PySide6.QtWidgets import QApplication
from coprodesk.services import language
from coprodesk.ui.collecting import Collector
from coprodesk.ui.widgets.word_check import WordCheck

qt = QApplication([])
collector = Collector(qt)
document = texts()
lines = [f"Part {number}. {line}" for number in range(10) for line in document.splitlines()]
text = "\\n".join(lines)
language.check(document)
check = WordCheck(lambda: text, qt)
took = []
work = check._go_on

def timed():
    begun = time.perf_counter()
    work()
    took.append((time.perf_counter() - begun) * 1000)

check._work.timeout.disconnect()
check._work.timeout.connect(timed)
begun = time.perf_counter()
check._begin()
while check.is_pending:
    qt.processEvents()
print(json.dumps({"words": len(text.split()), "turns": len(took), "longest": max(took),
                  "seconds": time.perf_counter() - begun}))
"""


def main():
    """Take all measures and print them."""
    rows = [*throughput(), *one_paragraph(), *first_check(), *slices()]
    print(f"{'name':<34} | {'measured':>11} | {'target':>8} | how")
    print(*rows, sep="\n")
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
