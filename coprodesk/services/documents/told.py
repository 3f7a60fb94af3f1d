"""What a handout says, line by line, with its headings told apart: for a box that a screen reader reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coprodesk.i18n import _
from coprodesk.services.documents.content import Block, Card, Cards, Handout, Heading, Ideas
from coprodesk.services.documents.text import block_text
from coprodesk.services.documents.tidy import tidy


@dataclass(frozen=True)
class Told:
    """Some lines of a handout; `level` is 1 for the title, 2 and more for headings, 0 for all else."""

    words: str
    level: int = 0


def told(handout: Handout) -> tuple[Told, ...]:
    """Everything that a handout says, in reading order; what a picture shows stands in words beside it."""
    handout = tidy(handout)
    lines = [Told(handout.title, 1), *(line for block in handout.blocks for line in _block(block))]
    if handout.footer:
        lines.append(Told(_("At the foot of each page: {words}").format(words=handout.footer)))
    return tuple(line for line in lines if line.words)


def _block(block: Block) -> Iterator[Told]:
    match block:
        case Heading(text=text, level=level):
            yield Told(text, level)
        case Ideas(rows=rows):
            for picture, words in rows:
                shows = _("(Picture: {what})").format(what=picture.alt) if picture else ""
                yield Told(" ".join(filter(None, (words, shows))))
        case Cards(items=items):
            for number, card in enumerate(items, start=1):
                yield from _card(card, number, len(items))
        case _:
            yield Told(block_text(block))


def _card(card: Card, number: int, count: int) -> Iterator[Told]:
    place = _("Card {number} of {count}").format(number=number, count=count)
    yield Told(": ".join(filter(None, (place, card.title))), 3)
    for part in card.blocks:
        yield from (Told(line.words) for line in _block(part))
