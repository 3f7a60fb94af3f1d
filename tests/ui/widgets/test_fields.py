from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from coprodesk.errors import PlainError
from coprodesk.ui.widgets import Button, Choice, DateField, LineField, NumberField, Tick, TimeField


def seen_by_reader(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


@pytest.fixture
def shown(qtbot, dress):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return show


def test_a_box_is_named_by_its_question_and_described_by_its_hint(shown):
    field = shown(LineField("What was said?", "Use the person's own words."))

    assert seen_by_reader(field.editor) == (
        QAccessible.Role.EditableText,
        "What was said?",
        "Use the person's own words.",
    )


def test_a_problem_stands_by_the_box_with_a_word_and_goes_when_the_person_types(shown, qtbot):
    field = shown(LineField("What was said?"))
    field.say_problem("There are no words yet.")

    assert seen_by_reader(field.editor)[2] == "Not done: There are no words yet."

    qtbot.keyClicks(field.editor, "A ramp")

    assert field.problem == ""


def test_typing_is_told_and_setting_is_not(shown, qtbot):
    field = shown(LineField("What was said?"))
    told = []
    field.edited.connect(lambda: told.append(field.text))

    field.set_text("from the record")
    qtbot.keyClicks(field.editor, "!")

    assert told == ["from the record!"]


def test_a_day_is_read_back_in_words(shown):
    field = shown(DateField("By when?"))

    field.set_day(date(2026, 12, 5))

    assert field.day == date(2026, 12, 5)
    assert field._understood.text() == "Saturday 5 December 2026"


def test_a_day_that_cannot_be_read_says_how_to_type_one(shown):
    field = shown(DateField("By when?"))
    field.set_text("soon")

    with pytest.raises(PlainError, match="Type it like this: 5 December"):
        _ = field.day


def test_an_empty_day_and_an_empty_time_are_none(shown):
    assert shown(DateField("By when?")).day is None
    assert shown(TimeField("When?")).moment is None


def test_a_time_is_read_and_refused_in_words(shown):
    field = shown(TimeField("When do you start?"))
    field.set_moment(time(9, 30))

    assert field.moment == time(9, 30)

    field.set_text("late")
    with pytest.raises(PlainError, match="not a time"):
        _ = field.moment


def test_a_number_keeps_its_range_and_its_unit(shown):
    field = shown(NumberField("How long?", "", 1, 90, "minutes"))

    field.set_number(500)
    assert (field.number, field.answer_in_words()) == (90, "90 minutes")

    field.set_number(1)
    assert field.answer_in_words() == "1 minute"


def test_a_number_takes_another_most_without_telling_of_an_edit(shown, qtbot):
    field = shown(NumberField("How long?", "", 0, 90, "minutes"))
    field.set_number(60)

    with qtbot.assertNotEmitted(field.edited):
        field.set_most(1)

    assert (field.number, field.answer_in_words()) == (1, "1 minute")


def test_both_steps_of_a_number_are_a_whole_target(shown, qtbot):
    field = shown(NumberField("How long?", "", 0, 90))
    box = field.editor

    right = box.rect().right()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(right - 40, 4))
    assert field.number == 1

    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(right - 84, box.height() - 4))
    assert field.number == 0


def test_nothing_is_chosen_until_a_person_chooses(shown, qtbot):
    choice = shown(Choice("Whose name?", (("name", "My name"), ("none", "No name"))))
    told = []
    choice.chosen_changed.connect(told.append)

    assert choice.chosen == ""

    choice._options["none"].click()

    assert (choice.chosen, told) == ("none", ["none"])


def test_the_program_chooses_without_a_signal_and_can_take_the_choice_away(shown):
    choice = shown(Choice("Whose name?", (("name", "My name"), ("none", "No name"))))
    told = []
    choice.chosen_changed.connect(told.append)

    choice.set_chosen("name")
    assert choice.chosen == "name"
    choice.set_chosen("")

    assert (choice.chosen, told) == ("", [])


def test_other_options_keep_the_choice_that_is_still_offered(shown):
    choice = shown(Choice("Who?", (("1", "Rose"), ("2", "Ahmed"))))
    choice.set_chosen("2")

    choice.set_options((("2", "Ahmed"), ("3", "Mei")))

    assert choice.chosen == "2"


def test_answers_are_a_group_named_by_the_question(shown):
    choice = shown(Choice("Whose name?", (("name", "My name"),)))

    role, name, _ = seen_by_reader(choice.editor)

    assert (role, name) == (QAccessible.Role.Grouping, "Whose name?")
    assert seen_by_reader(choice._options["name"])[:2] == (QAccessible.Role.RadioButton, "My name")


def test_a_tick_tells_and_is_set_without_telling(shown):
    tick, told = shown(Tick("Tell everyone")), []
    tick.changed.connect(told.append)

    tick.set_on(True)
    tick.click()

    assert (tick.is_on, told) == (False, [False])


def test_listen_reads_question_hint_and_answer_and_lights_the_word(shown):
    field = shown(LineField("What was said?", "In their words."))
    field.set_text("A ramp")

    assert field.spoken_text() == "What was said? In their words. Answer: A ramp"
    field.light(15, 2)

    assert field._hint._lit is not None
    assert field._question._lit is None


@pytest.mark.parametrize("size", [100, 125, 150, 200, 300])
def test_everything_pressed_has_room_for_a_finger_at_every_size(qtbot, dress, size):
    dress(text_size=size)
    line, number, choice = LineField("Q"), NumberField("Q"), Choice("Q", (("a", "A"),))
    widgets = [Button("A"), line.editor, number.editor, Tick("T"), choice._options["a"]]
    least = round(44 * size / 100)
    for widget in (line, number, choice, widgets[0], widgets[3]):
        qtbot.addWidget(widget)

    small = {type(w).__name__: w.sizeHint() for w in widgets if min(w.sizeHint().toTuple()) < least}

    assert small == {}
