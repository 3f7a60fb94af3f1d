"""Turn a handout into tags and rows: what is heard and what is seen, built side by side."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain

from coprodesk.errors import PlainError
from coprodesk.services.documents.columns import column_widths
from coprodesk.services.documents.content import (
    Bullets,
    Card,
    CardBlock,
    Cards,
    Facts,
    Handout,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    as_facts,
)
from coprodesk.services.documents.decks import Deck, face_of, grid_of, text_size
from coprodesk.services.documents.images import image_of
from coprodesk.services.documents.lines import break_lines, natural_width, widest_word
from coprodesk.services.documents.rows import Art, Cell, Placed, Row, Rule
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import MM, Style, Type
from coprodesk.services.documents.tidy import tidy

_BULLET = "•"
_WIDEST_FACT_NAME = 0.36
"""Of the width of the column."""
_IDEA_SIDE = 45 * MM
"""Of a picture beside an idea: with the gap the words begin 50 mm from the left, and five rows fit a page."""
_WIDEST_IDEA_PICTURE = 0.35
"""Of the width of the column."""

_CARD_PICTURES = (1.0, 0.8, 0.6, 0.45, 0.3, 0.2)
"""Sizes that are tried for the pictures of cards, of their usual size."""

_PICTURE_HEIGHT = 80 * MM
"""The most of a picture by itself: what it belongs to stays on its page."""


@dataclass(frozen=True)
class Composition:
    """A handout that is ready for pages: its tags, its pages, its title and footer in signs that print."""

    tags: Element
    parts: tuple[tuple[Row, ...] | Deck, ...]
    title: str
    footer: str
    language: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of running pages, without those of cards."""
        return tuple(row for part in self.parts if not isinstance(part, Deck) for row in part)

    @property
    def has_credit(self) -> bool:
        """Whether a picture on a running page or on a card must be credited."""
        cards = (row for part in self.parts if isinstance(part, Deck) for row in part.rows)
        return any(row.art and row.art.is_credited for row in chain(self.rows, cards))


def compose(handout: Handout, style: Style) -> Composition:
    """Set a handout in type. Makes a new tree of tags each time: drawing leaves its marks on it."""
    handout = tidy(handout)
    composer = _Composer(style, Element("Document"))
    return Composition(
        composer.root,
        tuple(composer.parts(handout)),
        " ".join(printable(handout.title).split("\n")),
        printable(handout.footer),
        handout.language,
    )


