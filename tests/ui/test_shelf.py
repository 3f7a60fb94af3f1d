import pytest

from coprodesk import paths
from coprodesk.errors import PlainError
from coprodesk.settings import Settings
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.shelf import Shelf
from coprodesk.ui.signals import DeskSignals


@pytest.fixture
def shelf(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(paths, "projects_folder", lambda: tmp_path / "CoproDesk")
    jobs = Jobs()
    shelf = Shelf(Settings(), DeskSignals(), jobs)
    shelf.wait = lambda: jobs.wait_for_all(5000)
    yield shelf
    jobs.wait_for_all(5000)
    shelf.close()


def test_a_new_project_is_open_at_once_and_first_among_the_recent(shelf, qtbot, tmp_path):
    with qtbot.waitSignal(shelf.opened):
        shelf.create(tmp_path / "Blue Heron", "Clear letters")

    assert shelf.session_id == 1
    assert shelf.recent == (tmp_path / "Blue Heron.copro",)


def test_a_project_that_cannot_be_opened_leaves_the_open_one_open(shelf, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")

    with pytest.raises(PlainError):
        shelf.open(tmp_path / "gone.copro")

    assert shelf.desk is not None
    assert shelf.desk.path == tmp_path / "a.copro"


def test_the_open_project_chosen_again_is_shown_again(shelf, qtbot, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")
    (tmp_path / "stick").mkdir()
    open_now = shelf.desk

    with qtbot.waitSignal(shelf.opened):
        shelf.open(tmp_path / "stick" / ".." / "a.copro")

    assert shelf.desk is open_now


def test_the_sample_is_made_once_and_opened_again(shelf, tmp_path):
    shelf.open_sample()
    shelf.close()
    shelf.open_sample()

    assert [path.name for path in (tmp_path / "CoproDesk").glob("*.copro")] == ["Sample project.copro"]
    assert shelf.session_id == 2


def test_what_waits_is_told_of_projects_that_are_not_open_too(shelf, tmp_path):
    from builders import TODAY

    shelf.open_sample()
    shelf.close()

    assert shelf.waiting(TODAY) == (("Sample project", "1 promise is late."),)


def test_a_copy_can_be_opened_as_a_project(shelf, qtbot, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")

    with qtbot.waitSignal(shelf.copied):
        shelf.copy_to(tmp_path / "stick" / "a.copro")

    shelf.open(tmp_path / "stick" / "a.copro")
    assert shelf.desk.path == tmp_path / "stick" / "a.copro"


def test_a_copy_never_goes_over_the_project_itself(shelf, tmp_path):
    shelf.create(tmp_path / "a.copro", "A")

    with pytest.raises(PlainError, match="the project itself"):
        shelf.copy_to(tmp_path / "a.copro")


def test_undoing_a_new_session_shows_the_one_before(shelf, qtbot, tmp_path):
    from coprodesk.workshop.changes import project

    shelf.create(tmp_path / "a.copro", "A")
    second = shelf.desk.do("start the next session", project.start_next_session, "Session 2")
    shelf.show_session(second)

    with qtbot.waitSignal(shelf.opened):
        shelf.desk.undo()

    assert shelf.session_id == 1


def test_each_opening_keeps_a_copy_unless_nothing_has_changed(shelf, tmp_path):
    from builders import an_idea

    shelf.create(tmp_path / "a.copro", "A")
    shelf.wait()
    an_idea(shelf.desk)
    for _opening in range(3):
        shelf.close()
        shelf.open(tmp_path / "a.copro")
        shelf.wait()

    assert len(list((tmp_path / "a copies").glob("*.copro"))) == 2
