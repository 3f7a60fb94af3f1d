"""Work the window as somebody does who has only a keyboard: Tab, arrows, letters, Space and Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from coprodesk.ui.widgets import Choice

MOST_TABS = 300
"""After so many Tabs without meeting a thing it is out of reach."""

MOST_ANSWERS = 30
"""No question has more answers."""


class Keyboard:
    """The keyboard of one window; `at` is what has the focus."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    @property
    def at(self) -> QWidget:
        """The widget that would get the next key."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def name(self) -> str:
        """What a screen reader calls the widget with the focus."""
        return QAccessible.queryAccessibleInterface(self.at).text(QAccessible.Text.Name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self.at, key, modifier)
        QApplication.processEvents()

    def go_to(self, name: str) -> QWidget:
        """Press Tab until the thing of that name has the focus; in a question the arrows find the answer."""
        for _turn in range(MOST_TABS):
            if self.name() == name:
                return self.at
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"No way with Tab to “{name}”; the focus is at “{self.name()}”")

    def write(self, name: str, text: str) -> None:
        """Go to a box and type in it, in place of what it holds."""
        self.go_to(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.at, text)
        QApplication.processEvents()

    def choose(self, question: str, answer: str) -> None:
        """Press Tab until a question has the focus, then Down until its answer has it; Space takes it."""
        for _turn in range(MOST_TABS):
            if self._question() == question:
                break
            self.press(Qt.Key.Key_Tab)
        assert self._question() == question, f"No way with Tab to the question “{question}”"
        for _turn in range(MOST_ANSWERS):
            if self.at.text().replace("&&", "&") == answer:
                if not self.at.isChecked():
                    self.press(Qt.Key.Key_Space)
                assert self.at.isChecked()
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"The question “{question}” has no answer “{answer}”")

    def push(self, name: str) -> None:
        """Go to a button and press Space on it."""
        self.go_to(name)
        self.press(Qt.Key.Key_Space)

    def _question(self) -> str:
        """The question that the radio button with the focus answers, or nothing."""
        thing = self.at if isinstance(self.at, QRadioButton) else None
        while thing is not None and not isinstance(thing, Choice):
            thing = thing.parentWidget()
        return thing.question if isinstance(thing, Choice) else ""
