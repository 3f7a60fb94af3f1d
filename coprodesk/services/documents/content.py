"""What a handout says, without how it looks. All text is plain: nothing in it is ever read as markup."""

from __future__ import annotations

from dataclasses import dataclass


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
    """Pairs of a name and what belongs to it, such as "Who" and "Mary"."""

    rows: tuple[tuple[str, str], ...]


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
    """Easy words: on each row a picture, or None, and one sentence to its right."""

    rows: tuple[tuple[Picture | None, str], ...]


Block = Heading | Paragraph | Bullets | Facts | Table | Picture | Ideas


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

    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    one_side: bool = False
    footer: str = ""


def as_facts(table: Table) -> tuple[Facts, ...]:
    """The rows of a table as one list of facts each, for print in which columns are too narrow to read."""
    return tuple(
        Facts(tuple((name, cell) for name, cell in zip(table.head, row, strict=True) if cell))
        for row in table.rows
    )


def pictures_in(handout: Handout) -> tuple[Picture, ...]:
    """All pictures of a handout, in order."""
    found: list[Picture] = []
    for block in handout.blocks:
        match block:
            case Picture():
                found.append(block)
            case Ideas(rows=rows):
                found += [picture for picture, _ in rows if picture]
    return tuple(found)
