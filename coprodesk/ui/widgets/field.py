"""A question and the box for its answer, tied together for the eye and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.ui import theme
from coprodesk.ui.widgets.text import Text, named_by


class Field(QWidget):
    """The base of every box that people fill in: question, hint, box, and what stands against the answer.

    Subclasses make their box, pass it on, and answer `answer_in_words`.

    Signals:
        edited: a person changed the answer; not sent when the program does.
    """

    edited = Signal()

    def __init__(self, question: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._question = named_by(question, editor)
        self._hint = Text(hint, "quiet")
        self._problem_line = Text("", "attention")
        self._problem = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._question, self._hint, self._problem_line, editor):
            self._column.addWidget(part)
        # Only now: a part without a place would show as a window of its own.
        self._hint.setVisible(bool(hint))
        self._problem_line.hide()
        self._describe()
        self._space_out()

    @property
    def question(self) -> str:
        """The question that the box answers."""
        return self._question.text()

    def set_question(self, question: str) -> None:
        """Ask something else."""
        self._question.setText(question)
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Say something else below the question; "" for nothing."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    @property
    def problem(self) -> str:
        """What stands against the answer; "" for nothing."""
        return self._problem

    def say_problem(self, problem: str) -> None:
        """Say between question and box what stands against the answer; "" takes it away."""
        self._problem = problem
        self._problem_line.setText(in_attention(problem))
        self._problem_line.setVisible(bool(problem))
        self._describe()

    def take_focus(self) -> None:
        """Bring the keyboard to the box."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_in_words(self) -> str:
        """The answer as it is read aloud; "" for none."""
        return ""

    def spoken_text(self) -> str:
        """Question, hint, problem and answer, as Listen reads them."""
        return " ".join(words for _part, words in self._spoken_parts())

    def light(self, start: int, length: int) -> None:
        """Light up a word of the question, the hint or the problem."""
        begins = 0
        for part, words in self._spoken_parts():
            if part is not None:
                part.unlight()
                if begins <= start < begins + len(words):
                    part.light(start - begins, length)
            begins += len(words) + 1

    def unlight(self) -> None:
        """Put the light out."""
        for part in (self._question, self._hint, self._problem_line):
            part.unlight()

    def changeEvent(self, event: QEvent) -> None:
        """Take the spaces of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space_out()

    def _spoken_parts(self) -> list[tuple[Text | None, str]]:
        parts: list[tuple[Text | None, str]] = [
            (part, part.text())
            for part in (self._question, self._hint, self._problem_line)
            if part.text() and not part.isHidden()
        ]
        answer = self.answer_in_words()
        if answer:
            parts.append((None, _("Answer: {answer}").format(answer=answer)))
        return parts

    def _describe(self) -> None:
        self.editor.setAccessibleName(self._question.text())
        described = (self._hint.text(), self._problem_line.text())
        self.editor.setAccessibleDescription(" ".join(words for words in described if words))

    def _space_out(self) -> None:
        self._column.setSpacing(theme.current().space(4))


def in_attention(problem: str) -> str:
    """A problem with the word that always goes with the attention colour; "" stays ""."""
    return _("Not done: {problem}").format(problem=problem) if problem else ""


def keep_natural_width(field: Field) -> None:
    """Let the box of a field be as wide as its contents, not as the page."""
    layout = field.layout()
    if layout is not None:
        layout.setAlignment(field.editor, Qt.AlignmentFlag.AlignLeft)
