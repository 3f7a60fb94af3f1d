"""Plan a session: what it is for, what can change, who decides, when people hear, and the agenda."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.ui.pages.plan_agenda import Agenda
from coprodesk.ui.pages.plan_parts import KeptLine
from coprodesk.ui.widgets import (
    DateField,
    Field,
    LineField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    TextField,
    TimeField,
)
from coprodesk.ui.widgets.field import in_attention
from coprodesk.workshop.changes import plan as changes
from coprodesk.workshop.changes import project as project_changes
from coprodesk.workshop.views import plan as views
from coprodesk.workshop.views import project as project_views

_LABELS = {
    "title": mark("change the name of the session"),
    "held_on": mark("change the day"),
    "starts_at": mark("change the start"),
    "place": mark("change the place"),
    "way_there": mark("change the way there"),
    "access": mark("change the access"),
    "purpose": mark("change purpose"),
    "can_change": mark("change what can change"),
    "cannot_change": mark("change what cannot change"),
    "money": mark("change the money"),
    "pays": mark("change what people get back"),
    "decides": mark("change who decides"),
    "question": mark("change the question"),
    "hear_by": mark("change when people hear"),
    "hear_from": mark("change who tells people"),
    "next_on": mark("change the next session"),
    "keeps_notes": mark("change who keeps the notes"),
    "sees_notes": mark("change who sees the notes"),
    "notes_until": mark("change how long the notes are kept"),
    "ground_rules": mark("change how you treat each other"),
    "contact_name": mark("change how to reach you"),
    "contact_phone": mark("change how to reach you"),
    "contact_other": mark("change how to reach you"),
}
_OF_THE_PROJECT = frozenset({"contact_name", "contact_phone", "contact_other", "ground_rules"})
"""Lines that stay the same from session to session."""


class PlanPage(Page):
    """Each line is saved when the person leaves its box, as one step of Undo."""

    name = "plan"
    title = mark("Plan")
    shows = frozenset({"workshop", "agenda_item", "project"})
    paper_links = (
        ("invitation", mark("Print the invitation")),
        ("agenda", mark("Print what we do")),
    )

    def __init__(self, tools: PageTools) -> None:
        self.lead = Text(
            _(
                "The plan tells everyone what this session can change. "
                "CoproDesk saves each line as you leave it."
            )
        )
        self.left = Text("", "quiet")
        self._make_lines()
        self.agenda = Agenda()
        super().__init__(tools)
        for line in self.lines:
            self.keep_draft(line, line.name)
            line.due.connect(self._save)
        self.agenda.work_on(self)
        self.agenda.break_rule.chosen_changed.connect(self._set_break_rule)

    def parts(self) -> tuple[QWidget, ...]:
        """What is left to say, the session and its purpose, its agenda, then what comes after."""
        before = (self.lead, self.left, self.session, self.purpose_part, self.agenda)
        return (*before, self.after, self.notes, self.reach)

    def refresh(self) -> None:
        """Show the plan; a box that somebody writes in stays as it is."""
        view, about = self.desk.look(views.view, self.workshop_id), self.desk.look(project_views.view)
        for line in self.lines:
            line.show(getattr(about if line.name in _OF_THE_PROJECT else view, line.name))
        self._show_left(view)
        self.agenda.show_plan(view, about.minutes_without_break)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save every line before the page goes."""
        for line in self.lines:
            line.finish()
        super().hideEvent(event)

    def say_problem(self, problem: str, near: Field | None = None) -> None:
        """Say what stopped; a line that is saved on leaving does not take the keyboard back."""
        if problem and near is not None and any(line.field is near for line in self.lines):
            near.say_problem(problem)
            self.tools.announce(in_attention(problem))
        else:
            super().say_problem(problem, near)

    def _make_lines(self) -> None:
        self.called = LineField(_("What is the session called?"))
        self.held_on = DateField(_("Which day is it?"))
        self.starts_at = TimeField(_("When does it start?"))
        self.place = LineField(_("Where is it?"))
        self.way_there = TextField(
            _("How do people get there?"),
            _("For example: Bus 12 stops outside. Use the green door."),
            lines=2,
        )
        self.access = TextField(
            _("What access does the place really have?"),
            _("One thing a line: ramp, lift, toilets, quiet room, parking. Say what is missing too."),
            lines=3,
        )
        self.purpose = TextField(
            _("What is the session for?"), _("Say in one sentence what will be better afterwards."), lines=2
        )
        self.can_change = TextField(_("What can change?"), "", lines=2)
        self.cannot_change = TextField(
            _("What cannot change, and why?"), _("Say it now. Nobody likes to find out later."), lines=2
        )
        self.money = TextField(_("What money is there?"), _("Write the sum, or that there is none."), lines=1)
        self.pays = TextField(
            _("What do people get back for coming?"), _("For example: bus fares in cash, lunch."), lines=1
        )
        self.decides = TextField(_("Who decides?"), _("All together, or somebody else? Name them."), lines=1)
        self.question = TextField(
            _("Which question do you ask for ideas?"),
            _("For example: What would make letters easier?"),
            lines=1,
        )
        self.ground_rules = TextField(
            _("How do you want to treat each other?"), _("One rule a line, in your own words."), lines=4
        )
        self.hear_by = DateField(_("By when will people hear what came of it?"))
        self.hear_from = LineField(_("Who will tell them?"))
        self.next_on = DateField(_("When is the next session?"))
        self.keeps_notes = TextField(
            _("Who keeps what is written down?"), _("For example: Grace, in a locked cupboard."), lines=1
        )
        self.sees_notes = TextField(_("Who can see it?"), "", lines=1)
        self.notes_until = TextField(
            _("Until when?"), _("For example: June 2027. Then Grace cuts it up."), lines=1
        )
        self.contact_name = LineField(_("Whom can people ask?"))
        self.contact_phone = LineField(_("Which phone number?"))
        self.contact_other = LineField(_("Another way, such as email or a place?"))
        texts = changes.TEXTS - {"hear_from"} | {"ground_rules"}
        self.lines = (
            KeptLine("title", self.called, rests=False),
            *(
                KeptLine(name, getattr(self, name), rests=name in texts)
                for name in _LABELS
                if name != "title"
            ),
        )
        self.session = Section(
            _("The session"),
            self.called,
            Row(self.held_on, self.starts_at, gap=24),
            *(self.place, self.way_there, self.access),
        )
        self.purpose_part = Section(
            _("What it is for"),
            *(self.purpose, self.can_change, self.cannot_change, self.money, self.pays, self.decides),
            *(self.question, self.ground_rules),
        )
        self.after = Section(_("What comes after"), self.hear_by, self.hear_from, self.next_on)
        self.notes = Section(
            _("What is written down"),
            Text(_("People read this before they say yes or no to it. The form prints it."), "quiet"),
            *(self.keeps_notes, self.sees_notes, self.notes_until),
        )
        self.reach = Section(
            _("How people can reach you"), self.contact_name, self.contact_phone, self.contact_other
        )

    def _save(self, line: KeptLine) -> None:
        try:
            answer = line.answer()
        except PlainError as problem:
            self.say_problem(str(problem), line.field)
            return
        if line.is_new(answer):
            with line.being_saved():
                is_saved = self._write(line.name, answer, line.field)
            if not is_saved:
                return
        line.settle()
        self.forget_draft(line)

    def _write(self, name: str, answer: object, near: Field) -> bool:
        label = _(_LABELS[name])
        if name.startswith("contact"):
            contact = (box.text for box in (self.contact_name, self.contact_phone, self.contact_other))
            return bool(self.attempt(label, project_changes.set_contact, *contact, near=near))
        if name == "ground_rules":
            return bool(self.attempt(label, project_changes.set_ground_rules, answer, near=near))
        if name == "title":
            return bool(self.attempt(label, changes.rename, self.workshop_id, answer, near=near))
        if name == "starts_at":
            return bool(self.attempt(label, changes.set_start, self.workshop_id, answer, near=near))
        if name in changes.DAYS:
            return bool(self.attempt(label, changes.set_day, self.workshop_id, name, answer, near=near))
        return bool(self.attempt(label, changes.write, self.workshop_id, {name: answer}, near=near))

    def _show_left(self, view: views.PlanView) -> None:
        if view.left:
            self.left.set_look("quiet")
            self.left.setText(_("Still to say: {things}.").format(things=", ".join(view.left)))
        else:
            self.left.set_look("done")
            self.left.setText(_("The plan says all that people need."))

    def _set_break_rule(self, minutes: str) -> None:
        self.attempt(_("change when you take a break"), project_changes.set_break_rule, int(minutes))


PAGE = PlanPage
