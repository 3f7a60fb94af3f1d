"""Keep half-written words in the project file, so that a power cut loses two seconds at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

if TYPE_CHECKING:
    from coprodesk.workshop.desk import Desk

_EVERY = 2000


class HasText(Protocol):
    """A box with words in it: a `LineField` or a `TextField`."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def edited(self) -> SignalInstance:
        """Sent when a person changed them."""
        ...

    def set_text(self, text: str) -> None:
        """Put other words in."""
        ...


class Drafts(QObject):
    """The drafts of one page. Without a project there is nowhere to keep any, and nothing happens.

    `of` names the page, and the session where the page is about one: words half-written in one session must
    never turn up in another.
    """

    def __init__(self, of: str, desk: Desk | None, parent: QObject) -> None:
        super().__init__(parent)
        self._of = of
        self._desk = desk
        self._keys: list[tuple[HasText, str]] = []
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self, interval=_EVERY, singleShot=True)
        self._timer.timeout.connect(self.write)

    def keep(self, field: HasText, key: str) -> None:
        """Watch a box, and put back into it what was kept under the key."""
        if self._desk is None:
            return
        whole = f"{self._of}.{key}"
        self._keys.append((field, whole))
        self._kept[whole] = self._desk.kept(whole)
        if self._kept[whole]:
            field.set_text(self._kept[whole])
        field.edited.connect(self._start)

    def forget(self, field: HasText) -> None:
        """Keep nothing of a box until it is edited again."""
        for known, key in self._keys:
            if known is field:
                self._write_one(key, "")

    def write(self) -> None:
        """Keep every box as it is now."""
        self._timer.stop()
        for field, key in self._keys:
            self._write_one(key, field.text)

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _write_one(self, key: str, text: str) -> None:
        if self._desk is not None and self._kept[key] != text:
            self._desk.keep(key, text)
            self._kept[key] = text
