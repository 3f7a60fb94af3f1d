"""The wheel of the mouse over a box for several lines, on a page that is longer than its window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coprodesk.ui.widgets import TextField


@pytest.fixture
def field(qtbot, dress):
    """A box on top of a page that goes on far below it."""
    page = QScrollArea()
    inside = QWidget()
    stack = QVBoxLayout(inside)
    field = TextField("What was said?")
    stack.addWidget(field)
    stack.addStretch(1)
    inside.setMinimumHeight(3000)
    page.setWidget(inside)
    page.setWidgetResizable(True)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    qtbot.waitExposed(page)
    field.page = page
    return field


def turn(field):
    """One step of the wheel towards the person, over the box."""
    box = field.editor
    place = box.mapTo(field.page, box.rect().center())
    QTest.wheelEvent(field.page.windowHandle(), place, QPoint(0, -120))


def scrolled(field):
    """How far the page and the box have moved."""
    return field.page.verticalScrollBar().value(), field.editor.verticalScrollBar().value()


@pytest.mark.parametrize("lines", [1, 3, 7, 12])
def test_the_wheel_moves_the_page_where_the_box_shows_all_its_words(qtbot, field, lines):
    field.set_text("\n".join(["One of the lines."] * lines))
    qtbot.waitUntil(lambda: not field.is_checking)
    field.editor.verticalScrollBar().setRange(0, 1)

    turn(field)

    page, box = scrolled(field)
    assert page > 0
    assert box == 0


def test_the_wheel_moves_the_words_where_there_are_more_than_the_box_shows(qtbot, field):
    field.set_text("\n".join(["One of the lines."] * 40))
    qtbot.waitUntil(lambda: not field.is_checking)

    turn(field)

    page, box = scrolled(field)
    assert page == 0
    assert box > 0
