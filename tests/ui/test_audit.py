import pytest
from PySide6.QtWidgets import QLineEdit, QToolButton

from coprodesk.settings import TEXT_SIZES, THEMES
from coprodesk.ui.audit import faults
from coprodesk.ui.widgets import Button, Text


def settle(qapp):
    for _ in range(4):
        qapp.processEvents()


def test_a_careless_author_is_caught(page, qapp):
    tool, line = QToolButton(toolTip="add"), QLineEdit(placeholderText="type here")
    line.setFixedSize(60, 20)
    page._stack.insertWidget(3, tool)
    page._stack.insertWidget(3, line)
    settle(qapp)

    found = "\n".join(faults(page))

    assert "QToolButton “” has no name" in found
    assert "QLineEdit “” has no name" in found
    assert "QLineEdit “” is 60 by 20 pixels" in found


def test_words_that_are_cut_are_caught(page, qapp):
    words, button = Text("Much too long for so little room " * 4), Button("Many words on a small button")
    words.setFixedHeight(20)
    button.setFixedSize(80, 44)
    page._stack.insertWidget(3, words)
    page._stack.insertWidget(3, button)
    settle(qapp)

    found = "\n".join(faults(page))

    assert "Text “Much too long for so little room Much too long for so little” is cut off" in found
    assert "Button “Many words on a small button” has words that are cut off" in found


def test_a_page_that_is_too_wide_is_caught(page, qapp):
    wide = Text("wide")
    wide.setMinimumWidth(3000)
    page.widget().layout().addWidget(wide)
    settle(qapp)

    assert any("pixels wide" in fault for fault in faults(page))


def test_a_tab_order_against_the_page_is_caught(page, qapp):
    settle(qapp)
    page.setTabOrder(page.quiet, page.idea.editor)

    assert any("for Tab, but before it on the page" in fault for fault in faults(page))


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_a_dense_page_is_sound_in_every_theme_and_size(page, dress, qapp, name, size):
    dress(name, size)
    settle(qapp)

    assert faults(page) == []


@pytest.mark.parametrize("size", [100, 200, 300])
def test_a_dense_page_is_sound_in_a_small_window(page, dress, qapp, size):
    dress("paper", size)
    page.resize(640, 400)
    settle(qapp)

    assert faults(page) == []
    assert page.horizontalScrollBar().maximum() == 0
