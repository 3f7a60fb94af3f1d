"""Paper: a handout as content without looks, then tagged PDF, HTML and plain text."""

from coprodesk.services.documents.content import (
    Block,
    Bullets,
    Card,
    Cards,
    Edge,
    Facts,
    Fold,
    Handout,
    Heading,
    Ideas,
    Look,
    Paragraph,
    Picture,
    Table,
)
from coprodesk.services.documents.html import to_html
from coprodesk.services.documents.missing import missing_characters
from coprodesk.services.documents.pdf import booklet, overflow_lines, page_count, to_pdf
from coprodesk.services.documents.pictures import picture_for
from coprodesk.services.documents.signs import in_words
from coprodesk.services.documents.styles import Paper
from coprodesk.services.documents.text import to_speech, to_text
from coprodesk.services.documents.told import Told, told

__all__ = [
    "Block",
    "Bullets",
    "Card",
    "Cards",
    "Edge",
    "Facts",
    "Fold",
    "Handout",
    "Heading",
    "Ideas",
    "Look",
    "Paper",
    "Paragraph",
    "Picture",
    "Table",
    "Told",
    "booklet",
    "in_words",
    "missing_characters",
    "overflow_lines",
    "page_count",
    "picture_for",
    "to_html",
    "to_pdf",
    "to_speech",
    "to_text",
    "told",
]
