import pytest
from builders import people_in_the_room
from one_page import Opened, shown, sound
from PySide6.QtCore import Qt

from coprodesk.choices import Part, Presence
from coprodesk.ui.pages.arrive import ArrivePage
from coprodesk.workshop.changes import people as changes
from coprodesk.workshop.views import people, steps


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    for name, helps in (("Ivy", "Headphones"), ("Kofi", "Easy words"), ("Rose", "")):
        opened.desk.do("Add", changes.add, 1, name, Part.USES, helps=helps)
    return opened.show(ArrivePage)


def presences(opened):
    return [one.presence for one in opened.desk.look(people.room, 1).people]


def press(page, presence):
    page.buttons[presence].click()


def is_done(opened):
    return next(one for one in opened.desk.look(steps.steps, 1) if one.step == "arrive").is_done


def test_an_empty_page_leads_to_the_people(opened, qtbot, qapp):
    page = opened.show(ArrivePage)

    assert page.left.text() == "Say who is here, then go round and say hello."
    assert sound(qapp, page) == []
    with qtbot.waitSignal(page.go_to) as gone:
        page.late.click()
    assert gone.args == ["people"]


def test_it_names_who_is_not_here_yet(page):
    assert page.left.text() == "Not here yet: Ivy, Kofi and Rose."
    assert [card.mark for card in page.people.cards] == ["Not here yet"] * 3


def test_ticking_off_goes_on_to_the_next_who_is_expected(page, opened):
    press(page, Presence.HERE)

    assert presences(opened)[0] is Presence.HERE
    assert page.current.text() == "Kofi: Not here yet"
    assert opened.said[-1] == "Ivy is here. Next: Kofi."
    assert opened.desk.undo_label == "Ivy is here"


def test_everyone_is_here_leaves_who_cannot_come_away(page, opened):
    press(page, Presence.AWAY)
    page.everyone.click()

    assert presences(opened) == [Presence.AWAY, Presence.HERE, Presence.HERE]
    assert not shown(page.everyone)
    assert page.people.hasFocus()


def test_one_undo_takes_everyone_is_here_back(page, opened):
    page.everyone.click()
    opened.desk.undo()

    assert presences(opened) == [Presence.EXPECTED] * 3
    assert shown(page.everyone)


def test_it_is_done_only_when_each_one_was_introduced_or_passed(page, opened):
    page.everyone.click()
    press(page, Presence.INTRODUCED)
    press(page, Presence.PASSED)
    assert page.left.text() == "Still to be introduced: Rose."
    assert not is_done(opened)

    press(page, Presence.INTRODUCED)
    assert page.left.text() == "Everyone who is here was introduced or has passed."
    assert is_done(opened)


def test_somebody_late_opens_the_list_again(page, opened):
    page.everyone.click()
    for _person in range(3):
        press(page, Presence.INTRODUCED)
    late = opened.desk.do("Add", changes.add, 1, "Sam", Part.WORKS)
    page.people.set_current(late)
    press(page, Presence.HERE)

    assert page.left.text() == "Still to be introduced: Sam."
    assert not is_done(opened)


def test_many_names_are_cut_short_in_words(opened):
    people_in_the_room(opened.desk, using=9, working=0)
    page = opened.show(ArrivePage)
    for number in range(1, 10):
        opened.desk.do("Here", changes.set_presence, 1, number, Presence.HERE)

    assert page.left.text().endswith("Guest 4, Guest 5 and 4 more.")


def test_what_helps_is_shown_for_one_person_until_another_is_chosen(page):
    assert not shown(page.helps)
    page.show_helps.click()
    assert page.helps.text() == "Headphones"

    page.people.set_current(2)
    assert not shown(page.helps)
    assert page.helps.text() == ""


def test_what_helps_is_hidden_when_the_page_is_left(page):
    page.show_helps.click()
    page.hide()
    page.show()

    assert not shown(page.helps)


def test_who_said_nothing_is_said_so(page):
    page.people.set_current(3)
    page.show_helps.click()

    assert page.helps.text() == "Rose has not said what helps."


@pytest.mark.parametrize(
    ("key", "presence"),
    [("1", "here"), ("2", "introduced"), ("3", "passed"), ("4", "away"), ("5", "expected")],
)
def test_the_keys_1_to_5_do_the_same_in_the_list(page, opened, qtbot, key, presence):
    opened.desk.do("Here", changes.set_presence, 1, 1, Presence.PASSED)
    opened.desk.do("Here", changes.set_presence, 1, 1, Presence.HERE)
    page.people.setFocus()
    page.people.set_current(1)

    qtbot.keyClick(page.people, key)

    assert presences(opened)[0] == presence


def test_a_stray_key_outside_the_list_ticks_nobody_off(page, opened, qtbot):
    page.show_helps.setFocus()
    qtbot.keyClick(page.show_helps, "2")

    assert presences(opened) == [Presence.EXPECTED] * 3


def test_enter_in_the_list_leads_to_the_buttons(page, qtbot):
    page.people.setFocus()
    qtbot.keyClick(page.people, Qt.Key.Key_Return)

    assert page.buttons[Presence.HERE].hasFocus()


def test_each_button_says_whom_it_is_about(page):
    assert page.buttons[Presence.PASSED].accessibleName() == "Passed: Ivy"


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out(page, dress, size, qapp):
    dress("night", size)
    page.show_helps.click()

    assert sound(qapp, page) == []
