"""Make paper of a handout away from the window, to look at, to print and to open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import pdfium


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


def make(handout: Handout, paper: Paper, width: int, others: Sequence[Handout] = ()) -> Made:
    """The PDF with pictures of its pages, `width` pixels wide. May run in the pool.

    `others` are what other people get of it: the longest of all counts in what fits.
    """
    pdf = documents.to_pdf(handout, paper)
    pages = tuple(pdfium.page_images(pdf, width))
    too_long = max(documents.overflow_lines(each) for each in {handout, *others})
    return Made(handout, paper, pdf, pages, too_long)
