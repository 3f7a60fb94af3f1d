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
