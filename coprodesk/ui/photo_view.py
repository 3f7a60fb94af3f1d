"""One photo on a page, or the place for one."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprodesk.i18n import _
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import roles
from coprodesk.ui.widgets.lines import Lines, natural_width

_WIDTH, _HEIGHT = 18, 12
"""Of the photo at most, in letter sizes."""

SHARP = 900
"""Dots of the longer side of a photo that looks sharp here in any text size."""


def image_of(content: bytes, longest: int = SHARP) -> QImage:
    """A PNG or JPEG file as dots for the screen, no larger than wanted; may be called in the pool."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class PhotoView(QWidget):
    """Shows a photo whole; while there is none it says what to do, in a dashed box to drop a file on."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self._image = QImage()
        self._is_sought = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.describe("")

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return not self._image.isNull()

    def show_photo(self, image: QImage) -> None:
        """Show a photo; a null image for none."""
        self._image = image
        self.describe("")
        self.updateGeometry()
        self.update()

    def describe(self, shows: str) -> None:
        """Say what the photo shows, for who does not see it."""
        unknown = _("The chosen photo. Nobody has said what it shows yet.")
        self.setAccessibleName((shows or unknown) if self.has_photo else self._empty)

    def seek(self, is_sought: bool) -> None:
        """Show that a file which is dragged over here may be let go."""
        self._is_sought = is_sought
        self.update()

    def spoken_text(self) -> str:
        """What Listen reads."""
        return _("Picture: {what}").format(what=self.accessibleName()) if self.has_photo else self._empty

    def light(self, start: int, length: int) -> None:
        """A picture has no word to light."""

    def unlight(self) -> None:
        """A picture has no word to light."""

    def hasHeightForWidth(self) -> bool:
        """Always: the photo keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels at a width."""
        if self.has_photo:
            return math.ceil(self._frame(width).height())
        return math.ceil(self._lines(width).height) + 2 * theme.current().space(24)

    def sizeHint(self) -> QSize:
        """As large as the photo is shown at most."""
        width = _WIDTH * theme.em(self.font())
        if not self.has_photo:
            width = max(width, natural_width(self._empty, self._words_font()) + 2 * theme.current().space(24))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(3 * theme.target(self.font()), theme.target(self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo with a line round it, or the words for none."""
        look, painter = theme.current(), QPainter(self)
        edge = look.colour("accent" if self._is_sought else "line")
        thick = drawing.line_width() * (2 if self._is_sought else 1)
        if self.has_photo:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame = self._frame(self.width())
            painter.drawImage(frame, self._image)
            drawing.box(painter, frame, None, edge, 0, width=thick)
            return
        rect, gap = QRectF(self.rect()), look.space(24)
        fill = look.colour("soft") if self._is_sought else None
        drawing.box(painter, rect, fill, edge, width=thick, is_dashed=True)
        self._lines(self.width()).paint(painter, QPointF(gap, gap), look.colour("quiet"))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _frame(self, width: int) -> QRectF:
        em = theme.em(self.font())
        most_wide, most_high = min(width, _WIDTH * em), _HEIGHT * em
        share = min(most_wide / max(1, self._image.width()), most_high / max(1, self._image.height()))
        return QRectF(0, 0, self._image.width() * share, self._image.height() * share)

    def _lines(self, width: int) -> Lines:
        return Lines(self._empty, self._words_font(), width - 2 * theme.current().space(24))

    def _words_font(self) -> QFont:
        return theme.current().font()


roles.speaks_as(QAccessible.Role.Graphic, PhotoView)
