"""A handout as one web page: works with any screen reader, and without its style sheet."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from itertools import groupby

from coprodesk.choices import PaperFormat
from coprodesk.i18n import _
from coprodesk.services.documents.content import (
    Block,
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
    pictures_in,
)
from coprodesk.services.documents.images import image_of
from coprodesk.services.documents.pictures import credit_line
from coprodesk.services.documents.strong import strong_places
from coprodesk.services.documents.styles import Paper, style_for
from coprodesk.services.documents.text import BOX
from coprodesk.services.documents.tidy import tidy

# Whoever reads on cream has chosen it: a browser that darkens pages by itself leaves this one alone, as it
# would turn the paper dark and leave the black lines of the pictures.
_STYLE = """
:root {{ color-scheme: only light; background: {palette.page}; -webkit-text-size-adjust: 100%; }}
body {{ font-family: "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif;
  font-size: {size}pt; line-height: 1.5; color: {palette.ink}; background: {palette.page};
  max-width: 34em; margin: 0 auto; padding: 1.5em; text-align: start;
  overflow-wrap: break-word; }}
h1, h2, h3, h4, h5, h6 {{ line-height: 1.25; margin: 1.4em 0 0.4em; }}
h1 {{ font-size: 1.7em; margin-top: 0; padding-bottom: 0.3em; border-bottom: 0.12em solid {palette.accent}; }}
h2 {{ font-size: 1.2em; color: {palette.accent}; }}
h3, h4, h5, h6 {{ font-size: 1em; color: {palette.accent}; }}
p, ul, dl {{ margin: 0 0 0.9em; }}
li {{ margin-bottom: 0.3em; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0 0 0.5em; }}
table {{ border-collapse: collapse; margin: 0 0 0.9em; }}
th, td {{ text-align: start; vertical-align: top; padding: 0.3em 1em 0.3em 0;
  border-bottom: 0.05em solid {palette.ink}; }}
th {{ border-bottom: 0.12em solid {palette.accent}; }}
figure {{ margin: 0 0 0.9em; }}
figure img {{ max-width: 100%; height: auto; }}
.cards {{ list-style: none; padding: 0; }}
.cards > li {{ border: 0.1em solid {palette.accent}; padding: 0.6em; break-inside: avoid; }}
.idea {{ display: flex; align-items: center; gap: 1em; margin: 0 0 0.6em; }}
.idea img {{ flex: none; width: min(8em, 35%); height: auto; }}
.idea p {{ margin: 0; }}
.boxes {{ list-style: none; padding: 0; }}
.line {{ display: inline-block; max-width: 100%; overflow: hidden; white-space: nowrap;
  vertical-align: bottom; }}
