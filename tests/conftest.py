"""What every test shares: no screen, no settings of this PC, no network."""

import os
import sys
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parent))

from builders import a_desk

from coprodesk.workshop.desk import Changed


@pytest.fixture
def announced() -> list[Changed]:
    """What the desk has told everyone."""
    return []


@pytest.fixture
def desk(announced: list[Changed]):
    """A desk over a new project in memory."""
    desk = a_desk(announced)
    announced.clear()
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def collector(qapp):
    """As in the program: no collection of garbage on any thread but the window's."""
    from coprodesk.ui.collecting import Collector

    return Collector(qapp)


@pytest.fixture(autouse=True)
def _collected(request):
    """Collect after each test that has an application; the others are left to Python."""
    if "qapp" not in request.fixturenames:
        yield
        return
    collector = request.getfixturevalue("collector")
    yield
    collector.collect_what_is_due()
