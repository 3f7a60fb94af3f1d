"""Put a long text into a box a slice at a time, so that the window stays free meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from coprodesk.ui.widgets.word_check import cut

LONG = 20_000
"""Letters from which a text is put in by slices."""

_SLICE = 0.004
"""Seconds of work in one go."""

_PIECE = 1_000
"""Letters that are put in with one step."""

_LONGEST_LINE = 2_000
"""Letters of a line; Qt would lay a longer one out as a whole at every key."""


class Intake(QObject):
    """Fills a box; nobody can write in it until that is done."""

    def __init__(self, box: QPlainTextEdit) -> None:
        super().__init__(box)
        self._box = box
        self._pieces: Iterator[str] = iter(())
        self._cursor = QTextCursor()
        self._is_joined = False
        # A timer without a pause fires twice in one turn of some event loops.
        self._turns = QTimer(self, interval=1)
        self._turns.timeout.connect(self._go_on)

    @property
    def is_active(self) -> bool:
        """Whether some of the text is still to come."""
        return self._turns.isActive()

    def begin(self, text: str, cursor: QTextCursor) -> None:
        """Put a text in the place of what a cursor has selected; one step of undo takes it all back."""
        self.finish()
        self._cursor = QTextCursor(cursor)
        self._cursor.removeSelectedText()
        self._is_joined = cursor.hasSelection()
        self._pieces = _pieces(text)
        self._box.setReadOnly(True)
        self._turns.start()
        self._go_on()

    def finish(self) -> None:
        """Put in at once what is still to come."""
        while self.is_active:
            self._go_on()

    def stop(self) -> None:
        """Leave out what has not come yet."""
        self._turns.stop()
        self._pieces = iter(())
        self._box.setReadOnly(False)

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        while time.perf_counter() < until:
            piece = next(self._pieces, None)
            if piece is None:
                self.stop()
                return
            self._put(piece)

    def _put(self, piece: str) -> None:
        if self._is_joined:
            self._cursor.joinPreviousEditBlock()
        else:
            self._cursor.beginEditBlock()
        self._is_joined = True
        self._cursor.insertText(piece)
        self._cursor.endEditBlock()


def in_lines(text: str) -> str:
    """A text with plain line ends, in which very long lines go on in the next one after a sentence."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    return "\n".join(line for whole in text.split("\n") for line in _short_lines(whole))


def _short_lines(line: str) -> Iterator[str]:
    start = 0
    while len(line) - start > _LONGEST_LINE:
        end = cut(line, start, start + _LONGEST_LINE)
        yield line[start:end].rstrip(" ")
        start = end
    yield line[start:]


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), _PIECE):
        yield text[start : start + _PIECE]
