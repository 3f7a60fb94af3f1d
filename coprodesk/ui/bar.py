"""The comfort bar: always on top, always the same, for everyone in the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionButton, QVBoxLayout, QWidget

from coprodesk.i18n import _
from coprodesk.settings import TEXT_SIZES, THEMES, Settings
from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets import Button, Row, Text, roles
from coprodesk.ui.widgets.lines import Lines

_LETTERS = (0.8, 1.1, 1.45)
_LOOKS = ((True, True, True), (False, True, True), (False, True, False), (False, False, False))
"""From the widest to the narrowest: with pictures, with what Undo would do, with what Redo would do."""


class ComfortBar(QWidget):
    """Home, text size, colours, Listen and Stop, Undo and Redo, Hide screen.

    From 200 % it shows the most needed buttons and "More", so that the page keeps its room.

    Signals:
        home_asked, listen_asked, stop_asked, undo_asked, redo_asked, wall_asked: a button.
        hide_asked, ask_asked: a button.
        size_asked: another text size in per cent.
        theme_asked: another theme by its name.
    """

    home_asked = Signal()
    listen_asked = Signal()
    stop_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    hide_asked = Signal()
    ask_asked = Signal()
    wall_asked = Signal()
    wall_part_asked = Signal()
    size_asked = Signal(int)
    theme_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Comfort bar"))
        self._size = TEXT_SIZES[0]
        self._is_compact = False
        self._make_buttons()
        self._more_row = Row()
        self._themes = Row(*self._theme_buttons.values())
        self._themes.setAccessibleName(_("Colours"))
        self._always = Row()
        self._column = QVBoxLayout(self)
        for row in (self._always, self._more_row, self._themes):
            self._column.addWidget(row)
        self._themes.hide()
        self._connect()
        self._arrange()
        self._dress()

    def show_settings(self, settings: Settings) -> None:
        """Show which size and which theme are on."""
        self._size = settings.text_size
        self.size_words.setText(_("Text {size}%").format(size=settings.text_size))
        self.smaller.setEnabled(settings.text_size > TEXT_SIZES[0])
        self.larger.setEnabled(settings.text_size < TEXT_SIZES[-1])
        for name, button in self._theme_buttons.items():
            button.set_on(name == settings.theme)

    def show_undo(self, undo: str, redo: str) -> None:
        """Show what Undo and Redo would do; "" hides the button."""
        for button, words, label in ((self.undo, _("Undo"), undo), (self.redo, _("Redo"), redo)):
            button.setAccessibleName(f"{words}: {label[:1].lower()}{label[1:]}")
            button.setVisible(bool(label))
        self._undo_labels = (undo, redo)
        self._say_undo(is_whole=not self._is_compact)

    def offer_wall(self, *, is_offered: bool, is_shown: bool) -> None:
        """Offer the wall while a project is open, by what the button would do."""
        self.wall.setVisible(is_offered)
        self.wall.setText(_("Close wall") if is_shown else _("Wall"))
        if not is_shown:
            self.wall_part.hide()
        self._fit()

    def offer_wall_part(self, part: int, parts: int) -> None:
        """Offer to turn the wall where not everything fits on it."""
        self.wall_part.setVisible(parts > 1)
        self.wall_part.setText(_("Next part of the wall ({part} of {parts})").format(part=part, parts=parts))
        self._fit()

    def set_compact(self, is_compact: bool, room: int) -> None:
        """Show everything, or only the most needed buttons and "More".

        Where `room`, the width of the window in pixels, is short, the bar goes without its pictures, then
        without what Redo and Undo would do, so that it stays one line and the page below does not jump.
        """
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._arrange()
            self.show_undo(*self._undo_labels)
        self._room = room
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stand apart from the page by a line."""
        line_below(self)

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    _undo_labels = ("", "")
    _has_pictures = True
    _room = 0

    def _fit(self) -> None:
        """Take the widest look that is one line, or else the narrowest."""
        for has_pictures, undo, redo in _LOOKS:
            self._show_pictures(has_pictures)
            if not self._is_compact:
                self._say_undo(is_whole=undo, is_redo_whole=redo)
            if self._always.sizeHint().width() + 2 * theme.current().space(16) <= self._room:
                return

    def _make_buttons(self) -> None:
        self.home = Button(_("Home"), icon="home")
        self.smaller, self.normal, self.larger = (_Letter(share) for share in _LETTERS)
        self.smaller.setAccessibleName(_("Smaller text"))
        self.normal.setAccessibleName(_("Text at 100%"))
        self.larger.setAccessibleName(_("Larger text"))
        self.size_words = Text("", "small", largest=theme.LARGEST_BAR)
        self.colours = Button(_("Colours"), icon="colours")
        self.listen = Button(_("Listen"), icon="listen")
        self.stop = Button(_("Stop"), icon="stop")
        self.undo = Button(_("Undo"), icon="undo")
        self.redo = Button(_("Redo"), icon="redo")
        self.wall = Button(_("Wall"), icon="wall")
        self.wall.setAccessibleDescription(_("Shows the question and the results on the projector. F9."))
        self.wall.hide()
        self.wall_part = Button(_("Next part of the wall"))
        self.wall_part.hide()
        self.hide_screen = Button(_("Hide screen"), icon="hide")
        self.ask = Button(_("What does that mean?"), icon="help")
        self.ask.setAccessibleDescription(_("Ask about a word without giving a name. F4."))
        self.more = Button(_("More"))
        self._theme_buttons = {name: _ThemeButton(name) for name in THEMES}
        self.undo.hide()
        self.redo.hide()

    def _connect(self) -> None:
        self.home.clicked.connect(self.home_asked)
        self.listen.clicked.connect(self.listen_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.wall.clicked.connect(self.wall_asked)
        self.wall_part.clicked.connect(self.wall_part_asked)
        self.hide_screen.clicked.connect(self.hide_asked)
        self.ask.clicked.connect(self.ask_asked)
        self.smaller.clicked.connect(lambda: self._ask_size(-1))
        self.normal.clicked.connect(lambda: self.size_asked.emit(TEXT_SIZES[0]))
        self.larger.clicked.connect(lambda: self._ask_size(1))
        self.colours.clicked.connect(self._toggle_colours)
        self.more.clicked.connect(self._toggle_more)
        for name, button in self._theme_buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.theme_asked.emit(name))

    def _arrange(self) -> None:
        comfort = (self.smaller, self.normal, self.larger, self.size_words, self.colours)
        voice = (self.listen, self.stop)
        if self._is_compact:
            self._always.arrange(self.home, *voice, self.undo, self.more)
            self._more_row.arrange(self.ask, *comfort, self.redo, self.wall, self.wall_part, self.hide_screen)
        else:
            self._more_row.arrange(self.more, self.ask)
            self._always.arrange(
                self.home, *comfort, *voice, self.undo, self.redo, self.wall, self.wall_part, self.hide_screen
            )
            self._themes.hide()
        self._more_row.hide()
        self._say_what_is_open()

    def _pictured(self) -> tuple[tuple[str, Button], ...]:
        buttons = {"home": self.home, "colours": self.colours, "listen": self.listen, "stop": self.stop}
        buttons |= {"undo": self.undo, "redo": self.redo, "wall": self.wall, "hide": self.hide_screen}
        return tuple(buttons.items())

    def _show_pictures(self, are_shown: bool) -> None:
        if are_shown != self._has_pictures:
            self._has_pictures = are_shown
            for name, button in self._pictured():
                button.set_icon(name if are_shown else "")

    def _say_undo(self, *, is_whole: bool, is_redo_whole: bool | None = None) -> None:
        is_redo_whole = is_whole if is_redo_whole is None else is_redo_whole
        self.undo.setText(self.undo.accessibleName() if is_whole else _("Undo"))
        self.redo.setText(self.redo.accessibleName() if is_redo_whole else _("Redo"))

    def _toggle_more(self) -> None:
        self._more_row.setVisible(self._more_row.isHidden())
        self._themes.hide()
        self._say_what_is_open()

    def _toggle_colours(self) -> None:
        self._themes.setVisible(self._themes.isHidden())
        self._say_what_is_open()

    def _say_what_is_open(self) -> None:
        self.more.setText(_("More") if self._more_row.isHidden() else _("Less"))
        is_open = not self._themes.isHidden()
        self.colours.setAccessibleDescription(_("The colours are shown below.") if is_open else "")

    def _ask_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self._size) + step
        if 0 <= place < len(TEXT_SIZES):
            self.size_asked.emit(TEXT_SIZES[place])

    def _dress(self) -> None:
        look = theme.current()
        self._column.setSpacing(look.space(8))
        beside = look.space(16)
        self._column.setContentsMargins(beside, look.space(8), beside, look.space(8))
        self.setFont(look.font(largest=theme.LARGEST_BAR))


