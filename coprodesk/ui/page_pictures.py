"""The pages of a paper as pictures, one at a time, as wide as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprodesk.i18n import _
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import roles

_USUAL_WIDTH = 700
_LEAST_WIDTH = 120
_A4 = 297 / 210


class PagePictures(QWidget):
    """Shows how a paper will look; a screen reader hears what it is and finds the words elsewhere.

    Signals:
        turned: another page is shown, or there are more or fewer of them.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[QImage, ...] = ()
        self._place = 0
        self._is_waiting = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def place(self) -> int:
        """Which page is shown, from 0."""
        return self._place

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages; the one that was shown stays where there are as many."""
        self._pages = tuple(pages)
        self._is_waiting = False
        self.turn_to(self._place)

    def wait(self) -> None:
        """Show an empty page until the pages of another paper come."""
        self._is_waiting = True
        self._place = 0
        self._tell()
        self.update()

    def turn_to(self, place: int) -> None:
        """Show another page, the last one at most."""
        self._place = max(0, min(place, len(self._pages) - 1))
        self._tell()
        self.updateGeometry()
        self.update()
        self.turned.emit()

    def hasHeightForWidth(self) -> bool:
        """Always: a page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the page at a width, in pixels."""
        return math.ceil(width * self._shape())

    def sizeHint(self) -> QSize:
        """About the size of the paper."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(_LEAST_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, with a line round it."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0, 0, self.width(), self.width() * self._shape())
        if self._is_waiting or not self._pages:
            drawing.box(painter, place, look.colour("card"), look.colour("line"), 0, is_dashed=True)
            return
        painter.drawImage(place, self._pages[self._place])
        drawing.box(painter, place, None, look.colour("line"), 0)

    def _shape(self) -> float:
        if self._is_waiting or not self._pages:
            return _A4
        page = self._pages[self._place]
        return page.height() / max(1, page.width())

    def _tell(self) -> None:
        if self._is_waiting or not self._pages:
            self.setAccessibleName(_("The picture of the page is being made."))
            return
        words = _("Picture of page {number} of {count}. The box with its words says the same.")
        self.setAccessibleName(words.format(number=self._place + 1, count=len(self._pages)))


roles.speaks_as(QAccessible.Role.Graphic, PagePictures)
