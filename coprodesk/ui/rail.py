"""The steps of a session: where it is, what is done, what comes later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import Button, roles
from coprodesk.ui.widgets.groups import Sheet
from coprodesk.ui.widgets.lines import Lines, natural_width

State = Literal["done", "now", "later"]


@dataclass(frozen=True)
class StepView:
    """One step as the rail shows it: the page's name, its words, where it stands, and a note in words.

    A place is a page beside the steps, such as Help: it has no shape and is never done.
    """

    name: str
    label: str
    state: State
    note: str = ""
    is_place: bool = False


class StepRail(QScrollArea):
    """The steps one under the other, each a button.

    Signals:
        step_chosen: the person wants a step; carries the page's name.
    """

    step_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = Sheet()
        self._column = QVBoxLayout(holder)
        self._column.addStretch(1)
        self.setWidget(holder)
        self._buttons: list[StepButton] = []
        self._gap = QWidget()
        self._dress()

    def show_steps(self, steps: Sequence[StepView]) -> None:
        """Show these steps, places last; buttons stay, so that the keyboard keeps where it is."""
        self._column.removeWidget(self._gap)
        while len(self._buttons) < len(steps):
            button = StepButton()
            button.clicked.connect(lambda _checked=False, button=button: self._choose(button))
            self._column.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(steps))
            if place < len(steps):
                button.show_step(steps[place])
        self._column.insertWidget(sum(not step.is_place for step in steps), self._gap)
        self._space_out()

    def take_focus(self) -> None:
        """Bring the keyboard to the step that the session is at."""
        for button in self._buttons:
            if button.step.state == "now" and not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As wide as a step's words need, with a limit."""
        return QSize(round(13 * theme.em(self.font())), 0)

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the steps a little closer together before the last ones go out of sight."""
        super().resizeEvent(event)
        self._space_out()

    def _choose(self, button: StepButton) -> None:
        self.step_chosen.emit(button.step.name)

    def _dress(self) -> None:
        look = theme.current()
        self.setFont(look.font(largest=theme.LARGEST_BAR))
        self._space_out()

    def _space_out(self) -> None:
        look = theme.current()
        shown = [button for button in self._buttons if not button.isHidden()]
        around, between = look.space(16), look.space(4)
        needed = len(shown) * (theme.target(self.font()) + between) + 3 * around + between
        is_tight = bool(shown) and needed > self.height()
        above = look.space(8) if is_tight else around
        self._column.setContentsMargins(around, above, around // 2, above)
        self._column.setSpacing(between // 2 if is_tight else between)
        self._gap.setFixedHeight(above)


class StepButton(Button):
    """One step: a drawn shape, the words, and "done", or what goes on now, in words."""

    def __init__(self) -> None:
        self.step = StepView("", "", "later")
        super().__init__("")

    def show_step(self, step: StepView) -> None:
        """Show this step."""
        self.step = step
        self.setText(step.label.replace("&", "&&"))
        self.setAccessibleName(", ".join(part for part in (step.label, *self._notes()) if part))
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of label and note."""
        label, note = self._lines(width)
        beside = self._is_note_beside(width)
        words = label.height + (note.height if note and not beside else 0)
        return max(theme.target(self.font()), round(words + theme.em(self.font()) * 0.5))

    def sizeHint(self) -> QSize:
        """Label and note on one line."""
        em = theme.em(self.font())
        label = natural_width(self.words(), self._bold())
        note = natural_width(self._note(), self._small())
        width = round(self._left() + label + note + 1.5 * em) + 1
        return QSize(width, self.heightForWidth(width))

    def paint_words(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Paint the ground anew, quieter than a button's, then shape and words."""
        look, rect = theme.current(), QRectF(self.rect())
        is_now = self.step.state == "now"
        is_reversed = is_now and look.tokens.turns_round
        is_pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, look.colour("page"))
        if is_now or is_pointed_at:
            fill = "accent" if is_reversed else "soft"
            drawing.box(painter, rect, look.colour(fill), look.colour("accent") if is_pointed_at else None)
        ink = look.colour("on_accent" if is_reversed else "ink")
        quiet = look.colour("on_accent" if is_reversed else "quiet")
        label, note = self._lines(self.width())
        beside = self._is_note_beside(self.width())
        words = label.height + (note.height if note and not beside else 0)
        top = (self.height() - words) / 2
        self._paint_shape(painter, QPointF(0, top + label.pitch / 2), is_reversed=is_reversed)
        label.paint(painter, QPointF(self._left(), top), ink)
        if note and beside:
            x = self.width() - note.width - theme.em(self.font()) * 0.6
            note.paint(painter, QPointF(x, top + (label.pitch - note.pitch) / 2), quiet)
        elif note:
            note.paint(painter, QPointF(self._left(), top + label.height), quiet)

    def _paint_shape(self, painter: QPainter, middle_left: QPointF, *, is_reversed: bool) -> None:
        look, em = theme.current(), theme.em(self.font())
        if self.step.is_place:
            return
        side = em * 0.9
        place = QRectF(em * 0.6, middle_left.y() - side / 2, side, side)
        if self.step.state == "done":
            drawing.tick(painter, place, look.colour("done"))
        elif self.step.state == "now":
            drawing.dot(
                painter, place.adjusted(2, 2, -2, -2), look.colour("on_accent" if is_reversed else "accent")
            )
        else:
            drawing.box(painter, place.adjusted(2, 2, -2, -2), None, look.colour("line"), side / 2)

    def _note(self) -> str:
        return " · ".join(part for part in self._notes() if part)

    def _notes(self) -> tuple[str, str]:
        now = _("open") if self.step.is_place else _("now")
        words = {"done": _("done"), "now": now, "later": ""}[self.step.state]
        return words, self.step.note

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.step.state == "now")
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 14 / 16)
        return font

    def _left(self) -> int:
        return round(theme.em(self.font()) * 2)

    def _lines(self, width: int) -> tuple[Lines, Lines | None]:
        room = width - self._left() - theme.em(self.font()) * 0.6
        note = self._note()
        found = Lines(note, self._small(), room, 1.25) if note else None
        return Lines(self.words(), self._bold(), room, 1.3), found

    def _is_note_beside(self, width: int) -> bool:
        note = natural_width(self._note(), self._small())
        label = natural_width(self.words(), self._bold())
        return self._left() + label + note + 1.4 * theme.em(self.font()) <= width


roles.speaks_as(QAccessible.Role.Grouping, StepRail)
