import re

import pytest

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import (
    Card,
    Cards,
    Facts,
    Handout,
    Heading,
    Paper,
    Paragraph,
    Table,
    to_html,
    to_speech,
    to_text,
)
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


def test_boxes_and_lines_to_write_on_are_named_for_who_does_not_see_them():
    page = to_html(of(Facts((("☐", "Yes"), ("☐", "No"), ("Name", "______"), ("", "Room 2")))))

    box = '<span role="img" aria-label="box">☐</span>'
    assert f'<ul class="boxes" role="list">\n<li>{box} Yes</li>\n<li>{box} No</li>\n</ul>' in page
    assert "<dl>\n<dt>Name</dt><dd><span " in page
    assert 'aria-label="room to write">______</span></dd>\n</dl>\n<p>Room 2</p>' in page


@pytest.mark.parametrize(("paper", "tables"), [("standard", 1), ("large", 1), ("giant", 0), ("easy", 0)])
def test_tables_turn_into_lists_as_on_paper(paper, tables):
    page = WebPage(to_html(of(BLOCKS["table"]), PaperFormat(paper)))

    assert page.tags.count("table") == tables
    assert ("dl" in page.tags) == (not tables)
    assert page.faults == []


def test_a_browser_that_darkens_pages_leaves_the_chosen_colours_alone():
    page = to_html(summary(), Paper(tint=Tint.CREAM))

    assert '<meta name="color-scheme" content="only light">' in page
    assert ":root { color-scheme: only light; background: #FFF6DF;" in page


def test_a_printed_web_page_keeps_its_colours_and_its_lines_together():
    printed = to_html(summary()).partition("@media print")[2]

    assert "print-color-adjust: exact" in printed
    assert "break-inside: avoid" in printed


def test_without_a_style_sheet_a_page_says_the_same():
    page = to_html(summary())

    bare = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)

    assert "style=" not in bare
    assert WebPage(bare).words == WebPage(page).words


def test_plain_text_has_boxes_before_their_choices():
    assert to_text(of(Facts((("☐", "Yes"), ("☐", "No"))))) == "Clear letters\n\n☐ Yes\n☐ No\n"


def test_a_question_in_plain_text_has_no_colon_behind_it():
    text = to_text(of(Table(("Is this fine?", "Yes"), (("You film me", "☐"),))))

    assert text == "Clear letters\n\nIs this fine? You film me\nYes: ☐\n"


def test_cards_without_words_leave_no_holes_in_plain_text():
    assert to_text(of(Cards((Card(), Card("One"), Card()), per_page=2))) == "Clear letters\n\nOne\n"


def test_a_voice_announces_headings_and_leaves_out_the_foot_of_the_page():
    handout = Handout("Letters", (Paragraph("We met."), Heading("Next"), Paragraph("Tea.")), footer="Sample")

    assert to_speech(handout) == "Letters\n\nWe met.\n\n\nNext part: Next\n\nTea.\n"


def test_a_voice_says_every_word_of_the_text():
    said = to_speech(of(*BLOCKS.values())).replace("Next part: ", "")

    assert said.split() == to_text(of(*BLOCKS.values())).split()
