"""Turn a handout into tags and rows: what is heard and what is seen, built side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from coprodesk.services.documents.content import Cards, Handout, Heading
from coprodesk.services.documents.decks import Deck
from coprodesk.services.documents.faces import deck_of
from coprodesk.services.documents.rows import Row
from coprodesk.services.documents.setting import Setter
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import Style
from coprodesk.services.documents.tidy import tidy


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


def compose(handout: Handout, style: Style, spaces: float = 1.0) -> Composition:
    """Set a handout in type; the spaces between blocks and between points get so much of their usual size.

    Makes a new tree of tags each time: drawing leaves its marks on it.
    """
    handout = tidy(handout)
    root = Element("Document")
    return Composition(
        root,
        tuple(_parts(handout, style, root, spaces)),
        " ".join(printable(handout.title).split("\n")),
        printable(handout.footer),
        handout.language,
    )


def _parts(handout: Handout, style: Style, root: Element, spaces: float) -> Iterator[tuple[Row, ...] | Deck]:
    """Running pages with the title at their beginning, and cards, each on sheets of their own.

    A handout of nothing but cards has no title on paper.
    """
    setter = Setter(style, root, spaces=spaces)
    is_cards_only = handout.blocks and all(isinstance(block, Cards) for block in handout.blocks)
    rows = [] if is_cards_only else [setter.title(handout.title)]
    before = style.size * 1.1 * spaces
    for block in handout.blocks:
        if isinstance(block, Cards):
            yield from [tuple(rows)] if rows else []
            yield deck_of(block, style, root)
            rows = []
            continue
        rows += setter.spaced(block, before)
        before = style.size * (0.2 if isinstance(block, Heading) else 0.7) * spaces
    if rows:
        yield tuple(rows)
