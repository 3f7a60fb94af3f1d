import io

import pikepdf
import pytest

from coprodesk.choices import PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.services.documents import (
    Card,
    Cards,
    Fold,
    Handout,
    Heading,
    Ideas,
    Paper,
    Paragraph,
    Picture,
    missing_characters,
    page_count,
    to_html,
    to_pdf,
    to_text,
)
from coprodesk.services.documents.decks import grid_of
from coprodesk.services.documents.styles import MM
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read

SLIP = Card(
    "Which is better?",
    (Ideas(((Picture("1F4DE"), "☐ A call"), (Picture("2709"), "☐ A letter"))), Paragraph("☐ Not sure")),
)
NAMES = ("Mary", "Sam", "Joe and Pat", "Wilhelmina-Charlotte-Anne")
BADGES = Cards(tuple(map(Card, NAMES)), (86, 54), title_size=44)


def sheets(*blocks):
    return Handout("Things to cut out", blocks)


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("fold", Fold)
@pytest.mark.parametrize("paper", [PaperFormat.STANDARD, PaperFormat.LARGE])
def test_cards_keep_to_both_standards(paper, fold, tint):
    cards = Cards((SLIP,) * 3, per_page=2, fold=fold)
    handout = sheets(Paragraph("Cut these out."), cards, Paragraph("Done."))

    assert findings(to_pdf(handout, Paper(paper, tint))) == []


@pytest.mark.parametrize(
    ("cards", "size", "on_a_page"),
    [
        (Cards((), per_page=1), (190, 260), 1),
        (Cards((), per_page=2), (190, 130), 2),
        (Cards((), per_page=4), (95, 130), 4),
        (Cards((), per_page=8), (95, 65), 8),
        (BADGES, (86, 54), 8),
        (Cards((), (86, 54), per_page=2), (86, 54), 2),
        (Cards((), (190, 260)), (190, 260), 1),
    ],
)
def test_cards_have_their_real_size(cards, size, on_a_page):
    grid = grid_of(cards)

    assert (grid.width / MM, grid.height / MM) == pytest.approx(size)
    assert len(list(grid.places())) == on_a_page
    assert grid.left >= 10 * MM - 0.01
    assert grid.top >= 18 * MM


def test_cut_marks_stand_outside_the_cards_and_printers_keep_the_size():
    grid = grid_of(BADGES)
    with pikepdf.open(io.BytesIO(to_pdf(sheets(BADGES)))) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        kind = None
        areas = []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "BDC":
                kind = operands[1].get("/Type")
            elif str(operator) == "re" and kind == "/Page":
                areas.append([float(side) for side in operands])
        right, low = grid.left + 2 * grid.width, grid.top + 4 * grid.height

    assert len(areas) == 2 * (3 + 5)
    for left, bottom, width, height in areas:
        beside = left + width <= grid.left or left >= right
        above = 842 - bottom <= grid.top or 841.8 - bottom - height >= low
        assert beside or above


def test_running_pages_ask_for_no_size():
    with pikepdf.open(io.BytesIO(to_pdf(sheets(Paragraph("text"))))) as pdf:
        assert "/PrintScaling" not in pdf.Root.ViewerPreferences


def test_a_sheet_of_cards_has_no_title_and_each_card_is_an_item():
    reading = read(to_pdf(sheets(Cards((SLIP,) * 5, per_page=4))))

    assert "H1" not in reading.tags
    assert reading.tags.count("LI") == 5
    assert (
        reading.words
        == ["Which", "is", "better?", "☐", "A", "call", "☐", "A", "letter", "☐", "Not", "sure"] * 5
    )
    assert page_count(sheets(Cards((SLIP,) * 5, per_page=4))) == 2


def test_cards_stand_on_pages_of_their_own_between_others():
    handout = sheets(Paragraph("Before."), BADGES, Heading("After"), Paragraph("More."))

    assert page_count(handout) == 3
    words = f"Things to cut out Before. {' '.join(NAMES)} After More."
    assert " ".join(read(to_pdf(handout)).words) == words


def test_a_long_name_is_set_smaller_and_never_broken():
    reading = read(to_pdf(sheets(BADGES)))

    assert max(reading.sizes) == 44
    assert any(14 <= size < 44 for size in reading.sizes)
    assert "Wilhelmina-Charlotte-Anne" in reading.texts("P")


def test_pictures_of_cards_grow_smaller_before_words_do():
    data = to_pdf(sheets(Cards((SLIP,), per_page=8)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figure = pdf.Root.StructTreeRoot.K.K[0].K[0].K[0].K[1]
        left, _bottom, right, _top = (float(side) for side in figure.A.BBox)

    assert 20 < right - left < 80
    assert min(read(data).sizes) >= 12


def test_a_table_card_is_printed_for_both_sides_and_read_once():
    reading = read(to_pdf(sheets(Cards((Card("Quiet table"),), per_page=2, fold=Fold.TENT))))

    assert reading.words == ["Quiet", "table"]
    assert reading.furniture.count("Quiet table") == 1


def test_a_blank_card_is_cut_out_too():
    assert page_count(sheets(Cards((Card(),) * 9, (86, 54)))) == 2
    assert findings(to_pdf(sheets(Cards((Card(),) * 9, (86, 54))))) == []


def test_sheets_say_who_drew_the_pictures():
    assert "OpenMoji, CC BY-SA 4.0" in read(to_pdf(sheets(Cards((SLIP,), per_page=1)))).furniture
    assert "OpenMoji" not in read(to_pdf(sheets(BADGES))).furniture


@pytest.mark.parametrize("paper", PaperFormat)
def test_a_card_with_too_many_words_is_refused_by_name(paper):
    full = Cards((Card("Short"), Card("Bring " + "many words " * 60)), (86, 54))

    with pytest.raises(PlainError, match=r"“Bring many words .*…” does not fit on its card"):
        to_pdf(sheets(full), paper)


@pytest.mark.parametrize(
    "options", [{}, {"per_page": 3}, {"size_mm": (300, 54)}, {"size_mm": (86, 10)}, {"size_mm": (86, 270)}]
)
def test_cards_of_no_size_are_refused(options):
    with pytest.raises(ValueError, match=r"card"):
        Cards((), **options)


def test_cards_are_a_list_in_the_web_page_and_parts_of_the_text():
    page = to_html(sheets(Cards((SLIP, Card("A & B")), per_page=4)))

    assert page.count("<li>") == 2
    assert "<p><strong>A &amp; B</strong></p>" in page
    text = to_text(sheets(Cards((SLIP, Card("A & B")), per_page=4)))
    assert "Which is better?\n\n☐ A call\n☐ A letter\n\n☐ Not sure\n\nA & B\n" in text


def test_signs_that_cards_cannot_show_are_told():
    card = Card("日本", (Paragraph("שלום"),))

    assert missing_characters(sheets(Cards((card,), per_page=2))) == ("日本", "שלום")
