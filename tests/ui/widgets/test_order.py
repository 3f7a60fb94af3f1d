import gc

import pytest
from PySide6.QtWidgets import QLayout, QLayoutItem, QStackedWidget, QWidget

from coprodesk.ui.widgets import Button, Column, Row
from coprodesk.ui.widgets.order import held, set_tab_order


def items():
    """The Python objects there are for items of layouts."""
    return [
        each for each in gc.get_objects() if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)
    ]


@pytest.fixture
def stack(qtbot, dress):
    """Pages one behind the other, as in the window."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    for name in ("First", "Second"):
        stack.addWidget(Column(Button(name), Button(f"{name} again")))
    return stack


def words(widgets):
    return [each.text() for each in widgets]


def test_walking_through_a_window_keeps_no_item_that_qt_will_delete(stack):
    before = len(items())

    set_tab_order(stack)
    page = stack.widget(0)
    stack.removeWidget(page)
    page.deleteLater()

    assert len(items()) == before


def test_parts_are_walked_in_the_order_of_the_layout_not_of_their_making(qtbot, dress):
    later, sooner = Button("Later"), Button("Sooner")
    column = Column(sooner, later)
    qtbot.addWidget(column)

    column.arrange(later, sooner)

    assert words(held(column)) == ["Later", "Sooner"]


def test_layouts_in_layouts_are_walked_in_their_place(qtbot, dress):
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

    whole = QWidget()
    qtbot.addWidget(whole)
    column, line = QVBoxLayout(whole), QHBoxLayout()
    column.addWidget(Button("One"))
    column.addLayout(line)
    column.addStretch(1)
    column.addWidget(Button("Four"))
    line.addWidget(Button("Two"))
    line.addWidget(Button("Three"))

    assert words(held(whole)) == ["One", "Two", "Three", "Four"]


@pytest.mark.parametrize("kind", [Row, Column])
def test_a_group_whose_parts_are_replaced_keeps_no_item_of_those_that_go(qtbot, dress, kind):
    stays, goes, comes = Button("Stays"), Button("Goes"), Button("Comes")
    group = kind(goes, stays)
    qtbot.addWidget(group)
    set_tab_order(group)

    group.replace(stays, comes)

    assert words(held(group)) == ["Stays", "Comes"]
    assert goes.isHidden()
