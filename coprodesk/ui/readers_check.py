"""The part of a page that says who checked an easy-words paper, and takes a new check down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from coprodesk.dates import with_year
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents import Handout
from coprodesk.ui.asked import Ask
from coprodesk.ui.widgets import Button, Column, DateField, LineField, PageTools, Row, Section, Text
from coprodesk.ui.widgets.field import in_attention
from coprodesk.workshop.changes import readers_checks as changes
from coprodesk.workshop.views.readers_checks import CheckView

_MORE_THAN_ONE = re.compile(r"[,;&+]|\w\s+\w+\s+\w")
"""Signs of a second name: a comma, or three words, as in "Ivy and Omar"."""


@dataclass(frozen=True)
class EasyPaper:
    """A paper in easy words: of which session, of which kind, and what it says."""

    workshop_id: int
    kind: str
    handout: Handout


class ReadersCheck(Section):
    """Whether people who will read the paper have checked it, and the boxes to say so.

    Signals:
        asked: a change is to be made; carries an `Ask`.
    """

    asked = Signal(object)

    def __init__(self, tools: PageTools) -> None:
        self.state = Text("")
        self.more = Text("", "quiet")
        self.readers = LineField(
            _("Who read it, and it was easy for them?"),
            _("Two or more people is best. Their names are printed on the paper."),
        )
        self.day = DateField(_("When did they read it?"))
        self.save = Button(_("It was checked"), icon="check")
        self.boxes = Column(self.readers, self.day, self.save)
        self.again = Button(_("Change who checked it"), icon="edit")
        self.take_back = Button(_("Take this check away"), icon="remove")
        self.settled = Row(self.again, self.take_back)
        super().__init__(_("Checked by readers"), self.state, self.more, self.boxes, self.settled)
        self._tools = tools
        self._paper: EasyPaper | None = None
        self._check = CheckView()
        self._typed: dict[tuple[int, str], str] = {}
        self._is_changing = False
        self.readers.returned.connect(self._save)
        self.save.clicked.connect(self._save)
        self.again.clicked.connect(self._change)
        self.take_back.clicked.connect(self._take_back)
        self.day.set_day(date.today())
        self.hide()

    def show_paper(self, paper: EasyPaper | None, check: CheckView) -> None:
        """Ask about this paper, None for none in easy words; `check` is its check on record."""
        if _key(paper) != _key(self._paper):
            self._swap_words(paper)
        self._is_changing &= check.is_current and check == self._check
        self._paper, self._check = paper or self._paper, check
        self.setVisible(paper is not None)
        self._tell()

    def _swap_words(self, paper: EasyPaper | None) -> None:
        """Put names that were typed for another paper away, and bring those for this one back."""
        if paper is None:
            return
        if self._paper is not None:
            self._typed[_key(self._paper)] = self.readers.text
            self.readers.set_text(self._typed.get(_key(paper), ""))
        self.day.set_day(date.today())
        self._is_changing = False

    def _tell(self) -> None:
        check = self._check
        day = with_year(check.checked_on) if check.checked_on else ""
        named = _("Checked by {readers} on {day}.").format(readers=check.readers, day=day)
        if check.is_current:
            self.state.set_look("done")
            self.state.setText(named)
            has_two = _MORE_THAN_ONE.search(check.readers)
            self.more.setText("" if has_two else _("One person read it. Two or more is better."))
        elif check.readers:
            self.state.set_look("attention")
            self.state.setText(_("The words changed after it was checked. It is a draft again."))
            self.more.setText(named)
        else:
            self.state.set_look("body")
            self.state.setText(_("Draft: nobody has checked it yet."))
            self.more.setText(_("Ask people who will get it to read it. They can say what is hard."))
        self.more.setVisible(bool(self.more.text()))
        self.boxes.setVisible(not check.is_current or self._is_changing)
        self.settled.setVisible(check.is_current and not self._is_changing)

    def _save(self) -> None:
        if self._paper is None:
            return
        try:
            day = self.day.day
        except PlainError as problem:
            self.day.say_problem(str(problem))
            self._tools.announce(in_attention(str(problem)))
            self.day.take_focus()
            return
        told = _("Saved. The paper now says who checked it.")
        args = (self._paper.workshop_id, self._paper.kind, self.readers.text, day, self._paper.handout)
        near = self.readers if not self.readers.text.strip() else self.day
        self.asked.emit(Ask(_("say who checked it"), changes.record, args, told, self._settle, near))

    def _settle(self) -> None:
        self._is_changing = False
        self.readers.set_text("")
        self.readers.edited.emit()
        self.day.set_day(date.today())
        self._tell()
        self.again.setFocus()

    def _change(self) -> None:
        """Open the boxes with what is on record."""
        self._is_changing = True
        self.readers.set_text(self._check.readers)
        self.day.set_day(self._check.checked_on)
        self._tell()
        self.readers.take_focus()

    def _take_back(self) -> None:
        if self._paper is not None:
            args = (self._paper.workshop_id, self._paper.kind, self._paper.handout)
            told = _("The paper is a draft again. Undo brings the check back.")
            self.asked.emit(Ask(_("take a check away"), changes.remove, args, told, self.readers.take_focus))


def _key(paper: EasyPaper | None) -> tuple[int, str]:
    return (paper.workshop_id, paper.kind) if paper else (0, "")
