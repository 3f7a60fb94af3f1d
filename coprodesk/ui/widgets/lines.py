"""Lay words out in lines with air between them, and paint them with one word lit."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from coprodesk.ui import drawing, theme

LINE_SPACING = 1.5
"""From one line to the next, in letter sizes (WCAG 1.4.12)."""

_CARE_FOR = 4
"""Lines of a text whose last one is looked at; in longer texts a short last line does not catch the eye."""

_FULL_ENOUGH = 0.2
"""The share of the width that the last line fills at least."""

_NEW_LINE = "\u2028"


@dataclass(frozen=True)
class Mark:
    """A stretch of text in code points, as the reader names it."""

    start: int
    length: int


class Lines:
    """A text broken into lines for one width and one font."""

    def __init__(self, text: str, font: QFont, width: float, spacing: float = LINE_SPACING) -> None:
        self._text = text
        self._layout = QTextLayout(text.replace("\n", _NEW_LINE), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        metrics = QFontMetricsF(font)
        self.pitch = max(metrics.height(), spacing * theme.em(font))
        self.width = 0.0
        top = (self.pitch - metrics.height()) / 2
        count = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top + count * self.pitch))
            self.width = max(self.width, line.naturalTextWidth())
            count += 1
        self._layout.endLayout()
        self.count = max(1, count)
        self.height = self.count * self.pitch

    @property
    def last_width(self) -> float:
        """The width in pixels of the words in the last line."""
        return self._layout.lineAt(self.count - 1).naturalTextWidth() if self._text else 0.0

    def paint(self, painter: QPainter, place: QPointF, colour: QColor, lit: Mark | None = None) -> None:
        """Paint the lines with their upper left corner at `place`."""
        if lit is not None:
            for rect in self._boxes(lit):
                _light(painter, rect.translated(place))
        painter.setPen(colour)
        self._layout.draw(painter, place)

    def _boxes(self, lit: Mark) -> list[QRectF]:
        start, end = units(self._text, lit.start), units(self._text, lit.start + lit.length)
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            left, right = max(start, first), min(end, last)
            if left < right:
                x_left, x_right = x_of(line.cursorToX(left)), x_of(line.cursorToX(right))
                found.append(QRectF(x_left, line.y(), x_right - x_left, line.height()))
        return found


def well_broken(text: str, font: QFont, width: float, spacing: float = LINE_SPACING) -> Lines:
    """As `Lines`, but a short word does not stand alone in the last line where that can be helped.

    There are never more lines than without this care, so heights stay as they are.
    """
    lines = Lines(text, font, width, spacing)
    if not 1 < lines.count <= _CARE_FOR or "\n" in text:
        return lines
    for share in (1.0, 0.92, 0.84, 0.76, 0.68):
        tried = Lines(text, font, width * share, spacing)
        if tried.count > lines.count:
            break
        if tried.last_width >= width * _FULL_ENOUGH:
            return tried
    return lines


def natural_width(text: str, font: QFont) -> int:
    """The width in pixels of a text that is not broken but at its own line ends."""
    metrics = QFontMetricsF(font)
    return math.ceil(max(metrics.horizontalAdvance(line) for line in text.split("\n"))) + 1


def longest_line(font: QFont, letters: int) -> int:
    """The width in pixels of a line of so many letters of ordinary English."""
    sample = "the quick brown fox jumps over a lazy dog and on "
    return round(QFontMetricsF(font).horizontalAdvance(sample) / len(sample) * letters)


def units(text: str, code_points: int) -> int:
    """Where Qt counts what Python counts as `code_points`: signs such as emoji are two units to Qt."""
    return len(text[:code_points].encode("utf-16-le")) // 2


def _light(painter: QPainter, rect: QRectF) -> None:
    """A box and a thick line under the word: seen without colour, and no letter moves."""
    look = theme.current()
    thick = drawing.line_width()
    box = rect.adjusted(-1.5 * thick, -1, 1.5 * thick, thick)
    drawing.box(painter, box, look.colour("soft"), look.colour("accent"), 2 * thick)
    painter.save()
    painter.setPen(QPen(look.colour("accent"), 2 * thick))
    painter.drawLine(box.bottomLeft() + QPointF(3, -thick), box.bottomRight() + QPointF(-3, -thick))
    painter.restore()


def x_of(found: object) -> float:
    """`cursorToX` answers with a pair (x, cursor) in PySide6 6.11, with a number by its documents."""
    return float(found[0] if isinstance(found, tuple) else str(found))
