"""The part that says who checked a paper in easy words, on a page as it will stand."""

from datetime import date

import pytest
from one_page import Opened, shown, sound, write
from PySide6.QtCore import Qt

from coprodesk.dates import with_year
from coprodesk.services.documents import Handout, Ideas
from coprodesk.ui import asked
from coprodesk.ui.readers_check import EasyPaper, ReadersCheck
from coprodesk.ui.widgets import Page
from coprodesk.workshop.changes import readers_checks as changes
from coprodesk.workshop.views import readers_checks as views

TODAY = date.today()
DAY = with_year(TODAY)


def handout(*lines):
    return Handout("Letters", (Ideas(tuple((None, line) for line in lines)),))


class CheckPage(Page):
    """Shows one paper at a time."""

    name, title = "check", "Check"
    shows = frozenset({"readers_check"})

    def __init__(self, tools):
        self.kind, self.paper = "summary", handout("We meet again.")
        self.check = ReadersCheck(tools)
        super().__init__(tools)
        self.check.asked.connect(lambda ask: asked.make(self, ask))
        self.keep_draft(self.check.readers, "readers")

    def parts(self):
        return (self.check,)

    def refresh(self):
        view = self.desk.look(views.state, 1, self.kind, self.paper)
        self.check.show_paper(EasyPaper(1, self.kind, self.paper), view)

    def turn_to(self, kind, paper):
        self.kind, self.paper = kind, paper
        self.refresh()


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    return opened.show(CheckPage)


def state(opened, page):
    return opened.desk.look(views.state, 1, page.kind, page.paper)


def check(page, readers="Ivy and Omar"):
    page.check.readers.set_text(readers)
    page.check.save.click()


def test_a_new_paper_is_a_draft_and_says_so(page, qapp):
    assert page.check.state.text() == "Draft: nobody has checked it yet."
    assert page.check.day.day == TODAY
    assert shown(page.check.save)
    assert not shown(page.check.settled)
    assert sound(qapp, page) == []


def test_who_checked_it_is_kept_and_said(page, opened, qtbot):
    write(qtbot, page.check.readers, "Ivy and Omar")
    qtbot.keyClick(page.check.readers.editor, Qt.Key.Key_Return)

    kept = state(opened, page)
    assert (kept.readers, kept.checked_on, kept.is_current) == ("Ivy and Omar", TODAY, True)
    assert page.check.state.text() == f"Checked by Ivy and Omar on {DAY}."
    assert opened.said[-1] == "Saved. The paper now says who checked it."
    assert opened.desk.undo_label == "say who checked it"
    assert not shown(page.check.boxes)
    assert not shown(page.check.more)
    assert page.check.again.hasFocus()
    opened.desk.undo()
    assert page.check.state.text() == "Draft: nobody has checked it yet."
    assert shown(page.check.boxes)


@pytest.mark.parametrize("names", ["Ivy and Omar", "Ivy, Omar", "Ivy & Omar", "Ivy, Omar and Kofi"])
def test_two_readers_are_enough(page, names):
    check(page, names)

    assert not shown(page.check.more)


def test_one_reader_counts_but_two_are_better(page):
    check(page, "Ivy Parry")

    assert page.check.state.text() == f"Checked by Ivy Parry on {DAY}."
    assert page.check.more.text() == "One person read it. Two or more is better."


def test_other_words_make_it_a_draft_again(page):
    check(page)

    page.turn_to("summary", handout("We meet again.", "On Monday."))

    assert page.check.state.text() == "The words changed after it was checked. It is a draft again."
    assert page.check.more.text() == f"Checked by Ivy and Omar on {DAY}."
    assert page.check.readers.text == ""
    assert shown(page.check.save)
    page.turn_to("summary", handout("We meet again."))
    assert page.check.state.text() == f"Checked by Ivy and Omar on {DAY}."


def test_names_are_needed(page, opened):
    check(page, " ")

    assert page.check.readers.problem == "Nobody is named yet. Type the names of those who read the paper."
    assert not state(opened, page).readers


@pytest.mark.parametrize(("day", "problem"), [("soon", "is not a date"), ("", "The day is missing")])
def test_a_day_that_is_none_is_said_beside_its_box(page, opened, day, problem):
    page.check.day.set_text(day)
    check(page)

    assert problem in page.check.day.problem
    assert opened.said[-1].startswith("Not done: ")
    assert page.check.day.editor.hasFocus()
    assert not state(opened, page).readers


def test_an_earlier_day_can_be_said(page, opened):
    page.check.day.set_text("21 November 2025")
    check(page)

    assert state(opened, page).checked_on == date(2025, 11, 21)


def test_a_check_can_be_changed(page, opened):
    check(page, "Ivy")
    page.check.again.click()
    assert page.check.readers.text == "Ivy"
    assert page.check.readers.editor.hasFocus()

    check(page, "Ivy and Omar")

    assert state(opened, page).readers == "Ivy and Omar"
    assert not shown(page.check.boxes)


def test_a_check_can_be_taken_away_and_undo_brings_it_back(page, opened):
    check(page)

    page.check.take_back.click()

    assert page.check.state.text() == "Draft: nobody has checked it yet."
    assert opened.said[-1] == "The paper is a draft again. Undo brings the check back."
    opened.desk.undo()
    assert page.check.state.text() == f"Checked by Ivy and Omar on {DAY}."


def test_names_that_are_typed_for_one_paper_never_get_on_another(page, opened, qtbot):
    write(qtbot, page.check.readers, "Ivy")

    page.turn_to("letter", handout("Dear Ivy."))
    assert page.check.readers.text == ""
    page.turn_to("summary", handout("We meet again."))
    assert page.check.readers.text == "Ivy"


def test_it_is_not_there_for_other_papers(page):
    page.check.show_paper(None, views.CheckView())

    assert not shown(page.check)


def test_half_written_names_outlive_the_page(page, opened, qtbot):
    write(qtbot, page.check.readers, "Ivy")
    page.hide()

    assert opened.show(CheckPage).check.readers.text == "Ivy"


@pytest.mark.parametrize("theme", ["paper", "night", "yellow"])
@pytest.mark.parametrize("size", [100, 200])
def test_it_is_sound_in_each_look(opened, dress, qapp, theme, size):
    dress(theme, size)
    page = opened.show(CheckPage, width=620)
    check(page, "")

    assert sound(qapp, page) == []
    check(page)
    assert sound(qapp, page) == []


def test_the_check_of_the_record_is_the_one_that_is_shown(page, opened):
    opened.desk.do("Check", changes.record, 1, "summary", "Kofi, Ivy", date(2026, 11, 20), page.paper)

    assert page.check.state.text() == "Checked by Kofi, Ivy on 20 November 2026."
