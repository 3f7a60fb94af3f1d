"""Tell the screen of the PC from the one that the whole room sees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Protocol, cast

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

_A_GLIMPSE = 40
"""A window may reach this many pixels into another screen: frames of full-size windows do."""


class Display(Protocol):
    """A screen or projector, as Qt knows it."""

    def name(self) -> str:
        """What the system calls its plug."""
        ...

    def geometry(self) -> QRect:
        """Where it lies on the desktop that all screens share, in pixels of windows."""
        ...


class Screens(QObject):
    """The screens of this PC, as they come and go.

    Signals:
        added: a screen was plugged in or switched on; carries it.
        removed: a screen is gone; carries it.
        moved: a screen has another place or size.
    """

    added = Signal(object)
    removed = Signal(object)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError("There are no screens before there is an application")
        app.screenAdded.connect(self._take)
        app.screenRemoved.connect(self._give_up)
        for screen in app.screens():
            screen.geometryChanged.connect(self._moved)

    def all(self) -> tuple[Display, ...]:
        """Every screen, the main one first."""
        main = QGuiApplication.primaryScreen()
        return tuple(sorted(QGuiApplication.screens(), key=lambda screen: screen is not main))

    def of(self, window: QWidget) -> Display:
        """The screen that a window is on."""
        return window.screen()

    def fill(self, window: QWidget, display: Display) -> None:
        """Let a window fill a screen, without a frame."""
        window.setScreen(cast(QScreen, display))
        window.setGeometry(display.geometry())
        window.showFullScreen()

    def has_strayed(self, window: QWidget, display: Display) -> bool:
        """Whether a window that fills a screen was put elsewhere by the system.

        On X11 that is the one sign of mirrored screens: Qt 6.11 hears nothing of `xrandr --same-as`
        (seen with Xorg 21.1 and openbox). Wayland tells no window where it is.
        """
        return QGuiApplication.platformName() == "xcb" and not display.geometry().contains(
            window.geometry().center()
        )

    def _take(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._moved)
        self.added.emit(screen)

    def _give_up(self, screen: QScreen) -> None:
        self.removed.emit(screen)

    def _moved(self) -> None:
        self.moved.emit()


def projector_among(displays: Sequence[Display], private: Display) -> Display | None:
    """The screen for the wall: another one than the private window's, and not a mirror of it."""
    others = (each for each in displays if each.name() != private.name())
    return next((each for each in others if not are_mirrored((each, private))), None)


def are_mirrored(displays: Sequence[Display]) -> bool:
    """Whether two screens show the same part of the desktop."""
    return any(a.geometry().intersects(b.geometry()) for a, b in combinations(displays, 2))


def reaches(window: QRect, display: QRect) -> bool:
    """Whether so much of a window lies on a screen that the room could read in it."""
    shared = window.intersected(display)
    return min(shared.width(), shared.height()) > _A_GLIMPSE


def mark_of(display: Display) -> tuple[str, int, int]:
    """What a screen is known by when it comes back: its plug and its size."""
    size = display.geometry().size()
    return display.name(), size.width(), size.height()
