"""Cards on their sheets: how many stand side by side, what fits on one, and where each is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.content import CARD_AREA_MM, Card, Cards, Fold
from coprodesk.services.documents.rows import Placed, Row, total_height
from coprodesk.services.documents.styles import MM, PAGE_HEIGHT, PAGE_WIDTH

PADDING = 5 * MM
_SHARES = {1: (1, 1), 2: (1, 2), 4: (2, 2), 8: (2, 4)}
_LONGEST_NAME = 40
_ROUNDING = 0.01


@dataclass(frozen=True)
class Grid:
    """How the cards of a sheet stand: cards across and down, and the size of each in points."""

    across: int
    down: int
    width: float
    height: float

    @property
    def left(self) -> float:
        """Where the first card begins, in points from the left edge of the page."""
        return (PAGE_WIDTH - self.across * self.width) / 2

    @property
    def top(self) -> float:
        """Where the first card begins, in points from the top of the page."""
        return (PAGE_HEIGHT - self.down * self.height) / 2

    def places(self) -> Iterator[tuple[float, float]]:
        """The upper left corner of each card, row by row, in points from the corner of the page."""
        for row in range(self.down):
            for column in range(self.across):
                yield self.left + column * self.width, self.top + row * self.height


@dataclass(frozen=True)
class Deck:
    """Cards that are ready for sheets: of each card its rows, placed from the top left of its text."""

    grid: Grid
    fold: Fold
    faces: tuple[tuple[Placed, ...], ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all cards."""
        return tuple(placed.row for face in self.faces for placed in face)

    def sheets(self) -> tuple[tuple[tuple[Placed, ...], ...], ...]:
        """The cards of each page."""
        count = self.grid.across * self.grid.down
        return tuple(self.faces[start : start + count] for start in range(0, len(self.faces), count))


def grid_of(cards: Cards) -> Grid:
    """How cards stand on their sheets."""
    if cards.size_mm is None:
        across, down = _SHARES[cards.per_page]
        return Grid(across, down, CARD_AREA_MM[0] / across * MM, CARD_AREA_MM[1] / down * MM)
    width, height = cards.size_mm
    across, down = int(CARD_AREA_MM[0] // width), int(CARD_AREA_MM[1] // height)
    if cards.per_page:
        across = min(across, cards.per_page)
        down = max(1, min(down, cards.per_page // across))
    return Grid(across, down, width * MM, height * MM)


def text_size(grid: Grid, fold: Fold) -> tuple[float, float]:
    """Width and height, in points, that the text of one card may fill."""
    height = grid.height / 2 if fold is Fold.TENT else grid.height
    return grid.width - 2 * PADDING, height - 2 * PADDING


def face_of(card: Card, rows: Sequence[Row], room: float) -> tuple[Placed, ...]:
    """The rows of a card from its top; from its middle where it has nothing but a title.

    Raises PlainError if they need more than `room` points.
    """
    height = total_height(rows)
    if height > room + _ROUNDING:
        refusal = _("“{card}” does not fit on its card. Use fewer words, smaller print or larger cards.")
        raise PlainError(refusal.format(card=_name(card)))
    top = (room - height) / 2 if not card.blocks else 0.0
    placed: list[Placed] = []
    for row in rows:
        top += row.before if placed else 0.0
        placed.append(Placed(row, top))
        top += row.height
    return tuple(placed)


def _name(card: Card) -> str:
    """The first words of a card."""
    words = card.title or next((getattr(block, "text", "") for block in card.blocks), "") or _("A card")
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_NAME else line[:_LONGEST_NAME].rstrip() + "…"
