"""Which paper a person can read: told in one line, chosen in boxes that open below it."""

from __future__ import annotations

from coprodesk.choices import Carrier, PaperFormat, Tint, WordWish
from coprodesk.i18n import _, mark
from coprodesk.ui.widgets import Button, Choice, Column, Text
from coprodesk.workshop.views.people import PersonView

BLANK = {
    "paper": PaperFormat.STANDARD.value,
    "tint": Tint.WHITE.value,
    "carrier": Carrier.PAPER.value,
    "words": WordWish.EVERYDAY.value,
}
"""The paper of somebody who has not said anything about it."""

_WORD_WISHES = {
    WordWish.EVERYDAY: mark("The plain meaning comes first."),
    WordWish.MEDICAL: mark("They stay as they are."),
    WordWish.BOTH: mark("The word, and what it means."),
}

_SPECIAL = {
    PaperFormat.LARGE: mark("large print"),
    PaperFormat.GIANT: mark("giant print"),
    PaperFormat.EASY: mark("easy words"),
    Tint.CREAM: mark("cream"),
    Tint.YELLOW: mark("yellow"),
    Carrier.FILE: mark("as a file"),
    Carrier.SOUND: mark("as sound"),
}
"""What is not as for most people, in a word or two."""


class PaperWishes(Column):
    """How a person's paper comes to them, its print, its colours and its words."""

    def __init__(self) -> None:
        self.told = Text("")
        self.turn = Button(_("Choose their paper"), icon="down")
        self.carrier = Choice(
            _("How do they get their papers?"), [(carrier, carrier.label) for carrier in Carrier]
        )
        self.paper = Choice(_("Which print can they read?"), [(paper, paper.label) for paper in PaperFormat])
        self.tint = Choice(_("Which colours can they read?"), [(tint, tint.label) for tint in Tint])
        self.words = Choice(
            _("Which words help on paper?"),
            [(wish, f"{wish.label}. {_(_WORD_WISHES[wish])}") for wish in WordWish],
        )
        self.choices = Column(self.carrier, self.paper, self.tint, self.words)
        super().__init__(Text(_("Their paper"), "label"), self.told, self.turn, self.choices)
        self._is_open = False
        self.turn.clicked.connect(self._turn)
        for box in (self.carrier, self.paper, self.tint, self.words):
            box.chosen_changed.connect(self.tell)
        self.show_choices(is_open=False)

    def show_choices(self, *, is_open: bool) -> None:
        """Open or close the boxes; what is chosen is told while they are closed.

        Open boxes say it themselves, and words of another length would move them from under the pointer.
        """
        self._is_open = is_open
        self.choices.setVisible(is_open)
        self.told.setVisible(not is_open)
        self.turn.setText(_("Hide these choices") if is_open else _("Choose their paper"))
        self.turn.set_icon("up" if is_open else "down")
        self.tell()

    def tell(self) -> None:
        """Say in words what is chosen now."""
        chosen = (
            Carrier(self.carrier.chosen or BLANK["carrier"]),
            PaperFormat(self.paper.chosen or BLANK["paper"]),
            Tint(self.tint.chosen or BLANK["tint"]),
            WordWish(self.words.chosen or BLANK["words"]),
        )
        self.told.setText(" ".join(f"{each.label}." for each in chosen))

    def _turn(self) -> None:
        self.show_choices(is_open=not self._is_open)
        if self._is_open:
            self.carrier.take_focus()


def card_detail(person: PersonView) -> str:
    """The part of a person, then what is special about their paper, and their seat, in a few words."""
    wishes = (person.paper, person.tint, person.carrier)
    special = [_(_SPECIAL[wish]) for wish in wishes if wish in _SPECIAL]
    if person.seat:
        is_number = person.seat.isdecimal()
        special.append(_("seat {seat}").format(seat=person.seat) if is_number else person.seat)
    words = ", ".join(special)
    return f"{person.part.label}. {words[:1].upper()}{words[1:]}." if words else person.part.label


def asked(person: PersonView) -> dict[str, str]:
    """What a person's paper is, as the boxes show it."""
    return {name: str(getattr(person, name).value) for name in BLANK}
