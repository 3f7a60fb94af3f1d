import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from coprodesk import app, paths
from coprodesk.settings import Settings
from coprodesk.ui.widgets import TextField
from coprodesk.ui.window import MainWindow
from coprodesk.workshop import sample


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


def test_a_picture_of_a_page_waits_until_its_words_are_checked(qapp, tmp_path, monkeypatch):
    project = tmp_path / "Sample.copro"
    sample.create(project)
    at_rest = []

    def grab(window):
        at_rest.extend(not box.is_checking for box in window.page.findChildren(TextField))
        return QPixmap(1, 1)

    monkeypatch.setattr(MainWindow, "grab", grab)

    app.draw_pages(project, tmp_path / "pages", names=("summary",))

    assert at_rest
    assert all(at_rest)


def test_one_paper_of_the_paper_page_is_drawn_by_its_name(qapp, tmp_path):
    project = tmp_path / "Sample.copro"
    sample.create(project)

    made = app.draw_pages(project, tmp_path / "pages", names=("papers/letter",))

    assert [path.is_file() for path in made] == [True]


def test_the_bar_has_its_pictures_back_when_the_wall_is_closed(program, qapp, tmp_path):
    program.window.resize(1390, 800)
    program.shelf.create(tmp_path / "a.copro", "Clear letters")
    qapp.processEvents()
    bar = program.window.bar
    assert bar._has_pictures

    bar.offer_wall(is_offered=True, is_shown=True)
    bar.offer_wall_part(1, 3)
    assert not bar._has_pictures
    qapp.processEvents()
    assert bar.hide_screen.y() == bar.home.y()

    bar.offer_wall(is_offered=True, is_shown=False)
    assert bar._has_pictures
