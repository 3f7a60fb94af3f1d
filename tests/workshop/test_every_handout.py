"""Every kind of handout, proven in each format and each tint: on paper, as a web page and as plain text.

What must hold stands in `tests/services/documents/paper_oracle.py`.
"""

import pytest

from coprodesk.choices import PaperFormat, Tint, WordWish
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.services.documents import Paper
from coprodesk.workshop import handouts
from coprodesk.workshop.handouts import KINDS, Reader, Share, reader_of
from tests.services.documents.paper_oracle import faults_of, faults_of_twins
from tests.services.documents.paper_reader import read
from tests.workshop.sample_papers import DAY, IVY, made

OWN = [name for name, kind in KINDS.items() if kind.share is Share.OWN]
WORDED = [name for name, kind in KINDS.items() if kind.has_words_wish]
LEAST = {PaperFormat.STANDARD: 14, PaperFormat.LARGE: 18, PaperFormat.GIANT: 24, PaperFormat.EASY: 18}
CARDS = 12
"""Points of the smallest print on cards of a real size."""


@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", KINDS)
def test_each_kind_in_each_format_has_no_fault(told, name, paper):
    handout = made(told, name, paper=paper)

    assert faults_of(handout, paper) == []
    assert documents.missing_characters(handout) == ()
    sizes = read(documents.to_pdf(handout, paper)).sizes
    assert min(sizes) >= (LEAST[paper] if KINDS[name].takes_formats else CARDS)


@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", ["voting_slips_4", "idea_cards", "worry_notes"])
def test_slips_fill_all_their_sheets_in_every_print(told, name, paper):
    assert not read(documents.to_pdf(made(told, name, paper=paper), paper)).bookmarks


@pytest.mark.parametrize("tint", [Tint.CREAM, Tint.YELLOW])
@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", KINDS)
def test_each_kind_in_each_format_and_tint_has_no_fault(told, name, paper, tint):
    assert faults_of(made(told, name, paper=paper), Paper(paper, tint)) == []


@pytest.mark.parametrize("wish", set(WordWish) - {WordWish.EVERYDAY})
@pytest.mark.parametrize("name", WORDED)
def test_each_wish_for_words_has_no_fault(told, name, wish):
    handout = told.look(handouts.made, DAY, name, Reader(words=wish, person_id=IVY))

    assert faults_of(handout) == []


@pytest.mark.parametrize("name", OWN)
def test_what_each_person_gets_has_no_fault_in_the_print_that_they_asked_for(told, name):
    readers = [reader_of(person) for person in told.look(KINDS[name].readers, DAY)]

    found = [faults_of(told.look(handouts.made, DAY, name, reader), reader.paper) for reader in readers]

    assert len({reader.paper.format for reader in readers}) > 2
    assert found == [[]] * len(readers)


@pytest.mark.parametrize("paper", [PaperFormat.STANDARD, PaperFormat.EASY])
@pytest.mark.parametrize("name", KINDS)
def test_each_kind_as_web_page_and_plain_text_has_all_words_in_order(told, name, paper):
    assert faults_of_twins(made(told, name, paper=paper), paper) == []


@pytest.mark.parametrize("paper", [PaperFormat.STANDARD, PaperFormat.EASY])
@pytest.mark.parametrize("name", sorted(set(KINDS) - set(OWN)))
def test_an_empty_project_gives_a_faultless_paper_or_a_plain_sentence(desk, name, paper):
    try:
        found = faults_of(made(desk, name, person=None, session=1, paper=paper), paper)
    except PlainError as refusal:
        found = [str(refusal)] if not str(refusal).endswith(".") else []

    assert found == []


@pytest.mark.parametrize("name", ["summary", "word_list", "you_said", "agenda"])
def test_what_the_record_does_not_hold_yet_is_refused_in_words(desk, name):
    with pytest.raises(PlainError, match=r"\.$"):
        made(desk, name, session=1)


@pytest.mark.parametrize("name", ["consent", "deal", "later", "receipt", "invitation"])
def test_what_the_record_does_not_hold_yet_has_lines_to_write_on(desk, name):
    assert "____" in documents.to_text(made(desk, name, session=1))


@pytest.mark.parametrize("name", OWN)
def test_nobody_gets_a_personal_paper_in_an_empty_project(desk, name):
    assert desk.look(KINDS[name].readers, 1) == ()
