"""The group's own words: what somebody asked, what they mean, the words of the day, a box for any text."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Treatment
from coprodesk.i18n import _, mark
from coprodesk.services.documents import Handout
from coprodesk.services.language import meaning_of
from coprodesk.ui.for_everyone import Everyone
from coprodesk.ui.forms import Form
from coprodesk.ui.on_paper import OnPaper, Preview
from coprodesk.ui.pages.words_list import WordList
from coprodesk.ui.pages.words_parts import Asked, Today
from coprodesk.ui.text_check import TextCheck
from coprodesk.ui.widgets import (
    Button,
    Choice,
    Column,
    LineField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    TextField,
)
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.handouts import Reader
from coprodesk.workshop.views import words as views
from coprodesk.workshop.views import words_today
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
    shows = frozenset(
        {"group_word", "word_meaning", "word_question", "workshop", "agenda_item", "idea", "idea_group"}
        | {"decision", "promise", "vote_round", "summary_line", "person", "attendance"}
    )
    is_of_session = False

    def __init__(self, tools: PageTools) -> None:
        self.bank: tuple[WordView, ...] = ()
        self.intro = Text(_("When somebody asks “What does that mean?”, agree on it and keep it here."))
        self.wall = Text(_("While this page is open, words with a meaning are on the wall."), "quiet")
        self.term = LineField(_("Which word?"), _("One word, or a few that belong together."))
        self.known = Text(_("This word is on the list already. Saving gives it the new meaning."), "quiet")
        self.offer = Text("", "quiet")
        self.use_offer = Button(_("Start with this meaning"), icon="down")
        self.offered = Column(self.offer, self.use_offer)
        self.meaning = TextField(_("What does it mean to us?"), lines=2)
        self.treatment = Choice(
            _("When somebody types it"),
            [(kind, f"{kind.label}. {_(_WHAT_IT_DOES[kind])}") for kind in Treatment],
        )
        self.save = Button(_("Keep word"), icon="word", is_main=True)
        self.stop = Button(_("Stop changing"))
        self.form_section = Section(
            _("Add a word"),
            self.term,
            self.known,
            self.offered,
            self.meaning,
            self.treatment,
            Row(self.save, self.stop),
        )
        self.listed = WordList(tools.wall)
        self.asked = Asked()
        self.today = Today()
        self.preview = Preview()
        self.on_paper = OnPaper(tools, self.preview)
        self.on_paper.print_it.set_main(False)
        self.everyone = Everyone(tools.jobs, tools.announce)
        self.paper = Column(self.on_paper, self.everyone, self.preview)
        self._is_paper_open = False
        self.check_section = TextCheck(tools.jobs, tools.announce, self.bring_into_view)
        self.checked = self.check_section.box
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
        """What the page is for, what was asked, the form, the list, today's words, a box for any text."""
        return (
            self.intro,
            self.wall,
            self.asked,
            self.form_section,
            self.listed,
            self.today,
            self.paper,
            self.check_section,
        )

    def refresh(self) -> None:
        """Show what was asked, the word bank from A to Z, and today's words."""
        self.bank = self.desk.look(views.bank)
        self.asked.show_questions(self.desk.look(views.questions))
        self.listed.show_words(self.bank)
        numbers = [word.id for word in self.bank]
        opened = self._word(self.form.number or self.form.waiting(numbers) or 0)
        if opened and self.form.is_new:
            self.form.open(opened.id, _saved(opened))
        self.form.follow(numbers, _saved(opened) if opened else None)
        self._show_form()
        texts = self.desk.look(words_today.texts, self.workshop_id)
        self.today.look_through(texts, self.desk.look(views.own_words))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the text that was only looked at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.check_section.let_go()

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

    def begin_word(self, term: str, meaning: str = "") -> None:
        """Open the form for a word that somebody named, with a meaning to start from."""
        known = next((word for word in self.bank if word.term.casefold() == term.casefold()), None)
        if known is not None:
            self.open_word(known.id)
            return
        if 0 in self.form.unsaved and self.form.is_new and self.term.text.strip() != term:
            self.say_problem(_("Another word is half written. Keep it first, or empty its boxes."), self.term)
            return
        self.say("")
        self.form.begin(term=term, meaning=meaning)
        self._show_form()
        self.bring_into_view(self.form_section)
        self.meaning.take_focus()

    def _connect(self) -> None:
        self.asked.answer_wanted.connect(self.begin_word)
        self.asked.drop_wanted.connect(self._drop_question)
        self.use_offer.clicked.connect(self._take_offer)
        self.meaning.edited.connect(self._show_offer)
        self.listed.change_wanted.connect(self.open_word)
        self.listed.remove_wanted.connect(self._remove)
        self.listed.wall_wanted.connect(self._turn_wall)
        self.listed.counted.connect(self._count_hands)
        self.listed.treated.connect(self._treat)
        self.today.take_wanted.connect(self.begin_word)
        self.today.paper_wanted.connect(self._turn_paper)
        self.today.found.connect(self._show_paper)
        self.term.edited.connect(self._show_known)
        self.term.returned.connect(self.meaning.take_focus)
        self.treatment.chosen_changed.connect(self._show_question)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self._stop)

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
        self.listed.words.set_current(saved)
        self._put_on_wall(saved)
        self.say(_("Saved. “{word}” is one of our words.").format(word=term))
        self.term.take_focus()

    def _stop(self) -> None:
        number = self.form.number
        self.form.settle()
        self._show_form()
        self.say(_("Nothing was changed."))
        self.listed.words.set_current(number)
        self.listed.words.setFocus()

    def _remove(self, word_id: int) -> None:
        word = self._word(word_id)
        if word and self.attempt(_("remove word"), changes.forget, word.id):
            self.say(_("“{word}” is off the list. Undo brings it back.").format(word=word.term))
            self.listed.words.setFocus()

    def _drop_question(self, question_id: int) -> None:
        if self.attempt(_("take a question off"), changes.drop_question, question_id):
            self.say(_("The question is off the list. Undo brings it back."))

    def _take_offer(self) -> None:
        offered = meaning_of(self.term.text)
        if offered is not None:
            self.meaning.set_text(offered.says)
            self.meaning.edited.emit()
            self.meaning.take_focus()

    def _put_on_wall(self, word_id: int) -> None:
        word = self._word(word_id)
        if self.tools.wall is not None and word is not None and word.meaning:
            self.tools.wall.show_word(word_id)
            self.listed.show_current()

    def _turn_wall(self, word_id: int) -> None:
        word, wall = self._word(word_id), self.tools.wall
        if word is None or wall is None:
            return
        is_shown = wall.word_id == word.id
        wall.show_word(0 if is_shown else word.id)
        said = _("“{word}” is off the wall.") if is_shown else _("“{word}” is on the wall.")
        self.say(said.format(word=word.term))
        self.listed.show_current()

    def _count_hands(self, word_id: int, yes: int, rather_not: int) -> None:
        if self.attempt(_("count hands"), changes.count_hands, word_id, yes, rather_not):
            self.listed.end_vote()
            word = self._word(word_id)
            if word is not None:
                self.say(_("Saved. “{word}”: {vote}.").format(word=word.term, vote=word.vote or _("no vote")))
            self.listed.words.setFocus()

    def _treat(self, word_id: int, chosen: str) -> None:
        treat, treatment = self.listed.treat, Treatment(chosen)
        if self.attempt(_("treat a word another way"), changes.treat, word_id, treatment, near=treat):
            self.say(_("Saved. From now on: {how}.").format(how=treatment.label))
        else:
            problem = treat.problem
            self.listed.show_current()
            treat.say_problem(problem)

    def _turn_paper(self) -> None:
        self._is_paper_open = not self._is_paper_open
        self._show_paper()
        if self._is_paper_open:
            self.on_paper.wishes.take_focus()
            self.bring_into_view(self.on_paper)

    def _show_paper(self) -> None:
        is_open = self._is_paper_open and self.today.can_print
        self.paper.setVisible(is_open)
        self.today.name_paper(is_open=is_open)
        if not is_open:
            return
        self.on_paper.show_paper(self._word_list, has_words_wish=True)
        kind = handouts.KINDS["word_list"]
        self.everyone.show_paper(kind, self.desk.look(kind.readers, self.workshop_id), self._word_list)

    def _word_list(self, reader: Reader) -> Handout:
        """The words of today as a reader gets them."""
        return self.desk.look(handouts.made, self.workshop_id, "word_list", reader)

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
        self._show_offer()

    def _show_offer(self) -> None:
        term = self.term.text.strip()
        offered = meaning_of(term) if term and not self.meaning.text.strip() else None
        self.offered.setVisible(offered is not None)
        if offered is not None:
            words = _("The program says that “{word}” means: {meaning}.")
            if offered.is_ambiguous:
                words = _("“{word}” can mean different things, such as: {meaning}.")
            self.use_offer.setVisible(not offered.is_ambiguous)
            self.offer.setText(words.format(word=offered.term, meaning=offered.says))

    def _twin(self, but: int) -> bool:
        term = self.term.text.strip().lower()
        return any(word.term.lower() == term and word.id != but for word in self.bank)

    def _word(self, word_id: int) -> WordView | None:
        return next((word for word in self.bank if word.id == word_id), None)


def _saved(word: WordView) -> dict[str, str]:
    return {"term": word.term, "meaning": word.meaning, "treatment": word.treatment.value}


PAGE = WordsPage
