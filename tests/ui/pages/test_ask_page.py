"""Asking what a word means: at once, aloud, or of the group; never with a name."""

from datetime import date

import pytest
from one_page import Opened, shown, sound, write

from coprodesk.choices import Treatment
from coprodesk.settings import Settings
from coprodesk.ui.pages.ask import AskPage, words_of
from coprodesk.ui.widgets import PageBefore, PageTools
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.views import words

IDEAS = PageBefore(
    "ideas", "Ideas", ("Ideas", "Tell me about the biopsy. We leverage the ICB after a biopsy.")
)


class AReader:
    """Stands in for the reader: it knows what it was asked to read."""

    def __init__(self):
        self.read_out = []

    def read(self, parts):
        self.read_out += [part.spoken_text() for part in parts]


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    return opened.show(
        AskPage, before=lambda: IDEAS, reader=AReader(), own_words=lambda: opened.desk.look(words.own_words)
    )


def questions(opened):
    return [question.term for question in opened.desk.look(words.questions)]


def ask(page, word):
    page.term.set_text(word)
    page.ask.click()


def choose(field, value):
    field._options[value].click()


def test_the_page_says_that_nobody_is_told_who_asks(page, qapp):
    assert page.intro.text() == "Ask about any word. Nobody is told who asks, and no name is kept."
    assert sound(qapp, page) == []


def test_a_word_of_the_page_before_can_be_chosen(page):
    assert page.words.question == "Is it a word of “Ideas”?"
    assert list(page.words._options) == ["biopsy", "leverage", "ICB"]

    assert page.term.question == "Or type another word"
    choose(page.words, "biopsy")

    assert "“biopsy” means: a tiny piece" in page.says.text()
    assert page.term.text == "biopsy"


def test_the_meaning_is_shown_at_once_and_nothing_is_kept(page, opened):
    ask(page, "Biopsies")

    assert "“biopsy” means: a tiny piece" in page.says.text()
    assert page.says.text() in opened.said[-1]
    assert questions(opened) == []


def test_the_meaning_of_the_group_comes_first(page, opened):
    opened.desk.do("Keep", changes.keep, "biopsy", "a small sample", Treatment.EXPLAIN, date(2026, 11, 21))
    ask(page, "biopsy")

    assert page.says.text() == "In this group “biopsy” means: a small sample."
    assert page.source.text() == "The group agreed on this."


def test_the_program_does_not_guess_between_meanings(page):
    ask(page, "DPO")

    assert page.says.text().startswith("“DPO” can mean different things, such as:")
    assert page.says.text().endswith("Ask which one is meant.")


def test_the_meaning_is_read_aloud_if_wanted(page):
    ask(page, "biopsy")
    page.listen.click()

    assert page.tools.reader.read_out == [page.says.text()]


def test_a_word_that_nobody_explained_is_asked_of_the_group(page, opened):
    ask(page, "zorbling")

    assert questions(opened) == ["zorbling"]
    assert opened.said[-1].startswith("The group is asked.")
    assert page.term.text == ""
    assert not shown(page.answer)
    assert opened.desk.undo_label == ""


def test_a_medicine_that_nobody_explained_is_named_as_one(page, opened):
    assert page._show("zalostatin") is None

    assert page.says.text() == "“zalostatin” is the name of a medicine."
    assert shown(page.ask_group)
    assert questions(opened) == []


def test_the_group_can_be_asked_about_a_known_word_too(page, opened):
    ask(page, "biopsy")
    assert questions(opened) == []
    page.ask_group.click()

    assert questions(opened) == ["biopsy"]


def test_looking_through_the_words_of_a_page_asks_nobody(page, opened):
    for word in ("biopsy", "leverage", "ICB"):
        choose(page.words, word)

    assert questions(opened) == []


def test_nothing_is_left_for_the_next_person(page, opened, qtbot):
    write(qtbot, page.term, "biopsy")
    page.ask.click()
    page.hide()
    again = opened.show(AskPage, before=lambda: IDEAS)
    page.show()

    for shown_page in (page, again):
        assert shown_page.term.text == ""
        assert not shown(shown_page.answer)
        assert shown_page.words.chosen == ""


def test_another_word_takes_the_answer_away(page, qtbot):
    ask(page, "biopsy")
    write(qtbot, page.term, "x")

    assert not shown(page.answer)


def test_asking_without_a_word_is_refused_in_words(page):
    page.ask.click()

    assert page.term.problem == "There is no word yet. Type the word first."


def test_enter_asks(page, qtbot):
    write(qtbot, page.term, "biopsy")
    page.term.returned.emit()

    assert shown(page.answer)


def test_the_way_back_leads_to_the_page_before(page, qtbot):
    assert page.back.text() == "Back to “Ideas”"
    with qtbot.waitSignal(page.go_to) as went:
        page.back.click()
    assert went.args == ["ideas"]


def test_without_a_project_the_program_answers_and_keeps_nothing(qtbot, dress):
    page = AskPage(PageTools(None, 0, Settings(), None, lambda _words: None))
    qtbot.addWidget(page)
    page.show()
    ask(page, "biopsy")
    assert "a tiny piece" in page.says.text()
    assert not shown(page.ask_group)

    ask(page, "zorbling")
    assert page.source.text() == "Open a project first, then the group can be asked."
    page.hide()


def test_a_name_on_the_page_is_no_word_to_ask_about():
    assert words_of(("Zorbelina gave an idea about a biopsy.",), ()) == ("biopsy",)


def test_a_word_of_the_page_comes_without_the_small_words_before_it():
    assert words_of(("The pathway is long.",), ()) == ("pathway",)


def test_the_words_of_a_page_are_few_and_each_stands_once():
    found = words_of(("A biopsy, an MRI and an ECG. " * 3, "The ICB, the ICS, the PCN and the CCG. " * 3), ())

    assert found[:3] == ("biopsy", "MRI", "ECG")
    assert len(found) == len(set(found)) <= 8


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out(page, dress, size, qapp):
    dress("yellow", size)
    ask(page, "biopsy")

    assert sound(qapp, page) == []


def test_letters_typed_on_coming_here_go_into_the_box(qtbot, page):
    page.focus_title()

    qtbot.keyClicks(page.window().focusWidget(), "M")
    qtbot.keyClicks(page.window().focusWidget(), "RI scan")

    assert page.term.text == "MRI scan"
