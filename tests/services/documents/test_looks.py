"""Looks of whole papers: on A4 that lies, in a frame, for a wall."""

import io

import pikepdf
import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import (
    Card,
    Cards,
    Facts,
    Handout,
    Heading,
    Look,
    Paragraph,
    booklet,
    page_count,
    to_pdf,
)
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_oracle import faults_of

WORDS = (
    Heading("Thanks"),
    Paragraph("It was good."),
    Facts((("Signed by", "____"), ("Date", "____")), to_sign=True),
)


def paper(look=Look.PLAIN, blocks=WORDS):
    return Handout("Thank you, Ivy", blocks, footer="Our group", look=look)


@pytest.mark.parametrize("size", PaperFormat)
@pytest.mark.parametrize("kind", Look)
def test_each_look_in_each_format_has_no_fault(kind, size):
    assert faults_of(paper(kind), size) == []


@pytest.mark.parametrize("kind", Look)
def test_only_a_wide_paper_lies(kind):
    (size,) = look(to_pdf(paper(kind))).pages

    assert (size[0] > size[1]) == (kind is Look.WIDE)
    assert sorted(size) == pytest.approx([595.28, 841.89], abs=0.1)


def test_a_poster_is_large_but_its_foot_is_not():
    sizes = {each.text.strip(): each.size for each in look(to_pdf(paper(Look.POSTER))).prints}

    assert (sizes["It was good."], sizes["Our group"]) == (28, 14)
    assert sizes["Thank you, Ivy"] > sizes["Thanks"] > 28


def test_a_poster_for_a_reader_of_giant_print_has_a_giant_foot():
    sizes = {
        each.text.strip(): each.size for each in look(to_pdf(paper(Look.POSTER), PaperFormat.GIANT)).prints
    }

    assert (sizes["It was good."], sizes["Our group"]) == (28, 24)


@pytest.mark.parametrize("kind", Look)
def test_a_booklet_of_any_look_is_plain_and_full_size(kind):
    with pikepdf.open(io.BytesIO(booklet(paper(kind)))) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 842, 595]

    assert min(each.size for each in look(booklet(paper(kind))).prints) == 14


def test_above_a_line_to_sign_on_there_is_room_for_a_hand():
    def gap(to_sign):
        facts = Facts((("Signed by", "____"), ("Date", "____")), to_sign=to_sign)
        tops = [each.box[1] for each in look(to_pdf(paper(blocks=(facts,)))).prints if each.text == "____"]
        return tops[0] - tops[1]

    assert gap(True) - gap(False) >= 30


def test_few_facts_stay_on_one_page_and_many_do_not():
    filler = tuple(Paragraph(f"Line {number}") for number in range(20))
    few = Facts(tuple((f"Fact {number}", "so it is") for number in range(4)))
    many = Facts(tuple((f"Fact {number}", "so it is") for number in range(40)))

    pages = [
        {
            each.page
            for each in look(to_pdf(paper(blocks=(*filler[:count], few)))).prints
            if "Fact" in each.text
        }
        for count in range(14, 20)
    ]
    assert {len(found) for found in pages} == {1}
    assert len(set.union(*pages)) == 2
    assert page_count(paper(blocks=(many,))) == 2


def test_cards_of_a_wide_paper_stand_four_beside_each_other():
    cards = Cards((Card("Yes"),) * 8, per_page=8)
    sight = look(to_pdf(paper(Look.WIDE, (cards,))))

    assert len(sight.pages) == 1
    assert len({round(each.box[0]) for each in sight.prints if each.text.strip() == "Yes"}) == 4
