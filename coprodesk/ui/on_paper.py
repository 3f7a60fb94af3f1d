"""The part of a page that shows a paper, prints it, saves it and opens it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from shiboken6 import isValid

from coprodesk.choices import WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services import documents, speech
from coprodesk.services.documents import Handout
from coprodesk.ui import paper, printing
from coprodesk.ui.outcome import Outcome
from coprodesk.ui.paper import Made
from coprodesk.ui.paper_notes import Notes, has_cards
from coprodesk.ui.preview import Preview
from coprodesk.ui.saving import save_as
from coprodesk.ui.widgets import Button, Column, PageTools, Row, Section, Text
from coprodesk.ui.wishes import Wishes
from coprodesk.workshop.handouts import Reader
from coprodesk.workshop.paper import FileKind

__all__ = ["OnPaper", "Preview", "Writer"]

Writer = Callable[[Reader], Handout]
"""Writes one kind of paper for somebody; raises PlainError where the record has nothing for it yet."""

_DRAW_AFTER = 300
"""Milliseconds after the last change of the words before the pages are made again."""


class OnPaper(Section):
    """One kind of paper: what is wanted of it, what is to be known of it, and the buttons that make it.

    Signals:
        used: a button is about to use the paper; what is typed is to be saved first.
        written: the paper was written anew; `handout` is what it says now.
        made: the pages are ready; carries a `Made`.
        shorten_asked: the person wants to leave something out, so that it fits on one side.
    """

    used = Signal()
    written = Signal()
    made = Signal(object)
    shorten_asked = Signal()

    def __init__(self, tools: PageTools, preview: Preview, *, asks_what_waits: bool = False) -> None:
        self.nothing = Text("")
        self.wishes = Wishes()
        self.notes = Notes(asks_what_waits=asks_what_waits)
        self.print_it = Button(_("Print"), icon="print", is_main=True)
        self.fold_it = Button(_("Print as a booklet"), icon="print")
        self.open_it = Button(_("Open it"), icon="open")
        self.save_it = Button(_("Save as a file"), icon="save")
        self.save_text = Button(_("Save as plain text"), icon="save")
        self.save_sound = Button(_("Save as sound"), icon="listen")
        self.folding = Text(
            _("A booklet needs both sides of the paper: choose “two-sided, short edge”. Then fold it once."),
            "quiet",
        )
        self.outcome = Outcome(tools.announce)
        self.all = Column(
            self.wishes,
            self.notes,
            _Rows(
                Row(self.print_it, self.fold_it, self.open_it),
                Row(self.save_it, self.save_text, self.save_sound),
            ),
            self.folding,
            self.outcome,
        )
        super().__init__(_("On paper"), self.nothing, self.all)
        self.nothing.hide()
        # Only now: a button without a place would show as a window of its own.
        self.save_sound.setVisible(speech.is_available())
        self._offer_booklet(is_of_use=False)
        self._tools, self._jobs, self._preview = tools, tools.jobs, preview
        self._write: Writer | None = None
        self._written: dict[Reader, Handout] = {}
        self._readers: frozenset[WordWish] = frozenset()
        self._takes_formats, self._has_words_wish = True, False
        self._job = ""
        self._handout: Handout | None = None
        self._others: tuple[Handout, ...] = ()
        self._latest: Made | None = None
        self._soon = QTimer(self, interval=_DRAW_AFTER, singleShot=True)
        self._soon.timeout.connect(self._make_preview)
        preview.turned.connect(tools.announce)
        self._connect()

    @property
    def handout(self) -> Handout | None:
        """What is to be printed; None while there is nothing."""
        return self._handout

    def show_paper(
        self,
        write: Writer | None,
        *,
        readers: Collection[Reader] = (),
        takes_formats: bool = True,
        has_words_wish: bool = False,
        job: str = "",
    ) -> None:
        """Show a paper as it is chosen here; its pages follow a moment later.

        Args:
            write: gives the paper; None for none.
            readers: who else gets one: the longest of theirs counts in what fits on one side.
            takes_formats: whether size and colours make a difference.
            has_words_wish: whether the choice of words makes a difference.
            job: what the printer is told; else the title of the paper, which may name a person.

        """
        self._job = job
        self._write, self._readers = write, frozenset(reader.words for reader in readers)
        self._written = {}
        self._takes_formats, self._has_words_wish = takes_formats, has_words_wish
        self._rewrite()

    def show_at_once(self) -> None:
        """Make the pages now: another paper was chosen, and nobody is typing."""
        self._preview.wait()
        if self._soon.isActive():
            self._soon.stop()
            self._make_preview()

    def _connect(self) -> None:
        self.wishes.changed.connect(self._show_wished)
        self.notes.shorten_asked.connect(self.shorten_asked)
        self.print_it.clicked.connect(self._print)
        self.fold_it.clicked.connect(self._print_booklet)
        self.save_it.clicked.connect(lambda: self._save(FileKind.PDF))
        self.save_text.clicked.connect(lambda: self._save(FileKind.TEXT))
        self.save_sound.clicked.connect(lambda: self._save(FileKind.SOUND))
        self.open_it.clicked.connect(self._open)

    def _show_wished(self) -> None:
        self._rewrite()
        self.show_at_once()

    def _rewrite(self) -> None:
        self._write_anew()
        self.written.emit()

    def _write_anew(self) -> None:
        """Have the paper written anew, and show it where it is another one than before."""
        refusal = ""
        is_asked = self._has_words_wish and self._words_differ()
        self.wishes.offer(takes_formats=self._takes_formats, has_words_wish=is_asked)
        before = (self._handout, self._others)
        try:
            self._handout = self._for(self.wishes.reader) if self._write is not None else None
            self._others = self._written_for_others()
        except PlainError as error:
            self._handout, refusal = None, str(error)
        self._show_nothing(refusal)
        if self._handout is None:
            self._soon.stop()
            return
        self.notes.show_handout(self._handout, self.wishes.reader.paper.format)
        self._preview.show_words(self._handout)
        if (self._handout, self._others) != before:
            self.outcome.clear()
        if self._latest is not None and self._is_wanted(self._latest) and before[1] == self._others:
            self._show_made(self._latest)
        else:
            self._latest = None
            self.notes.wait()
            self._soon.start()

    def _words_differ(self) -> bool:
        """Whether the choice of words makes a difference in this paper as it is now."""
        if self._write is None:
            return False
        try:
            return len({self._for(replace(self.wishes.reader, words=wish)) for wish in WordWish}) > 1
        except PlainError:
            return False

    def _written_for_others(self) -> tuple[Handout, ...]:
        """What other people get of a paper that is to fit on one side."""
        if self._write is None or self._handout is None or not self._handout.one_side:
            return ()
        return tuple(self._for(Reader(words=wish)) for wish in WordWish if wish in self._readers)

    def _for(self, reader: Reader) -> Handout:
        """The paper for a reader, written once for the record as it is now."""
        if self._write is None:
            raise RuntimeError("there is no paper to write")
        if reader not in self._written:
            self._written[reader] = self._write(reader)
        return self._written[reader]

    def _show_nothing(self, refusal: str) -> None:
        self.nothing.setText(refusal)
        self.nothing.setVisible(bool(refusal))
        self.all.setVisible(self._handout is not None)
        if self._handout is not None and has_cards(self._handout):
            self._offer_booklet(is_of_use=False)

    def _make_preview(self) -> None:
        self._with_paper(self._show_made)

    def _offer_booklet(self, *, is_of_use: bool) -> None:
        self.fold_it.setVisible(is_of_use)
        self.folding.setVisible(is_of_use)

    def _show_made(self, made: Made) -> None:
        self.notes.show_made(made)
        self._offer_booklet(is_of_use=len(made.pages) > 1 and not has_cards(made.handout))
        self._preview.show_made(made)
        self.made.emit(made)

    def _is_wanted(self, made: Made) -> bool:
        return made.handout == self._handout and made.paper == self.wishes.reader.paper

    def _with_paper(self, act: Callable[[Made], None]) -> None:
        """Do something with the paper as it is wanted now; it is made first, away from the window."""
        if self._latest is not None and self._is_wanted(self._latest):
            act(self._latest)
            return
        handout, wanted, width = self._handout, self.wishes.reader.paper, self._preview.wanted_width
        others = self._others
        if handout is None:
            return

        def take(made: Made) -> None:
            if isValid(self) and self._is_wanted(made):
                self._latest = made
                act(made)

        self._jobs.run(
            _("Making the pages"),
            lambda _report, _stop: paper.make(handout, wanted, width, others),
            take,
            self._refuse,
        )

    def _print(self) -> None:
        self._use(self._print_made)

    def _save(self, kind: FileKind) -> None:
        self.used.emit()
        self.outcome.clear()
        handout, wanted = self._handout, self.wishes.reader.paper
        if handout is not None:
            told = (self._say_done, self._refuse)
            save_as(kind, handout, wanted, self.window(), self._jobs, self._tools.settings, *told)

    def _open(self) -> None:
        self._use(self._open_made)

    def _use(self, act: Callable[[Made], None]) -> None:
        self.used.emit()
        self.outcome.clear()
        self._with_paper(act)

    def _print_made(self, made: Made) -> None:
        self._send(made.pdf, self._job or made.handout.title)

    def _print_booklet(self) -> None:
        self.used.emit()
        self.outcome.clear()
        handout, wanted = self._handout, self.wishes.reader.paper
        if handout is None:
            return

        def take(pdf: bytes) -> None:
            if isValid(self):
                self._send(pdf, self._job or handout.title)

        self._jobs.run(
            _("Making the booklet"),
            lambda _report, _stop: documents.booklet(handout, wanted),
            take,
            self._refuse,
        )

    def _send(self, pdf: bytes, title: str) -> None:
        printing.print_pdf(pdf, title, self.window(), self._jobs, self._say_done, self._refuse)

    def _open_made(self, made: Made) -> None:
        try:
            printing.open_pdf(made.pdf, made.handout.title)
        except PlainError as problem:
            self._refuse(str(problem))
        else:
            self._say_done(_("The paper opens in another window."))

    def _say_done(self, words: str) -> None:
        if isValid(self):
            self.outcome.say(words)

    def _refuse(self, words: str) -> None:
        if isValid(self):
            self.outcome.refuse(words)


class _Rows(Column):
    """Rows of buttons that belong together."""

    gap = 8
