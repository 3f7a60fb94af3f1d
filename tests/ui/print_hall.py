"""The printer of a hall, and the part of a page that prints on it for everyone."""

from batches import a_kind, our_day, pages, the_room
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from coprodesk.ui.for_everyone import Everyone
from coprodesk.ui.widgets import Page

BY_SEAT = ["Win", "Rose", "Dev", "Pat", "Asha", "Grace", "Harold", "Jean", "Tom", "Maureen", "Ivy"]
"""The room's people in the order of their seats, without Kit, who gets a file."""


class Hall:
    """The printer of the hall: an `lp` that keeps each job, and the dialogue that chooses it."""

    def __init__(self, folder):
        self.folder, self.asked = folder, 0
        self.sides = QPrinter.DuplexMode.DuplexNone
        self.answers_with(f'exec /bin/cat > {folder}/"$(/bin/ls {folder} | /usr/bin/wc -l)".pdf')
        a_program(folder / "lpstat", 'echo "printer $2 is idle.  enabled since Sunday"')

    def answers_with(self, script):
        a_program(self.folder / "lp", f'printf "%s\\n" "$@" > {self.folder}/told\n{script}')

    def ask(self, _parent, _title, *, is_batch):
        assert is_batch
        self.asked += 1
        return a_printer(self.sides)

    @property
    def jobs(self):
        """The words of each page of each job, the first job first."""
        kept = sorted(self.folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)
        return [pages(path.read_bytes()) for path in kept]

    @property
    def told(self):
        return (self.folder / "told").read_text().split("\n")


def a_printer(sides):
    """A printer of Qt that prints on both sides, as none does that is not there."""

    class OnBothSides(QPrinter):
        def duplex(self):
            return sides

    printer = OnBothSides()
    printer.setCopyCount(3)
    return printer


def a_program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def a_section(qtbot, jobs, said, kind=None, write=our_day, people=None):
    section = Everyone(jobs, said.append)
    qtbot.addWidget(section)
    section.show_paper(kind or a_kind(), people or the_room(), write)
    section.show()
    qtbot.waitExposed(section)
    section.activateWindow()
    return section


def wait_for(qtbot, section):
    qtbot.waitUntil(section.outcome.isVisible, timeout=20_000)


def names_on(job):
    """For whom each page is, by its foot."""
    return [page.split("For ")[1].split(",")[0] if "For " in page else "" for page in job]


def uneven(reader):
    """One side for most; three for those whose paper is large."""
    return our_day(reader, sides=3 if reader.paper.format.value == "large" else 1)


def press(qtbot, key):
    """Press a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key)


class RoomPage(Page):
    """A page that holds nothing else."""

    name = "room"
    title = "Room"

    def __init__(self, tools):
        self.everyone = Everyone(tools.jobs, tools.announce)
        super().__init__(tools)

    def parts(self):
        return (self.everyone,)

    def refresh(self):
        self.everyone.show_paper(a_kind(), the_room(), our_day)
