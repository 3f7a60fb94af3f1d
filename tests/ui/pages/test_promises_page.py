from datetime import date, timedelta

import pytest
from builders import an_idea, people_in_the_room
from one_page import Opened, shown, sound, write

from coprodesk.choices import PromiseState
from coprodesk.dates import in_words
from coprodesk.ui.pages.promises import PromisesPage
from coprodesk.workshop.changes import ideas as idea_changes
from coprodesk.workshop.changes import outcomes as changes
from coprodesk.workshop.changes import project
from coprodesk.workshop.views import outcomes

LATER = date.today() + timedelta(days=14)
GONE = date.today() - timedelta(days=3)


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    people_in_the_room(opened.desk, using=2, working=1)
    return opened.show(PromisesPage)


@pytest.fixture
def second(opened):
    """Session 2 with two promises from session 1: one overdue, one done."""
    people_in_the_room(opened.desk, using=2, working=1)
    opened.desk.do("Promise", changes.promise, 1, "Ask the print room", 3, GONE, helper_id=1)
    done = opened.desk.do("Promise", changes.promise, 1, "Bring letters", 1, GONE)
    opened.desk.do("Settle", changes.settle_promise, done, PromiseState.DONE)
    opened.desk.do("Next", project.start_next_session, "Session 2")
    return opened.show(PromisesPage, session=2)


def made(opened):
    return opened.desk.look(outcomes.all_promises)


def fill(page, what="Redraw the letter", owner="3", helper="1", due=LATER):
    page.what.set_text(what)
    page.owner.set_chosen(owner)
    page.helper.set_chosen(helper)
    page.due.set_day(due)


def test_without_people_the_page_leads_to_them(opened, qtbot, qapp):
    page = opened.show(PromisesPage)

    assert not shown(page.what)
    assert sound(qapp, page) == []
    with qtbot.waitSignal(page.go_to) as gone:
        page.to_people.click()
    assert gone.args == ["people"]


def test_a_promise_has_words_an_owner_a_helper_and_a_day(page, opened):
    fill(page)
    page.save.click()

    promise = made(opened)[0]
    assert (promise.what, promise.owner, promise.helper) == ("Redraw the letter", "Guest 3", "Guest 1")
    assert promise.due == LATER
    card = page.today.cards[0]
    assert card.detail == f"Guest 3, by {in_words(LATER)}. Guest 1 helps."
    assert card.mark == "Promised"
    assert page.what.text == ""
    assert page.what.editor.hasFocus()
    assert opened.said[-1].startswith("Saved. Guest 3: Redraw the letter")


def test_only_people_who_use_the_service_are_asked_to_help(page):
    offered = page.helper.spoken_text()

    assert "Nobody, Guest 1, Guest 2." in offered
    assert "Guest 3" not in offered


@pytest.mark.parametrize(
    ("gap", "box", "words"),
    [
        ({"what": ""}, "what", "no words yet"),
        ({"owner": ""}, "owner", "Choose one person"),
        ({"due": None}, "due", "no date yet"),
        ({"owner": "1"}, "helper", "the same person"),
    ],
)
def test_what_is_missing_is_said_beside_its_box(page, opened, gap, box, words):
    fill(page, **gap)
    page.save.click()

    assert words in getattr(page, box).problem
    assert made(opened) == ()


def test_a_date_that_cannot_be_read_is_said_beside_it(page, opened):
    fill(page)
    page.due.set_text("when I can")
    page.save.click()

    assert "is not a date" in page.due.problem
    assert made(opened) == ()


def test_a_promise_can_be_changed(page, opened):
    fill(page)
    page.save.click()
    page.change.click()
    assert (page.what.text, page.owner.chosen, page.helper.chosen) == ("Redraw the letter", "3", "1")

    page.what.set_text("Redraw all letters")
    page.save.click()

    assert [promise.what for promise in made(opened)] == ["Redraw all letters"]
    assert page.form_section.heading.text() == "Add a promise"


