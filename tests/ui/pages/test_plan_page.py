from datetime import date, time

import pytest
from builders import a_planned_session
from PySide6.QtCore import Qt

from coprodesk.services import documents
from coprodesk.settings import Settings
from coprodesk.ui.audit import faults
from coprodesk.ui.pages.plan import PlanPage
from coprodesk.ui.widgets import PageTools
from coprodesk.workshop import handouts, projects
from coprodesk.workshop.changes import plan as changes
from coprodesk.workshop.views import plan as views
from coprodesk.workshop.views import project as project_views
from coprodesk.workshop.views.plan import in_hours


class Room:
    """A desk whose announcements reach the page that is shown, as the window passes them on."""

    def __init__(self):
        self.page = None
        self.desk = projects.desk_in_memory(self.tell, "Clear letters")

    def tell(self, changed):
        if self.page is not None:
            self.page.hear(changed)


@pytest.fixture
def room():
    room = Room()
    yield room
    if room.page is not None:
        room.page.hide()
    room.desk.close()


@pytest.fixture
def open_plan(qtbot, dress, room, said):
    def open_one():
        page = PlanPage(PageTools(room.desk, 1, Settings(), None, said.append))
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        room.page = page
        return page

    return open_one


def plan_of(room):
    return room.desk.look(views.view, 1)


def write(qtbot, field, words):
    """Type words into a box, after those that are there."""
    field.take_focus()
    qtbot.keyClicks(field.editor, words)


def test_an_empty_plan_says_what_it_is_for_and_what_is_left(open_plan):
    page = open_plan()

    assert "what this session can change" in page.lead.text()
    assert page.left.text().startswith("Still to say: what the session is for, what can change")
    assert page.agenda.items.cards == ()
    assert not page.agenda.acts.isVisible()


def test_a_line_is_saved_when_the_person_goes_on_to_the_next(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.purpose, "Clear letters")

    qtbot.keyClick(page.purpose.editor, Qt.Key.Key_Tab)

    assert plan_of(room).purpose == "Clear letters"
    assert room.desk.undo_label == "change purpose"


def test_a_line_is_saved_when_the_person_rests_in_it(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.money, "None ")

    qtbot.waitUntil(lambda: plan_of(room).money == "None", timeout=4000)

    assert page.money.text == "None "
    assert page.money.editor.hasFocus()


def test_a_line_is_saved_when_the_page_is_left(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.decides, "All of us")

    page.hide()

    assert plan_of(room).decides == "All of us"


def test_one_line_is_one_step_of_undo_and_undo_shows(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.purpose, "Clear letters")
    page.place.take_focus()
    write(qtbot, page.place, "The hall")
    page.purpose.take_focus()

    room.desk.undo()
    assert (page.place.text, page.purpose.text) == ("", "Clear letters")
    room.desk.undo()
    assert page.purpose.text == ""


def test_leaving_a_box_as_it_was_makes_no_step(open_plan, room, qtbot):
    page = open_plan()

    page.purpose.take_focus()
    page.place.take_focus()

    assert room.desk.undo_label == ""


def test_words_that_are_being_written_stay_when_something_else_changes(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.purpose, "Clear let")

    room.desk.do("elsewhere", changes.write, 1, {"place": "The hall", "purpose": "Other words"})

    assert page.purpose.text == "Clear let"
    assert page.purpose.editor.hasFocus()
    assert page.place.text == "The hall"


def test_day_start_and_dates_are_kept_as_such(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.held_on, "5/12/26")
    write(qtbot, page.starts_at, "9.30")
    write(qtbot, page.hear_by, "19 Dec 2026")
    write(qtbot, page.next_on, "2027-01-16")

    page.place.take_focus()

    plan = plan_of(room)
    assert (plan.held_on, plan.starts_at) == (date(2026, 12, 5), time(9, 30))
    assert (plan.hear_by, plan.next_on) == (date(2026, 12, 19), date(2027, 1, 16))
    assert page.held_on.text == "5 December 2026"


