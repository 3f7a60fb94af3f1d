import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services.documents.compose import compose
from coprodesk.services.documents.lines import break_lines, natural_width, widest_word
from coprodesk.services.documents.rows import Cell, Row, Rule, lay_out
from coprodesk.services.documents.structure import Element
from coprodesk.services.documents.styles import style_for
from tests.services.documents.paper_samples import BLOCKS, of, summary

BODY = style_for(PaperFormat.STANDARD).body


def printed(text, width, kind=BODY):
    return ["".join(run.text for run in line.runs) for line in break_lines(text, kind, width)]


@pytest.mark.parametrize("text", ["Phone", "You will hear", "By when", "1 2 3", "Ж and e"])
def test_a_text_fits_the_width_it_asks_for(text):
    assert printed(text, natural_width(text, BODY)) == [text]


def test_words_go_to_the_next_line_whole():
    assert printed("one two three", widest_word("three", BODY)) == ["one", "two", "three"]


def test_a_line_end_that_was_typed_stays():
    assert printed("Room 2\nTop floor", 400) == ["Room 2", "Top floor"]


def test_a_word_wider_than_the_column_is_broken():
    assert "".join(printed("abcdefghij", 30)) == "abcdefghij"
    assert len(printed("abcdefghij", 30)) > 1


def test_a_fixed_space_keeps_words_together():
    assert printed("5\u00a0December soon", widest_word("5\u00a0December", BODY)) == [
        "5\u00a0December",
        "soon",
    ]


def test_text_with_nothing_but_fixed_spaces_is_broken_between_words():
    assert printed("many\u00a0words\u00a0together", widest_word("together", BODY)) == [
        "many",
        "words",
        "together",
    ]


@pytest.mark.parametrize("paper", PaperFormat)
def test_no_word_of_a_plain_paper_is_broken(paper):
    style = style_for(paper)
    for handout in (summary(), of(*BLOCKS.values())):
        lines = [line for row in compose(handout, style).rows for cell in row.cells for line in cell.lines]
        assert all(line.space_after for line in lines)


def a_row(count, **options):
    lines = break_lines("\n".join(["line"] * count), BODY, 400)
    return Row((Cell(Element("P"), lines, BODY),), **options)


def line_counts(pages):
    return [[placed.row.line_count for placed in page] for page in pages]


def test_a_short_idea_is_not_split_between_pages():
    pages = lay_out([a_row(6), a_row(6)], room=10 * BODY.leading)

    assert line_counts(pages) == [[6], [6]]


def test_a_long_text_leaves_no_line_alone():
    pages = lay_out([a_row(20)], room=19 * BODY.leading)

    assert line_counts(pages) == [[18], [2]]


def test_a_row_taller_than_the_page_goes_on():
    assert line_counts(lay_out([a_row(7)], room=3 * BODY.leading)) == [[3], [3], [1]]


def test_a_rule_that_does_not_fit_stops_nothing():
    row = a_row(3, rule=Rule(1, 100, above=10, colour="#111111"))

    assert line_counts(lay_out([row, row], room=3 * BODY.leading)) == [[3], [3]]


def test_rows_that_all_want_company_still_share_pages():
    pages = lay_out([a_row(1, keeps_next=True)] * 50, room=10 * BODY.leading)

    assert len(pages) <= 6
