from dataclasses import replace

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import (
    Bullets,
    Heading,
    Paragraph,
    Table,
    overflow_lines,
    page_count,
    to_pdf,
)
from coprodesk.services.documents.lines import break_lines
from coprodesk.services.documents.styles import PAGE_HEIGHT, style_for
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import of, summary


def with_lines(count):
    return replace(of(Paragraph("\n".join(["line"] * count))), one_side=True)


def test_the_summary_fits_one_side():
    assert page_count(summary()) == 1
    assert overflow_lines(summary()) == 0


def test_what_does_not_fit_one_side_is_told_in_lines():
    fits = max(count for count in range(1, 40) if overflow_lines(with_lines(count)) == 0)

    assert page_count(with_lines(fits)) == 1
    assert page_count(with_lines(fits + 1)) == 2
    assert 1 <= overflow_lines(with_lines(fits + 1)) <= 2


def test_points_come_closer_to_fit_one_side_but_lines_and_print_stay():
    points = replace(of(Bullets(tuple(f"point {number}" for number in range(28)))), one_side=True)

    assert page_count(replace(points, one_side=False)) == 2
    assert page_count(points) == 1
    assert overflow_lines(points) == 0
    assert min(read(to_pdf(points)).sizes) == 14
    assert page_count(points, PaperFormat.LARGE) == page_count(
        replace(points, one_side=False), PaperFormat.LARGE
    )


def test_what_does_not_fit_one_side_is_printed_at_full_size_all_the_same():
    assert min(read(to_pdf(with_lines(60))).sizes) == 14


def test_larger_print_may_take_more_sides():
    assert overflow_lines(with_lines(60), PaperFormat.LARGE) == 0
    assert overflow_lines(replace(with_lines(60), one_side=False)) == 0


def test_lines_hold_sixty_to_seventy_letters_in_standard_print():
    style = style_for(PaperFormat.STANDARD)
    text = "We talked about letters that people cannot understand, and what to do about them next. " * 20
    lines = break_lines(text, style.body, style.width)
    longest = max(sum(len(run.text) for run in line.runs) for line in lines)

    assert 60 <= longest <= 72


def test_a_heading_stands_with_what_follows():
    for count in range(20, 40):
        reading = read(to_pdf(of(*[Paragraph("line")] * count, Heading("Next"), Paragraph("what follows"))))
        assert reading.words[-3:] == ["Next", "what", "follows"]


def test_large_papers_are_printed_at_once():
    huge = of(
        Heading("h" * 10_000),
        *[Heading("again")] * 60,
        Paragraph("word " * 20_000),
        Paragraph("x" * 200_000),
        Bullets(tuple(f"promise {n} " * 8 for n in range(500))),
        Table(("a", "b"), (("y" * 10_000, "z"), ("word " * 3000, "word " * 3000))),
    )

    assert page_count(huge) * PAGE_HEIGHT > 0
    assert len(to_pdf(huge)) > 100_000
