import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.services.documents import (
    Bullets,
    Card,
    Cards,
    Facts,
    Fold,
    Handout,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    to_html,
    to_pdf,
    to_text,
)
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.tidy import tidy
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import two_sides

SPICE = [
    "<b>",
    "</para>",
    "&",
    "&amp;",
    "\u202e",
    "\u200f",
    "\x00",
    "\ud800",
    "😀",
    "日",
    "ش",
    "\r\n",
    "\u00a0",
    "é",
]
texts = st.lists(st.one_of(st.text(max_size=30), st.sampled_from(SPICE)), max_size=8).map("".join)
tables = st.integers(1, 6).flatmap(
    lambda columns: st.builds(
        Table,
        st.tuples(*[texts] * columns),
        st.lists(st.tuples(*[texts] * columns), max_size=4).map(tuple),
    )
)
blocks = st.one_of(
    st.builds(Heading, texts, st.integers(-1, 9)),
    st.builds(Paragraph, texts),
    st.builds(Bullets, st.lists(texts, max_size=4).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(texts, texts), max_size=4).map(tuple)),
    tables,
)
pictures = st.builds(Picture, st.sampled_from(["1F3E5", "1F4C5", "260E"]), texts)
ideas = st.builds(Ideas, st.lists(st.tuples(st.none() | pictures, texts), max_size=4).map(tuple))
a_card = st.builds(Card, texts, st.lists(blocks | ideas | pictures, max_size=2).map(tuple))
cards = st.builds(
    Cards,
    st.lists(a_card, max_size=4).map(tuple),
    per_page=st.sampled_from([1, 2, 4, 8]),
    fold=st.sampled_from(Fold),
)
blocks = blocks | ideas | pictures | cards
handouts = st.builds(Handout, texts, st.lists(blocks, max_size=5).map(tuple), footer=texts)


@settings(max_examples=120, deadline=None)
@given(handouts, st.sampled_from(PaperFormat))
def test_any_typed_text_gives_a_valid_pdf_or_a_plain_refusal(handout, paper):
    to_html(handout).encode()
    to_text(handout).encode()
    try:
        data = to_pdf(handout, paper)
    except PlainError:
        assert any(isinstance(block, Cards) for block in handout.blocks)
        return

    assert findings(data) == []
    assert read(data).loose == ""


LONG = "a" * 10_000


@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize(
    "block",
    [
        Paragraph(LONG),
        Bullets((LONG,)),
        Facts(((LONG, LONG),)),
        Table(("What", LONG), ((LONG, "x"),)),
        Ideas(((Picture("1F3E5"), LONG),)),
        Picture("1F3E5", LONG),
        Bullets(tuple(f"promise {number}" for number in range(500))),
        Facts(tuple((f"promise {number}", "Mary") for number in range(500))),
        Table(("What", "Who"), tuple((f"promise {number}", "Mary") for number in range(500))),
        Ideas(tuple((Picture("1F3E5"), f"promise {number}") for number in range(500))),
    ],
    ids=lambda block: type(block).__name__,
)
def test_endless_words_and_endless_lists_are_printed(block, paper):
    data = to_pdf(Handout("Title", (block,)), paper)

    assert findings(data) == []
    assert read(data).loose == ""


@pytest.mark.parametrize(
    "card", [Card(LONG), Card("", (Paragraph(LONG),)), Card("", (Ideas(((None, LONG),)),))]
)
def test_endless_words_on_a_card_are_refused(card):
    with pytest.raises(PlainError, match="does not fit on its card"):
        to_pdf(Handout("Title", (Cards((card,), (86, 54)),)))


@settings(max_examples=120, deadline=None)
@given(texts)
def test_any_typed_paragraph_is_read_back(text):
    handout = Handout("Title", (Paragraph(text),))
    expected = [" ".join(printable(block.text).split()) for block in tidy(handout).blocks]

    assert read(to_pdf(handout)).texts("P") == [part for part in expected if part]


def test_the_same_paper_gives_the_same_bytes():
    assert to_pdf(two_sides()) == to_pdf(two_sides())


def test_papers_made_at_the_same_time_do_not_mix():
    papers = [two_sides(), Handout("Ж", (Paragraph("Ελληνικά Русский żółw"),))] * 6
    alone = [to_pdf(paper) for paper in papers]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(to_pdf, papers)) == alone


def test_another_start_of_the_program_gives_the_same_bytes():
    script = (
        "import hashlib\n"
        "from coprodesk.services.documents import to_pdf\n"
        "from tests.services.documents.paper_samples import two_sides\n"
        "print(hashlib.sha256(to_pdf(two_sides())).hexdigest())"
    )
    runs = {subprocess.check_output([sys.executable, "-c", script], text=True) for _ in range(2)}

    assert runs == {hashlib.sha256(to_pdf(two_sides())).hexdigest() + "\n"}
