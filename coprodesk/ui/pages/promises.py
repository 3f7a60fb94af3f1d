"""What people promise to do by when, and what became of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from coprodesk.choices import PromiseState
from coprodesk.dates import read_day, short
from coprodesk.i18n import _, mark
from coprodesk.ui.forms import Form
from coprodesk.ui.pages import promises_parts as shown
from coprodesk.ui.pages.promises_groups import GroupAnswers
from coprodesk.ui.pages.promises_parts import WhatBecame
from coprodesk.ui.widgets import (
    Button,
    CardList,
    Choice,
    DateField,
    Field,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    TextField,
)
from coprodesk.workshop.changes import outcomes as changes
from coprodesk.workshop.views import ideas, outcomes, people
from coprodesk.workshop.views.outcomes import PromiseView

_NOBODY = _NONE = "0"


class PromisesPage(Page):
    """What became of earlier promises, the promises of today, then what comes of each group of ideas."""

    name = "promises"
    title = mark("Promises")
    shows = frozenset({"promise", "person", "attendance", "idea", "idea_group"})
    paper_links = (
        ("promises", mark("Print the promises")),
        ("letter", mark("Print letters")),
    )

    def __init__(self, tools: PageTools) -> None:
        self.promises: dict[int, PromiseView] = {}
        self.earlier_left = Text("")
        self.earlier = CardList(_("Promises from earlier sessions"))
        self.earlier_again = Button(_("Change what became of it"), icon="edit")
        self.earlier_answer = WhatBecame()
        self.earlier_section = Section(
            _("From earlier sessions"),
            self.earlier_left,
            self.earlier,
            self.earlier_again,
            self.earlier_answer,
        )
        self.intro = Text(_("A promise says what will be done, who does it, and by which day."))
        self.nobody = Text(_("A promise needs a person. Nobody is on the list of people yet."), "quiet")
        self.to_people = Button(_("Add people"), icon="people", is_main=True)
        self.what = TextField(_("What will be done?"), lines=2)
        self.group = Choice(_("Which group of ideas does it answer?"))
        self.owner = Choice(_("Who will do it?"))
        self.helper = Choice(_("Which person who uses the service will help?"))
        self.due = DateField(_("By when?"))
        self.save = Button(_("Add promise"), icon="promise", is_main=True)
        self.stop = Button(_("Stop changing"))
        self.form_section = Section(
            _("Add a promise"),
            self.intro,
            self.nobody,
            self.to_people,
            self.what,
            self.group,
            self.owner,
            self.helper,
            self.due,
            Row(self.save, self.stop),
        )
        self.overdue = Text("")
        self.today = CardList(_("Promises from today"), _("Nobody has promised anything yet."))
        self.change = Button(_("Change this promise"), icon="edit")
        self.answer = Button(_("Say what became of it"), icon="check")
        self.remove = Button(_("Remove this promise"), icon="remove")
        self.about_one = Row(self.change, self.answer, self.remove)
        self.today_answer = WhatBecame()
        self.today_section = Section(
            _("Promises from today"), self.overdue, self.today, self.about_one, self.today_answer
        )
        self.groups = GroupAnswers()
        self._is_answering = self._is_answering_again = False
        super().__init__(tools)
        self._load()
        self.form = Form(
            self,
            {"helper": _NOBODY, "group": _NONE},
            what=self.what,
            owner=self.owner,
            helper=self.helper,
            due=self.due,
            group=self.group,
        )
        self.keep_draft(self.form, "promise")
        self.keep_draft(self.earlier_answer.form, "earlier")
        self.keep_draft(self.today_answer.form, "today")
        self.keep_draft(self.groups.form, "groups")
        self._connect()

    def parts(self) -> tuple[QWidget, ...]:
        """Earlier promises, the form, the promises of today, the groups of ideas."""
        return self.earlier_section, self.form_section, self.today_section, self.groups

    def refresh(self) -> None:
        """Show all promises, and who can be asked for one."""
        self._load()
        today = date.today()
        earlier = shown.most_urgent_first(self.desk.look(outcomes.earlier_promises, self.workshop_id))
        made = self.desk.look(outcomes.promises, self.workshop_id)
        self.promises = {promise.id: promise for promise in (*earlier, *made)}
        self.earlier_section.setVisible(bool(earlier))
        self.earlier_left.setText(shown.waiting_sentence(earlier, today))
        self.earlier.show_cards([shown.card(promise, today) for promise in earlier])
        if self.earlier.current_id is None and earlier:
            self.earlier.set_current(self.earlier_answer.form.waiting(self.promises) or earlier[0].id)
        self.overdue.setText(shown.overdue_sentence(made, today))
        self.overdue.setVisible(bool(self.overdue.text()))
        self.today.show_cards([shown.card(promise, today) for promise in made])
        if self.today.current_id is None and made:
            waiting = self.today_answer.form.waiting(self.promises)
            self.today.set_current(waiting or made[0].id)
            self._is_answering = waiting is not None
        opened = self.promises.get(self.form.number or self.form.waiting(self.promises) or 0)
        if opened and self.form.is_new:
            self.form.open(opened.id, _saved(opened))
        self.form.follow(self.promises, _saved(opened) if opened else None)
        self.groups.show_groups(self.desk.look(outcomes.group_answers, self.workshop_id))
        self._show_form()
        self._show_earlier()
        self._show_today()

    def open_promise(self, promise_id: int) -> None:
        """Open one of today's promises for changes."""
        promise = self.promises.get(promise_id)
        if promise is None:
            return
        self.say("")
        self.form.open(promise.id, _saved(promise))
        self._show_form()
        self.ensureWidgetVisible(self.form_section.heading)
        self.what.take_focus()

    def _connect(self) -> None:
        self.earlier.current_changed.connect(self._another_earlier)
        self.earlier.chosen.connect(self._answer_again)
        self.earlier_again.clicked.connect(self._answer_again)
        self.earlier_answer.save_wanted.connect(self._settle_earlier)
        self.to_people.clicked.connect(self._go_to_people)
        self.save.clicked.connect(self._save)
        self.due.returned.connect(self._save)
        self.stop.clicked.connect(self._stop)
        self.today.current_changed.connect(self._another_promise)
        self.today.chosen.connect(self.open_promise)
        self.change.clicked.connect(self._change_current)
        self.answer.clicked.connect(self._turn_answer)
        self.remove.clicked.connect(self._remove)
        self.today_answer.save_wanted.connect(self._settle_today)
        self.groups.save_wanted.connect(self._answer_group)

    def _save(self) -> None:
        asked = (self.what.text, _number(self.owner.chosen))
        helper, group = _number(self.helper.chosen), _number(self.group.chosen)
        near = self._gap()
        if self.form.is_new:
            # The day is read inside, so that one which cannot be read is refused like any other gap.
            saved = self.attempt(
                _("add promise"),
                lambda session: changes.promise(
                    session, self.workshop_id, *asked, self.due.day, helper_id=helper, group_id=group
                ),
                near=near,
            )
        else:
            number = self.form.number
            done = self.attempt(
                _("change promise"),
                lambda session: changes.change_promise(
                    session, number, *asked, self.due.day, helper_id=helper, group_id=group
                ),
                near=near,
            )
            saved = number if done else None
        if saved is not None:
            self.forget_draft(self.form)
            self.form.settle()
            self._show_form()
            self.today.set_current(saved)
            self.say(_("Saved. {promise}").format(promise=self.promises[saved].sentence))
            self.what.take_focus()

    def _gap(self) -> Field:
        """The first box that still lacks something; the helper where nothing does."""
        if not self.what.text.strip():
            return self.what
        if not self.owner.chosen:
            return self.owner
        return self.helper if read_day(self.due.text, date.today()) else self.due

    def _stop(self) -> None:
        number = self.form.number
        self.form.settle()
        self.say(_("Nothing was changed."))
        self._show_form()
        self.today.set_current(number)
        self.today.setFocus()

    def _remove(self) -> None:
        promise = self.promises.get(self.today.current_id or 0)
        if promise and self.attempt(_("remove promise"), changes.remove_promise, promise.id):
            self.say(_("The promise is removed. Undo brings it back."))
            self.today.setFocus()

    def _settle_earlier(self) -> None:
        if self._settle(self.earlier_answer):
            self._is_answering_again = False
            self._show_earlier()
            following = next((one.id for one in self._earlier() if shown.needs_answer(one)), None)
            if following is not None:
                self.earlier.set_current(following)
            self.say(_("Saved.") + " " + self.earlier_left.text())
            self.earlier.setFocus()

    def _settle_today(self) -> None:
        if self._settle(self.today_answer):
            self._is_answering = False
            self._show_today()
            self.say(_("Saved. The promise shows how it stands."))
            self.today.setFocus()

    def _answer_group(self) -> None:
        group, box = self.groups.group, self.groups.answer
        if group is None:
            return
        if not box.text.strip() and not group.answer:
            self.say_problem(_("There is no answer yet. Type what comes of it, and why."), box)
            return
        label = _("say what comes of a group")
        if not self.attempt(label, changes.answer_group, group.id, box.text, near=box):
            return
        self.forget_draft(self.groups.form)
        self.groups.form.settle()
        self.groups.go_on()
        self.say(_("Saved.") + " " + self.groups.left.text())

    def _settle(self, asked: WhatBecame) -> bool:
        if asked.promise is None:
            return False
        if not asked.state.chosen:
            self.say_problem(_("No answer is chosen yet. Choose what became of it."), asked.state)
            return False
        state, reason = PromiseState(asked.state.chosen), asked.reason.text
        promise = asked.promise
        if not self.attempt(
            _("say what became of a promise"),
            changes.settle_promise,
            promise.id,
            state,
            reason,
            near=asked.reason,
        ):
            return False
        self.forget_draft(asked.form)
        asked.form.settle()
        asked.show_promise(self.promises.get(promise.id), self.promises)
        return True

    def _another_earlier(self) -> None:
        self._is_answering_again = False
        self._show_earlier()

    def _answer_again(self) -> None:
        self._is_answering_again = True
        self._show_earlier()
        self.earlier_answer.state.take_focus()

    def _go_to_people(self) -> None:
        self.go_to.emit("people")

    def _change_current(self) -> None:
        self.open_promise(self.today.current_id or 0)

    def _turn_answer(self) -> None:
        self._is_answering = not self._is_answering
        self._show_today()
        if self._is_answering:
            self.today_answer.state.take_focus()

    def _another_promise(self) -> None:
        self._is_answering = False
        self._show_today()

    def _load(self) -> None:
        room = self.desk.look(people.room, self.workshop_id)
        everyone = [(str(one.id), room.name_apart(one)) for one in room.people]
        taking_part = [one for one in room.taking_part if not one.part.is_staff]
        using = [(str(one.id), room.name_apart(one)) for one in taking_part]
        self.owner.set_options(everyone)
        self.helper.set_options([(_NOBODY, _("Nobody")), *using])
        for widget in (self.what, self.owner, self.due, self.save):
            widget.setVisible(bool(everyone))
        self.helper.setVisible(bool(everyone and using))
        groups = [
            (str(group.id), group.name) for group in self.desk.look(ideas.board, self.workshop_id).groups
        ]
        self.group.set_options([(_NONE, _("None of them")), *groups])
        self.group.setVisible(bool(everyone and groups))
        self.nobody.setVisible(not everyone)
        self.to_people.setVisible(not everyone)

    def _show_form(self) -> None:
        is_new = self.form.is_new
        self.form_section.heading.setText(_("Add a promise") if is_new else _("Change a promise"))
        self.save.setText(_("Add promise") if is_new else _("Save changes"))
        self.save.set_icon("promise" if is_new else "save")
        self.stop.setVisible(not is_new)

    def _show_earlier(self) -> None:
        promise = self.promises.get(self.earlier.current_id or 0)
        is_asked = promise is not None and (self._is_answering_again or shown.needs_answer(promise))
        is_asked = is_asked or (promise is not None and promise.id in self.earlier_answer.form.unsaved)
        self.earlier_again.setVisible(promise is not None and not is_asked)
        self.earlier_answer.show_promise(promise if is_asked else None, self.promises)

    def _show_today(self) -> None:
        promise = self.promises.get(self.today.current_id or 0)
        for button in (self.change, self.answer, self.remove):
            button.setVisible(promise is not None)
        self.answer.setText(
            _("Close without an answer") if self._is_answering else _("Say what became of it")
        )
        self.today_answer.show_promise(promise if self._is_answering else None, self.promises)

    def _earlier(self) -> list[PromiseView]:
        return [self.promises[card.id] for card in self.earlier.cards]


def _number(value: str) -> int | None:
    return int(value) if value and value != _NOBODY else None


def _saved(promise: PromiseView) -> dict[str, str]:
    return {
        "what": promise.what,
        "owner": str(promise.owner_id or ""),
        "helper": str(promise.helper_id or _NOBODY),
        "due": _written(promise.due),
        "group": str(promise.group_id or _NONE),
    }


def _written(day: date) -> str:
    return f"{short(day)} {day.year}"


PAGE = PromisesPage
