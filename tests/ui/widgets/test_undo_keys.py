import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprodesk.ui.widgets import LineField, NumberField, TextField

UNDO = Qt.KeyboardModifier.ControlModifier
REDO = UNDO | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot):
    found = QWidget()
    found.boxes = {
        "line": LineField("What is it called?"),
        "text": TextField("What was said?"),
        "number": NumberField("How long?"),
    }
    layout = QVBoxLayout(found)
    for box in found.boxes.values():
        layout.addWidget(box)
    found.pressed = []
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
        shortcut = QShortcut(QKeySequence(keys), found)
        shortcut.activated.connect(lambda keys=keys: found.pressed.append(keys))
    qtbot.addWidget(found)
    found.show()
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


@pytest.mark.parametrize("name", ["line", "text", "number"])
def test_an_empty_box_leaves_undo_and_redo_to_the_record(qtbot, window, name):
    window.boxes[name].take_focus()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, UNDO)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, REDO)

    assert window.pressed == ["Ctrl+Z", "Ctrl+Shift+Z"]


@pytest.mark.parametrize("name", ["line", "text"])
def test_words_just_typed_are_taken_back_in_their_box_first(qtbot, window, name):
    box = window.boxes[name]
    box.take_focus()
    qtbot.keyClicks(window.focusWidget(), "lamp")

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, UNDO)
    assert window.pressed == []
    assert box.text != "lamp"

    while box.text:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, UNDO)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, UNDO)
    assert window.pressed == ["Ctrl+Z"]
