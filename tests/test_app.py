import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coprodesk import app, paths
from coprodesk.settings import Settings


@pytest.fixture
def program(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(paths, "projects_folder", lambda: tmp_path / "CoproDesk")
    program = app.Program(Settings(calm=True), keep_settings=lambda _settings: None)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.window.hide()
    program.close()


def test_the_button_of_the_wall_says_close_while_the_room_sees_another_session(program, tmp_path):
    program.shelf.create(tmp_path / "a.copro", "Clear letters")
    assert program.window.bar.wall.words() == "Wall"
    program.wall.show()

    program.shelf.show_session(program.shelf.session_id)

    assert program.wall.is_shown
    assert program.window.bar.wall.words() == "Close wall"


def test_the_curtain_lifts_also_where_the_page_behind_it_is_another_now(program, tmp_path):
    program.shelf.create(tmp_path / "a.copro", "Clear letters")
    program.window.page.parts()[0].setFocus()
    program.window.hide_screen()
    program.shelf.show_session(program.shelf.session_id)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    program.window.show_screen()

    assert not program.window.curtain.isVisible()


def test_closing_the_project_takes_the_wall_and_its_button_away(program, tmp_path):
    program.shelf.create(tmp_path / "a.copro", "Clear letters")
    program.wall.show()

    program.shelf.close()

    assert not program.wall.is_shown
    assert program.window.bar.wall.isHidden()