def test_stopping_changes_nothing(page, opened, qtbot):
    fill(page)
    page.save.click()
    page.change.click()
    write(qtbot, page.what, "Never ")
    page.stop.click()

    assert made(opened)[0].what == "Redraw the letter"
    assert page.what.text == ""


def test_a_removed_promise_comes_back_by_undo(page, opened):
    fill(page)
    page.save.click()
    page.remove.click()
    assert page.today.cards == ()

    opened.desk.undo()
    assert len(page.today.cards) == 1


def test_what_became_of_a_promise_of_today_can_be_said(page, opened):
    fill(page)
    page.save.click()
    page.answer.click()
    page.today_answer.state.set_chosen(PromiseState.LOOKING)
    page.today_answer.save.click()

    assert page.today.cards[0].mark == "Looking into it"
    assert not shown(page.today_answer)


def test_earlier_promises_come_first_and_the_overdue_one_is_said(second):
    assert second.earlier_left.text() == "1 promise needs an answer: what became of it? 1 is late."
    assert [card.title for card in second.earlier.cards] == ["Ask the print room", "Bring letters"]
    assert "Late: the day has gone by." in second.earlier.cards[0].detail
    assert shown(second.earlier_answer)


def test_a_late_promise_needs_its_reason(second, opened):
    second.earlier_answer.state.set_chosen(PromiseState.LATE)
    second.earlier_answer.save.click()
    assert "want to know why" in second.earlier_answer.reason.problem

    second.earlier_answer.reason.set_text("The printer is broken.")
    second.earlier_answer.save.click()

    assert made(opened)[0].state is PromiseState.LATE
    assert second.earlier_left.text().startswith("Each earlier promise has an answer.")
    assert "Why: The printer is broken." in second.earlier.cards[0].detail
    assert not shown(second.earlier_answer)


def test_no_answer_is_no_answer(second):
    second.earlier_answer.save.click()

    assert second.earlier_answer.state.problem == "No answer is chosen yet. Choose what became of it."


def test_an_answer_can_be_changed_later(second, opened):
    second.earlier.set_current(2)
    assert not shown(second.earlier_answer)

    second.earlier_again.click()
    assert second.earlier_answer.state.chosen == PromiseState.DONE


def test_a_reason_stays_with_its_promise(second, qtbot):
    write(qtbot, second.earlier_answer.reason, "The printer")
    second.earlier.set_current(2)
    second.earlier_again.click()
    assert second.earlier_answer.reason.text == ""

    second.earlier.set_current(1)
    assert second.earlier_answer.reason.text == "The printer"


def test_a_draft_comes_back(page, opened, qtbot):
    write(qtbot, page.what, "Find five readers")
    write(qtbot, page.due, "5 December")
    page.hide()

    again = opened.show(PromisesPage)

    assert again.what.text == "Find five readers"
    assert again.due.text.startswith("5 December")


def test_a_new_name_keeps_the_chosen_owner(page, opened):
    page.owner.set_chosen("2")
    people_in_the_room(opened.desk, using=1, working=0)

    assert page.owner.chosen == "2"


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out(second, dress, size, qapp):
    dress("yellow", size)

    assert sound(qapp, second) == []


@pytest.fixture
def sorted_page(opened):
    """Three groups of ideas, one of which has no idea, and a person who can promise."""
    people_in_the_room(opened.desk, using=2, working=1)
    for name in ("Words", "Print"):
        idea = an_idea(opened.desk, f"About {name}")
        opened.desk.do("Group", idea_changes.begin_group, 1, name, idea)
    opened.desk.do("Group", idea_changes.add_group, 1, "Empty")
    return opened.show(PromisesPage)


def test_without_groups_nobody_is_asked_about_them(page):
    assert not shown(page.group)
    assert not shown(page.groups)