def test_a_day_that_cannot_be_read_is_said_beside_it_and_holds_nobody(open_plan, room, qtbot, said):
    page = open_plan()
    write(qtbot, page.held_on, "soonish")

    page.place.take_focus()

    assert "is not a date" in page.held_on.problem
    assert "is not a date" in said[-1]
    assert page.place.editor.hasFocus()
    assert plan_of(room).held_on is None
    assert page.held_on.text == "soonish"


def test_a_session_without_a_name_is_refused_beside_the_box(open_plan, room, qtbot):
    page = open_plan()
    page.called.take_focus()
    page.called.editor.selectAll()
    qtbot.keyClick(page.called.editor, Qt.Key.Key_Delete)

    page.place.take_focus()

    assert "no name yet" in page.called.problem
    assert plan_of(room).title == "Session 1"


def test_who_to_ask_is_kept_for_the_whole_project(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.contact_name, "Grace")
    write(qtbot, page.contact_phone, "01632 960 118")

    page.place.take_focus()

    assert room.desk.look(project_views.view).contact == "Grace, 01632 960 118"


def test_what_paper_tells_people_is_kept(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.way_there, "Bus 12")
    write(qtbot, page.access, "A ramp")
    write(qtbot, page.pays, "Bus fares")
    write(qtbot, page.ground_rules, "One at a time")

    page.place.take_focus()

    plan = plan_of(room)
    assert (plan.way_there, plan.access, plan.pays) == ("Bus 12", "A ramp", "Bus fares")
    assert room.desk.look(project_views.view).ground_rules == "One at a time"
    assert room.desk.undo_label == "change how you treat each other"


def test_who_keeps_the_notes_who_sees_them_and_until_when_is_kept_for_the_consent_form(
    open_plan, room, qtbot
):
    page = open_plan()
    write(qtbot, page.keeps_notes, "Grace")
    write(qtbot, page.sees_notes, "All of us")
    write(qtbot, page.notes_until, "June 2027")

    page.place.take_focus()

    plan = plan_of(room)
    assert (plan.keeps_notes, plan.sees_notes, plan.notes_until) == ("Grace", "All of us", "June 2027")
    assert room.desk.undo_label == "change how long the notes are kept"
    form = documents.to_text(room.desk.look(handouts.made, 1, "consent"))
    assert "Who keeps it: Grace\nWho sees it: All of us\nUntil when: June 2027" in form
    room.desk.undo()
    assert page.notes_until.text == ""


def test_words_that_a_power_cut_left_unsaved_come_back_and_are_saved(open_plan, room, qtbot):
    room.desk.keep("plan.1.purpose", "Clear letters for every")

    page = open_plan()
    assert page.purpose.text == "Clear letters for every"

    qtbot.waitUntil(lambda: plan_of(room).purpose == "Clear letters for every", timeout=4000)
    assert room.desk.kept("plan.1.purpose") == ""


def test_saved_words_are_no_draft(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.purpose, "Clear letters")

    page.hide()

    assert room.desk.kept("plan.1.purpose") == ""


def test_a_whole_plan_says_that_nothing_is_left(open_plan, room):
    a_planned_session(room.desk)

    page = open_plan()

    assert page.left.text() == "The plan says all that people need."
    assert page.agenda.total.text() == "1 hour 30 minutes in all, from 9:30 am to 11 am."


def test_items_are_added_one_after_the_other_by_keyboard(open_plan, room, qtbot):
    page = open_plan()
    form = page.agenda.form
    write(qtbot, form.title, "Welcome")
    form.minutes.set_number(20)
    form.save.setFocus()
    qtbot.keyClick(form.save, Qt.Key.Key_Space)

    assert form.title.editor.hasFocus()
    assert form.title.text == ""
    qtbot.keyClicks(form.title.editor, "Ideas")
    form.save.click()

    assert [(item.title, item.minutes) for item in plan_of(room).agenda] == [("Welcome", 20), ("Ideas", 20)]
    assert page._said_line.text() == "Saved. The agenda takes 40 minutes."
    assert room.desk.undo_label == "add to the agenda"


