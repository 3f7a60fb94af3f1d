"""Set blocks in type: what is heard and what is seen, tags and rows, built side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprodesk.services.documents.columns import column_widths
from coprodesk.services.documents.content import (
    Bullets,
    CardBlock,
    Facts,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    as_facts,
)
from coprodesk.services.documents.images import image_of
from coprodesk.services.documents.lines import break_lines, natural_width
from coprodesk.services.documents.rows import Art, Cell, Row, Rule
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import MM, Style, Type

_BULLET = "•"
_WIDEST_FACT_NAME = 0.36
"""Of the width of the column."""
_IDEA_SIDE = 45 * MM
"""Of a picture beside an idea: with the gap the words begin 50 mm from the left, and five rows fit a page."""
_BARE_IDEA = 0.7
"""Space above an idea without a picture, which holds those with one apart by its own edges, in sizes."""
_WIDEST_IDEA_PICTURE = 0.35
"""Of the width of the column."""
_LEAST_BESIDE = 1.2
"""The least of a picture beside words on a card, in sizes of the print: a smaller one tells nothing."""
_KEPT_FACTS = 4
"""A list of so many facts or fewer is one idea: it stays on a page."""
_HAND = 1.5
"""Room above a line to sign on, in lines of print."""

_PICTURE_HEIGHT = 80 * MM
"""The most of a picture by itself: what it belongs to stays on its page."""


class Setter:
    """Sets blocks in type: adds their tags to an element, and gives their rows."""

    def __init__(
        self,
        style: Style,
        root: Element,
        *,
        beside: float = _IDEA_SIDE,
        pictures: float = 1.0,
        spaces: float = 1.0,
    ) -> None:
        """Make ready to add to `root`.

        `beside` is the most, in points, of a picture beside words; `pictures` and `spaces` get so much of
        their usual size.
        """
        self.style = style
        self.root = root
        self._gap = style.size
        self._beside = beside
        self._pictures = pictures
        self._spaces = spaces

    def title(self, text: str) -> Row:
        """Heading 1, with a short rule under it."""
        size = self.style.size
        title = self._heading(text, "H1", self.style.title)
        rule = Rule(size * 0.2, size * 4, above=size * 0.5, colour=self.style.palette.accent)
        return replace(title, rule=rule, keeps_next=True)

    def spaced(self, block: CardBlock, before: float) -> Iterator[Row]:
        """The rows of a block, with room above the first, in points."""
        for number, row in enumerate(self._block(block)):
            yield replace(row, before=self._space_above(block, before)) if number == 0 else row

    def _space_above(self, block: CardBlock, usual: float) -> float:
        """Above a heading more than below it, so that it belongs to what follows; above a signature most."""
        if isinstance(block, Facts) and block.to_sign:
            return usual + self._hand
        return max(usual, self.style.size * min(1.0, self._spaces)) if isinstance(block, Heading) else usual

    def _block(self, block: CardBlock) -> Iterator[Row]:
        match block:
            case Heading(text=text, level=level):
                yield self._heading(text, f"H{min(level, 6)}", self.style.heading(level))
            case Paragraph(text=text):
                yield Row((self.cell(self.root.add("P"), text, self.style.body),))
            case Bullets(items=items):
                yield from self._bullets(items)
            case Facts(rows=rows):
                yield from _kept_together(tuple(self._facts(block)), is_short=len(rows) <= _KEPT_FACTS)
            case Table():
                yield from self._table(block)
            case Picture():
                yield Row((), art=self._art(block, self.style.width, _PICTURE_HEIGHT * self._pictures))
            case Ideas():
                yield from self._ideas(block)

    def _ideas(self, ideas: Ideas) -> Iterator[Row]:
        """The picture on the left, the sentence beside its middle."""
        side = min(self._beside, self.style.width * _WIDEST_IDEA_PICTURE) * self._pictures
        if self.style.column and side < _LEAST_BESIDE * self.style.size:
            side = 0.0
        has_pictures = any(picture for picture, _ in ideas.rows) or not self.style.column
        left = side + self._gap * 0.75 if side and has_pictures else 0.0
        for number, (picture, text) in enumerate(ideas.rows):
            art = self._art(picture, side, side) if picture and (side or not text) else None
            cells: tuple[Cell, ...] = ()
            if text:
                cell = self.cell(self.root.add("P"), text, self.style.body, left=left, strong=ideas.strong)
                spare = art.height - cell.height if art else 0.0
                cells = (replace(cell, top=max(0.0, spare / 2)),)
            apart = self._between if art or self.style.column else self.style.size * _BARE_IDEA
            yield Row(cells, before=apart if number else 0.0, art=art)

    def _art(self, picture: Picture, width: float, height: float) -> Art:
        """A picture as large as fits in a box."""
        image = image_of(picture)
        scale = min(width / image.width, height / image.height)
        element = self.root.add("Figure", alt=picture.alt)
        return Art(element, image, 0.0, image.width * scale, image.height * scale, picture.is_openmoji)

    def _heading(self, text: str, tag: str, kind: Type) -> Row:
        element = self.root.add(tag, title=" ".join(printable(text).split()))
        return Row((self.cell(element, text, kind),), keeps_next=True)

    def _bullets(self, items: tuple[str, ...]) -> Iterator[Row]:
        listing = self.root.add("L", List={"ListNumbering": "Disc"})
        for number, text in enumerate(items):
            item = listing.add("LI")
            bullet = self.cell(item.add("Lbl"), _BULLET, self.style.strong)
            words = self.cell(item.add("LBody"), text, self.style.body, left=self._gap * 1.2)
            yield Row((bullet, words), before=self._between if number else 0.0)

    @property
    def _between(self) -> float:
        """Space between the items of a list."""
        return self.style.size * 0.3 * self._spaces

    @property
    def _hand(self) -> float:
        """Space above a line to sign on."""
        return self.style.body.leading * _HAND

    def _facts(self, facts: Facts, names: tuple[str, ...] = ()) -> Iterator[Row]:
        """A list whose labels are the names, as ISO 32000-1, table 336, has it for lists of terms.

        `names` are those of all lists whose facts begin at the same place.
        """
        listing = self.root.add("L", List={"ListNumbering": "None"})
        shared = self._shared_column(names or tuple(name for name, _ in facts.rows))
        for number, (name, fact) in enumerate(facts.rows):
            item = listing.add("LI")
            column = shared if shared is not None else self._own_column(name)
            before = self._between if number else 0.0
            if facts.to_sign:
                before += self._hand
            if column is not None:
                right = column - self._gap / 2 if column else 0.0
                label = self.cell(item.add("Lbl"), name, self.style.strong, right=right)
                body = self.cell(item.add("LBody"), fact, self.style.body, left=column)
                yield Row((label, body), before)
                continue
            yield Row((self.cell(item.add("Lbl"), name, self.style.strong),), before, keeps_next=bool(fact))
            if fact:
                yield Row((self.cell(item.add("LBody"), fact, self.style.body),))

    def _shared_column(self, names: tuple[str, ...]) -> float | None:
        """Where all facts of a list begin, beside their names; None where each begins after its own name."""
        if not self.style.has_fact_column:
            return None
        widest = max(natural_width(printable(name), self.style.strong) for name in names)
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
                yield from self._group(
                    tuple(self._facts(facts, table.head)), before=self._gap * 0.5 if number else 0.0
                )
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
            cells.append(self.cell(element, text, kind, left=left, right=left + width - self._gap))
            left += width
        return Row(tuple(cells))

    def cell(
        self,
        element: Element,
        text: str,
        kind: Type,
        left: float = 0.0,
        right: float = 0.0,
        strong: frozenset[str] = frozenset(),
    ) -> Cell:
        """Text from `left` to `right` of the column, in points; to its end where `right` is 0."""
        width = (right or self.style.width) - left
        return Cell(element, break_lines(printable(text), kind, width, strong), kind, left)


def _kept_together(rows: tuple[Row, ...], *, is_short: bool) -> Iterator[Row]:
    """The rows, of which none may be parted from the next where they are few."""
    for place, row in enumerate(rows, start=1):
        yield replace(row, keeps_next=row.keeps_next or (is_short and place < len(rows)))
