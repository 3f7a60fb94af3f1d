"""A box for several lines that grows with its words and can mark some of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets.lines import units
from coprodesk.ui.widgets.undo_keys import leaves_undo_to_window

_MOST_LINES = 12

Underline = QTextCharFormat.UnderlineStyle


class Stretch(NamedTuple):
    """Words to mark, in code points of the text; `token` names a colour of the theme."""

    start: int
    end: int
    line: Underline
    token: str


class WritingBox(QPlainTextEdit):
    """Plain words only; Tab goes on to the next thing."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._least_lines = lines
        self._stretches: tuple[Stretch, ...] = ()
        self._current = (0, 0)
        self._lit = (0, 0)
        self._text: str | None = None
        self._height = 0
        self._is_stale = False
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._forget_text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.verticalScrollBar().valueChanged.connect(self._show_marks)
        self._make_room()

    @property
    def words(self) -> str:
        """What is in the box."""
        if self._text is None:
            self._text = self.toPlainText()
        return self._text

    def replace(self, start: int, end: int, words: str) -> None:
        """Put words in the place of the code points from `start` to `end`, as one step of undo."""
        cursor = self._cursor(start, end)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()

    def bring_into_view(self, place: int) -> None:
        """Scroll the box, if need be, so that the code point at `place` is seen; the writing place stays."""
        rect = self.cursorRect(self._cursor(place, place))
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            block = self._cursor(place, place).block()
            self.verticalScrollBar().setValue(block.firstLineNumber())

    def mark(self, stretches: Iterable[Stretch]) -> None:
        """Mark these words and no others, in reading order; only those in view cost anything."""
        self._stretches = tuple(stretches)
        self._is_stale = False
        self._show_marks()

    def mark_current(self, start: int, end: int) -> None:
        """Show which of the words is now in question; the same place twice for none."""
        self._current = (start, end)
        self._show_marks()

    def light(self, start: int, end: int) -> None:
        """Light up the word that is read aloud; the same place twice for none."""
        self._lit = (start, end)
        if start < end:
            self.bring_into_view(start)
        self._show_marks()

    def sizeHint(self) -> QSize:
        """As many lines as there are words, between the least and twelve."""
        return QSize(20 * theme.em(self.font()), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(4 * theme.target(self.font()), self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines anew for another width."""
        super().resizeEvent(event)
        self._grow()
        if self._lines() <= _MOST_LINES:
            # While the box was still small, Qt may have scrolled its first lines out of sight.
            self.verticalScrollBar().setValue(0)
        self._show_marks()

    def event(self, event: QEvent) -> bool:
        """Paint ground and edge in one, so that the corners are round."""
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        if leaves_undo_to_window(event, can_undo=can_undo, can_redo=can_redo):
            return False
        if event.type() != QEvent.Type.Paint:
            return super().event(event)
        look = theme.current()
        drawing.box(QPainter(self), QRectF(self.rect()), look.colour("card"), look.colour("line"))
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes and colours of a new look."""
        was_stale = self._is_stale
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._make_room()
            self._grow()
            # Qt calls other letters another text; the words are the same, so their marks still hold.
            self._is_stale = was_stale
            self._show_marks()

    def _make_room(self) -> None:
        document = self.document()
        was_untouched = not document.isUndoAvailable() and not document.isRedoAvailable()
        document.setDocumentMargin(round(theme.em(self.font()) * 0.5))
        if was_untouched:
            # Qt counts a new margin as a step to take back, though nobody typed.
            document.clearUndoRedoStacks()

    def _grow(self) -> None:
        is_full = self._lines() > _MOST_LINES
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        wanted = self._wanted_height()
        if wanted != self._height:
            self._height = wanted
            self.updateGeometry()

    def _lines(self) -> int:
        return round(self.document().documentLayout().documentSize().height())

    def _wanted_height(self) -> int:
        shown = max(self._least_lines, min(_MOST_LINES, self._lines()))
        pitch = QFontMetricsF(self.font()).lineSpacing()
        around = 2 * (self.document().documentMargin() + self.frameWidth())
        return max(theme.target(self.font()), round(shown * pitch + around) + 1)

    def _forget_text(self) -> None:
        self._text = None
        self._is_stale = True

    def _cursor(self, start: int, end: int) -> QTextCursor:
        is_plain = self.words.isascii()
        first = start if is_plain else units(self.words, start)
        length = end - start if is_plain else units(self.words[start:end], end - start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(first + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_marks(self) -> None:
        if self._is_stale:
            return  # Qt moves the marks with the words until the next check
        first, last = self._view()
        seen = [each for each in self._stretches if each.end > first and each.start < last]
        if self._lit[0] < self._lit[1]:
            seen.append(Stretch(*self._lit, Underline.SingleUnderline, "accent"))
        self.setExtraSelections([self._selection(each) for each in seen])

    def _view(self) -> tuple[int, int]:
        """The code points in view, with some more below: Qt's positions are never smaller than ours."""
        top = self.firstVisibleBlock().position()
        bottom = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        if not self._stretches or self.words.isascii():
            return top, bottom + 1
        start = len(self.words.encode("utf-16-le")[: 2 * top].decode("utf-16-le", "ignore"))
        return start, start + bottom + 1 - top

    def _selection(self, each: Stretch) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        look = theme.current()
        form = QTextCharFormat()
        form.setUnderlineStyle(each.line)
        form.setUnderlineColor(look.colour(each.token))
        if (each.start, each.end) in (self._current, self._lit):
            form.setBackground(QColor(look.colour("soft")))
        selection.format = form
        selection.cursor = self._cursor(each.start, each.end)
        return selection
