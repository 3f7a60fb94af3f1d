"""One answer of several, and yes or no."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from coprodesk.i18n import _
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import roles
from coprodesk.ui.widgets.field import Field
from coprodesk.ui.widgets.groups import Row
from coprodesk.ui.widgets.lines import Lines, longest_line, natural_width

_SPACING = 1.3
_LONGEST = 66


_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Choice(Field):
    """A question with a few answers, each a radio button; none is chosen until a person does.

    Signals:
        chosen_changed: a person chose; carries the value.
    """

    chosen_changed = Signal(str)

    def __init__(self, question: str, options: Sequence[tuple[str, str]] = ()) -> None:
        self._row = _Answers()
        self._group = QButtonGroup(self._row)
        self._options: dict[str, _Option] = {}
        self._entry: _Option | None = None
        super().__init__(question, self._row)
        self.set_options(options)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def chosen(self) -> str:
        """The value of the chosen answer, "" for none."""
        return next((value for value, option in self._options.items() if option.isChecked()), "")

    def set_chosen(self, value: str) -> None:
        """Choose an answer; a value that is not offered takes the choice away."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for known, option in self._options.items():
            option.setChecked(known == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._open_for_tab()
        self.say_problem("")

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these answers, each a value and its words; the choice stays where it is still offered."""
        if [(value, option.text()) for value, option in self._options.items()] == list(options):
            return
        chosen = self.chosen
        kept = {value: option for value, option in self._options.items() if (value, option.text()) in options}
        self._options = {value: kept.get(value) or self._new(words) for value, words in options}
        self._row.replace(*self._options.values())
        self.set_chosen(chosen)

    def take_focus(self) -> None:
        """Bring the keyboard to the chosen answer, or to the first; nothing is chosen by that."""
        option = self._options.get(self.chosen) or next(iter(self._options.values()), None)
        if option is not None:
            option.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_in_words(self) -> str:
        """The answers that can be chosen, and the one that is."""
        offered = ", ".join(option.text() for option in self._options.values())
        chosen = self._options.get(self.chosen)
        if chosen is None:
            return offered
        return _("{offered}. Chosen: {chosen}").format(offered=offered, chosen=chosen.text())

    def _open_for_tab(self) -> None:
        """Tab stops once in a question: at the chosen answer, or at the first. Qt would stop at the first."""
        before, offered = self._entry, self._options.values()
        entry = self._options.get(self.chosen) or next(iter(offered), None)
        for option in offered:
            is_stop = option is entry or option is before
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        if before is not None and entry is not None and before is not entry and before in offered:
            # An answer that was offered later stands at the end of the window's chain.
            if before.window() is entry.window():
                QWidget.setTabOrder(before, entry)
            before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._entry = entry

    def _new(self, words: str) -> _Option:
        option = _Option(words)
        self._group.addButton(option)
        return option

    def _toggled(self, _option: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self._open_for_tab()
            self.say_problem("")
            self.chosen_changed.emit(self.chosen)
            self.edited.emit()


class _Answers(Row):
    """The answers of one question, as one group for screen readers."""


class _Wrapped:
    """What a box or radio with words that wrap adds to Qt's own."""

    _is_framed = False

    def hasHeightForWidth(self) -> bool:
        """Always: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels that the words need at a width."""
        button = _button(self)
        lines = self._lines(width)
        return max(theme.target(button.font()), math.ceil(lines.height) + theme.em(button.font()) // 2)

    def sizeHint(self) -> QSize:
        """All words in one line, up to the longest line."""
        font = _button(self).font()
        width = min(natural_width(_button(self).text(), font), longest_line(font, _LONGEST)) + self._around()
        return QSize(max(width, theme.target(font)), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A finger's room at least."""
        least = theme.target(_button(self).font())
        return QSize(min(self.sizeHint().width(), 3 * least), least)

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 (Qt calls it by this name)
        """The words are as good a target as the box."""
        return _button(self).rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the box or radio, and the words."""
        button, look = _button(self), theme.current()
        painter, option = QPainter(button), QStyleOptionButton()
        cast(QCheckBox, self).initStyleOption(option)
        is_on = button.isChecked()
        is_reversed = is_on and self._is_framed and look.tokens.turns_round
        if self._is_framed:
            fill = "accent" if is_reversed else "soft" if is_on else "card"
            edge = look.colour("accent" if is_on or button.underMouse() else "line")
            drawing.box(painter, QRectF(button.rect()), look.colour(fill), edge)
        side = round(theme.em(button.font()) * 1.25)
        option.rect = QRect(self._inset(), (button.height() - side) // 2, side, side)
        element = QStyle.PrimitiveElement.PE_IndicatorCheckBox
        if isinstance(button, QRadioButton):
            element = QStyle.PrimitiveElement.PE_IndicatorRadioButton
        button.style().drawPrimitive(element, option, painter, button)
        lines = self._lines(button.width())
        ink = look.colour("on_accent" if is_reversed else "ink" if button.isEnabled() else "quiet")
        left = self._inset() + side + theme.em(button.font()) * 0.5
        lines.paint(painter, QPointF(left, (button.height() - lines.height) / 2), ink)

    def _lines(self, width: int) -> Lines:
        font = _button(self).font()
        room = min(width - self._around(), longest_line(font, _LONGEST))
        return Lines(_button(self).text(), font, room, _SPACING)

    def _inset(self) -> int:
        return theme.em(_button(self).font()) // 2 if self._is_framed else 0

    def _around(self) -> int:
        em = theme.em(_button(self).font())
        return round(em * 1.75) + self._inset() + round(em * (0.8 if self._is_framed else 0.2))


class _Option(_Wrapped, QRadioButton):
    """One answer, as large as a card."""

    _is_framed = True

    def __init__(self, words: str) -> None:
        super().__init__(words)
        _let_wrap(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Down and Right, back with Up and Left, in the order of reading.

        Qt goes by where the answers lie: in a row, Down would find nothing.
        """
        by = _ARROWS.get(Qt.Key(event.key()))
        group = self.group()
        if by is None or group is None:
            super().keyPressEvent(event)
            return
        answers = [answer for answer in group.buttons() if answer.isEnabled() and not answer.isHidden()]
        answers.sort(key=lambda answer: (answer.y(), answer.x()))
        following = answers[(answers.index(self) + by) % len(answers)]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.click()


class Tick(_Wrapped, QCheckBox):
    """Yes or no, with the words beside the box.

    Signals:
        changed: a person ticked or unticked it; carries whether it is on.
    """

    changed = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        _let_wrap(self)
        self.toggled.connect(self.changed)

    @property
    def is_on(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_on(self, is_on: bool) -> None:
        """Tick or untick it without a signal."""
        self.blockSignals(True)
        self.setChecked(is_on)
        self.blockSignals(False)

    def spoken_text(self) -> str:
        """The words, and whether it is ticked."""
        return f"{self.text()}: {_('ticked') if self.is_on else _('not ticked')}"

    def light(self, start: int, length: int) -> None:
        """A tick is heard as a whole: it shows no single word."""

    def unlight(self) -> None:
        """Nothing was lit."""

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


def _button(thing: _Wrapped) -> QAbstractButton:
    return cast(QAbstractButton, thing)


def _let_wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


roles.speaks_as(QAccessible.Role.Grouping, _Answers)
