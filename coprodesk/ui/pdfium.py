"""Look into a finished PDF: its pages as pictures, and several files as one."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_one_reader = threading.Lock()  # pdfium may be used by one thread at a time


@contextmanager
def opened(pdf: bytes) -> Iterator[PdfDocument]:
    """A PDF whose pages can be drawn; no other can be opened meanwhile."""
    from pypdfium2 import PdfDocument

    with _one_reader:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def picture(page: PdfPage, scale: float) -> QImage:
    """A page as a picture of `scale` pixels a point."""
    drawn = page.render(scale=scale, prefer_bgrx=True)
    image = QImage(
        bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
    ).copy()
    drawn.close()
    return image


def page_images(pdf: bytes, width_px: int) -> list[QImage]:
    """Each page of a PDF as a picture of that width. May run in the pool."""
    with opened(pdf) as document:
        # pdfium rounds the width up to a whole number.
        return [picture(page, (width_px - 0.5) / page.get_width()) for page in document]


def keeps_its_size(pdf: bytes) -> bool:
    """Whether a PDF asks the printer not to scale it, as cards and booklets do."""
    import pypdfium2.raw as pdfium

    with opened(pdf) as document:
        return not pdfium.FPDF_VIEWERREF_GetPrintScaling(document.raw)


def joined(
    pdfs: Sequence[bytes], *, on_both_sides: bool, pages_left_out: int = 0
) -> tuple[bytes, tuple[int, ...]]:
    """Several papers as one print copy, and on which of its pages (from 0) each begins.

    Each begins on a fresh sheet: on both sides, a blank page follows one that ends on a front. The first
    `pages_left_out` pages of the first paper are not in it, except where it has no more pages than that. A
    print copy has no tags; it is for the printer only.
    """
    from pypdfium2 import PdfDocument

    begins: list[int] = []
    out = BytesIO()
    with _one_reader:
        whole = PdfDocument.new()
        try:
            for pdf in pdfs:
                if on_both_sides and len(whole) % 2:
                    whole.new_page(*whole[len(whole) - 1].get_size())
                begins.append(len(whole))
                part = PdfDocument(pdf)
                try:
                    left_out = pages_left_out if not begins[-1] and pages_left_out < len(part) else 0
                    whole.import_pages(part, list(range(left_out, len(part))))
                finally:
                    part.close()
            whole.save(out)
        finally:
            whole.close()
    return out.getvalue(), tuple(begins)
