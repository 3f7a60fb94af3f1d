"""Check a text while it is being written, a slice at a time, so that no key has to wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from coprodesk.services.language import Finding, Known, Notes, OwnWord, notice, settle

PAUSE = 150
"""Milliseconds after the last key before the check begins."""

_SLICE = 3000
"""Letters that are checked in one go: about 5 ms of work on a slow PC."""

_TOGETHER = 200
"""Parts that are put together in one go, once all of them are known."""

_LONGEST_PART = 1500
"""Letters of a part; a line that is longer is cut at the end of a sentence or at a space."""


class WordCheck(QObject):
    """Checks the words that `read` gives; keeps what it found in each line until the line changes.

    Signals:
        found: all was checked; carries the findings as a tuple.
    """

    found = Signal(object)

    def __init__(self, read: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._own_words: tuple[OwnWord, ...] = ()
        self._kept: dict[str, Notes] = {}
        self._steps: Iterator[tuple[Finding, ...] | None] = iter(())
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._begin)
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._step)

    @property
    def is_pending(self) -> bool:
        """Whether the findings are older than the text."""
        return self._pause.isActive() or self._work.isActive()

    def set_own_words(self, own_words: Sequence[OwnWord]) -> None:
        """Check again with the words that a group has now."""
        self._own_words = tuple(own_words)
        self._kept.clear()
        self.start(0)

    def start(self, pause: int = PAUSE) -> None:
        """Check after a pause in milliseconds; what was under way is dropped."""
        self._work.stop()
        self._pause.start(pause)

    def finish(self) -> None:
        """Check now what is still to be checked."""
        if self._pause.isActive():
            self._begin()
        while self._work.isActive():
            self._step()

    def _begin(self) -> None:
        self._pause.stop()
        self._steps = self._pass(self._read())
        self._work.start()

    def _step(self) -> None:
        findings = next(self._steps)
        if findings is not None:
            self._work.stop()
            self.found.emit(findings)

    def _pass(self, text: str) -> Iterator[tuple[Finding, ...] | None]:
        """Go through a text; None after each slice, the findings at the end."""
        known = Known()
        kept: dict[str, Notes] = {}
        noted: list[tuple[int, Notes]] = []
        work = 0
        for start, end in parts(text):
            part = text[start:end]
            notes = self._kept.get(part)
            work += 100 if notes is not None else 100 + len(part)
            if notes is None:
                notes = notice(part, self._own_words)
            kept[part] = notes
            known.learn(notes)
            noted.append((start, notes))
            if work > _SLICE:
                self._kept.update(kept)
                work = 0
                yield None
        self._kept = kept
        findings: list[Finding] = []
        for first in range(0, len(noted), _TOGETHER):
            findings += settle(noted[first : first + _TOGETHER], known)
            if first + _TOGETHER < len(noted):
                yield None
        yield tuple(findings)


def parts(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, and the pieces of very long lines: where each begins and ends."""
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + _LONGEST_PART)
        if end < 0:
            end = (
                len(text) if len(text) - start <= _LONGEST_PART else _cut(text, start, start + _LONGEST_PART)
            )
        if end > start:
            yield start, end
        start = end if text[end : end + 1] != "\n" else end + 1


def _cut(text: str, start: int, end: int) -> int:
    """The best place to part a long line before `end`: after a sentence, or after a word."""
    for sign in (". ", "! ", "? ", " "):
        place = text.rfind(sign, start + 1, end)
        if place > start:
            return place + len(sign)
    return end
