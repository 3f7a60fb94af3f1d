"""The few shapes that every control is drawn with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

CORNER = 8
"""The radius of corners in pixels at 100 %."""

LINE = 2
"""The width of lines in pixels at 100 %."""


def use_scale(scale: float) -> None:
    """Draw lines and corners for letters so large: 1.0 for 100 %."""
    _Now.scale = max(1.0, scale)


def line_width() -> float:
    """The width of lines in pixels as it is now."""
    return LINE * (1 + (_Now.scale - 1) / 2)


def corner() -> float:
    """The radius of corners in pixels as it is now."""
    return CORNER * (1 + (_Now.scale - 1) / 2)


class _Now:
    scale = 1.0


def box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    edge: QColor | None,
    radius: float | None = None,
    *,
    width: float | None = None,
    is_dashed: bool = False,
) -> None:
    """A rounded box whose line lies inside `rect`; None leaves the inside or the edge out."""
    radius = corner() if radius is None else radius
    width = width or line_width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)
    if edge:
        style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, width, style))
        half = width / 2
        rect = rect.adjusted(half, half, -half, -half)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def tick(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A tick that fills the middle of `rect`."""
    _stroke(painter, rect, colour, [[(0.22, 0.54), (0.42, 0.74), (0.80, 0.28)]], 0.13)


def plus(painter: QPainter, rect: QRectF, colour: QColor, *, is_minus: bool = False) -> None:
    """A plus or minus sign in the middle of `rect`."""
    bars = [[(0.2, 0.5), (0.8, 0.5)]]
    if not is_minus:
        bars.append([(0.5, 0.2), (0.5, 0.8)])
    _stroke(painter, square(rect), colour, bars, 0.14)


def arrow(painter: QPainter, rect: QRectF, colour: QColor, turn: int) -> None:
    """An arrow head: `turn` is 0 for down, 90 for left, 180 for up, 270 for right."""
    middle, size = rect.center(), square(rect).width() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.rotate(turn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = [(-size, -size * 0.5), (size, -size * 0.5), (0.0, size * 0.6)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.restore()


def dot(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A filled circle in `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect)
    painter.restore()


def warning(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A triangle with a stroke and a point: the shape that always stands beside the attention colour."""
    triangle = [(0.5, 0.1), (0.95, 0.88), (0.05, 0.88), (0.5, 0.1), (0.95, 0.88)]
    _stroke(painter, rect, colour, [triangle, [(0.5, 0.38), (0.5, 0.58)], [(0.5, 0.73), (0.5, 0.735)]], 0.1)


def square(rect: QRectF) -> QRectF:
    """The largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    found = QRectF(0, 0, side, side)
    found.moveCenter(rect.center())
    return found


def _stroke(
    painter: QPainter, rect: QRectF, colour: QColor, lines: list[list[tuple[float, float]]], width: float
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(line_width(), rect.width() * width))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        points = [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in line]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()
