"""Parts of the Words page: what somebody asked, and the words used today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from coprodesk.dates import with_year
from coprodesk.i18n import _
from coprodesk.services.language import OwnWord, terms_in
from coprodesk.ui.widgets import Button, Card, CardList, Row, Section, Text
from coprodesk.workshop.views import words_today
from coprodesk.workshop.views.words import QuestionView
from coprodesk.workshop.views.words_today import UsedWord

_SLICE = 0.008
"""Seconds of looking through texts in one go, so that no key has to wait."""


class Asked(Section):
    """The words that somebody asked about; who it was is known to nobody.

    Signals:
        answer_wanted: somebody wants to say what a word means; carries the word.
        drop_wanted: nobody needs the answer any more; carries the number of the question.
    """

    answer_wanted = Signal(str)
    drop_wanted = Signal(object)

    def __init__(self) -> None:
        self.list = CardList(_("Words that somebody asked about"))
        self.answer = Button("", icon="word")
        self.drop = Button("", icon="remove")
        super().__init__(
            _("Somebody asked"),
            Text(_("Nobody can see who. Say together what it means.")),
            self.list,
            Row(self.answer, self.drop),
        )
        self._questions: dict[int, QuestionView] = {}
        self.list.current_changed.connect(self._show_current)
        self.list.chosen.connect(self._answer)
        self.answer.clicked.connect(self._answer)
        self.drop.clicked.connect(self._drop)

    def show_questions(self, questions: Sequence[QuestionView]) -> None:
        """Show what waits; the part is hidden while nothing does."""
        # The numbers are too large for a card: its place in the list stands for the question.
        self._questions = dict(enumerate(questions))
        self.list.show_cards([_question_card(place, each) for place, each in self._questions.items()])
        if self.list.current_id is None and questions:
            self.list.set_current(0)
        self.setVisible(bool(questions))
        self._show_current()

    def _current(self) -> QuestionView | None:
        return self._questions.get(-1 if self.list.current_id is None else self.list.current_id)

    def _answer(self) -> None:
        question = self._current()
        if question is not None:
            self.answer_wanted.emit(question.term)

    def _drop(self) -> None:
        question = self._current()
        if question is not None:
            self.drop_wanted.emit(question.id)

    def _show_current(self) -> None:
        question = self._current()
        term = question.term if question else ""
        self.answer.setText(_("Say what “{word}” means").format(word=term))
        self.drop.setText(_("Take “{word}” off the list").format(word=term))


class Today(Section):
    """The words used at this session that need a meaning.

    Signals:
        take_wanted: a word is to become one of the group's own; carries the word and its meaning.
        paper_wanted: the words are to be printed, or the paper is to be put away again.
        found: the words are shown as they are now.
    """

    take_wanted = Signal(str, str)
    paper_wanted = Signal()
    found = Signal()

    def __init__(self) -> None:
        self.list = CardList(_("Words used today"), _("No word of this session needs a meaning yet."))
        self.take = Button("", icon="add")
        self.paper = Button(_("Put these words on paper"), icon="print")
        super().__init__(
            _("Words used today"),
            Text(_("These words stand in the plan, the ideas and what came of them.")),
            self.list,
            Row(self.take, self.paper),
        )
        self.used: tuple[UsedWord, ...] = ()
        self._finder = _Finder(self)
        self._finder.found.connect(self._show)
        self.list.current_changed.connect(self._show_current)
        self.list.chosen.connect(self._take)
        self.take.clicked.connect(self._take)
        self.paper.clicked.connect(self.paper_wanted)

    def look_through(self, texts: Sequence[str], own_words: Sequence[OwnWord]) -> None:
        """Find the words in these texts; a long session takes a moment, and nothing waits for it."""
        self._finder.start(texts, own_words)

    @property
    def can_print(self) -> bool:
        """Whether there is a word with one meaning, so that a paper has something to say."""
        return any(not word.is_ambiguous for word in self.used)

    def name_paper(self, *, is_open: bool) -> None:
        """Say what the paper button does now."""
        self.paper.setText(_("Put the paper away") if is_open else _("Put these words on paper"))

    def _show(self, used: tuple[UsedWord, ...]) -> None:
        self.used = used
        self.list.show_cards([_used_card(place, word) for place, word in enumerate(used)])
        if self.list.current_id is None and used:
            self.list.set_current(0)
        self.paper.setVisible(self.can_print)
        self._show_current()
        self.found.emit()

    def _current(self) -> UsedWord | None:
        place = self.list.current_id
        return self.used[place] if place is not None and place < len(self.used) else None

    def _take(self) -> None:
        word = self._current()
        if word is not None and not word.is_ours:
            self.take_wanted.emit(word.term, "" if word.is_ambiguous else word.meaning)

    def _show_current(self) -> None:
        word = self._current()
        self.take.setVisible(word is not None and not word.is_ours)
        self.take.setText(_("Put “{word}” into our words").format(word=word.term if word else ""))


class _Finder(QObject):
    """Looks through texts a slice at a time.

    Signals:
        found: all texts were looked through; carries the words as a tuple.
    """

    found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._own_words: tuple[OwnWord, ...] = ()
        self._left: Iterator[str] = iter(())
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._step)

    def start(self, texts: Sequence[str], own_words: Sequence[OwnWord]) -> None:
        """Begin anew; what was looked through before is known still."""
        self._texts, self._own_words = tuple(texts), tuple(own_words)
        self._left = iter(self._texts)
        self._work.start()
        self._step()

    def _step(self) -> None:
        begun = perf_counter()
        for text in self._left:
            terms_in(text, self._own_words)
            if perf_counter() - begun > _SLICE:
                return
        self._work.stop()
        self.found.emit(words_today.gather(self._texts, self._own_words))


def _question_card(place: int, question: QuestionView) -> Card:
    asked = _("Asked on {day}").format(day=with_year(question.asked_on))
    return Card(place, question.term, f"{asked} ({question.session})" if question.session else asked)


def _used_card(place: int, word: UsedWord) -> Card:
    mark = _("Our word") if word.is_ours else _("Which one?") if word.is_ambiguous else ""
    return Card(place, word.term, f"{word.meaning}\n{word.where}", mark)
