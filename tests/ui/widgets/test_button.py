import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from coprodesk.ui.widgets import Button


@pytest.fixture
def pressed(qtbot):
    button = Button("Add idea")
    qtbot.addWidget(button)
    button.show()
    presses = []
    button.clicked.connect(lambda: presses.append("pressed"))
    return button, presses


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_of_enter_and_space_presses_a_button_once(qtbot, pressed, key):
    button, presses = pressed

    qtbot.keyClick(button, key)

    assert presses == ["pressed"]


def test_a_held_enter_key_presses_no_more(qtbot, pressed):
    button, presses = pressed
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, autorep=True)

    button.keyPressEvent(again)

    assert presses == []
