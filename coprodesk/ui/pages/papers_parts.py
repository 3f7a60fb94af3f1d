"""Parts of the Paper page: the list of papers, and for whom one is made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from coprodesk.choices import Carrier, Step, When
from coprodesk.i18n import _, mark
from coprodesk.ui.widgets import Card, CardList, Choice, Column, Section, Text
from coprodesk.workshop.handouts import KINDS
from coprodesk.workshop.views.people import PersonView

_LEADS = {
    When.BEFORE: mark("Send or hand these out first."),
    When.DAY: mark("Have these in the room."),
    When.AFTER: mark("People take these home, or get them later."),
}

_NAMES = tuple(KINDS)

_WORDS_FROM = {
    "invitation": "plan",
    "agenda": "plan",
    "deal": "plan",
    "consent": "plan",
    "ground_rules": "arrive",
    "word_list": "words",
    "ideas_board": "ideas",
    "name_badges": "people",
    "table_cards": "people",
    "idea_cards": "plan",
    "picture_sort": "ideas",
    "voting_slips_1": "decide",
    "voting_slips_2": "decide",
    "voting_slips_4": "decide",
    "voting_slips_8": "decide",
    "receipt": "people",
    "summary": "summary",
    "promises": "promises",
    "you_said": "promises",
    "letter": "promises",
    "certificate": "promises",
}
"""The page on which people write what a paper says."""


def words_from(kind: str) -> str:
    """The name of the page on which the words of a paper are written; "" for none."""
    return _WORDS_FROM.get(kind, "")


def page_label(page: str) -> str:
    """What people call a page that `words_from` names."""
    return _("Words") if page == "words" else Step(page).label if page else ""


def carried(person: PersonView) -> str:
    """How a person wants their papers, in a sentence; "" for on paper."""
    words = {
        Carrier.FILE: _("{name} reads it on a computer. Save it as a file."),
        Carrier.SOUND: _("{name} wants to hear it. Save it as sound."),
    }
    return words[person.carrier].format(name=person.name) if person.carrier in words else ""


class Papers(Column):
    """Every kind of paper with what it is for, in the order of the work.

    Signals:
        chosen: a person wants one; carries the name of its kind.
    """

    chosen = Signal(str)
    gap = 24

    def __init__(self) -> None:
        self.lists = {when: CardList(when.label, is_menu=True) for when in When}
        super().__init__(*(_group(when, each) for when, each in self.lists.items()))
        for when, each in self.lists.items():
            each.show_cards([_card(place) for place, name in enumerate(_NAMES) if KINDS[name].when is when])
            each.chosen.connect(partial(self._choose, when))

    def take_focus(self, kind: str) -> None:
        """Bring the keyboard to a kind, or to the first of all."""
        when = KINDS[kind].when if kind in KINDS else When.BEFORE
        self._stand_on(when, _NAMES.index(kind) if kind in KINDS else None)
        self.lists[when].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, when: When, place: int) -> None:
        self._stand_on(when, place)
        self.chosen.emit(_NAMES[place])

    def _stand_on(self, when: When, place: int | None) -> None:
        """One card of all the lists is the current one."""
        for each, cards in self.lists.items():
            cards.set_current(place if each is when else None)


class ForWhom(Choice):
    """Whose paper it is, where everybody gets their own."""

    def __init__(self) -> None:
        super().__init__(_("For whom?"))
        self._people: tuple[PersonView, ...] = ()

    @property
    def person(self) -> PersonView | None:
        """Who is chosen; None while nobody gets one."""
        return next((person for person in self._people if str(person.id) == self.chosen), None)

    def show_people(self, people: Sequence[PersonView]) -> None:
        """Offer these people; the first is chosen where nobody was."""
        self._people = tuple(people)
        self.set_options([(str(person.id), person.name) for person in people])
        if not self.chosen and people:
            self.set_chosen(str(people[0].id))


def _group(when: When, papers: CardList) -> Section:
    return Section(when.label, Text(_(_LEADS[when]), "quiet"), papers)


def _card(place: int) -> Card:
    kind = KINDS[_NAMES[place]]
    return Card(place, _(kind.label), _(kind.about), is_named=True)
