"""The pages of a paper as pictures, one below the other, as wide as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import roles

_USUAL_WIDTH = 700
_LEAST_WIDTH = 120


class PagePictures(QWidget):
    """Shows how a paper will look; a screen reader hears `name` and finds the words elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[QImage], name: str) -> None:
        """Show these pictures; `name` says in words what they are."""
        self._pages = tuple(pages)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: the pages keep their shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all pages at a width, in pixels."""
        places = self._places(width)
        return math.ceil(places[-1].bottom()) if places else 0

    def sizeHint(self) -> QSize:
        """About the size of the paper."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(_LEAST_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each page that can be seen, with a line round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        line = theme.current().colour("line")
        for page, place in zip(self._pages, self._places(self.width()), strict=True):
            if place.intersects(QRectF(event.rect())):
                painter.drawImage(place, page)
                drawing.box(painter, place, None, line, 0)

    def _places(self, width: int) -> list[QRectF]:
        places: list[QRectF] = []
        top, gap = 0.0, theme.current().space(16)
        for page in self._pages:
            height = width * page.height() / max(1, page.width())
            places.append(QRectF(0, top, width, height))
            top += height + gap
        return places


roles.speaks_as(QAccessible.Role.Graphic, PagePictures)
