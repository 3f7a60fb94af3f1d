"""Put a finished PDF on paper, in a file, or on the screen."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.ui import files, pdfium
from coprodesk.ui.jobs import Jobs, Progress
from coprodesk.ui.lp import PrintOrder, give_to_lp, refused

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_DPI = 300
_POINTS_IN_AN_INCH = 72

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def print_pdf(
    pdf: bytes,
    title: str,
    parent: QWidget,
    jobs: Jobs,
    on_done: Callable[[str], None],
    on_problem: Callable[[str], None],
) -> None:
    """Ask for a printer in the system's dialogue, then print away from the window.

    `on_done` gets a sentence for people when the printer has taken the pages; nothing comes where the person
    closes the dialogue. `on_problem` gets what stopped and what to do.
    """
    try:
        printer = ask_for_printer(parent, title)
    except PlainError as problem:
        on_problem(str(problem))
        return
    if printer is None:
        return
    order = order_from(printer)

    def work(report: Progress, is_cancelled: Callable[[], bool]) -> str:
        if order.file is not None:
            files.write_whole(pdf, order.file)
            return _("Saved.")
        if sys.platform == "win32":
            draw_pages(pdf, printer, report, is_cancelled)
        else:
            give_to_lp(pdf, title, replace(order, keeps_size=pdfium.keeps_its_size(pdf)), is_cancelled)
        return _("The pages are on their way to the printer.")

    jobs.run(_("Printing"), work, on_done, on_problem)


def ask_for_printer(parent: QWidget, title: str, *, is_batch: bool = False) -> QPrinter | None:
    """The printer that a person sets up in the system's dialogue; None where they close it.

    For a batch, in which everyone gets one whole paper, it asks for no pages.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise PlainError(
            _("No printer was found. Switch the printer on and connect it, or save the paper for later.")
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    words = _("Print one for each person: {title}") if is_batch else _("Print: {title}")
    dialog.setWindowTitle(words.format(title=title))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, not is_batch)
    if sys.platform == "win32":  # its own "print to file" makes no PDF; "Save" does
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    is_accepted = bool(dialog.exec())
    dialog.deleteLater()
    files.forget_what_qt_keeps()
    return printer if is_accepted else None


def order_from(printer: QPrinter) -> PrintOrder:
    """What was chosen for a printer, as plain data."""
    first, last = printer.fromPage(), printer.toPage()
    return PrintOrder(
        printer=printer.printerName(),
        copies=printer.copyCount(),
        sides=_SIDES.get(printer.duplex(), ""),
        pages=f"{first}-{last}" if first and last else "",
        file=Path(printer.outputFileName()) if printer.outputFileName() else None,
    )


def draw_pages(pdf: bytes, printer: QPrinter, report: Progress, is_cancelled: Callable[[], bool]) -> None:
    """Draw each page as a picture of 300 dots an inch on a printer of Qt (Windows takes no PDF)."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    with pdfium.opened(pdf) as document:
        wanted = _wanted_pages(printer, len(document))
        painter = QPainter()
        if not painter.begin(printer):
            raise refused(printer.printerName())
        try:
            for done, number in enumerate(wanted):
                if is_cancelled():
                    printer.abort()
                    return
                if done and not printer.newPage():
                    raise refused(printer.printerName())
                page = document[number]
                picture = pdfium.picture(page, _DPI / _POINTS_IN_AN_INCH)
                place = _place(painter, page)
                if place.width() > painter.device().width() + place.height() / 20:
                    # A page that lies goes on the sheet on its side: otherwise its end would be lost.
                    picture, place = picture.transformed(QTransform().rotate(90)), place.transposed()
                painter.drawImage(place, picture)
                report(done + 1, len(wanted))
        finally:
            painter.end()


def open_pdf(pdf: bytes, title: str) -> None:
    """Show a PDF in the system's own viewer. Raises PlainError."""
    files.open_in_viewer(pdf, file_name(title))


def file_name(title: str) -> str:
    """A file name for a PDF that every system takes, from any title."""
    safe = re.sub(r"[^\w\s.,()-]", " ", title)
    return (" ".join(safe.split()).strip(". ")[:80].strip(". ") or _("Handout")) + ".pdf"


def _place(painter: QPainter, page: "PdfPage") -> QRectF:
    """Where a page goes in its true size, from the corner of the sheet."""
    device = painter.device()
    across, down = (dpi / _POINTS_IN_AN_INCH for dpi in (device.logicalDpiX(), device.logicalDpiY()))
    return QRectF(0, 0, page.get_width() * across, page.get_height() * down)


def _wanted_pages(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(min(first, count) - 1, min(last, count))
