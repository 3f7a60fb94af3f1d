"""Where the session stands: the steps at the side, what is left, the coach line, and going on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from coprodesk.choices import Step
from coprodesk.i18n import _, mark
from coprodesk.ui.rail import State, StepView
from coprodesk.ui.shelf import PLACE, Shelf
from coprodesk.ui.window import MainWindow

if TYPE_CHECKING:
    from coprodesk.workshop.views.steps import StepState

_COACH = {
    Step.PLAN: mark("Say what cannot change as clearly as what can."),
    Step.PEOPLE: mark("Ask everyone the same thing: what would help you take part?"),
    Step.ARRIVE: mark("Introduce yourself first. Anyone can pass."),
    Step.IDEAS: mark("Leave ten quiet seconds before you speak."),
    Step.SORT: mark("Keep the wild ideas. They often lead somewhere."),
    Step.DECIDE: mark("Write down who does not agree, and why."),
    Step.PROMISES: mark("One name and one date for each promise."),
    Step.SUMMARY: mark("Read it out. Ask two people what it says."),
}

_PLACES = {
    "home": mark("Home"),
    "papers": mark("Paper"),
    "words": mark("Words"),
    "comfort": mark("Comfort"),
    "help": mark("Help"),
}

_UPDATE_AFTER_MS = 150


class Guide(QObject):
    """Keeps the steps of the window true to the record and leads from one to the next."""

    def __init__(self, window: MainWindow, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._page = ""
        self._states: tuple[StepState, ...] = ()
        # Several changes in a row are shown once.
        self._later = QTimer(self, interval=_UPDATE_AFTER_MS, singleShot=True)
        self._later.timeout.connect(self.show_steps)
        window.page_opened.connect(self._arrive)
        window.next_asked.connect(self.go_on)

    def hear(self, _changed: object) -> None:
        """Show the steps afresh soon."""
        self._later.start()

    def show_steps(self) -> None:
        """Show every step as it stands now."""
        desk = self._shelf.desk
        if desk is None:
            self._states = ()
            self._window.show_steps(self._places(("home", "comfort", "help")))
            self._window.set_next("")
            self._window.set_coach("")
            return
        from coprodesk.workshop.views import steps

        self._states = desk.look(steps.steps, self._shelf.session_id)
        seen = tuple(self._as_seen(state) for state in self._states)
        self._window.show_steps(seen + self._places(("papers", "words", "comfort", "help"), self._asked()))
        here = self._here()
        self._window.set_coach(_(_COACH[here]) if here else "")
        following = _after(here)
        self._window.set_next(following.label if following else "")

    def go_on(self) -> None:
        """Go to the next step and say what is left in this one; introductions come before ideas."""
        self._later.stop()
        self.show_steps()
        here = self._here()
        following = _after(here)
        page = self._window.page
        if here is None or following is None or page is None:
            return
        left = next(state.left for state in self._states if state.step is here)
        if here is Step.ARRIVE and self._someone_is_not_introduced():
            page.say_problem(left + " " + _("Introduce them, or let them pass. Then go on."))
            return
        arrived = self._window.open_page(following.value)
        if left:
            words = _("Left in {step}: {left} You can go back at any time.")
            arrived.say(words.format(step=here.label, left=left), is_done=False)

    def _arrive(self, name: str) -> None:
        self._page = name
        if self._shelf.desk is not None and name not in ("home", "ask"):
            self._shelf.desk.keep(PLACE, name)
        self.show_steps()

    def _here(self) -> Step | None:
        return next((step for step in Step if step == self._page), None)

    def _as_seen(self, state: StepState) -> StepView:
        where: State = "done" if state.is_done else "later"
        if state.step == self._page:
            where = "now"
        return StepView(state.step.value, state.step.label, where, state.note)

    def _places(self, names: Sequence[str], asked: str = "") -> tuple[StepView, ...]:
        return tuple(
            StepView(
                name,
                _(_PLACES[name]),
                "now" if name == self._page else "later",
                asked if name == "words" else "",
                is_place=True,
            )
            for name in names
        )

    def _asked(self) -> str:
        """How many words wait for a meaning, as a note beside Words."""
        from coprodesk.workshop.views import words

        desk = self._shelf.desk
        count = len(desk.look(words.questions)) if desk is not None else 0
        return _("{count} asked").format(count=count) if count else ""

    def _someone_is_not_introduced(self) -> bool:
        from coprodesk.workshop.views import people

        desk = self._shelf.desk
        return desk is not None and bool(desk.look(people.room, self._shelf.session_id).not_introduced)


def _after(step: Step | None) -> Step | None:
    if step is None:
        return None
    following = list(Step)[list(Step).index(step) + 1 :]
    return following[0] if following else None
