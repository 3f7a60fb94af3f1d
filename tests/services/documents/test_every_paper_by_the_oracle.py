"""Every block on every kind of paper, read back: all words once and in order, each seen and each heard."""

import io

import pytest
from PIL import Image

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import Card, Cards, Fold, Ideas, Paper, Paragraph, Picture, Table, to_pdf
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_oracle import faults_of
from tests.services.documents.paper_samples import BLOCKS, of


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


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", ALL)
def test_each_block_is_seen_and_heard(name, paper, tint):
    assert faults_of(of(ALL[name]), Paper(paper, tint)) == []


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
def test_all_blocks_together_are_seen_and_heard(paper, tint):
    assert faults_of(of(*ALL.values(), Paragraph("The end.")), Paper(paper, tint)) == []


def test_a_wide_table_as_lists_keeps_its_facts_under_each_other():
    rows = (("Write", "Ivy", "Monday", ""), ("Ring", "Sam", "Tuesday", "Looking into it"))
    seen = look(to_pdf(of(Table(("What", "Who", "By when", "How it is going"), rows)), PaperFormat.LARGE))

    lefts = {each.text.strip(): round(each.box[0]) for each in seen.prints}
    assert abs(lefts["Monday"] - lefts["Tuesday"]) <= 1
    assert abs(lefts["Tuesday"] - lefts["Looking into it"]) <= 1
