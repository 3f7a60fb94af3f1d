"""Two parts side by side where there is room for both, one under the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from coprodesk.ui import theme
from coprodesk.ui.widgets.groups import Group
from coprodesk.ui.widgets.own_layout import OwnLayout

_ROOM = 40
"""Letter sizes that both need together before they stand side by side."""


class Beside(Group):
    """A part and its twin: as tall as the first where they stand side by side."""

    gap = 24

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__(_TwoHalves(), first, second)


class _TwoHalves(OwnLayout):
    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width that there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Always: both keep their shape or wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels at a width."""
        return max((place.bottom() + 1 for place in self._places(QRect(0, 0, width, 0))), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Put both in their places."""
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Both side by side."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing()
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The wider of both at its narrowest; the height follows from the width."""
        return QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)

    def _places(self, rect: QRect) -> list[QRect]:
        shown, gap = self._shown(), self.spacing()
        room = _ROOM * theme.em(theme.current().font())
        if len(shown) == 2 and rect.width() >= room:
            half = (rect.width() - gap) // 2
            size = QSize(half, shown[0].heightForWidth(half) or shown[1].heightForWidth(half))
            return [QRect(rect.topLeft() + QPoint(place * (half + gap), 0), size) for place in (0, 1)]
        places, top = [], rect.top()
        for item in shown:
            height = item.heightForWidth(rect.width())
            places.append(QRect(rect.left(), top, rect.width(), height))
            top += height + gap
        return places
