"""Measure how fast and how good the paper is: .venv/bin/python packaging/bench_paper.py.

CoproDesk stands beside WeasyPrint (asked for PDF/UA-1) and fpdf2 (tagged as far as it goes): the same words,
font and size, each time in a new process, the engines in turns. The peers come with
`.venv/bin/python -m pip install ".[bench]"`; where they are not installed their rows are left out. Each file
is read by the oracle that judges our own papers in the tests, so the extra `test` is needed too.
Prints one row for each figure with its aim; the exit code is 1 when an aim is missed. Linux only: memory is
read from /proc.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from bench import Row  # noqa: E402 - the project's folder must be known first
from paper_peers import BOLD, REGULAR, handout_of  # noqa: E402

ROUNDS = {"2 pages": 7, "100 pages": 3}
PACKAGES = {"CoproDesk": "reportlab", "WeasyPrint": "weasyprint", "fpdf2": "fpdf"}


def two_pages():
    """A summary that fills two sides at 14 point: title and blocks."""
    part = [
        ("heading", "What we decided"),
        ("paragraph", "We looked at the letters that the hospital sends. " * 4),
        ("bullets", [f"Letter {number} says who to ring, and when somebody answers." for number in range(6)]),
        (
            "table",
            [
                ["What", "Who", "By when"],
                *([f"Write letter {n} again", "Mary and Sam", "5 May"] for n in range(2)),
            ],
        ),
    ]
    facts = ("facts", [["When", "5 December 2026"], ["Where", "The library"]])
    return {"title": "What we said", "blocks": [facts, *part * 3]}


def hundred_pages():
    """A book of about 100 pages."""
    part = [
        ("heading", "What we decided"),
        ("paragraph", "We looked at the letters that the hospital sends. " * 5),
        ("bullets", [f"Letter {number} says who to ring, and when." for number in range(8)]),
        (
            "table",
            [
                ["What", "Who", "By when"],
                *([f"Write letter {n} again", "Mary and Sam", "5 May"] for n in range(3)),
            ],
        ),
    ]
    return {"title": "All that we decided this year", "blocks": part * 150}


@dataclass
class Engine:
    """What was measured of one engine with one paper: milliseconds, MiB, and the file of its last run."""

    fresh: list = field(default_factory=list)
    again: list = field(default_factory=list)
    peak: list = field(default_factory=list)
    data: bytes = b""


@cache
def installed():
    """The engines that can be measured here; says which cannot."""
    found = [name for name, package in PACKAGES.items() if _can_import(package)]
    for name in PACKAGES.keys() - set(found):
        print(f"{name} is not installed, or lacks a system library, so its rows are left out.")
    return found


def _can_import(package):
    call = [sys.executable, "-c", f"import {package}"]
    return subprocess.run(call, capture_output=True, check=False).returncode == 0


def side_by_side(words, rounds):
    """Each engine with the same words, in turns; every run is a new process."""
    engines = {name: Engine() for name in installed()}
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place), Path(place, "paper.pdf")
        _write_words(folder, words)
        for number in range(rounds + 1):
            for name, engine in engines.items():
                begun = time.perf_counter()
                shown = _run(name, folder, out)
                if number:  # the first round fills the disk's and the bytecode's caches
                    engine.fresh.append((time.perf_counter() - begun) * 1000)
                    engine.peak.append(shown["peak"])
                    engine.again += _run(name, folder, out, 3)["again"]
                engine.data = out.read_bytes()
    return engines


def _run(name, folder, out, times=1):
    script = PROJECT / "packaging" / "paper_peers.py"
    call = [sys.executable, script, name, folder, out, str(times)]
    return json.loads(subprocess.check_output(call, cwd=PROJECT, stderr=subprocess.DEVNULL))


def _write_words(folder, words):
    """The words for every engine; WeasyPrint gets our own web page with the fonts and a page number."""
    (folder / "words.json").write_text(json.dumps(words), encoding="utf-8")
    from coprodesk.services.documents import to_html

    family = 'font-family: "Atkinson Hyperlegible Next"'
    fonts = "".join(
        f'@font-face {{ {family}; font-weight: {weight}; src: url("{path.as_uri()}") }}\n'
        for weight, path in (("normal", REGULAR), ("bold", BOLD))
    )
    number = (
        f'content: "Page " counter(page) " of " counter(pages); {family}; font-size: 14pt; color: #111111'
    )
    page = to_html(handout_of(words))
    (folder / "page.html").write_text(
        page.replace("<style>", f"<style>{fonts}@page {{ @bottom-right {{ {number} }} }}\n"), encoding="utf-8"
    )


def judged(data, words):
    """Pages, and what is wrong with a file: findings of PDF/UA-1, words lost, joined, outside every tag."""
    import page
    import pypdfium2

    from tests.services.documents.paper_oracle import findings, heard, words_of
    from tests.services.documents.paper_reader import read_whatever

    reading = read_whatever(data)
    written = words_of(handout_of(words))
    differs = heard(reading.words, written)
    return {
        "pages": len(pypdfium2.PdfDocument(data)),
        "findings": len(findings(data, [page.ValidationProfile.PDF_UA_1])),
        "lost": len(differs.lost),
        "joined": len(differs.joined),
        "loose": len(reading.loose.split()),
        "of": len(written),
    }


def own_rows(engines, name):
    """What CoproDesk itself aims at, with one paper."""
    own = engines["CoproDesk"]
    how = f"median of {len(own.fresh)} new processes, from start to file"
    rows = [Row(f"{name}, time", statistics.median(own.fresh), OWN_AIMS[name], how)]
    if name == "2 pages":
        rows.append(
            Row("2 pages, again", statistics.median(own.again), 100, "in a process that made them before")
        )
    else:
        rows.append(Row(f"{name}, memory", statistics.median(own.peak), 80, "the most it ever had", "MiB"))
        rows.append(Row(f"{name}, size", len(own.data) / 1000, 400, "of the file", "KB"))
    return rows


OWN_AIMS = {"2 pages": 500, "100 pages": 3000}


def a_room():
    """A letter for each of the 12 people in the sample, in five formats, from the record to the files."""
    took = [json.loads(_in_new_process(_ROOM)) for _ in range(3)]
    how = f"{took[0]['files']} files from an open project, median of 3 new processes"
    return Row("a room's 12 letters, 5 formats", statistics.median(each["ms"] for each in took), 5000, how)


def every_kind():
    """Every kind of paper of the sample in five formats; kinds of one's own for one person."""
    shown = json.loads(_in_new_process(_KINDS))
    how = f"{shown['files']} files from an open project"
    return Row("every kind, 5 formats", shown["ms"], None, how)


