"""What Listen can read and light up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


@runtime_checkable
class HasMore(Protocol):
    """Something whose own words are not all: more widgets of it are read after them."""

    def read_after(self) -> Sequence[QWidget]:
        """What else is read, in order."""
        ...


def readables(widgets: Iterable[QWidget]) -> Iterator[Readable]:
    """Everything with words among widgets and what they hold, in reading order, but nothing hidden."""
    for widget in widgets:
        if widget.isHidden():
            continue
        if isinstance(widget, Readable):
            if widget.spoken_text():
                yield widget
            if isinstance(widget, HasMore):
                yield from readables(widget.read_after())
        else:
            yield from readables(held(widget))
