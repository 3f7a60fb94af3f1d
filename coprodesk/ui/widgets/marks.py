"""How each sort of finding looks: a shape of its own below the words, a word, and a sentence about it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from coprodesk.i18n import _, mark
from coprodesk.services.language import Kind
from coprodesk.ui import drawing, theme


class Shape(Enum):
    """The lines below words, each told from the others without any colour."""

    WAVE = auto()
    DOTS = auto()
    DASHES = auto()
    DASH_DOT = auto()
    DOUBLE = auto()
    CORNERS = auto()
    SINGLE = auto()
    CROSSES = auto()
    STEPS = auto()


@dataclass(frozen=True)
class Look:
    """What marks a sort of finding: shape and colour of the line, its word, and what it tells people.

    `token` names a colour of the theme; `word` and `meaning` are English and go through `_`.
    """

    shape: Shape
    token: str
    word: str
    line: str
    meaning: str


LOOKS: Mapping[Kind, Look] = {
    Kind.SWAP: Look(
        Shape.WAVE,
        "attention",
        mark("plainer"),
        mark("A wave"),
        mark("There is a plainer word. You can use it with one key."),
    ),
    Kind.EXPLAIN: Look(
        Shape.DOTS,
        "accent",
        mark("meaning"),
        mark("Dots"),
        mark("Keep this word, and say what it means. Names of illnesses and laws are like this."),
    ),
    Kind.EXPAND: Look(
        Shape.DASHES,
        "accent",
        mark("short form"),
        mark("Short lines"),
        mark("These letters stand for longer words. Say them in full the first time."),
    ),
    Kind.ASK: Look(
        Shape.DASH_DOT,
        "attention",
        mark("ask the group"),
        mark("Short lines and dots"),
        mark("This is a name for people. Ask them what they like to be called."),
    ),
    Kind.HARD: Look(
        Shape.DOUBLE,
        "attention",
        mark("hard"),
        mark("Two lines"),
        mark("Not everyone knows this word."),
    ),
    Kind.LONG_SENTENCE: Look(
        Shape.CORNERS,
        "line",
        mark("long"),
        mark("A corner at each end"),
        mark("This sentence is long. Shorter ones are easier to follow."),
    ),
    Kind.PASSIVE: Look(
        Shape.SINGLE,
        "line",
        mark("who?"),
        mark("One thin line"),
        mark("This does not say first who does it."),
    ),
    Kind.NEGATIVE: Look(
        Shape.CROSSES,
        "attention",
        mark("two “no”"),
        mark("A row of x"),
        mark("Two “no” words in a row are hard to follow."),
    ),
    Kind.US_AND_THEM: Look(
        Shape.STEPS,
        "attention",
        mark("us and them"),
        mark("Steps up and down"),
        mark("This can sound as if people were two sides."),
    ),
}
"""Every sort of finding and its look, the four treatments first; the legend shows them in this order."""


def label(kind: Kind) -> str:
    """The word that goes with a sort of finding, on the list and for screen readers."""
    return _(LOOKS[kind].word)


def paint(painter: QPainter, pieces: list[tuple[QRectF, float]], shape: Shape, token: str, em: int) -> None:
    """Draw a mark below words.

    Args:
        painter: what to draw with.
        pieces: where the words stand, line by line: their box, and how far below its top the letters stand.
        shape: the shape of the mark.
        token: the colour of the theme to draw in.
        em: the size of the letters in pixels.

    """
    if not pieces:
        return
    thick = max(drawing.line_width() * 0.9, em * 0.075)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.current().colour(token), thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if shape is Shape.CORNERS:
        _corners(painter, pieces, em, thick)
    else:
        for rect, baseline in pieces:
            _line(painter, rect, rect.top() + baseline + em * 0.17, shape, em, thick)
    painter.restore()


def _line(painter: QPainter, rect: QRectF, y: float, shape: Shape, em: int, thick: float) -> None:
    left, right = rect.left(), rect.right()
    pattern = _PATTERNS.get(shape)
    if pattern is not None:
        pen = QPen(painter.pen())
        pen.setDashPattern(list(pattern))
        if shape is Shape.DOTS:
            pen.setWidthF(thick * 1.35)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left + thick * 0.7, y), QPointF(right, y))
    elif shape is Shape.DOUBLE:
        for by in (-0.055 * em, 0.095 * em):
            painter.drawLine(QPointF(left, y + by), QPointF(right, y + by))
    elif shape is Shape.SINGLE:
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    elif shape is Shape.CROSSES:
        _crosses(painter, left, right, y, em)
    else:
        points = _wave(left, right, em) if shape is Shape.WAVE else _steps(left, right, em)
        painter.drawPolyline(QPolygonF([QPointF(x, y + dy) for x, dy in points]))


_PATTERNS = {Shape.DOTS: (0.01, 2.2), Shape.DASHES: (4.0, 2.4), Shape.DASH_DOT: (4.5, 1.8, 1.2, 1.8)}
"""Length of line and of gap, in turn, in line widths."""


def _wave(left: float, right: float, em: int) -> list[tuple[float, float]]:
    step, high, length = em * 0.06, em * 0.075, em * 0.42
    count = max(2, math.ceil((right - left) / step))
    return [
        (min(right, left + n * step), -high * math.sin(2 * math.pi * n * step / length))
        for n in range(count + 1)
    ]


def _steps(left: float, right: float, em: int) -> list[tuple[float, float]]:
    width, high = em * 0.24, em * 0.075
    points, x, side = [], left, 1
    while x < right:
        after = min(right, x + width)
        points += [(x, side * high), (after, side * high)]
        x, side = after, -side
    return points


def _crosses(painter: QPainter, left: float, right: float, y: float, em: int) -> None:
    half, pitch = em * 0.095, em * 0.32
    x = left + half
    while x + half <= right + 1:
        painter.drawLine(QPointF(x - half, y - half), QPointF(x + half, y + half))
        painter.drawLine(QPointF(x - half, y + half), QPointF(x + half, y - half))
        x += pitch


def _corners(painter: QPainter, pieces: list[tuple[QRectF, float]], em: int, thick: float) -> None:
    """A corner below the first letter and one below the last, as printers mark what belongs together."""
    (first, first_base), (last, last_base) = pieces[0], pieces[-1]
    arm, rise, half = em * 0.45, em * 0.5, thick / 2
    low = first.top() + first_base + em * 0.2
    x = first.left() - half - 1
    corner = (QPointF(x, low - rise), QPointF(x, low), QPointF(x + arm, low))
    painter.drawPolyline(QPolygonF(list(corner)))
    low = last.top() + last_base + em * 0.2
    x = last.right() + half + 1
    corner = (QPointF(x, low - rise), QPointF(x, low), QPointF(x - arm, low))
    painter.drawPolyline(QPolygonF(list(corner)))
