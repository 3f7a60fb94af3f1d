import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprodesk.services.documents import Told
from coprodesk.ui.widgets import Column, Page, PageTools, Text
from coprodesk.ui.widgets.beside import Beside
from coprodesk.ui.widgets.reading_box import ReadingBox

LINES = (Told("Letters", 1), Told("What we decided", 2), Told("- Short words\n- Large print"))


@pytest.fixture
def box(qtbot, dress):
    found = ReadingBox("Its words")
    qtbot.addWidget(found)
    found.resize(500, 300)
    found.show_lines(LINES)
    found.show()
    qtbot.waitExposed(found)
    found.activateWindow()
    return found


def test_a_heading_says_that_it_is_one(box):
    lines = box.words.split("\n")

    assert lines == ["Title: Letters", "Heading: What we decided", "- Short words", "- Large print"]


def test_it_is_a_text_with_a_name_that_nobody_can_change(box, qtbot):
    seen = QAccessible.queryAccessibleInterface(box)
    before = box.words

    box.setFocus()
    qtbot.keyClicks(box, "x")

    assert seen.text(QAccessible.Text.Name) == "Its words"
    assert seen.state().readOnly
    assert "What we decided" in seen.textInterface().text(0, 60)
    assert box.words == before


def test_arrow_keys_walk_through_the_words_and_tab_goes_on(box, qtbot):
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)

    assert box.textCursor().block().text() == "- Short words"
    assert box.tabChangesFocus()


def test_the_caret_stays_when_other_words_come_below(box):
    caret = box.textCursor()
    caret.setPosition(12)
    box.setTextCursor(caret)

    box.show_lines((*LINES, Told("More")))

    assert box.textCursor().position() == 12


def test_listen_lights_up_the_word_that_is_heard(box):
    start = box.spoken_text().index("decided")

    box.light(start, 7)
    assert box.extraSelections()[0].cursor.selectedText() == "decided"
    box.unlight()
    assert box.extraSelections() == []


def test_another_look_keeps_the_words(box, dress):
    before = box.words
    dress("night", 200)
    assert box.words == before


def test_a_long_text_takes_only_a_share_of_the_window(box):
    box.show_lines([Told("We talked about letters. " * 20) for _ in range(40)])
    assert box.heightForWidth(500) <= max(0.6 * box.window().height(), 5 * 44)


class TallBox(ReadingBox):
    def heightForWidth(self, _width):
        return 3000


class ReadingPage(Page):
    name = title = "reading"

    def __init__(self, tools):
        self.box = TallBox("Its words")
        self.box.show_lines([Told(f"Line {number}") for number in range(60)])
        super().__init__(tools)

    def parts(self):
        return (self.box,)


def test_the_page_follows_the_caret_in_a_tall_box(qtbot, dress):
    page = ReadingPage(PageTools(None, 0, None, None, lambda _words: None))
    qtbot.addWidget(page)
    page.resize(600, 400)
    page._give_level = lambda: None
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 2000)
    page.box.setFocus()
    qtbot.waitUntil(page.box.hasFocus)

    for _step in range(40):
        qtbot.keyClick(page.box, Qt.Key.Key_Down)

    assert page.box.textCursor().blockNumber() == 40
    assert page.verticalScrollBar().value() > 0


def halves(width):
    first, second = Text("One"), ReadingBox("Two")
    second.show_lines(LINES)
    both = Beside(first, Column(second))
    both.resize(width, both.layout().heightForWidth(width))
    both.layout().activate()
    return both, first, second


def test_two_parts_stand_side_by_side_where_there_is_room(qtbot, dress):
    both, first, second = halves(1000)
    qtbot.addWidget(both)

    assert first.parentWidget() is both
    assert second.mapTo(both, second.rect().topLeft()).y() == first.y() == 0
    assert second.mapTo(both, second.rect().topLeft()).x() > first.x() + first.width()


def test_and_one_under_the_other_where_there_is_not(qtbot, dress):
    dress("paper", 200)
    both, first, second = halves(1000)
    qtbot.addWidget(both)

    assert second.mapTo(both, second.rect().topLeft()).y() > first.y()
