"""The look on the test's application, and a page to try things on."""

import gc
import sys
from pathlib import Path

import pytest

from coprodesk.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def nothing_collected_in_the_pool():
    """Python collects between tests only, as the program does on the window's thread (see `collecting`)."""
    was_on = gc.isenabled()
    gc.disable()
    yield
    if was_on:
        gc.enable()


@pytest.fixture
def dress(qapp):
    """Put a theme and a text size on the program; Paper at 100 % comes back afterwards."""
    from coprodesk.ui import theme

    def put_on(name="paper", text_size=100):
        return theme.apply(qapp, Settings(theme=name, text_size=text_size))

    put_on()
    yield put_on
    put_on()


@pytest.fixture
def said():
    """What was said to the screen reader."""
    return []


@pytest.fixture
def page(qtbot, dress, said):
    from demo import DemoPage

    from coprodesk.ui.widgets import PageTools

    page = DemoPage(PageTools(None, 0, Settings(), None, said.append))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def hall(tmp_path, monkeypatch):
    """The printer of a hall, which keeps each job."""
    from print_hall import Hall

    from coprodesk.ui import printing

    folder = tmp_path / "hall"
    folder.mkdir()
    hall = Hall(folder)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(printing, "ask_for_printer", hall.ask)
    return hall


@pytest.fixture
def jobs(qapp):
    """The work away from the window; all of it has ended when the test has."""
    from coprodesk.ui.jobs import Jobs

    jobs = Jobs()
    yield jobs
    assert jobs.wait_for_all(20_000)


@pytest.fixture
def everyone(qtbot, dress, jobs, said):
    """The part of a page that prints for everyone, by itself, with a paper of one side for each."""
    from print_hall import a_section

    return a_section(qtbot, jobs, said)


@pytest.fixture
def room(qtbot, dress, jobs, said):
    """A page that prints for everyone and does nothing else."""
    from print_hall import RoomPage

    from coprodesk.ui.widgets import PageTools

    page = RoomPage(PageTools(None, 0, Settings(), jobs, said.append))
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.bring_up_to_date()
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page
