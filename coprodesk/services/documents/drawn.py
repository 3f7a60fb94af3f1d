"""Draw rows and cards with the pen: what belongs to a tag, and what is for the eye only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coprodesk.services.documents.content import Fold
from coprodesk.services.documents.decks import PADDING, Deck, Grid
from coprodesk.services.documents.lines import break_lines
from coprodesk.services.documents.pen import FOOTER, Pen
from coprodesk.services.documents.pictures import credit_line
from coprodesk.services.documents.rows import Placed
from coprodesk.services.documents.styles import MM, Style, Type

_HAIR = 0.5
_DASH = 4.0
_MARK_FROM, _MARK_LENGTH = 2 * MM, 4 * MM
_CREDIT_BELOW = 7 * MM
_CREDIT_SIZE = 12.0
"""On sheets of cards the credit stands outside the cards, in the least size of print."""


@dataclass(frozen=True)
class CardPage:
    """The cards of one page."""

    grid: Grid
    fold: Fold
    faces: tuple[tuple[Placed, ...], ...]


def card_pages(deck: Deck) -> list[CardPage]:
    """The pages of cards."""
    return [CardPage(deck.grid, deck.fold, faces) for faces in deck.sheets()]


def draw_row(pen: Pen, placed: Placed, left: float, top: float, *, is_furniture: bool = False) -> None:
    """A row, `left` and `top` of whose column are in points from the corner of the page."""
    row, above = placed.row, top + placed.top
    for_the_eye = is_furniture or placed.is_repeat
    if row.art:
        art = row.art
        size = (art.width, art.height)
        pen.picture(None if for_the_eye else art.element, art.image, left + art.left, above, size)
    for cell in row.cells:
        if not cell.lines:
            continue
        with pen.furniture() if for_the_eye else pen.mark(cell.element):
            pen.write(cell.lines, left + cell.left, above + cell.top, cell.kind)
    rule = row.rule
    if rule:
        pen.rule(left, above + row.height - rule.thickness, rule.width, rule.thickness, rule.colour)


def draw_cards(pen: Pen, page: CardPage, style: Style) -> None:
    """A sheet of cards with its marks for cutting and folding."""
    grid = page.grid
    for face, (left, top) in zip(page.faces, grid.places(), strict=False):
        middle = top + grid.height / 2
        text_top = (middle if page.fold is Fold.TENT else top) + PADDING
        for placed in face:
            draw_row(pen, placed, left + PADDING, text_top)
        if page.fold is Fold.TENT:
            with pen.turned(left + grid.width / 2, middle):
                for placed in face:
                    draw_row(pen, placed, left + PADDING, text_top, is_furniture=True)
            pen.cut_marks(_dashes(left, middle, grid.width), style.palette.line)
        if page.fold is Fold.LINE:
            # Only beside the words: nothing is printed over text.
            ends = (left, left + grid.width - PADDING)
            pen.cut_marks(
                (dash for end in ends for dash in _dashes(end, middle, PADDING)), style.palette.line
            )
    pen.cut_marks(_corner_marks(grid), style.palette.ink)
    if any(placed.row.art and placed.row.art.is_credited for face in page.faces for placed in face):
        kind = Type(_CREDIT_SIZE, _CREDIT_SIZE * 1.2, style.palette.ink)
        below = grid.top + grid.down * grid.height + _CREDIT_BELOW
        with pen.furniture(FOOTER):
            pen.write(break_lines(credit_line(), kind, style.width), grid.left, below, kind)


def _dashes(left: float, top: float, width: float) -> Iterator[tuple[float, float, float, float]]:
    """A broken line that says where to fold."""
    count = int(width / (2 * _DASH))
    for number in range(count):
        yield left + _DASH / 2 + number * 2 * _DASH, top - _HAIR / 2, _DASH, _HAIR


def _corner_marks(grid: Grid) -> Iterator[tuple[float, float, float, float]]:
    """Short lines outside the cards, in line with each cut."""
    right, low = grid.left + grid.across * grid.width, grid.top + grid.down * grid.height
    for column in range(grid.across + 1):
        across = grid.left + column * grid.width - _HAIR / 2
        yield across, grid.top - _MARK_FROM - _MARK_LENGTH, _HAIR, _MARK_LENGTH
        yield across, low + _MARK_FROM, _HAIR, _MARK_LENGTH
    for line in range(grid.down + 1):
        down = grid.top + line * grid.height - _HAIR / 2
        yield grid.left - _MARK_FROM - _MARK_LENGTH, down, _MARK_LENGTH, _HAIR
        yield right + _MARK_FROM, down, _MARK_LENGTH, _HAIR
