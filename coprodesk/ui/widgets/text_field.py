"""A box for several lines that points at words people may not know, and changes nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from coprodesk.choices import Treatment
from coprodesk.i18n import ngettext
from coprodesk.services.language import Finding, Kind, OwnWord, base_form
from coprodesk.ui.widgets.field import Field
from coprodesk.ui.widgets.word_check import WordCheck
from coprodesk.ui.widgets.word_help import SENTENCE_KINDS, WordHelp, is_to_be_asked
from coprodesk.ui.widgets.writing_box import Stretch, Underline, WritingBox

_LINES = {
    Kind.SWAP: (Underline.WaveUnderline, "attention"),
    Kind.ASK: (Underline.DashDotLine, "attention"),
    Kind.US_AND_THEM: (Underline.DashDotLine, "attention"),
    Kind.NEGATIVE: (Underline.WaveUnderline, "attention"),
    Kind.EXPAND: (Underline.DashUnderline, "accent"),
    Kind.EXPLAIN: (Underline.DotLine, "accent"),
    Kind.HARD: (Underline.DashUnderline, "attention"),
    Kind.PASSIVE: (Underline.DotLine, "line"),
}


class TextField(Field):
    """Several lines of words; `lines` are seen at least, twelve at most.

    `own_words` are the group's own; a page sets them whenever they change.

    Signals:
        word_kept: the group wants to keep a word; carries it as a dictionary would name it.
    """

    word_kept = Signal(str)

    _help: WordHelp | None = None

    def __init__(self, question: str, hint: str = "", lines: int = 3) -> None:
        self._box = WritingBox(lines)
        super().__init__(question, self._box, hint)
        self._is_ours = False
        self._known = ""
        self._own_words: tuple[OwnWord, ...] = ()
        self._kept_here: list[OwnWord] = []
        self._left: set[tuple[Kind, str]] = set()
        self._found: tuple[Finding, ...] = ()
        self._help = WordHelp()
        self._column.addWidget(self._help)
        self._check = WordCheck(lambda: self._box.words, self)
        self._connect()

    @property
    def text(self) -> str:
        """What is in the box."""
        return self._box.words

    def set_text(self, text: str) -> None:
        """Put words into the box; the ones before, and their undo, are gone."""
        if text != self.text:
            self._is_ours = True
            self._box.setPlainText(text)
            self._is_ours = False
            self._check.start(0)
        self.say_problem("")

    @property
    def own_words(self) -> tuple[OwnWord, ...]:
        """The group's own words, by which the box is checked."""
        return self._own_words

    @own_words.setter
    def own_words(self, own_words: Sequence[OwnWord]) -> None:
        if tuple(own_words) != self._own_words:
            self._own_words = tuple(own_words)
            self._tell_own_words()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the latest check found, in reading order; it begins 150 ms after the last key."""
        return self._found

    def use_suggestion(self, number: int = 0) -> None:
        """Put a plainer word in the place of the current one, as one step of undo."""
        self._check.finish()
        finding = self._current()
        if finding is None or number >= len(finding.suggestions):
            return
        self._box.replace(finding.start, finding.end, finding.suggestions[number])
        self._check.start(0)

    def keep_word(self) -> None:
        """Keep the current word from now on, in this box at once."""
        self._check.finish()
        finding = self._current()
        if finding is None:
            return
        if finding.kind in SENTENCE_KINDS:
            self._left.add((finding.kind, finding.text))
            self._show(self._found)
            return
        term = base_form(finding.text)
        self._kept_here.append(OwnWord(term, "", Treatment.OURS.value))
        self._show(tuple(each for each in self._found if each.text != finding.text))
        self._tell_own_words()
        self.word_kept.emit(term)

    def next_word(self) -> None:
        """Bring the keyboard to the words to look at; from there, go to the next one."""
        self._check.finish()
        if self._help is None or self._current() is None:
            return
        if self._box.hasFocus():
            self._help.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._help.go_to_next()

    def answer_in_words(self) -> str:
        """The words in the box."""
        return self.text.strip()

    def light(self, start: int, length: int) -> None:
        """Light up a word of `spoken_text`, in the box too."""
        super().light(start, length)
        answer = self.answer_in_words()
        place = start - (len(self.spoken_text()) - len(answer)) + self.text.find(answer)
        if answer and start >= len(self.spoken_text()) - len(answer):
            self._box.light(place, place + length)
        else:
            self._box.light(0, 0)

    def unlight(self) -> None:
        """Put the light out, in the box too."""
        super().unlight()
        self._box.light(0, 0)

    def _connect(self) -> None:
        self._box.textChanged.connect(self._edited)
        self._check.found.connect(self._show)
        if self._help is not None:
            self._help.use_wanted.connect(self.use_suggestion)
            self._help.keep_wanted.connect(self.keep_word)
            self._help.next_wanted.connect(self.next_word)
            self._help.current_changed.connect(self._show_current)
        for key, act in (
            (Qt.Key.Key_F6, self.next_word),
            (Qt.Key.Key_F7, self._use_first),
            (Qt.Key.Key_F8, self.keep_word),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _edited(self) -> None:
        # Qt says "text changed" for a new letter size as well.
        if self.text == self._known:
            return
        self._known = self.text
        self._check.start()
        if self._is_ours:
            return
        if self.problem:
            self.say_problem("")
        self.edited.emit()

    def _use_first(self) -> None:
        """F7. Where only people can know what is meant, it leads to the choice and does not make it."""
        finding = self._current()
        if finding is not None and self._help is not None and is_to_be_asked(finding):
            self._help.uses[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.use_suggestion(0)

    def _tell_own_words(self) -> None:
        self._check.set_own_words((*self._own_words, *self._kept_here))

    def _current(self) -> Finding | None:
        return self._help.current if self._help else None

    def _show(self, findings: tuple[Finding, ...]) -> None:
        left = self._left
        self._found = (
            tuple(each for each in findings if (each.kind, each.text) not in left) if left else findings
        )
        if self._help is None:
            return
        was_inside = self._help.isAncestorOf(self.window().focusWidget() or self._box)
        marked = (each for each in self._found if each.kind in _LINES)
        self._box.mark(Stretch(each.start, each.end, *_LINES[each.kind]) for each in marked)
        self._help.show_findings(self._found)
        if was_inside and not self._found:
            self.take_focus()
        self._describe()

    def _show_current(self) -> None:
        current = self._current()
        if current is None or current.kind not in _LINES:
            self._box.mark_current(0, 0)
            return
        self._box.mark_current(current.start, current.end)
        if not self._box.hasFocus():
            self._box.bring_into_view(current.start)

    def _describe(self) -> None:
        super()._describe()
        if self._help is not None and self._found:
            count = len(self._found)
            more = ngettext(
                "{count} word to look at. F6 leads there.", "{count} words to look at. F6 leads there.", count
            ).format(count=count)
            described = (self.editor.accessibleDescription(), more)
            self.editor.setAccessibleDescription(" ".join(words for words in described if words))
