"""Who has come, and introductions: each person says who they are, or passes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Presence
from coprodesk.i18n import _, mark
from coprodesk.ui.widgets import Button, Card, CardList, Column, Heading, Page, PageTools, Row, Text
from coprodesk.workshop.changes import people as changes
from coprodesk.workshop.views import people as views
from coprodesk.workshop.views.people import PersonView

_MOST_NAMES = 6

_STATES = (
    (Presence.HERE, mark("Here"), mark("{name} is here.")),
    (Presence.INTRODUCED, mark("Introduced"), mark("{name} is introduced.")),
    (Presence.PASSED, mark("Passed"), mark("{name} has passed.")),
    (Presence.AWAY, mark("Cannot come"), mark("{name} cannot come.")),
    (Presence.EXPECTED, mark("Not here yet"), mark("{name} is not here yet.")),
)
"""Each answer in the order of the keys 1 to 5: its words on the button, and as a sentence."""


class ArrivePage(Page):
    """Tick people off as they come, then go round and say hello."""

    name = "arrive"
    title = mark("Arrive and say hello")
    shows = frozenset({"person", "attendance"})
    paper_links = (("taking_part_cards", mark("Print cards for taking part")),)

    def __init__(self, tools: PageTools) -> None:
        self.room = views.RoomView(())
        self._is_help_shown = False
        self.left = Text("", "question")
        self.what_to_say = Text(
            _("You can say: “My name is …, and one thing I like is …” You can pass. Nobody asks why.")
        )
        self.everyone = Button(_("Everyone is here"), icon="people")
        self.late = Button(_("Add somebody to the list"), icon="add")
        self.all_at_once = Row(self.everyone, self.late)
        self.people = CardList(_("Who is in the room"), _("Nobody is on the list yet. Add people first."))
        self.current = Heading("", 3)
        self.buttons = {
            presence: Button(_(words), is_main=presence is Presence.INTRODUCED)
            for presence, words, _sentence in _STATES
        }
        self.show_helps = Button("", icon="show")
        self.helps = Text("")
        self.person = Column(
            self.current,
            Row(*self.buttons.values()),
            Row(self.show_helps),
            self.helps,
        )
        self.keys = Text(_("In the list the keys 1 to 5 do the same as the five buttons."), "quiet")
        super().__init__(tools)
        self.everyone.clicked.connect(self._everyone_is_here)
        self.late.clicked.connect(self._go_to_people)
        self.people.current_changed.connect(self._another_person)
        self.people.chosen.connect(self._go_to_buttons)
        self.show_helps.clicked.connect(self._turn_helps)
        for number, (presence, button) in enumerate(self.buttons.items(), 1):
            button.clicked.connect(lambda _checked, presence=presence: self.set_presence(presence))
            # Only while the list has the keyboard: a stray key elsewhere must not tick anybody off.
            key = QShortcut(QKeySequence(str(number)), self.people)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda presence=presence: self.set_presence(presence))

    def parts(self) -> tuple[QWidget, ...]:
        """Who is left, what to say, the one person, all at once, everybody."""
        return self.left, self.what_to_say, self.person, self.all_at_once, self.people, self.keys

    def refresh(self) -> None:
        """Show who is where in coming and being introduced."""
        self.room = self.desk.look(views.room, self.workshop_id)
        self.left.setText(who_is_left(self.room))
        expected = any(person.presence is Presence.EXPECTED for person in self.room.people)
        self.everyone.setVisible(expected)
        self.what_to_say.setVisible(bool(self.room.people))
        self.keys.setVisible(bool(self.room.people))
        self.late.set_main(not self.room.people)
        self.people.show_cards(
            [Card(one.id, one.name, one.part.label, one.presence.label) for one in self.room.people]
        )
        if self.people.current_id is None and self.room.people:
            self.people.set_current(self._next_one(0) or self.room.people[0].id)
        self._show_person()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody's needs stay on the screen when the page is left."""
        super().hideEvent(event)
        self._is_help_shown = False
        self._show_person()

    def set_presence(self, presence: Presence) -> None:
        """Say where the current person is, and go on to the next one who waits for the same."""
        person = self._current()
        if person is None:
            return
        sentence = next(_(words) for state, _button, words in _STATES if state is presence)
        done = sentence.format(name=person.name)
        asked = (self.workshop_id, person.id, presence)
        if not self.attempt(done.rstrip("."), changes.set_presence, *asked):
            return
        if presence is Presence.EXPECTED:
            self.say(done)
            return
        following = self._next_one(person.id)
        if following is None:
            self.say(f"{done} {who_is_left(self.room)}")
            return
        self.people.set_current(following)
        self.say(done + " " + _("Next: {name}.").format(name=self._name(following)))

    def _everyone_is_here(self) -> None:
        if self.attempt(_("everyone is here"), changes.everyone_is_here, self.workshop_id):
            self.people.set_current(self._next_one(0))
            self.say(_("Everyone is here. Now go round and say hello."))
            self.people.setFocus()

    def _next_one(self, after: int) -> int | None:
        """Who comes next: someone to be introduced, or else someone who is still expected."""
        everyone = self.room.people
        place = next((place for place, one in enumerate(everyone) if one.id == after), -1)
        in_turn = (*everyone[place + 1 :], *everyone[: place + 1])
        current = self._person(after)
        first, second = Presence.HERE, Presence.EXPECTED
        if current and current.presence in (Presence.HERE, Presence.AWAY):
            # While people are still coming in, ticking them off goes on.
            first, second = second, first
        for wanted in (first, second):
            found = next((one.id for one in in_turn if one.presence is wanted and one.id != after), None)
            if found is not None:
                return found
        return None

    def _another_person(self) -> None:
        self._is_help_shown = False
        self._show_person()

    def _turn_helps(self) -> None:
        self._is_help_shown = not self._is_help_shown
        self._show_person()
        if self._is_help_shown:
            self.tools.announce(self.helps.text())

    def _show_person(self) -> None:
        person = self._current()
        self.person.setVisible(person is not None)
        if person is None:
            return
        self.current.setText(f"{person.name}: {person.presence.label}")
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.words()}: {person.name}")
        self.show_helps.setText(_("Hide what helps") if self._is_help_shown else _("Show what helps"))
        self.show_helps.set_icon("hide" if self._is_help_shown else "show")
        words = person.helps or _("{name} has not said what helps.").format(name=person.name)
        self.helps.setText(words if self._is_help_shown else "")
        self.helps.setVisible(self._is_help_shown)

    def _go_to_buttons(self, _person_id: int) -> None:
        self.buttons[Presence.HERE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_people(self) -> None:
        self.go_to.emit("people")

    def _current(self) -> PersonView | None:
        return self._person(self.people.current_id or 0)

    def _person(self, person_id: int) -> PersonView | None:
        return next((one for one in self.room.people if one.id == person_id), None)

    def _name(self, person_id: int) -> str:
        person = self._person(person_id)
        return person.name if person else ""


def who_is_left(room: views.RoomView) -> str:
    """Who is still to come or to be introduced, by name."""
    if not room.people:
        return _("Say who is here, then go round and say hello.")
    coming = [one for one in room.people if one.presence is Presence.EXPECTED]
    parts = []
    if room.not_introduced:
        parts.append(_("Still to be introduced: {names}.").format(names=_names(room.not_introduced)))
    if coming:
        parts.append(_("Not here yet: {names}.").format(names=_names(coming)))
    return " ".join(parts) or _("Everyone who is here was introduced or has passed.")


def _names(people: Sequence[PersonView]) -> str:
    names = [one.name for one in people]
    if len(names) > _MOST_NAMES:
        more = _("{count} more").format(count=len(names) - _MOST_NAMES + 1)
        names = [*names[: _MOST_NAMES - 1], more]
    if len(names) == 1:
        return names[0]
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


PAGE = ArrivePage
