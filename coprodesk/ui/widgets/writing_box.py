"""A box for several lines that grows with its words and can mark some of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from coprodesk.services.language import Kind
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import marks
from coprodesk.ui.widgets.intake import LONG, Intake, in_lines
from coprodesk.ui.widgets.lines import units, x_of
from coprodesk.ui.widgets.undo_keys import leaves_undo_to_window

_MOST_LINES = 12


class Stretch(Protocol):
    """Words to mark, in code points of the text, and why."""

    @property
    def start(self) -> int:
        """Where they begin."""
        ...

    @property
    def end(self) -> int:
        """Where they end."""
        ...

    @property
    def kind(self) -> Kind:
        """What is to be said about them."""
        ...


@dataclass(frozen=True)
class _Drawn:
    """A mark in view; its cursor moves with the words while somebody types."""

    cursor: QTextCursor
    kind: Kind | None
    is_lit: bool


class WritingBox(QPlainTextEdit):
    """Plain words only; Tab goes on to the next thing."""

    def __init__(self, lines: int, *, is_document: bool = False) -> None:
        """Make a box; in one for whole documents, very long lines go on in the next line."""
        super().__init__()
        self._is_document = is_document
        self._intake = Intake(self)
        self._is_put = False
        self._is_growing = False
        self._least_lines = lines
        self._stretches: Sequence[Stretch] = ()
        self._drawn: tuple[_Drawn, ...] = ()
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
        # It comes before Qt lays the words out and so asks for marks that may not hold any more.
        self.document().contentsChange.connect(self._forget_text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.verticalScrollBar().valueChanged.connect(self._show_marks)
        self._make_room()

    @property
    def words(self) -> str:
        """What is in the box."""
        if self._text is None:
            self._text = self.toPlainText()
        return self._text

    @property
    def is_taking_in(self) -> bool:
        """Whether a long text is being put in, slice by slice."""
        return self._intake.is_active

    @property
    def is_being_filled(self) -> bool:
        """Whether what comes slice by slice was put here by the program, and not pasted."""
        return self._is_put and self._intake.is_active

    def put(self, text: str) -> None:
        """Put words in the place of all that is here, with nothing to undo; a document comes by slices."""
        self._intake.stop()
        self._is_put = True
        if not self._is_document or len(text) < LONG:
            self.setPlainText(text)
            return
        self.clear()
        self._intake.begin(in_lines(text), self.textCursor())

    def finish_taking_in(self) -> None:
        """Put in at once what is still to come."""
        self._intake.finish()

    def stop_taking_in(self) -> None:
        """Leave out what has not come yet."""
        self._intake.stop()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words; many of them come by slices."""
        text = source.text()
        if len(text) < LONG or self._intake.is_active:
            super().insertFromMimeData(source)
        else:
            self._is_put = False
            self._intake.begin(in_lines(text) if self._is_document else text, self.textCursor())

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

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """Mark these words and no others, in reading order; only those in view cost anything."""
        self._stretches = stretches
        self._current = (0, 0)
        self._is_stale = False
        self._show_marks()

    def marks(self) -> tuple[tuple[str, Kind], ...]:
        """The marks in view: the words of each and the sort that its shape stands for."""
        return tuple((each.cursor.selectedText(), each.kind) for each in self._drawn if each.kind is not None)

    def lit(self) -> str:
        """The words that are lit up: those that are read aloud, or else those in question."""
        return next((each.cursor.selectedText() for each in self._drawn if each.is_lit), "")

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page have the wheel where all the words are seen: Qt would scroll them by a line."""
        if self._lines() > _MOST_LINES:
            super().wheelEvent(event)
        else:
            event.ignore()

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
        # Another bar is another width, and Qt lays the words out anew: without end where 12 lines become 13.
        if not self._is_growing:
            self._is_growing = True
            self._take_height()
            self._is_growing = False

    def _take_height(self) -> None:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, and the words over them."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        em = theme.em(self.font())
        for each in self._drawn:
            pieces = list(self._pieces(each.cursor))
            if each.is_lit:
                self._light(painter, pieces)
            if each.kind is not None:
                look = marks.LOOKS[each.kind]
                marks.paint(painter, pieces, look.shape, look.token, em)
        painter.end()
        super().paintEvent(event)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        is_plain = self.words.isascii()
        first = start if is_plain else units(self.words, start)
        return self._between(start, end, first)

    def _between(self, start: int, end: int, first: int) -> QTextCursor:
        """From code point `start`, which Qt counts as `first`, to code point `end`."""
        length = end - start if self.words.isascii() else units(self.words[start:end], end - start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(first + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_marks(self) -> None:
        if self._is_stale:
            return  # the marks move with the words until the next check
        self._drawn = tuple(self._in_view())
        self.viewport().update()

    def _in_view(self) -> Iterator[_Drawn]:
        """The marks in view. Qt's places are counted on from the mark before: that is quick in long texts."""
        first, last = self._view()
        lit = self._lit if self._lit[0] < self._lit[1] else self._current
        code_point = unit = 0
        is_drawn = lit[0] >= lit[1]
        for each in self._stretches:
            if each.end <= first or each.start >= last:
                continue
            start = each.start
            unit += (
                start - code_point if self.words.isascii() else units_between(self.words, code_point, start)
            )
            code_point = start
            is_lit = (start, each.end) == lit
            is_drawn = is_drawn or is_lit
            yield _Drawn(self._between(start, each.end, unit), each.kind, is_lit)
        if not is_drawn:
            yield _Drawn(self._cursor(*lit), None, is_lit=True)

    def _view(self) -> tuple[int, int]:
        """The code points in view, with some more below: Qt's places are never smaller than ours."""
        top = self.cursorForPosition(QPoint(0, 0)).position()
        bottom = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        if not self._stretches or self.words.isascii():
            return top, bottom + 1
        start = len(self.words.encode("utf-16-le")[: 2 * top].decode("utf-16-le", "ignore"))
        return start, start + bottom + 1 - top

    def _pieces(self, cursor: QTextCursor) -> Iterator[tuple[QRectF, float]]:
        """Where words stand in view, line by line: their box, and how far below its top the letters stand."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            place = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            if place.y() > self.viewport().height():
                return
            yield from _in_block(block, place, start - block.position(), end - block.position())
            block = block.next()

    def _light(self, painter: QPainter, pieces: list[tuple[QRectF, float]]) -> None:
        look, edge = theme.current(), drawing.line_width()
        for rect, _baseline in pieces:
            around = rect.adjusted(-edge, 0, edge, 0)
            drawing.box(painter, around, look.colour("soft"), look.colour("accent"), 2 * edge)


def units_between(text: str, start: int, end: int) -> int:
    """How many units Qt counts from one code point to another; fewer than none where it goes back."""
    return units(text[start:end], end - start) if start <= end else -units(text[end:start], start - end)


def _in_block(block: QTextBlock, place: QPointF, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
    layout: QTextLayout = block.layout()
    first, last = max(0, start), min(block.length() - 1, end)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if left < right:
            x_left, x_right = x_of(line.cursorToX(left)), x_of(line.cursorToX(right))
            box = QRectF(min(x_left, x_right), line.y(), abs(x_right - x_left), line.height())
            yield box.translated(place), line.ascent()
