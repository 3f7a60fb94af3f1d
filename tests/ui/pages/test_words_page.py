from datetime import date

import pytest
from builders import TODAY, an_idea, people_in_the_room
from one_page import Opened, shown, sound, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprodesk.choices import Treatment
from coprodesk.errors import PlainError
from coprodesk.ui.pages import words_parts
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
    assert page.listed.words.spoken_text() == "No words yet. Add the first one that somebody asks about."
    assert "on the wall" in page.wall.text()
    assert sound(qapp, page) == []


def test_a_word_is_kept_with_its_meaning(page, opened):
    add(page, "outcome", "what changes for you")

    assert bank(opened) == [("outcome", "what changes for you", Treatment.EXPLAIN)]
    assert page.listed.words.cards[0].mark == "Keep it and say what it means"
    assert (page.term.text, page.meaning.text) == ("", "")
    assert page.term.editor.hasFocus()
    assert opened.said[-1] == "Saved. “outcome” is one of our words."


def test_the_words_stand_from_a_to_z(page):
    add(page, "red box", treatment=Treatment.OURS)
    add(page, "Outcome", "what changes")

    assert [card.title for card in page.listed.words.cards] == ["Outcome", "red box"]


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
    page.listed.change.click()
    assert page.listed.change.text() == "Change “outcom”"
    page.term.set_text("outcome")
    page.save.click()

    assert bank(opened) == [("outcome", "what changes for you", Treatment.EXPLAIN)]
    assert page.form_section.heading.text() == "Add a word"


def test_a_word_cannot_take_the_place_of_another(page, opened):
    add(page, "outcome", "what changes for you")
    add(page, "red box", treatment=Treatment.OURS)
    page.listed.words.set_current(2)
    page.listed.change.click()
    page.term.set_text("OUTCOME")
    page.save.click()

    assert "on the list already" in page.term.problem
    assert len(bank(opened)) == 2
    with pytest.raises(PlainError, match="already"):
        opened.desk.do("Change", changes.change, 2, "outcome", "x", Treatment.OURS, date(2026, 11, 21))


def test_a_removed_word_comes_back_by_undo(page, opened):
    add(page, "outcome", "what changes for you")
    page.listed.remove.click()
    assert page.listed.words.cards == ()

    opened.desk.undo()
    assert [card.title for card in page.listed.words.cards] == ["outcome"]


def test_a_word_that_is_kept_elsewhere_appears(page, opened):
    opened.desk.do("Keep", changes.keep, "hub", "", Treatment.OURS, date(2026, 11, 21))

    assert [card.title for card in page.listed.words.cards] == ["hub"]


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


class AWall:
    """Stands in for the wall: it knows only which word it shows."""

    word_id = 0

    def show_word(self, word_id):
        self.word_id = word_id


def ask(opened, term):
    opened.desk.note(changes.ask, 1, term, TODAY)


def test_what_somebody_asked_stands_first_and_names_nobody(page, opened):
    assert not shown(page.asked)
    ask(opened, "pathway")

    assert shown(page.asked)
    assert page.asked.list.cards[0].in_words() == "pathway. Asked on 21 November 2026 (Session 1)."
    assert page.asked.y() < page.form_section.y()


def test_answering_a_question_fills_the_form_and_takes_it_off(page, opened):
    ask(opened, "pathway")
    page.asked.answer.click()
    assert (page.term.text, page.meaning.text) == ("pathway", "")
    assert page.meaning.editor.hasFocus()

    page.meaning.set_text("the steps of your care")
    page.save.click()

    assert not shown(page.asked)
    assert bank(opened) == [("pathway", "the steps of your care", Treatment.EXPLAIN)]
    assert "Somebody asked" in page.listed.words.cards[0].detail


def test_a_question_can_be_taken_off_and_come_back(page, opened):
    ask(opened, "pathway")
    page.asked.drop.click()
    assert not shown(page.asked)

    opened.desk.undo()
    assert shown(page.asked)


def test_a_half_written_word_is_not_lost_to_a_question(page, opened, qtbot):
    ask(opened, "pathway")
    write(qtbot, page.term, "hub")
    page.asked.answer.click()

    assert page.term.text == "hub"
    assert "half written" in page.term.problem


def test_the_meaning_of_the_bank_is_a_start(page, qtbot):
    assert not shown(page.offered)
    write(qtbot, page.term, "biopsy")
    assert shown(page.offered)
    assert "a tiny piece" in page.offer.text()

    page.use_offer.click()

    assert "a tiny piece" in page.meaning.text
    assert not shown(page.offered)


def test_a_meaning_that_is_not_certain_is_only_told(page, qtbot):
    write(qtbot, page.term, "DPO")

    assert "can mean different things" in page.offer.text()
    assert not shown(page.use_offer)


def test_a_word_moves_between_treatments_on_the_list(page, opened):
    add(page, "outcome", "what changes for you")
    assert page.listed.treat.chosen == Treatment.EXPLAIN
    choose(page.listed.treat, Treatment.SWAP)
    assert bank(opened)[0][2] is Treatment.SWAP

    opened.desk.undo()
    assert page.listed.treat.chosen == Treatment.EXPLAIN


def test_a_word_without_a_meaning_cannot_be_explained(page, opened):
    add(page, "hub", "", Treatment.OURS)
    choose(page.listed.treat, Treatment.EXPLAIN)

    assert "no meaning yet" in page.listed.treat.problem
    assert page.listed.treat.chosen == Treatment.OURS


