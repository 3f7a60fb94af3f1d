"""Draw rows and cards with the pen: what belongs to a tag, and what is for the eye only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coprodesk.i18n import _
from coprodesk.services.documents.content import Card, Fold
from coprodesk.services.documents.decks import BAR, Deck, Grid
from coprodesk.services.documents.edges import cuts
from coprodesk.services.documents.lines import break_lines
from coprodesk.services.documents.pen import FOOTER, Pen
from coprodesk.services.documents.pictures import credit_line
from coprodesk.services.documents.rows import Placed
from coprodesk.services.documents.styles import MM, Style

_HAIR = 0.5
_DASH = 4.0
_MARK_FROM, _MARK_LENGTH = 2 * MM, 4 * MM
_NOTE_BELOW = 6.5 * MM


@dataclass(frozen=True)
class CardPage:
    """The cards of one page, each with its rows."""

    deck: Deck
    faces: tuple[tuple[Card, tuple[Placed, ...]], ...]


def card_pages(deck: Deck) -> list[CardPage]:
    """The pages of cards."""
    return [CardPage(deck, faces) for faces in deck.sheets()]


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


def draw_cards(pen: Pen, page: CardPage, style: Style, note: str) -> None:
    """A sheet of cards with its marks for cutting and folding; `note` tells what the sheet is."""
    grid = page.deck.grid
    for (card, face), (left, top) in zip(page.faces, grid.places(), strict=False):
        if card.colour:
            pen.rule(left, top + grid.height - BAR, grid.width, BAR, card.colour)
        _draw_face(pen, page.deck, face, left, top)
        _draw_fold(pen, page.deck, left, top, style.palette.line)
        lines = cuts(card.edge, grid.width, grid.height)
        pen.cut_lines(
            (tuple((left + x, top + y) for x, y in line) for line in lines), _DASH, style.palette.ink
        )
    pen.cut_marks(_corner_marks(grid), style.palette.ink)
    is_credited = any(
        placed.row.art and placed.row.art.is_credited for __, face in page.faces for placed in face
    )
    grown = (_("Larger cards than you chose: the words need the room."),) if page.deck.has_grown else ()
    notes = (note, *grown, *((credit_line(),) if is_credited else ()))
    _draw_note(pen, grid, notes, style)


def _draw_face(pen: Pen, deck: Deck, face: tuple[Placed, ...], left: float, top: float) -> None:
    """What a card says; on a tent once more, for the other side of the table."""
    middle = top + deck.grid.height / 2
    is_tent = deck.cards.fold is Fold.TENT
    text_top = (middle if is_tent else top) + deck.padding
    for placed in face:
        draw_row(pen, placed, left + deck.padding, text_top)
    if is_tent:
        with pen.turned(left + deck.grid.width / 2, middle):
            for placed in face:
                draw_row(pen, placed, left + deck.padding, text_top, is_furniture=True)


def _draw_fold(pen: Pen, deck: Deck, left: float, top: float, colour: str) -> None:
    """Where a card is folded: across a tent, and only beside the words of a slip."""
    grid = deck.grid
    middle = top + grid.height / 2
    if deck.cards.fold is Fold.TENT:
        pen.cut_marks(_dashes(left, middle, grid.width), colour)
    if deck.cards.fold is Fold.LINE:
        ends = (left, left + grid.width - deck.padding)
        pen.cut_marks((dash for end in ends for dash in _dashes(end, middle, deck.padding)), colour)


def _draw_note(pen: Pen, grid: Grid, notes: tuple[str, ...], style: Style) -> None:
    """Notes in a line below the cards, or on paper that lies to their left: the last in any case.

    Of the others there are as many as have room.
    """
    kind = replace(style.body, leading=style.size * 1.2)
    is_wide = grid.page.width > grid.page.height
    room = grid.down * grid.height if is_wide else grid.across * grid.width
    lines = break_lines(" ".join(notes), kind, room)
    while len(lines) > 1 and len(notes) > 1:
        notes = notes[1:]
        lines = break_lines(" ".join(notes), kind, room)
    with pen.furniture(FOOTER):
        if is_wide:
            with pen.upwards(grid.left - _NOTE_BELOW - kind.leading, grid.low):
                pen.write(lines[:1], 0, 0, kind)
        else:
            pen.write(lines[:1], grid.left, grid.low + _NOTE_BELOW, kind)


def _dashes(left: float, top: float, width: float) -> Iterator[tuple[float, float, float, float]]:
    """A broken line that says where to fold."""
    count = int(width / (2 * _DASH))
    for number in range(count):
        yield left + _DASH / 2 + number * 2 * _DASH, top - _HAIR / 2, _DASH, _HAIR


def _corner_marks(grid: Grid) -> Iterator[tuple[float, float, float, float]]:
    """Short lines outside the cards, in line with each cut."""
    right, low = grid.left + grid.across * grid.width, grid.low
    for column in range(grid.across + 1):
        across = grid.left + column * grid.width - _HAIR / 2
        yield across, grid.top - _MARK_FROM - _MARK_LENGTH, _HAIR, _MARK_LENGTH
        yield across, low + _MARK_FROM, _HAIR, _MARK_LENGTH
    for line in range(grid.down + 1):
        down = grid.top + line * grid.height - _HAIR / 2
        yield grid.left - _MARK_FROM - _MARK_LENGTH, down, _MARK_LENGTH, _HAIR
        yield right + _MARK_FROM, down, _MARK_LENGTH, _HAIR
