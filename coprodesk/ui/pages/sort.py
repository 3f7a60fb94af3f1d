"""Put ideas that belong together into groups, by keyboard or mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from coprodesk.i18n import _, mark, ngettext
from coprodesk.ui import idea_cards
from coprodesk.ui.pages.sort_parts import UNSORTED, ButtonRow, GroupPart, JoinPart, NumberKeys, apart
from coprodesk.ui.widgets import Button, CardList, Column, LineField, Page, PageTools, Row, Section, Text
from coprodesk.workshop.changes import ideas as changes
from coprodesk.workshop.views import ideas
from coprodesk.workshop.views.ideas import BoardView, IdeaView


class SortPage(Page):
    """The pile of ideas that are not sorted yet, and every group below it."""

    name = "sort"
    title = mark("Sort")
    shows = frozenset({"idea", "idea_group", "idea_wording", "person"})
    paper_links = (("picture_sort", mark("Print the ideas as cards")),)

    def __init__(self, tools: PageTools) -> None:
        self.to_ideas = Button(_("Go to Ideas"), icon="idea", is_main=True)
        self.nothing = Column(
            Text(_("Here you put ideas that belong together into groups. There are no ideas yet.")),
            self.to_ideas,
        )
        self.current = Text("", "question")
        self.source = Text("", "small")
        self.put = ButtonRow()
        self.choose = Column(Text(_("Put it in:"), "label"), self.put)
        self.join = Button(_("Join with another idea"), icon="copy")
        self.apart = ButtonRow()
        self.done = Text(_("Every idea is in a group."), "done")
        self.keys_help = Text(_("In the list, the keys 1 to 9 put an idea in a group."), "quiet")
        self.unsorted = CardList(_("Not sorted yet"))
        self.group_name = LineField(_("Name a new group"))
        self.add_group = Button(_("New group"), icon="add", is_main=True)
        self.dealt = Column(self.current, self.source, self.choose)
        self.new_group = Column(self.group_name, self.add_group)
        self.rest = Column(self.keys_help, self.unsorted, Row(self.join), self.apart)
        self.pile = Section("", self.dealt, self.done, self.new_group, self.rest)
        self.joining = JoinPart()
        self.groups = Column()
        self._parts: dict[int, GroupPart] = {}
        self._seen: dict[int, IdeaView] = {}
        self._names: list[tuple[int, str]] = []
        self._from: CardList = self.unsorted
        super().__init__(tools)
        self.to_ideas.clicked.connect(self._go_to_ideas)
        self.unsorted.current_changed.connect(self._show_current)
        self.put.pressed.connect(self._put_current)
        self.keys = NumberKeys(self.unsorted)
        self.keys.pressed.connect(partial(self._put_by_key, self.unsorted))
        self.group_name.returned.connect(self._add_group)
        self.add_group.clicked.connect(self._add_group)
        self.join.clicked.connect(self._join_current)
        self.apart.pressed.connect(partial(self._part, self.unsorted))
        self.joining.wanted.connect(self._join)
        self.joining.left.connect(self._leave_joining)
        self.keep_draft(self.group_name, "group")

    def parts(self) -> tuple[QWidget, ...]:
        """The pile, joining, the groups."""
        return self.nothing, self.pile, self.joining, self.groups

    def refresh(self) -> None:
        """Show the pile and the groups."""
        board = self.desk.look(ideas.board, self.workshop_id)
        self._seen = {idea.id: idea for idea in board.ideas}
        self.nothing.setVisible(not board.count)
        self.pile.setVisible(bool(board.count))
        self._names = [(group.id or UNSORTED, group.name) for group in board.groups]
        self._show_pile(board)
        self._show_groups(board)
        if self.joining.first_id and self.joining.first_id not in self._seen:
            self._leave_joining()

    def _show_pile(self, board: BoardView) -> None:
        left = board.unsorted.ideas
        words = ngettext("{count} idea is not sorted yet", "{count} ideas are not sorted yet", len(left))
        self.pile.heading.setText(words.format(count=len(left)) if left else _("All sorted"))
        self.done.setVisible(not left)
        for part in (self.dealt, self.rest):
            part.setVisible(bool(left))
        self.put.offer(self._targets())
        self.choose.setVisible(bool(board.groups))
        self.keys_help.setVisible(bool(board.groups))
        self.add_group.setText(_("New group with this idea") if left else _("New group"))
        self.unsorted.show_cards([idea_cards.card(idea) for idea in left])
        if self.unsorted.current_id is None and left:
            self.unsorted.set_current(left[0].id)
        self._show_current()

    def _show_current(self) -> None:
        idea = self._seen.get(self.unsorted.current_id or 0)
        self.current.setText(idea.text if idea else "")
        self.source.setText(idea_cards.source(idea) if idea else "")
        self.apart.offer(apart(idea) if idea else [])

    def _show_groups(self, board: BoardView) -> None:
        here = {group.id or UNSORTED: group for group in board.groups}
        for group_id in here:
            if group_id not in self._parts:
                self._parts[group_id] = self._new_part(group_id)
                self.groups.add(self._parts[group_id])
        # A group that is gone is only hidden: Undo may bring it back.
        for group_id, part in self._parts.items():
            part.setVisible(group_id in here)
            if group_id in here:
                part.show_group(here[group_id], self._targets())

    def _new_part(self, group_id: int) -> GroupPart:
        part = GroupPart(group_id)
        part.keys.pressed.connect(partial(self._put_by_key, part.cards))
        part.move_wanted.connect(partial(self._put, part.cards))
        part.join_wanted.connect(partial(self._open_joining, part.cards))
        part.part_wanted.connect(partial(self._part, part.cards))
        part.rename_wanted.connect(partial(self._rename, part))
        part.remove_wanted.connect(partial(self._remove, part))
        return part

    def _targets(self) -> list[tuple[int, str, str]]:
        told = []
        for number, (group_id, name) in enumerate(self._names, start=1):
            has_key = number <= 9
            words = f"{number}. {name}" if has_key else name
            more = _("Key {number} in the list").format(number=number) if has_key else ""
            told.append((group_id, words, more))
        return told

    def _put_current(self, group_id: int) -> None:
        self._put(self.unsorted, self.unsorted.current_id or 0, group_id)

    def _put_by_key(self, cards: CardList, number: int) -> None:
        if number > len(self._names):
            self.say_problem(_("There is no group {number} yet. Name a new group.").format(number=number))
        elif cards.current_id is not None:
            self._put(cards, cards.current_id, self._names[number - 1][0])

    def _put(self, cards: CardList, idea_id: int, group_id: int) -> None:
        idea = self._seen.get(idea_id)
        if idea is None:
            return
        name = dict(self._names).get(group_id, _("Not sorted yet"))
        if idea.group_id == (group_id or None):
            self.say(_("The idea is in “{group}” already.").format(group=name))
            return
        following = _following(cards)
        self.attempt(_("put an idea in a group"), changes.put_in_group, idea_id, group_id or None)
        if not self.problem():
            self._after(cards, following)
            self.say(_("Now in “{group}”.").format(group=name))

    def _add_group(self) -> None:
        idea_id, following = self.unsorted.current_id, _following(self.unsorted)
        label, name = _("begin a group"), self.group_name.text
        if idea_id is None:
            made = self.attempt(label, changes.add_group, self.workshop_id, name, near=self.group_name)
        else:
            made = self.attempt(
                label, changes.begin_group, self.workshop_id, name, idea_id, near=self.group_name
            )
        if made is not None:
            self.group_name.set_text("")
            self.forget_draft(self.group_name)
            self.say(_("The group “{group}” is there.").format(group=dict(self._names)[made]))
            self._after(self.unsorted, following)

    def _rename(self, part: GroupPart) -> None:
        self.attempt(
            _("give a group another name"),
            changes.rename_group,
            part.group_id,
            part.new_name.text,
            near=part.new_name,
        )
        if not self.problem():
            self.say(_("The group has its new name."))
            self._after(part.cards, part.cards.current_id)

    def _remove(self, part: GroupPart) -> None:
        if not self.attempt(_("remove a group"), changes.remove_group, part.group_id):
            return
        self.say(_("The group is gone. Its ideas are not sorted yet. Undo brings it back."))
        part.close_panels()
        self._after(self.unsorted, self.unsorted.current_id)

    def _join_current(self) -> None:
        self._open_joining(self.unsorted, self.unsorted.current_id or 0)

    def _open_joining(self, cards: CardList, idea_id: int) -> None:
        if idea_id in self._seen:
            self._from = cards
            self.joining.open(self._seen[idea_id], tuple(self._seen.values()))
            self.bring_into_view(self.joining)

    def _join(self, first_id: int, second_id: int) -> None:
        first, second = self._seen[first_id], self._seen[second_id]
        # The one that lies in a group keeps its place there.
        if first.group_id is not None and second.group_id is None:
            first, second = second, first
        following = _following(self._from)
        self.attempt(_("join ideas"), changes.join, first.id, second.id)
        if not self.problem():
            self.joining.close_part()
            self._after(self._from, second.id if self._holds(second.id) else following)
            self.bring_into_view(self._from)
            self.say(_("The two stand together. Both keep their words and their names."))

    def _holds(self, idea_id: int) -> bool:
        return any(card.id == idea_id for card in self._from.cards)

    def _leave_joining(self) -> None:
        self.joining.close_part()
        self._after(self._from, self._from.current_id)
        self.bring_into_view(self._from)

    def _part(self, cards: CardList, idea_id: int) -> None:
        self.attempt(_("let an idea stand alone"), changes.part, idea_id)
        if not self.problem():
            self._after(cards, idea_id)
            self.say(_("The idea stands alone again."))

    def _after(self, cards: CardList, current_id: int | None) -> None:
        for part in self._parts.values():
            part.close_panels()
        if current_id is not None:
            cards.set_current(current_id)
        if cards.cards and cards.isVisible():
            cards.setFocus()
        elif self.group_name.isVisible():
            self.group_name.take_focus()

    def _go_to_ideas(self) -> None:
        self.go_to.emit("ideas")


def _following(cards: CardList) -> int | None:
    """The idea after the current one, or before it where it is the last: the next one to sort."""
    numbers = [card.id for card in cards.cards]
    if cards.current_id not in numbers or len(numbers) < 2:
        return None
    place = numbers.index(cards.current_id)
    return numbers[place + 1 if place + 1 < len(numbers) else place - 1]


PAGE = SortPage
