"""Set cards in type: the largest pictures that leave room for all words, which keep their size."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coprodesk.services.documents.content import Card, Cards, Heading, Paragraph
from coprodesk.services.documents.decks import Deck, face_of, fewer, grid_of, text_size
from coprodesk.services.documents.lines import Line, break_lines, natural_width, widest_word
from coprodesk.services.documents.rows import Cell, Placed, Row, total_height
from coprodesk.services.documents.setting import Setter
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import LEADING, Style, Type

_ROUNDING = 0.01
_SHARED_SIZE = 14.0
"""Of the words on cards for all to see, in points."""
_BESIDE = 4.0
"""The most of a picture beside words, in sizes of the print."""


@dataclass(frozen=True)
class _Fit:
    """How tightly a card is set: parts of the usual size of pictures, spaces and the distance of lines."""

    pictures: float
    spaces: float = 1.0
    leading: float = LEADING


_FITS = (
    *(_Fit(1.0, spaces) for spaces in (3.0, 2.0, 1.5)),
    *(_Fit(size / 20) for size in range(20, 3, -1)),
    _Fit(0.2, 0.5),
    _Fit(0.2, 0.0),
    _Fit(0.0, 0.5),
    _Fit(0.0, 0.0),
    _Fit(0.0, 0.0, 1.35),
)
"""What is tried, each tighter than the one before. At last pictures beside words are left out."""


def deck_of(cards: Cards, style: Style, root: Element) -> Deck:
    """Cards on their sheets, in a list of their own under `root`.

    Cards that may grow do so before anything is refused. Raises PlainError, which names the card, where
    words do not fit.
    """
    own = _SHARED_SIZE if cards.keeps_print else style.size
    style = replace(style, size=max(own, cards.least_size))
    wished = cards.per_page
    cards, fit = _fitted(cards, style)
    grid = grid_of(cards, style.page)
    width, height = text_size(grid, cards, style.size)
    listing = Element("L", {"List": {"ListNumbering": "None"}})
    faces: list[tuple[Placed, ...]] = []
    for card in cards.items:
        is_blank = not card.title and not card.blocks
        body = listing if is_blank else listing.add("LI").add("LBody")
        above, foot = _parted(cards, card)
        rows = tuple(_rows(cards, above, style, fit, width, body))
        face = face_of(card, rows, height, is_centred=cards.is_centred or not above.blocks)
        if foot:
            cell = _foot(foot, style, width, body)
            face += (Placed(Row((cell,)), height),)
        faces.append(face)
    root.parts.append(listing)
    return Deck(grid, cards, tuple(faces), cards.per_page != wished)


def _fitted(cards: Cards, style: Style) -> tuple[Cards, _Fit]:
    """The cards, larger where they must and may grow, and the loosest way to set them all alike."""
    while True:
        place = bisect_left(_FITS, True, key=lambda fit: _has_room(cards, style, fit))
        larger = fewer(cards.per_page) if cards.may_grow and not cards.size_mm else 0
        if place < len(_FITS) or not larger:
            return cards, _FITS[min(place, len(_FITS) - 1)]
        cards = replace(cards, per_page=larger)


def _has_room(cards: Cards, style: Style, fit: _Fit) -> bool:
    """Whether the words of each card fit on it."""
    width, height = text_size(grid_of(cards, style.page), cards, style.size)
    return all(
        total_height(tuple(_rows(cards, card, style, fit, width, Element("LBody")))) <= height + _ROUNDING
        for card in {_parted(cards, card)[0] for card in cards.items}
    )


def _parted(cards: Cards, card: Card) -> tuple[Card, Paragraph | None]:
    """A card without what stands in its corner, and that."""
    last = card.blocks[-1] if cards.has_foot and card.blocks else None
    return (replace(card, blocks=card.blocks[:-1]), last) if isinstance(last, Paragraph) else (card, None)


def _rows(cards: Cards, card: Card, style: Style, fit: _Fit, width: float, root: Element) -> Iterator[Row]:
    """The title of a card, then each block."""
    style = replace(style, column=width, leading=fit.leading)
    beside = _BESIDE * style.size
    setter = Setter(style, root, beside=beside, pictures=fit.pictures, spaces=fit.spaces)
    rows: list[Row] = []
    if card.title:
        rows.append(Row((setter.cell(root.add("P"), card.title, _title(card.title, cards, style)),)))
    gap = style.size * 0.4 * fit.spaces
    for block in card.blocks:
        if isinstance(block, Heading):
            rows.append(Row((setter.cell(root.add("P"), block.text, style.strong),), before=gap))
        else:
            rows += setter.spaced(block, gap)
    yield from (_centred(row, width) for row in rows) if cards.is_centred else rows


def _title(text: str, cards: Cards, style: Style) -> Type:
    """As large as wished, or as the widest word allows, but never smaller than the text."""
    size = cards.title_size
    wished = Type(size, size * 1.2, style.palette.ink, is_bold=True) if size else style.title
    needed = widest_word(printable(text), wished)
    size = max(style.size, wished.size * min(1.0, style.width / needed if needed else 1.0))
    return replace(wished, size=size, leading=size * 1.2)


def _centred(row: Row, width: float) -> Row:
    """A row with its picture, and each line of a text that stands alone, in the middle."""
    art = row.art and replace(row.art, left=(width - row.art.width) / 2)
    if len(row.cells) != 1 or row.cells[0].left:
        return replace(row, art=art)
    (cell,) = row.cells
    lines = tuple(
        replace(
            cell,
            lines=(line,),
            left=(width - cell.kind.size * _width(line)) / 2,
            top=cell.top + number * cell.kind.leading,
        )
        for number, line in enumerate(cell.lines)
    )
    return replace(row, art=art, cells=lines)


def _foot(foot: Paragraph, style: Style, width: float, root: Element) -> Cell:
    """What stands in the lower right corner."""
    kind = Type(style.size, style.size * 1.2, style.palette.ink, is_bold=True)
    text = printable(foot.text)
    left = max(0.0, width - natural_width(text, kind))
    return Cell(root.add("P"), break_lines(text, kind, width - left + 1), kind, left)


def _width(line: Line) -> float:
    """The width of a line, in sizes of its print."""
    return sum(run.width for run in line.runs)
