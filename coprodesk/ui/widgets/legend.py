"""What each line below words means, drawn as the text boxes draw it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coprodesk.i18n import _
from coprodesk.services.language import Kind
from coprodesk.ui import theme
from coprodesk.ui.widgets import marks, roles
from coprodesk.ui.widgets.groups import Column
from coprodesk.ui.widgets.text import Text


class Sample(QWidget):
    """A word with the line of one sort of finding below it."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.setAccessibleName(_(marks.LOOKS[kind].line))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the longest of the samples and its line, so that all of them stand in a column."""
        metrics, em = QFontMetricsF(theme.current().font()), theme.em(theme.current().font())
        widest = max(metrics.horizontalAdvance(marks.label(kind)) for kind in Kind)
        return QSize(round(widest + em), round(metrics.height() + 0.5 * em))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the word over it."""
        look, painter = theme.current(), QPainter(self)
        font = look.font()
        metrics, em = QFontMetricsF(font), theme.em(font)
        word = marks.label(self.kind)
        place = QRectF(em * 0.25, em * 0.1, metrics.horizontalAdvance(word), metrics.height())
        mark = marks.LOOKS[self.kind]
        marks.paint(painter, [(place, metrics.ascent())], mark.shape, mark.token, em)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(QPointF(place.left(), place.top() + metrics.ascent()), word)


class _Line(QWidget):
    """One sort of finding: its sample, and what it tells people."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        mark = marks.LOOKS[kind]
        self.sample = Sample(kind)
        word = marks.label(kind)
        stop = "" if word.endswith("?") else "."
        self.told = Text(f"{_(mark.line)}: {word}{stop} {_(mark.meaning)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sample)
        row.addWidget(self.told, 1)


class Legend(Column):
    """Every line and what it means, in the order of `marks.LOOKS`."""

    gap = 8

    def __init__(self) -> None:
        self.lines = tuple(_Line(kind) for kind in marks.LOOKS)
        super().__init__(*self.lines)


roles.speaks_as(QAccessible.Role.Graphic, Sample)
