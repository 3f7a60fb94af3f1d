"""Parts of the Sort page: one group of ideas, joining two ideas, and the number keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from coprodesk.i18n import _, ngettext
from coprodesk.ui import idea_cards
from coprodesk.ui.widgets import Button, CardList, Column, LineField, Row, Section, Text
from coprodesk.workshop.views.ideas import GroupView, IdeaView

UNSORTED = 0
"""Stands for the pile of ideas that are in no group; real groups count from 1."""

_WORD = re.compile(r"\w{4,}")


class ButtonRow(Row):
    """Buttons side by side for things that come and go.

    Signals:
        pressed: one of the buttons; carries the number of its thing.
    """

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._ids: list[int] = []

    def offer(self, things: Sequence[tuple[int, str, str]]) -> None:
        """Show a button for each thing: its number, its words, and what it does in more words."""
        self._ids = [number for number, _words, _more in things]
        while len(self.buttons) < len(things):
            button = Button("…")
            button.clicked.connect(partial(self._press, len(self.buttons)))
            self.buttons.append(button)
            self.add(button)
        for button, (_number, words, more) in zip(self.buttons, things, strict=False):
            button.setText(words.replace("&", "&&"))
            button.setAccessibleDescription(more)
        # A button that goes is only hidden: it may be the one that is being pressed.
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(things))

    def _press(self, place: int) -> None:
        self.pressed.emit(self._ids[place])


class NumberKeys(QObject):
    """Listens for the keys 1 to 9 while a list has the keyboard.

    Signals:
        pressed: a number key; carries its number.
    """

    pressed = Signal(int)

    def __init__(self, cards: CardList) -> None:
        super().__init__(cards)
        cards.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the number keys away from the list, which would look for a card that begins so."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            number = event.key() - Qt.Key.Key_0
            others = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if 1 <= number <= 9 and not others:
                self.pressed.emit(number)
                return True
        return super().eventFilter(watched, event)


class GroupPart(Section):
    """One group: its ideas, and what can be done with them and with the group.

    Signals:
        move_wanted: an idea is to go to another group; carries both numbers, UNSORTED for none.
        join_wanted: an idea is to be joined with another; carries its number.
        part_wanted: a joined idea is to stand alone; carries its number.
        rename_wanted: the group is to have the name in `new_name`.
        remove_wanted: the group is to go.
    """

    move_wanted = Signal(int, int)
    join_wanted = Signal(int)
    part_wanted = Signal(int)
    rename_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, group_id: int) -> None:
        self.group_id = group_id
        self.cards = CardList("", _("No idea is in this group yet."))
        self.move_idea = Button(_("Move or join an idea"), icon="sort")
        self.change = Button(_("Change this group"), icon="edit")
        self.moving = _Moving()
        self.new_name = LineField(_("Name of the group"))
        self.rename = Button(_("Keep this name"), icon="check")
        self.remove = Button(_("Remove this group"), icon="remove")
        self.leave = Button(_("Leave it as it is"))
        self.changing = Column(self.new_name, Row(self.rename, self.remove, self.leave))
        super().__init__("", self.cards, Row(self.move_idea, self.change), self.moving, self.changing)
        self._ideas: dict[int, IdeaView] = {}
        self._name = ""
        self._targets: Sequence[tuple[int, str, str]] = ()
        self.changing.hide()
        self.keys = NumberKeys(self.cards)
        self._connect()

    def show_group(self, group: GroupView, targets: Sequence[tuple[int, str, str]]) -> None:
        """Show a group as it is now; `targets` are all groups for the buttons."""
        self._name = group.name
        self._ideas = {idea.id: idea for idea in group.ideas}
        self._targets = [each for each in targets if each[0] != self.group_id]
        self.heading.setText(f"{group.name}: {_count(group.count)}")
        self.cards.setAccessibleName(_("Ideas in “{group}”").format(group=group.name))
        self.cards.show_cards([idea_cards.card(idea) for idea in group.ideas])
        self.move_idea.setVisible(bool(group.ideas))
        for button in (self.move_idea, self.change, self.rename, self.remove):
            button.setAccessibleDescription(_("The group: {group}").format(group=group.name))
        self._show_moving()

    def close_panels(self) -> None:
        """Put away what was opened for one idea or for the group."""
        self.moving.hide()
        self.changing.hide()

    def _connect(self) -> None:
        self.cards.current_changed.connect(self._show_moving)
        self.cards.chosen.connect(self._open_moving)
        self.move_idea.clicked.connect(self._open_moving)
        self.change.clicked.connect(self._open_changing)
        self.moving.targets.pressed.connect(self._with_current(self.move_wanted.emit))
        self.moving.join.clicked.connect(self._want_join)
        self.moving.apart.pressed.connect(self.part_wanted)
        self.moving.leave.clicked.connect(self._leave)
        self.new_name.returned.connect(self.rename_wanted)
        self.rename.clicked.connect(self.rename_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.leave.clicked.connect(self._leave)

    def _with_current(self, act: Callable[[int, int], None]) -> Callable[[int], None]:
        return lambda target: act(self.cards.current_id or 0, target)

    def _open_moving(self) -> None:
        self.changing.hide()
        if self.cards.current_id is None and self.cards.cards:
            self.cards.set_current(self.cards.cards[0].id)
        self.moving.show()
        self._show_moving()
        self.moving.targets.buttons[0].setFocus()

    def _show_moving(self) -> None:
        idea = self._ideas.get(self.cards.current_id or 0)
        if idea is None:
            self.moving.hide()
        elif not self.moving.isHidden():
            self.moving.show_idea(idea, self._targets)

    def _open_changing(self) -> None:
        self.moving.hide()
        self.new_name.set_text(self._name)
        self.changing.show()
        self.new_name.take_focus()

    def _want_join(self) -> None:
        if self.cards.current_id is not None:
            self.join_wanted.emit(self.cards.current_id)

    def _leave(self) -> None:
        self.close_panels()
        self.cards.setFocus()


class _Moving(Column):
    """What can be done with one idea of a group."""

    def __init__(self) -> None:
        self.about = Text("", "label")
        self.targets = ButtonRow()
        self.join = Button(_("Join with another idea"), icon="copy")
        self.apart = ButtonRow()
        self.leave = Button(_("Leave it here"))
        super().__init__(self.about, self.targets, Row(self.join, self.leave), self.apart)
        self.hide()

    def show_idea(self, idea: IdeaView, targets: Sequence[tuple[int, str, str]]) -> None:
        """Say which idea it is, and where it can go."""
        self.about.setText(_("Move “{idea}” to:").format(idea=idea_cards.short(idea.text)))
        pile = (UNSORTED, _("Not sorted yet"), _("Takes it out of this group"))
        self.targets.offer([*targets, pile])
        self.apart.offer(apart(idea))


class JoinPart(Section):
    """Choose the second of two ideas that say nearly the same.

    Signals:
        wanted: the two are to be joined; carries the numbers of the first and the second.
        left: they are to stay apart.
    """

    wanted = Signal(int, int)
    left = Signal()

    def __init__(self) -> None:
        self.first = Text("", "question")
        self.ask = Text(_("Which idea says nearly the same? Those with the same words come first."))
        self.others = CardList(_("Other ideas"), _("There is no other idea yet."))
        self.join = Button(_("These two say nearly the same"), icon="check")
        self.leave = Button(_("Leave them apart"))
        super().__init__(_("Join two ideas"), self.first, self.ask, self.others, Row(self.join, self.leave))
        self.first_id = 0
        self.hide()
        self.others.chosen.connect(self._join)
        self.join.clicked.connect(self._join)
        self.leave.clicked.connect(self.left)

    def open(self, first: IdeaView, ideas: Sequence[IdeaView]) -> None:
        """Ask for the idea that says nearly the same as the first."""
        self.first_id = first.id
        self.first.setText(f"“{first.text}”")
        others = sorted((idea for idea in ideas if idea.id != first.id), key=_likeness(first))
        self.others.show_cards([idea_cards.card(idea) for idea in others])
        self.others.set_current(others[0].id if others else None)
        self.join.setVisible(bool(others))
        self.show()
        (self.others if others else self.leave).setFocus()

    def close_part(self) -> None:
        """Ask nothing any more."""
        self.first_id = 0
        self.hide()

    def _join(self) -> None:
        if self.others.current_id is not None:
            self.wanted.emit(self.first_id, self.others.current_id)


def apart(idea: IdeaView) -> list[tuple[int, str, str]]:
    """A button for each idea joined to this one, to let it stand alone again."""
    label = _("Let “{idea}” stand alone again")
    return [(each.id, label.format(idea=idea_cards.short(each.text)), "") for each in idea.joined]


def _likeness(first: IdeaView) -> Callable[[IdeaView], int]:
    words = set(_WORD.findall(first.text.lower()))
    return lambda idea: -len(words.intersection(_WORD.findall(idea.text.lower())))


def _count(count: int) -> str:
    return ngettext("{count} idea", "{count} ideas", count).format(count=count)
