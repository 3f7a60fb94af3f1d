"""The group's own words, what they mean to the group, and a box to look at any text."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Treatment
from coprodesk.i18n import _, mark
from coprodesk.ui.forms import Form
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Choice,
    LineField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    TextField,
)
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.views import words as views
from coprodesk.workshop.views.words import WordView

_WHAT_IT_DOES = {
    Treatment.OURS: mark("It is never marked."),
    Treatment.EXPLAIN: mark("Your meaning is offered each time it is typed."),
    Treatment.SWAP: mark("Your plainer words are offered in its place."),
}


class WordsPage(Page):
    """Say what a word means to the group. Meanings are on the wall while this page is open."""

    name = "words"
    title = mark("Our words")
    shows = frozenset({"group_word"})
    is_of_session = False

    def __init__(self, tools: PageTools) -> None:
        self.bank: tuple[WordView, ...] = ()
        self.intro = Text(_("When somebody asks “What does that mean?”, agree on it and keep it here."))
        self.wall = Text(_("While this page is open, words with a meaning are on the wall."), "quiet")
        self.term = LineField(_("Which word?"), _("One word, or a few that belong together."))
        self.known = Text(_("This word is on the list already. Saving gives it the new meaning."), "quiet")
        self.meaning = TextField(_("What does it mean to us?"), lines=2)
        self.treatment = Choice(
            _("When somebody types it"),
            [(kind, f"{kind.label}. {_(_WHAT_IT_DOES[kind])}") for kind in Treatment],
        )
        self.save = Button(_("Keep word"), icon="word", is_main=True)
        self.stop = Button(_("Stop changing"))
        self.form_section = Section(
            _("Add a word"), self.term, self.known, self.meaning, self.treatment, Row(self.save, self.stop)
        )
        self.words = CardList(_("Our words"), _("No words yet. Add the first one that somebody asks about."))
        self.change = Button("", icon="edit")
        self.remove = Button("", icon="remove")
        self.list_section = Section(_("From A to Z"), self.words, Row(self.change, self.remove))
        self.checked = TextField(
            _("Which text should we look at?"),
            _("Paste any text and see its hard words. It is not kept: it goes when you leave this page."),
            lines=5,
            is_document=True,
        )
        self.empty = Button(_("Empty the box"), icon="remove")
        self.check_section = Section(_("Check a text"), self.checked, self.empty)
        super().__init__(tools)
        self.form = Form(
            self,
            {"treatment": Treatment.EXPLAIN.value},
            term=self.term,
            meaning=self.meaning,
            treatment=self.treatment,
        )
        self.keep_draft(self.form, "word")
        self._connect()

    def parts(self) -> tuple[QWidget, ...]:
        """What the page is for, the form, the list, the box for any text."""
        return self.intro, self.wall, self.form_section, self.list_section, self.check_section

    def refresh(self) -> None:
        """Show the word bank from A to Z."""
        self.bank = self.desk.look(views.bank)
        self.words.show_cards(
            [Card(word.id, word.term, word.meaning, word.treatment.label) for word in self.bank]
        )
        if self.words.current_id is None and self.bank:
            self.words.set_current(self.bank[0].id)
        numbers = [word.id for word in self.bank]
        opened = self._word(self.form.number or self.form.waiting(numbers) or 0)
        if opened and self.form.is_new:
            self.form.open(opened.id, _saved(opened))
        self.form.follow(numbers, _saved(opened) if opened else None)
        self._show_form()
        self._show_current()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the text that was only looked at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.checked.set_text("")

    def open_word(self, word_id: int) -> None:
        """Open one word for changes."""
        word = self._word(word_id)
        if word is None:
            return
        self.say("")
        self.form.open(word.id, _saved(word))
        self._show_form()
        self.ensureWidgetVisible(self.form_section.heading)
        self.meaning.take_focus()

    def _connect(self) -> None:
        self.term.edited.connect(self._show_known)
        self.term.returned.connect(self.meaning.take_focus)
        self.treatment.chosen_changed.connect(self._show_question)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self._stop)
        self.words.current_changed.connect(self._show_current)
        self.words.chosen.connect(self.open_word)
        self.change.clicked.connect(self._change_current)
        self.remove.clicked.connect(self._remove)
        self.empty.clicked.connect(self._empty)

    def _save(self) -> None:
        term = self.term.text.strip()
        asked = (term, self.meaning.text, Treatment(self.treatment.chosen or Treatment.EXPLAIN))
        near = self.meaning if term and not self._twin(self.form.number) else self.term
        if self.form.is_new:
            saved = self.attempt(
                _("keep word"), changes.keep, *asked, date.today(), self.workshop_id, near=near
            )
        else:
            number = self.form.number
            saved = (
                number
                if self.attempt(_("change word"), changes.change, number, *asked, date.today(), near=near)
                else None
            )
        if saved is None:
            return
        self.forget_draft(self.form)
        self.form.settle()
        self._show_form()
        self.words.set_current(saved)
        self.say(_("Saved. “{word}” is one of our words.").format(word=term))
        self.term.take_focus()

    def _stop(self) -> None:
        number = self.form.number
        self.form.settle()
        self._show_form()
        self.say(_("Nothing was changed."))
        self.words.set_current(number)
        self.words.setFocus()

    def _remove(self) -> None:
        word = self._word(self.words.current_id or 0)
        if word and self.attempt(_("remove word"), changes.forget, word.id):
            self.say(_("“{word}” is off the list. Undo brings it back.").format(word=word.term))
            self.words.setFocus()

    def _empty(self) -> None:
        self.checked.set_text("")
        self.checked.take_focus()

    def _change_current(self) -> None:
        self.open_word(self.words.current_id or 0)

    def _show_form(self) -> None:
        opened = self._word(self.form.number)
        heading = _("Change “{word}”").format(word=opened.term) if opened else _("Add a word")
        self.form_section.heading.setText(heading)
        self.save.setText(_("Save changes") if opened else _("Keep word"))
        self.save.set_icon("save" if opened else "word")
        self.stop.setVisible(opened is not None)
        self._show_question()
        self._show_known()

    def _show_question(self) -> None:
        hints = {
            Treatment.OURS: _("You can leave this empty."),
            Treatment.SWAP: _("Type the plainer words that you would rather say."),
        }
        self.meaning.set_hint(hints.get(Treatment(self.treatment.chosen or Treatment.EXPLAIN), ""))

    def _show_known(self) -> None:
        self.known.setVisible(self.form.is_new and self._twin(0))

    def _show_current(self) -> None:
        word = self._word(self.words.current_id or 0)
        for button, words in ((self.change, _("Change “{word}”")), (self.remove, _("Remove “{word}”"))):
            button.setVisible(word is not None)
            button.setText(words.format(word=word.term) if word else "")

    def _twin(self, but: int) -> bool:
        term = self.term.text.strip().lower()
        return any(word.term.lower() == term and word.id != but for word in self.bank)

    def _word(self, word_id: int) -> WordView | None:
        return next((word for word in self.bank if word.id == word_id), None)


def _saved(word: WordView) -> dict[str, str]:
    return {"term": word.term, "meaning": word.meaning, "treatment": word.treatment.value}


PAGE = WordsPage
