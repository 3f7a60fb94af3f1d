"""What came of the buttons of a part of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from coprodesk.ui.widgets import Column, Page, Section, Text
from coprodesk.ui.widgets.field import in_attention

T = TypeVar("T", bound=QWidget)


def bring_into_view(part: QWidget) -> None:
    """Scroll the page that a part stands on, so that it is seen; nothing where it stands on none."""
    page = _around(part, Page)
    if page is not None:
        page.bring_into_view(part)


class Outcome(Column):
    """What came of the buttons above it: done, or what stopped and what to do."""

    def __init__(self, announce: Callable[[str], None]) -> None:
        self.done, self.stopped = Text("", "done"), Text("", "attention")
        super().__init__(self.done, self.stopped)
        self._announce = announce
        self.clear()

    def clear(self) -> None:
        """Say nothing any more."""
        self._show("", "")

    def say(self, words: str) -> None:
        """Say what is done."""
        self._show(words, "")

    def refuse(self, words: str) -> None:
        """Say what stopped."""
        self._show("", in_attention(words))

    def _show(self, done: str, stopped: str) -> None:
        for text, words in ((self.done, done), (self.stopped, stopped)):
            text.setText(words)
            text.setVisible(bool(words))
        self.setVisible(bool(done or stopped))
        if done or stopped:
            self._announce(done or stopped)
            self._come_into_view()

    def _come_into_view(self) -> None:
        """Show it under its buttons, unless somebody has gone on to another part of the page by now."""
        section, at = _around(self, Section), QApplication.focusWidget()
        if section is not None and (at is None or section.isAncestorOf(at)):
            bring_into_view(self)


def _around(part: QWidget, kind: type[T]) -> T | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, kind):
        around = around.parentWidget()
    return around
