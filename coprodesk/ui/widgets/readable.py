"""What Listen can read and light up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from coprodesk.ui.widgets.order import held


@runtime_checkable
class Readable(Protocol):
    """Something with words to be heard.

    Starts and lengths are code points of the last `spoken_text`.
    """

    def spoken_text(self) -> str:
        """The words as they are read aloud; empty for nothing."""
        ...

    def light(self, start: int, length: int) -> None:
        """Show which word is heard now."""
        ...

    def unlight(self) -> None:
        """Show no word any more."""
        ...


def readables(widgets: Iterable[QWidget]) -> Iterator[Readable]:
    """Everything with words among widgets and what they hold, in reading order, but nothing hidden."""
    for widget in widgets:
        if widget.isHidden():
            continue
        if isinstance(widget, Readable):
            if widget.spoken_text():
                yield widget
        else:
            yield from readables(held(widget))
