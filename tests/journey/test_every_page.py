"""Every page in every theme and size: everything named, large enough to press, and nothing cut."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from coprodesk import app
from coprodesk.settings import TEXT_SIZES, THEMES, Settings
from coprodesk.ui import theme
from coprodesk.ui.audit import faults
from coprodesk.ui.pages import NAMES
from coprodesk.workshop import projects, sample

SMALL_LAPTOP = (1366, 768)


TURNS = 12
"""A part that grows tells the part around it in the next turn of the event loop; parts lie up to ten deep."""


def settle(qapp):
    for _turn in range(TURNS):
        qapp.processEvents()


def make_projects(folder):
    """The sample and an empty project, as files."""
    sample.create(folder / "sample.copro")
    projects.create(folder / "new.copro", "Clear letters")
    return folder


@pytest.fixture(scope="module")
def open_window(qapp, tmp_path_factory):
    """The window of the program with a project open; each project keeps its window."""
    programs = {}
    files = make_projects(tmp_path_factory.mktemp("projects"))

    def open_one(project):
        if project not in programs:
            program = programs[project] = app.Program(
                Settings(calm=True), keep_settings=lambda _settings: None
            )
            program.window.resize(*SMALL_LAPTOP)
            program.window.show()
            program.open(files / f"{project}.copro")
        return programs[project]

    yield open_one
    for program in programs.values():
        program.window.hide()
        program.close()
    theme.apply(qapp, Settings())


def faults_by_page(program, qapp, name, size):
    program.settings.theme, program.settings.text_size = name, size
    program.window.settings_changed()
    found = {}
    for page in NAMES:
        shown = program.window.open_page(page)
        settle(qapp)
        if wrong := faults(shown):
            found[page] = wrong
    return found


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_every_page_of_the_sample_is_sound(open_window, qapp, name, size):
    assert faults_by_page(open_window("sample"), qapp, name, size) == {}


@pytest.mark.parametrize(("name", "size"), [("paper", 100), ("night", 200), ("yellow", 300)])
def test_every_page_of_a_new_project_is_sound(open_window, qapp, name, size):
    assert faults_by_page(open_window("new"), qapp, name, size) == {}


class _Windows(QObject):
    """Notes every widget that shows as a window of its own."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window(qapp, tmp_path):
    files = make_projects(tmp_path)
    watch = _Windows()
    qapp.installEventFilter(watch)
    program = app.Program(Settings(calm=True), keep_settings=lambda _settings: None)
    program.window.show()
    for project in ("new", "sample"):
        program.open(files / f"{project}.copro")
        for page in NAMES:
            program.window.open_page(page)
            settle(qapp)
    qapp.removeEventFilter(watch)
    program.window.hide()
    program.close()

    assert watch.shown == ["MainWindow"]


def test_the_start_loads_neither_database_nor_paper_nor_voice():
    import subprocess
    import sys

    code = """
import sys
from coprodesk import app
from coprodesk.settings import Settings
from coprodesk.ui import theme
qt = app.start(["coprodesk"])
theme.apply(qt, Settings())
program = app.Program(Settings(), keep_settings=lambda _settings: None)
program.window.show()
qt.processEvents()
late = ("sqlalchemy", "alembic", "reportlab", "pyttsx3", "pypdfium2")
print([name for name in late if name in sys.modules])
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
