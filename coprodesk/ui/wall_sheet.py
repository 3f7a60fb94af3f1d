"""What the wall shows, painted: question, lines and results, one part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprodesk.i18n import _, ngettext
from coprodesk.ui import drawing, theme, wall_layout
from coprodesk.ui.wall_layout import Row, Sheet
from coprodesk.ui.widgets import roles
from coprodesk.ui.widgets.lines import Lines

if TYPE_CHECKING:
    from coprodesk.workshop.views.wall import WallView

TURN_EVERY = 12_000
"""Milliseconds before the next part of a long wall comes by itself."""


class WallSheet(QWidget):
    """Shows a `WallView` and nothing else; covered, it shows a calm page.

    Signals:
        parts_changed: which part is shown, from 1, and how many there are.
    """

    parts_changed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._view: WallView | None = None
        self._sheets: tuple[Sheet, ...] = ()
        self._part = 0
        self._is_covered = False
        self._turn = QTimer(self, interval=TURN_EVERY)
        self._turn.timeout.connect(self.next_part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def part(self) -> int:
        """Which part is shown, from 1."""
        return self._part + 1

    @property
    def parts(self) -> int:
        """In how many parts the wall is."""
        return max(1, len(self._sheets))

    def show_view(self, view: WallView, *, is_new_step: bool = False) -> None:
        """Show what the room is to see; another step begins with its first part."""
        if is_new_step:
            self._part = 0
        self._view = view
        self._lay_out()

    def cover(self, is_covered: bool) -> None:
        """Show a calm page instead, or what is really there again."""
        self._is_covered = is_covered
        self._tell()

    def next_part(self) -> None:
        """Turn to the next part; after the last comes the first."""
        self._part = (self._part + 1) % self.parts
        self._turn.start()
        self._tell()

    def words(self) -> str:
        """Everything that stands on the wall now, in reading order."""
        if self._is_covered or self._view is None:
            return _("A short pause")
        rows = [f"{row.line.text} {row.line.note}".strip() for row in self._rows()]
        parts = (self._view.heading, self._view.question, *rows, self._view.strip, self.foot_words())
        return "\n".join(filter(None, parts))

    def foot_words(self) -> str:
        """Which part this is, and how many lines are not seen on it; "" where everything is."""
        if self.parts == 1 or self._is_covered:
            return ""
        words = _("Part {part} of {parts}").format(part=self.part, parts=self.parts)
        after = self._sheets[self._part].after
        if not after:
            return words
        return f"{words} · {ngettext('and {count} more', 'and {count} more', after).format(count=after)}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit as many lines as there is room for now."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours and letters of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that is shown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        painter.fillRect(self.rect(), look.colour("page"))
        if self._is_covered or self._view is None:
            self._paint_pause(painter)
            return
        sheet = self._sheets[self._part]
        sheet.heading.paint(painter, sheet.heading_place.topLeft(), look.colour("quiet"))
        sheet.question.paint(painter, sheet.question_place.topLeft(), look.colour("ink"))
        drawing.box(painter, sheet.rule, look.colour("accent"), None, sheet.rule.height() / 2)
        for row in sheet.rows:
            _paint_row(painter, row)
        if sheet.strip_box is not None:
            drawing.box(painter, sheet.strip_box, look.colour("soft"), look.colour("line"))
            sheet.strip.paint(painter, sheet.strip_place, look.colour("ink"))

    def _paint_pause(self, painter: QPainter) -> None:
        words = Lines(_("A short pause"), wall_layout.letters(self._size()), self.width())
        place = QPointF((self.width() - words.width) / 2, (self.height() - words.height) / 2)
        words.paint(painter, place, theme.current().colour("quiet"))

    def _rows(self) -> tuple[Row, ...]:
        return self._sheets[self._part].rows if self._sheets else ()

    def _size(self) -> QSizeF:
        return QSizeF(self.size())

    def _lay_out(self) -> None:
        if self._view is not None:
            self._sheets = wall_layout.sheets(self._view, self._size())
        self._part = min(self._part, self.parts - 1)
        self._tell()

    def _tell(self) -> None:
        """Show the part, let screen readers know its words, and turn on where that helps."""
        turns = self.parts > 1 and not self._is_covered and not theme.current().is_calm
        if not turns:
            self._turn.stop()
        elif not self._turn.isActive():
            self._turn.start()
        self.setAccessibleName(self.words())
        self.parts_changed.emit(self.part, self.parts)
        self.update()


def _paint_row(painter: QPainter, row: Row) -> None:
    look = theme.current()
    row.text.paint(painter, row.text_place.topLeft(), look.colour("ink"))
    row.note.paint(painter, row.note_place.topLeft(), look.colour("ink"))
    if row.bar is not None:
        _paint_bar(painter, row.bar)


def _paint_bar(painter: QPainter, bar: QRectF) -> None:
    if bar.width() >= 1:
        accent = theme.current().colour("accent")
        drawing.box(painter, bar, accent, None, min(drawing.corner(), bar.width() / 2))


roles.speaks_as(QAccessible.Role.StaticText, WallSheet)
