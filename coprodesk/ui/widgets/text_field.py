"""A box for several lines that points at words people may not know, and changes nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Treatment
from coprodesk.i18n import ngettext
from coprodesk.services.language import Finding, Kind, Level, OwnWord, base_form
from coprodesk.ui.widgets.field import Field
from coprodesk.ui.widgets.word_check import WordCheck
from coprodesk.ui.widgets.word_help import SENTENCE_KINDS, WordHelp, is_to_be_asked
from coprodesk.ui.widgets.writing_box import WritingBox


class TextField(Field):
    """Several lines of words; `lines` are seen at least, twelve at most.

    `own_words` are the group's own; a page sets them whenever they change. So it does with `level`.

    Signals:
        word_kept: the group wants to keep a word; carries it as a dictionary would name it.
        checked: a check has come to its end; `findings` has what it found.
        went_on: a check goes on; carries how far it is, in per cent.
        sought: a key led to the words to look at; carries what is to be seen now.
    """

    word_kept = Signal(str)
    checked = Signal()
    went_on = Signal(int)
    sought = Signal(QWidget)

    _help: WordHelp | None = None

    def __init__(
        self,
        question: str,
        hint: str = "",
        lines: int = 3,
        *,
        is_said: bool = False,
        is_document: bool = False,
    ) -> None:
        """Make a box.

        Args:
            question: what the words in the box answer.
            hint: more about it; "" for nothing.
            lines: how many are seen at least.
            is_said: whether it takes what a person said, which no key here may change.
            is_document: whether it takes whole documents, by slices; their very long lines are parted.

        """
        self._box = WritingBox(lines, is_document=is_document)
        super().__init__(question, self._box, hint)
        self._is_ours = False
        self._known = ""
        self._own_words: tuple[OwnWord, ...] = ()
        self._below: tuple[QWidget, ...] = ()
        self._kept_here: list[OwnWord] = []
        self._left: set[tuple[Kind, str]] = set()
        self._found: tuple[Finding, ...] = ()
        self._level = Level.EVERYONE
        self._is_said = is_said
        self._help = WordHelp(is_said=is_said)
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
            self._box.put(text)
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
    def level(self) -> Level:
        """For whom the words in the box are to be plain."""
        return self._level

    @level.setter
    def level(self, level: Level) -> None:
        self._level = level
        self._check.set_level(level)

    @property
    def is_checking(self) -> bool:
        """Whether the findings are older than the words in the box."""
        return self._check.is_pending or self._box.is_taking_in

    def stop_checking(self) -> None:
        """Look no further; what was found so far is shown."""
        self._box.stop_taking_in()
        self._check.stop()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the latest check found, in reading order; it begins 150 ms after the last key."""
        return self._found

    def put_below_box(self, *parts: QWidget) -> None:
        """Show parts between the box and the words to look at."""
        for part in parts:
            self._column.insertWidget(self._column.count() - 1, part)
        self._below += parts

    def read_after(self) -> tuple[QWidget, ...]:
        """What Listen reads after the box: what stands below it, and the words to look at."""
        return (*self._below, self._help) if self._help is not None else ()

    def use_suggestion(self, number: int = 0) -> None:
        """Put a plainer word in the place of the current one, as one step of undo."""
        self._finish()
        finding = self._current()
        if finding is None or self._is_said or number >= len(finding.suggestions):
            return
        if self._help is not None:
            self._help.deal_with(finding)
        self._box.replace(finding.start, finding.end, finding.suggestions[number])
        self._check.start(0)

    def keep_word(self) -> None:
        """Keep the current word from now on, in this box at once."""
        self._finish()
        finding = self._current()
        if finding is None:
            return
        if self._help is not None:
            self._help.deal_with(finding)
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
        self._finish()
        if self._help is None or self._current() is None:
            return
        if self._box.hasFocus():
            self._help.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._help.go_to_next()
        self.sought.emit(self._help)

    def event(self, event: QEvent) -> bool:
        """Take back what was typed or replaced in the box from the words to look at too, as people expect."""
        document = self._box.document()
        for key, is_possible, act in (
            (QKeySequence.StandardKey.Undo, document.isUndoAvailable(), self._box.undo),
            (QKeySequence.StandardKey.Redo, document.isRedoAvailable(), self._box.redo),
        ):
            if isinstance(event, QKeyEvent) and event.matches(key) and is_possible:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    act()
                return True
        return super().event(event)

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
        self._check.found.connect(self._mark)
        self._check.ended.connect(self._list)
        self._check.went_on.connect(self.went_on)
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
        if self._is_ours or self._box.is_being_filled:
            return
        if self.problem:
            self.say_problem("")
        self.edited.emit()

    def _use_first(self) -> None:
        """F7. Where only people can know what is meant, it leads to the choice and does not make it."""
        finding = self._current()
        if finding is None or self._help is None:
            return
        if self._is_said:
            self._help.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_to_be_asked(finding):
            self._help.uses[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.use_suggestion(0)

    def _finish(self) -> None:
        """Have findings of the words as they are now, before a key acts on them."""
        self._box.finish_taking_in()
        self._check.finish()

    def _tell_own_words(self) -> None:
        self._check.set_own_words((*self._own_words, *self._kept_here))

    def _current(self) -> Finding | None:
        return self._help.current if self._help else None

    def _mark(self, findings: tuple[Finding, ...]) -> None:
        left = self._left
        self._found = (
            tuple(each for each in findings if (each.kind, each.text) not in left) if left else findings
        )
        self._box.mark(self._found)

    def _list(self) -> None:
        if self._help is None:
            return
        was_inside = self._help.isAncestorOf(self.window().focusWidget() or self._box)
        self._help.show_findings(self._found)
        if was_inside and not self._found:
            self.take_focus()
        self._describe()
        self.checked.emit()

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._mark(findings)
        self._list()

    def _show_current(self) -> None:
        current = self._current()
        if current is None:
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
