import subprocess
import sys

import pytest

from coprodesk import paths
from coprodesk.settings import Settings
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.pages import home_parts
from coprodesk.ui.pages.home import HomePage, greeting
from coprodesk.ui.shelf import Shelf
from coprodesk.ui.signals import DeskSignals
from coprodesk.ui.widgets import PageTools, Text


@pytest.fixture
def shelf(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(paths, "projects_folder", lambda: tmp_path / "CoproDesk")
    chosen, jobs = Settings(), Jobs()
    shelf = Shelf(chosen, DeskSignals(), jobs)
    shelf.chosen, shelf.jobs = chosen, jobs
    yield shelf
    jobs.wait_for_all(5000)
    shelf.close()


@pytest.fixture
def open_home(qtbot, dress, shelf, said):
    def open_one():
        tools = PageTools(shelf.desk, shelf.session_id, shelf.chosen, shelf.jobs, said.append, shelf=shelf)
        page = HomePage(tools)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        qtbot.waitExposed(page)
        return page

    return open_one


def texts(part):
    return [text.text() for text in part.findChildren(Text)]


def test_home_greets_by_the_time_of_the_day():
    assert [greeting(hour) for hour in (8, 13, 19)] == ["Good morning", "Good afternoon", "Good evening"]


def test_the_first_start_says_what_the_program_is_for_and_where_to_begin(open_home):
    page = open_home()

    assert "Try the sample" in page.lead.text()
    assert page.ways.isVisible()
    assert not page.recent_part.isVisible()
    assert not page.project_part.isVisible()


def test_home_is_made_without_the_database():
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from coprodesk.settings import Settings; from coprodesk.ui import theme\n"
        "theme.apply(app, Settings())\n"
        "from coprodesk.ui.jobs import Jobs; from coprodesk.ui.shelf import Shelf\n"
        "from coprodesk.ui.signals import DeskSignals; from coprodesk.ui.widgets import PageTools\n"
        "from coprodesk.ui.pages import PageTypes; chosen, jobs = Settings(), Jobs()\n"
        "shelf = Shelf(chosen, DeskSignals(), jobs)\n"
        "page = PageTypes()['home'](PageTools(None, 0, chosen, jobs, print, shelf=shelf))\n"
        "page.show(); page.grab()\n"
        "assert 'sqlalchemy' not in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_new_project_is_made_under_a_neutral_name(open_home, shelf, tmp_path):
    page = open_home()
    page.new.click()
    assert page.form.file.text in home_parts.NEUTRAL_NAMES
    page.form.title.set_text("Letters we can read")

    page.form.make.click()

    assert shelf.desk is not None
    assert shelf.desk.path.parent == tmp_path / "CoproDesk"
    assert shelf.desk.path.stem in home_parts.NEUTRAL_NAMES


def test_enter_in_the_title_makes_the_project(open_home, shelf):
    page = open_home()
    page.new.click()
    page.form.title.set_text("Letters we can read")

    page.form.title.returned.emit()

    assert shelf.desk is not None


def test_a_project_without_a_title_is_refused_beside_the_title(open_home, shelf, tmp_path):
    page = open_home()
    page.new.click()

    page.form.make.click()

    assert "no name yet" in page.form.title.problem
    assert shelf.desk is None
    assert list((tmp_path / "CoproDesk").glob("*")) == []


def test_a_file_that_is_there_already_is_refused_beside_its_name(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "CoproDesk" / "Blue Heron.copro", "A")
    shelf.close()
    page = open_home()
    page.new.click()
    page.form.title.set_text("B")
    page.form.file.set_text("Blue Heron")

    page.form.make.click()

    assert "already" in page.form.file.problem


def test_a_file_name_with_a_slash_is_refused_beside_it(open_home, shelf):
    page = open_home()
    page.new.click()
    page.form.title.set_text("B")
    page.form.file.set_text("../B")

    page.form.make.click()

    assert "no such signs" in page.form.file.problem


def test_another_folder_can_be_chosen_for_a_new_project(open_home, shelf, tmp_path, monkeypatch):
    monkeypatch.setattr(
        home_parts.files, "ask_where_to_save", lambda *_: tmp_path / "stick" / "Red Kite.copro"
    )
    page = open_home()
    page.new.click()
    page.form.title.set_text("Letters")

    page.form.elsewhere.click()
    page.form.make.click()

    assert shelf.desk.path == tmp_path / "stick" / "Red Kite.copro"


def test_not_now_brings_the_ways_to_begin_back(open_home):
    page = open_home()
    page.new.click()
    assert not page.ways.isVisible()

    page.form.leave.click()

    assert page.ways.isVisible()
    assert not page.form.isVisible()


def test_names_that_are_taken_are_not_proposed(tmp_path):
    for name in home_parts.NEUTRAL_NAMES:
        (tmp_path / f"{name}.copro").touch()

    assert home_parts.free_name(tmp_path) == "Blue Heron 2"


def test_the_sample_opens_and_is_marked_as_a_sample(open_home, shelf):
    first = open_home()
    first.sample.click()

    page = open_home()
    assert page.project_part.heading.text() == "Letters we can read"
    assert page.is_sample.isVisible()
    assert [card.mark for card in page.sessions.cards] == ["", "Shown now"]


def test_a_project_of_ones_own_is_no_sample(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")

    assert not open_home().is_sample.isVisible()


def test_a_project_is_opened_from_the_system_dialogue(open_home, shelf, tmp_path, monkeypatch):
    shelf.create(tmp_path / "a.copro", "A")
    shelf.close()
    monkeypatch.setattr("coprodesk.ui.pages.home.files.ask_which_file", lambda *_: tmp_path / "a.copro")

    page = open_home()
    page.open.click()

    assert shelf.desk.path == tmp_path / "a.copro"


def test_a_file_that_is_no_project_is_refused_in_words(open_home, shelf, tmp_path, monkeypatch, said):
    (tmp_path / "letter.copro").write_text("Dear all")
    monkeypatch.setattr("coprodesk.ui.pages.home.files.ask_which_file", lambda *_: tmp_path / "letter.copro")
    page = open_home()

    page.open.click()

    assert page.problem()
    assert said
    assert shelf.desk is None


def test_nothing_happens_where_no_file_is_chosen(open_home, shelf, monkeypatch):
    monkeypatch.setattr("coprodesk.ui.pages.home.files.ask_which_file", lambda *_: None)
    page = open_home()

    page.open.click()

    assert (page.problem(), shelf.desk) == ("", None)


def test_what_waits_comes_first_after_home_is_painted(open_home, shelf, qtbot):
    shelf.open_sample()
    page = open_home()

    qtbot.waitUntil(page.waiting_part.isVisible)

    assert "Letters we can read: 1 promise is late." in texts(page.waiting)
    assert page.waiting_part.y() < page.project_part.y()


def test_home_says_so_where_nothing_waits(open_home, shelf, qtbot, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")
    page = open_home()

    qtbot.waitUntil(page.waiting_part.isVisible)

    assert texts(page.waiting) == ["Nothing is waiting."]


def test_recent_projects_are_listed_by_file_and_folder_and_opened(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "Blue Heron.copro", "Letters")
    shelf.close()
    page = open_home()
    assert [card.title for card in page.recent.cards] == ["Blue Heron"]

    page.recent.set_current(0)
    page.open_recent.click()

    assert shelf.desk.path == tmp_path / "Blue Heron.copro"


def test_opening_nothing_from_the_list_is_answered_in_words(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "Blue Heron.copro", "Letters")
    shelf.close()
    page = open_home()

    page.open_recent.click()

    assert page.problem() == "Choose a project in the list first."


def test_a_project_can_be_taken_off_the_list_and_its_file_stays(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "Blue Heron.copro", "Letters")
    shelf.close()
    page = open_home()
    page.recent.set_current(0)

    page.forget.click()

    assert shelf.chosen.recent == []
    assert not page.recent_part.isVisible()
    assert (tmp_path / "Blue Heron.copro").exists()


def test_going_on_leads_to_the_page_that_was_left(open_home, shelf, tmp_path, qtbot):
    shelf.create(tmp_path / "a.copro", "A")
    shelf.desk.keep("place", "sort")
    page = open_home()

    with qtbot.waitSignal(page.go_to) as gone:
        page.go_on.click()

    assert gone.args == ["sort"]
    assert page.where.text() == "You were in “Session 1”, at Sort."


def test_going_on_in_a_project_that_was_never_left_leads_to_the_plan(open_home, shelf, tmp_path, qtbot):
    shelf.create(tmp_path / "a.copro", "A")
    page = open_home()

    with qtbot.waitSignal(page.go_to) as gone:
        page.go_on.click()

    assert gone.args == ["plan"]


def test_another_session_is_shown_from_the_list(open_home, shelf):
    shelf.open_sample()
    page = open_home()
    page.sessions.set_current(1)

    page.go_to_session.click()

    assert shelf.session_id == 1


def test_the_next_session_is_started_and_can_be_undone(open_home, shelf):
    shelf.open_sample()
    page = open_home()

    page.next_session.click()

    assert shelf.session_id == 3
    assert shelf.desk.undo_label == "start the next session"
    assert [card.title for card in open_home().sessions.cards][-1] == "Session 3"


def test_a_copy_goes_to_the_stick_and_home_says_so(open_home, shelf, tmp_path, monkeypatch, qtbot):
    shelf.create(tmp_path / "a.copro", "A")
    monkeypatch.setattr(
        "coprodesk.ui.pages.home.files.ask_where_to_save", lambda *_: tmp_path / "stick" / "a"
    )
    page = open_home()

    with qtbot.waitSignal(shelf.copied):
        page.copy.click()

    assert (tmp_path / "stick" / "a.copro").exists()
    assert "has checked it" in page._said_line.text()


def test_a_copy_over_the_project_itself_is_refused_in_words(open_home, shelf, tmp_path, monkeypatch):
    shelf.create(tmp_path / "a.copro", "A")
    monkeypatch.setattr("coprodesk.ui.pages.home.files.ask_where_to_save", lambda *_: tmp_path / "a.copro")
    page = open_home()

    page.copy.click()

    assert "the project itself" in page.problem()


def test_the_project_is_closed_and_home_is_as_at_the_start(open_home, shelf, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")
    first = open_home()
    first.leave.click()

    page = open_home()
    assert shelf.desk is None
    assert not page.project_part.isVisible()
    assert page.recent_part.isVisible()


def test_only_one_button_is_the_main_one(open_home, shelf, tmp_path):
    from coprodesk.ui.widgets import Button

    def main_ones(page):
        return [
            button.words()
            for button in page.findChildren(Button)
            if button.property("is_main") and button.isVisible()
        ]

    page = open_home()
    assert main_ones(page) == ["Try the sample"]
    page.new.click()
    assert main_ones(page) == ["Make the project"]
    shelf.create(tmp_path / "a.copro", "A")
    assert main_ones(open_home()) == ["Go on where you were"]
    shelf.close()
    assert main_ones(open_home()) == ["Open a project"]


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_on_home_keeps_a_person_out(open_home, shelf, dress, qtbot, tmp_path, size):
    dress("paper", size)
    shelf.create(tmp_path / "a.copro", "A")
    shelf.open_sample()
    page = open_home()
    qtbot.waitUntil(page.waiting_part.isVisible)
    page.resize(1366, 768)
    qtbot.waitUntil(lambda: faults(page) == [])


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_on_the_form_keeps_a_person_out(open_home, dress, qtbot, size):
    dress("paper", size)
    page = open_home()
    page.new.click()
    qtbot.waitUntil(lambda: faults(page) == [])
