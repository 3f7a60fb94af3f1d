"""The group's words from A to Z, and what one can do with the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprodesk.choices import Treatment
from coprodesk.i18n import _
from coprodesk.ui.widgets import Button, Card, CardList, Choice, Column, NumberField, Row, Section, Text
from coprodesk.ui.widgets.page_tools import WallWord
from coprodesk.workshop.views.words import WordView


class WordList(Section):
    """Every word with its meaning and its story, and buttons for the current one.

    `wall` is where a word can be shown to the room; None where there is no wall.

    Signals:
        change_wanted, remove_wanted, wall_wanted: what to do with a word; each carries its number.
        counted: hands were counted for a word; carries its number, yes and rather not.
        treated: the checker is to treat a word in another way; carries its number and the treatment.
    """

    change_wanted = Signal(int)
    remove_wanted = Signal(int)
    wall_wanted = Signal(int)
    counted = Signal(int, int, int)
    treated = Signal(int, str)

    def __init__(self, wall: WallWord | None) -> None:
        self._wall = wall
        self._bank: tuple[WordView, ...] = ()
        self._is_voting = False
        self.words = CardList(_("Our words"), _("No words yet. Add the first one that somebody asks about."))
        self.change = Button("", icon="edit")
        self.show_it = Button("", icon="wall")
        self.vote = Button("", icon="vote")
        self.remove = Button("", icon="remove")
        self.hands = Hands()
        self.treat = Choice("", [(kind, kind.label) for kind in Treatment])
        acts = Row(self.change, self.show_it, self.vote, self.remove)
        super().__init__(_("From A to Z"), self.words, acts, self.hands, self.treat)
        self._connect()

    @property
    def current(self) -> WordView | None:
        """The word that the buttons are about."""
        return self._word(self.words.current_id or 0)

    def show_words(self, bank: Sequence[WordView]) -> None:
        """Show these words; the current one stays current."""
        self._bank = tuple(bank)
        self.words.show_cards([_card(word) for word in bank])
        if self.words.current_id is None and bank:
            self.words.set_current(bank[0].id)
        self.show_current()

    def show_current(self) -> None:
        """Name the buttons for the current word; what cannot be done with it is hidden."""
        word = self.current
        is_on_wall = self._is_on_wall(word)
        names = (
            (self.change, _("Change “{word}”")),
            (self.show_it, _("Take “{word}” off the wall") if is_on_wall else _("Show “{word}” on the wall")),
            (self.vote, _("Leave the vote") if self._is_voting else _("Vote by hands on “{word}”")),
            (self.remove, _("Remove “{word}”")),
        )
        for button, words in names:
            button.setVisible(word is not None)
            button.setText(words.format(word=word.term) if word else "")
        has_meaning = word is not None and bool(word.meaning)
        self.show_it.setVisible(has_meaning and self._wall is not None)
        self.vote.setVisible(has_meaning)
        self.hands.setVisible(has_meaning and self._is_voting)
        self.treat.setVisible(word is not None)
        if word is not None:
            self.treat.set_question(_("What do we do with “{word}”?").format(word=word.term))
            self.treat.set_chosen(word.treatment.value)

    def end_vote(self) -> None:
        """Put the count of hands away."""
        self._is_voting = False
        self.show_current()

    def _connect(self) -> None:
        self.words.current_changed.connect(self.end_vote)
        self.words.chosen.connect(self.change_wanted)
        self.change.clicked.connect(lambda: self.change_wanted.emit(self._number()))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._number()))
        self.show_it.clicked.connect(lambda: self.wall_wanted.emit(self._number()))
        self.vote.clicked.connect(self._turn_vote)
        self.hands.counted.connect(lambda yes, no: self.counted.emit(self._number(), yes, no))
        self.treat.chosen_changed.connect(self._treat)

    def _turn_vote(self) -> None:
        self._is_voting = not self._is_voting
        self.show_current()
        word = self.current
        if self._is_voting and word is not None:
            self.hands.show_word(word)
            self.hands.yes.take_focus()

    def _treat(self, chosen: str) -> None:
        word = self.current
        if word is not None and chosen != word.treatment.value:
            self.treated.emit(word.id, chosen)

    def _number(self) -> int:
        return self.words.current_id or 0

    def _word(self, word_id: int) -> WordView | None:
        return next((word for word in self._bank if word.id == word_id), None)

    def _is_on_wall(self, word: WordView | None) -> bool:
        return word is not None and self._wall is not None and self._wall.word_id == word.id


class Hands(Column):
    """A vote by hands on one word: how many say yes, how many would rather not. No names.

    Signals:
        counted: the count is to be kept; carries yes and rather not.
    """

    counted = Signal(int, int)

    def __init__(self) -> None:
        self.about = Text("", "label")
        self.yes = NumberField(_("Hands for yes"))
        self.rather_not = NumberField(_("Hands for rather not"))
        self.keep = Button(_("Keep the count"), icon="check")
        super().__init__(self.about, Row(self.yes, self.rather_not, gap=24), self.keep)
        self.keep.clicked.connect(lambda: self.counted.emit(self.yes.number, self.rather_not.number))

    def show_word(self, word: WordView) -> None:
        """Ask about a word, with the count that it has."""
        asked = _("Shall “{word}” mean this to us: {meaning}?")
        self.about.setText(asked.format(word=word.term, meaning=word.meaning.rstrip(".")))
        self.yes.set_number(word.hands_yes)
        self.rather_not.set_number(word.hands_rather_not)


def _card(word: WordView) -> Card:
    detail = "\n".join(filter(None, (word.meaning, word.story)))
    return Card(word.id, word.term, detail, word.treatment.label)
