"""The line below the page: the coach's word, long work, where the session is, what comes next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.ui import theme
from coprodesk.ui.bar import line_below
from coprodesk.ui.widgets import Button, Row, Text

_SHORT_WORK = 500
"""Milliseconds that work may take before it is shown: what comes and goes at once would only flicker."""


class Foot(QWidget):
    """Coach line, busy line, the button that opens the steps where the rail has no room, and Next.

    Signals:
        next_asked, steps_asked, ask_asked: a button was pressed.
        stop_work_asked: the person wants to stop what is being done.
    """

    next_asked = Signal()
    steps_asked = Signal()
    ask_asked = Signal()
    stop_work_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Below the page"))
        self.coach = Text(largest=theme.LARGEST_BAR)
        self.done = Text("", "done", largest=theme.LARGEST_BAR)
        self.busy = Text(largest=theme.LARGEST_BAR)
        self.sample = Text(_("Sample: all made up."), "small", largest=theme.LARGEST_BAR)
        self._is_sample = False
        for text in (self.sample, self.coach, self.done, self.busy):
            text.hide()
        self.stop_work = Button(_("Stop this work"), icon="remove")
        self.ask = Button(_("What does that mean?"), icon="help")
        self.ask.setAccessibleDescription(_("Ask about a word without giving a name. F4."))
        self.steps = Button("", icon="steps")
        self.next = Button("")
        self.next.set_icon("next", is_last=True)
        self._left = QVBoxLayout()
        self._left.addStretch(1)
        for part in (self.sample, self.coach, self.done, self.busy):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._buttons = Row(self.stop_work, self.ask, self.steps, self.next)
        self._line = QHBoxLayout(self)
        self._line.addLayout(self._left, 1)
        self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.stop_work, self.ask, self.steps, self.next):
            button.hide()
        self._soon = QTimer(self, interval=_SHORT_WORK, singleShot=True)
        self._soon.timeout.connect(lambda: self._set_busy(True))
        self.stop_work.clicked.connect(self.stop_work_asked)
        self.steps.clicked.connect(self.steps_asked)
        self.next.clicked.connect(self.next_asked)
        self.ask.clicked.connect(self.ask_asked)
        self._dress()
        self._show_if_needed()

    def say_coach(self, words: str) -> None:
        """Show one line of advice; "" for none."""
        self.coach.setText(words)
        self._show_coach()

    def say_done(self, words: str) -> None:
        """Show in the place of the advice what has just been done; "" for nothing."""
        self.done.setText(words)
        self.done.setVisible(bool(words))
        self._show_coach()

    def mark_sample(self, is_sample: bool) -> None:
        """Say that the project is a sample, where the steps are folded up and the page needs its room."""
        self._is_sample = is_sample
        self._show_coach()

    def offer_next(self, label: str, *, is_main: bool = False) -> None:
        """Offer the next step by its words; "" for none. It is the main button where the page is done."""
        self.next.set_main(is_main)
        self.next.setText(_("Next: {step}").format(step=label.replace("&", "&&")))
        self.next.setVisible(bool(label))
        self._show_if_needed()

    def offer_ask(self, *, is_offered: bool) -> None:
        """Offer to ask about a word here; where it is not offered, the bar has the button under More."""
        self.ask.setVisible(is_offered)
        self._show_if_needed()

    def offer_steps(self, label: str) -> None:
        """Offer the list of steps under these words; "" for not here."""
        self.steps.setText(label.replace("&", "&&"))
        self.steps.setVisible(bool(label))
        self._show_coach()

    def show_work(self, label: str, done: int, total: int) -> None:
        """Show how far a piece of work is; `total` is 0 where that is not known. Short work is not shown."""
        how_far = _("{label}: {done} of {total}").format(label=label, done=done, total=total)
        self.busy.setText(how_far if total else _("{label} …").format(label=label))
        if total or not self.busy.isHidden():
            self._set_busy(True)
        elif not self._soon.isActive():
            self._soon.start()

    def end_work(self) -> None:
        """Nothing is being done any more."""
        self._soon.stop()
        self._set_busy(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stand apart from the page by a line."""
        line_below(self, is_above=True)

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _show_coach(self) -> None:
        """Where the steps had to fold up there is no room for advice either: the page needs it."""
        has_room = self.steps.isHidden() and self.done.isHidden()
        self.coach.setVisible(bool(self.coach.text()) and has_room)
        self.sample.setVisible(self._is_sample and not self.steps.isHidden() and self.done.isHidden())
        self._show_if_needed()

    def _set_busy(self, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        self.stop_work.setVisible(is_busy)
        self._show_if_needed()

    def _show_if_needed(self) -> None:
        parts = (self.coach, self.done, self.busy, self.stop_work, self.ask, self.steps, self.next)
        self.setVisible(any(not part.isHidden() for part in parts))

    def _dress(self) -> None:
        look = theme.current()
        self.setFont(look.font(largest=theme.LARGEST_BAR))
        beside = look.space(16)
        self._line.setContentsMargins(beside, look.space(8), beside, look.space(8))
        self._line.setSpacing(beside)