def test_a_promise_says_which_group_of_ideas_it_answers(sorted_page, opened):
    assert sorted_page.group.chosen == "0"
    fill(sorted_page)
    sorted_page.group.set_chosen("1")
    sorted_page.save.click()

    assert made(opened)[0].group == "Words"
    assert [card.mark for card in sorted_page.groups.cards.cards] == ["Promised", "No answer yet"]
    assert "1 idea. Guest 3: Redraw the letter, by" in sorted_page.groups.cards.cards[0].detail
    assert sorted_page.group.chosen == "0"

    sorted_page.change.click()
    assert sorted_page.group.chosen == "1"
    sorted_page.group.set_chosen("0")
    sorted_page.save.click()
    assert made(opened)[0].group_id is None

    opened.desk.undo()
    assert made(opened)[0].group == "Words"


def test_a_group_says_what_became_of_its_promise(sorted_page, opened):
    promise = opened.desk.do("Promise", changes.promise, 1, "Ask", 1, LATER, group_id=1)
    opened.desk.do("Settle", changes.settle_promise, promise, PromiseState.NOT_DONE, "It is shut.")

    card = sorted_page.groups.cards.cards[0]
    assert card.mark == "Not done"
    assert card.detail.endswith("It is shut.")


def test_groups_without_a_promise_are_asked_about_one_after_the_other(sorted_page, opened, qtbot):
    groups = sorted_page.groups
    assert groups.left.text().startswith("0 of 2 groups have an answer. Nothing promised for a group?")
    assert groups.about.text() == "Words"
    write(qtbot, groups.answer, "Not now: there is no money.")
    groups.save.click()

    assert groups.left.text().startswith("1 of 2 groups have an answer.")
    assert [card.mark for card in groups.cards.cards] == ["Answered", "No answer yet"]
    assert groups.cards.cards[0].detail == "1 idea. Not now: there is no money."
    assert (groups.about.text(), groups.answer.text) == ("Print", "")
    assert groups.cards.hasFocus()
    assert opened.said[-1].startswith("Saved. 1 of 2 groups have an answer.")
    assert opened.desk.undo_label == "say what comes of a group"

    write(qtbot, groups.answer, "Yes, from May.")
    groups.save.click()
    assert groups.left.text() == "2 of 2 groups have an answer."
    assert (groups.about.text(), groups.answer.text) == ("Print", "Yes, from May.")

    opened.desk.undo()
    assert groups.cards.cards[1].mark == "No answer yet"
    assert groups.answer.text == ""


@pytest.mark.parametrize(("text", "words"), [("", "There is no answer yet."), ("No.", "want to know why")])
def test_an_answer_has_words_and_a_reason(sorted_page, opened, text, words):
    sorted_page.groups.answer.set_text(text)
    sorted_page.groups.save.click()

    assert words in sorted_page.groups.answer.problem
    assert not any(group.is_answered for group in opened.desk.look(outcomes.group_answers, 1))


def test_words_for_one_group_never_reach_another_and_come_back(sorted_page, opened, qtbot):
    groups = sorted_page.groups
    groups.cards.set_current(2)
    write(qtbot, groups.answer, "Half a reason")
    groups.cards.set_current(1)
    assert groups.answer.text == ""
    sorted_page.hide()

    again = opened.show(PromisesPage)
    assert (again.groups.about.text(), again.groups.answer.text) == ("Print", "Half a reason")


def test_the_groups_are_read_aloud_with_their_answers(sorted_page, opened):
    opened.desk.do("Answer", changes.answer_group, 2, "Not now: there is no money.")
    words = " ".join(part.spoken_text() for part in sorted_page.readable())

    assert "1 of 2 groups have an answer." in words
    assert "Words. 1 idea. No answer yet. Print. 1 idea. Not now: there is no money. Answered." in words


@pytest.mark.parametrize("size", [100, 200, 300])
def test_groups_keep_nobody_out(sorted_page, dress, size, qapp):
    dress("night", size)

    assert sound(qapp, sorted_page) == []
