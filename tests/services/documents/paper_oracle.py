"""What must hold for every paper, and what is wrong with one, in sentences."""

import io
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import page
import pikepdf

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import (
    Bullets,
    Cards,
    Facts,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    to_html,
    to_pdf,
    to_text,
)
from coprodesk.services.documents.content import pictures_in
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.tidy import tidy
from tests.services.documents.paper_eye import faults_of_print, look
from tests.services.documents.paper_reader import read_whatever
from tests.services.documents.web_reader import WebPage

STANDARDS = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def findings(data, standards=STANDARDS):
    """What the checkers of PDF/UA-1, PDF/A-2a and of the file's syntax find."""
    reports = [page.validate_pdf_bytes(data, profile=standard) for standard in standards]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [failure.message for report in reports for failure in report.failures] + pdf.check_pdf_syntax()


def faults_of(handout, paper=PaperFormat.STANDARD):
    """Everything that is wrong with a handout as PDF; tables may have turned into lists."""
    data = to_pdf(handout, paper)
    readings = [printed_words(handout, is_list) for is_list in (False, True)]
    reading = read_whatever(data)
    is_list = reading.words == readings[1]
    found = [*faults(data, readings[is_list]), *_pictures_told(reading, handout)]
    return found if data == to_pdf(handout, paper) else [*found, "The same paper gives other bytes."]


def _pictures_told(reading, handout):
    """What is wrong with the words of pictures; cards without room leave some out."""
    blocks = tidy(handout).blocks
    wanted = [picture.alt for picture in pictures_in(blocks)]
    has_cards = any(isinstance(block, Cards) for block in blocks)
    waiting = iter(wanted)
    is_in_order = all(words in waiting for words in reading.pictures)
    if not is_in_order or (not has_cards and len(reading.pictures) != len(wanted)):
        yield "The pictures say other words than they were given."


def faults(data, written):
    """Everything that is wrong with a file which should say the written words, by checkers, ear and eye."""
    reading = read_whatever(data)
    found = [*findings(data), *reading.faults]
    if reading.loose.strip():
        found.append(f"“{reading.loose[:30]}” stands outside any mark.")
    if not reading.language:
        found.append("The file does not say its language.")
    found += ["A picture has no words." for words in reading.pictures if not words.strip()]
    heads = [" ".join(text.split()) for tag, text in reading.parts if tag[0] == "H" and tag[1:].isdigit()]
    if reading.bookmarks != heads:
        found.append("The bookmarks are not the headings.")
    found += heard(reading.words, written).sentences()
    return [*found, *faults_of_print(look(data))]


def faults_of_twins(handout, paper=PaperFormat.STANDARD):
    """What is wrong with a handout as web page and as plain text; tables may have turned into lists."""
    handout = tidy(handout)
    page = WebPage(to_html(handout, paper))
    words = _said(" ".join(page.words))
    ways = ((False, 99), (False, 4), (True, 0))
    readings = [_said(" ".join(_on_the_web(handout, is_list, most))) for is_list, most in ways]
    written = next((reading for reading in readings if reading == words), readings[0])
    found = [*page.faults, *heard(words, written).sentences()]
    return [*found, *heard(_said(to_text(handout)), _said(as_text(handout))).sentences()]


def _on_the_web(handout, tables_are_lists, most_columns):
    """The words of a web page: those of paper, with a title on any, and without signs of lists."""
    texts = [text for block in handout.blocks for text in texts_of(block, tables_are_lists, most_columns)]
    return [word for word in " ".join([handout.title, *texts]).split() if word != "•"]


def as_text(handout):
    """What plain text should say: the words of pictures too, and no signs of lists."""
    parts = [
        handout.title,
        *(text for block in handout.blocks for text in _plain_texts(block)),
        handout.footer,
    ]
    return "\n".join(parts)


def _plain_texts(block):
    match block:
        case Picture(alt=alt):
            return [f"Picture {alt}"]
        case Cards(items=items):
            return [text for card in items for text in [card.title, *_plain_texts_of(card.blocks)]]
    return texts_of(block, tables_are_lists=True)


def _plain_texts_of(blocks):
    return [text for block in blocks for text in _plain_texts(block)]


def _said(text):
    return [word for word in text.replace(":", " ").split() if word not in ("-", "•")]


@dataclass(frozen=True)
class Heard:
    """How the words that are heard differ from those that were written.

    Attributes:
        lost: words that are not heard.
        joined: words heard as one with the next, as "theletter".
        added: words that nobody wrote.
        is_in_order: whether the words that were written are heard in their order.
    """

    lost: list[str]
    joined: list[str]
    added: list[str]
    is_in_order: bool

    def sentences(self):
        """What is wrong."""
        for words, what in ((self.lost, "lost"), (self.joined, "joined"), (self.added, "added")):
            if words:
                yield f"{len(words)} words are {what}, such as “{words[0][:30]}”."
        if not self.is_in_order:
            yield "The words are in another order."


def heard(words, written):
    """Compare what is heard with what was written, word for word."""
    if words == written:
        return Heard([], [], [], is_in_order=True)
    missing = Counter(written) - Counter(words)
    joined, added = [], []
    pairs = {one + other: (one, other) for one, other in pairwise(written)}
    for word in (Counter(words) - Counter(written)).elements():
        if word in pairs:
            joined.append(word)
            missing -= Counter(pairs[word])
        else:
            added.append(word)
    is_same = not (missing or joined or added)
    return Heard(list(missing.elements()), joined, added, is_in_order=not is_same)


def printed_words(handout, tables_are_lists):
    """The words on paper: without signs that nobody sees, and with words for those that no font has."""
    whole = " ".join(words_of(tidy(handout), tables_are_lists=tables_are_lists))
    return printable(whole).split()


def words_of(handout, paper=PaperFormat.STANDARD, *, tables_are_lists=None):
    """The words that a reader should meet, in order; handouts of nothing but cards have no title on paper."""
    if tables_are_lists is None:
        tables_are_lists = paper in (PaperFormat.GIANT, PaperFormat.EASY)
    is_cards_only = handout.blocks and all(isinstance(block, Cards) for block in handout.blocks)
    texts = [] if is_cards_only else [handout.title]
    for block in handout.blocks:
        texts += texts_of(block, tables_are_lists)
    return " ".join(texts).split()


def texts_of(block, tables_are_lists, most_columns=4):
    """The texts of a block in order."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return [text]
        case Bullets(items=items):
            return [f"• {item}" for item in items]
        case Facts(rows=rows):
            return [text for row in rows for text in row]
        case Table(head=head, rows=rows) if tables_are_lists or len(head) > most_columns:
            return [f"{name} {cell}" for row in rows for name, cell in zip(head, row, strict=True) if cell]
        case Table(head=head, rows=rows):
            return [*head, *(cell for row in rows for cell in row)]
        case Ideas(rows=rows):
            return [text for _picture, text in rows]
        case Cards(items=items):
            parts = [
                [card.title, *(texts_of(part, True, most_columns) for part in card.blocks)] for card in items
            ]
            return [
                text for card in parts for text in [card[0], *(each for part in card[1:] for each in part)]
            ]
    return []
