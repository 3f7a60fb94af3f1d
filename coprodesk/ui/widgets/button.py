"""The one button: always with words, large enough for any finger, and never cut."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from coprodesk.i18n import _
from coprodesk.ui import icons, theme
from coprodesk.ui.style import CoproStyle
from coprodesk.ui.widgets.lines import Lines, natural_width

_SPACING = 1.25


class Button(QPushButton):
    """Says in words what it does; the words wrap where there is little room.

    A page has one main button at most, for the one thing to do next.
    """

    def __init__(self, text: str, *, icon: str = "", is_main: bool = False) -> None:
        super().__init__(text)
        self._icon_name = icon
        self._is_icon_last = False
        self._is_lit = False
        self.setProperty("is_main", is_main)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's own name, so that no caller meets two)
        """Say something else on the button."""
        super().setText(text)
        self.updateGeometry()

    def set_main(self, is_main: bool) -> None:
        """Make this the main button of its page, or one among others."""
        self.setProperty("is_main", is_main)
        self.update()

    def set_icon(self, name: str, *, is_last: bool = False) -> None:
        """Show another picture before the words, or after them; "" for none."""
        self._icon_name = name
        self._is_icon_last = is_last
        self.updateGeometry()
        self.update()

    def spoken_text(self) -> str:
        """What Listen reads."""
        return _("Button: {words}").format(words=self.accessibleName() or self.words())

    def light(self, start: int, length: int) -> None:
        """Underline the whole button while it is read."""
        self._is_lit = True
        self.update()

    def unlight(self) -> None:
        """Put the light out."""
        self._is_lit = False
        self.update()

    def words(self) -> str:
        """The words on the button, without the mark of a short cut."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with Space, once for each press of the key."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def hasHeightForWidth(self) -> bool:
        """Always: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels that the words need at a width."""
        lines = Lines(self.words(), self.font(), width - self._around(), _SPACING)
        return max(theme.target(self.font()), math.ceil(lines.height) + self._padding())

    def sizeHint(self) -> QSize:
        """All words in one line."""
        least = theme.target(self.font())
        width = max(least, natural_width(self.words(), self.font()) + self._around())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A finger's room at least."""
        least = theme.target(self.font())
        return QSize(min(self.sizeHint().width(), 3 * least), least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground through the style, then the picture and the words."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self.paint_words(painter, option)

    def paint_words(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Paint picture and words in the middle; a kind of button with other contents does its own."""
        style = self.style()
        ink = theme.current().colour("ink")
        if isinstance(style, CoproStyle):
            ink = style.words_on(option, self)
        inside = QRectF(self.rect())
        lines = Lines(self.words(), self.font(), inside.width() - self._around(), _SPACING)
        wide = lines.width + self.picture_room(self._icon_name)
        left = inside.center().x() - wide / 2
        if self._icon_name:
            size = self._icon_size()
            drawn = icons.picture(self._icon_name, ink.name(), size, self.devicePixelRatioF())
            x = left + wide - size if self._is_icon_last else left
            painter.drawPixmap(QPointF(x, inside.center().y() - size / 2), drawn)
        before = 0 if self._is_icon_last else self.picture_room(self._icon_name)
        place = QPointF(left + before, inside.center().y() - lines.height / 2)
        lines.paint(painter, place, ink)
        if self._is_lit:
            painter.setPen(QPen(ink, 4))
            bottom = place.y() + lines.height + 2
            painter.drawLine(QPointF(left, bottom), QPointF(left + wide, bottom))

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of a new look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _icon_size(self) -> int:
        return round(theme.em(self.font()) * 1.15)

    def picture_room(self, name: str) -> int:
        """The pixels that a picture takes beside the words; 0 for no name."""
        if not name:
            return 0
        return self._icon_size() + (round(theme.em(self.font()) * 0.45) if self.text() else 0)

    def _padding(self) -> int:
        return round(theme.em(self.font()) * 0.7)

    def _around(self) -> int:
        return round(theme.em(self.font()) * 1.6) + self.picture_room(self._icon_name)
