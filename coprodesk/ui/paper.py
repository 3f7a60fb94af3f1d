"""Make paper of a handout away from the window: one kind to look at, or every kind that people asked for."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprodesk.choices import PaperFormat, WordWish
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import files, pdfium, printing
from coprodesk.ui.jobs import Jobs, Progress
from coprodesk.ui.lp import PrintOrder, give_to_lp

if TYPE_CHECKING:
    from coprodesk.workshop.views.people import PersonView

_SHORT = {
    PaperFormat.STANDARD: mark("standard"),
    PaperFormat.LARGE: mark("large"),
    PaperFormat.GIANT: mark("giant"),
    PaperFormat.EASY: mark("easy words"),
}


@dataclass(frozen=True)
class Made:
    """One handout on one kind of paper.

    `too_long` is how many lines are too many for one side of standard paper, in the longest that people get.
    """

    handout: Handout
    paper: Paper
    pdf: bytes
    pages: tuple[QImage, ...]
    too_long: int


@dataclass(frozen=True)
class Copies:
    """So many copies of one handout on one kind of paper.

    `mark` tells it from another on the same kind of paper, in the name of a file; "" where there is only one.
    """

    paper: PaperFormat
    count: int
    handout: Handout
    mark: str = ""

    @property
    def kind(self) -> tuple[PaperFormat, Handout]:
        """What is printed, however many of it."""
        return self.paper, self.handout


def make(handout: Handout, paper: Paper, width: int, others: Sequence[Handout] = ()) -> Made:
    """The PDF with pictures of its pages, `width` pixels wide. May run in the pool.

    `others` are what other people get of it: the longest of all counts in what fits.
    """
    pdf = documents.to_pdf(handout, paper)
    pages = tuple(pdfium.page_images(pdf, width))
    too_long = max(documents.overflow_lines(each) for each in {handout, *others})
    return Made(handout, paper, pdf, pages, too_long)


def copies_for(people: Sequence[PersonView], handouts: Mapping[WordWish, Handout]) -> tuple[Copies, ...]:
    """What to print so that everyone gets the paper and the words that they asked for."""
    wanted = Counter((person.paper, handouts[person.words]) for person in people)
    found = []
    for paper in PaperFormat:
        kinds = dict.fromkeys(handouts[wish] for wish in WordWish if wanted[paper, handouts[wish]])
        for handout in kinds:
            wish = next(wish for wish in WordWish if handouts[wish] == handout)
            mark = wish.value if len(kinds) > 1 else ""
            found.append(Copies(paper, wanted[paper, handout], handout, mark))
    return tuple(found)


def in_words(copies: Sequence[Copies]) -> str:
    """The copies in words: "7 standard, 3 large"."""
    counts: Counter[PaperFormat] = Counter()
    for each in copies:
        counts[each.paper] += each.count
    return ", ".join(f"{count} {_(_SHORT[paper])}" for paper, count in counts.items())


def save(made: Made, parent: QWidget) -> Path | None:
    """Ask where to save the PDF, and put the web page beside it; None where nothing was chosen."""
    path = printing.save_pdf(made.pdf, made.handout.title, parent)
    if path is not None:
        files.write_whole(documents.to_html(made.handout, made.paper).encode(), path.with_suffix(".html"))
    return path


def print_each(
    wanted: Sequence[Copies],
    sent: list[tuple[PaperFormat, Handout]],
    parent: QWidget,
    jobs: Jobs,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> bool:
    """Ask for a printer once, then print each kind in turn; False where nothing is begun.

    `sent` grows by each kind that the printer took, so that a person can go on from there after a stop.
    """
    title = wanted[0].handout.title
    try:
        printer = printing.ask_for_printer(parent, title)
    except PlainError as problem:
        on_problem(str(problem))
        return False
    if printer is None:
        return False
    order = printing.order_from(printer)

    def work(report: Progress, is_cancelled: Callable[[], bool]) -> str:
        for done, each in enumerate(wanted):
            if is_cancelled():
                break
            report(done, len(wanted))
            pdf = documents.to_pdf(each.handout, each.paper)
            if _put_out(pdf, title, each, order, printer, is_cancelled):
                sent.append(each.kind)
        return _("On their way to the printer: {copies}.").format(copies=in_words(wanted))

    jobs.run(_("Printing for everyone"), work, on_done, on_problem)
    return True


def save_each(
    wanted: Sequence[Copies],
    parent: QWidget,
    jobs: Jobs,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> bool:
    """Ask for one place, then save each kind there as PDF and web page; False where nothing was chosen."""
    name = printing.file_name(wanted[0].handout.title)
    place = files.ask_where_to_save(parent, _("Save for everyone"), name, _("PDF (*.pdf)"))
    if place is None:
        return False

    def work(report: Progress, is_cancelled: Callable[[], bool]) -> str:
        for done, each in enumerate(wanted):
            if is_cancelled():
                break
            report(done, len(wanted))
            pdf = documents.to_pdf(each.handout, each.paper)
            page = documents.to_html(each.handout, each.paper)
            files.write_whole(pdf, _beside(place, each, ".pdf"))
            files.write_whole(page.encode(), _beside(place, each, ".html"))
        return ngettext(
            "Saved: {count} PDF, with its web page.",
            "Saved: {count} PDFs, each with its web page.",
            len(wanted),
        ).format(count=len(wanted))

    jobs.run(_("Saving for everyone"), work, on_done, on_problem)
    return True


def _beside(place: Path, each: Copies, ending: str) -> Path:
    """A file name for one kind of paper: "Summary.pdf" becomes "Summary-large.pdf"."""
    stem = place.stem if place.suffix else place.name
    return place.with_name("-".join(filter(None, (stem, each.paper.value, each.mark))) + ending)


def _put_out(
    pdf: bytes,
    title: str,
    each: Copies,
    order: PrintOrder,
    printer: QPrinter,
    is_cancelled: Callable[[], bool],
) -> bool:
    """Bring one kind out, as the dialogue was answered; False where it was stopped before its end."""
    if order.file is not None:
        files.write_whole(pdf, _beside(order.file, each, ".pdf"))
    elif sys.platform == "win32":
        printer.setCopyCount(each.count)
        printing.draw_pages(pdf, printer, lambda _done, _all: None, is_cancelled)
        return not is_cancelled()
    else:
        give_to_lp(pdf, title, replace(order, copies=each.count, pages=""))
    return True
