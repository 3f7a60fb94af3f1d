"""A handout as plain text: for a text message, an e-mail or a voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprodesk.i18n import _
from coprodesk.services.documents.content import (
    Block,
    Bullets,
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
from coprodesk.services.documents.tidy import tidy

BOX = "☐"
"""A box to tick, as handouts write it."""

_ENDS = ("?", "!", ":", ".", "…")
"""Signs after which a name needs no colon."""


def to_text(handout: Handout) -> str:
    """The handout's words in reading order, one empty line between parts. Lines are not broken."""
    handout = tidy(handout)
    parts = [handout.title, *map(block_text, handout.blocks), handout.footer]
    return "\n\n".join(filter(None, parts)) + "\n"


def to_speech(handout: Handout) -> str:
    """The handout's words for a voice: headings are announced, with two empty lines before each.

    What stands at the foot of the pages is left out.
    """
    handout = tidy(handout)
    sections: list[tuple[str, list[Block]]] = [(handout.title, [])]
    for block in handout.blocks:
        if isinstance(block, Heading):
            sections.append((_("Next part: {heading}").format(heading=block.text), []))
        else:
            sections[-1][1].append(block)
    told = (replace(handout, title=title, blocks=tuple(blocks), footer="") for title, blocks in sections)
    return "\n\n".join(map(to_text, told))


def block_text(block: Block) -> str:
    """The words of one part of a handout that is in order already (see `tidy`)."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return text
        case Bullets(items=items):
            return "\n".join(f"- {_indented(item)}" for item in items)
        case Facts():
            return "\n".join(_facts(block))
        case Picture(alt=alt):
            return _("Picture: {what}").format(what=alt)
        case Ideas(rows=ideas):
            return "\n".join(text for __, text in ideas if text)
        case Cards(items=cards):
            told = ("\n\n".join(filter(None, [card.title, *map(block_text, card.blocks)])) for card in cards)
            return "\n\n".join(filter(None, told))
        case Table():
            return "\n\n".join("\n".join(_facts(facts)) for facts in as_facts(block))


def _facts(facts: Facts) -> Iterator[str]:
    for name, fact in facts.rows:
        between = " " if name == BOX or name.endswith(_ENDS) else ": "
        yield _indented(between.join(filter(None, (name, fact))))


def _indented(text: str) -> str:
    """Further lines set in, so that they are seen to belong to the first."""
    return text.replace("\n", "\n  ")
