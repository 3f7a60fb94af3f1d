"""What stands on paper: rows of cells, and how they fall on pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coprodesk.services.documents.images import Image
from coprodesk.services.documents.lines import Line
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import Type

LINES_KEPT_TOGETHER = 8
"""An idea of so many lines or fewer is not split between pages."""
_LEAST_LINES = 2
_LARGEST_REPEATED_HEAD = 0.3
_ROUNDING = 0.01


@dataclass(frozen=True)
class Cell:
    """Lines of one element, at a distance from the left edge of the column and below the top of the row."""

    element: Element
    lines: tuple[Line, ...]
    kind: Type
    left: float = 0.0
    top: float = 0.0

    @property
    def height(self) -> float:
        """Height in points, with the space above the first line."""
        return self.top + len(self.lines) * self.kind.leading


@dataclass(frozen=True)
class Art:
    """A picture of one element: its place from the left edge of the column and its size, in points."""

    element: Element
    image: Image
    left: float
    width: float
    height: float
    is_credited: bool = False


@dataclass(frozen=True)
class Rule:
    """A line across, for the eye only: thickness, width and space above it in points."""

    thickness: float
    width: float
    above: float
    colour: str


@dataclass(frozen=True)
class Row:
    """Cells side by side.

    Attributes:
        before: space above, in points; dropped at the top of a page.
        keeps_next: whether the row may not be the last of its page.
        rule: drawn under the row.
        head: the row with the names of the columns, repeated where this row begins a page.
        art: a picture at the top of the row; it stays with the first lines.

    """

    cells: tuple[Cell, ...]
    before: float = 0.0
    keeps_next: bool = False
    rule: Rule | None = None
    head: Row | None = None
    art: Art | None = None

    @property
    def height(self) -> float:
        """Height in points, with the rule and without the space above."""
        under = self.rule.above + self.rule.thickness if self.rule else 0.0
        return max([self._art_height, *(cell.height for cell in self.cells)]) + under

    @property
    def _art_height(self) -> float:
        return self.art.height if self.art else 0.0

    @property
    def line_count(self) -> int:
        """Lines of the longest cell."""
        return max((len(cell.lines) for cell in self.cells), default=0)

    @property
    def least_height(self) -> float:
        """The height, in points, of what must stand on one page."""
        if self.line_count <= LINES_KEPT_TOGETHER:
            return self.height
        return max(self._art_height, _LEAST_LINES * max(cell.kind.leading for cell in self.cells))

    def split(self, room: float) -> tuple[Row, Row] | None:
        """The part that fits in `room` points and the rest; None if the row should move as a whole."""
        if self.line_count <= LINES_KEPT_TOGETHER or self._art_height > room + _ROUNDING:
            return None
        fits = min(self._lines_in(room), self.line_count - _LEAST_LINES)
        return self._cut(fits) if fits >= _LEAST_LINES else None

    def cut(self, room: float) -> tuple[Row, Row] | None:
        """Like `split`, but however little fits: for a row that not even an empty page holds."""
        if not self.cells:
            return None
        fits = max(1, self._lines_in(room))
        return self._cut(fits) if fits < self.line_count else None

    def _lines_in(self, room: float) -> int:
        return int((room + _ROUNDING) / max(cell.kind.leading for cell in self.cells))

    def _cut(self, count: int) -> tuple[Row, Row]:
        first = tuple(replace(cell, lines=cell.lines[:count]) for cell in self.cells)
        rest = tuple(replace(cell, lines=cell.lines[count:]) for cell in self.cells)
        return replace(self, cells=first, rule=None), replace(self, cells=rest, before=0.0, art=None)


@dataclass(frozen=True)
class Placed:
    """A row on a page: how far its top is below the top of the page's column, in points."""

    row: Row
    top: float
    is_repeat: bool = False


def total_height(rows: Sequence[Row]) -> float:
    """Height of rows under each other on an endless page, in points."""
    return sum(row.height + (row.before if number else 0.0) for number, row in enumerate(rows))


def lay_out(rows: Sequence[Row], room: float) -> tuple[tuple[Placed, ...], ...]:
    """Rows on pages with `room` points of height each."""
    return tuple(_pages(list(reversed(rows)), room))


def _pages(waiting: list[Row], room: float) -> Iterator[tuple[Placed, ...]]:
    """Fill pages from the end of a list, which is the row that comes next."""
    page: list[Placed] = []
    used = 0.0
    while waiting:
        row = waiting.pop()
        if not page:
            page, used = _begin_page(row, room)
        is_fresh = all(placed.is_repeat for placed in page)
        top = used + (0.0 if is_fresh else row.before)
        parts = None
        if not _fits(row, waiting, top, room, is_fresh=is_fresh):
            parts = row.split(room - top) or (row.cut(room - top) if is_fresh else None)
            if not parts and not is_fresh:
                waiting.append(row)
                yield tuple(page)
                page, used = [], 0.0
                continue
        placed = Placed(parts[0] if parts else row, top)
        page.append(placed)
        used = top + placed.row.height
        if parts:
            waiting.append(parts[1])
            yield tuple(page)
            page, used = [], 0.0
    if page:
        yield tuple(page)


def _fits(row: Row, waiting: Sequence[Row], top: float, room: float, *, is_fresh: bool) -> bool:
    """Whether a row can stand whole at `top`, with what it may not be parted from."""
    if top + row.height > room + _ROUNDING:
        return False
    return is_fresh or top + _with_next(row, waiting, room) <= room + _ROUNDING


def _with_next(row: Row, waiting: Sequence[Row], room: float) -> float:
    """The height of a row with the beginning of what must follow on its page, if one page can hold that."""
    height = row.height
    place = len(waiting)
    follower = row
    while follower.keeps_next and place and height <= room:
        place -= 1
        follower = waiting[place]
        height += follower.before + follower.least_height
    return height if height <= room else row.height


def _begin_page(row: Row, room: float) -> tuple[list[Placed], float]:
    """The names of the columns again, where a table goes on."""
    head = row.head
    if head is None or head.height > room * _LARGEST_REPEATED_HEAD:
        return [], 0.0
    return [Placed(head, 0.0, is_repeat=True)], head.height
