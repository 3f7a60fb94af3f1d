"""Put widgets side by side where there is room, and one under the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from coprodesk.ui import theme
from coprodesk.ui.widgets.button import Button
from coprodesk.ui.widgets.order import in_layout
from coprodesk.ui.widgets.own_layout import OwnLayout
from coprodesk.ui.widgets.text import Heading, Text


class FlowLayout(OwnLayout):
    """Left to right, then the next line; a child wider than that gets the line's width and wraps."""

    def __init__(self, parent: QWidget | None = None, *, is_even: bool = False) -> None:
        """Make a layout; an even one gives every child the width of the widest, so that columns line up."""
        super().__init__(parent)
        self._is_even = is_even
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always: the lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of all lines at a width."""
        return self._lay_out(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every child in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, is_real=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        widths = [size.width() for size in sizes]
        together = len(widths) * max(widths, default=0) if self._is_even else sum(widths)
        width = together + max(0, len(sizes) - 1) * self.spacing()
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest of the children's least sizes."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), 0)

    def _lay_out(self, rect: QRect, *, is_real: bool) -> int:
        y, gap = rect.y(), self.spacing()
        for line in self._lines(max(1, rect.width())):
            x, tallest = rect.x(), max(size.height() for _item, size in line)
            for item, size in line:
                is_text = isinstance(item.widget(), Text)
                drop = (tallest - size.height()) // 2 if is_text else 0
                if is_real:
                    item.setGeometry(QRect(QPoint(x, y + drop), size))
                x += size.width() + gap
            y += tallest + gap
        return max(0, y - gap - rect.y())

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items line by line, each with the size that it gets."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = room + 1
        shown = self._shown()
        least = max((item.sizeHint().width() for item in shown), default=0) if self._is_even else 0
        for item in shown:
            width = min(max(item.sizeHint().width(), least), room)
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if used + width > room:
                lines.append([])
                used = 0
            lines[-1].append((item, QSize(width, height)))
            used += width + self.spacing()
        return lines


class Sheet(QWidget):
    """What a scroll area holds: as high as its parts are at its width, and no higher.

    Qt would keep it as high as they are at their narrowest, and so scroll into empty space.
    """

    def minimumSizeHint(self) -> QSize:
        """The least width of the parts; the height follows from the width."""
        return QSize(super().minimumSizeHint().width(), 0)


class Group(QWidget):
    """Holds widgets in a layout whose gaps grow with the text."""

    gap = 8

    def __init__(self, layout: QLayout, *widgets: QWidget) -> None:
        super().__init__()
        self._holder = layout
        self.setLayout(layout)
        layout.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space_out()
        self.add(*widgets)

    def add(self, *widgets: QWidget) -> None:
        """Put more widgets at the end."""
        for widget in widgets:
            place(self._holder, widget)

    def replace(self, *widgets: QWidget) -> None:
        """Show these widgets instead of the ones before, which go for good unless they are among these."""
        for old in self._let_go():
            if old not in widgets:
                # It keeps its parent: without one, Python may delete it while Qt still counts on it.
                old.hide()
                old.deleteLater()
        self.add(*widgets)

    def arrange(self, *widgets: QWidget) -> None:
        """Hold these widgets in this order; the ones before stay alive for another place."""
        self._let_go()
        self.add(*widgets)

    def changeEvent(self, event: QEvent) -> None:
        """Take the spaces of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space_out()

    def _let_go(self) -> list[QWidget]:
        """Take every widget out of the layout."""
        before = [each for each in in_layout(self._holder) if isinstance(each, QWidget)]
        for each in before:
            self._holder.removeWidget(each)
        return before

    def _space_out(self) -> None:
        self._holder.setSpacing(theme.current().space(self.gap))


class Row(Group):
    """Side by side, 8 px apart, as far as the window is wide; then the next line.

    `gap` is another of the steps of space, in pixels at 100 %: 24 suits boxes. In an even row every part is
    as wide as the widest, so that several lines of parts stand in columns.
    """

    def __init__(self, *widgets: QWidget, gap: int = 8, is_even: bool = False) -> None:
        self.gap = gap
        super().__init__(FlowLayout(is_even=is_even), *widgets)


class Column(Group):
    """One under the other, 16 px apart."""

    gap = 16

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(QVBoxLayout(), *widgets)


class Section(Column):
    """A heading and what belongs to it, with more space above."""

    def __init__(self, heading: str, *widgets: QWidget) -> None:
        self.heading = Heading(heading)
        super().__init__(self.heading, *widgets)

    def _space_out(self) -> None:
        super()._space_out()
        self._holder.setContentsMargins(0, theme.current().space(16), 0, 0)


def place(layout: QLayout, widget: QWidget) -> None:
    """Put a widget at the end of a layout; a button stays as wide as its words."""
    if isinstance(layout, QVBoxLayout) and isinstance(widget, Button):
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        layout.addWidget(widget)