class _Letter(Button):
    """A large, middle or small "A"; all three buttons are as large as any other."""

    def __init__(self, share: float) -> None:
        super().__init__("A")
        self._share = share

    def paint_words(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Paint the letter in its own size."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * self._share)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.current().colour("ink" if self.isEnabled() else "quiet"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words())


class _ThemeButton(Button):
    """A theme by its name, with a patch of its own colours."""

    def __init__(self, name: str) -> None:
        self._theme = theme.tokens(name)
        self._is_on = False
        super().__init__(self._theme.label)

    def set_on(self, is_on: bool) -> None:
        """Show whether this theme is the one in use."""
        self._is_on = is_on
        state = _("{theme}, in use") if is_on else "{theme}"
        self.setAccessibleName(state.format(theme=self._theme.label))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the patch beside the words."""
        return super().sizeHint() + QSize(self._patch() + self._patch() // 2, 0)

    def paint_words(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Paint the patch, a tick on it for the theme in use, and the name."""
        side, look, t = self._patch(), theme.current(), self._theme
        patch = QRectF(side * 0.5, (self.height() - side) / 2, side, side)
        drawing.box(painter, patch, theme.Look(t).colour("page"), theme.Look(t).colour("line"), side / 5)
        sign = patch.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
        if self._is_on:
            drawing.tick(painter, sign, theme.Look(t).colour("ink"))
        else:
            drawing.dot(painter, sign.adjusted(3, 3, -3, -3), theme.Look(t).colour("accent"))
        lines = Lines(self.words(), self.font(), self.width() - side * 2.5, 1.25)
        place = patch.topRight()
        place.setX(place.x() + side * 0.5)
        place.setY((self.height() - lines.height) / 2)
        lines.paint(painter, place, look.colour("ink"))

    def _patch(self) -> int:
        return round(theme.em(self.font()) * 1.2)


def line_below(bar: QWidget, *, is_above: bool = False) -> None:
    """Draw the ground of a bar and the line between it and the page."""
    look, painter = theme.current(), QPainter(bar)
    painter.fillRect(bar.rect(), look.colour("card"))
    thick = drawing.line_width()
    top = 0 if is_above else bar.height() - thick
    painter.fillRect(
        QRectF(0, top, bar.width(), thick), look.colour("line" if look.tokens.turns_round else "soft")
    )


roles.speaks_as(QAccessible.Role.ToolBar, ComfortBar)
