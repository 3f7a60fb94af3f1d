import pytest
from builders import an_idea, people_in_the_room
from one_page import Opened, full_disk, shown
from PySide6.QtCore import Qt

from coprodesk.choices import Credit
from coprodesk.ui.audit import faults
from coprodesk.ui.pages.sort import SortPage
from coprodesk.workshop.changes import ideas as changes
from coprodesk.workshop.views import ideas


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.desk.close()


@pytest.fixture
def page(opened):
    """Two groups, and four ideas that are not sorted yet."""
    people_in_the_room(opened.desk)
    for text in ("Short letters", "Big print", "Shorter letters please", "A person to ring"):
        an_idea(opened.desk, text)
    for name in ("Letters", "People"):
        opened.desk.do("Group", changes.add_group, 1, name)
    return opened.show(SortPage)


def texts(cards):
    return [card.title for card in cards.cards]


def group(page, number):
    return page._parts[number]


def test_without_ideas_the_page_leads_to_ideas(opened, qtbot):
    page = opened.show(SortPage)

    assert shown(page.nothing)
    assert not shown(page.pile)
    with qtbot.waitSignal(page.go_to) as gone:
        page.to_ideas.click()
    assert gone.args == ["ideas"]


def test_the_current_idea_is_read_large(page):
    assert page.current.text() == "Short letters"
    assert page.pile.heading.text() == "4 ideas are not sorted yet"


def test_a_button_puts_the_current_idea_in_its_group(page):
    page.put.buttons[0].click()

    assert texts(group(page, 1).cards) == ["Short letters"]
    assert group(page, 1).heading.text() == "Letters: 1 idea"
    assert page.current.text() == "Big print"


def test_a_pile_is_sorted_by_number_keys_alone(page, qtbot):
    page.unsorted.setFocus()
    for key in "1212":
        qtbot.keyClicks(page.unsorted, key)

    assert texts(group(page, 1).cards) == ["Short letters", "Shorter letters please"]
    assert texts(group(page, 2).cards) == ["Big print", "A person to ring"]
    assert shown(page.done)


def test_after_a_number_key_the_keyboard_is_on_the_next_idea(page, qtbot):
    page.unsorted.setFocus()
    qtbot.keyClick(page.unsorted, Qt.Key.Key_Down)

    qtbot.keyClicks(page.unsorted, "2")

    assert page.unsorted.hasFocus()
    assert page.current.text() == "Shorter letters please"


def test_a_key_without_a_group_is_said_in_words(page, qtbot):
    page.unsorted.setFocus()
    qtbot.keyClicks(page.unsorted, "7")

    assert page.problem() == "There is no group 7 yet. Name a new group."
    assert len(texts(page.unsorted)) == 4


def test_the_buttons_name_their_keys(page):
    assert page.put.buttons[1].accessibleDescription() == "Key 2 in the list"
    assert page.put.buttons[1].text() == "2. People"


def test_a_new_group_takes_the_current_idea_in_one_step_of_undo(page, opened):
    page.group_name.set_text("Print")
    page.add_group.click()
    assert texts(group(page, 3).cards) == ["Short letters"]

    opened.desk.undo()

    assert "Short letters" in texts(page.unsorted)
    assert not shown(group(page, 3))


def test_a_group_without_a_name_is_refused_by_the_box(page):
    page.add_group.click()

    assert "no name yet" in page.group_name.problem


def test_an_idea_of_a_group_moves_to_another_and_back(page):
    page.put.buttons[0].click()
    part = group(page, 1)
    part.move_idea.click()
    part.moving.targets.buttons[0].click()
    assert texts(group(page, 2).cards) == ["Short letters"]

    group(page, 2).move_idea.click()
    group(page, 2).moving.targets.buttons[-1].click()

    assert "Short letters" in texts(page.unsorted)


def test_a_group_gets_another_name(page):
    part = group(page, 1)
    part.change.click()
    part.new_name.set_text("Words")
    part.rename.click()

    assert part.heading.text() == "Words: 0 ideas"
    assert page.put.buttons[0].text() == "1. Words"
    assert not shown(part.changing)


def test_a_removed_group_gives_its_ideas_back_and_undo_returns_it(page, opened):
    page.put.buttons[0].click()
    group(page, 1).change.click()
    group(page, 1).remove.click()
    assert len(texts(page.unsorted)) == 4
    assert not shown(group(page, 1))

    opened.desk.undo()

    assert texts(group(page, 1).cards) == ["Short letters"]
    assert shown(group(page, 1))


def test_ideas_with_the_same_words_are_offered_first_to_join(page):
    page.join.click()

    assert shown(page.joining)
    assert texts(page.joining.others)[0] == "Shorter letters please"
    assert page.joining.others.hasFocus()


def test_joined_ideas_keep_all_words_and_all_names(page, opened):
    first = an_idea(opened.desk, "Less on a page", credit=Credit.NAME, person_id=1)
    second = an_idea(opened.desk, "One side only", credit=Credit.NAME, person_id=2)
    page.unsorted.set_current(second)
    page.join.click()
    page.joining.others.set_current(first)
    page.joining.join.click()

    card = next(card for card in page.unsorted.cards if card.id == first)
    assert "Said by Guest 1 and Guest 2" in card.detail
    assert "Joined with: “One side only”" in card.detail
    assert not shown(page.joining)
    assert page.unsorted.hasFocus()


def test_joining_keeps_the_place_of_the_idea_that_lies_in_a_group(page, opened):
    page.put.buttons[0].click()
    part = group(page, 1)
    part.move_idea.click()
    part.moving.join.click()
    page.joining.others.set_current(2)
    page.joining.join.click()

    assert texts(part.cards) == ["Short letters"]
    assert "Big print" in part.cards.cards[0].detail


def test_a_group_that_stays_is_not_called_gone(page, opened, monkeypatch):
    monkeypatch.setattr(opened.desk, "do", full_disk)

    group(page, 1).remove.click()

    assert opened.said[-1].endswith("The disk is full.")


def test_a_joined_idea_can_stand_alone_again(page, opened):
    opened.desk.do("Join", changes.join, 2, 1)
    page.unsorted.set_current(1)
    page.apart.buttons[0].click()

    assert {"Short letters", "Big print"} <= set(texts(page.unsorted))
    assert not shown(page.apart.buttons[0])


def test_leaving_two_ideas_apart_changes_nothing(page, opened):
    before = opened.desk.look(ideas.board, 1)
    page.join.click()
    page.joining.leave.click()

    assert opened.desk.look(ideas.board, 1) == before
    assert page.unsorted.hasFocus()


def test_a_new_group_elsewhere_does_not_move_the_keyboard(page, opened):
    page.unsorted.setFocus()
    page.unsorted.set_current(3)

    opened.desk.do("Group", changes.add_group, 1, "Print")

    assert (page.unsorted.hasFocus(), page.unsorted.current_id) == (True, 3)


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_on_the_page_keeps_a_person_out(page, dress, qapp, size):
    dress("paper", size)
    page.put.buttons[0].click()
    group(page, 1).move_idea.click()
    page.join.click()
    page.resize(1366, 768)
    qapp.processEvents()
    qapp.processEvents()

    assert faults(page) == []
