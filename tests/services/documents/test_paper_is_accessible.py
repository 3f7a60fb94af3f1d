import io

import pikepdf
import pytest

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import Paper, Paragraph, to_pdf
from coprodesk.services.documents.pen import Pen
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import PALETTES
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import BLOCKS, of, summary, two_sides

FORMATS = list(PaperFormat)


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("name", BLOCKS)
def test_each_part_in_each_format_keeps_to_both_standards(name, paper):
    assert findings(to_pdf(of(BLOCKS[name]), paper)) == []


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize(
    "handout", [summary(), two_sides(), of(*BLOCKS.values()), of()], ids=lambda h: h.title
)
def test_each_whole_paper_in_each_format_keeps_to_both_standards(handout, paper):
    assert findings(to_pdf(handout, paper)) == []


def test_a_paper_in_many_writings_keeps_to_both_standards():
    text = "Ŵyna ŷd, zażółć gęślą jaźń, Ελληνικά, Русский, é, ½ → ✓ ☐ 😀 𝔸, 日本語, שלום, مرحبا"

    assert findings(to_pdf(of(Paragraph(text)))) == []


@pytest.mark.parametrize("paper", FORMATS)
def test_no_print_is_smaller_than_the_format_says(paper):
    sizes = read(to_pdf(of(*BLOCKS.values()), paper)).sizes

    assert min(sizes) == {"standard": 14, "large": 18, "giant": 24, "easy": 18}[paper]


@pytest.mark.parametrize("paper", FORMATS)
def test_no_text_stands_outside_a_mark(paper):
    assert read(to_pdf(two_sides(), paper)).loose == ""


def test_the_pen_writes_no_text_without_a_tag():
    pen = Pen(Element("Document"), "Title", "en-GB")

    with pytest.raises(RuntimeError, match="without a tag"):
        pen.write((), 0, 0, None)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tint", Tint)
def test_print_has_a_contrast_of_seven_to_one(tint):
    palette = PALETTES[tint]

    for colour in (palette.ink, palette.accent, palette.line):
        assert (luminance(palette.page) + 0.05) / (luminance(colour) + 0.05) >= 7


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", FORMATS)
def test_coloured_paper_keeps_to_both_standards(paper, tint):
    data = to_pdf(of(*BLOCKS.values()), Paper(paper, tint))

    assert findings(data) == []
    assert read(data).words == read(to_pdf(of(*BLOCKS.values()), paper)).words


def test_coloured_paper_is_painted_to_the_edges_as_background():
    with pikepdf.open(io.BytesIO(to_pdf(two_sides(), Paper(tint=Tint.YELLOW)))) as pdf:
        for sheet in pdf.pages:
            orders = pikepdf.parse_content_stream(sheet)
            first = next(order for order in orders if str(order.operator) == "BDC")
            area = next(order for order in orders if str(order.operator) == "re")

            assert str(first.operands[1].Type) == "/Background"
            assert [round(float(side)) for side in area.operands] == [0, 0, 595, 842]


def test_only_embedded_fonts_are_used():
    with pikepdf.open(io.BytesIO(to_pdf(of(*BLOCKS.values(), Paragraph("Ж"))))) as pdf:
        fonts = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]

        assert len(fonts) >= 3
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_file_gives_its_title_its_language_and_no_time():
    with pikepdf.open(io.BytesIO(to_pdf(summary()))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "Hospital letters we can understand"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())


def test_headings_are_bookmarks():
    with pikepdf.open(io.BytesIO(to_pdf(summary()))) as pdf, pdf.open_outline() as outline:
        assert outline.root[0].title == "Hospital letters we can understand"
        assert [entry.title for entry in outline.root[0].children][:2] == [
            "What we talked about",
            "What we decided",
        ]
