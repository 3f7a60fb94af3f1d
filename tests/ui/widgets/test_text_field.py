"""The box for several lines, typed into and driven as people do."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprodesk.services.language import Kind, OwnWord
from coprodesk.ui.widgets import Button, TextField, marks


@pytest.fixture
def field(qtbot, dress):
    """A box on a window, with a button behind it; the keyboard is in the box."""
    window = QWidget()
    stack = QVBoxLayout(window)
    field = TextField("What was said?", "Use the person's own words.")
    stack.addWidget(field)
    stack.addWidget(Button("Add idea"))
    stack.addStretch(1)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    field.take_focus()
    yield field
    window.close()


def typed(qtbot, field, text):
    qtbot.keyClicks(field.editor, text)
    qtbot.waitUntil(lambda: not field._check.is_pending)


def put(qtbot, field, text):
    field.set_text(text)
    qtbot.waitUntil(lambda: not field._check.is_pending)


def settled(qtbot, field):
    qtbot.waitUntil(lambda: not field._check.is_pending)


def titles(field):
    return [card.title for card in field._help.list.cards]


def press(qtbot, field, key):
    qtbot.keyClick(field.window().focusWidget(), key)
    settled(qtbot, field)


def test_typing_an_office_word_lists_it_with_plainer_words(qtbot, field):
    typed(qtbot, field, "The pathway is long.")

    assert titles(field) == ["“pathway”: you could say “steps of your care” or “what happens and when”"]
    assert field._help.list.cards[0].mark == "plainer"
    assert field._help.isVisible()


def test_plain_words_show_no_list(qtbot, field):
    typed(qtbot, field, "The bus was late.")

    assert field.findings == ()
    assert not field._help.isVisible()


def test_the_check_waits_for_a_pause_in_typing(qtbot, field):
    qtbot.keyClicks(field.editor, "pathway ")

    assert field._check.is_pending
    assert field.findings == ()


def test_f7_puts_the_plainer_word_in_and_one_undo_takes_it_back(qtbot, field):
    typed(qtbot, field, "Stakeholders came.")

    press(qtbot, field, Qt.Key.Key_F7)

    assert field.text == "People affected came."
    assert field.findings == ()
    field.editor.undo()
    assert field.text == "Stakeholders came."


def test_only_the_letters_of_the_word_change(qtbot, field):
    put(qtbot, field, "😀 Cafe\u0301: stakeholders 👩‍👩‍👧 came.")

    press(qtbot, field, Qt.Key.Key_F7)

    assert field.text == "😀 Cafe\u0301: people affected 👩‍👩‍👧 came."


def test_the_program_changes_nothing_by_itself(qtbot, field):
    typed(qtbot, field, "We utilise stakeholders.")

    assert field.text == "We utilise stakeholders."


def test_f8_keeps_a_word_and_names_it_as_a_dictionary_would(qtbot, field):
    typed(qtbot, field, "Stakeholders met a stakeholder.")

    with qtbot.waitSignal(field.word_kept) as kept:
        press(qtbot, field, Qt.Key.Key_F8)

    assert kept.args == ["stakeholder"]
    assert field.findings == ()
    assert field.text == "Stakeholders met a stakeholder."


def test_f6_leads_to_the_list_and_then_on(qtbot, field):
    typed(qtbot, field, "Utilise the pathway.")

    press(qtbot, field, Qt.Key.Key_F6)
    assert field._help.list.hasFocus()
    assert field._help.current.text == "Utilise"

    press(qtbot, field, Qt.Key.Key_F6)
    assert field._help.current.text == "pathway"

    press(qtbot, field, Qt.Key.Key_F6)
    assert field._help.current.text == "Utilise"


def test_after_the_last_word_the_keyboard_goes_back_to_the_box(qtbot, field):
    typed(qtbot, field, "Utilise it.")
    press(qtbot, field, Qt.Key.Key_F6)

    press(qtbot, field, Qt.Key.Key_F7)

    assert field.text == "Use it."
    assert field.editor.hasFocus()


def test_the_buttons_do_what_they_say_and_name_their_keys(qtbot, field):
    typed(qtbot, field, "Utilise the pathway.")
    helps = field._help

    assert (helps.uses[0].words(), helps.uses[0].accessibleDescription()) == ("Use “Use”", "Key F7")
    assert (helps.keep.words(), helps.keep.accessibleDescription()) == ("Keep it, it is our word", "Key F8")
    assert (helps.next.words(), helps.next.accessibleDescription()) == ("Next word", "Key F6")
    helps.list.set_current(1)
    helps.uses[1].click()
    assert field.text == "Utilise the what happens and when."


def test_a_medical_word_shows_its_meaning_and_offers_only_to_keep_it(qtbot, field):
    typed(qtbot, field, "She takes warfarin.")
    (card,) = field._help.list.cards

    assert card.mark == "meaning"
    assert "stops blood" in card.detail
    assert not any(button.isVisible() for button in field._help.uses)
    assert field._help.keep.isVisible()


def test_plainer_and_meaning_are_marked_in_different_ways(qtbot, field):
    typed(qtbot, field, "The pathway and warfarin.")

    assert field.editor.marks() == (("pathway", Kind.SWAP), ("warfarin", Kind.EXPLAIN))
    assert marks.LOOKS[Kind.SWAP].shape is not marks.LOOKS[Kind.EXPLAIN].shape


def test_marks_stay_on_their_words_behind_emoji(qtbot, field):
    put(qtbot, field, "😀😀 line\n😀 the pathway for 😀 stakeholders")

    assert [words for words, _kind in field.editor.marks()] == ["pathway", "stakeholders"]


def test_f7_does_not_guess_what_an_abbreviation_means(qtbot, field):
    typed(qtbot, field, "Ask the PA.")

    press(qtbot, field, Qt.Key.Key_F7)

    assert field.text == "Ask the PA."
    assert field._help.uses[0].hasFocus()


def test_a_long_sentence_can_be_left_as_it_is(qtbot, field):
    put(qtbot, field, "tea " * 25)
    assert [each.kind for each in field.findings] == [Kind.LONG_SENTENCE]

    with qtbot.assertNotEmitted(field.word_kept):
        press(qtbot, field, Qt.Key.Key_F8)

    assert field.findings == ()


def test_own_words_check_the_box_again(qtbot, field):
    typed(qtbot, field, "The pathway.")

    field.own_words = (OwnWord("pathway", "", "ours"),)

    qtbot.waitUntil(lambda: field.findings == ())


def test_an_explanation_in_an_earlier_line_counts_later(qtbot, field):
    put(qtbot, field, "The children and young people (CYP) came.\nThe CYP left.")

    assert field.findings == ()


def test_edited_tells_of_people_only(qtbot, field):
    with qtbot.assertNotEmitted(field.edited):
        field.set_text("From the record.")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.editor, "x")


def test_a_problem_goes_when_the_person_types(qtbot, field):
    field.say_problem("There are no words yet.")

    qtbot.keyClicks(field.editor, "x")

    assert field.problem == ""


def test_tab_leaves_the_box(qtbot, field):
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)

    assert field.window().focusWidget().words() == "Add idea"
    assert field.text == ""


def test_a_screen_reader_hears_question_hint_and_how_many_words(qtbot, field):
    typed(qtbot, field, "The pathway.")
    seen = QAccessible.queryAccessibleInterface(field.editor)

    assert seen.text(QAccessible.Text.Name) == "What was said?"
    assert (
        seen.text(QAccessible.Text.Description)
        == "Use the person's own words. 1 word to look at. F6 leads there."
    )


def test_listen_reads_question_hint_and_answer(qtbot, field):
    typed(qtbot, field, "It was cold.")

    assert field.spoken_text() == "What was said? Use the person's own words. Answer: It was cold."


def test_listen_lights_up_the_words_in_the_box(qtbot, field):
    put(qtbot, field, "  😀 It was cold.")
    start = field.spoken_text().index("cold")

    field.light(start, 4)
    assert field.editor.lit() == "cold"

    field.unlight()
    assert field.editor.lit() == ""


@pytest.mark.parametrize("text_size", [100, 200, 300])
def test_the_box_grows_with_its_lines_up_to_twelve(qtbot, field, dress, text_size):
    dress(text_size=text_size)
    heights = []
    for lines in (1, 3, 8, 12, 40):
        field.set_text("\n".join(["line"] * lines))
        heights.append(field.editor.sizeHint().height())

    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    assert heights[0] > 3 * field.editor.fontMetrics().height()


def test_a_paste_of_20_000_words_leaves_the_window_free(qtbot, field):
    turns = []
    turning = QTimer(interval=0)
    turning.timeout.connect(lambda: turns.append(field._check.is_pending))
    lines = (f"The stakeholder came by bus {number}, and we had tea." for number in range(2_000))
    QGuiApplication.clipboard().setText("\n".join(lines))
    field.editor.paste()
    turning.start()

    qtbot.waitUntil(lambda: not field._check.is_pending, timeout=20_000)

    assert len(field.findings) == 2_000
    assert sum(turns) > 20
    assert len(field._help.list.cards) <= 50


def test_one_line_of_20_000_words_is_checked_in_parts(qtbot, field):
    put(qtbot, field, "The stakeholder came by bus today, and we had tea. " * 2_000)

    assert len(field.findings) == 2_000
    assert all(field.text[each.start : each.end] == "stakeholder" for each in field.findings)


def test_a_key_in_a_long_text_checks_one_part_anew(qtbot, field, monkeypatch):
    put(qtbot, field, "\n".join(f"The stakeholder came by bus {number}." for number in range(500)))
    checked = []
    from coprodesk.ui.widgets import word_check

    real = word_check.notice
    monkeypatch.setattr(word_check, "notice", lambda part, *more: checked.append(part) or real(part, *more))

    typed(qtbot, field, "x")

    assert checked == ["xThe stakeholder came by bus 0."]


def test_another_text_size_is_no_edit(qtbot, dress, qapp):
    field = TextField("What was said?")
    qtbot.addWidget(field)
    field.set_text("A ramp")
    heard = []
    field.edited.connect(lambda: heard.append("edited"))
    field.show()
    qtbot.waitExposed(field)

    for size in (200, 300, 100):
        dress("yellow", size)
        qapp.processEvents()

    assert heard == []


def test_marks_take_the_colours_of_another_theme(qtbot, field, dress):
    put(qtbot, field, "We leverage it.")

    for name, size in (("yellow", 100), ("night", 200)):
        look = dress(name, size)

        assert look.colour("attention").name() in colours(field.editor)


def colours(widget):
    picture = widget.grab().toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(*point).name() for point in points}


def test_a_box_that_shows_all_lines_begins_with_the_first(qtbot, field, qapp):
    field.editor.moveCursor(QTextCursor.MoveOperation.End)
    field.set_text("\n".join(f"Line {number}" for number in range(6)))
    field.editor.moveCursor(QTextCursor.MoveOperation.End)

    qtbot.waitUntil(lambda: field.editor.height() >= 6 * field.editor.fontMetrics().height())

    assert field.editor.firstVisibleBlock().text() == "Line 0"
