"""What came of the buttons of a part of a page."""

from __future__ import annotations

from collections.abc import Callable

from coprodesk.ui.widgets import Column, Text
from coprodesk.ui.widgets.field import in_attention


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
