"""Check a text while it is being written, a slice at a time, so that no key has to wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from coprodesk.services.language import Finding, Known, Level, Notes, OwnWord, lines, notice, settle
from coprodesk.ui import collecting, warming

PAUSE = 150
"""Milliseconds after the last key before the check begins."""

_SLICE = 0.003
"""Seconds of work in one go; then keys and clicks have their turn."""

_TOGETHER = 20
"""Parts that are put together in one step, once all of them are known."""

_LONGEST_PART = 500
"""Letters of a part; a line that is longer is cut at the end of a sentence or at a space."""

_LONG = 20_000
"""Letters of a text of which so much is noted that Python's garbage collection must not look at all of it."""

_TABLES = 20
"""Milliseconds between two looks whether the tables have been read."""


class WordCheck(QObject):
    """Checks the words that `read` gives; keeps what it found in each line until the line changes.

    Signals:
        found: all was checked; carries the findings as a tuple.
        ended: the turn after that, so that showing them need not be one long piece of work.
        went_on: some of it was checked; carries how much, in per cent.
    """

    found = Signal(object)
    ended = Signal()
    went_on = Signal(int)

    def __init__(self, read: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._own_words: tuple[OwnWord, ...] = ()
        self._level = Level.EVERYONE
        self._kept: dict[str, Notes] = {}
        self._steps: Iterator[int | tuple[Finding, ...]] = iter(())
        self._is_to_stop = False
        self._is_long = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._begin_when_ready)
        # A timer without a pause fires twice in one turn of some event loops.
        self._work = QTimer(self, interval=1)
        self._work.timeout.connect(self._go_on)

    @property
    def is_pending(self) -> bool:
        """Whether the findings are older than the text."""
        return self._pause.isActive() or self._work.isActive()

    def set_own_words(self, own_words: Sequence[OwnWord]) -> None:
        """Check again with the words that a group has now."""
        self._own_words = tuple(own_words)
        self._kept.clear()
        self.start(0)

    def set_level(self, level: Level) -> None:
        """Check again for other readers."""
        if level is not self._level:
            self._level = level
            self._kept.clear()
            self.start(0)

    def start(self, pause: int = PAUSE) -> None:
        """Check after a pause in milliseconds; what was under way is dropped."""
        self._work.stop()
        self._pause.start(pause)

    def stop(self) -> None:
        """Look at no further part of the text; what was found so far is told."""
        self._is_to_stop = True

    def finish(self) -> None:
        """Check now what is still to be checked."""
        if self._pause.isActive():
            self._begin()
        while self._work.isActive():
            self._go_on()

    def _begin_when_ready(self) -> None:
        if warming.is_ready():
            self._begin()
        else:
            warming.begin()
            self._pause.start(_TABLES)

    def _begin(self) -> None:
        self._pause.stop()
        self._is_to_stop = False
        text = self._read()
        self._is_long = len(text) > _LONG
        self._steps = self._pass(text)
        self._work.start()

    def _go_on(self) -> None:
        """One turn of work: steps until the time is up."""
        until = time.perf_counter() + _SLICE
        if self._is_long:
            collecting.spare_what_is_there()
        while True:
            step = next(self._steps, None)
            if step is None:
                self._work.stop()
                self.ended.emit()
                return
            if not isinstance(step, int):
                self.found.emit(step)
                return
            if time.perf_counter() > until:
                self.went_on.emit(step)
                return

    def _pass(self, text: str) -> Iterator[int | tuple[Finding, ...]]:
        """Go through a text: after each step how much is done, in per cent; at the end the findings."""
        known = Known()
        kept: dict[str, Notes] = {}
        noted: list[tuple[int, Notes]] = []
        for start, end in parts(text):
            if self._is_to_stop:
                break
            part = text[start:end]
            notes = self._kept.get(part)
            if notes is None:
                notes = self._kept[part] = notice(part, self._own_words, self._level)
            kept[part] = notes
            known.learn(notes)
            noted.append((start, notes))
            yield 99 * end // len(text)
        self._kept = kept
        findings: list[Finding] = []
        for first in range(0, len(noted), _TOGETHER):
            findings += settle(noted[first : first + _TOGETHER], known)
            yield 99
        yield tuple(findings)


def parts(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, and the pieces of very long lines: where each begins and ends."""
    for first, end in lines(text):
        start = first
        while end - start > _LONGEST_PART:
            place = cut(text, start, start + _LONGEST_PART)
            yield start, place
            start = place
        yield start, end


def cut(text: str, start: int, end: int) -> int:
    """The best place to part a long line before `end`: after a sentence, or after a word."""
    for sign in (". ", "! ", "? ", " "):
        place = text.rfind(sign, start + 1, end)
        if place > start:
            return place + len(sign)
    return end
