"""Ask what a word means without being named: the answer at once, or a question for the group."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprodesk.i18n import _, mark
from coprodesk.services.language import (
    Finding,
    Kind,
    Level,
    Meaning,
    OwnWord,
    bare,
    check,
    meaning_of,
    medical_sort,
)
from coprodesk.ui.widgets import Button, Choice, Column, LineField, Page, PageBefore, PageTools, Row, Text

_MOST_WORDS = 8
_MOST_LETTERS = 6000
"""Letters of a page that are looked through for words: about ten screens, and no wait."""

_LONGEST = 40
_WORD_KINDS = frozenset({Kind.EXPLAIN, Kind.EXPAND, Kind.SWAP, Kind.HARD, Kind.ASK})


_SORTS = {
    "medicine": mark("“{word}” is the name of a medicine."),
    "illness": mark("“{word}” is the name of an illness."),
    "symptom": mark("“{word}” is the name of a sign of illness."),
    "test": mark("“{word}” is the name of a test."),
    "treatment": mark("“{word}” is the name of a treatment."),
    "body part": mark("“{word}” is the name of a part of the body."),
}
"""What is known of a medical word that nobody has explained, by its `medical_sort`."""


class AskPage(Page):
    """One word in, its meaning out. Nothing of it stays here for the next person to see."""

    name = "ask"
    title = mark("What does that mean?")
    is_of_session = False

    def __init__(self, tools: PageTools) -> None:
        self.before = PageBefore()
        self.term_asked = ""
        self.intro = Text(_("Ask about any word. Nobody is told who asks, and no name is kept."))
        self.words = Choice("")
        self.term = LineField(_("Which word?"), _("Type it as you heard it or read it."))
        self.ask = Button(_("Look it up"), icon="search", is_main=True)
        self.says = Text("", "question")
        self.source = Text("", "quiet")
        self.listen = Button(_("Read it aloud"), icon="listen")
        self.ask_group = Button(_("Ask the group"), icon="people")
        self.answer = Column(self.says, self.source, Row(self.listen, self.ask_group))
        self.back = Button("", icon="back")
        self.answer.hide()
        super().__init__(tools)
        self.words.chosen_changed.connect(self._take_word)
        self.term.edited.connect(self._forget_answer)
        self.term.returned.connect(self._ask)
        self.ask.clicked.connect(self._ask)
        self.listen.clicked.connect(self._listen)
        self.ask_group.clicked.connect(self._ask_group)
        self.back.clicked.connect(self._go_back)

    def parts(self) -> tuple[QWidget, ...]:
        """What the page does, the words of the page before, the box, the answer, the way back."""
        return self.intro, self.words, self.term, self.ask, self.answer, self.back

    def refresh(self) -> None:
        """Offer the words of the page that somebody comes from."""
        if self.tools.before is not None:
            self.before = self.tools.before()
        found = words_of(self.before.texts, self._own_words(), Level(self.tools.settings.level))
        self.words.set_question(_("Is it a word of “{page}”?").format(page=self.before.title))
        self.words.set_options([(word, word) for word in found])
        self.words.setVisible(bool(found))
        self.term.set_question(_("Or type another word") if found else _("Which word?"))
        self.back.setText(_("Back to “{page}”").format(page=self.before.title or _("Home")))

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes may come from another page than the one before."""
        self._is_stale = True
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters that nothing else wants as the word: people type at once when they have asked."""
        bare_keys = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() in bare_keys and event.text().isalnum() and not self.term.editor.hasFocus():
            self.term.take_focus()
            QApplication.sendEvent(self.term.editor, event)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing of the question on the screen."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.term.set_text("")
            self.words.set_chosen("")
            self._forget_answer()

    def _own_words(self) -> tuple[OwnWord, ...]:
        return tuple(self.tools.own_words()) if self.tools.own_words is not None else ()

    def _take_word(self, word: str) -> None:
        self.term.set_text(word)
        self._show(word)

    def _ask(self) -> None:
        word = self.term.text.strip()
        if not word:
            self.say_problem(_("There is no word yet. Type the word first."), self.term)
            return
        if self._show(word) is None and self.tools.desk is not None:
            self._ask_group()

    def _show(self, word: str) -> Meaning | None:
        """Show what is known about a word; returns it."""
        self.say("")
        self.say_problem("")
        self.term_asked = word
        found = meaning_of(word, self._own_words())
        self.says.setText(_sentence(found) if found else _unknown(word))
        self.source.setText(_source(found) if found else self._who_can_say())
        self.listen.setVisible(found is not None and self.tools.reader is not None)
        self.ask_group.setVisible(self.tools.desk is not None)
        self.answer.show()
        self.bring_into_view(self.answer)
        self.tools.announce(f"{self.says.text()} {self.source.text()}")
        return found

    def _who_can_say(self) -> str:
        if self.tools.desk is None:
            return _("Open a project first, then the group can be asked.")
        return _("The group can say it. Nobody sees who asked.")

    def _forget_answer(self) -> None:
        self.answer.hide()
        self.term_asked = ""

    def _ask_group(self) -> None:
        from coprodesk.workshop.changes import words

        session = self.tools.workshop_id or None
        if self.attempt_aside(words.ask, session, self.term_asked, date.today(), near=self.term) is None:
            return
        self.term.set_text("")
        self.words.set_chosen("")
        self._forget_answer()
        self.say(_("The group is asked. The word stands on the page Words. Nobody can see who asked."))
        self.back.setFocus()

    def _listen(self) -> None:
        if self.tools.reader is not None:
            self.tools.reader.read((self.says,))

    def _go_back(self) -> None:
        self.go_to.emit(self.before.name or "home")


def words_of(
    texts: tuple[str, ...], own_words: tuple[OwnWord, ...], level: Level = Level.EVERYONE
) -> tuple[str, ...]:
    """The words of some texts that people may want to ask about, in reading order, each once."""
    found: dict[str, str] = {}
    left = _MOST_LETTERS
    for text in texts:
        for finding in check(text[:left], own_words, level):
            if finding.kind in _WORD_KINDS and len(finding.text) <= _LONGEST and not _is_name(finding):
                word = bare(finding.text)
                found.setdefault(word.casefold(), word)
        left -= len(text)
        if left <= 0 or len(found) >= _MOST_WORDS:
            break
    return tuple(found.values())[:_MOST_WORDS]


def _is_name(finding: Finding) -> bool:
    """Whether a rare word with a capital may be somebody's name: nobody asks what a person means."""
    return finding.kind is Kind.HARD and finding.text[:1].isupper()


def _sentence(found: Meaning) -> str:
    if found.is_ours:
        words = _("In this group “{word}” means: {meaning}.")
    elif found.is_ambiguous:
        words = _("“{word}” can mean different things, such as: {meaning}. Ask which one is meant.")
    else:
        words = _("“{word}” means: {meaning}.")
    return words.format(word=found.term, meaning=found.says)


def _unknown(word: str) -> str:
    words = _SORTS.get(medical_sort(word))
    return (_(words) if words else _("Nobody has said yet what “{word}” means.")).format(word=word)


def _source(found: Meaning) -> str:
    if found.is_ours:
        return _("The group agreed on this.")
    words = _("This comes with the program. The group may say it in another way.")
    return f"{found.note} {words}" if found.note else words


PAGE = AskPage