class _Composer:
    """Builds the tree and the rows of one handout."""

    def __init__(self, style: Style, root: Element, picture_scale: float = 1.0) -> None:
        self.style = style
        self.root = root
        self._gap = style.size
        self._picture_scale = picture_scale

    def parts(self, handout: Handout) -> Iterator[tuple[Row, ...] | Deck]:
        """Running pages with the title at their beginning, and cards, each on sheets of their own.

        A handout of nothing but cards has no title on paper.
        """
        rows = (
            [] if all(isinstance(block, Cards) for block in handout.blocks) else [*self._title(handout.title)]
        )
        if not handout.blocks:
            rows = [*self._title(handout.title)]
        before = self.style.size * 1.1
        for block in handout.blocks:
            if isinstance(block, Cards):
                yield from [tuple(rows)] if rows else []
                yield self._deck(block)
                rows = []
                continue
            rows += self._spaced(block, before)
            before = self.style.size * (0.2 if isinstance(block, Heading) else 0.7)
        if rows:
            yield tuple(rows)

    def _title(self, text: str) -> Iterator[Row]:
        size = self.style.size
        title = self._heading(text, "H1", self.style.title)
        rule = Rule(size * 0.2, size * 4, above=size * 0.5, colour=self.style.palette.accent)
        yield replace(title, rule=rule, keeps_next=True)

    def _spaced(self, block: CardBlock, before: float) -> Iterator[Row]:
        for number, row in enumerate(self._block(block)):
            yield replace(row, before=self._space_above(block, before)) if number == 0 else row

    def _deck(self, cards: Cards) -> Deck:
        """The cards, with smaller pictures on all where one has not enough room; words keep their size."""
        for scale in _CARD_PICTURES[:-1]:
            with suppress(PlainError):
                return self._deck_with(cards, scale)
        return self._deck_with(cards, _CARD_PICTURES[-1])

    def _deck_with(self, cards: Cards, picture_scale: float) -> Deck:
        grid = grid_of(cards)
        width, height = text_size(grid, cards.fold)
        style = replace(self.style, column=width)
        listing = Element("L", {"List": {"ListNumbering": "None"}})
        faces: list[tuple[Placed, ...]] = []
        for card in cards.items:
            is_blank = not card.title and not card.blocks
            body = listing if is_blank else listing.add("LI").add("LBody")
            composer = _Composer(style, body, picture_scale)
            faces.append(face_of(card, tuple(composer.card(card, cards.title_size)), height))
        self.root.parts.append(listing)
        return Deck(grid, cards.fold, tuple(faces))

    def card(self, card: Card, title_size: float) -> Iterator[Row]:
        """The title of a card, then each block."""
        if card.title:
            yield Row((self._cell(self.root.add("P"), card.title, self._card_title(card.title, title_size)),))
        for block in card.blocks:
            if isinstance(block, Heading):
                cell = self._cell(self.root.add("P"), block.text, self.style.strong)
                yield Row((cell,), before=self.style.size * 0.4)
            else:
                yield from self._spaced(block, self.style.size * 0.4)

    def _card_title(self, text: str, size: float) -> Type:
        """As large as wished, or as the widest word allows, but never smaller than the text."""
        wished = (
            self.style.title if not size else Type(size, size * 1.2, self.style.palette.ink, is_bold=True)
        )
        needed = widest_word(printable(text), wished)
        size = max(self.style.size, wished.size * min(1.0, self.style.width / needed if needed else 1.0))
        return replace(wished, size=size, leading=size * 1.2)

    def _space_above(self, block: CardBlock, usual: float) -> float:
        """Above a heading more than below it, so that it belongs to what follows."""
        return max(usual, self.style.size) if isinstance(block, Heading) else usual

    def _block(self, block: CardBlock) -> Iterator[Row]:
        match block:
            case Heading(text=text, level=level):
                yield self._heading(text, f"H{min(level, 6)}", self.style.heading(level))
            case Paragraph(text=text):
                yield Row((self._cell(self.root.add("P"), text, self.style.body),))
            case Bullets(items=items):
                yield from self._bullets(items)
            case Facts():
                yield from self._facts(block)
            case Table():
                yield from self._table(block)
            case Picture():
                yield Row((), art=self._art(block, self.style.width, _PICTURE_HEIGHT * self._picture_scale))
            case Ideas(rows=rows):
                yield from self._ideas(rows)

    def _ideas(self, ideas: tuple[tuple[Picture | None, str], ...]) -> Iterator[Row]:
        """The picture on the left, the sentence beside its middle."""
        side = min(_IDEA_SIDE, self.style.width * _WIDEST_IDEA_PICTURE) * self._picture_scale
        has_pictures = any(picture for picture, _ in ideas) or not self.style.column
        left = side + self._gap * 0.75 if has_pictures else 0.0
        for number, (picture, text) in enumerate(ideas):
            art = self._art(picture, side, side) if picture else None
            cells: tuple[Cell, ...] = ()
            if text:
                cell = self._cell(self.root.add("P"), text, self.style.body, left=left)
                spare = art.height - cell.height if art else 0.0
                cells = (replace(cell, top=max(0.0, spare / 2)),)
            yield Row(cells, before=self._between if number else 0.0, art=art)

    def _art(self, picture: Picture, width: float, height: float) -> Art:
        """A picture as large as fits in a box."""
        image = image_of(picture)
        scale = min(width / image.width, height / image.height)
        element = self.root.add("Figure", alt=picture.alt)
        return Art(element, image, 0.0, image.width * scale, image.height * scale, picture.is_openmoji)

    def _heading(self, text: str, tag: str, kind: Type) -> Row:
        element = self.root.add(tag, title=" ".join(printable(text).split()))
        return Row((self._cell(element, text, kind),), keeps_next=True)

    def _bullets(self, items: tuple[str, ...]) -> Iterator[Row]:
        listing = self.root.add("L", List={"ListNumbering": "Disc"})
        for number, text in enumerate(items):
            item = listing.add("LI")
            bullet = self._cell(item.add("Lbl"), _BULLET, self.style.strong)
            words = self._cell(item.add("LBody"), text, self.style.body, left=self._gap * 1.2)
            yield Row((bullet, words), before=self._between if number else 0.0)

    @property
    def _between(self) -> float:
        """Space between the items of a list."""
        return self.style.size * 0.3

    def _facts(self, facts: Facts) -> Iterator[Row]:
        """A list whose labels are the names, as ISO 32000-1, table 336, has it for lists of terms."""
        listing = self.root.add("L", List={"ListNumbering": "None"})
        shared = self._shared_column(facts)
        for number, (name, fact) in enumerate(facts.rows):
            item = listing.add("LI")
            column = shared if shared is not None else self._own_column(name)
            before = self._between if number else 0.0
            if column is not None:
                right = column - self._gap / 2 if column else 0.0
                label = self._cell(item.add("Lbl"), name, self.style.strong, right=right)
                body = self._cell(item.add("LBody"), fact, self.style.body, left=column)
                yield Row((label, body), before)
                continue
            yield Row((self._cell(item.add("Lbl"), name, self.style.strong),), before, keeps_next=bool(fact))
            if fact:
                yield Row((self._cell(item.add("LBody"), fact, self.style.body),))

    def _shared_column(self, facts: Facts) -> float | None:
        """Where all facts of a list begin, beside their names; None where each begins after its own name."""
        if not self.style.has_fact_column:
            return None
        widest = max(natural_width(printable(name), self.style.strong) for name, _ in facts.rows)
        return min(widest, self.style.width * _WIDEST_FACT_NAME) + self._gap

    def _own_column(self, name: str) -> float | None:
        """Where a fact begins on the line of its name; None where it stands below a long name."""
        if not name:
            return 0.0
        width = natural_width(printable(name), self.style.strong)
        return width + self._gap / 2 if width <= self.style.width * _WIDEST_FACT_NAME else None

    def _table(self, table: Table) -> Iterator[Row]:
        widths = self._columns(table)
        if widths is None:
            for number, facts in enumerate(as_facts(table)):
                yield from self._group(tuple(self._facts(facts)), before=self._gap * 0.5 if number else 0.0)
            return
        tag = self.root.add("Table")
        head = self._table_row(tag, "TH", table.head, widths, self.style.strong)
        head = replace(
            head,
            keeps_next=True,
            rule=Rule(1.5, self.style.width, self.style.size * 0.15, self.style.palette.accent),
        )
        yield head
        for cells in table.rows:
            row = self._table_row(tag, "TD", cells, widths, self.style.body)
            line = Rule(0.5, self.style.width, self.style.size * 0.25, self.style.palette.line)
            yield replace(row, before=self.style.size * 0.25, rule=line, head=head)

    def _group(self, rows: tuple[Row, ...], before: float) -> Iterator[Row]:
        """Rows that stay on one page, with a line under the last."""
        first, last = 0, len(rows) - 1
        line = Rule(0.5, self.style.width, self.style.size * 0.3, self.style.palette.line)
        for place, row in enumerate(rows):
            yield replace(
                row,
                before=before if place == first else row.before,
                keeps_next=place != last,
                rule=line if place == last else None,
            )

    def _columns(self, table: Table) -> tuple[float, ...] | None:
        """The widths of a table's columns; None if it reads better as a list."""
        if len(table.head) > self.style.most_columns:
            return None
        return column_widths(table, self.style, self._gap)

    def _table_row(
        self, table: Element, tag: str, texts: tuple[str, ...], widths: tuple[float, ...], kind: Type
    ) -> Row:
        row = table.add("TR")
        cells: list[Cell] = []
        left = 0.0
        for text, width in zip(texts, widths, strict=True):
            element = row.add(tag, Table={"Scope": "Column"}) if tag == "TH" else row.add(tag)
            cells.append(self._cell(element, text, kind, left=left, right=left + width - self._gap))
            left += width
        return Row(tuple(cells))

    def _cell(self, element: Element, text: str, kind: Type, left: float = 0.0, right: float = 0.0) -> Cell:
        """Text from `left` to `right` of the column, in points; to its end where `right` is 0."""
        width = (right or self.style.width) - left
        return Cell(element, break_lines(printable(text), kind, width), kind, left)
