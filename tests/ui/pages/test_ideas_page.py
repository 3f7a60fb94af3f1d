import pytest
from builders import an_idea, people_in_the_room
from one_page import Opened, full_disk, shown, write
from PySide6.QtCore import Qt

from coprodesk.choices import Credit, Lane
from coprodesk.ui.audit import faults
from coprodesk.ui.pages.ideas import IdeasPage
from coprodesk.workshop.changes import ideas as changes
from coprodesk.workshop.changes import plan, project
from coprodesk.workshop.views import ideas

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.desk.close()


@pytest.fixture
def page(opened):
    people_in_the_room(opened.desk)
    opened.desk.do("Plan", plan.write, 1, {"question": "What would make letters easier?"})
    return opened.show(IdeasPage)


def texts(page):
    return [card.title for card in page.cards.cards]


def board(opened):
    return opened.desk.look(ideas.board, 1)


def give(page, text, credit=Credit.NONE, lane=Lane.TYPED):
    page.new.words.set_text(text)
    page.new.credit.set_chosen(credit)
    page.new.lane.set_chosen(lane)
    page.new.add_idea.click()


def test_the_question_stands_on_top(page):
    assert page.question.text() == "What would make letters easier?"
    assert not shown(page.no_question)


def test_without_a_question_the_page_leads_to_the_plan(opened, qtbot):
    page = opened.show(IdeasPage)

    assert shown(page.no_question)
    with qtbot.waitSignal(page.go_to) as gone:
        page.to_plan.click()
    assert gone.args == ["plan"]


def test_an_added_idea_comes_first_in_the_list(page):
    give(page, "Shorter letters")
    give(page, "Bigger print")

    assert texts(page) == ["Bigger print", "Shorter letters"]
    assert page.tally.text() == "2 ideas: 2 typed here."


def test_after_a_typed_idea_nothing_of_the_person_stays(page, opened):
    page.new.person.set_chosen("1")
    give(page, "Shorter letters", Credit.NAME)

    assert (page.new.words.text, page.new.credit.chosen, page.new.person_id) == ("", "", None)
    assert not shown(page.new.person)
    assert opened.said[-1] == "Saved. Pass to the next person."
    assert page.cards.cards[0].detail == "Guest 1, typed here"


def test_a_pile_of_paper_keeps_how_it_came_and_how_it_is_named(page):
    give(page, "Shorter letters", Credit.NONE, Lane.PAPER)

    assert (page.new.lane.chosen, page.new.credit.chosen) == (Lane.PAPER, Credit.NONE)


def test_a_code_hides_the_name_and_is_forgotten_for_the_next_idea(page):
    page.new.code.set_text("BLUE 4")
    give(page, "Shorter letters", Credit.CODE, Lane.PAPER)

    assert page.cards.cards[0].detail == "BLUE 4, from paper"
    assert page.new.code.text == ""


def test_ctrl_and_enter_adds_the_idea_and_the_keyboard_stays_in_the_box(page, qtbot, opened):
    page.new.credit.set_chosen(Credit.NONE)
    write(qtbot, page.new.words, "Shorter letters")

    qtbot.keyClick(page.new.words.editor, Qt.Key.Key_Return, CTRL)

    assert texts(page) == ["Shorter letters"]
    assert page.focusWidget() is page.new.words.editor


def test_an_idea_without_words_is_refused_by_the_box(page):
    give(page, "  ")

    assert "no words" in page.new.words.problem
    assert texts(page) == []


def test_a_name_that_is_not_chosen_is_asked_for_by_the_names(page):
    give(page, "Shorter letters", Credit.NAME)

    assert "no name yet" in page.new.person.problem
    assert page.new.words.text == "Shorter letters"


def test_whose_name_goes_with_it_is_asked_and_the_words_stay(page):
    give(page, "Shorter letters", "")

    assert "Choose one" in page.new.credit.problem
    assert page.new.words.text == "Shorter letters"


