"""Clean what people typed before it goes on paper, and put a handout in order."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.content import (
    Block,
    Bullets,
    CardBlock,
    Cards,
    Facts,
    Handout,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
)
from coprodesk.services.documents.pictures import alt_of, picture_names

_JOINERS = "\u200c\u200d"  # shape Persian words and family pictures: a web page needs them
_FIXED_SPACES = "\u00a0\u2007\u202f"
_NEW_LINES = "\n\v\f\u0085\u2028\u2029"


def clean(text: str) -> str:
    """The text without what has no place on paper.

    Drops control characters, direction overrides, soft hyphens, lone surrogates and noncharacters; makes one
    kind of line end and one kind of space; composes letters and accents (NFC); drops empty lines at the ends.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_clean_sign, unicodedata.normalize("NFC", text.replace("\r\n", "\n"))))
    return "\n".join(line.strip(" \u00a0") for line in _single_spaces(text).split("\n")).strip("\n")


def tidy(handout: Handout) -> Handout:
    """The handout with clean text, without empty parts, and with heading levels that skip none."""
    blocks: list[Block] = []
    level = 1
    for block in handout.blocks:
        for part in _tidy_block(block):
            if isinstance(part, Heading):
                level = min(max(part.level, 2), level + 1)
                blocks.append(replace(part, level=level))
            else:
                blocks.append(part)
    return Handout(
        title=clean(handout.title) or _("Paper without a title"),
        blocks=tuple(blocks),
        language=clean(handout.language) or "en-GB",
        one_side=handout.one_side,
        footer=" ".join(clean(handout.footer).split("\n")),
    )


def _tidy_block(block: Block) -> tuple[Block, ...]:
    """The block with clean text; nothing if nothing is left, several paragraphs for several lines."""
    if isinstance(block, Cards):
        cards = tuple(
            replace(
                card,
                title=clean(card.title),
                blocks=tuple(part for each in card.blocks for part in _tidy_part(each)),
            )
            for card in block.items
        )
        return (replace(block, items=cards),) if cards else ()
    return _tidy_part(block)


def _tidy_part(block: CardBlock) -> tuple[CardBlock, ...]:
    match block:
        case Heading(text=text):
            return (replace(block, text=clean(text)),) if clean(text) else ()
        case Paragraph(text=text):
            return tuple(Paragraph(line) for line in clean(text).split("\n") if line)
        case Bullets(items=items):
            kept = tuple(filter(None, map(clean, items)))
            return (Bullets(kept),) if kept else ()
        case Facts(rows=rows):
            pairs = tuple((clean(name), clean(fact)) for name, fact in rows)
            pairs = tuple(pair for pair in pairs if any(pair))
            return (replace(block, rows=pairs),) if pairs else ()
        case Picture():
            return (_tidy_picture(block),)
        case Ideas(rows=ideas):
            clean_ideas = ((picture and _tidy_picture(picture), clean(text)) for picture, text in ideas)
            kept_ideas = tuple(idea for idea in clean_ideas if any(idea))
            return (replace(block, rows=kept_ideas),) if kept_ideas else ()
        case Table(head=head, rows=table_rows):
            cells = tuple(tuple(map(clean, row)) for row in table_rows)
            cells = tuple(row for row in cells if any(row))
            return (Table(tuple(map(clean, head)), cells),) if cells else ()


def _tidy_picture(picture: Picture) -> Picture:
    """The picture with words for those who do not see it; PlainError for a photo without."""
    alt = " ".join(clean(picture.alt).split("\n"))
    if not alt and isinstance(picture.source, str) and picture.source in picture_names():
        alt = alt_of(picture.source)
    if not alt:
        refusal = _("A picture has no words. Say in a few words what it shows, for people who cannot see it.")
        raise PlainError(refusal)
    return replace(picture, alt=alt)


def _single_spaces(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _clean_sign(sign: str) -> str:
    if sign in _NEW_LINES or sign == "\r":
        return "\n"
    if sign in _FIXED_SPACES:
        return "\u00a0"
    category = unicodedata.category(sign)
    if category == "Zs" or sign == "\t":
        return " "
    is_noncharacter = ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF
    if category in ("Cc", "Cs") or (category == "Cf" and sign not in _JOINERS) or is_noncharacter:
        return ""
    return sign
