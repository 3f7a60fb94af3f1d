"""Lay the wall out: letters for the back of the room, and as many lines as fit, in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont

from coprodesk.ui import theme
from coprodesk.ui.widgets.lines import Lines, natural_width, well_broken

if TYPE_CHECKING:
    from coprodesk.workshop.views.wall import WallLine, WallView

_LEAST, _MOST = 18, 12
"""Letters are from an 18th to a 12th of the wall's height, however large the text is on the PC.

On a picture 1 m high, an 18th gives capitals of 4 cm; with more than a 12th, hardly a sentence would fit.
"""

EDGE = 0.05
"""The margin at the left and the right, of the wall's width."""

_SPACING = 1.25
_QUESTION_SHARE = 0.45
_QUESTION_STEPS = (1.1, 0.9, 0.75)
_NOTE_SHARE = 0.3
_RESULT_SHARE = 0.5
_STRIP_SHARE = 0.7
_STRIP_LINES = 2
_GAP = 0.4
"""Between lines, in letter sizes."""


@dataclass(frozen=True)
class Row:
    """One line with its places on the wall; `note` stands beside or below it, `bar` is for results."""

    line: WallLine
    text: Lines
    note: Lines
    text_place: QRectF
    note_place: QRectF
    bar: QRectF | None
    is_whole: bool

    @property
    def bottom(self) -> float:
        """Where the row ends, in pixels from the top."""
        return max(self.text_place.bottom(), self.note_place.bottom())


@dataclass(frozen=True)
class Sheet:
    """One part of the wall; `after` is how many lines of the view come after it."""

    heading: Lines
    heading_place: QRectF
    question: Lines
    question_place: QRectF
    rule: QRectF
    rows: tuple[Row, ...]
    after: int
    strip: Lines
    strip_box: QRectF | None

    @property
    def strip_place(self) -> QPointF:
        """Where the words of the strip begin."""
        box = self.strip_box or QRectF()
        return QPointF(
            box.x() + (box.height() - self.strip.height) / 2, box.center().y() - self.strip.height / 2
        )


def sheets(view: WallView, size: QSizeF) -> tuple[Sheet, ...]:
    """The view in as many parts as it takes, one at least; lines are neither made smaller nor cut.

    Args:
        view: what the wall shows.
        size: the room for it, in pixels.

    """
    layout = _Layout(view, size)
    found: list[list[Row]] = [[]]
    for row in layout.rows():
        moved = layout.below(row, found[-1])
        if found[-1] and moved.bottom > layout.bottom:
            found.append([])
            moved = layout.below(row, [])
        found[-1].append(moved)
    parts, left = [], len(view.lines)
    for rows in found:
        left -= sum(row.is_whole for row in rows)
        parts.append(layout.sheet(tuple(rows), left))
    return tuple(parts)


def letters(size: QSizeF, share: float = 1.0, *, is_bold: bool = False) -> QFont:
    """The font of the wall's lines, or one in proportion to it, for a wall of that size in pixels."""
    font = theme.current().font("wall")
    wanted = max(size.height() / _LEAST, min(theme.em(font), size.height() / _MOST))
    least = theme.Look(theme.current().tokens).font("wall").pointSizeF()
    font.setPointSizeF(max(least, font.pointSizeF() * wanted / theme.em(font)) * share)
    font.setBold(is_bold)
    return font


