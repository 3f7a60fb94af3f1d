"""Boxes for one line, a number, a day and a time."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QSpinBox

from coprodesk import dates
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.ui import theme
from coprodesk.ui.widgets.field import Field, keep_natural_width
from coprodesk.ui.widgets.lines import longest_line
from coprodesk.ui.widgets.text import Text
from coprodesk.ui.widgets.undo_keys import leaves_undo_to_window

_SHORT_LINE = 26


class LineField(Field):
    """One line of words.

    Signals:
        returned: Enter was pressed in the box.
    """

    returned = Signal()

    def __init__(self, question: str, hint: str = "") -> None:
        self._box = _Line()
        super().__init__(question, self._box, hint)
        self._box.textChanged.connect(self._edited)
        self._box.returnPressed.connect(self.returned)

    @property
    def text(self) -> str:
        """What is in the box."""
        return self._box.text()

    def set_text(self, text: str) -> None:
        """Put words into the box; the ones before are gone."""
        if text != self._box.text():
            self._box.blockSignals(True)
            self._box.setText(text)
            self._box.blockSignals(False)
        self.say_problem("")

    def answer_in_words(self) -> str:
        """The words in the box."""
        return self.text.strip()

    def _edited(self) -> None:
        if self.problem:
            self.say_problem("")
        self.edited.emit()


class DateField(LineField):
    """A day, typed as people write it; what was understood stands below in words."""

    def __init__(self, question: str, hint: str = "") -> None:
        super().__init__(question, hint or _("For example: 5 December"))
        self._understood = _add_understood(self)
        self._box.narrow()
        self._box.editingFinished.connect(self._show_understood)

    @property
    def day(self) -> date | None:
        """The day in the box; None where it is empty.

        Raises:
            PlainError: there are words in the box that are no day.

        """
        if not self.text.strip():
            return None
        found = dates.read_day(self.text, date.today())
        if found is None:
            raise PlainError(
                _("“{text}” is not a date. Type it like this: 5 December.").format(text=self.text)
            )
        return found

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the box."""
        self.set_text(f"{dates.short(day)} {day.year}" if day else "")
        self._show_understood()

    def _show_understood(self) -> None:
        found = dates.read_day(self.text, date.today())
        self._understood.setText(dates.in_words(found) if found else "")
        self._understood.setVisible(found is not None)


class TimeField(LineField):
    """A time of the day, typed as people write it; what was understood stands below."""

    def __init__(self, question: str, hint: str = "") -> None:
        super().__init__(question, hint or _("For example: 9:30 or 2 pm"))
        self._understood = _add_understood(self)
        self._box.narrow()
        self._box.editingFinished.connect(self._show_understood)

    @property
    def moment(self) -> time | None:
        """The time in the box; None where it is empty.

        Raises:
            PlainError: there are words in the box that are no time.

        """
        if not self.text.strip():
            return None
        found = dates.read_clock(self.text)
        if found is None:
            raise PlainError(_("“{text}” is not a time. Type it like this: 9:30.").format(text=self.text))
        return found

    def set_moment(self, moment: time | None) -> None:
        """Show a time; None empties the box."""
        self.set_text(dates.clock(moment) if moment else "")
        self._show_understood()

    def _show_understood(self) -> None:
        found = dates.read_clock(self.text)
        self._understood.setText(dates.clock(found) if found else "")
        self._understood.setVisible(found is not None)


class NumberField(Field):
    """A whole number with a minus and a plus as large as any button.

    `unit` is the word behind the number, for more than one: "minutes".
    """

    def __init__(
        self, question: str, hint: str = "", least: int = 0, most: int = 999, unit: str = ""
    ) -> None:
        self._box = _Number(least, most, unit)
        super().__init__(question, self._box, hint)
        self._box.valueChanged.connect(self._edited)
        keep_natural_width(self)

    @property
    def number(self) -> int:
        """The number in the box, between the least and the most."""
        return self._box.value()

    def set_number(self, number: int) -> None:
        """Show a number; one out of range becomes the nearest in it."""
        self._box.show_number(number)
        self.say_problem("")

    def set_most(self, most: int) -> None:
        """Take numbers up to this one from now on."""
        self._box.take_up_to(most)

    def take_focus(self) -> None:
        """Bring the keyboard to the box, the number chosen as Tab does, so that typing takes its place."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def answer_in_words(self) -> str:
        """The number with its unit."""
        return self._box.text()

    def _edited(self) -> None:
        if self.problem:
            self.say_problem("")
        self.edited.emit()


class _Line(QLineEdit):
    """A line of words with room at both ends."""

    def __init__(self) -> None:
        super().__init__()
        self._is_narrow = False
        self._make_room()

    def narrow(self) -> None:
        """Be only as wide as a date needs."""
        self._is_narrow = True
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of Undo to the record where nothing was typed."""
        can_undo, can_redo = self.isUndoAvailable(), self.isRedoAvailable()
        if leaves_undo_to_window(event, can_undo=can_undo, can_redo=can_redo):
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of a new look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(3 * theme.target(self.font()), theme.target(self.font()))

    def _make_room(self) -> None:
        room = theme.em(self.font()) // 2
        self.setTextMargins(room, 0, room, 0)
        if self._is_narrow:
            self.setMaximumWidth(longest_line(self.font(), _SHORT_LINE) + 2 * room)


class _Number(QSpinBox):
    """A number box that a turn of the wheel over the page does not change."""

    def __init__(self, least: int, most: int, unit: str) -> None:
        super().__init__()
        self.setRange(least, most)
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_unit(self.value())
        self.valueChanged.connect(self._show_unit)
        self.lineEdit().setObjectName("qt_spinbox_lineedit")

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(3 * theme.target(self.font()), theme.target(self.font()))

    def event(self, event: QEvent) -> bool:
        """Leave the keys of Undo to the record where nothing was typed."""
        line = self.lineEdit()
        if leaves_undo_to_window(event, can_undo=line.isUndoAvailable(), can_redo=line.isRedoAvailable()):
            return False
        return super().event(event)

    def show_number(self, number: int) -> None:
        """Show a number without a signal."""
        self.blockSignals(True)
        self.setValue(number)
        self._show_unit(self.value())
        self.blockSignals(False)

    def take_up_to(self, most: int) -> None:
        """Change the range without a signal."""
        self.blockSignals(True)
        self.setMaximum(most)
        self._show_unit(self.value())
        self.blockSignals(False)

    def _show_unit(self, number: int) -> None:
        unit = self._unit.removesuffix("s") if number == 1 else self._unit
        self.setSuffix(f" {unit}" if unit else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page have the wheel."""
        event.ignore()


def _add_understood(field: Field) -> Text:
    understood = Text("", "quiet")
    understood.hide()
    layout = field.layout()
    if layout is not None:
        layout.addWidget(understood)
    return understood
