import io

import page
import pikepdf
import pytest

from coprodesk.choices import PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.services.documents import Card, Cards, Ideas, Paper, Paragraph, Picture, booklet
from coprodesk.services.documents.pdf import folding_order
from tests.services.documents.paper_reader import Reading, _marks
from tests.services.documents.paper_samples import BLOCKS, of, summary


def opened(handout, paper=PaperFormat.STANDARD):
    return pikepdf.open(io.BytesIO(booklet(handout, paper)))


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (1, ((4, 1), (2, 3))),
        (4, ((4, 1), (2, 3))),
        (6, ((8, 1), (2, 7), (6, 3), (4, 5))),
    ],
)
def test_pages_stand_in_the_order_for_folding(count, sides):
    assert folding_order(count) == sides


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
def test_a_booklet_is_two_pages_a_side_in_full_size_print(paper, tint):
    handout = of(*BLOCKS.values(), Ideas(((Picture("1F3E5"), "The hospital sends a letter."),)))
    with opened(handout, Paper(paper, tint)) as pdf:
        reading = Reading()
        for sheet in pdf.pages:
            assert [round(float(side)) for side in sheet.MediaBox] == [0, 0, 842, 595]
            _marks(sheet, reading)
        assert len(pdf.pages) % 2 == 0
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"

    assert min(reading.sizes) == {"standard": 14, "large": 18, "giant": 24, "easy": 18}[paper]
    assert "The hospital sends a letter." in " ".join(reading.furniture.split())


def test_a_booklet_may_be_kept_for_ever():
    report = page.validate_pdf_bytes(booklet(summary()), profile=page.ValidationProfile.PDF_A_2B)

    assert [failure.message for failure in report.failures] == []


def test_the_same_booklet_gives_the_same_bytes():
    assert booklet(summary()) == booklet(summary())


def test_cards_are_no_part_of_a_booklet():
    with pytest.raises(PlainError, match="by themselves"):
        booklet(of(Paragraph("text"), Cards((Card("Stop"),), per_page=8)))
