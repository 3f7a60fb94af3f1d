"""The window on the wall, which the whole room sees.

Nothing private can reach it: it is given a `WallView`, and knows neither the desk nor a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.ui import theme
from coprodesk.ui.wall_layout import EDGE
from coprodesk.ui.wall_sheet import WallSheet
from coprodesk.ui.widgets import Button, Text, roles

if TYPE_CHECKING:
    from coprodesk.workshop.views.wall import WallView

_HIDES = (Qt.Key.Key_F9, Qt.Key.Key_Escape)
_TURNS = (Qt.Key.Key_PageDown, Qt.Key.Key_Right)
_WINDOW_SIZE = (1024, 640)
_LARGEST = 1.5
"""The text size at which the bar stops growing: the wall belongs to the group."""


class WallWindow(QWidget):
    """What the room sees, with one button that hides it.

    Signals:
        hide_asked: a key, the button or the window's own cross asked to hide it.
    """

    hide_asked = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.sheet = WallSheet()
        self.next_part = Button(_("Next part of the wall"), icon="next")
        self.close_wall = Button(_("Close wall ({key})").format(key="F9"), icon="hide")
        self._foot = Text(look="title", largest=1)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._foot, 1)
        for button in (self.next_part, self.close_wall):
            self._bar.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.sheet, 1)
        self._column.addLayout(self._bar)
        self.resize(*_WINDOW_SIZE)
        self._space_out()
        self.setWindowTitle(_("The wall"))
        self._show_part()
        self.next_part.clicked.connect(self.sheet.next_part)
        self.close_wall.clicked.connect(self.hide_asked)
        self.sheet.parts_changed.connect(self._show_part)

    def show_view(self, view: WallView, *, is_new_step: bool = False) -> None:
        """Show what the room is to see."""
        self.sheet.show_view(view, is_new_step=is_new_step)

    def cover(self, is_covered: bool) -> None:
        """Show a calm page instead, or what is really there again."""
        self.sheet.cover(is_covered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 and Esc hide the wall; Page Down and the right arrow turn to the next part."""
        if event.key() in _HIDES:
            self.hide_asked.emit()
        elif event.key() in _TURNS:
            self.sheet.next_part()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window hides the wall."""
        event.ignore()
        self.hide_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot under the lines."""
        super().resizeEvent(event)
        self._space_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take the spaces of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space_out()
            self._show_part()

    def _show_part(self) -> None:
        """Say which part this is; where nothing moves by itself, a person turns the page."""
        self._foot.setText(self.sheet.foot_words())
        self.next_part.setVisible(self.sheet.parts > 1 and theme.current().is_calm)

    def _space_out(self) -> None:
        look = theme.current()
        gap = look.space(8)
        self._bar.setContentsMargins(round(self.width() * EDGE), 0, 2 * gap, 2 * gap)
        self._bar.setSpacing(gap)
        self._column.setContentsMargins(0, 0, 0, 0)
        for button in (self.next_part, self.close_wall):
            button.setFont(look.font("small", _LARGEST))


roles.speaks_as(QAccessible.Role.Window, WallWindow)