def test_a_break_needs_no_words(open_plan, room):
    page = open_plan()
    page.agenda.form.is_break.click()

    page.agenda.form.save.click()

    assert [(card.title, card.mark) for card in page.agenda.items.cards] == [("Break", "Break")]
    assert not page.agenda.form.is_break.is_on


def test_an_item_without_words_is_refused_beside_the_box(open_plan, room):
    page = open_plan()

    page.agenda.form.save.click()

    assert "no words yet" in page.agenda.form.title.problem
    assert plan_of(room).agenda == ()


def test_an_item_is_moved_and_stays_chosen(open_plan, room, said):
    a_planned_session(room.desk)
    page = open_plan()
    page.agenda.items.set_current(3)

    page.agenda.up.click()
    page.agenda.up.click()

    assert [item.title for item in plan_of(room).agenda] == ["Ideas", "Welcome", "Break"]
    assert page.agenda.items.current_id == 3
    assert said[-1] == "Now item 1 of 3."


def test_an_item_is_changed_where_it_stands(open_plan, room):
    a_planned_session(room.desk)
    page = open_plan()
    page.agenda.items.set_current(1)
    page.agenda.change.click()
    form = page.agenda.form
    assert (form.title.text, form.minutes.number, form.save.words()) == ("Welcome", 30, "Save item")

    form.title.set_text("Welcome and tea")
    form.minutes.set_number(25)
    form.save.click()

    assert plan_of(room).agenda[0].title == "Welcome and tea"
    assert plan_of(room).agenda[0].minutes == 25
    assert form.save.words() == "Add item"


def test_an_item_can_be_left_as_it_was(open_plan, room):
    a_planned_session(room.desk)
    page = open_plan()
    page.agenda.change.click()
    page.agenda.form.title.set_text("Something else")

    page.agenda.form.leave.click()

    assert plan_of(room).agenda[0].title == "Welcome"
    assert page.agenda.form.title.text == ""


def test_an_item_that_goes_while_it_is_changed_ends_the_change(open_plan, room):
    a_planned_session(room.desk)
    page = open_plan()
    page.agenda.items.set_current(3)
    page.agenda.change.click()

    room.desk.undo()

    assert page.agenda.form.save.words() == "Add item"


def test_an_item_is_removed_and_undo_brings_it_back(open_plan, room):
    a_planned_session(room.desk)
    page = open_plan()
    page.agenda.items.set_current(1)

    page.agenda.remove.click()
    assert [card.title for card in page.agenda.items.cards] == ["Break", "Ideas"]
    assert page.agenda.items.current_id is not None

    room.desk.undo()
    assert [card.title for card in page.agenda.items.cards] == ["Welcome", "Break", "Ideas"]


def test_too_long_without_a_break_is_said_and_goes_by_the_rule_of_the_group(open_plan, room):
    page = open_plan()
    room.desk.do("x", changes.add_item, 1, "Talk", 50)
    assert not page.agenda.warning.isVisible()

    next(option for value, option in page.agenda.break_rule._options.items() if value == "45").click()

    assert page.agenda.warning.text() == (
        "To look at: There are 50 minutes without a break. Put a break in after 45 minutes."
    )


def test_half_an_item_comes_back(open_plan, room, qtbot):
    page = open_plan()
    write(qtbot, page.agenda.form.title, "Intro")
    page.hide()

    assert open_plan().agenda.form.title.text == "Intro"


def test_lengths_of_time_are_said_as_people_say_them():
    assert [in_hours(minutes) for minutes in (1, 45, 60, 130)] == [
        "1 minute", "45 minutes", "1 hour", "2 hours 10 minutes"
    ]  # fmt: skip


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_on_the_plan_keeps_a_person_out(open_plan, room, dress, qtbot, size):
    dress("paper", size)
    a_planned_session(room.desk)
    page = open_plan()
    page.resize(1366, 768)

    qtbot.waitUntil(lambda: faults(page) == [])
