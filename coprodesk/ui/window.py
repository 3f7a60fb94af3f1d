"""The one window: comfort bar, steps, page, coach line, and the curtain over all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.settings import TEXT_SIZES, Settings
from coprodesk.ui import theme
from coprodesk.ui.bar import ComfortBar
from coprodesk.ui.curtain import Curtain
from coprodesk.ui.foot import Foot
from coprodesk.ui.rail import StepRail, StepView
from coprodesk.ui.widgets import Announcer, Page, PageBefore, PageTools, Text, roles
from coprodesk.ui.widgets.order import set_tab_order
from coprodesk.ui.widgets.ring import FocusRing

if TYPE_CHECKING:
    from coprodesk.ui.jobs import Jobs
    from coprodesk.workshop.desk import Changed

_COMPACT_FROM = 200
_COMPACT_BELOW = 44


class MainWindow(QWidget):
    """Shows one page at a time; a page is made when it is first asked for.

    Signals:
        page_opened: another page is shown; carries its name.
        listen_asked: Listen was pressed; carries what the page has to read, a tuple of `Readable`.
        stop_asked: Stop was pressed, or the page that was read is left.
        next_asked: Next was pressed.
        look_changed: theme, size or calm changed and is on; the settings may be saved.
        hidden: the curtain was drawn (True) or lifted (False).
        wall_asked: the wall is to be shown, or hidden where it is shown.
        wall_part_asked: the wall is to show what did not fit.
    """

    page_opened = Signal(str)
    listen_asked = Signal(object)
    stop_asked = Signal()
    next_asked = Signal()
    look_changed = Signal()
    hidden = Signal(bool)
    wall_asked = Signal()
    wall_part_asked = Signal()

    def __init__(
        self,
        settings: Settings,
        pages: Mapping[str, type[Page]],
        tools_for: Callable[[], PageTools],
        announce: Callable[[str], None] | None = None,
    ) -> None:
        """Make the window.

        Args:
            settings: what the bar shows and changes.
            pages: every page by its name; "home" and "help" have buttons and keys of their own.
            tools_for: gives the tools for the project that is open now.
            announce: where things are said; the window's own announcer where none is given.

        """
        super().__init__()
        self._settings = settings
        self._pages = pages
        self._tools_for = tools_for
        self._made: dict[str, Page] = {}
        self._steps: tuple[StepView, ...] = ()
        self._is_list_open = False
        self.announce = announce or Announcer(self).say
        self.bar, self.rail, self.foot, self.curtain = ComfortBar(), StepRail(), Foot(), Curtain()
        self._stack = _Pages()
        self._lay_out()
        self._connect()
        self._add_keys()
        self.ring = FocusRing(self)
        self.bar.show_settings(settings)
        self._arrange()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def open_page(self, name: str) -> Page:
        """Show a page and bring keyboard and screen reader to its title.

        `name` is that of the page, or with a part of it: "papers/agenda". A page that is open already goes
        back to its beginning.
        """
        self.stop_asked.emit()
        name, _slash, place = name.partition("/")
        if name not in self._made:
            page = self._pages[name](self._tools_for())
            page.go_to.connect(self.open_page)
            page.titled.connect(self._show_title)
            page.said.connect(self._say_unseen)
            page.column_moved.connect(self._align_sample_line)
            self._made[name] = page
            self._stack.addWidget(page)
        page = self._made[name]
        if place or page is self.page:
            page.open_at(place)
        self._open_list(False)
        self._stack.setCurrentWidget(page)
        self._align_sample_line()
        self._show_title()
        page.focus_title()
        self._show_undo()
        self._say_unseen()
        self.page_opened.emit(name)
        return page

    def ask(self) -> None:
        """Open the page for asking what a word means, with the words of the page that is shown."""
        if "ask" not in self._pages or (self.page is not None and self.page.name == "ask"):
            return
        if self.page is not None:
            texts = tuple(part.spoken_text() for part in self.page.readable())
            self._before = PageBefore(self.page.name, self.page.accessibleName(), texts)
        self.open_page("ask")

    def page_before(self) -> PageBefore:
        """The page that somebody came from to ask about a word."""
        return self._before

    def close_pages(self) -> None:
        """Let go of every page, as another project is opened: drafts are kept, the next visit makes new ones.

        To be called while the project is still open; then open a page.
        """
        for page in self._made.values():
            page.hide()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._made = {}
        self._before = PageBefore()
        self.show_steps(())

    def hear(self, changed: Changed) -> None:
        """Pass on what changed in the record to every page, and to Undo."""
        for page in self._made.values():
            page.hear(changed)
        self._show_undo()

    def show_project(self, title: str, *, is_sample: bool) -> None:
        """Name the open project in the window's title; a sample is named as one on every page."""
        self._project = title
        self._sample_line.setText(_("Sample: the people and words in this project are made up."))
        self._is_sample = is_sample
        self.foot.mark_sample(is_sample)
        self._arrange()

    def show_steps(self, steps: Sequence[StepView]) -> None:
        """Show where the session is; no steps hide the rail."""
        self._steps = tuple(steps)
        self.rail.show_steps(self._steps)
        self._arrange()

    def set_coach(self, words: str) -> None:
        """Show one line of advice below the page; "" for none."""
        self.foot.say_coach(words)

    def set_next(self, label: str, *, is_main: bool = False) -> None:
        """Offer the next step by its words; "" for none. It is the main button where the page is done."""
        self.foot.offer_next(label, is_main=is_main)

    def watch(self, jobs: Jobs) -> None:
        """Show how far long work is, with a button to stop it."""
        jobs.busy.connect(self.foot.show_work)
        jobs.idle.connect(self.foot.end_work)
        self.foot.stop_work_asked.connect(jobs.cancel)

    def settings_changed(self) -> None:
        """Put the settings on, as they are now."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._settings)
        self.bar.show_settings(self._settings)
        self._arrange()
        self.look_changed.emit()

    def undo(self) -> None:
        """Take back the latest change."""
        self._step(_("Undone: {label}."), is_back=True)

    def redo(self) -> None:
        """Make the latest undone change again."""
        self._step(_("Done again: {label}."), is_back=False)

    def hide_screen(self) -> None:
        """Draw the curtain; what is behind it can be neither seen nor reached."""
        self.stop_asked.emit()
        self._focus_before = self.focusWidget()
        self._layers.setCurrentWidget(self.curtain)
        self.setWindowTitle("CoproDesk")
        self.curtain.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hidden.emit(True)

    def show_screen(self) -> None:
        """Lift the curtain; the keyboard is where it was."""
        self._layers.setCurrentWidget(self._content)
        self._show_title()
        if self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hidden.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the steps into a button where there is no room for the rail."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fold or unfold for a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "ring"):
            self._arrange()

    _focus_before: QWidget | None = None
    _before = PageBefore()
    _project = ""
    _is_sample = False

    def _show_title(self) -> None:
        """Call the window as its page is called now; the curtain gives nothing away."""
        if self._layers.currentWidget() is not self.curtain:
            page = self.page.accessibleName() if self.page is not None else ""
            self.setWindowTitle(" – ".join(name for name in (page, self._project, "CoproDesk") if name))

    def _lay_out(self) -> None:
        self._content = QWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        self._sample_line = Text("", "small")
        self._sample_line.hide()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._sample_line)
        beside.addWidget(self._stack, 1)
        middle.addLayout(beside, 1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._content)
        self._layers.addWidget(self.curtain)

    def _connect(self) -> None:
        self.bar.home_asked.connect(self._go_home)
        self.bar.size_asked.connect(self._set_size)
        self.bar.theme_asked.connect(self._set_theme)
        self.bar.listen_asked.connect(self._listen)
        self.bar.stop_asked.connect(self.stop_asked)
        self.bar.undo_asked.connect(self.undo)
        self.bar.redo_asked.connect(self.redo)
        self.bar.wall_asked.connect(self.wall_asked)
        self.bar.wall_part_asked.connect(self.wall_part_asked)
        self.bar.hide_asked.connect(self.hide_screen)
        self.bar.ask_asked.connect(self.ask)
        self.foot.ask_asked.connect(self.ask)
        self.curtain.lifted.connect(self.show_screen)
        self.rail.step_chosen.connect(self.open_page)
        self.foot.next_asked.connect(self.next_asked)
        self.foot.steps_asked.connect(lambda: self._open_list(not self._is_list_open))

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "F4": self.ask,
            "F5": self._listen,
            "Esc": self.stop_asked.emit,
            "F9": self.wall_asked.emit,
            "Ctrl+P": self._go_for_paper,
            "F12": self.hide_screen,
            "Ctrl+H": self.hide_screen,
            "Alt+Home": self._go_home,
            "F1": self._go_for_help,
            "Ctrl++": self.bar.larger.click,
            "Ctrl+=": self.bar.larger.click,
            "Ctrl+-": self.bar.smaller.click,
            "Ctrl+0": self.bar.normal.click,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self._content).activated.connect(act)

    def _go_home(self) -> None:
        if "home" in self._pages:
            self.open_page("home")

    def _go_for_help(self) -> None:
        if "help" in self._pages:
            self.open_page("help")

    def _go_for_paper(self) -> None:
        if "papers" in self._pages and self._tools_for().desk is not None:
            self.open_page("papers")

    def _listen(self) -> None:
        if self.page is not None:
            self.listen_asked.emit(self.page.readable())

    def _set_size(self, size: int) -> None:
        self._settings.text_size = size if size in TEXT_SIZES else TEXT_SIZES[0]
        self.settings_changed()
        self.announce(_("Text at {size}%").format(size=self._settings.text_size))

    def _set_theme(self, name: str) -> None:
        self._settings.theme = name
        self.settings_changed()
        self.announce(_("Colours: {theme}").format(theme=theme.current().tokens.label))

    def _step(self, said: str, *, is_back: bool) -> None:
        desk = self._tools_for().desk
        label = "" if desk is None else desk.undo_label if is_back else desk.redo_label
        if desk is None or not label:
            return
        try:
            (desk.undo if is_back else desk.redo)()
        except PlainError as refusal:
            if self.page is not None:
                self.page.say_problem(str(refusal))
            return
        self._show_undo()
        if self.page is not None:
            self.page.say(said.format(label=f"{label[:1].lower()}{label[1:]}"))

    def _say_unseen(self) -> None:
        self.foot.say_done(self.page.unseen() if self.page is not None else "")

    def _show_undo(self) -> None:
        desk = self._tools_for().desk
        self.bar.show_undo(desk.undo_label if desk else "", desk.redo_label if desk else "")
        self._arrange()

    def _arrange(self) -> None:
        """Bars, rail and page for the room and the size there is."""
        em = theme.em(theme.current().font())
        is_compact = self._settings.text_size >= _COMPACT_FROM or self.width() < _COMPACT_BELOW * em
        self.bar.set_compact(is_compact, self.width())
        self.foot.offer_steps(self._steps_in_words() if is_compact else "")
        can_ask = "ask" in self._pages and not (self.page is not None and self.page.name == "ask")
        self.bar.ask.setVisible(can_ask)
        self.foot.offer_ask(is_offered=can_ask and not is_compact)
        self._sample_line.setVisible(self._is_sample and self.foot.steps.isHidden())
        is_open = is_compact and self._is_list_open
        self.rail.setVisible(bool(self._steps) and (is_open or not is_compact))
        self._stack.setVisible(not is_open)
        widest = 16_777_215 if is_open else self.rail.sizeHint().width()
        self.rail.setMaximumWidth(widest)
        self.rail.setMinimumWidth(0 if is_open else min(widest, self.rail.sizeHint().width()))
        set_tab_order(self._content)

    def _align_sample_line(self) -> None:
        """Begin the line where the column of the page begins."""
        if self.page is not None:
            self._sample_line.setContentsMargins(self.page.column_left, theme.current().space(8), 0, 0)

    def _open_list(self, is_open: bool) -> None:
        if is_open != self._is_list_open:
            self._is_list_open = is_open
            self._arrange()
            if is_open:
                self.rail.take_focus()

    def _steps_in_words(self) -> str:
        steps = [step for step in self._steps if not step.is_place]
        for place, step in enumerate(steps, 1):
            if step.state == "now":
                total = len(steps)
                return _("Step {place} of {total}: {step}").format(place=place, total=total, step=step.label)
        return _("Pages") if self._steps else ""


class _Pages(QStackedWidget):
    """Holds the pages. Qt would have "layered pane" said at each one; nobody needs to know."""


roles.speaks_as(QAccessible.Role.Window, MainWindow)
roles.speaks_as(QAccessible.Role.Client, _Pages)
