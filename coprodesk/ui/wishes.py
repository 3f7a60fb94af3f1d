"""The questions about one paper: how large, in which colours, in which words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from coprodesk.choices import PaperFormat, Tint, WordWish
from coprodesk.i18n import _
from coprodesk.services.documents import Paper
from coprodesk.ui.widgets import Choice, Column
from coprodesk.workshop.handouts import Reader


class Wishes(Column):
    """What somebody wants of a paper; it begins with what suits anybody.

    Signals:
        changed: a person chose something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        self.format = Choice(_("How large?"), [(each.value, each.label) for each in PaperFormat])
        self.tint = Choice(_("Which colours?"), [(each.value, each.label) for each in Tint])
        self.words = Choice(_("Which words?"), [(wish.value, wish.label) for wish in WordWish])
        super().__init__(self.format, self.tint, self.words)
        self._reader = Reader()
        self.set_reader(Reader())
        self.words.hide()
        for choice in (self.format, self.tint, self.words):
            choice.chosen_changed.connect(self.changed)

    @property
    def reader(self) -> Reader:
        """For whom the paper is made, as it is chosen now."""
        paper = Paper(PaperFormat(self.format.chosen), Tint(self.tint.chosen))
        return replace(self._reader, paper=paper, words=WordWish(self.words.chosen))

    def set_reader(self, reader: Reader) -> None:
        """Choose what somebody wants; they can still choose something else."""
        self._reader = reader
        self.format.set_chosen(reader.paper.format.value)
        self.tint.set_chosen(reader.paper.tint.value)
        self.words.set_chosen(reader.words.value)

    def offer(self, *, takes_formats: bool, has_words_wish: bool) -> None:
        """Ask only what makes a difference for this paper."""
        self.format.setVisible(takes_formats)
        self.tint.setVisible(takes_formats)
        self.words.setVisible(has_words_wish)
        if not has_words_wish:
            self.words.set_chosen(WordWish.EVERYDAY.value)
        self.setVisible(takes_formats or has_words_wish)

    def take_focus(self) -> None:
        """Bring the keyboard to the first question."""
        (self.format if not self.format.isHidden() else self.words).take_focus()
