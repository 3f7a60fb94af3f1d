"""What covers the window when a room must not see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.ui.widgets import Heading, Text

_ALONE = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class Curtain(QWidget):
    """A calm page that tells nothing about what lies behind it.

    Signals:
        lifted: a key or a click asked for the window again.
    """

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("A short pause"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setAccessibleDescription(_("Press any key to go on."))
        column = QVBoxLayout(self)
        column.addStretch(1)
        for words in (Heading(_("A short pause"), 1), Text(_("Press any key to go on."))):
            column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key but Shift and its like brings the window back."""
        if event.key() not in _ALONE:
            self.lifted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the window back."""
        self.lifted.emit()
