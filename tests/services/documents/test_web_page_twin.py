import pytest

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import Paper, Paragraph, to_html, to_text
from tests.services.documents.paper_oracle import words_of
from tests.services.documents.paper_samples import BLOCKS, of, summary
from tests.services.documents.web_reader import WebPage


def test_the_page_has_a_language_headings_lists_and_all_words():
    handout = of(*(block for name, block in BLOCKS.items() if name != "wide table"))
    reader = WebPage(to_html(handout))

    assert ("html", {"lang": "en-GB"}) in reader.attributes
    assert {"h1", "h2", "ul", "li", "dl", "dt", "dd", "table", "th", "td"} <= set(reader.tags)
    assert reader.words == [word for word in words_of(handout) if word != "•"]


def test_the_summary_reads_in_order():
    assert WebPage(to_html(summary())).words == [word for word in words_of(summary()) if word != "•"]


def test_columns_have_their_scope():
    reader = WebPage(to_html(summary()))

    assert [attributes for tag, attributes in reader.attributes if tag == "th"] == [{"scope": "col"}] * 3


def test_the_page_needs_nothing_else():
    page = to_html(summary())

    assert "http" not in page
    assert "src=" not in page
    assert "<link" not in page


def test_typed_markup_stays_text():
    assert "<script>" not in to_html(of(Paragraph("<script>alert(1)</script>"), title="</title><script>"))


def test_writing_from_the_right_finds_its_direction():
    assert '<p dir="auto">مرحبا</p>' in to_html(of(Paragraph("مرحبا")))


@pytest.mark.parametrize(("paper", "size"), [("standard", 14), ("large", 18), ("giant", 24), ("easy", 18)])
def test_the_text_is_as_large_as_on_paper(paper, size):
    assert f"font-size: {size}pt" in to_html(summary(), PaperFormat(paper))


def test_plain_text_has_all_words_in_order():
    text = to_text(of(BLOCKS["heading"], BLOCKS["bullets"], BLOCKS["table"]))

    assert text == (
        "Clear letters\n\nWhat happens next\n\n- Use short words\n"
        "- Write the phone number in large print, at the top of the letter\n\n"
        "What: Write a new letter\nWho: Sam\nWhen: 5 December\n\nWhat: Ask the clinic\nWhen: 8 December\n"
    )


def test_the_page_has_the_colours_of_the_paper():
    assert "background: #FFEB57" in to_html(summary(), Paper(tint=Tint.YELLOW))
    assert "background: #FFFFFF" in to_html(summary())
