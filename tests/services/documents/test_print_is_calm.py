"""What makes print easy to read: the distance of its lines, one left edge, upright letters, no word split."""

import io
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import Paragraph, to_pdf
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_samples import BLOCKS, of

SIZES = {"standard": 14, "large": 18, "giant": 24, "easy": 18}
EVEN = "expression " * 60
UNEVEN = "".join(f"{'m' * (number * 7 % 11 + 1)} " for number in range(90))


def lines(paper, text=EVEN):
    """The lines of one paragraph on its first page, from the top."""
    prints = look(to_pdf(of(Paragraph(text)), paper)).prints
    return [each for each in prints if each.page == 0 and set(each.text.split()) <= {*text.split()}]


@pytest.mark.parametrize("paper", PaperFormat)
def test_lines_stand_one_and_a_half_sizes_apart(paper):
    steps = {round(one.box[1] - other.box[1], 1) for one, other in pairwise(lines(paper))}

    assert steps == {1.5 * SIZES[paper.value]}


@pytest.mark.parametrize("paper", PaperFormat)
def test_lines_begin_at_one_edge_and_are_not_stretched_to_another(paper):
    found = lines(paper, UNEVEN)[:-1]

    assert len({round(each.box[0]) for each in found}) == 1
    assert len({round(each.box[2]) for each in found}) > 2


@pytest.mark.parametrize("paper", PaperFormat)
def test_no_word_is_split_at_the_end_of_a_line(paper):
    assert {word for each in lines(paper) for word in each.text.split()} == {"expression"}


def test_all_letters_are_upright():
    data = to_pdf(of(*BLOCKS.values()))

    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert {float(font.FontDescriptor.ItalicAngle) for font in fonts} == {0}
    document = pypdfium2.PdfDocument(data)
    letters = [each for page in document for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])]
    assert len(letters) > 20
    assert {(each.get_matrix().b, each.get_matrix().c) for each in letters} == {(0, 0)}
