"""The part of a page that asks from which sheet a batch is to go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from coprodesk.i18n import _, ngettext
from coprodesk.ui.widgets import Button, Choice, Column, Row, Text

NOBODY = 0
"""Stands for a batch of which no paper came out."""


class AfterPrinting(Column):
    """Asks whether every sheet came out."""

    def __init__(self) -> None:
        self.question = Text(_("Did all sheets come out?"), "label")
        self.yes = Button(_("Yes, all came out"), icon="check")
        self.no = Button(_("No, go on after a jam"), icon="print")
        super().__init__(self.question, Row(self.yes, self.no))


class AfterAJam(Column):
    """Offers everyone in the order of the batch, and prints for those behind the last good paper.

    Signals:
        rest_wanted: the number of the person whose paper was the last good one, or NOBODY.
    """

    rest_wanted = Signal(int)

    def __init__(self) -> None:
        self.last_good = Choice(_("Whose paper was the last good one?"))
        self.print_rest = Button("…", icon="print")
        self.leave = Button(_("Print nothing more"))
        super().__init__(self.last_good, Row(self.print_rest, self.leave))
        self._count = 0
        self._places: dict[str, int] = {}
        self.last_good.chosen_changed.connect(self._show_rest)
        self.print_rest.clicked.connect(self._want_rest)

    def offer(self, people: Sequence[int], names: Mapping[int, str]) -> None:
        """Offer these people in this order; nothing is chosen yet."""
        self._count = len(people)
        self._places = {str(number): place for place, number in enumerate([NOBODY, *people])}
        options = [(str(NOBODY), _("None of them"))]
        for place, number in enumerate(people, start=1):
            words = _("{name} ({place} of {count})")
            options.append((str(number), words.format(name=names[number], place=place, count=self._count)))
        self.last_good.set_options(options)
        self.last_good.set_chosen("")
        self._show_rest()

    def take_focus(self) -> None:
        """Bring the keyboard to the question."""
        self.last_good.take_focus()

    def _show_rest(self) -> None:
        rest = self._count - self._places.get(self.last_good.chosen, 0)
        words = ngettext("Print the last paper", "Print the other {count} papers", rest)
        is_chosen = bool(self.last_good.chosen)
        self.print_rest.setText(words.format(count=rest) if is_chosen and rest else _("Print the rest"))

    def _want_rest(self) -> None:
        chosen = self.last_good.chosen
        if not chosen:
            self.last_good.say_problem(_("Choose the last good one first."))
        elif self._places[chosen] == self._count:
            self.last_good.say_problem(_("That was the last paper of all. Nothing is left to print."))
        else:
            self.rest_wanted.emit(int(chosen))
