"""Words on the screen: wrapped, with air, never wider than the eye can follow."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import roles
from coprodesk.ui.widgets.lines import Lines, Mark, longest_line, natural_width, well_broken

TextLook = Literal[
    "body", "small", "label", "quiet", "question", "attention", "done", "wall", "title", "section"
]
"""How a text looks: see `Text`."""

LONGEST_LINE = 70
"""Letters in a line, at most."""

_FONTS = {"label": "body", "quiet": "body", "attention": "body", "done": "body"}
_COLOURS = {"quiet": "quiet", "attention": "attention", "done": "done"}
_TIGHT = {"title": 1.25, "section": 1.3, "question": 1.35, "wall": 1.3}


class Text(QLabel):
    """Plain words that wrap.

    Looks: body, small (14 point), label (bold, above a box), quiet (second in rank), question (large),
    attention (with a warning shape; the text must bring its word), done (with a tick), wall (for the
    projector), title and section (for headings).
    """

    def __init__(self, text: str = "", look: TextLook = "body", *, largest: float = 9.0) -> None:
        """Make a text; `largest` is the scale at which it stops growing, for the bars round a page."""
        super().__init__()
        self._largest = largest
        self._look = look
        self._lit: Mark | None = None
        self._lines: Lines | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's own name, so that no caller meets two)
        """Show other words."""
        if text == self.text():
            return
        self._lit = None
        self._lines = None
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_look(self, look: TextLook) -> None:
        """Show the same words in another look."""
        self._look = look
        self._dress()

    def spoken_text(self) -> str:
        """What Listen reads."""
        return self.text()

    def light(self, start: int, length: int) -> None:
        """Light up a word of `spoken_text`, in code points."""
        self._lit = Mark(start, length)
        self.update()

    def unlight(self) -> None:
        """Put the light out."""
        self._lit = None
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels that the words need at a width."""
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right() - self._sign_width()
        return math.ceil(self._laid_out(inside).height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """One line, or as many as the longest line allows."""
        margins = self.contentsMargins()
        around = margins.left() + margins.right() + self._sign_width()
        width = min(natural_width(self.text(), self.font()), self._longest()) + around
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window; words that do not fit are broken, never cut."""
        return QSize(min(self.sizeHint().width(), 5 * theme.em(self.font())), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, the light and the words."""
        painter = QPainter(self)
        inside = QRectF(self.contentsRect())
        colour = theme.current().colour(_COLOURS.get(self._look, "ink"))
        lines = self._laid_out(inside.width() - self._sign_width())
        if self._sign_width():
            size = theme.em(self.font()) * 1.15
            sign = QRectF(inside.x(), inside.y() + (lines.pitch - size) / 2, size, size)
            (drawing.warning if self._look == "attention" else drawing.tick)(painter, sign, colour)
        lines.paint(painter, QPointF(inside.x() + self._sign_width(), inside.y()), colour, self._lit)

    def changeEvent(self, event: QEvent) -> None:
        """Take the fonts of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        font = theme.current().font(_FONTS.get(self._look, self._look), self._largest)
        if self._look in ("attention", "done", "label"):
            font.setBold(True)
        self.setFont(font)
        self._lines = None
        self.updateGeometry()
        self.update()

    def _longest(self) -> int:
        return longest_line(self.font(), LONGEST_LINE)

    def _sign_width(self) -> int:
        if self._look not in ("attention", "done") or not self.text():
            return 0
        return round(theme.em(self.font()) * 1.6)

    def _laid_out(self, width: float) -> Lines:
        width = min(width, self._longest())
        if self._lines is None or self._lines_width != width:
            self._lines = well_broken(self.text(), self.font(), width, _TIGHT.get(self._look, 1.5))
            self._lines_width = width
        return self._lines

    _lines_width = 0.0


class Heading(Text):
    """The name of what follows; screen readers jump from one to the next.

    Level 1 is the title of a page (one only), 2 a section, 3 a part of one.
    """

    def __init__(self, text: str, level: int = 2) -> None:
        looks: dict[int, TextLook] = {1: "title", 2: "section"}
        super().__init__(text, looks.get(level, "question"))
        self.level = level


def named_by(text: str, editor: QWidget) -> Text:
    """A question as a text that screen readers tie to the box for its answer."""
    label = Text(text, "label")
    label.setBuddy(editor)
    return label


roles.speaks_as(QAccessible.Role.Heading, Heading)
