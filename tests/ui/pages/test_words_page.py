from datetime import date

import pytest
from one_page import Opened, shown, sound, write

from coprodesk.choices import Treatment
from coprodesk.errors import PlainError
from coprodesk.ui.pages.words import WordsPage
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.views import words


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    return opened.show(WordsPage)


def bank(opened):
    return [(word.term, word.meaning, word.treatment) for word in opened.desk.look(words.bank)]


def add(page, term, meaning="", treatment=Treatment.EXPLAIN):
    page.term.set_text(term)
    page.meaning.set_text(meaning)
    page.treatment.set_chosen(treatment)
    page.save.click()


def test_an_empty_page_says_what_it_is_for(page, qapp):
    assert "agree on it and keep it here" in page.intro.text()
    assert page.words.spoken_text() == "No words yet. Add the first one that somebody asks about."
    assert "on the wall" in page.wall.text()
    assert sound(qapp, page) == []


def test_a_word_is_kept_with_its_meaning(page, opened):
    add(page, "outcome", "what changes for you")

    assert bank(opened) == [("outcome", "what changes for you", Treatment.EXPLAIN)]
    assert page.words.cards[0].mark == "Keep it and say what it means"
    assert (page.term.text, page.meaning.text) == ("", "")
    assert page.term.editor.hasFocus()
    assert opened.said[-1] == "Saved. “outcome” is one of our words."


def test_the_words_stand_from_a_to_z(page):
    add(page, "red box", treatment=Treatment.OURS)
    add(page, "Outcome", "what changes")

    assert [card.title for card in page.words.cards] == ["Outcome", "red box"]


def test_a_word_without_letters_is_refused(page, opened):
    add(page, "  ", "what changes")

    assert "no word yet" in page.term.problem
    assert bank(opened) == []


def test_a_meaning_is_needed_where_it_is_offered(page, opened):
    add(page, "pathway", "", Treatment.SWAP)

    assert "no meaning yet" in page.meaning.problem
    assert bank(opened) == []


def test_each_treatment_says_what_it_does(page):
    offered = page.treatment.spoken_text()

    assert "It is never marked." in offered
    assert "Your meaning is offered each time it is typed." in offered
    assert "Your plainer words are offered in its place." in offered


def test_a_known_word_is_said_while_typing(page, qtbot):
    add(page, "outcome", "what changes for you")
    assert not shown(page.known)

    write(qtbot, page.term, "Outcome")

    assert shown(page.known)


def test_a_word_can_be_changed_and_renamed(page, opened):
    add(page, "outcom", "what changes for you")
    page.change.click()
    assert page.change.text() == "Change “outcom”"
    page.term.set_text("outcome")
    page.save.click()

    assert bank(opened) == [("outcome", "what changes for you", Treatment.EXPLAIN)]
    assert page.form_section.heading.text() == "Add a word"


def test_a_word_cannot_take_the_place_of_another(page, opened):
    add(page, "outcome", "what changes for you")
    add(page, "red box", treatment=Treatment.OURS)
    page.words.set_current(2)
    page.change.click()
    page.term.set_text("OUTCOME")
    page.save.click()

    assert "on the list already" in page.term.problem
    assert len(bank(opened)) == 2
    with pytest.raises(PlainError, match="already"):
        opened.desk.do("Change", changes.change, 2, "outcome", "x", Treatment.OURS, date(2026, 11, 21))


def test_a_removed_word_comes_back_by_undo(page, opened):
    add(page, "outcome", "what changes for you")
    page.remove.click()
    assert page.words.cards == ()

    opened.desk.undo()
    assert [card.title for card in page.words.cards] == ["outcome"]


def test_a_word_that_is_kept_elsewhere_appears(page, opened):
    opened.desk.do("Keep", changes.keep, "hub", "", Treatment.OURS, date(2026, 11, 21))

    assert [card.title for card in page.words.cards] == ["hub"]


def test_a_draft_comes_back(page, opened, qtbot):
    write(qtbot, page.term, "night clinic")
    write(qtbot, page.meaning, "open until ten")
    page.hide()

    again = opened.show(WordsPage)

    assert (again.term.text, again.meaning.text) == ("night clinic", "open until ten")


def test_any_text_can_be_looked_at_and_is_not_kept(page, opened, qtbot):
    write(qtbot, page.checked, "We will leverage the pathway.")
    qtbot.waitUntil(lambda: bool(page.checked.findings))

    page.hide()
    page.show()

    assert page.checked.text == ""
    assert bank(opened) == []


def test_the_box_can_be_emptied(page):
    page.checked.set_text("Some text")
    page.empty.click()

    assert page.checked.text == ""
    assert page.checked.editor.hasFocus()


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out(page, dress, size, qapp):
    dress("yellow", size)
    add(page, "outcome", "what changes for you")

    assert sound(qapp, page) == []
