"""A word through the whole program: asked at one page, taught on another, seen on the wall."""

import pytest
from builders import an_idea
from one_page import shown
from PySide6.QtCore import Qt

from coprodesk import app
from coprodesk.choices import Treatment
from coprodesk.settings import Settings
from coprodesk.workshop import projects
from coprodesk.workshop.changes import plan
from coprodesk.workshop.views import words


@pytest.fixture
def program(qtbot, dress, tmp_path):
    projects.create(tmp_path / "a.copro", "Clear letters")
    program = app.Program(Settings(calm=True), keep_settings=lambda _settings: None)
    qtbot.addWidget(program.window)
    qtbot.addWidget(program.wall.window)
    program.window.resize(1366, 768)
    program.window.show()
    program.open(tmp_path / "a.copro")
    yield program
    program.window.hide()
    program.close()


def teach(page, term, meaning):
    page.term.set_text(term)
    page.meaning.set_text(meaning)
    page.treatment.set_chosen(Treatment.EXPLAIN)
    page.save.click()


def on_the_wall(program):
    return program.wall.window.sheet.words()


def test_a_taught_word_is_on_the_wall_within_a_second(program, qtbot):
    program.wall.show()
    for number in range(60):
        program.shelf.desk.do("Idea", an_idea_text, number)
    page = program.window.open_page("words")
    for term in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta"):
        teach(page, term, "a word with a meaning that is as long as a line on the wall")

    teach(page, "zorbling", "what changes for you")

    qtbot.waitUntil(lambda: "zorbling what changes for you" in on_the_wall(program), timeout=1000)
    program.window.open_page("ideas")
    qtbot.waitUntil(lambda: "“zorbling” means: what changes for you" in on_the_wall(program), timeout=1000)


def an_idea_text(session, number):
    from coprodesk.choices import Credit, Lane
    from coprodesk.workshop.changes import ideas

    return ideas.add(session, 1, f"Idea {number}", Lane.TYPED, Credit.NONE)


def test_asking_at_a_page_offers_its_words_and_leads_back(program):
    program.shelf.desk.do("Plan", plan.write, 1, {"question": "What about the biopsy?"})
    program.window.open_page("ideas")
    program.window.foot.ask.click()
    page = program.window.page
    assert page.name == "ask"
    assert "biopsy" in page.words._options

    page.back.click()
    assert program.window.page.name == "ideas"


def test_f4_asks_at_any_page(program, qtbot):
    for name in ("plan", "words", "help"):
        program.window.open_page(name)
        program.window.activateWindow()
        qtbot.keyClick(program.window, Qt.Key.Key_F4)

        assert program.window.page.name == "ask"
        assert program.window.page_before().name == name
        assert not shown(program.window.foot.ask)


def test_the_voice_knows_a_word_as_soon_as_it_is_taught(program):
    teach(program.window.open_page("words"), "zorbling", "what changes for you")

    assert [(word.term, word.treatment) for word in program.reader._own_words()] == [("zorbling", "explain")]


def test_a_question_goes_to_the_words_page_without_a_name(program):
    an_idea(program.shelf.desk)
    program.window.open_page("sort")
    program.window.ask()
    page = program.window.page
    page.term.set_text("zorbling")
    page.ask.click()

    assert [question.term for question in program.shelf.desk.look(words.questions)] == ["zorbling"]
    assert program.shelf.desk.undo_label == "Add idea"
    there = program.window.open_page("words")
    words_button = next(one for one in program.window.rail._buttons if one.text().startswith("Words"))
    assert "1 asked" in words_button.accessibleName()
    assert [card.title for card in there.asked.list.cards] == ["zorbling"]


def test_asking_twice_keeps_the_page_that_it_began_on(program):
    program.window.open_page("plan")
    program.window.ask()
    program.window.ask()

    assert program.window.page_before().name == "plan"


def test_a_project_never_opens_again_at_the_asking_page(program):
    program.window.open_page("plan")
    program.window.ask()

    assert program.shelf.desk.kept("place") == "plan"


def test_where_text_is_large_the_button_is_under_more(program):
    assert shown(program.window.foot.ask)
    program.settings.text_size = 200
    program.window.settings_changed()
    assert not shown(program.window.foot.ask)

    program.window.bar.more.click()
    assert shown(program.window.bar.ask)
    program.window.bar.ask.click()
    assert program.window.page.name == "ask"
