"""The lines of the plan: each saves itself when the person leaves its box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent

from coprodesk.ui.widgets import DateField, LineField, TextField, TimeField

QUIET_MS = 1500
"""How long a box must rest before its words are saved."""

Box = LineField | TextField
Answer = str | date | time | None


class KeptLine(QObject):
    """One box of the plan that asks to be saved when the person leaves it, or rests in it.

    A draft can be kept of it: `text` is only what is not saved yet. Days, times and names are saved on
    leaving alone, as half of them means something else.

    Signals:
        edited: the person changed the words.
        due: the words are to be saved; carries the line itself.
    """

    edited = Signal()
    due = Signal(object)

    def __init__(self, name: str, field: Box, *, rests: bool = True) -> None:
        super().__init__(field)
        self.name = name
        self.field = field
        self.is_dirty = False
        self._known: Answer = None
        self._is_being_saved = False
        self._rests = rests and not isinstance(field, DateField | TimeField)
        self._rest = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._rest.timeout.connect(self.finish)
        field.edited.connect(self._note_edit)
        field.editor.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is in the box and not saved yet."""
        return self.field.text if self.is_dirty else ""

    def set_text(self, text: str) -> None:
        """Take words that were not saved when the program ended; they are saved soon."""
        self.field.set_text(text)
        self.is_dirty = True
        self._rest.start()

    def answer(self) -> Answer:
        """What the box says; raises PlainError where a day or a time cannot be read."""
        if isinstance(self.field, DateField):
            return self.field.day
        if isinstance(self.field, TimeField):
            return self.field.moment
        return self.field.text.strip()

    def is_new(self, answer: Answer) -> bool:
        """Whether the record says something else."""
        return answer != self._known

    def show(self, answer: Answer) -> None:
        """Show what the record says, but never over unsaved words, nor in the middle of writing."""
        is_other = answer != self._known
        self._known = answer
        if self._is_being_saved or self.is_dirty or (self.field.editor.hasFocus() and not is_other):
            return
        self._put()

    def finish(self) -> None:
        """Ask to be saved now, where there is something to save."""
        self._rest.stop()
        if self.is_dirty and not self._is_being_saved:
            self.due.emit(self)

    @contextmanager
    def being_saved(self) -> Iterator[None]:
        """Leave the box alone while its own words arrive in the record."""
        self._is_being_saved = True
        try:
            yield
        finally:
            self._is_being_saved = False

    def settle(self) -> None:
        """Note that the record has what the box says."""
        self.is_dirty = False
        if not self.field.editor.hasFocus():
            self._put()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be saved when the keyboard leaves the box; a menu over it is no leaving."""
        if event.type() == QEvent.Type.FocusOut and not _is_menu(event):
            self.finish()
            if not self.is_dirty:
                self._put()
        return super().eventFilter(watched, event)

    def _note_edit(self) -> None:
        self.is_dirty = True
        if self._rests:
            self._rest.start()
        self.edited.emit()

    def _put(self) -> None:
        known, field = self._known, self.field
        if isinstance(field, DateField):
            field.set_day(known if isinstance(known, date) else None)
        elif isinstance(field, TimeField):
            field.set_moment(known if isinstance(known, time) else None)
        elif field.text != (known or ""):
            field.set_text(str(known or ""))


def _is_menu(event: QEvent) -> bool:
    return isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason
