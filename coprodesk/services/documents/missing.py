"""Tell, before printing, what a handout has that the printed fonts cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from coprodesk.services.documents.content import (
    Block,
    Bullets,
    Cards,
    Facts,
    Handout,
    Heading,
    Ideas,
    Paragraph,
    Table,
)
from coprodesk.services.documents.signs import unprintable
from coprodesk.services.documents.tidy import tidy


def missing_characters(handout: Handout) -> tuple[str, ...]:
    """The signs, and words in letters such as Arabic, that paper cannot show: as typed, each once, in order.

    `in_words` gives what is printed instead of each. The HTML twin shows them all.
    """
    handout = tidy(handout)
    texts = [handout.title, *(text for block in handout.blocks for text in _texts(block)), handout.footer]
    return tuple(dict.fromkeys(sign for text in texts for sign in unprintable(text)))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield text
        case Bullets(items=items):
            yield from items
        case Facts(rows=rows):
            yield from (text for row in rows for text in row)
        case Ideas(rows=ideas):
            yield from (text for _, text in ideas)
        case Cards(items=items):
            for card in items:
                yield card.title
                yield from (text for part in card.blocks for text in _texts(part))
        case Table(head=head, rows=cells):
            yield from head
            yield from (text for row in cells for text in row)
