"""A handout as one web page: works with any screen reader, and without its style sheet."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from coprodesk.choices import PaperFormat
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
    pictures_in,
)
from coprodesk.services.documents.images import image_of
from coprodesk.services.documents.pictures import credit_line
from coprodesk.services.documents.styles import Paper, style_for
from coprodesk.services.documents.tidy import tidy

_STYLE = """
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
.idea img {{ flex: none; width: 8em; height: auto; }}
.idea p {{ margin: 0; }}
footer {{ margin-top: 2em; padding-top: 0.5em; border-top: 0.05em solid {palette.accent}; }}
@page {{ size: A4; margin: 20mm; }}
@media print {{
  body {{ padding: 0; }}
  h1, h2, h3, dt {{ break-after: avoid; }}
  li, tr, .idea {{ break-inside: avoid; }}
}}
"""


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
    blocks = "".join(map(_block, handout.blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_inline(handout.title, ' ')}</title>\n<style>{css}</style>\n</head>\n<body>\n<main>\n"
        f"{_text('h1', handout.title)}\n{blocks}</main>\n{footer}</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    if isinstance(block, Cards):
        return _lines('ul class="cards"', [f"<li>{_card(card)}</li>" for card in block.items])
    return _part(block)


def _part(block: CardBlock) -> str:
    match block:
        case Heading(text=text, level=level):
            return _text(f"h{min(level, 6)}", text) + "\n"
        case Paragraph(text=text):
            return _text("p", text) + "\n"
        case Bullets(items=items):
            return _lines("ul", [_text("li", item) for item in items])
        case Facts(rows=rows):
            return _lines("dl", [_text("dt", name) + _text("dd", fact) for name, fact in rows])
        case Table():
            return _table(block)
        case Picture():
            return f"<figure>{_picture(block, 360)}</figure>\n"
        case Ideas(rows=ideas):
            return "".join(_idea(picture, text) for picture, text in ideas)


def _card(card: Card) -> str:
    title = f"<p><strong>{_inline(card.title, '<br>')}</strong></p>" if card.title else ""
    return title + "".join(map(_part, card.blocks))


def _idea(picture: Picture | None, text: str) -> str:
    shown = _picture(picture, 150) if picture else ""
    return f'<div class="idea">{shown}{_text("p", text) if text else ""}</div>\n'


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
    direction = "" if text.isascii() else ' dir="auto"'
    return f"<{tag}{attributes}{direction}>{_inline(text, '<br>')}</{tag}>"


def _inline(text: str, line_end: str) -> str:
    return line_end.join(escape(line) for line in text.split("\n"))
