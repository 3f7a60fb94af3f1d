"""The wall: when it is seen, on which screen, and what keeps private things off it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Step
from coprodesk.i18n import _
from coprodesk.ui.screens import Display, Screens, are_mirrored, mark_of, projector_among, reaches
from coprodesk.ui.wall_window import WallWindow

if TYPE_CHECKING:
    from coprodesk.workshop.desk import Changed, Desk

__all__ = ["WallControl", "WallWindow"]

_STEPS = frozenset({*map(str, Step), "words"})
_SETTLE = 200
"""Milliseconds that a screen needs to take its place after it was plugged in (measured: Xorg, openbox)."""

_NOWHERE = ("", 0, 0)
_WATCHED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})


class WallControl(QObject):
    """Shows the wall on the projector, or in a window of its own where there is one screen.

    `hide_private` draws the curtain over the private window; it is called when the room could see that
    window. Nothing about it is kept on the disk.

    Signals:
        shown_changed: the wall came (True) or went (False).
        parts_changed: which part of the wall is shown, from 1, and how many there are.
        privacy_risk: the room could see the private window, which is hidden now; carries what to do.
    """

    shown_changed = Signal(bool)
    parts_changed = Signal(int, int)
    privacy_risk = Signal(str)

    def __init__(
        self, private: QWidget, hide_private: Callable[[], object], screens: Screens | None = None
    ) -> None:
        super().__init__(private)
        self.window = WallWindow()
        self._private, self._hide_private = private, hide_private
        self._screens = screens or Screens()
        self._desk: Desk | None = None
        self._workshop_id = 0
        self._step = str(Step.PLAN)
        self._word_id = 0
        self._display: Display | None = None
        self._gone = _NOWHERE
        self._is_at_risk = False
        self._is_behind_curtain = False
        self._settle = QTimer(self, interval=_SETTLE, singleShot=True)
        self._connect()
        self._refresh(is_new_step=True)

    @property
    def is_shown(self) -> bool:
        """Whether the room can see the wall."""
        return self.window.isVisible()

    @property
    def word_id(self) -> int:
        """The word of the group that is shown with its meaning; 0 for none."""
        return self._word_id

    def show_word(self, word_id: int) -> None:
        """Show a word of the group at once: first on the page of words, in a strip elsewhere; 0 for none."""
        self._word_id = word_id
        self._refresh(is_new_step=self._step == "words")

    def set_project(self, desk: Desk | None, workshop_id: int = 0) -> None:
        """Show a session of another project; without one the wall is hidden."""
        if desk is not self._desk:
            self._word_id = 0
        self._desk, self._workshop_id = desk, workshop_id
        if desk is None:
            self.hide()
        self._refresh(is_new_step=True)

    def set_step(self, name: str) -> None:
        """Follow the window to a step or to "words"; other pages leave the wall as it is."""
        if name in _STEPS and name != self._step:
            self._step = name
            self._refresh(is_new_step=True)

    def hear(self, _changed: Changed) -> None:
        """Show the record as it is now."""
        self._refresh()

    def cover(self, is_covered: bool) -> None:
        """Show a calm page while the organiser's curtain is drawn."""
        self._is_behind_curtain = is_covered
        self._refresh()

    def show(self) -> None:
        """Bring the wall to the projector, or into a window where there is none."""
        self._gone = _NOWHERE
        displays = self._screens.all()
        if are_mirrored(displays):
            self._draw_curtain(_mirror_words())
        self._place(projector_among(displays, self._screens.of(self._private)))

    def hide(self) -> None:
        """Take the wall away; it stays away until it is asked for."""
        self._gone = _NOWHERE
        self._take_away()

    def toggle(self) -> None:
        """Show the wall if it is hidden, hide it if it is shown."""
        (self.hide if self.is_shown else self.show)()

    def next_part(self) -> None:
        """Turn to the next part of a long wall."""
        self.window.sheet.next_part()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See where both windows go; when the private one closes, the wall goes too."""
        if watched is self.window:
            if event.type() in _WATCHED and self._has_strayed():
                self._begin_to_settle()
        elif event.type() in _WATCHED:
            self._look_at_private()
        elif event.type() == QEvent.Type.Close:
            self.hide()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.window.hide_asked.connect(self.hide)
        self.window.sheet.parts_changed.connect(self.parts_changed)
        self._private.installEventFilter(self)
        self.window.installEventFilter(self)
        self._private.destroyed.connect(self.window.deleteLater)
        self._screens.added.connect(self._begin_to_settle)
        self._screens.moved.connect(self._begin_to_settle)
        self._screens.removed.connect(self._lose)
        self._settle.timeout.connect(self._take_stock)

    def _refresh(self, *, is_new_step: bool = False) -> None:
        if self._desk is not None:
            # SQLAlchemy is loaded with the first project, not with the window.
            from coprodesk.workshop.views import wall

            view = self._desk.look(wall.view, self._workshop_id, self._step, self._word_id)
            self.window.show_view(view, is_new_step=is_new_step)
        self.window.cover(self._is_behind_curtain or self._desk is None)

    def _place(self, display: Display | None) -> None:
        self._display = display
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, display is not None)
        if display is None:
            self.window.showNormal()
        else:
            self._screens.fill(self.window, display)
        self.shown_changed.emit(True)
        self._look_at_private()

    def _take_away(self) -> None:
        self._display = None
        self._is_at_risk = False
        if self.window.isVisible():
            self.window.hide()
            self.shown_changed.emit(False)

    def _lose(self, screen: Display) -> None:
        """A screen is gone: the wall with it, or the PC's own, and the private window moves over."""
        if self._display is not None and screen is self._display:
            self._gone = mark_of(screen)
            self._take_away()
        elif (
            self._display is not None
            and len([each for each in self._screens.all() if each is not screen]) == 1
        ):
            self._draw_curtain(_moved_words())
        self._begin_to_settle()

    def _begin_to_settle(self) -> None:
        self._settle.start()

    def _take_stock(self) -> None:
        """Screens have come, gone or moved, and stand now."""
        displays = self._screens.all()
        is_mirrored = are_mirrored(displays) or self._has_strayed()
        if is_mirrored:
            self._draw_curtain(_mirror_words())
        if self._display is not None and is_mirrored:
            self._take_away()
        elif self._display is not None:
            self._screens.fill(self.window, self._display)
        back = next((each for each in displays if mark_of(each) == self._gone), None)
        if back is not None and not is_mirrored:
            self._gone = _NOWHERE
            self._place(back)
        self._look_at_private()

    def _has_strayed(self) -> bool:
        """The last screen that is left may push the wall about; only among several that means a mirror."""
        return (
            self._display is not None
            and len(self._screens.all()) > 1
            and self._screens.has_strayed(self.window, self._display)
        )

    def _look_at_private(self) -> None:
        """Draw the curtain once when the private window comes onto the wall's screen."""
        is_there = (
            self._display is not None
            and self._private.isVisible()
            and (
                self._screens.of(self._private).name() == self._display.name()
                or reaches(self._private.frameGeometry(), self._display.geometry())
            )
        )
        if is_there and not self._is_at_risk:
            self._draw_curtain(_moved_words())
        self._is_at_risk = is_there

    def _draw_curtain(self, words: str) -> None:
        if not self._is_behind_curtain:
            self._hide_private()
        self.privacy_risk.emit(words)


def _moved_words() -> str:
    return _(
        "This window came onto the screen that the room sees, so it is hidden. "
        "Move it back to your own screen. Then press any key."
    )


def _mirror_words() -> str:
    return _(
        "Both screens show the same, so the room can see this window. It is hidden now. "
        "Set the screens to “extend” in this computer's settings. Then press any key."
    )
