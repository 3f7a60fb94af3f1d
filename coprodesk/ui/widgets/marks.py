"""How each sort of finding looks: a shape of its own below the words, a word, and a sentence about it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

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
        for by in (-0.07 * em, 0.13 * em):
            painter.drawLine(QPointF(left, y + by), QPointF(right, y + by))
    elif shape is Shape.SINGLE:
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    else:
        tile = _tile(shape, painter.pen().color().name(), em, thick, painter.device().devicePixelRatioF())
        high = tile.deviceIndependentSize().height()
        painter.drawTiledPixmap(QRectF(left, y - high / 2, right - left, high), tile)


_PATTERNS = {Shape.DOTS: (0.01, 2.2), Shape.DASHES: (4.0, 2.4), Shape.DASH_DOT: (4.5, 1.8, 1.2, 1.8)}
"""Length of line and of gap, in turn, in line widths."""


@lru_cache(maxsize=64)
def _tile(shape: Shape, colour: str, em: int, thick: float, ratio: float) -> QPixmap:
    """One period of a line that is more than a stroke: to draw each wave anew made typing slow."""
    wide, high = max(4, round(_PERIODS[shape] * em)), math.ceil(em * 0.22 + thick) + 2
    tile = QPixmap(round(wide * ratio), round(high * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), thick)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(0, high / 2)
    for line in _STROKES[shape](wide, em):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    painter.end()
    return tile


_Points = list[tuple[float, float]]


def _wave(wide: int, em: int) -> list[_Points]:
    steps = range(-2, 19)
    return [[(wide * n / 16, -em * 0.075 * math.sin(2 * math.pi * n / 16)) for n in steps]]


def _steps(wide: int, em: int) -> list[_Points]:
    high, half = em * 0.075, wide / 2
    return [[(-1, -high), (0, -high), (0, high), (half, high), (half, -high), (wide, -high), (wide, high)]]


def _crosses(wide: int, em: int) -> list[_Points]:
    half, middle = em * 0.095, wide / 2
    left, right = middle - half, middle + half
    return [[(left, -half), (right, half)], [(left, half), (right, -half)]]


_STROKES = {Shape.WAVE: _wave, Shape.STEPS: _steps, Shape.CROSSES: _crosses}
_PERIODS = {Shape.WAVE: 0.42, Shape.STEPS: 0.48, Shape.CROSSES: 0.32}
"""Lengths of one period in letter sizes."""


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