def test_half_an_idea_is_there_again_after_a_power_cut(page, qtbot, opened):
    write(qtbot, page.new.words, "Shorter let")
    page.hide()

    assert opened.show(IdeasPage).new.words.text == "Shorter let"


def test_undo_takes_the_idea_off_the_list(page, opened):
    give(page, "Shorter letters")
    assert opened.desk.undo_label == "add idea"

    opened.desk.undo()

    assert texts(page) == []


def test_clearer_words_keep_the_words_as_they_were_said(page, opened):
    an_idea(opened.desk, "Optimise letters")
    page.make_clearer.click()
    page.clearer.words.set_text("Make letters shorter")
    page.clearer.keep.click()

    assert texts(page) == ["Make letters shorter"]
    assert "In their words: “Optimise letters”" in page.cards.cards[0].detail
    assert not shown(page.clearer)
    assert page.cards.hasFocus()


def test_leaving_the_words_changes_nothing(page, opened):
    an_idea(opened.desk, "Shorter letters")
    page.make_clearer.click()
    page.clearer.words.set_text("Something else")
    page.clearer.leave.click()

    assert texts(page) == ["Shorter letters"]


def test_clearer_words_begun_before_a_power_cut_go_on_at_the_same_idea(page, opened, qtbot):
    first = an_idea(opened.desk, "Shorter letters")
    an_idea(opened.desk, "Bigger print")
    page.cards.set_current(first)
    page.make_clearer.click()
    write(qtbot, page.clearer.words, " on one side")
    page.hide()

    again = opened.show(IdeasPage)

    assert again.clearer.idea_id == first
    assert "on one side" in again.clearer.words.text


def test_half_an_idea_waits_in_its_own_session(page, qtbot, opened):
    write(qtbot, page.new.words, "A ramp at the d")
    page.hide()
    opened.desk.do("Next", project.start_next_session, "Session 2")

    assert opened.show(IdeasPage, session=2).new.words.text == ""
    assert opened.show(IdeasPage).new.words.text == "A ramp at the d"


def test_a_withdrawal_that_is_not_saved_is_not_called_done(page, opened, monkeypatch):
    give(page, "A ramp")
    monkeypatch.setattr(opened.desk, "do", full_disk)

    page.withdraw.click()

    assert opened.said[-1].endswith("The disk is full.")


def test_a_withdrawn_idea_can_be_brought_back(page, opened):
    an_idea(opened.desk, "Shorter letters")
    page.withdraw.click()
    assert (texts(page), shown(page.withdrawn)) == ([], True)

    page.bring_back.click()

    assert (texts(page), shown(page.withdrawn)) == (["Shorter letters"], False)


def test_joined_ideas_show_all_words_and_all_names(page, opened):
    head = an_idea(opened.desk, "Shorter letters", credit=Credit.NAME, person_id=1)
    other = an_idea(opened.desk, "Less text", credit=Credit.NAME, person_id=2)
    opened.desk.do("Join", changes.join, other, head)

    (card,) = page.cards.cards
    assert "Said by Guest 1 and Guest 2" in card.detail
    assert "Joined with: “Less text”" in card.detail


def test_the_buttons_say_which_idea_they_act_on(page, opened):
    an_idea(opened.desk, "Shorter letters")

    assert page.withdraw.accessibleDescription() == "The idea: Shorter letters"


def test_the_chosen_idea_stays_chosen_when_others_come(page, opened):
    first = an_idea(opened.desk, "Shorter letters")
    an_idea(opened.desk, "Bigger print")

    assert page.cards.current_id == first


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_on_the_page_keeps_a_person_out(page, opened, dress, qapp, size):
    dress("paper", size)
    an_idea(opened.desk, "Shorter letters")
    page.new.credit.set_chosen(Credit.NAME)
    page.make_clearer.click()
    page.resize(1366, 768)
    qapp.processEvents()
    qapp.processEvents()

    assert faults(page) == []