footer {{ margin-top: 2em; padding-top: 0.5em; border-top: 0.05em solid {palette.accent}; }}
@page {{ size: A4; margin: 20mm; }}
@media print {{
  :root {{ -webkit-print-color-adjust: exact; print-color-adjust: exact; }}
  body {{ padding: 0; }}
  h1, h2, h3, dt {{ break-after: avoid; }}
  li, tr, .idea {{ break-inside: avoid; }}
}}
"""

_FOR_THE_PEN = re.compile(rf"_{{3,}}|{BOX}")


def to_html(handout: Handout, paper: Paper | PaperFormat = PaperFormat.STANDARD) -> str:
    """The handout as one file that needs nothing else. Text is as large as in the printed format."""
    handout = tidy(handout)
    language = escape(handout.language)
    style = style_for(paper)
    css = _STYLE.format(size=style.size, palette=style.palette)
    notes = [
        handout.footer,
        credit_line() if any(each.is_openmoji for each in pictures_in(handout.blocks)) else "",
    ]
    lines = "".join(_text("p", note) for note in notes if note)
    footer = f"<footer>{lines}</footer>\n" if lines else ""
    blocks = "".join(_block(block, style.most_columns) for block in handout.blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="only light">\n'
        f"<title>{escape(handout.title)}</title>\n<style>{css}</style>\n</head>\n<body>\n<main>\n"
        f"{_text('h1', handout.title)}\n{blocks}</main>\n{footer}</body>\n</html>\n"
    )


def _block(block: Block, most_columns: int) -> str:
    if isinstance(block, Cards):
        return _lines(
            'ul class="cards" role="list"', [f"<li>{_card(card, most_columns)}</li>" for card in block.items]
        )
    return _part(block, most_columns)


def _part(block: CardBlock, most_columns: int) -> str:
    match block:
        case Heading(text=text, level=level):
            return _text(f"h{min(level, 6)}", text) + "\n"
        case Paragraph(text=text):
            return _text("p", text) + "\n"
        case Bullets(items=items):
            return _lines("ul", [_text("li", item) for item in items])
        case Facts():
            return "".join(_facts(block))
        case Table():
            is_list = len(block.head) > most_columns
            rows = (part for row in as_facts(block) for part in _facts(row))
            return "".join(rows) if is_list else _table(block)
        case Picture():
            return f"<figure>{_picture(block, 360)}</figure>\n"
        case Ideas(rows=ideas, strong=strong):
            return "".join(_idea(picture, text, strong) for picture, text in ideas)


def _card(card: Card, most_columns: int) -> str:
    title = f"<p><strong>{_inline(card.title)}</strong></p>" if card.title else ""
    return title + "".join(_part(part, most_columns) for part in card.blocks)


def _facts(facts: Facts) -> Iterator[str]:
    """Names with what belongs to them, boxes with their choices, and what has no name as text."""
    for name, rows in groupby(facts.rows, key=lambda row: row[0] if row[0] in ("", BOX) else "named"):
        if name == BOX:
            choices = [_text("li", f"{box} {choice}") for box, choice in rows]
            yield _lines('ul class="boxes" role="list"', choices)
        elif name:
            yield _lines("dl", [_text("dt", dt) + _text("dd", dd) for dt, dd in rows])
        else:
            yield from (_text("p", fact) + "\n" for _name, fact in rows)


def _idea(picture: Picture | None, text: str, strong: frozenset[str]) -> str:
    shown = _picture(picture, 150) if picture else ""
    words = "<br>".join(_with_strong(line, strong) for line in text.split("\n"))
    return f'<div class="idea">{shown}{_element("p", text, words) if text else ""}</div>\n'


def _with_strong(line: str, phrases: frozenset[str]) -> str:
    """A line as HTML, some of its words in bold print."""
    words = line.split(" ")
    bold = strong_places(words, phrases)
    parts = groupby(range(len(words)), key=bold.__contains__)
    shown = ((is_bold, _inline(" ".join(words[place] for place in places))) for is_bold, places in parts)
    return " ".join(f"<strong>{part}</strong>" if is_bold else part for is_bold, part in shown)


def _picture(picture: Picture, width: int) -> str:
    """The whole picture inside the page, `width` pixels wide where there is no style sheet."""
    image = image_of(picture)
    data = b64encode(image.web).decode()
    height = round(width * image.height / image.width)
    return (
        f'<img src="data:{image.web_type};base64,{data}" alt="{escape(picture.alt)}" '
        f'width="{width}" height="{height}">'
    )


def _table(table: Table) -> str:
    head = "".join(_text("th", name, ' scope="col"') for name in table.head)
    rows = ["<tr>" + "".join(_text("td", cell) for cell in row) + "</tr>" for row in table.rows]
    return "<table>\n" + f"<thead><tr>{head}</tr></thead>\n" + _lines("tbody", rows) + "</table>\n"


def _lines(tag: str, parts: list[str]) -> str:
    return f"<{tag}>\n" + "\n".join(parts) + f"\n</{tag.split(maxsplit=1)[0]}>\n"


def _text(tag: str, text: str, attributes: str = "") -> str:
    """One element with a text; the browser finds its direction (Arabic and Hebrew run from the right)."""
    return _element(tag, text, _inline(text), attributes)


def _element(tag: str, text: str, inside: str, attributes: str = "") -> str:
    direction = "" if text.replace(BOX, "").isascii() else ' dir="auto"'
    return f"<{tag}{attributes}{direction}>{inside}</{tag}>"


def _inline(text: str) -> str:
    """A text; lines to write on and boxes get words for a reader that would spell them or skip them."""
    return _FOR_THE_PEN.sub(_named, escape(text)).replace("\n", "<br>")


def _named(signs: re.Match[str]) -> str:
    if signs[0] == BOX:
        return f'<span role="img" aria-label="{escape(_("box"))}">{BOX}</span>'
    return f'<span class="line" role="img" aria-label="{escape(_("room to write"))}">{signs[0]}</span>'