def _in_new_process(code):
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.check_output([sys.executable, "-c", _SAMPLE + code, folder], cwd=PROJECT, text=True)


_SAMPLE = """
import json, sys, time
from pathlib import Path
from coprodesk.workshop import projects, sample

path = Path(sys.argv[1]) / "Sample.copro"
sample.create(path)
desk = projects.open_desk(path, lambda changed: None)
begun = time.perf_counter()
from coprodesk.choices import PaperFormat
from coprodesk.services.documents import Paper, to_html, to_pdf
from coprodesk.workshop import handouts
from coprodesk.workshop.handouts import KINDS, Reader, Share
DAY = 2
files = []
def keep(name, person):
    for format in PaperFormat:
        paper = Paper(format)
        handout = desk.look(handouts.made, DAY, name, Reader(paper, person_id=person))
        files.append(to_pdf(handout, paper))
        if format is PaperFormat.STANDARD:
            files.append(to_html(handout, paper).encode())
    for number, file in enumerate(files[-5:]):
        Path(sys.argv[1], f"{name}-{person}-{number}").write_bytes(file)
"""

_DONE = """
print(json.dumps({"ms": (time.perf_counter() - begun) * 1000, "files": len(files)}))
"""

_ROOM = f"""
people = desk.look(KINDS["letter"].readers, DAY)[:12]
assert len(people) == 12
for person in people:
    keep("letter", person.id)
{_DONE}"""

_KINDS = f"""
for name, kind in KINDS.items():
    keep(name, 1 if kind.share is Share.OWN else None)
{_DONE}"""


def table(engines, words, name):
    """The engines side by side."""
    for engine, measured in engines.items():
        file = judged(measured.data, words)
        yield (
            f"{engine:<10} | {name:<9} | {file['pages']:>5} | {statistics.median(measured.fresh):>8.0f}"
            f" | {statistics.median(measured.again):>8.0f} | {statistics.median(measured.peak):>8.0f}"
            f" | {len(measured.data) / 1000:>5.0f} | {file['findings']:>8}"
            f" | {file['lost']:>5} | {file['joined']:>6} | {file['loose']:>12} | {file['of']}"
        )


def main():
    """Take all measures and print them."""
    rows = [a_room(), every_kind()]
    lines = []
    for name, words in (("2 pages", two_pages()), ("100 pages", hundred_pages())):
        engines = side_by_side(words, ROUNDS[name])
        rows += own_rows(engines, name)
        lines += table(engines, words, name)
    print(f"{'name':<34} | {'measured':>11} | {'target':>8} | how")
    print(*rows, sep="\n")
    print(
        "\nengine     | paper     | pages | start ms | again ms | peak MiB |    KB"
        " | findings | words lost, joined, outside tags, of"
    )
    print(*lines, sep="\n")
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
