"""The parts of a page that show a paper, print it, save it and open it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QTimer, Signal
from shiboken6 import isValid

from coprodesk.choices import PaperFormat, WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import paper, printing
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.outcome import Outcome
from coprodesk.ui.page_pictures import PagePictures
from coprodesk.ui.paper import Made
from coprodesk.ui.widgets import Button, Choice, Row, Section, Text, Tick

_DRAW_AFTER = 300
"""Milliseconds after the last change before the pages are made again."""

_LEAST_WIDTH, _MOST_WIDTH = 500, 1600
"""Of a page's picture, in pixels."""


class Preview(Section):
    """The pages as pictures, and their words for those who do not see pictures."""

    def __init__(self) -> None:
        self.as_text = Tick(_("Show it as plain text"))
        self.text = Text("")
        self.pictures = PagePictures()
        super().__init__(_("How it will look"), self.as_text, self.text, self.pictures)
        self.text.hide()
        self.as_text.changed.connect(self.text.setVisible)

    @property
    def wanted_width(self) -> int:
        """How wide a picture should be to look sharp, in pixels."""
        across = round(self.pictures.width() * self.devicePixelRatioF())
        return min(max(across, _LEAST_WIDTH), _MOST_WIDTH)

    def show_words(self, handout: Handout) -> None:
        """Show the words of a handout."""
        self.text.setText(documents.to_text(handout).strip())

    def show_made(self, made: Made) -> None:
        """Show the pages of a handout."""
        count = len(made.pages)
        name = ngettext("Picture of {count} page.", "Pictures of {count} pages.", count).format(count=count)
        more = _("“Show it as plain text” has the same words.")
        self.pictures.show_pages(made.pages, f"{name} {more}")


class OnPaper(Section):
    """One kind of paper: how long it is, what it cannot show, and the buttons that make it.

    Signals:
        used: a button is about to use the paper; what is typed is to be saved first.
        made: the pages are ready; carries a `Made`.
    """

    used = Signal()
    made = Signal(object)

    def __init__(self, jobs: Jobs, announce: Callable[[str], None], preview: Preview) -> None:
        self.paper = Choice(_("Which paper?"), [(each.value, each.label) for each in PaperFormat])
        self.paper.set_chosen(PaperFormat.STANDARD.value)
        self.words = Choice(_("Which words?"), [(wish.value, wish.label) for wish in WordWish])
        self.words.set_chosen(WordWish.EVERYDAY.value)
        self.words.hide()
        self.length = Text("")
        self.missing = Text("", "attention")
        self.print_it = Button(_("Print"), icon="print", is_main=True)
        self.save_it = Button(_("Save as a file"), icon="save")
        self.open_it = Button(_("Open it"), icon="open")
        self.outcome = Outcome(announce)
        super().__init__(
            _("On paper"),
            self.paper,
            self.words,
            self.length,
            self.missing,
            Row(self.print_it, self.save_it, self.open_it),
            self.outcome,
        )
        self._jobs, self._preview = jobs, preview
        self._handouts: Mapping[WordWish, Handout] = {}
        self._wishes: tuple[WordWish, ...] = ()
        self._latest: Made | None = None
        self._soon = QTimer(self, interval=_DRAW_AFTER, singleShot=True)
        self._soon.timeout.connect(self._make_preview)
        self.missing.hide()
        self.paper.chosen_changed.connect(self._begin_preview)
        self.words.chosen_changed.connect(self._show_other)
        self.print_it.clicked.connect(self._print)
        self.save_it.clicked.connect(self._save)
        self.open_it.clicked.connect(self._open)

    @property
    def handout(self) -> Handout | None:
        """What is to be printed; None while nothing is written."""
        return self._handouts.get(WordWish(self.words.chosen or WordWish.EVERYDAY))

    def show_handouts(
        self, handouts: Mapping[WordWish, Handout] | None, wishes: Collection[WordWish] = ()
    ) -> None:
        """Show another handout, as each wish for words gets it; its pages follow a moment later.

        `wishes` are those of the people here: what they get counts in what fits.
        """
        handouts, wishes = handouts or {}, tuple(wish for wish in WordWish if wish in wishes)
        if handouts == self._handouts and wishes == self._wishes:
            return
        if len(set(handouts.values())) < 2:
            self.words.set_chosen(WordWish.EVERYDAY.value)
        self.words.setVisible(len(set(handouts.values())) > 1)
        self._handouts, self._wishes, self._latest = handouts, wishes, None
        self._show_other()

    def _show_other(self) -> None:
        handout = self.handout
        self.outcome.clear()
        if handout is not None:
            self._show_missing(handout)
            self._preview.show_words(handout)
        self._begin_preview()

    def _show_missing(self, handout: Handout) -> None:
        signs = documents.missing_characters(handout)
        told = ", ".join(f"{sign} {documents.in_words(sign)}" for sign in signs)
        words = _("Look: paper cannot show some signs. It prints words instead: {signs}.")
        self.missing.setText(words.format(signs=told) if signs else "")
        self.missing.setVisible(bool(signs))

    def _begin_preview(self) -> None:
        if self._latest is not None and self._is_ready():
            self._show_made(self._latest)
        elif self.handout is not None:
            self.length.setText(_("The pages are being made …"))
            self._soon.start()

    def _make_preview(self) -> None:
        self._with_paper(self._show_made)

    def _show_made(self, made: Made) -> None:
        count = len(made.pages)
        words = ngettext("This fills {count} side of A4.", "This fills {count} sides of A4.", count)
        self.length.setText(words.format(count=count))
        self._preview.show_made(made)
        self.made.emit(made)

    def _is_ready(self) -> bool:
        ready = self._latest
        return ready is not None and self._is_wanted(ready)

    def _is_wanted(self, made: Made) -> bool:
        return made.handout == self.handout and made.paper == self._wanted_paper()

    def _wanted_paper(self) -> Paper:
        return Paper(PaperFormat(self.paper.chosen))

    def _with_paper(self, act: Callable[[Made], None]) -> None:
        """Do something with the paper as it is wanted now; it is made first, away from the window."""
        if self._latest is not None and self._is_ready():
            act(self._latest)
            return
        handout, kind, width = self.handout, self._wanted_paper(), self._preview.wanted_width
        others = tuple(self._handouts[wish] for wish in self._wishes)
        if handout is None:
            return

        def take(made: Made) -> None:
            if isValid(self) and self._is_wanted(made):
                self._latest = made
                act(made)

        self._jobs.run(
            _("Making the pages"),
            lambda _report, _stop: paper.make(handout, kind, width, others),
            take,
            self._refuse,
        )

    def _print(self) -> None:
        self._use(self._print_made)

    def _save(self) -> None:
        self._use(self._save_made)

    def _open(self) -> None:
        self._use(self._open_made)

    def _use(self, act: Callable[[Made], None]) -> None:
        self.used.emit()
        self.outcome.clear()
        self._with_paper(act)

    def _print_made(self, made: Made) -> None:
        printing.print_pdf(
            made.pdf, made.handout.title, self.window(), self._jobs, self._say_done, self._refuse
        )

    def _save_made(self, made: Made) -> None:
        try:
            path = paper.save(made, self.window())
        except PlainError as problem:
            self._refuse(str(problem))
            return
        if path is not None:
            words = _("Saved as {name}, with a web page of the same name beside it.")
            self._say_done(words.format(name=path.name))

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
