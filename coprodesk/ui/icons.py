"""Pictures that stand beside words, in the colour of the words."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coprodesk import paths

_DRAWN_IN = "#000000"


@lru_cache(maxsize=512)
def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One of `resources/icons` as a square picture.

    Args:
        name: the file's name without ending; a name that does not exist is a mistake in the code and raises.
        colour: "#RRGGBB" of every line.
        size: width and height in pixels of the window.
        ratio: how many pixels of the screen lie in one of the window.

    """
    drawn = paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawn.replace(_DRAWN_IN, QColor(colour).name()).encode()))
    found = QPixmap(round(size * ratio), round(size * ratio))
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    renderer.render(painter, QRectF(found.rect()))
    painter.end()
    found.setDevicePixelRatio(ratio)
    return found
