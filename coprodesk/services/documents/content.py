"""What a handout says, without how it looks. All text is plain: nothing in it is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Heading:
    """A heading under the title, which is level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Running text; each line of it becomes a paragraph of its own."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list whose order does not matter."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Pairs of a name and what belongs to it, such as "Who" and "Mary".

    With `to_sign` there is room above each for a hand that writes.
    """

    rows: tuple[tuple[str, str], ...]
    to_sign: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under named columns. Each row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Refuse a ragged table: a cell without a column cannot be read aloud."""
        if not self.head or any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("each row of a table needs one cell for each column")


@dataclass(frozen=True)
class Picture:
    """A picture, by itself or beside an idea.

    Attributes:
        source: the name of a drawing in resources/pictures, such as "1F3E5", or a PNG or JPEG file.
        alt: what it shows, for those who do not see it; a drawing without gets the words of its own.

    """

    source: str | bytes
    alt: str = ""

    @property
    def is_openmoji(self) -> bool:
        """Whether it is a drawing of the program's own, which must be credited on the page."""
        return isinstance(self.source, str)


@dataclass(frozen=True)
class Ideas:
    """Easy words: on each row a picture, or None, and one sentence to its right.

    `strong` are words that stand in bold print wherever a row has them: hard words, and what a fact is of.
    """

    rows: tuple[tuple[Picture | None, str], ...]
    strong: frozenset[str] = frozenset()


CardBlock = Heading | Paragraph | Bullets | Facts | Table | Picture | Ideas
"""What may stand on a card; a heading on a card is bold text."""


class Fold(Enum):
    """How a card is folded once it is cut out."""

    NONE = "none"
    LINE = "line"
    """Across the middle, so that a voting slip hides what is on it."""

    TENT = "tent"
    """Across the middle, to stand on a table: its words are printed twice, so that both sides can be read."""


class Edge(Enum):
    """What is cut off a card, so that fingers know it; straight cuts only, as scissors make them."""

    STRAIGHT = "straight"
    ONE_CORNER = "one corner"
    TOP_CORNERS = "both top corners"
    OPPOSITE_CORNERS = "two opposite corners"
    THREE_CORNERS = "three corners"
    FOUR_CORNERS = "four corners"
    ONE_NOTCH = "one notch"
    TWO_NOTCHES = "two notches"


class Look(Enum):
    """How a whole paper looks, whatever the size that its reader asked for."""

    PLAIN = "plain"
    WIDE = "wide"
    """On A4 that lies."""

    CERTIFICATE = "certificate"
    """In a frame, with a large title."""

    POSTER = "poster"
    """In print for a wall: it can be read from two metres."""


@dataclass(frozen=True)
class Card:
    """One card: its title in large bold print, and what stands below. Without either it is blank.

    `edge` is what is cut off, and `colour` ("#RRGGBB") that of a bar along its foot, for the eye only.
    """

    title: str = ""
    blocks: tuple[CardBlock, ...] = ()
    edge: Edge = Edge.STRAIGHT
    colour: str = ""


@dataclass(frozen=True)
class Cards:
    """Cards to cut out, at their real size, on sheets of their own without a title.

    Attributes:
        items: the cards in order; as many pages as they need.
        size_mm: width and height of a card; without it `per_page` of them share the sheet.
        per_page: how many stand on a page at most, 1, 2, 4, 6 or 8; 0 for as many as fit.
        title_size: of the titles, in points; a long word makes it smaller, down to the size of the text.
        least_size: of the words, in points, where the reader asked for smaller print.
        keeps_print: whether the print is the same for every reader, as the cards are for all to see.
        fold: how the cards are folded.
        may_grow: whether fewer and larger cards share the sheet where one of them has not enough room.
        is_centred: whether all stands in the middle of its card, for cards to hold up or to wear.
        has_foot: whether the last block of each card, a paragraph, stands small in its lower right corner.

    """

    items: tuple[Card, ...]
    size_mm: tuple[float, float] | None = None
    per_page: int = 0
    title_size: float = 0.0
    least_size: float = 0.0
    keeps_print: bool = False
    fold: Fold = Fold.NONE
    may_grow: bool = False
    is_centred: bool = False
    has_foot: bool = False

    def __post_init__(self) -> None:
        """Refuse cards without a size, and larger than a sheet."""
        if self.size_mm is None and self.per_page not in (1, 2, 4, 6, 8):
            raise ValueError("cards need a size, or 1, 2, 4, 6 or 8 of them on a page")
        if self.size_mm and not (
            20 <= self.size_mm[0] <= CARD_AREA_MM[0] and 20 <= self.size_mm[1] <= CARD_AREA_MM[1]
        ):
            raise ValueError("a card is at least 20 by 20 and at most 190 by 260 mm")


CARD_AREA_MM = (190.0, 260.0)
"""The part of A4 that cards may fill: the rest is for cut marks and for what printers leave white."""

Block = CardBlock | Cards


@dataclass(frozen=True)
class Handout:
    """One paper for one reader.

    Attributes:
        title: heading 1 of the paper and the name of the file's window.
        blocks: what it says, in reading order.
        language: language tag of the text (BCP 47).
        one_side: whether the standard print should fit one side of A4 (see `overflow_lines`).
        footer: short text at the foot of each page, beside the page number. A screen reader
            skips it, and print has room for three lines: nothing that only stands here may matter.
        look: how the whole paper looks.

    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    one_side: bool = False
    footer: str = ""
    look: Look = Look.PLAIN


def as_facts(table: Table) -> tuple[Facts, ...]:
    """The rows of a table as one list of facts each, for print in which columns are too narrow to read."""
    return tuple(
        Facts(tuple((name, cell) for name, cell in zip(table.head, row, strict=True) if cell))
        for row in table.rows
    )


def pictures_in(blocks: Iterable[Block]) -> tuple[Picture, ...]:
    """All pictures, in order."""
    found: list[Picture] = []
    for block in blocks:
        match block:
            case Picture():
                found.append(block)
            case Ideas(rows=rows):
                found += [picture for picture, _ in rows if picture]
            case Cards(items=items):
                found += [picture for card in items for picture in pictures_in(card.blocks)]
    return tuple(found)
