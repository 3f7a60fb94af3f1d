import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import (
    Bullets,
    Facts,
    Handout,
    Heading,
    Paragraph,
    Table,
    page_count,
    to_pdf,
)
from tests.services.documents.paper_oracle import words_of
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import BLOCKS, of, summary, two_sides

FORMATS = list(PaperFormat)


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("handout", [summary(), two_sides(), of(*BLOCKS.values())], ids=lambda h: h.title)
def test_every_word_is_read_once_and_in_order(handout, paper):
    assert read(to_pdf(handout, paper)).words == words_of(handout, paper)


def test_a_list_is_a_list_and_facts_have_labels():
    reading = read(to_pdf(of(Bullets(("One", "Two")), Facts((("Who", "Mary"),)))))

    assert reading.tags == ["Document", "H1", *["L", *["LI", "Lbl", "LBody"] * 2], "L", "LI", "Lbl", "LBody"]
    assert reading.texts("Lbl") == ["•", "•", "Who"]


def test_a_table_has_named_columns_and_keeps_its_empty_cells():
    reading = read(to_pdf(of(BLOCKS["table"])))

    assert reading.tags == ["Document", "H1", "Table", *["TR", *["TH"] * 3], *["TR", *["TD"] * 3] * 2]
    assert reading.texts("TH") == ["What", "Who", "When"]


def test_a_table_over_many_pages_stays_one_table_and_repeats_its_names_for_the_eye_only():
    rows = tuple((f"Promise {n}", f"Person {n}", f"{n} May") for n in range(200))
    reading = read(to_pdf(of(Table(("What", "Who", "When"), rows))))

    assert reading.tags.count("Table") == 1
    assert reading.texts("TH") == ["What", "Who", "When"]
    assert reading.furniture.count("What") == page_count(of(Table(("What", "Who", "When"), rows))) - 1


def test_tables_are_lists_in_giant_print():
    assert "Table" not in read(to_pdf(of(BLOCKS["table"]), PaperFormat.GIANT)).tags


def test_heading_levels_skip_none():
    reading = read(to_pdf(of(Heading("A", 4), Heading("B", 4), Heading("C", 1), Heading("D", 3))))

    assert reading.tags == ["Document", "H1", "H2", "H3", "H2", "H3"]


def test_each_line_of_a_paragraph_is_a_paragraph():
    assert read(to_pdf(of(Paragraph("One.\r\n\r\nTwo.\nThree.")))).texts("P") == ["One.", "Two.", "Three."]


def test_a_paragraph_over_pages_stays_one_paragraph():
    text = " ".join(f"word{n}" for n in range(3000))
    reading = read(to_pdf(of(Paragraph(text))))

    assert reading.texts("P") == [text]


def test_a_long_word_is_broken_on_paper_and_whole_when_read():
    word = "a1" * 5000

    assert read(to_pdf(of(Paragraph(f"before {word} after")))).texts("P") == [f"before {word} after"]


def test_the_number_of_the_page_and_the_footer_are_for_the_eye_only():
    reading = read(to_pdf(Handout("Title", (Paragraph("text"),), footer="Our group")))

    assert "Our group" in reading.furniture
    assert "Page 1 of 1" in reading.furniture
    assert reading.words == ["Title", "text"]


def test_typed_markup_is_printed_as_it_was_typed():
    text = "<b>bold</b> & <img src='file:///etc/passwd'/> </para> &lt; 1 < 2"

    assert read(to_pdf(of(Paragraph(text), Heading(text), Bullets((text,))))).texts("P") == [text]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ŵyna ŷd Ελληνικά Русский zażółć", "Ŵyna ŷd Ελληνικά Русский zażółć"),
        ("cafe\u0301", "café"),
        ("→ ✓ ☐", "→ ✓ ☐"),
        ("go \U0001fae0 on", "go (melting face) on"),
        ("see 日本語 here", "see (word in Chinese or Japanese letters) here"),
        ("say שלום now", "say (word in Hebrew letters) now"),
        ("\ue000", "(sign U+E000)"),
        ("a\x00b\x07c\u202ed\u2066e\ud800f\u00adg\ufffe", "abcdefg"),
        ("thumbs \U0001f44d\U0001f3fd\ufe0f", "thumbs (thumbs up sign)"),
    ],
)
def test_no_sign_is_lost_silently(typed, printed):
    assert read(to_pdf(of(Paragraph(typed)))).texts("P") == [printed]
