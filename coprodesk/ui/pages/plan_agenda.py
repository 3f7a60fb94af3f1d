"""The agenda on Plan: its items by the clock, moving and changing them, adding one more, and breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coprodesk.dates import clock
from coprodesk.i18n import _
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Choice,
    Column,
    Heading,
    NumberField,
    Page,
    Row,
    Section,
    Text,
    TextField,
    Tick,
)
from coprodesk.workshop.changes import plan as changes
from coprodesk.workshop.views.plan import in_hours

if TYPE_CHECKING:
    from coprodesk.workshop.views.plan import ItemView, PlanView

USUAL_MINUTES = 15


class Agenda(Section):
    """The items, and everything that can be done with them on the page that shows them."""

    _page: Page

    def __init__(self) -> None:
        self._changing: int | None = None
        self._items: dict[int, ItemView] = {}
        self.total = Text("")
        self.warning = Text("", "attention")
        self.items = CardList(_("Agenda"), _("Nothing is on the agenda yet. Add what happens first."))
        self.up = Button(_("Move item up"), icon="up")
        self.down = Button(_("Move item down"), icon="down")
        self.change = Button(_("Change item"), icon="edit")
        self.remove = Button(_("Remove item"), icon="remove")
        self.acts = Row(self.up, self.down, self.change, self.remove)
        self.form = ItemForm()
        self.break_rule = Choice(
            _("After how many minutes do you take a break?"),
            (("45", _("After 45 minutes")), ("60", _("After 60 minutes"))),
        )
        self.break_why = Text(
            _("Long sitting tires people. Choose 45 minutes where people tire sooner."), "quiet"
        )
        super().__init__(
            _("Agenda"),
            *(self.total, self.warning, self.items, self.acts, self.form, self.break_rule, self.break_why),
        )

    def work_on(self, page: Page) -> None:
        """Make every change through a page; to be called once, when the page is made."""
        self._page = page
        page.keep_draft(self.form.title, "item")
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.change.clicked.connect(self._begin_change)
        self.items.chosen.connect(self._begin_change)
        self.remove.clicked.connect(self._remove)
        self.form.wanted.connect(self._save)
        self.form.left.connect(self._leave)

    def show_plan(self, view: PlanView, minutes_without_break: int) -> None:
        """Show the agenda of a plan; the current item and the place in the list stay."""
        self._items = {item.id: item for item in view.agenda}
        self.items.show_cards([_card(item) for item in view.agenda])
        if self.items.current_id is None and view.agenda:
            self.items.set_current(view.agenda[0].id)
        self.acts.setVisible(bool(view.agenda))
        self.total.setText(_total(view))
        self.total.setVisible(bool(view.agenda))
        self.warning.setText(" ".join(_("To look at: {what}").format(what=each) for each in view.warnings))
        self.warning.setVisible(bool(view.warnings))
        if self.break_rule.chosen != str(minutes_without_break):
            self.break_rule.set_chosen(str(minutes_without_break))
        if self._changing is not None and self._changing not in self._items:
            self._leave()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        item = self.items.current_id
        if item is not None and self._page.attempt(_("move an agenda item"), changes.move_item, item, by):
            place = [card.id for card in self.items.cards].index(item) + 1
            words = _("Now item {place} of {count}.")
            self._page.tools.announce(words.format(place=place, count=len(self._items)))

    def _begin_change(self) -> None:
        item = self._items.get(self.items.current_id or 0)
        if item is not None:
            self._changing = item.id
            self.form.begin_change(item.title, item.minutes, is_break=item.is_break)

    def _leave(self) -> None:
        self._changing = None
        self.form.begin_new()
        self._page.forget_draft(self.form.title)

    def _remove(self) -> None:
        item = self.items.current_id
        if item is not None and self._page.attempt(_("remove an agenda item"), changes.remove_item, item):
            self._page.say(_("Removed. Undo brings it back."))

    def _save(self) -> None:
        item = self._add() if self._changing is None else self._change(self._changing)
        if item is not None:
            self._leave()
            self.items.set_current(item)
            self._page.say(_("Saved. The agenda takes {length}.").format(length=in_hours(self._minutes())))
            self.form.title.take_focus()

    def _add(self) -> int | None:
        form, page = self.form, self._page
        return page.attempt(
            _("add to the agenda"),
            changes.add_item,
            *(page.workshop_id, form.title.text, form.minutes.number),
            is_break=form.is_break.is_on,
            near=form.title,
        )

    def _change(self, item: int) -> int | None:
        form = self.form
        is_done = self._page.attempt(
            _("change an agenda item"),
            changes.change_item,
            *(item, form.title.text, form.minutes.number),
            is_break=form.is_break.is_on,
            near=form.title,
        )
        return item if is_done else None

    def _minutes(self) -> int:
        return sum(item.minutes for item in self._items.values())


class ItemForm(Column):
    """Says what an item of the agenda is: a new one, or one that is changed.

    Signals:
        wanted: the item is to be saved.
        left: nothing is to change after all.
    """

    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        self.heading = Heading("", level=3)
        self.heading.set_look("label")
        self.title = TextField(_("What happens then?"), _("For example: Ideas, five quiet minutes"), lines=1)
        self.minutes = NumberField(_("How long does it take?"), "", 1, 240, _("minutes"))
        self.is_break = Tick(_("This is a break"))
        self.save = Button("", icon="add", is_main=True)
        self.leave = Button(_("Leave it as it was"))
        super().__init__(self.heading, self.title, self.minutes, self.is_break, Row(self.save, self.leave))
        self.save.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        self.minutes.set_number(USUAL_MINUTES)
        self.begin_new()

    def begin_new(self) -> None:
        """Ask for a new item; the minutes stay as they were last."""
        self._call(_("Add to the agenda"), _("Add item"), "add")
        self.leave.hide()
        self.title.set_text("")
        self.is_break.set_on(False)

    def begin_change(self, title: str, minutes: int, *, is_break: bool) -> None:
        """Show an item to be changed."""
        self._call(_("Change the item"), _("Save item"), "save")
        self.leave.show()
        self.title.set_text(title)
        self.minutes.set_number(minutes)
        self.is_break.set_on(is_break)
        self.title.take_focus()

    def _call(self, heading: str, act: str, icon: str) -> None:
        self.heading.setText(heading)
        self.save.setText(act)
        self.save.set_icon(icon)


def _card(item: ItemView) -> Card:
    length = in_hours(item.minutes)
    when = f"{clock(item.starts_at)}, {length}" if item.starts_at else length
    return Card(item.id, item.title, when, _("Break") if item.is_break else "")


def _total(view: PlanView) -> str:
    length = in_hours(view.minutes)
    if view.starts_at is None or view.ends_at is None:
        return _("{length} in all. Say when you start, and you see the times.").format(length=length)
    return _("{length} in all, from {start} to {end}.").format(
        length=length, start=clock(view.starts_at), end=clock(view.ends_at)
    )
