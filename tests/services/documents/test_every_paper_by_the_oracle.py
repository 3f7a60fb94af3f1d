"""Every block on every kind of paper, read back: all words once and in order, each seen and each heard."""

import io

import pytest
from PIL import Image

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import Card, Cards, Fold, Ideas, Paper, Paragraph, Picture, to_pdf
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import BLOCKS, of
from tests.services.documents.test_paper_is_accessible import findings
from tests.services.documents.test_paper_says_everything import words_of


def a_photo():
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(file, "PNG")
    return Picture(file.getvalue(), "our room")


IDEAS = Ideas(
    (
        (Picture("1F3E5"), "The hospital sends a letter."),
        (None, "It comes on Monday."),
        (a_photo(), "It says who to ring, and when somebody answers. " * 12),
    )
)
CARD = Card(
    "Which is better?",
    (
        Ideas(((Picture("1F4DE"), "Ring me."), (None, "I do not mind."))),
        BLOCKS["bullets"],
        Paragraph("Tick one."),
    ),
)
ALL = {
    **BLOCKS,
    "drawing": Picture("1F4C5"),
    "photo": a_photo(),
    "ideas": IDEAS,
    "many ideas": Ideas(((Picture("1F4DE"), "Ring us."), (Picture("2709"), "Write to us.")) * 9),
    "cards": Cards((Card("Stop", (Picture("1F6D1"),)), Card("Slow down")) * 3, per_page=2),
    "slips": Cards((CARD,), (190, 260), fold=Fold.LINE),
    "table cards": Cards((Card("Quiet table"), Card("Table 2")), (180, 120), title_size=48, fold=Fold.TENT),
}


def contrast(pair):
    lights = []
    for colour in pair:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        lights.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    return max(lights) / min(lights)


def hold(handout, paper):
    """What must hold for every paper."""
    data = to_pdf(handout, paper)
    reading = read(data)
    is_list = paper.format in (PaperFormat.GIANT, PaperFormat.EASY)
    assert reading.words == words_of(handout, tables_are_lists=is_list)
    assert reading.loose == ""
    assert min(reading.sizes) >= 12
    assert min(map(contrast, reading.inks)) >= 7
    assert findings(data) == []


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", ALL)
def test_each_block_is_seen_and_heard(name, paper, tint):
    hold(of(ALL[name]), Paper(paper, tint))


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
def test_all_blocks_together_are_seen_and_heard(paper, tint):
    hold(of(*ALL.values(), Paragraph("The end.")), Paper(paper, tint))


def test_the_oracle_sees_print_that_is_too_pale():
    assert contrast(((0.5, 0.5, 0.5), (1.0, 1.0, 1.0))) < 7
    assert contrast(((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))) == pytest.approx(21)


def test_the_oracle_sees_the_colour_of_the_page():
    grounds = {ground for _ink, ground in read(to_pdf(of(), Paper(tint=Tint.YELLOW))).inks}

    assert len(grounds) == 1
    assert (1.0, 1.0, 1.0) not in grounds
