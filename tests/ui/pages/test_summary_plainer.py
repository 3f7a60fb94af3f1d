"""Make the summary plainer: proposed one by one, never silent, always undone in one step."""

import pytest
from builders import a_planned_session
from one_page import Opened, shown
from PySide6.QtCore import Qt

from coprodesk.choices import SummaryPart
from coprodesk.ui.audit import faults
from coprodesk.ui.pages.summary import SummaryPage
from coprodesk.workshop.changes import outcomes
from coprodesk.workshop.changes import summary as changes
from coprodesk.workshop.views import summary

DECIDED, TALKED = SummaryPart.DECIDED, SummaryPart.TALKED
LONG = (
    "We met in the hall on Tuesday with 14 people from the street, and the bus company will not "
    "change the stop before 5 May because the road is being mended by the council."
)


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


def page_with(opened, part, *lines):
    a_planned_session(opened.desk)
    opened.desk.do("Write", changes.write, 1, part, lines)
    return in_front(opened.show(SummaryPage), opened._qtbot)


def in_front(page, qtbot):
    """Wait until keys reach a page."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def record(opened, part=DECIDED):
    found = opened.desk.look(summary.view, 1)
    return [line.text for each in found.parts if each.part is part for line in each.lines]


def test_nothing_is_proposed_before_somebody_asks(opened):
    page = page_with(opened, DECIDED, "We will utilise the hall.")

    assert not shown(page.plainer.change)
    assert record(opened) == ["We will utilise the hall."]


def test_what_somebody_said_is_never_proposed_in_other_words(opened):
    said = "Print: “Do not utilise grey. I cannot see it. It is faint. Black is best.”"
    page = page_with(opened, TALKED, said, "We will utilise the hall.")

    page.plainer.ask.click()

    assert opened.said[-1] == "There is 1 change to look at."
    assert page.plainer.before.text() == "Now: We will utilise the hall."


def test_a_plainer_word_is_proposed_before_and_after_and_taken_as_one_step(opened):
    page = page_with(opened, DECIDED, "We will utilise the hall.")

    page.plainer.ask.click()
    assert opened.said[-1] == "There is 1 change to look at."
    assert page.plainer.before.text() == "Now: We will utilise the hall."
    assert page.plainer.after.text() == "Plainer: We will use the hall."
    assert record(opened) == ["We will utilise the hall."]

    page.plainer.take.click()
    assert record(opened) == ["We will use the hall."]
    assert page.boxes.fields[DECIDED].text == "We will use the hall."
    assert "There is nothing more to make plainer." in opened.said[-1]
    assert opened.desk.undo_label == "make a line plainer"

    opened.desk.undo()
    assert record(opened) == ["We will utilise the hall."]


def test_a_long_sentence_is_split_and_keeps_every_fact(opened):
    page = page_with(opened, DECIDED, LONG)
    page.plainer.ask.click()
    proposals = page.plainer._proposals
    split = next(each for each in proposals if "words" in each.why and each.after.count(".") > 1)

    assert split.losses == ()
    for fact in ("14", "5 May", "not", "Tuesday"):
        assert fact in split.after


def test_what_would_be_lost_is_said_before_and_no_key_alone_takes_it(opened, qtbot):
    talk = "We had tea. Sara sang for 20 minutes. We decided to paint the hall. The sun came out. We laughed."
    page = page_with(opened, TALKED, talk)
    page.plainer.ask.click()
    page.plainer.next.setFocus()
    assert page.plainer.after.text() == "Plainer: We decided to paint the hall."
    assert page.plainer.warning.text().startswith("Look first: “20” is lost.")
    assert "“Sara” is lost." in page.plainer.warning.text()
    assert page.plainer.take.words() == "Take it all the same"
    page.plainer.leave.setFocus()

    qtbot.keyClick(page.plainer.leave, Qt.Key.Key_F7)
    assert record(opened, TALKED) == [talk]
    assert page.plainer.take.hasFocus()

    qtbot.keyClick(page.plainer.take, Qt.Key.Key_F7)
    assert record(opened, TALKED) == ["We decided to paint the hall."]


def test_the_keys_take_leave_and_go_on(opened, qtbot):
    page = page_with(opened, DECIDED, "We will utilise the hall.", "The stakeholders will utilise it.")
    page.plainer.ask.click()
    assert page.plainer.take.hasFocus()
    count = len(page.plainer._proposals)
    first = page.plainer.current

    qtbot.keyClick(page.plainer.take, Qt.Key.Key_F6)
    assert page.plainer.current != first
    qtbot.keyClick(page.plainer.take, Qt.Key.Key_F8)
    assert len(page.plainer._proposals) == count - 1
    page.plainer._place = 0
    page.plainer._show()
    qtbot.keyClick(page.plainer.take, Qt.Key.Key_F7)

    assert record(opened)[0] == "We will use the hall."


def test_what_was_left_is_not_proposed_again_until_asked(opened):
    page = page_with(opened, DECIDED, "We will utilise the hall.")
    page.plainer.ask.click()

    page.plainer.leave.click()
    assert page.plainer.told.text() == "There is nothing more to make plainer."
    assert page.plainer.ask.hasFocus()
    page.plainer.ask.click()

    assert page.plainer.current is not None


def test_a_change_of_a_line_that_is_gone_is_refused(opened):
    page = page_with(opened, DECIDED, "We will utilise the hall.")
    page.plainer.ask.click()
    proposal = page.plainer.current
    opened.desk.do("Write", changes.write, 1, DECIDED, ["We will paint the hall."])

    page.plainer.taken.emit(proposal)

    assert page.problem() == "This line has changed meanwhile. Look at it again."
    assert record(opened) == ["We will paint the hall."]


def test_a_line_that_is_left_out_of_print_stays_so(opened):
    page = page_with(opened, DECIDED, "We will utilise the hall.")
    line = opened.desk.look(summary.view, 1).parts[list(SummaryPart).index(DECIDED)].lines[0]
    opened.desk.do("Leave out", changes.leave_out, line.id, is_left_out=True)
    page.plainer.ask.click()

    page.plainer.take.click()

    after = opened.desk.look(summary.view, 1).parts[list(SummaryPart).index(DECIDED)].lines[0]
    assert (after.text, after.is_left_out) == ("We will use the hall.", True)


def test_a_number_or_a_not_that_is_lost_by_hand_is_said_quietly(opened, qtbot):
    a_planned_session(opened.desk)
    opened.desk.do("Decide", outcomes.decide, 1, "The bus will not stop at 5 Hill Road.", "")
    opened.desk.do("Write", changes.make_draft, 1)
    page = opened.show(SummaryPage)
    note = page.boxes.notes[DECIDED]
    assert not shown(note)

    box = page.boxes.fields[DECIDED]
    box.set_text("The bus will stop at Hill Road.")
    box.edited.emit()
    page.boxes.save_all()

    assert shown(note)
    assert note.text() == "The record says it in another way. “5” is lost. “not” is lost."
    opened.desk.undo()
    assert not shown(note)


def test_a_summary_says_in_words_who_could_follow_it(opened):
    page = page_with(opened, DECIDED, "We will paint the hall.")

    assert shown(page.reading)
    assert page.reading.words() == "Most people of 9 would follow this."


@pytest.mark.parametrize("size", [100, 300])
def test_nobody_is_kept_out_while_changes_are_proposed(opened, dress, size, qtbot):
    dress("yellow", size)
    page = page_with(opened, DECIDED, LONG)
    page.plainer.ask.click()
    qtbot.waitUntil(lambda: faults(page) == [])
