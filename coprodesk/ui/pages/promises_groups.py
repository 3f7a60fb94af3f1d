"""The groups of ideas, each with what comes of it, and the box that asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprodesk.i18n import _, ngettext
from coprodesk.ui.forms import Form
from coprodesk.ui.widgets import Button, Card, CardList, Section, Text, TextField
from coprodesk.workshop.views.outcomes import GroupAnswer


class GroupAnswers(Section):
    """Every group of ideas of the session; for the current one, a place to say what comes of it, and why.

    Signals:
        save_wanted: the answer is to be saved.
    """

    save_wanted = Signal()

    def __init__(self) -> None:
        self.groups: dict[int, GroupAnswer] = {}
        self.left = Text("")
        self.cards = CardList(_("Groups of ideas"))
        self.about = Text("", "label")
        self.answer = TextField(_("What comes of it, and why?"), lines=2)
        self.save = Button(_("Save this answer"), icon="save")
        super().__init__(
            _("What comes of the ideas"), self.left, self.cards, self.about, self.answer, self.save
        )
        self.form = Form(self, {}, answer=self.answer)
        self.cards.current_changed.connect(self._show_current)
        self.cards.chosen.connect(self.answer.take_focus)
        self.save.clicked.connect(self.save_wanted)

    @property
    def group(self) -> GroupAnswer | None:
        """The group that is asked about."""
        return self.groups.get(self.cards.current_id or 0)

    def show_groups(self, groups: Sequence[GroupAnswer]) -> None:
        """Show how far the answers are; the first group without one is asked about first."""
        self.groups = {group.id: group for group in groups}
        self.setVisible(bool(groups))
        self.left.setText(answered_sentence(groups))
        self.cards.show_cards([card(group) for group in groups])
        if self.cards.current_id is None and groups:
            first = self.form.waiting(self.groups) or self._first_open() or groups[0].id
            self.cards.set_current(first)
        self._show_current()

    def go_on(self) -> None:
        """Ask about the next group without an answer, where there is one."""
        following = self._first_open()
        if following is not None:
            self.cards.set_current(following)
        self._show_current()
        self.cards.setFocus()

    def _first_open(self) -> int | None:
        return next((group.id for group in self.groups.values() if not group.is_answered), None)

    def _show_current(self) -> None:
        group = self.group
        for part in (self.about, self.answer, self.save):
            part.setVisible(group is not None)
        if group is None:
            self.form.close()
            return
        self.about.setText(group.name)
        self.answer.set_hint(
            _("Only where there is more to say than the promise does.")
            if group.promises
            else _("For example: Not now, because there is no money until April.")
        )
        if self.form.number == group.id:
            self.form.follow(self.groups, {"answer": group.answer})
        else:
            self.form.open(group.id, {"answer": group.answer})


def answered_sentence(groups: Sequence[GroupAnswer]) -> str:
    """How many groups have an answer, and what to do about the others."""
    answered = sum(group.is_answered for group in groups)
    words = ngettext(
        "{answered} of {all} group has an answer.", "{answered} of {all} groups have an answer.", len(groups)
    )
    told = words.format(answered=answered, all=len(groups))
    if answered < len(groups):
        return told + " " + _("Nothing promised for a group? Then say what comes of it, and why.")
    return told


def card(group: GroupAnswer) -> Card:
    """A group with its promises and its answer, and a mark that says whether there is any."""
    count = ngettext("{count} idea", "{count} ideas", group.count).format(count=group.count)
    told = [f"{count}."]
    for promise in group.promises:
        told += [promise.sentence, promise.reason]
    return Card(group.id, group.name, " ".join(filter(None, (*told, group.answer))), _mark(group))


def _mark(group: GroupAnswer) -> str:
    states = {promise.state for promise in group.promises}
    if len(states) == 1:
        return states.pop().label
    if states:
        return _("Promised")
    return _("Answered") if group.answer else _("No answer yet")
