"""The poster, the certificate, the receipt and the feedback sheet: how they look and what they ask."""

import io
from itertools import pairwise

import pikepdf
import pytest
from builders import people_in_the_room

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services import documents
from coprodesk.services.documents import Paper
from coprodesk.workshop.handouts.forms import BOX
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_oracle import faults_of
from tests.services.documents.paper_reader import read
from tests.workshop.sample_papers import MAUREEN, made, on_paper, text


@pytest.mark.parametrize("paper", PaperFormat)
def test_the_poster_can_be_read_from_two_metres(told, paper):
    sight = look(documents.to_pdf(made(told, "promises", paper=paper), paper))
    above_the_foot = [each.size for each in sight.prints if each.box[1] > 60 + 2 * each.size]

    assert len(above_the_foot) > 20
    assert min(above_the_foot) >= 28


def test_a_promise_on_the_poster_is_not_torn_between_two_sheets(told):
    prints = look(documents.to_pdf(made(told, "promises"))).prints
    whats = {"Redraw the clinic letter", "Find five readers, and money"}
    whats |= {"Ask which print people need", "Put a text number on letters"}

    pages = [each.page for each in prints if each.text.strip() in whats | {"Who", "By when"}]
    assert [len(set(pages[place : place + 3])) for place in range(0, 12, 3)] == [1, 1, 1, 1]


def test_a_poster_without_promises_has_room_to_write_them(desk):
    poster = made(desk, "promises", session=1)

    assert documents.to_text(poster).count("By when: ____") == 3
    assert faults_of(poster, Paper(tint=Tint.YELLOW)) == []


def test_a_certificate_is_one_framed_page(told):
    certificate = made(told, "certificate", MAUREEN)
    data = documents.to_pdf(certificate)

    assert documents.page_count(certificate) == 1
    with pikepdf.open(io.BytesIO(data)) as pdf:
        areas = [
            [float(side) for side in operands]
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "re"
        ]
    assert sum(height > 750 for _left, _bottom, _width, height in areas) == 4
    assert sum(width > 500 for _left, _bottom, width, _height in areas) == 4


def test_a_certificate_thanks_for_what_came_of_the_ideas_of_this_person(told):
    paper = on_paper(told, "certificate", MAUREEN)

    assert (
        "For “Print and pictures”: Denise: Ask which print people need, by 9 January. Maureen helps."
        in paper.texts("LBody")
    )
    assert "Martin" not in text(paper)


@pytest.mark.parametrize("paper", sorted(set(PaperFormat) - {PaperFormat.EASY}))
def test_a_hand_has_room_to_sign_a_certificate(told, paper):
    prints = look(documents.to_pdf(made(told, "certificate", MAUREEN, paper=paper), paper)).prints
    page, low = next((each.page, each.box[3]) for each in prints if each.text.strip() == "Signed by")
    above = [each.box[1] for each in prints if each.page == page and each.box[1] > low]

    assert not above or min(above) - low >= 20


def test_a_receipt_fits_one_side_in_clear_print(told):
    receipt = made(told, "receipt")

    assert documents.page_count(receipt) == 1
    assert min(read(documents.to_pdf(receipt)).sizes) == 14


def test_a_receipt_asks_what_for_how_and_both_to_sign(told):
    receipt = on_paper(told, "receipt")

    assert receipt.texts("TH") == ["What for?", "How much", "Bill or ticket", "I got the money", "I paid it"]
    assert f"Pay me: {BOX} in cash {BOX} to my bank {BOX} not at all" in text(receipt).replace("\u00a0", " ")
    assert text(receipt).count("Signature or mark ____") == 2


def test_the_feedback_sheet_asks_five_things_with_faces_and_words(told):
    sheet = on_paper(told, "feedback")

    cells = sheet.texts("TD")
    assert sheet.texts("TH") == ["How true is it?", "Yes", "A bit", "No"]
    assert [cells[place + 1 : place + 4] for place in range(0, 20, 4)] == [["☐ ☺", "☐ 😐", "☐ ☹"]] * 5
    assert "What should we change?" in sheet.texts("H2")
    assert documents.page_count(made(told, "feedback")) == 1


@pytest.mark.parametrize("paper", PaperFormat)
def test_a_contact_block_is_not_torn_between_two_pages(told, paper):
    for name in ("receipt", "promises", "feedback"):
        handout = made(told, name, paper=paper)
        prints = look(documents.to_pdf(handout, paper)).prints
        pages = [each.page for each in prints if each.text.strip() in ("Ask", "Phone", "Or")]
        assert len(pages) % 3 == 0 or paper is PaperFormat.EASY
        assert all(one == other for one, other in pairwise(pages)), name


def test_a_certificate_of_somebody_without_ideas_has_thanks_too(desk):
    (person,) = people_in_the_room(desk, using=1, working=0)

    certificate = made(desk, "certificate", person, session=1)

    assert "What you know from your own life and work" in documents.to_text(certificate)
    assert faults_of(certificate) == []


def test_the_poster_of_the_sample_is_two_sheets(told):
    assert documents.page_count(made(told, "promises")) == 2