def choose(field, value):
    field._options[value].click()


def test_hands_are_counted_without_names(page, opened):
    add(page, "outcome", "what changes for you")
    assert not shown(page.listed.hands)
    page.listed.vote.click()
    assert page.listed.hands.about.text() == "Shall “outcome” mean this to us: what changes for you?"
    page.listed.hands.yes.set_number(9)
    page.listed.hands.rather_not.set_number(1)
    page.listed.hands.keep.click()

    assert "By hands: 9 yes, 1 rather not." in page.listed.words.cards[0].detail
    assert opened.said[-1] == "Saved. “outcome”: 9 yes, 1 rather not."
    assert not shown(page.listed.hands)


def test_a_taught_word_goes_to_the_wall_and_can_be_taken_off(opened):
    wall = AWall()
    page = opened.show(WordsPage, wall=wall)
    add(page, "outcome", "what changes for you")
    assert wall.word_id == page.listed.words.current_id
    assert page.listed.show_it.text() == "Take “outcome” off the wall"

    page.listed.show_it.click()
    assert wall.word_id == 0
    page.listed.show_it.click()
    assert wall.word_id == page.listed.words.current_id


def test_without_a_wall_there_is_no_button_for_it(page):
    add(page, "outcome", "what changes for you")

    assert not shown(page.listed.show_it)


def test_the_words_used_today_are_listed_and_can_become_ours(page, opened):
    assert page.today.list.spoken_text() == "No word of this session needs a meaning yet."
    an_idea(opened.desk, "Tell me about the biopsy")
    assert [card.title for card in page.today.list.cards] == ["biopsy"]

    page.today.take.click()
    assert page.term.text == "biopsy"
    assert "a tiny piece" in page.meaning.text
    page.save.click()

    assert page.today.list.cards[0].mark == "Our word"
    assert not shown(page.today.take)


def test_an_abbreviation_with_two_meanings_waits_for_the_group(page, opened):
    an_idea(opened.desk, "Ask the DPO")
    assert page.today.list.cards[0].mark == "Which one?"
    assert not shown(page.today.paper)

    page.today.take.click()

    assert (page.term.text, page.meaning.text) == ("DPO", "")


def test_many_texts_are_looked_through_without_holding_the_window_up(page, opened, qtbot, monkeypatch):
    monkeypatch.setattr(words_parts, "_SLICE", 0)
    for number in range(5):
        an_idea(opened.desk, f"The biopsy of day {number} matters")

    qtbot.waitUntil(lambda: "Used in 5 texts" in page.today.list.spoken_text())


def test_the_words_of_today_are_put_on_paper(page, opened, qtbot, tmp_path, monkeypatch):
    people_in_the_room(opened.desk)
    add(page, "outcome", "what changes for you")
    an_idea(opened.desk, "Outcomes first, then the biopsy")
    assert not shown(page.paper)
    page.today.paper.click()
    assert shown(page.on_paper)
    qtbot.waitUntil(lambda: page.on_paper.notes.length.text() == "This fills 1 side of A4.", timeout=10000)
    assert "What changes for you (outcome)" in page.preview.text.words
    assert page.everyone.counted.text() == "5 people get it on paper: 5 standard."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Words.pdf"), ""))

    page.on_paper.save_it.click()
    qtbot.waitUntil((tmp_path / "Words.html").exists, timeout=10000)

    assert (tmp_path / "Words.pdf").read_bytes().startswith(b"%PDF")
    page.today.paper.click()
    assert not shown(page.paper)


@pytest.mark.parametrize("size", [100, 300])
def test_a_page_with_everything_open_keeps_nobody_out(opened, dress, size, qapp):
    dress("night", size)
    page = opened.show(WordsPage, wall=AWall())
    ask(opened, "pathway")
    add(page, "outcome", "what changes for you")
    an_idea(opened.desk, "After the biopsy")
    page.listed.vote.click()
    page.today.paper.click()

    assert sound(qapp, page) == []


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out(page, dress, size, qapp):
    dress("yellow", size)
    add(page, "outcome", "what changes for you")

    assert sound(qapp, page) == []


def is_in_view(page, part):
    return part.isVisible() and not part.visibleRegion().isEmpty()


def test_what_a_long_check_does_and_finds_comes_into_view(qtbot, page, opened):
    check = page.check_section
    check._soon.setInterval(0)
    opened.said.clear()

    check.box.set_text("\n".join(f"The stakeholder came by bus {number}." for number in range(5000)))

    qtbot.waitUntil(lambda: is_in_view(page, check.stop), timeout=20_000)
    qtbot.waitUntil(lambda: is_in_view(page, check.reading), timeout=20_000)
    assert opened.jobs.wait_for_all(20_000)


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_key_for_the_next_word_brings_its_plainer_words_into_view(qtbot, page, dress, text_size):
    dress(text_size=text_size)
    write(qtbot, page.checked, "We utilise the hall.")
    qtbot.waitUntil(lambda: not page.checked.is_checking)
    page.ensureWidgetVisible(page.checked.editor, 0, 0)

    qtbot.keyClick(page.checked.editor, Qt.Key.Key_F6)

    qtbot.waitUntil(lambda: is_in_view(page, page.checked._help.list))
    assert page.checked._help.list.hasFocus()
    if text_size == 100:
        assert is_in_view(page, page.checked._help.uses[0])
