"""The whole program on real parts, with its settings and its printer in a folder of the test."""

import os
import stat
import sys
from pathlib import Path

import pytest

from coprodesk import paths

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty home: nothing of this PC is read or written."""
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(paths, "projects_folder", lambda: tmp_path / "CoproDesk")
    return tmp_path


@pytest.fixture
def program(qtbot, qapp, home):
    """The program as it stands after its start, with its window in front."""
    from coprodesk import app
    from coprodesk.settings import Settings
    from coprodesk.ui import theme

    chosen = Settings(calm=True)
    theme.apply(qapp, chosen)
    program = app.Program(chosen)
    qtbot.addWidget(program.window)
    program.window.resize(1180, 780)
    program.window.show()
    qtbot.waitExposed(program.window)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    yield program
    program.close()


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A printer that keeps what it prints: `lp` puts each paper in the folder that this gives."""
    printed = tmp_path / "printed"
    printed.mkdir()
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\ncat > "{printed}/$$.pdf"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return printed