class _Layout:
    """The places on one wall of one size."""

    def __init__(self, view: WallView, size: QSizeF) -> None:
        self._view, self._size = view, size
        self._font, self._strong = letters(size), letters(size, is_bold=True)
        self._em = theme.em(self._font)
        self._left = size.width() * EDGE
        self._width = max(1.0, size.width() - 2 * self._left)
        self._heading = Lines(view.heading, letters(size, 0.7), self._width, _SPACING)
        self._question = self._fitting_question()
        question_top = size.height() * 0.04 + self._heading.height
        question_height = self._question.height if view.question else 0.0
        self._question_place = QRectF(self._left, question_top, self._width, question_height)
        rule_top = self._question_place.bottom() + self._em * 0.2
        self._rule = QRectF(self._left, rule_top, self._em * 2.5, max(4.0, self._em * 0.1))
        self._top = self._rule.bottom() + self._em * _GAP
        self._most = max((line.amount or 0 for line in view.lines), default=0)
        notes = (natural_width(line.note, self._strong) for line in view.lines)
        self._note_width = max(notes, default=0)
        self._is_stacked = self._note_width > self._width * _NOTE_SHARE
        self._strip, self._strip_box = self._fitting_strip()
        strip_height = self._strip_box.height() + self._em * _GAP if self._strip_box else 0.0
        self.bottom = size.height() - self._em * 0.2 - strip_height

    def sheet(self, rows: tuple[Row, ...], after: int) -> Sheet:
        """A part of the wall with these rows."""
        place = QRectF(self._left, self._size.height() * 0.04, self._width, self._heading.height)
        return Sheet(
            self._heading,
            place,
            self._question,
            self._question_place,
            self._rule,
            rows,
            after,
            self._strip,
            self._strip_box,
        )

    def rows(self) -> Iterator[Row]:
        """Every line as a row at the top of the wall; one that is too tall as several."""
        for line in self._view.lines:
            row = self._row(line)
            if row.bottom <= self.bottom:
                yield row
                continue
            words = f"{line.text}: {line.note}" if line.note and self._is_stacked else line.text
            pieces = list(self._pieces(replace(line, text=words, note="" if self._is_stacked else line.note)))
            for number, piece in enumerate(pieces, 1):
                yield replace(self._row(piece), is_whole=number == len(pieces))

    def below(self, row: Row, above: list[Row]) -> Row:
        """The row under those above it."""
        down = above[-1].bottom + self._em * _GAP - self._top if above else 0.0
        bar = row.bar.translated(0, down) if row.bar else None
        return replace(
            row,
            text_place=row.text_place.translated(0, down),
            note_place=row.note_place.translated(0, down),
            bar=bar,
        )

    def _row(self, line: WallLine) -> Row:
        if self._is_stacked:
            return self._stacked(line)
        is_result = line.amount is not None
        gap = self._em * 0.6
        beside = self._width - (self._note_width + gap if self._note_width else 0)
        text = Lines(line.text, self._font, self._width * _RESULT_SHARE if is_result else beside, _SPACING)
        note = Lines(line.note, self._strong, self._note_width + 1, _SPACING)
        right = self._left + self._width
        note_place = QRectF(right - note.width, self._top, note.width, note.height)
        bar = None
        if is_result and self._most:
            start = self._left + self._width * _RESULT_SHARE + gap
            longest = max(0.0, right - self._note_width - gap - start)
            height = self._em * 0.6
            middle = self._top + note.height / 2
            bar = QRectF(start, middle - height / 2, longest * (line.amount or 0) / self._most, height)
        return Row(line, text, note, self._place(text, self._top), note_place, bar, is_whole=True)

    def _stacked(self, line: WallLine) -> Row:
        text = Lines(line.text, self._strong, self._width, _SPACING)
        note = Lines(line.note, self._font, self._width, _SPACING)
        text_place = self._place(text, self._top)
        note_place = self._place(note, text_place.bottom()) if line.note else QRectF(text_place)
        return Row(line, text, note, text_place, note_place, None, is_whole=True)

    def _place(self, lines: Lines, top: float) -> QRectF:
        return QRectF(self._left, top, lines.width, lines.height)

    def _pieces(self, line: WallLine) -> Iterator[WallLine]:
        """A line that no part can hold, in pieces that fit."""
        words = line.text.split()
        while words:
            count = _most_that_fit(
                words, lambda text: self._row(replace(line, text=text)).bottom <= self.bottom
            )
            piece = " ".join(words[:count])
            words = words[count:]
            yield replace(line, text=f"{piece} …" if words else piece)

    def _fitting_strip(self) -> tuple[Lines, QRectF | None]:
        """The word at the foot with the box round it; a long meaning is cut after two lines."""
        font, edge = letters(self._size, _STRIP_SHARE), self._em * 0.3
        words = self._view.strip.split()

        def laid(count: int) -> Lines:
            text = " ".join(words[:count]) + ("" if count == len(words) else " …")
            return Lines(text, font, self._width - 2 * edge, _SPACING)

        lines = laid(len(words))
        most = laid(1).height * _STRIP_LINES
        if lines.height > most:
            lines = laid(_most_that_fit(words, lambda text: laid(len(text.split())).height <= most))
        if not words:
            return lines, None
        height = lines.height + 2 * edge
        top = self._size.height() - self._em * 0.2 - height
        return lines, QRectF(self._left, top, self._width, height)

    def _fitting_question(self) -> Lines:
        """The question; smaller where it is long, and cut only where nobody could read it on a wall."""
        most = self._size.height() * _QUESTION_SHARE
        for step in _QUESTION_STEPS:
            font = letters(self._size, step, is_bold=True)
            lines = well_broken(self._view.question, font, self._width, _SPACING)
            if lines.height <= most:
                return lines
        words = self._view.question.split()

        def cut(text: str) -> Lines:
            return Lines(text + " …", font, self._width, _SPACING)

        return cut(" ".join(words[: _most_that_fit(words, lambda text: cut(text).height <= most)]))


def _most_that_fit(words: list[str], fits: Callable[[str], bool]) -> int:
    """How many words fit, one at least; found by halving."""
    least, most = 1, len(words)
    while least < most:
        middle = (least + most + 1) // 2
        if fits(" ".join(words[:middle])):
            least = middle
        else:
            most = middle - 1
    return least
