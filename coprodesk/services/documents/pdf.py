"""Print a handout as a tagged PDF (PDF/UA-1 and PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from threading import Lock

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.compose import Composition, compose
from coprodesk.services.documents.content import Cards, Handout, Look
from coprodesk.services.documents.decks import Deck
from coprodesk.services.documents.drawn import CardPage, card_pages, draw_cards, draw_row
from coprodesk.services.documents.lines import Line, break_lines, natural_width
from coprodesk.services.documents.pen import FOOTER, Pen
from coprodesk.services.documents.pictures import credit_line
from coprodesk.services.documents.rows import Placed, lay_out, total_height
from coprodesk.services.documents.styles import (
    A4,
    A5,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    WHITE,
    Page,
    Paper,
    Style,
    as_paper,
    style_for,
)

_MOST_FOOTER_LINES = 3
_MOST_NOTE_WORDS = 5
_FRAME = 10 * MM
_CLOSE = 0.5
"""Of the usual spaces, where a paper for one side would not fit it; lines stay as far apart as they are."""

_drawing = Lock()
"""ReportLab 5.1 reads the letters of a paper from one shared place in the font: one paper at a time."""


def to_pdf(handout: Handout, paper: Paper | PaperFormat = PaperFormat.STANDARD) -> bytes:
    """The handout as a file for the printer and the screen reader. The same handout gives the same bytes.

    Signs that the fonts lack are printed as words in brackets: `missing_characters` tells of them before.
    Text that does not fit one side goes on to the next, whatever `one_side` asks for: `overflow_lines`
    tells of that before. To fit it, spaces between points get smaller; print and distance of lines never.
    """
    sheet = _sheet(handout, paper)
    pages = _pages(sheet)
    with _drawing:
        return _drawn(sheet, pages)


def booklet(handout: Handout, paper: Paper | PaperFormat = PaperFormat.STANDARD) -> bytes:
    """The handout as a booklet to fold: A5 pages in full-size print, two on each side of A4.

    To be printed on both sides, turned over the short edge. Its pages are not in reading order, so it has no
    tags: for a screen reader there is `to_pdf`. Raises PlainError for a handout with cards.
    """
    if any(isinstance(block, Cards) for block in handout.blocks):
        raise PlainError(_("A booklet has no room for cards. Print the cards by themselves."))
    sheet = _sheet(replace(handout, look=Look.PLAIN), paper, A5)
    with _drawing:
        return _drawn_booklet(sheet, lay_out(sheet.content.rows, sheet.room))


def page_count(handout: Handout, paper: Paper | PaperFormat = PaperFormat.STANDARD) -> int:
    """How many sides of A4 the handout fills."""
    sheet = _sheet(handout, paper)
    return len(_pages(sheet))


def overflow_lines(handout: Handout, paper: Paper | PaperFormat = PaperFormat.STANDARD) -> int:
    """How many printed lines are too many for one side; 0 if it fits, or if it may take more sides.

    Only standard print asks for one side: larger print of the same words needs more.
    """
    if not _is_for_one_side(handout, paper):
        return 0
    sheet = _sheet(handout, paper)
    too_much = total_height(sheet.content.rows) - sheet.room
    return max(0, ceil(too_much / sheet.style.body.leading))


@dataclass(frozen=True)
class _Sheet:
    """A composed handout, its style, its footer and the height, in points, that the footer leaves."""

    content: Composition
    style: Style
    footer: tuple[Line, ...]
    credit: tuple[Line, ...]
    look: Look

    @property
    def footer_height(self) -> float:
        """Height of the footer with the space above it, in points."""
        return (
            max(1, len(self.footer)) + len(self.credit)
        ) * self.style.foot.leading + self.style.foot.size * 0.5

    @property
    def room(self) -> float:
        """Height that is left for the rows of a page, in points."""
        return self.style.page.height - 2 * self.style.page.margin - self.footer_height


def _sheet(handout: Handout, paper: Paper | PaperFormat, page: Page = A4) -> _Sheet:
    sheet = _set(handout, paper, page)
    if _is_for_one_side(handout, paper) and total_height(sheet.content.rows) > sheet.room:
        return _set(handout, paper, page, _CLOSE)
    return sheet


def _is_for_one_side(handout: Handout, paper: Paper | PaperFormat) -> bool:
    return handout.one_side and as_paper(paper).format is PaperFormat.STANDARD


def _set(handout: Handout, paper: Paper | PaperFormat, page: Page, spaces: float = 1.0) -> _Sheet:
    style = style_for(paper, page, handout.look)
    content = compose(handout, style, spaces)
    number = natural_width(_page_number(888, 888), style.foot) + style.foot.size
    footer = break_lines(content.footer, style.foot, style.width - number)
    credit = break_lines(credit_line(), style.foot, style.width) if content.has_credit else ()
    return _Sheet(content, style, footer[:_MOST_FOOTER_LINES], credit, handout.look)


def _pages(sheet: _Sheet) -> list[tuple[Placed, ...] | CardPage]:
    """The pages in order: running ones as rows, sheets of cards as cards."""
    pages: list[tuple[Placed, ...] | CardPage] = []
    for part in sheet.content.parts:
        pages += card_pages(part) if isinstance(part, Deck) else lay_out(part, sheet.room)
    return pages


def _drawn(sheet: _Sheet, pages: Sequence[tuple[Placed, ...] | CardPage]) -> bytes:
    size = (sheet.style.page.width, sheet.style.page.height)
    pen = Pen(sheet.content.tags, sheet.content.title, sheet.content.language, size)
    for number, page in enumerate(pages, start=1):
        if sheet.style.palette.page != WHITE:
            pen.colour_page(sheet.style.palette.page)
        if isinstance(page, CardPage):
            pen.keep_real_size()
            draw_cards(pen, page, sheet.style, _note(sheet, number, len(pages)))
        else:
            if sheet.look is Look.CERTIFICATE:
                _draw_frame(pen, sheet.style)
            _draw_page(pen, sheet, page, _page_number(number, len(pages)))
        pen.end_page()
    return pen.finish()


def _draw_page(pen: Pen, sheet: _Sheet, page: Sequence[Placed], label: str) -> None:
    for placed in page:
        draw_row(pen, placed, sheet.style.left, sheet.style.page.margin)
    is_credited = any(placed.row.art and placed.row.art.is_credited for placed in page)
    _draw_footer(pen, sheet, label, is_credited=is_credited)


def _drawn_booklet(sheet: _Sheet, pages: Sequence[Sequence[Placed]]) -> bytes:
    size = (PAGE_HEIGHT, PAGE_WIDTH)
    pen = Pen(sheet.content.tags, sheet.content.title, sheet.content.language, size, is_tagged=False)
    pen.keep_real_size()
    pen.print_on_both_sides()
    for side in folding_order(len(pages)):
        if sheet.style.palette.page != WHITE:
            pen.colour_page(sheet.style.palette.page)
        for place, number in enumerate(side):
            if number <= len(pages):
                with pen.moved(place * sheet.style.page.width):
                    _draw_page(pen, sheet, pages[number - 1], _page_number(number, len(pages)))
        pen.end_page()
    return pen.finish()


def folding_order(count: int) -> tuple[tuple[int, int], ...]:
    """The two pages on each side of the sheets of a booklet, left and right; those over `count` are empty."""
    full = ceil(count / 4) * 4
    sides: list[tuple[int, int]] = []
    for inner in range(0, full // 2, 2):
        sides += [(full - inner, inner + 1), (inner + 2, full - inner - 1)]
    return tuple(sides)


def _draw_footer(pen: Pen, sheet: _Sheet, label: str, *, is_credited: bool) -> None:
    """The footer on the left, the number of the page on the right, under a thin rule; below, who drew."""
    style = sheet.style
    top = style.page.height - style.page.margin - sheet.footer_height + style.foot.size * 0.5
    pen.rule(style.left, top - style.foot.size * 0.2, style.width, 0.75, style.palette.accent)
    place = style.left + style.width - natural_width(label, style.foot)
    with pen.furniture(FOOTER):
        pen.write(sheet.footer, style.left, top, style.foot)
        pen.write(break_lines(label, style.foot, style.width), place, top, style.foot)
        if is_credited:
            below = top + max(1, len(sheet.footer)) * style.foot.leading
            pen.write(sheet.credit, style.left, below, style.foot)


def _draw_frame(pen: Pen, style: Style) -> None:
    """A thick line around the page and a thin one inside it."""
    pen.frame(_FRAME, 3.0, style.palette.accent)
    pen.frame(_FRAME + 6.0, 0.75, style.palette.accent)


def _note(sheet: _Sheet, number: int, count: int) -> str:
    """What a sheet of cards is, as it has no title."""
    title = " ".join(sheet.content.title.split()[:_MOST_NOTE_WORDS])
    return _("{title}. Sheet {number} of {count}.").format(title=title, number=number, count=count)


def _page_number(number: int, count: int) -> str:
    return _("Page {number} of {count}").format(number=number, count=count)
