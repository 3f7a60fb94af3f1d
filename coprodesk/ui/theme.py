"""Colours, fonts, sizes and spaces, and how to put them on the running program.

The only module that knows a colour, a font or a size. Widgets ask `current()` when they are made and again
when Qt tells them that the style changed, so that nothing is rebuilt when a person picks another look.
"""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from coprodesk import paths
from coprodesk.i18n import _
from coprodesk.settings import THEMES, Settings
from coprodesk.ui.style import CoproStyle

FAMILIES = ("Atkinson Hyperlegible Next", "DejaVu Sans")
"""The reading font and the one that lends the signs it lacks; both lie in `resources/fonts`."""

SPACES = (4, 8, 16, 24, 40)
"""The steps of space in pixels at 100 %."""

TARGET = 44
"""The least height and width of anything a person presses, in pixels at 100 % (WCAG 2.2, 2.5.5)."""

LARGEST_BAR = 1.75
"""The scale at which the bars round a page stop growing, so that the page keeps most of the window."""

LEAST_EM = 21
"""Pixels of 16 point letters on a screen of 96 dots an inch; no screen gets less."""

_POINTS = {"body": 16.0, "small": 14.0, "title": 28.0, "section": 20.0, "question": 22.0, "wall": 36.0}
_BOLD = frozenset({"title", "section", "question"})


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme as "#RRGGBB", whom it suits, and how it shows what is chosen.

    `turns_round`: two colours only, so what is chosen is reversed and what is marked is dashed.
    """

    name: str
    label: str
    good_for: str
    is_dark: bool
    turns_round: bool
    page: str
    card: str
    ink: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    soft: str
    attention: str
    done: str
    ring: str


@cache
def tokens(name: str) -> Tokens:
    """The colours of a theme by its name in `THEMES`."""
    found = tomllib.loads(paths.resource(f"themes/{name}.toml").read_text(encoding="utf-8"))
    return Tokens(
        name,
        _(found["label"]),
        _(found["good_for"]),
        is_dark=found["is_dark"],
        turns_round=found["turns_round"],
        **found["colours"],
    )


@dataclass(frozen=True)
class Look:
    """A theme at a text size.

    `scale` is 1.0 for 100 %; `is_calm` turns every movement off.
    """

    tokens: Tokens
    scale: float = 1.0
    is_calm: bool = False

    def font(self, kind: str = "body", largest: float = 9.0) -> QFont:
        """The font of a kind of text: body, small, title, section, question or wall.

        Args:
            kind: the kind of text.
            largest: the scale at which this text stops growing; for the bars round a page.

        """
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPointSizeF(_POINTS[kind] * min(self.scale, largest))
        font.setBold(kind in _BOLD)
        return font

    def space(self, step: int) -> int:
        """A space of `SPACES` in pixels; it grows half as fast as the text, to leave room for it."""
        return round(step * (1 + (self.scale - 1) / 2))

    def colour(self, token: str) -> QColor:
        """One of the theme's colours."""
        return QColor(getattr(self.tokens, token))


def em(font: QFont) -> int:
    """The size of a font's letters in pixels: what every other size is measured in."""
    return max(1, QFontInfo(font).pixelSize())


def target(font: QFont) -> int:
    """The least height and width of what a person presses, in pixels, for the letters on it."""
    return max(TARGET, round(TARGET * em(font) / LEAST_EM))


def current() -> Look:
    """The look that the program has now; Paper at 100 % before any was applied."""
    return _Now.look or Look(tokens(THEMES[0]))


def apply(app: QApplication, settings: Settings) -> Look:
    """Put the chosen theme and text size on every window, open or not yet made."""
    _load_fonts()
    look = Look(tokens(settings.theme), settings.text_size / 100, settings.calm)
    _Now.look = look
    with _nothing_collected():
        app.setStyle(CoproStyle(look))
        app.setPalette(_palette(look))
        app.setFont(look.font())
    return look


def suggested(app: QApplication) -> str:
    """The theme that suits what this PC is set to; for the very first start."""
    hints = app.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "yellow" if is_dark else "white"
    return "night" if is_dark else "paper"


class _Now:
    look: Look | None = None


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Hold Python's garbage collection back.

    Qt walks through a list of all widgets while it changes the style; our own code runs in between, and a
    collection there deletes widgets that are still on Qt's list: a crash, met and understood.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def _load_fonts() -> None:
    for file in sorted(paths.resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _palette(look: Look) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        "page": (role.Window, role.AlternateBase, role.ToolTipBase),
        "card": (role.Base, role.Button, role.Light, role.Midlight),
        "ink": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText),
        "line": (role.Mid, role.Dark, role.Shadow),
        "quiet": (role.PlaceholderText,),
        "accent": (role.Highlight, role.Accent, role.Link, role.LinkVisited),
        "on_accent": (role.HighlightedText,),
    }
    palette = QPalette()
    for token, roles in colours.items():
        for each in roles:
            palette.setColor(each, look.colour(token))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, look.colour("quiet"))
    return palette
