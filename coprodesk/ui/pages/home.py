"""Where everything begins: what waits, the open project, opening and making projects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from coprodesk import paths
from coprodesk.choices import Step
from coprodesk.dates import in_words
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.ui import files
from coprodesk.ui.pages import NAMES
from coprodesk.ui.pages.home_parts import KINDS, NewProject, in_short
from coprodesk.ui.shelf import PLACE, Shelf
from coprodesk.ui.widgets import Button, Card, CardList, Column, Page, PageTools, Row, Section, Text


class HomePage(Page):
    """Works with and without a project."""

    name = "home"
    title = mark("Home")
    shows = frozenset({"project", "workshop", "promise"})

    def __init__(self, tools: PageTools) -> None:
        self._recent: tuple[Path, ...] = ()
        self._waits: tuple[tuple[str, str], ...] | None = None
        self.lead = Text(_("What would you like to do?"))
        self.waiting = Column()
        self.waiting_part = Section(_("What is waiting"), self.waiting)
        self._make_project_part()
        self.open = Button(_("Open a project"), icon="open")
        self.new = Button(_("Start a new project"), icon="new")
        self.sample = Button(_("Try the sample"), icon="sample")
        self.ways = Section(_("Another project"), Row(self.open, self.new, self.sample))
        self.form = NewProject()
        self.form.hide()
        self.recent = CardList(_("Projects opened last"))
        self.open_recent = Button(_("Open the chosen project"))
        self.forget = Button(_("Take the chosen one off the list"))
        self.recent_part = Section(_("Projects opened last"), self.recent, Row(self.open_recent, self.forget))
        super().__init__(tools)
        self._sheet().installEventFilter(self)
        self._connect()

    def parts(self) -> tuple[QWidget, ...]:
        """What waits, the open project, ways to begin, the projects of before."""
        return self.lead, self.waiting_part, self.project_part, self.ways, self.form, self.recent_part

    def refresh(self) -> None:
        """Greet, show the open project and the recent ones; what waits is looked up after the paint."""
        self.set_title(greeting(datetime.now().hour))
        if self.tools.desk is not None:
            self._show_project()
        self._show_recent()
        self._is_to_ask = bool(self.tools.desk is not None or self._recent)
        self._arrange()
        self._sheet().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once Home is on the screen, look up what waits: that opens files."""
        if self._is_to_ask and event.type() == QEvent.Type.Paint and watched is self.widget():
            self._is_to_ask = False
            self._ask_later.start()
        return super().eventFilter(watched, event)

    _is_to_ask = False

    @property
    def shelf(self) -> Shelf:
        """Where projects are opened and made."""
        if self.tools.shelf is None:
            raise RuntimeError("Home was opened without a shelf")
        return self.tools.shelf

    def _sheet(self) -> QWidget:
        """What is painted: the viewport below it never is."""
        return self.widget() or self

    def _make_project_part(self) -> None:
        self.is_sample = Text(_("This is the sample. Change what you like."), "done")
        self.where = Text("")
        self.go_on = Button(_("Go on where you were"), icon="next", is_main=True)
        self.copy = Button(_("Save a copy on a USB stick"), icon="copy")
        self.leave = Button(_("Close the project"))
        self.sessions = CardList(_("Sessions"))
        self.go_to_session = Button(_("Go to the chosen session"))
        self.next_session = Button(_("Start the next session"), icon="add")
        self.project_part = Section(
            _("Your project"),
            self.is_sample,
            self.where,
            Row(self.go_on, self.copy, self.leave),
            Text(_("Sessions"), "label"),
            self.sessions,
            Row(self.go_to_session, self.next_session),
        )

    def _connect(self) -> None:
        self._ask_later = QTimer(self, interval=0, singleShot=True)
        self._ask_later.timeout.connect(self._ask_what_waits)
        self.open.clicked.connect(self._open)
        self.new.clicked.connect(self._begin_new)
        self.sample.clicked.connect(self._open_sample)
        self.form.wanted.connect(self._create)
        self.form.closed.connect(self._close_form)
        self.recent.chosen.connect(self._open_recent)
        self.open_recent.clicked.connect(self._open_current)
        self.forget.clicked.connect(self._forget)
        self.go_on.clicked.connect(self._go_on)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self._close_project)
        self.sessions.chosen.connect(self._show_session)
        self.go_to_session.clicked.connect(self._show_current_session)
        self.next_session.clicked.connect(self._start_next_session)
        if self.tools.shelf is not None:
            self.shelf.copied.connect(self._tell_copied)
            self.shelf.problem.connect(self.say_problem)

    def _arrange(self) -> None:
        """Show what there is something to say about; the form for a new project stands alone."""
        is_form = not self.form.isHidden()
        self.lead.setText(self._lead())
        self.lead.setVisible(not is_form)
        self.ways.setVisible(not is_form)
        self.ways.heading.setVisible(self.tools.desk is not None)
        self.waiting_part.setVisible(self._waits is not None and not is_form)
        self.project_part.setVisible(self.tools.desk is not None and not is_form)
        self.recent_part.setVisible(bool(self._recent) and not is_form)
        is_first = self.tools.desk is None and not self._recent
        self.sample.set_main(is_first)
        self.open.set_main(self.tools.desk is None and not is_first)

    def _lead(self) -> str:
        if self.tools.desk is not None or self._recent:
            return _("What would you like to do?")
        return _(
            "CoproDesk helps a group to plan a session, share ideas and decide together. "
            "Is it your first time? Try the sample."
        )

    def _show_project(self) -> None:
        from coprodesk.workshop.views import project

        view = self.desk.look(project.view)
        self.project_part.heading.setText(view.title)
        self.is_sample.setVisible(view.is_sample)
        here = next((each.title for each in view.sessions if each.id == self.workshop_id), "")
        page = next((step.label for step in Step if step == self._place()), "")
        place = _("You were in {session}, at {page}.") if page else _("You were in {session}.")
        self.where.setText(place.format(session=f"“{here}”", page=page))
        self.sessions.show_cards(
            [
                Card(
                    each.id,
                    each.title,
                    in_words(each.held_on) if each.held_on else "",
                    _("Shown now") if each.id == self.workshop_id else "",
                )
                for each in view.sessions
            ]
        )
        self.go_to_session.setVisible(len(view.sessions) > 1)

    def _show_recent(self) -> None:
        current = self.tools.desk.path if self.tools.desk is not None else None
        self._recent = tuple(path for path in self.shelf.recent if path != current)
        self.recent.show_cards(
            [
                Card(number, path.stem, _("In {folder}").format(folder=in_short(path.parent)))
                for number, path in enumerate(self._recent)
            ]
        )

    def _ask_what_waits(self) -> None:
        found = self.shelf.waiting(date.today())
        if found != self._waits:
            self._waits = found
            lines = [Text(f"{title}: {words}") for title, words in found]
            self.waiting.replace(*(lines or [Text(_("Nothing is waiting."), "quiet")]))
        self._arrange()

    def _place(self) -> str:
        kept = self.desk.kept(PLACE)
        return kept if kept in NAMES and kept != self.name else Step.PLAN.value

    def _try_shelf(self, act: Callable[[], None]) -> bool:
        self.say("")
        self.say_problem("")
        try:
            act()
        except PlainError as refusal:
            self.say_problem(str(refusal))
            return False
        return True

    def _open(self) -> None:
        path = files.ask_which_file(self, _("Open a project"), KINDS)
        if path is not None:
            self._try_shelf(lambda: self.shelf.open(path))

    def _open_sample(self) -> None:
        self._try_shelf(self.shelf.open_sample)

    def _begin_new(self) -> None:
        self.form.show()
        self._arrange()
        self.form.begin()

    def _close_form(self) -> None:
        self.form.hide()
        self._arrange()
        self.new.setFocus()

    def _create(self, title: str, path: Path) -> None:
        try:
            self.shelf.create(path, title)
        except PlainError as refusal:
            self.say_problem(str(refusal), self.form.file if title.strip() else self.form.title)

    def _open_current(self) -> None:
        number = self.recent.current_id
        if number is None:
            self.say_problem(_("Choose a project in the list first."))
        else:
            self._open_recent(number)

    def _open_recent(self, number: int) -> None:
        path = self._recent[number]
        self._try_shelf(lambda: self.shelf.open(path))

    def _forget(self) -> None:
        number = self.recent.current_id
        if number is None:
            self.say_problem(_("Choose a project in the list first."))
            return
        self.tools.settings.forget(self._recent[number])
        if self.tools.settings_changed is not None:
            self.tools.settings_changed()
        self._show_recent()
        self._arrange()
        self.say(_("It is off the list. The file is where it was."))

    def _go_on(self) -> None:
        self.go_to.emit(self._place())

    def _copy(self) -> None:
        path = self.desk.path
        name = (path or paths.as_project(Path(_("Project")))).name
        place = files.ask_where_to_save(self, _("Save a copy"), name, KINDS)
        if place is not None:
            self._try_shelf(lambda: self.shelf.copy_to(paths.as_project(place)))

    def _tell_copied(self, place: str) -> None:
        self.say(
            _(
                "Your copy is {place}. CoproDesk has checked it. Choose “Eject”, then pull the stick out."
            ).format(place=in_short(Path(place)))
        )

    def _close_project(self) -> None:
        self.shelf.close()

    def _show_current_session(self) -> None:
        session = self.sessions.current_id
        if session is None:
            self.say_problem(_("Choose a session in the list first."))
        else:
            self._show_session(session)

    def _show_session(self, session: int) -> None:
        self.shelf.show_session(session)

    def _start_next_session(self) -> None:
        from coprodesk.workshop.changes import project

        title = _("Session {number}").format(number=len(self.sessions.cards) + 1)
        session = self.attempt(_("start the next session"), project.start_next_session, title)
        if session is not None:
            self.shelf.show_session(session)


def greeting(hour: int) -> str:
    """What to say to somebody at an hour of the day, 0 to 23."""
    if hour < 12:
        return _("Good morning")
    return _("Good afternoon") if hour < 18 else _("Good evening")


PAGE = HomePage
