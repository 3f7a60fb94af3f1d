"""Say a thing once to the screen reader, wherever the person is."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from coprodesk.ui.widgets import roles

_SHOWN_FOR = 4000


class Announcer:
    """Speaks for one window.

    Linux: a notice of a single pixel with the role that Orca speaks when it appears; Orca 43 has no ear for
    the announcement event that Windows and macOS are sent. The same words stand on the page for the eye.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._notice = _Notice(window)
        self._end = QTimer(self._notice, interval=_SHOWN_FOR, singleShot=True)
        self._end.timeout.connect(self._notice.hide)

    def say(self, text: str) -> None:
        """Have these words spoken, after what is being said."""
        if not text:
            return
        self._notice.hide()
        self._notice.setText(text)
        self._notice.show()
        self._end.start()
        if sys.platform != "linux":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    @property
    def last(self) -> str:
        """What was said last."""
        return self._notice.text()


class _Notice(QLabel):
    """Where the words stand for the screen reader."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(0, 0, 1, 1)
        self.hide()


roles.speaks_as(QAccessible.Role.Notification, _Notice)
