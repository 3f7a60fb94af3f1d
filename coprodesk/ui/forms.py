"""A few boxes that describe one thing, and what was typed into them and is not saved yet."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from coprodesk import dates
from coprodesk.ui.widgets import Choice, DateField, LineField, TextField

Box = LineField | TextField | Choice

NEW = 0
"""The number of a thing that is not in the record yet."""


class Form(QObject):
    """Boxes that are open for a new thing, or for one of the record by its number.

    Words that are not saved are kept apart for each thing, so opening another one loses nothing. `text`,
    `set_text` and `edited` let `Page.keep_draft` keep all of them; a thing never gets the words of another.

    Signals:
        edited: a person changed a box.
    """

    edited = Signal()

    def __init__(self, parent: QObject, blank: Mapping[str, str], **boxes: Box) -> None:
        super().__init__(parent)
        self.number = NEW
        self._boxes = boxes
        self._blank = {name: blank.get(name, "") for name in boxes}
        self._saved = dict(self._blank)
        self._unsaved: dict[int, dict[str, str]] = {}
        self._fill(self._saved)
        for box in boxes.values():
            box.edited.connect(self._note)

    @property
    def is_new(self) -> bool:
        """Whether the boxes are open for a new thing."""
        return self.number == NEW

    @property
    def unsaved(self) -> tuple[int, ...]:
        """The numbers of the things with words that are not saved."""
        return tuple(self._unsaved)

    @property
    def text(self) -> str:
        """Everything that is not saved, as it is kept in a draft; "" for nothing."""
        return json.dumps(self._unsaved, ensure_ascii=False) if self._unsaved else ""

    def set_text(self, text: str) -> None:
        """Take up what a draft kept; a draft that cannot be read is left."""
        try:
            kept = {int(number): dict(values) for number, values in json.loads(text or "{}").items()}
        except (ValueError, TypeError, AttributeError):
            kept = {}
        self._unsaved = kept
        self._fill({**self._saved, **kept.get(self.number, {})})

    def open(self, number: int, saved: Mapping[str, str]) -> None:
        """Open the boxes for a thing of the record, with what was typed for it before."""
        self.number, self._saved = number, {**self._blank, **saved}
        self._fill({**self._saved, **self._unsaved.get(number, {})})

    def close(self) -> None:
        """Open the boxes for a new thing; what is not saved stays kept."""
        self.open(NEW, {})

    def begin(self, **values: str) -> None:
        """Open the boxes for a new thing with these words in them, which are not saved yet."""
        self.close()
        self._fill({**self._saved, **values})
        self._note()

    def settle(self) -> None:
        """Forget what was typed for the thing that is open: it is saved, or not wanted. Then close."""
        if self._unsaved.pop(self.number, None) and self._unsaved:
            self.edited.emit()
        self.close()

    def follow(self, numbers: Collection[int], saved: Mapping[str, str] | None) -> None:
        """Keep up with the record: which things there are, and how the open one stands now."""
        gone = [number for number in self._unsaved if number != NEW and number not in numbers]
        for number in gone:
            del self._unsaved[number]
        if not self.is_new and (saved is None or self.number not in numbers):
            self.close()
        elif saved is not None and self._saved != {**self._blank, **saved}:
            self.open(self.number, saved)
        if gone:
            self.edited.emit()

    def waiting(self, numbers: Collection[int]) -> int | None:
        """The first of these things with words that are not saved; None while the boxes are in use."""
        if not self.is_new or NEW in self._unsaved:
            return None
        return next((number for number in self._unsaved if number in numbers), None)

    def _note(self) -> None:
        values = {name: _value(box) for name, box in self._boxes.items()}
        has_words = any(values[name] for name, box in self._boxes.items() if not isinstance(box, Choice))
        if values != self._saved and (has_words or not self.is_new):
            self._unsaved[self.number] = values
        else:
            self._unsaved.pop(self.number, None)
        self.edited.emit()

    def _fill(self, values: Mapping[str, str]) -> None:
        for name, box in self._boxes.items():
            _show(box, values[name])


def _value(box: Box) -> str:
    return box.chosen if isinstance(box, Choice) else box.text


def _show(box: Box, value: str) -> None:
    if isinstance(box, Choice):
        box.set_chosen(value)
    elif isinstance(box, DateField) and (day := dates.read_day(value, date.today())):
        box.set_day(day)
    elif isinstance(box, DateField):
        box.set_day(None)
        box.set_text(value)
    else:
        box.set_text(value)
