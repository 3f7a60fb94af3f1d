"""The part of a page that prints or saves a paper for each person, of the kind they asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from coprodesk.choices import Carrier
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import batch, files, printing
from coprodesk.ui.after_a_jam import AfterAJam, AfterPrinting, NextPaper
from coprodesk.ui.batch import Order, Sheet
from coprodesk.ui.batch_print import Printing
from coprodesk.ui.batch_save import Saving
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.outcome import Outcome, bring_into_view
from coprodesk.ui.widgets import Button, Choice, Row, Section, Text
from coprodesk.workshop.handouts import ANYBODY, Kind, Reader, Share, reader_of
from coprodesk.workshop.views.people import PersonView


class Everyone(Section):
    """Counts who gets which paper, prints them all as one job, and saves them all in one folder.

    After a jam it goes on from the page that jammed. A stop or a fault loses nothing.

    Signals:
        used: a button is about to use the papers; what is typed is to be saved first.
    """

    used = Signal()

    def __init__(self, jobs: Jobs, announce: Callable[[str], None]) -> None:
        self.counted = Text("")
        self.apart = Text("")
        self.order = Choice(
            _("In which order?"), [(Order.SEATS.value, _("By seat")), (Order.NAMES.value, _("By name"))]
        )
        self.order.set_chosen(Order.SEATS.value)
        self.print_all = Button(_("Print for everyone"), icon="print")
        self.go_on = Button(_("Go on after a jam"), icon="print")
        self.save_all = Button(_("Save for everyone"), icon="save")
        self.progress = Text("")
        self.stop = Button(_("Stop"), icon="stop")
        self.outcome = Outcome(announce)
        self.asked = AfterPrinting()
        self.jam = AfterAJam()
        buttons = Row(self.print_all, self.go_on, self.save_all)
        running = (self.progress, self.stop, self.outcome, self.asked, self.jam)
        super().__init__(_("Print for everyone"), self.counted, self.apart, self.order, buttons, *running)
        self._jobs = jobs
        self._kind: Kind | None = None
        self._write: Callable[[Reader], Handout] | None = None
        self._people: tuple[PersonView, ...] = ()
        self._printed: tuple[int, ...] = ()
        self._seen: dict[int, Sheet] = {}
        self._were_on_both_sides: bool | None = None
        self._lacks: tuple[str, ...] = ()
        self._run: Printing | Saving | None = None
        self._after = QTimer(self, interval=0, singleShot=True)
        self._after.timeout.connect(self._tell_of_stop)
        self._connect()
        self._ask_nothing()
        self._show_state()

    def show_paper(
        self,
        kind: Kind | None,
        people: Sequence[PersonView],
        write: Callable[[Reader], Handout] | None,
    ) -> None:
        """Count the papers of a kind, one for each of these people; None while nothing is written.

        `write` makes the paper for a reader, on the window's thread, when it is needed. What it refuses with
        a PlainError is shown: why there is no paper yet.
        """
        if kind != self._kind:
            self._printed, self._seen, self._were_on_both_sides = (), {}, None
            self._ask_nothing()
            self.outcome.clear()
        self._kind, self._people, self._write = kind, tuple(people), write
        refusal = self._refusal()
        self._write = None if refusal else write
        self.counted.setText(refusal or self._counted_in_words())
        self.apart.setText("" if refusal else self._apart_in_words())
        self.apart.setVisible(bool(self.apart.text()))
        self._show_state()

    def print_out(self, last_good: int | None = None, good_pages: int = 0) -> None:
        """Print for everyone, or for those behind the last good paper: a person's number, 0 for none of them.

        The first `good_pages` pages of the paper after that one came out too, and are left out. The system's
        dialogue asks for the printer once.
        """
        self.used.emit()
        people = self._on_paper()
        if last_good is not None:
            people = batch.after(people, self._printed, last_good)
        sheets = self._sheets(people)
        if not sheets or self._kind is None:
            return
        if good_pages and self._has_changed(sheets[0]):
            self.ask_for_last_good()
            self.outcome.refuse(
                _("The paper for {name} has changed. Choose again.").format(name=sheets[0].name)
            )
            return
        # Not the first paper's own title, such as "Thank you, Ivy": everybody sees what a printer does.
        title = _(self._kind.label)
        try:
            printer = printing.ask_for_printer(self.window(), title, is_batch=True)
        except PlainError as problem:
            self.outcome.refuse(str(problem))
            return
        if printer is not None:
            if last_good is None or not self._printed:
                self._printed = tuple(person.id for person in self._on_paper())
            self._begin(Printing(sheets, title, printer, good_pages, self._were_on_both_sides))

    def save(self) -> None:
        """Save for everyone, on paper or not, in one folder that the person chooses."""
        self.used.emit()
        sheets = self._sheets(self._ordered(self._people))
        if not sheets or self._kind is None:
            return
        folder = files.ask_which_folder(self.window(), _("Save for everyone"))
        if folder is not None:
            self._begin(Saving(self._kind, sheets, folder))

    def ask_for_last_good(self) -> None:
        """Ask whose paper was the last good one, also of a batch from before the program was closed."""
        self._ask_nothing()
        self.outcome.clear()
        people = batch.after(self._on_paper(), self._printed, 0)
        self.jam.offer([person.id for person in people], batch.names(people), self._paper_after)
        self.jam.show()
        self.jam.take_focus()
        bring_into_view(self.jam)

    def _connect(self) -> None:
        self.print_all.clicked.connect(self._print_all)
        self.go_on.clicked.connect(self.ask_for_last_good)
        self.save_all.clicked.connect(self.save)
        self.stop.clicked.connect(self._jobs.cancel)
        self.asked.yes.clicked.connect(self._rest)
        self.asked.no.clicked.connect(self.ask_for_last_good)
        self.jam.rest_wanted.connect(self.print_out)
        self.jam.leave.clicked.connect(self._rest)
        self.order.chosen_changed.connect(self._ask_nothing)
        self._jobs.busy.connect(self._show_progress)
        self._jobs.idle.connect(self._after.start)

    def _print_all(self) -> None:
        self.print_out()

    def _refusal(self) -> str:
        """Why there is no paper for anybody yet; "" where there is one."""
        if self._kind is None or self._write is None:
            return _("Nothing is written yet.")
        if self._kind.share is Share.ROOM:
            return _("One paper is enough for the whole room.")
        if not self._people:
            if self._kind.share is Share.OWN:
                return _("Nobody gets this paper yet. Put people on the list and mark who came.")
            return _("Nobody is on the list yet. Add people first, and say which paper each one reads.")
        first = reader_of(self._people[0])
        try:
            self._write(replace(first, paper=Paper()) if self._kind.share is Share.OWN else ANYBODY)
        except PlainError as problem:
            return str(problem)
        return ""

    def _counted_in_words(self) -> str:
        on_paper = batch.carried(self._people, Carrier.PAPER)
        count = len(on_paper)
        people = ngettext("{count} person gets it on paper", "{count} people get it on paper", count)
        words = people.format(count=count)
        has_formats = self._kind is not None and self._kind.takes_formats
        return f"{words}: {batch.counted(on_paper)}." if on_paper and has_formats else f"{words}."

    def _apart_in_words(self) -> str:
        """Who gets no paper, and how they get it."""
        by_file = batch.carried(self._people, Carrier.FILE)
        by_sound = batch.carried(self._people, Carrier.SOUND)
        found = []
        if by_file:
            words = ngettext(
                "{count} person gets a file: {names}.", "{count} people get a file: {names}.", len(by_file)
            )
            found.append(words.format(count=len(by_file), names=_listed(by_file)))
        if by_sound:
            words = ngettext(
                "{count} person gets sound: {names}.", "{count} people get sound: {names}.", len(by_sound)
            )
            found.append(words.format(count=len(by_sound), names=_listed(by_sound)))
        count = len(by_file) + len(by_sound)
        way = ngettext("“Save for everyone” makes it.", "“Save for everyone” makes them.", count)
        return " ".join((*found, way)) if found else ""

    def _on_paper(self) -> tuple[PersonView, ...]:
        return self._ordered(batch.carried(self._people, Carrier.PAPER))

    def _ordered(self, people: Sequence[PersonView]) -> tuple[PersonView, ...]:
        chosen = Order(self.order.chosen) if batch.has_seats(self._people) else Order.NAMES
        return batch.in_order(people, chosen)

    def _sheets(self, people: Sequence[PersonView]) -> tuple[Sheet, ...]:
        """Everyone's paper, written now; what cannot be written is said."""
        if self._kind is None or self._write is None:
            return ()
        try:
            sheets, self._lacks = batch.written(self._kind, people, self._write)
        except PlainError as problem:
            self.outcome.refuse(str(problem))
            return ()
        if not sheets and self._lacks:
            self.outcome.refuse(" ".join(self._lacks))
        return sheets

    def _paper_after(self, last_good: int) -> NextPaper | None:
        """The first paper behind the last good one; who gets none yet is passed over."""
        called = batch.names(self._on_paper())
        for person in batch.after(self._on_paper(), self._printed, last_good):
            if self._kind is None or self._write is None:
                break
            try:
                sheets, _lacks = batch.written(self._kind, [person], self._write)
                for sheet in sheets:
                    count = documents.page_count(batch.with_foot(sheet), sheet.paper)
                    self._seen.setdefault(person.id, sheet)
                    return NextPaper(called[person.id], count, has_changed=self._has_changed(sheet))
            except PlainError:  # printing it says why
                break
        return None

    def _has_changed(self, sheet: Sheet) -> bool:
        """Whether a paper is not the one that jammed any more: then its pages do not go together."""
        seen = self._seen.get(sheet.person.id)
        return seen is None or (seen.handout, seen.paper, seen.foot) != (
            sheet.handout,
            sheet.paper,
            sheet.foot,
        )

    def _begin(self, run: Printing | Saving) -> None:
        self._run = run
        self._ask_nothing()
        self.outcome.clear()
        self._jobs.run(run.label, run.work, self._finish, self._refuse)
        self._show_state()
        self.stop.setFocus()

    def _finish(self, words: str) -> None:
        self._end(lambda _run: self.outcome.say(" ".join((words, *self._lacks))))

    def _refuse(self, words: str) -> None:
        self._end(lambda run: self.outcome.refuse(f"{words} {run.so_far()}".strip()))

    def _tell_of_stop(self) -> None:
        """Nothing goes on any more, and no result has come: somebody pressed Stop."""
        if not self._jobs.is_busy:
            self._end(lambda run: self.outcome.say(f"{_('Stopped.')} {run.so_far()}".strip()))

    def _end(self, tell: Callable[[Printing | Saving], None]) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        was_at_stop = self.stop.hasFocus()
        tell(run)
        if isinstance(run, Printing) and run.asks_what_came_out:
            self._were_on_both_sides = run.on_both_sides
            self._seen.update((sheet.person.id, sheet) for sheet in run.sheets)
        self.asked.setVisible(run.asks_what_came_out)
        self._show_state()
        if was_at_stop:
            began = self.save_all if isinstance(run, Saving) else self.print_all
            (self.asked.yes if run.asks_what_came_out else began).setFocus()
        if run.asks_what_came_out:
            bring_into_view(self.asked)

    def _rest(self) -> None:
        """All came out, or nothing more is to be printed."""
        self._ask_nothing()
        self.outcome.clear()
        self.print_all.setFocus()

    def _ask_nothing(self) -> None:
        self.asked.hide()
        self.jam.hide()

    def _show_progress(self, _label: str, done: int, total: int) -> None:
        if self._run is not None and total:
            self.progress.setText(self._run.how_far(done, total))
            self._show_state()

    def _show_state(self) -> None:
        is_running = self._run is not None
        is_ready = self._write is not None and not is_running
        count = len(batch.carried(self._people, Carrier.PAPER))
        self.order.setVisible(is_ready and count > 1 and batch.has_seats(self._people))
        self.print_all.setVisible(is_ready and count > 0)
        self.go_on.setVisible(is_ready and count > 1)
        self.save_all.setVisible(is_ready)
        if not is_running:
            self.progress.setText("")
        self.progress.setVisible(is_running and bool(self.progress.text()))
        self.stop.setVisible(is_running)


def _listed(people: Sequence[PersonView]) -> str:
    return ", ".join(batch.names(people).values())
