"""The part of a page that prints or saves a paper for each person, of the kind they asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal

from coprodesk.choices import PaperFormat, Presence, WordWish
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Handout
from coprodesk.ui import paper
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.outcome import Outcome
from coprodesk.ui.paper import Copies
from coprodesk.ui.widgets import Button, Row, Section, Text
from coprodesk.workshop.views.people import RoomView


class Everyone(Section):
    """Counts who asked for which paper, and makes it all in one go; a stop or a fault loses nothing.

    Signals:
        print_asked: one of the print buttons; carries whether only the rest is to be printed.
        save_asked: every kind is to be saved.
    """

    print_asked = Signal(bool)
    save_asked = Signal()

    def __init__(self, jobs: Jobs, announce: Callable[[str], None]) -> None:
        self.counted = Text("")
        self.print_all = Button(_("Print for everyone"), icon="print")
        self.print_rest = Button("…", icon="print")
        self.save_all = Button(_("Save for everyone"), icon="save")
        self.progress = Text("")
        self.stop = Button(_("Stop"), icon="stop")
        self.outcome = Outcome(announce)
        super().__init__(
            _("Print for everyone"),
            self.counted,
            Row(self.print_all, self.print_rest, self.save_all),
            self.progress,
            self.stop,
            self.outcome,
        )
        self.copies: tuple[Copies, ...] = ()
        self.sent: list[tuple[PaperFormat, Handout]] = []
        self._jobs = jobs
        self._is_running = False
        self._after = QTimer(self, interval=0, singleShot=True)
        self._after.timeout.connect(self._tell_of_stop)
        self._show_state()
        self.print_all.clicked.connect(lambda: self.print_asked.emit(False))
        self.print_rest.clicked.connect(lambda: self.print_asked.emit(True))
        self.save_all.clicked.connect(self.save_asked)
        self.stop.clicked.connect(jobs.cancel)
        jobs.busy.connect(self._show_progress)
        jobs.idle.connect(self._after.start)

    def show_room(self, room: RoomView, handouts: Mapping[WordWish, Handout] | None) -> None:
        """Count the papers: one for each person who takes part and has not stayed away.

        `handouts` has what each wish for words gets; None while nothing is written.
        """
        asked = [person for person in room.taking_part if person.presence is not Presence.AWAY]
        self.copies = paper.copies_for(asked, handouts) if handouts else ()
        kinds = [each.kind for each in self.copies]
        self.sent = [kind for kind in self.sent if kind in kinds]
        people = ngettext("{count} person takes part", "{count} people take part", len(asked))
        words = f"{people.format(count=len(asked))}: {paper.in_words(self.copies)}."
        nobody = _("Nobody is on the list yet. Add people first, and say which paper each one reads.")
        self.counted.setText(words if asked else nobody)
        self._show_state()

    def print_out(self, *, is_rest: bool) -> None:
        """Print each kind in turn; the system's dialogue asks for the printer once."""
        if not is_rest:
            self.sent.clear()
        wanted = self._rest()
        if wanted:
            self._begin(
                paper.print_each(wanted, self.sent, self.window(), self._jobs, self._finish, self._refuse)
            )

    def save(self) -> None:
        """Save each kind in turn, in a place that the person chooses once."""
        if self.copies:
            self._begin(paper.save_each(self.copies, self.window(), self._jobs, self._finish, self._refuse))

    def _rest(self) -> tuple[Copies, ...]:
        return tuple(each for each in self.copies if each.kind not in self.sent)

    def _begin(self, is_begun: bool) -> None:
        if is_begun:
            self._is_running = True
            self.outcome.clear()
            self._show_state()

    def _finish(self, words: str) -> None:
        self._is_running = False
        self.outcome.say(words)
        self._show_state()

    def _refuse(self, words: str) -> None:
        self._is_running = False
        self.outcome.refuse(f"{words} {self._sent_words()}".strip())
        self._show_state()

    def _tell_of_stop(self) -> None:
        """Nothing goes on any more, and no result has come: somebody pressed Stop."""
        if self._is_running and not self._jobs.is_busy:
            self._is_running = False
            self.outcome.say(f"{_('Stopped.')} {self._sent_words()}".strip())
            self._show_state()

    def _sent_words(self) -> str:
        gone = [each for each in self.copies if each.kind in self.sent]
        return _("Printed so far: {copies}.").format(copies=paper.in_words(gone)) if gone else ""

    def _show_progress(self, label: str, done: int, total: int) -> None:
        if self._is_running and total:
            words = _("{label}: {done} of {total} kinds of paper are done.")
            self.progress.setText(words.format(label=label, done=done, total=total))
            self._show_state()

    def _show_state(self) -> None:
        rest = self._rest()
        is_ready = bool(self.copies) and not self._is_running
        self.print_all.setVisible(is_ready)
        self.save_all.setVisible(is_ready)
        self.print_rest.setVisible(is_ready and bool(self.sent) and bool(rest))
        self.print_rest.setText(_("Print the rest: {copies}").format(copies=paper.in_words(rest)))
        if not self._is_running:
            self.progress.setText("")
        self.progress.setVisible(self._is_running and bool(self.progress.text()))
        self.stop.setVisible(self._is_running)
