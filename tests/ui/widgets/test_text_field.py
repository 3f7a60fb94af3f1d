"""The box for several lines, typed into and driven as people do."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprodesk.services.language import Finding, Kind, Level, OwnWord
from coprodesk.ui import warming
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
    typed(qtbot, field, "Our pathway is long.")

    assert titles(field) == ["“pathway”: you could say “way through care” or “steps of care”"]
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
    typed(qtbot, field, "Utilise our pathway.")

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
    assert field.text == "Utilise the steps of care."


def test_a_medical_word_shows_its_meaning_and_offers_only_to_keep_it(qtbot, field):
    typed(qtbot, field, "She takes warfarin.")
    (card,) = field._help.list.cards

    assert card.mark == "meaning"
    assert "warfarin” means: " in card.detail
    assert not any(button.isVisible() for button in field._help.uses)
    assert field._help.keep.isVisible()


def test_plainer_and_meaning_are_marked_in_different_ways(qtbot, field):
    typed(qtbot, field, "Our pathway and warfarin.")

    assert field.editor.marks() == (("pathway", Kind.SWAP), ("warfarin", Kind.EXPLAIN))
    assert marks.LOOKS[Kind.SWAP].shape is not marks.LOOKS[Kind.EXPLAIN].shape


def test_marks_stay_on_their_words_behind_emoji(qtbot, field):
    put(qtbot, field, "😀😀 line\n😀 our pathway for 😀 stakeholders")

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
    typed(qtbot, field, "Our pathway.")

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
    typed(qtbot, field, "Our pathway.")
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


def said_box(qtbot, field):
    """Another box on the same window, for what a person said."""
    box = TextField("Write an idea", lines=2, is_said=True)
    field.window().layout().insertWidget(0, box)
    box.take_focus()
    return box


def test_no_key_changes_what_a_person_said(qtbot, field):
    box = said_box(qtbot, field)
    typed(qtbot, box, "We leverage it.")

    press(qtbot, box, Qt.Key.Key_F7)
    box.use_suggestion()

    assert box.text == "We leverage it."
    assert titles(box)[0].startswith("“leverage”: you could say “use”")
    assert not any(button.isVisible() for button in box._help.uses)
    assert box._help.list.hasFocus()


def many(count):
    return "\n".join(f"The stakeholder came by bus {number}." for number in range(count))


def heading(field):
    return field._help._heading.text()


def test_a_long_text_lists_all_findings_page_by_page(qtbot, field):
    put(qtbot, field, many(120))
    helps = field._help
    assert heading(field) == "120 words to look at. Here are 1 to 50."
    assert (helps.later.words(), helps.earlier.isVisible()) == ("Next 50", False)

    helps.later.click()
    assert heading(field) == "120 words to look at. Here are 51 to 100."
    assert (helps.list.current_id, helps.current) == (50, field.findings[50])
    assert helps.list.hasFocus()

    assert helps.later.words() == "Next 20"
    helps.later.click()
    assert heading(field) == "120 words to look at. Here are 101 to 120."
    assert not helps.later.isVisible()

    helps.earlier.click()
    assert heading(field) == "120 words to look at. Here are 51 to 100."


def test_the_key_for_the_next_word_turns_the_page(qtbot, field):
    put(qtbot, field, many(60))
    press(qtbot, field, Qt.Key.Key_F6)

    for _step in range(50):
        press(qtbot, field, Qt.Key.Key_F6)

    assert field._help.current == field.findings[50]
    assert heading(field) == "60 words to look at. Here are 51 to 60."
    for _step in range(10):
        press(qtbot, field, Qt.Key.Key_F6)
    assert field._help.current == field.findings[0]


def test_a_word_on_a_later_page_is_replaced_and_the_list_stays_there(qtbot, field):
    put(qtbot, field, many(60))
    field._help.later.click()

    press(qtbot, field, Qt.Key.Key_F7)

    assert field.text.splitlines()[50] == "The person affected came by bus 50."
    assert heading(field) == "59 words to look at. Here are 51 to 59."


def test_a_long_suggestion_is_shown_before_and_after_and_not_on_a_button(qtbot, field):
    long = "We met in the hall and then we went home because it was late and the bus had gone."
    shorter = "We met in the hall. Then we went home. It was late and the bus had gone by then."
    field.set_text(long)
    settled(qtbot, field)
    field._show((Finding(0, len(long), long, Kind.LONG_SENTENCE, (shorter,), "It is long."),))
    helps = field._help

    assert helps.now.text() == f"Now: {long}"
    assert helps.instead.text() == f"Shorter: {shorter}"
    assert helps.uses[0].words() == "Use the shorter sentences"
    assert titles(field) == ["“We met in the hall and then we went home because it was late…”"]

    helps.uses[0].click()
    assert field.text == shorter
    field.editor.undo()
    assert field.text == long


def test_the_box_waits_quietly_until_the_tables_are_read(qtbot, field, monkeypatch):
    is_ready = []
    monkeypatch.setattr(warming, "is_ready", lambda: bool(is_ready))
    qtbot.keyClicks(field.editor, "Our pathway.")
    qtbot.wait(250)
    assert (field.findings, field.is_checking) == ((), True)

    is_ready.append(True)
    settled(qtbot, field)

    assert [each.text for each in field.findings] == ["pathway"]


def test_a_check_that_is_stopped_shows_what_it_found(qtbot, field):
    heard = []
    field.went_on.connect(heard.append)
    field.went_on.connect(lambda percent: field.stop_checking() if percent >= 20 else None)
    field.set_text(many(4000))

    with qtbot.waitSignal(field.checked, timeout=20_000):
        pass

    assert 0 < len(field.findings) < 2000
    assert heard[0] < 20


def test_a_document_comes_by_slices_and_its_very_long_lines_are_parted(qtbot, field):
    box = TextField("Which text?", is_document=True)
    field.window().layout().insertWidget(0, box)
    box.set_text("The stakeholder came by bus today, and we had tea. " * 2_000)
    assert box.is_checking

    qtbot.waitUntil(lambda: not box.is_checking, timeout=20_000)

    assert box.text.split() == ("The stakeholder came by bus today, and we had tea. " * 2_000).split()
    assert max(map(len, box.text.splitlines())) <= 2000
    assert len(box.findings) == 2000
    assert not box.editor.isReadOnly()


def test_one_undo_takes_a_long_paste_back(qtbot, field):
    typed(qtbot, field, "Before. ")
    QGuiApplication.clipboard().setText(many(1500))
    field.editor.paste()
    qtbot.waitUntil(lambda: not field.is_checking, timeout=20_000)
    assert len(field.findings) == 1500

    field.editor.undo()

    assert field.text == "Before. "


def test_other_readers_have_the_box_checked_again(qtbot, field):
    words = " ".join(["tea"] * 17) + "."
    put(qtbot, field, words)
    assert field.findings == ()

    field.level = Level.EASY
    settled(qtbot, field)

    assert [each.kind for each in field.findings] == [Kind.LONG_SENTENCE]


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


def test_a_box_that_is_full_only_without_its_bar_finds_rest(field, monkeypatch):
    asked = []
    monkeypatch.setattr(field.editor, "_lines", lambda: asked.append("lines") or 12 + len(asked) % 2)

    field.editor.resize(500, 200)

    assert len(asked) < 20


def test_a_box_that_shows_all_lines_begins_with_the_first(qtbot, field, qapp):
    field.editor.moveCursor(QTextCursor.MoveOperation.End)
    field.set_text("\n".join(f"Line {number}" for number in range(6)))
    field.editor.moveCursor(QTextCursor.MoveOperation.End)

    qtbot.waitUntil(lambda: field.editor.height() >= 6 * field.editor.fontMetrics().height())

    assert field.editor.firstVisibleBlock().text() == "Line 0"


def test_undo_and_redo_work_from_the_words_to_look_at_too(qtbot, field):
    typed(qtbot, field, "Utilise the hall. It is our pathway.")
    press(qtbot, field, Qt.Key.Key_F6)
    press(qtbot, field, Qt.Key.Key_F7)
    assert field._help.list.hasFocus()
    assert field.text == "Use the hall. It is our pathway."

    qtbot.keyClick(field._help.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text == "Utilise the hall. It is our pathway."

    qtbot.keyClick(
        field._help.list,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert field.text == "Use the hall. It is our pathway."
