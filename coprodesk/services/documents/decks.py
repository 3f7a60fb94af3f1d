"""Cards on their sheets: how many stand side by side, what fits on one, and where each is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.content import CARD_AREA_MM, Card, Cards, Edge, Fold
from coprodesk.services.documents.rows import Placed, Row, total_height
from coprodesk.services.documents.styles import A4, MM, Page

PADDING = 4 * MM
EDGE_PADDING = 6 * MM
"""Of cards of which something is cut off."""
BAR = 5 * MM
"""Height of the bar of colour along the foot of a card."""
FOOT = 2.5 * MM
"""How far what stands in the lower right corner reaches into the space around the text."""

_SHARES = {1: (1, 1), 2: (1, 2), 4: (2, 2), 6: (2, 3), 8: (2, 4)}
_FEWER = {8: 4, 6: 4, 4: 2, 2: 1}
_LONGEST_NAME = 40
_ROUNDING = 0.01


@dataclass(frozen=True)
class Grid:
    """How the cards of a sheet stand: cards across and down, the size of each in points, and the page."""

    across: int
    down: int
    width: float
    height: float
    page: Page = A4

    @property
    def left(self) -> float:
        """Where the first card begins, in points from the left edge of the page."""
        return (self.page.width - self.across * self.width) / 2

    @property
    def top(self) -> float:
        """Where the first card begins, in points from the top of the page."""
        return (self.page.height - self.down * self.height) / 2

    @property
    def low(self) -> float:
        """Where the last card ends, in points from the top of the page."""
        return self.top + self.down * self.height

    def places(self) -> Iterator[tuple[float, float]]:
        """The upper left corner of each card, row by row, in points from the corner of the page."""
        for row in range(self.down):
            for column in range(self.across):
                yield self.left + column * self.width, self.top + row * self.height


@dataclass(frozen=True)
class Deck:
    """Cards that are ready for sheets.

    Attributes:
        grid: how they stand.
        cards: what they say.
        faces: of each card its rows, placed from the top left of its text.
        has_grown: whether fewer and larger ones share a sheet than was wished.

    """

    grid: Grid
    cards: Cards
    faces: tuple[tuple[Placed, ...], ...]
    has_grown: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all cards."""
        return tuple(placed.row for face in self.faces for placed in face)

    @property
    def padding(self) -> float:
        """Space between the edge of a card and its text, in points."""
        return padding_of(self.cards)

    def sheets(self) -> Iterator[tuple[tuple[Card, tuple[Placed, ...]], ...]]:
        """The cards of each page, each with its rows."""
        count = self.grid.across * self.grid.down
        faces = tuple(zip(self.cards.items, self.faces, strict=True))
        yield from (faces[start : start + count] for start in range(0, len(faces), count))


def grid_of(cards: Cards, page: Page = A4) -> Grid:
    """How cards stand on their sheets."""
    is_wide = page.width > page.height
    area = CARD_AREA_MM[::-1] if is_wide else CARD_AREA_MM
    if cards.size_mm is None:
        across, down = _SHARES[cards.per_page][::-1] if is_wide else _SHARES[cards.per_page]
        return Grid(across, down, area[0] / across * MM, area[1] / down * MM, page)
    width, height = cards.size_mm
    across, down = int(area[0] // width), int(area[1] // height)
    if cards.per_page:
        across = min(across, cards.per_page)
        down = max(1, min(down, cards.per_page // across))
    return Grid(across, down, width * MM, height * MM, page)


def fewer(per_page: int) -> int:
    """How many cards share a sheet where so many are too small; 0 where one has the sheet already."""
    return _FEWER.get(per_page, 0)


def padding_of(cards: Cards) -> float:
    """Space between the edge of a card and its text, in points."""
    return EDGE_PADDING if any(card.edge is not Edge.STRAIGHT for card in cards.items) else PADDING


def text_size(grid: Grid, cards: Cards, size: float) -> tuple[float, float]:
    """Width and height that the text of one card may fill, in points, as all here; `size` is of the print."""
    padding = padding_of(cards)
    height = (grid.height / 2 if cards.fold is Fold.TENT else grid.height) - 2 * padding
    if cards.has_foot:
        height -= max(0.0, size * 1.2 - FOOT)
    if any(card.colour for card in cards.items):
        height -= BAR - padding / 2
    return grid.width - 2 * padding, height


def face_of(card: Card, rows: Sequence[Row], room: float, *, is_centred: bool) -> tuple[Placed, ...]:
    """The rows of a card from its top, or about its middle.

    Raises PlainError if they need more than `room` points.
    """
    height = total_height(rows)
    if height > room + _ROUNDING:
        refusal = _("“{card}” does not fit on its card. Use fewer words, smaller print or larger cards.")
        raise PlainError(refusal.format(card=_name(card)))
    top = (room - height) / 2 if is_centred else 0.0
    placed: list[Placed] = []
    for row in rows:
        top += row.before if placed else 0.0
        placed.append(Placed(row, top))
        top += row.height
    return tuple(placed)


def _name(card: Card) -> str:
    """The first words of a card."""
    texts = (card.title, *(getattr(block, "text", "") for block in card.blocks))
    line = " ".join(" ".join(texts).split()) or _("A card")
    return line if len(line) <= _LONGEST_NAME else line[:_LONGEST_NAME].rstrip() + "…"
