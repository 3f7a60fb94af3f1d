"""The part of a page that asks from which page a batch is to go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from coprodesk.i18n import _, ngettext
from coprodesk.ui.widgets import Button, Choice, Column, NumberField, Row, Text

NOBODY = 0
"""Stands for a batch of which no paper came out."""


@dataclass(frozen=True)
class NextPaper:
    """The paper that comes behind the last good one.

    Attributes:
        name: for whom it is.
        pages: how many it has.
        has_changed: whether it is another than the one that jammed: then all of it prints again.

    """

    name: str
    pages: int
    has_changed: bool = False


class AfterPrinting(Column):
    """Asks whether every sheet came out."""

    def __init__(self) -> None:
        self.question = Text(_("Did all sheets come out?"), "label")
        self.yes = Button(_("Yes, all came out"), icon="check")
        self.no = Button(_("No, go on after a jam"), icon="print")
        super().__init__(self.question, Row(self.yes, self.no))


class AfterAJam(Column):
    """Offers everyone in the order of the batch, and prints on behind the last good page.

    Where the next paper has more pages than one, it asks for the last good one of them too.

    Signals:
        rest_wanted: the number of the person whose paper was the last good one, or NOBODY, and how many
            pages of the paper after that one are good too.
    """

    rest_wanted = Signal(int, int)

    def __init__(self) -> None:
        self.last_good = Choice(_("Whose paper was the last good one?"))
        self.last_good.set_hint(_("A paper is good if all its pages came out well."))
        self.last_page = NumberField(_("Which page was the last good one?"))
        self.print_rest = Button("…", icon="print")
        self.leave = Button(_("Print nothing more"))
        self.changed = Text("")
        super().__init__(self.last_good, self.last_page, self.changed, Row(self.print_rest, self.leave))
        self._count = 0
        self._places: dict[str, int] = {}
        self._paper_after: Callable[[int], NextPaper | None] = _no_paper
        self.last_good.chosen_changed.connect(self._ask_for_page)
        self.last_page.edited.connect(self._show_rest)
        self.print_rest.clicked.connect(self._want_rest)

    def offer(
        self,
        people: Sequence[int],
        names: Mapping[int, str],
        paper_after: Callable[[int], NextPaper | None],
    ) -> None:
        """Offer these people in this order; nothing is chosen yet.

        `paper_after` tells whose paper comes behind a person's, or behind NOBODY's; None where none comes.
        """
        self._count, self._paper_after = len(people), paper_after
        self._places = {str(number): place for place, number in enumerate([NOBODY, *people])}
        options = [(str(NOBODY), _("None of them"))]
        for place, number in enumerate(people, start=1):
            words = _("{name} ({place} of {count})")
            options.append((str(number), words.format(name=names[number], place=place, count=self._count)))
        self.last_good.set_options(options)
        self.last_good.set_chosen("")
        self._ask_for_page()

    def take_focus(self) -> None:
        """Bring the keyboard to the question."""
        self.last_good.take_focus()

    @property
    def _good_pages(self) -> int:
        return 0 if self.last_page.isHidden() else self.last_page.number

    def _ask_for_page(self) -> None:
        chosen = self.last_good.chosen
        paper = self._paper_after(int(chosen)) if chosen else None
        has_changed = paper is not None and paper.has_changed
        if paper is not None:
            question = _("Which page for {name} was the last good one?")
            hint = _("The foot has the number: “Page 1 of {count}” is page 1. Put 0 if no page is good.")
            changed = _("The paper for {name} has changed. All of it prints again.")
            self.last_page.set_question(question.format(name=paper.name))
            self.last_page.set_hint(hint.format(count=paper.pages))
            self.last_page.set_most(paper.pages - 1)
            self.last_page.set_number(0)
            self.changed.setText(changed.format(name=paper.name))
        self.last_page.setVisible(paper is not None and paper.pages > 1 and not has_changed)
        self.changed.setVisible(has_changed)
        self._show_rest()

    def _show_rest(self) -> None:
        rest = self._count - self._places.get(self.last_good.chosen, 0)
        if not self.last_good.chosen or not rest:
            words = _("Print the rest")
        elif self._good_pages:
            words = _("Print on from page {page}").format(page=self._good_pages + 1)
        else:
            words = ngettext("Print the last paper", "Print the other {count} papers", rest)
        self.print_rest.setText(words.format(count=rest))

    def _want_rest(self) -> None:
        chosen = self.last_good.chosen
        if not chosen:
            self.last_good.say_problem(_("Choose the last good one first."))
        elif self._places[chosen] == self._count:
            self.last_good.say_problem(_("That was the last paper of all. Nothing is left to print."))
        else:
            self.rest_wanted.emit(int(chosen), self._good_pages)


def _no_paper(_last_good: int) -> NextPaper | None:
    """Nobody's paper comes next, while nobody is offered."""
    return None
