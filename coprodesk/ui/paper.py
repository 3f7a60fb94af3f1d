"""Make paper of a handout away from the window: one kind to look at, or every kind that people asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Handout
from coprodesk.ui import files, printing
from coprodesk.ui.jobs import Jobs, Progress
from coprodesk.ui.printing import PrintOrder

_SHORT = {
    PaperFormat.STANDARD: mark("standard"),
    PaperFormat.LARGE: mark("large"),
    PaperFormat.GIANT: mark("giant"),
    PaperFormat.EASY: mark("easy words"),
}


@dataclass(frozen=True)
class Made:
    """One handout on one kind of paper.

    `too_long` is how many lines are too many for one side of standard paper.
    """

    handout: Handout
    paper: PaperFormat
    pdf: bytes
    pages: tuple[QImage, ...]
    too_long: int


@dataclass(frozen=True)
class Copies:
    """So many copies on one kind of paper."""

    paper: PaperFormat
    count: int


def make(handout: Handout, paper: PaperFormat, width: int) -> Made:
    """The PDF with pictures of its pages, `width` pixels wide. May run in the pool."""
    pdf = documents.to_pdf(handout, paper)
    pages = tuple(printing.page_images(pdf, width))
    return Made(handout, paper, pdf, pages, documents.overflow_lines(handout))


def in_words(copies: Sequence[Copies]) -> str:
    """The copies in words: "7 standard, 3 large"."""
    return ", ".join(f"{each.count} {_(_SHORT[each.paper])}" for each in copies)


def save(made: Made, parent: QWidget) -> Path | None:
    """Ask where to save the PDF, and put the web page beside it; None where nothing was chosen."""
    path = printing.save_pdf(made.pdf, made.handout.title, parent)
    if path is not None:
        files.write_whole(documents.to_html(made.handout, made.paper).encode(), path.with_suffix(".html"))
    return path


def print_each(
    handout: Handout,
    wanted: Sequence[Copies],
    sent: list[PaperFormat],
    parent: QWidget,
    jobs: Jobs,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> bool:
    """Ask for a printer once, then print each kind in turn; False where nothing is begun.

    `sent` grows by each kind that the printer took, so that a person can go on from there after a stop.
    """
    try:
        printer = printing.ask_for_printer(parent, handout.title)
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
            pdf = documents.to_pdf(handout, each.paper)
            if _put_out(pdf, handout.title, each, order, printer, is_cancelled):
                sent.append(each.paper)
        return _("On their way to the printer: {copies}.").format(copies=in_words(wanted))

    jobs.run(_("Printing for everyone"), work, on_done, on_problem)
    return True


def save_each(
    handout: Handout,
    wanted: Sequence[Copies],
    parent: QWidget,
    jobs: Jobs,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> bool:
    """Ask for one place, then save each kind there as PDF and web page; False where nothing was chosen."""
    name = printing.file_name(handout.title)
    place = files.ask_where_to_save(parent, _("Save for everyone"), name, _("PDF (*.pdf)"))
    if place is None:
        return False

    def work(report: Progress, is_cancelled: Callable[[], bool]) -> str:
        for done, each in enumerate(wanted):
            if is_cancelled():
                break
            report(done, len(wanted))
            pdf, page = documents.to_pdf(handout, each.paper), documents.to_html(handout, each.paper)
            files.write_whole(pdf, _beside(place, each.paper, ".pdf"))
            files.write_whole(page.encode(), _beside(place, each.paper, ".html"))
        return ngettext(
            "Saved: {count} PDF, with its web page.",
            "Saved: {count} PDFs, each with its web page.",
            len(wanted),
        ).format(count=len(wanted))

    jobs.run(_("Saving for everyone"), work, on_done, on_problem)
    return True


def _beside(place: Path, paper: PaperFormat, ending: str) -> Path:
    """A file name for one kind of paper: "Summary.pdf" becomes "Summary-large.pdf"."""
    stem = place.stem if place.suffix else place.name
    return place.with_name(f"{stem}-{paper.value}{ending}")


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
        files.write_whole(pdf, _beside(order.file, each.paper, ".pdf"))
    elif sys.platform == "win32":
        printer.setCopyCount(each.count)
        printing.draw_pages(pdf, printer, lambda _done, _all: None, is_cancelled)
        return not is_cancelled()
    else:
        printing.give_to_lp(pdf, title, replace(order, copies=each.count, pages=""))
    return True
