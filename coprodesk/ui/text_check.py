"""A box for any text that somebody wants to look at: pasted, or from a file. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.language import Readability, readability
from coprodesk.ui import collecting, files
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.reading import Reading
from coprodesk.ui.widgets import Button, Column, Row, Section, Text, TextField

_SOON = 400
"""Milliseconds that a check may take before its progress is shown: what comes and goes would flicker."""

_STEP = 5
"""Per cent between two figures that are shown: each one has the page laid out anew."""

_SPARE = 50
"""Milliseconds between two times when what a long check has noted is taken out of garbage collection."""


class TextCheck(Section):
    """Looks at a text of any length while the window stays free; shows how far it is and can be stopped."""

    def __init__(
        self,
        jobs: Jobs | None,
        announce: Callable[[str], None],
        bring_into_view: Callable[[QWidget], None] = lambda _part: None,
    ) -> None:
        self._jobs = jobs
        self._bring_into_view = bring_into_view
        self._announce = announce
        self._read = ""
        self._percent = 0
        self._is_stopped = False
        self._is_told = False
        self.box = TextField(
            _("Which text should we look at?"),
            _("Paste any text and see its hard words. It is not kept: it goes when you leave this page."),
            lines=5,
            is_document=True,
        )
        self.progress = Text()
        self.stop = Button(_("Stop checking"), icon="stop")
        self.busy = Column(self.progress, self.stop)
        self.result = Text("", "label")
        self.reading = Reading()
        self.box.put_below_box(self.busy, self.result, self.reading)
        self.from_file = Button(_("Check a text file"), icon="open")
        self.empty = Button(_("Empty the box"), icon="remove")
        super().__init__(_("Check a text"), self.box, Row(self.from_file, self.empty))
        self._soon = QTimer(self, interval=_SOON, singleShot=True)
        self._soon.timeout.connect(self._show_progress)
        self._sparing = QTimer(self, interval=_SPARE)
        self._sparing.timeout.connect(collecting.spare_what_is_there)
        self.busy.hide()
        self.result.hide()
        self.box.went_on.connect(self._go_on)
        self.box.checked.connect(self._show_result)
        self.stop.clicked.connect(self._stop)
        self.from_file.clicked.connect(self._ask_for_file)
        self.empty.clicked.connect(self._empty)

    def let_go(self) -> None:
        """Forget the text."""
        self.box.stop_checking()
        self.box.set_text("")
        self._end()
        self._say("")
        self._read = ""
        self.reading.show_reading(None)

    def open_file(self, text: str) -> None:
        """Look at the words of a file."""
        self.box.set_text(text)
        self.box.take_focus()

    def _ask_for_file(self) -> None:
        path = files.ask_which_file(self, _("Check a text file"), _("Text (*.txt)"))
        if path is None:
            return
        try:
            self.open_file(files.read_text(path))
        except PlainError as refusal:
            self.box.say_problem(str(refusal))
            self._announce(str(refusal))

    def _empty(self) -> None:
        self.let_go()
        self.box.take_focus()

    def _stop(self) -> None:
        self._is_stopped = True
        self.box.stop_checking()

    def _go_on(self, percent: int) -> None:
        step = percent // _STEP * _STEP
        if not self.busy.isHidden() and step != self._percent // _STEP * _STEP:
            self.progress.setText(_checking(step))
        self._percent = percent
        if not self.busy.isHidden():
            return
        if not self._soon.isActive():
            self._soon.start()

    def _show_progress(self) -> None:
        if self.box.is_checking:
            self.progress.setText(_checking(self._percent // _STEP * _STEP))
            self.busy.show()
            self._bring_into_view(self.busy)
            self._announce(_("Checking"))

    def _show_result(self) -> None:
        was_shown = not self.busy.isHidden()
        stopped = _("You stopped the check at {percent}%.").format(percent=self._percent)
        self._say(stopped if self._is_stopped else "")
        self._end()
        if was_shown and self.result.text():
            self._announce(self.result.text())
            self._bring_into_view(self.result)
        if not self.result.text():
            self._judge(is_told=was_shown)

    def _judge(self, *, is_told: bool) -> None:
        """Find out in the pool who could follow the text: a long one takes a while."""
        text = self.box.text
        if text == self._read:
            return
        self._read = text
        self._is_told = is_told
        if not text.strip() or self._jobs is None:
            self._take_reading((text, readability(text) if text.strip() else None))
            return

        def work(
            _report: Callable[[int, int], None], _is_cancelled: Callable[[], bool]
        ) -> tuple[str, Readability | None]:
            return text, readability(text)

        self._sparing.start()
        self._jobs.run(
            _("Finding out who could follow the text"), work, self._take_reading, self._lack_reading
        )

    def _lack_reading(self, problem: str) -> None:
        self._sparing.stop()
        self._say(problem)

    def _take_reading(self, found: tuple[str, Readability | None]) -> None:
        text, reading = found
        self._sparing.stop()
        if text != self.box.text:
            return
        self.reading.show_reading(reading)
        if self._is_told and reading is not None:
            self._announce(reading.sentence)
            self._bring_into_view(self.reading)

    def _say(self, words: str) -> None:
        self.result.setText(words)
        self.result.setVisible(bool(words))

    def _end(self) -> None:
        had_focus = self.stop.hasFocus()
        self._soon.stop()
        self.busy.hide()
        self._is_stopped = False
        if had_focus:
            self.box.take_focus()


def _checking(percent: int) -> str:
    return _("Checking … {percent}%").format(percent=percent)
