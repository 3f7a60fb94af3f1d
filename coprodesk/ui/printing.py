"""Put a finished PDF on paper, in a file, or on the screen."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.ui import files
from coprodesk.ui.jobs import Jobs, Progress

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_DPI = 300
_POINTS_IN_AN_INCH = 72
_LP_SECONDS = 60
_one_reader = threading.Lock()  # pdfium may be used by one thread at a time

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True)
class PrintOrder:
    """What was chosen in the printer dialogue.

    `sides` and `pages` ("2-3") are in the words of `lp`, "" for the printer's own way and all pages. `file`
    is where "print to file" was asked to put the PDF.
    """

    printer: str
    copies: int = 1
    sides: str = ""
    pages: str = ""
    file: Path | None = None


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
            give_to_lp(pdf, title, order)
        return _("The pages are on their way to the printer.")

    jobs.run(_("Printing"), work, on_done, on_problem)


def ask_for_printer(parent: QWidget, title: str) -> QPrinter | None:
    """The printer that a person sets up in the system's dialogue; None where they close it."""
    if not QPrinterInfo.availablePrinterNames():
        raise PlainError(
            _("No printer was found. Switch the printer on and connect it, or save the PDF for later.")
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print: {title}").format(title=title))
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


def give_to_lp(pdf: bytes, title: str, order: PrintOrder) -> None:
    """Hand the very bytes of a PDF to the print system of Linux and macOS; no copy stays on the disk."""
    if shutil.which("lp") is None:
        raise PlainError(
            _("This computer cannot print yet: its print system (CUPS) is missing. Save the PDF instead.")
        )
    _refuse_paused(order.printer)
    command = ["lp", "-d", order.printer, "-n", str(order.copies), "-t", title]
    command += ["-o", f"sides={order.sides}"] if order.sides else []
    command += ["-P", order.pages] if order.pages else []
    try:
        told = subprocess.run(
            [*command, "-"],
            input=pdf,
            capture_output=True,
            timeout=_LP_SECONDS,
            env=_plain_words(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _refused(order.printer) from error
    if told.returncode != 0:
        raise _refused(order.printer)


def draw_pages(pdf: bytes, printer: QPrinter, report: Progress, is_cancelled: Callable[[], bool]) -> None:
    """Draw each page as a picture of 300 dots an inch on a printer of Qt (Windows takes no PDF)."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    with _opened(pdf) as document:
        wanted = _wanted_pages(printer, len(document))
        painter = QPainter()
        if not painter.begin(printer):
            raise _refused(printer.printerName())
        try:
            for done, number in enumerate(wanted):
                if is_cancelled():
                    printer.abort()
                    return
                if done and not printer.newPage():
                    raise _refused(printer.printerName())
                page = document[number]
                picture = _picture(page, _DPI / _POINTS_IN_AN_INCH)
                painter.drawImage(_place(painter, page), picture)
                report(done + 1, len(wanted))
        finally:
            painter.end()


def save_pdf(pdf: bytes, title: str, parent: QWidget) -> Path | None:
    """Ask where to save a PDF and save it there; None where nothing was chosen. Raises PlainError."""
    path = files.ask_where_to_save(parent, _("Save as PDF"), file_name(title), _("PDF (*.pdf)"))
    if path is None:
        return None
    if not path.suffix:
        path = path.with_suffix(".pdf")
    files.write_whole(pdf, path)
    return path


def open_pdf(pdf: bytes, title: str) -> None:
    """Show a PDF in the system's own viewer. Raises PlainError."""
    files.open_in_viewer(pdf, file_name(title))


def page_images(pdf: bytes, width_px: int) -> list[QImage]:
    """Each page of a PDF as a picture of that width. May run in the pool."""
    with _opened(pdf) as document:
        # pdfium rounds the width up to a whole number.
        return [_picture(page, (width_px - 0.5) / page.get_width()) for page in document]


def file_name(title: str) -> str:
    """A file name for a PDF that every system takes, from any title."""
    safe = re.sub(r"[^\w\s.,()-]", " ", title)
    return (" ".join(safe.split()).strip(". ")[:80].strip(". ") or _("Handout")) + ".pdf"


@contextmanager
def _opened(pdf: bytes) -> "Iterator[PdfDocument]":
    from pypdfium2 import PdfDocument

    with _one_reader:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _picture(page: "PdfPage", scale: float) -> QImage:
    drawn = page.render(scale=scale, prefer_bgrx=True)
    picture = QImage(
        bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
    ).copy()
    drawn.close()
    return picture


def _place(painter: QPainter, page: "PdfPage") -> QRectF:
    """Where a page goes in its true size, from the corner of the sheet."""
    device = painter.device()
    across, down = (dpi / _POINTS_IN_AN_INCH for dpi in (device.logicalDpiX(), device.logicalDpiY()))
    return QRectF(0, 0, page.get_width() * across, page.get_height() * down)


def _wanted_pages(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(min(first, count) - 1, min(last, count))


def _refuse_paused(printer: str) -> None:
    """A paused printer takes pages and prints nothing, for hours: better to say so now."""
    if shutil.which("lpstat") is None:
        return
    try:
        told = subprocess.run(
            ["lpstat", "-p", printer],
            capture_output=True,
            timeout=_LP_SECONDS,
            env=_plain_words(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
    if b" disabled" in told.stdout:
        raise PlainError(
            _(
                "The printer “{printer}” is paused. Start it again in this computer's settings, or choose "
                "another printer."
            ).format(printer=printer)
        )


def _plain_words() -> dict[str, str]:
    """An environment in which the print system answers in English, so that its answer can be read."""
    return {**os.environ, "LC_ALL": "C"}


def _refused(printer: str) -> PlainError:
    return PlainError(
        _(
            "The printer “{printer}” did not take the pages. See that it is on and has paper, and try again."
        ).format(printer=printer)
    )
