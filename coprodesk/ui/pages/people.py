"""Who is in the group: name, part, what helps, how to tell them later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Carrier, PaperFormat, Part, Tell, Tint, WordWish
from coprodesk.i18n import _, mark
from coprodesk.ui.forms import Form
from coprodesk.ui.pages import people_paper, people_parts
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Choice,
    Column,
    LineField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    TextField,
)
from coprodesk.workshop.changes import people as changes
from coprodesk.workshop.views import people as views
from coprodesk.workshop.views.people import PersonView


class PeoplePage(Page):
    """Put people on the list. What helps a person is seen only while that person is open."""

    name = "people"
    title = mark("People")
    shows = frozenset({"person", "attendance"})
    paper_links = (
        ("name_badges", mark("Print name badges")),
        ("table_cards", mark("Print name cards")),
    )
    is_of_session = False

    def __init__(self, tools: PageTools) -> None:
        self.room = views.RoomView(())
        self.balance = Text("")
        self.votes = Text("", "quiet")
        self.called = LineField(_("What should we call them?"), _("A first name or a nickname is enough."))
        self.twin = Text("", "quiet")
        self.part = Choice(_("What part do they play?"), [(part, part.label) for part in Part])
        self.more = Button(_("Say what helps, and more"), icon="down")
        self.helps = TextField(
            _("What helps them take part?"),
            _("Never the name of an illness, only what helps. It is not shown on the wall."),
            lines=2,
        )
        self.tell = Choice(_("How should we tell them later?"), [(tell, tell.label) for tell in Tell])
        self.where = LineField(_("Where?"))
        self.seat = LineField(_("Where do they sit?"), _("Seat or table, such as 3 or Window."))
        self.wishes = people_paper.PaperWishes()
        self.details = Column(self.helps, self.seat, self.tell, self.where, self.wishes)
        self.save = Button(_("Add person"), icon="add", is_main=True)
        self.guest = Button(_("Add a guest"), icon="person")
        self.stop = Button("")
        self.guest_note = Text(_("A guest takes part with no name kept."), "quiet")
        self.form_section = Section(
            _("Add a person"),
            self.called,
            self.twin,
            self.part,
            self.more,
            self.details,
            Row(self.save, self.guest, self.stop),
            self.guest_note,
        )
        self.people = CardList(
            _("Everybody on the list"), _("Nobody is on the list yet. Type the first name above.")
        )
        self.unsaved = Text("", "quiet")
        self.open = Button("", icon="edit")
        self.remove = Button("", icon="remove")
        self.list_section = Section(_("Everybody"), self.people, self.unsaved, Row(self.open, self.remove))
        self._is_open_wide = False
        super().__init__(tools)
        self.form = Form(
            self,
            {"tell": Tell.MEETING.value, **people_paper.BLANK},
            called=self.called,
            part=self.part,
            helps=self.helps,
            seat=self.seat,
            tell=self.tell,
            where=self.where,
            paper=self.wishes.paper,
            tint=self.wishes.tint,
            carrier=self.wishes.carrier,
            words=self.wishes.words,
        )
        self.keep_draft(self.form, "person")
        self._is_open_wide = bool(self.helps.text or self.seat.text or self.where.text)
        self._connect()

    def parts(self) -> tuple[QWidget, ...]:
        """Balance, form, list."""
        return self.balance, self.votes, self.form_section, self.list_section

    def refresh(self) -> None:
        """Show everybody, those who take part first; never what helps them."""
        self.room = self.desk.look(views.room, self.workshop_id)
        everybody = (*self.room.taking_part, *self.room.helping)
        self.balance.setText(
            self.room.balance
            if self.room.taking_part
            else _("Say who is in the group. Everyone on the list can be asked and told later.")
        )
        self.votes.setText(people_parts.who_votes(len(self.room.taking_part), len(self.room.helping)))
        self.votes.setVisible(bool(everybody))
        self.people.show_cards([_card(person) for person in everybody])
        if self.people.current_id is None and everybody:
            self.people.set_current(everybody[0].id)
        opened = self._person(self.form.number)
        self.form.follow({person.id for person in everybody}, _saved(opened) if opened else None)
        self._show_form()
        self._show_current()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close an open person when the page is left; what is not saved is kept."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.form.is_new:
            self.form.close()
            self._show_form()

    def open_person(self, person_id: int) -> None:
        """Show one person with what helps them, ready for changes."""
        person = self._person(person_id)
        if person is None:
            return
        self.say("")
        self.form.open(person.id, _saved(person))
        self.wishes.show_choices(is_open=False)
        self._show_form()
        self._show_current()
        self.verticalScrollBar().setValue(0)
        self.called.take_focus()

    def _connect(self) -> None:
        self.called.edited.connect(self._show_twin)
        self.called.returned.connect(self._save)
        self.tell.chosen_changed.connect(self._show_where)
        self.more.clicked.connect(self._turn_details)
        self.save.clicked.connect(self._save)
        self.guest.clicked.connect(self._add_guest)
        self.stop.clicked.connect(self._close)
        self.people.current_changed.connect(self._show_current)
        self.people.chosen.connect(self.open_person)
        self.open.clicked.connect(self._open_current)
        self.remove.clicked.connect(self._remove)

    def _save(self) -> None:
        if self.called.text.strip() and not self.part.chosen:
            self.say_problem(_("No part is chosen yet. Choose what this person does here."), self.part)
            return
        # The name is looked at first, so that a part which was not chosen is never kept.
        part = Part(self.part.chosen or Part.USES)
        wishes = self.wishes
        asked = {
            "helps": self.helps.text,
            "tell": Tell(self.tell.chosen or Tell.MEETING),
            "tell_where": self.where.text if self.where.isVisibleTo(self.details) else "",
            "paper": PaperFormat(wishes.paper.chosen or PaperFormat.STANDARD),
            "tint": Tint(wishes.tint.chosen or Tint.WHITE),
            "carrier": Carrier(wishes.carrier.chosen or Carrier.PAPER),
            "words": WordWish(wishes.words.chosen or WordWish.EVERYDAY),
        }
        seat = self.seat.text
        if self.form.is_new:
            self._add(self.called.text, part, {**asked, "seat": seat})
        else:
            self._change(self.called.text, part, {**asked, "seat": (self.workshop_id, seat)})

    def _add(self, called: str, part: Part, asked: Mapping[str, object]) -> None:
        twin = self._twin()
        added = self.attempt(
            _("add person"), changes.add, self.workshop_id, called, part, near=self.called, **asked
        )
        if added is None:
            return
        self._settle()
        self.people.set_current(added)
        self.say(
            _("Saved. {name} is on the list.").format(name=called.strip()) + (f" {twin}" if twin else "")
        )
        self.called.take_focus()

    def _change(self, called: str, part: Part, asked: Mapping[str, object]) -> None:
        number = self.form.number
        if self.attempt(_("change person"), changes.change, number, called, part, near=self.called, **asked):
            self._settle()
            self.say(_("Saved. {name} is closed again.").format(name=called.strip()))
            self._go_to_list(number)

    def _add_guest(self) -> None:
        called = people_parts.next_guest([person.name for person in self.room.people])
        part = Part(self.part.chosen or Part.USES)
        added = self.attempt(_("add guest"), changes.add, self.workshop_id, called, part)
        if added is not None:
            self.people.set_current(added)
            self.say(_("Saved. {name} is on the list.").format(name=called))

    def _remove(self) -> None:
        person = self._person(self.people.current_id or 0)
        if person and self.attempt(_("remove person"), changes.remove, person.id):
            self.say(_("{name} is off the list. Undo brings them back.").format(name=person.name))
            self.people.setFocus()

    def _close(self) -> None:
        number = self.form.number
        self.say("")
        self.form.close()
        self._show_form()
        self._show_current()
        self._go_to_list(number)

    def _settle(self) -> None:
        self.forget_draft(self.form)
        self.form.settle()
        self._show_form()
        self._show_current()

    def _go_to_list(self, person_id: int) -> None:
        self.people.set_current(person_id)
        self.people.setFocus()
        self.ensureWidgetVisible(self.people)

    def _open_current(self) -> None:
        self.open_person(self.people.current_id or 0)

    def _turn_details(self) -> None:
        self._is_open_wide = not self._is_open_wide
        self._show_form()

    def _show_form(self) -> None:
        opened = self._person(self.form.number)
        is_new = opened is None
        heading = _("Change {name}").format(name=opened.name) if opened else _("Add a person")
        self.form_section.heading.setText(heading)
        self.save.setText(_("Add person") if is_new else _("Save changes"))
        self.save.set_icon("add" if is_new else "save")
        self.stop.setText(_("Close {name}").format(name=opened.name) if opened else "")
        self.stop.setVisible(not is_new)
        self.guest.setVisible(is_new)
        self.guest_note.setVisible(is_new)
        self.more.setVisible(is_new)
        self.more.setText(
            _("Hide what helps, and more") if self._is_open_wide else _("Say what helps, and more")
        )
        self.more.set_icon("up" if self._is_open_wide else "down")
        self.details.setVisible(self._is_open_wide or not is_new)
        self.wishes.tell()
        self._show_where()
        self._show_twin()

    def _show_where(self) -> None:
        question = people_parts.where_question(self.tell.chosen)
        self.where.set_question(question or _("Where?"))
        self.where.setVisible(bool(question))

    def _show_twin(self) -> None:
        twin = self._twin()
        self.twin.setText(twin)
        self.twin.setVisible(bool(twin))

    def _show_current(self) -> None:
        person = self._person(self.people.current_id or 0)
        for button, words in ((self.open, _("Open {name}")), (self.remove, _("Remove {name}"))):
            button.setVisible(person is not None)
            button.setText(words.format(name=person.name) if person else "")
        half_written = {*self.form.unsaved} - {self.form.number}
        waiting = [one.name for one in self.room.people if one.id in half_written]
        self.unsaved.setVisible(bool(waiting))
        self.unsaved.setText(
            _("Not saved yet: changes to {names}. Open them to go on.").format(names=", ".join(waiting))
        )

    def _twin(self) -> str:
        others = [person.name for person in self.room.people if person.id != self.form.number]
        return people_parts.twin_sentence(self.called.text, others)

    def _person(self, person_id: int) -> PersonView | None:
        return next((person for person in self.room.people if person.id == person_id), None)


def _card(person: PersonView) -> Card:
    mark = "" if person.part.takes_part else _("No vote")
    return Card(person.id, person.name, people_paper.card_detail(person), mark)


def _saved(person: PersonView) -> dict[str, str]:
    return {
        "called": person.name,
        "part": person.part.value,
        "helps": person.helps,
        "tell": person.tell.value,
        "where": person.tell_where,
        "seat": person.seat,
        **people_paper.asked(person),
    }


PAGE = PeoplePage
