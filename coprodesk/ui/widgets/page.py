"""The base of every page: title, problem line, parts in reading order, the one door, drafts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast, overload

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.language import Level
from coprodesk.ui import theme
from coprodesk.ui.widgets.drafts import Drafts, HasText
from coprodesk.ui.widgets.field import Field, in_attention
from coprodesk.ui.widgets.groups import Sheet, place
from coprodesk.ui.widgets.lines import longest_line
from coprodesk.ui.widgets.order import set_tab_order
from coprodesk.ui.widgets.page_tools import PageTools
from coprodesk.ui.widgets.paper_links import PaperLinks
from coprodesk.ui.widgets.readable import Readable, readables
from coprodesk.ui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from coprodesk.workshop.desk import Changed, Desk

T = TypeVar("T")

COLUMN = 75
"""The width of a page in letters, at most."""


class Page(QScrollArea):
    """One screen of the program: one column, from the title down.

    A subclass sets `name`, `title` and `shows`, makes its widgets, calls `super().__init__(tools)`, then
    connects its signals; it answers `parts` and `refresh`. `is_of_session` is False for a page about the
    whole project. `column` is the width of the page in letters, at most. `paper_links` are the kinds of paper
    that people look for here, each with the words of its button.

    Signals:
        go_to: the person wants another page; carries its name, or "papers/agenda" for a part of it.
        column_moved: the column begins elsewhere, or is wider or narrower than before.
        titled: the page has another title.
        said: what is done has come in or out of sight; `unseen` has what is out of sight.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    shows: ClassVar[frozenset[str]] = frozenset()
    is_of_session: ClassVar[bool] = True
    column: ClassVar[int] = COLUMN
    paper_links: ClassVar[tuple[tuple[str, str], ...]] = ()

    go_to = Signal(str)
    column_moved = Signal()
    titled = Signal()
    said = Signal()

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.tools = tools
        self._is_stale = True
        self._problem = ""
        self._heading = Heading(_(self.title), level=1)
        self._heading.setProperty("no_ring", True)
        self._problem_line = Text("", "attention")
        self._said_line = Text("", "done")
        self._drafts = Drafts(self.draft_key(), tools.desk, self)
        self._tabs = QTimer(self, interval=0, singleShot=True)
        self._tabs.timeout.connect(self._order_tabs)
        self._glance = QTimer(self, interval=0, singleShot=True)
        self._glance.timeout.connect(self.said)
        self.verticalScrollBar().valueChanged.connect(self._glance.start)
        self._sought: QWidget | None = None
        self._seek = QTimer(self, interval=0, singleShot=True)
        self._seek.timeout.connect(self._scroll_to_sought)
        self._papers = PaperLinks(self.paper_links)
        self._papers.wanted.connect(self.go_to)
        self._build()
        self._meet_text_fields()

    @property
    def desk(self) -> Desk:
        """The open project; pages that need one are only opened with one."""
        if self.tools.desk is None:
            raise RuntimeError(f"The page {self.name} was opened without a project")
        return self.tools.desk

    @property
    def column_left(self) -> int:
        """Where the column begins, in pixels from the left edge of the page."""
        return self._column.x()

    @property
    def workshop_id(self) -> int:
        """The session that the page is about."""
        return self.tools.workshop_id

    def parts(self) -> tuple[QWidget, ...]:
        """The widgets of the page in reading order; it is also the tab order and the order of Listen."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the record as it is now."""

    def bring_up_to_date(self) -> None:
        """Refresh, and give the text boxes the group's words as they are now."""
        self._is_stale = False
        self.refresh()
        self._give_own_words()
        self._tabs.start()

    def hear(self, changed: Changed) -> None:
        """Refresh where a change touches what the page shows; while it is hidden, at the next look."""
        if changed.tables & self.shows:
            self._is_stale = True
        if self.isVisible():
            if self._is_stale:
                self.bring_up_to_date()
            else:
                self._give_own_words()

    @overload
    def attempt(
        self,
        label: str,
        change: Callable[..., None],
        *args: object,
        near: Field | None = None,
        **kwargs: object,
    ) -> bool | None: ...

    @overload
    def attempt(
        self, label: str, change: Callable[..., T], *args: object, near: Field | None = None, **kwargs: object
    ) -> T | None: ...

    def attempt(
        self, label: str, change: Callable[..., T], *args: object, near: Field | None = None, **kwargs: object
    ) -> T | None:
        """Make a change that can be undone.

        A refusal is said beside the field `near`, or else below the title, and to the screen reader.

        Returns:
            what the change returned, True where that was None; None where it was refused.

        """
        return self._try(near, lambda: self.desk.do(label, change, *args, **kwargs))

    def attempt_for_good(
        self, label: str, change: Callable[..., T], *args: object, near: Field | None = None, **kwargs: object
    ) -> T | None:
        """Make a change that nobody can undo, such as a ballot; otherwise as `attempt`."""
        return self._try(near, lambda: self.desk.do_for_good(label, change, *args, **kwargs))

    def attempt_aside(
        self, change: Callable[..., T], *args: object, near: Field | None = None, **kwargs: object
    ) -> T | None:
        """Make a change that Undo never shows, such as a question without a name; otherwise as `attempt`."""
        return self._try(near, lambda: self.desk.note(change, *args, **kwargs))

    def say(self, text: str, *, is_done: bool = True) -> None:
        """Say quietly on the page, and once to the screen reader, what is done; "" takes it away.

        With `is_done` off it is something to know: it stands there without the tick.
        """
        self._said_line.set_look("done" if is_done else "body")
        self._said_line.setText(text)
        self._said_line.setVisible(bool(text))
        self._glance.start()
        if text:
            self.tools.announce(text)

    def say_problem(self, problem: str, near: Field | None = None) -> None:
        """Say what stopped, below the title or beside a field; "" takes it away."""
        self._problem = problem
        on_page = "" if near else problem
        self._problem_line.setText(in_attention(on_page))
        self._problem_line.setVisible(bool(on_page))
        if near is not None:
            near.say_problem(problem)
        if problem:
            self._said_line.hide()
            self._glance.start()
            self.tools.announce(in_attention(problem))
            (near.take_focus if near else self._show_problem_line)()
            if near is not None:
                self.bring_into_view(near)

    def unseen(self) -> str:
        """What the page says is done, while that line is scrolled out of sight; "" for nothing."""
        is_unseen = self._said_line.isVisible() and self._said_line.visibleRegion().isEmpty()
        return self._said_line.text() if is_unseen else ""

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll so that a part is seen; one that was hidden until now gets its place first."""
        self._sought = part
        self._seek.start()

    def problem(self) -> str:
        """What the page says against the latest attempt; "" for nothing."""
        return self._problem

    def keep_draft(self, field: HasText, key: str) -> None:
        """Keep what is in a box every 2 s and when the page is left; put back what was kept."""
        self._drafts.keep(field, key)

    def draft_key(self, key: str = "") -> str:
        """The name in the project file of what is half-written here: "plan.2.purpose" in session 2."""
        session = str(self.workshop_id) if self.is_of_session else ""
        return ".".join(filter(None, (self.name, session, key)))

    def forget_draft(self, field: HasText) -> None:
        """Forget what was kept of a box: its words have become part of the record."""
        self._drafts.forget(field)

    def readable(self) -> tuple[Readable, ...]:
        """Everything that Listen reads, in order."""
        above = (self._heading, self._problem_line, self._said_line)
        return tuple(readables((*above, *self.parts(), self._papers)))

    def open_at(self, place: str) -> None:
        """Show the part of the page that somebody came for; "" for its beginning."""

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._heading.setText(title)
        self.setAccessibleName(title)
        self.titled.emit()

    def focus_title(self) -> None:
        """Bring keyboard and screen reader to the title; Tab goes on to the first part."""
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up to date before anyone looks."""
        if self._is_stale:
            self.bring_up_to_date()
        self._give_level()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the drafts; what was said here is old when somebody comes back."""
        self._drafts.write()
        self.say("")
        self.say_problem("")
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._space_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take the spaces of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the tab order right when parts come and go; tell when the column moves."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._tabs.start()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.column_moved.emit()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_(self.title))
        sheet, self._column = Sheet(), QWidget()
        self._beside = QHBoxLayout(sheet)
        self._beside.addStretch(1)
        self._beside.addWidget(self._column, 1000)
        self._beside.addStretch(1)
        self._stack = QVBoxLayout(self._column)
        above = (self._heading, self._problem_line, self._said_line)
        for part in (*above, *self.parts(), self._papers):
            place(self._stack, part)
        self._problem_line.hide()
        self._said_line.hide()
        self._papers.setVisible(bool(self.paper_links))
        self._stack.addStretch(1)
        self.setWidget(sheet)
        self._column.installEventFilter(self)
        self._space_out()

    def _space_out(self) -> None:
        look = theme.current()
        gap = look.space(24)
        self._beside.setContentsMargins(gap, gap, gap, look.space(40))
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(gap)
        self._column.setMaximumWidth(longest_line(look.font(), self.column))

    def _order_tabs(self) -> None:
        set_tab_order(self.window())

    def _try(self, near: Field | None, act: Callable[[], T]) -> T | None:
        self.say_problem("")
        self.say("")
        if near is not None:
            near.say_problem("")
        try:
            result = act()
        except PlainError as refusal:
            self.say_problem(str(refusal), near)
            return None
        return cast(T, True) if result is None else result

    def _scroll_to_sought(self) -> None:
        part, self._sought = self._sought, None
        if part is not None and part.isVisible() and self.isAncestorOf(part):
            self.ensureWidgetVisible(part, 0, theme.current().space(24))
            hidden = part.mapTo(self.viewport(), QPoint()).y()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + min(0, hidden))

    def _show_problem_line(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _text_fields(self) -> list[Any]:
        fields: list[Any] = self.findChildren(QWidget)
        return [field for field in fields if hasattr(field, "own_words") and hasattr(field, "word_kept")]

    def _meet_text_fields(self) -> None:
        for field in self._text_fields():
            field.sought.connect(self.bring_into_view)
            if self.tools.keep_word is not None:
                field.word_kept.connect(self.tools.keep_word)

    def _give_level(self) -> None:
        for field in self._text_fields():
            field.level = Level(self.tools.settings.level)

    def _give_own_words(self) -> None:
        fields = self._text_fields() if self.tools.own_words else []
        if fields and self.tools.own_words is not None:
            words = self.tools.own_words()
            for field in fields:
                field.own_words = words
