"""A box to read in: by caret, letter by letter if need be, but nothing in it can be changed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextEdit

from coprodesk.i18n import _
from coprodesk.services.documents import Told
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets.lines import units

_LEADING = 130
"""Distance of lines in hundredths of what the font asks for: about 1.5 letter sizes."""

_SHARE = 0.6
"""How much of the window's height it takes, at most, before it scrolls by itself."""

_LONG = 6000
"""Letters that are too many for that height, whatever the width."""

_LARGER = {1: 1.35, 2: 1.15}


class ReadingBox(QTextEdit):
    """Words to read, with Tab to it and on from it; a heading says that it is one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lines: tuple[Told, ...] = ()
        self._heights: dict[int, int] = {}
        self.setReadOnly(True)
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(by_keyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cursorPositionChanged.connect(self._follow)

    @property
    def words(self) -> str:
        """What stands in the box."""
        return self.toPlainText()

    def show_lines(self, lines: Sequence[Told]) -> None:
        """Show these words; the place of the caret stays where the words before it are the same."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._write()

    def spoken_text(self) -> str:
        """What Listen reads."""
        return self.toPlainText()

    def light(self, start: int, length: int) -> None:
        """Light up the word that is heard, and bring it into view."""
        text, look = self.toPlainText(), theme.current()
        lit = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text, start))
        cursor.setPosition(units(text, start + length), QTextCursor.MoveMode.KeepAnchor)
        lit.cursor = cursor
        form = QTextCharFormat()
        form.setBackground(look.colour("soft"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(look.colour("accent"))
        lit.format = form
        self.setExtraSelections([lit])
        hidden = self.cursorRect(cursor).bottom() - self.viewport().height()
        if hidden > 0 or self.cursorRect(cursor).top() < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def unlight(self) -> None:
        """Put the light out."""
        self.setExtraSelections([])

    def hasHeightForWidth(self) -> bool:
        """Always: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of all words at a width, up to a share of the window."""
        most = max(5 * theme.target(self.font()), round(self.window().height() * _SHARE))
        if sum(len(line.words) for line in self._lines) > _LONG:
            return most
        if width not in self._heights:
            copy = self.document().clone()
            copy.setTextWidth(width - 2 * self.frameWidth())
            self._heights[width] = math.ceil(copy.size().height()) + 2 * self.frameWidth()
        return min(most, max(2 * theme.target(self.font()), self._heights[width]))

    def sizeHint(self) -> QSize:
        """As wide as the page lets it be."""
        wide = 20 * theme.em(self.font())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(4 * theme.target(self.font()), 2 * theme.target(self.font()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page have the wheel where all the words are seen."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Paint ground and edge in one, so that the corners are round."""
        if event.type() != QEvent.Type.Paint:
            return super().event(event)
        look = theme.current()
        drawing.box(QPainter(self), QRectF(self.rect()), look.colour("card"), look.colour("line"))
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Take the letters and colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._write()

    def _write(self) -> None:
        """Put the words in; the caret's move is nobody's doing, so the page stays where it is."""
        look = theme.current()
        place, document = self.textCursor().position(), self.document()
        self._heights = {}
        self.blockSignals(True)
        document.clear()
        document.setDefaultFont(look.font())
        document.setDocumentMargin(round(theme.em(look.font()) * 0.7))
        cursor = QTextCursor(document)
        for number, line in enumerate(self._lines):
            _add(cursor, line, is_first=number == 0)
        caret = self.textCursor()
        caret.setPosition(min(place, document.characterCount() - 1))
        self.setTextCursor(caret)
        self.blockSignals(False)
        self.updateGeometry()

    def _follow(self) -> None:
        """Keep the caret in view where the box is taller than what is seen of the page."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and inside is not None and self.hasFocus():
            caret = self.cursorRect()
            place = self.viewport().mapTo(inside, caret.center())
            area.ensureVisible(place.x(), place.y(), 0, theme.current().space(40))


def _add(cursor: QTextCursor, line: Told, *, is_first: bool) -> None:
    look = theme.current()
    font, em = look.font(), theme.em(look.font())
    for number, words in enumerate(line.words.split("\n")):
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(0 if is_first else em * (1.0 if line.level else 0.5) if number == 0 else 0)
        block.setHeadingLevel(line.level)
        letters.setForeground(look.colour("ink"))
        if words.startswith("- "):
            block.setLeftMargin(em * 0.75)
            block.setTextIndent(-em * 0.75)
        if is_first and number == 0:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        if line.level and number == 0:
            quiet = QTextCharFormat()
            quiet.setForeground(look.colour("quiet"))
            cursor.insertText(_told_as(line.level), quiet)
        if line.level:
            letters.setFontWeight(700)
            letters.setFontPointSize(font.pointSizeF() * _LARGER.get(line.level, 1.0))
        cursor.insertText(words, letters)


def _told_as(level: int) -> str:
    return (_("Title:") if level == 1 else _("Heading:")) + " "
