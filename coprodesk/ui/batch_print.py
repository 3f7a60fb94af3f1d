"""Print a batch: all papers made one after the other, and given to the printer as one job."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtPrintSupport import QPrinter

from coprodesk.i18n import _
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.ui import batch, files, pdfium, printing
from coprodesk.ui.batch import Sheet
from coprodesk.ui.jobs import Progress
from coprodesk.ui.lp import PrintOrder, give_to_lp


@dataclass
class Printing:
    """A batch on its way to a printer that the dialogue has set up.

    Attributes:
        sheets: the papers, in the order in which they come out.
        title: of the one print job.
        printer: what the dialogue was answered.
        good_pages: how many pages of the first paper came out before a jam: it goes on behind them.
        were_on_both_sides: whether those share their sheets; None where nobody knows.
        made: how many papers are ready; the pool counts, the window reads.
        printed: how many of them are out of our hands.
        file: where "print to file" was asked to put them.

    """

    sheets: Sequence[Sheet]
    title: str
    printer: QPrinter
    good_pages: int = 0
    were_on_both_sides: bool | None = None
    made: int = field(default=0, init=False)
    printed: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Read what the dialogue was answered, on the window's thread."""
        self._order = order_for_a_batch(self.printer)

    @property
    def label(self) -> str:
        """What is going on."""
        return _("Printing for everyone")

    @property
    def on_both_sides(self) -> bool:
        """Whether a sheet is printed on its front and its back."""
        return self._order.on_both_sides

    @property
    def _comes_again(self) -> bool:
        """Whether the last good page is a front without its back: a printer cannot add that to it."""
        return self.good_pages % 2 == 1 and self.on_both_sides and self.were_on_both_sides is not False

    @property
    def asks_what_came_out(self) -> bool:
        """Whether paper comes out of a printer now."""
        return self.printed > 0 and self._order.file is None

    def work(self, report: Progress, is_cancelled: Callable[[], bool]) -> str:
        """Make each paper and print them all as one job; what came of it in words. Runs in the pool.

        Each paper begins on a fresh sheet. Raises PlainError.
        """
        papers = self._make(report, is_cancelled)
        if is_cancelled():
            return ""
        whole, begins = pdfium.joined(
            papers, on_both_sides=self.on_both_sides, pages_left_out=self.good_pages - self._comes_again
        )
        if self._order.file is not None:
            files.write_whole(whole, self._order.file)
            self.printed = len(self.sheets)
            return self._told(_("All papers are in one file: {name}.").format(name=self._order.file.name))
        if sys.platform == "win32":
            self.draw(whole, begins, report, is_cancelled)
        else:
            keeps_size = any(map(pdfium.keeps_its_size, set(papers)))
            order = replace(self._order, keeps_size=keeps_size)
            if give_to_lp(whole, self.title, order, is_cancelled):
                self.printed = len(self.sheets)
        return self._told(_("The papers are on their way to the printer."))

    def draw(
        self, whole: bytes, begins: Sequence[int], report: Progress, is_cancelled: Callable[[], bool]
    ) -> None:
        """Draw the joined papers page by page on a printer of Qt (Windows), and count what is through."""
        self.printer.setCopyCount(1)
        self.printer.setPrintRange(QPrinter.PrintRange.AllPages)
        self.printer.setFromTo(0, 0)
        if not self.on_both_sides:
            self.printer.setDuplex(QPrinter.DuplexMode.DuplexNone)

        def count(done: int, total: int) -> None:
            self.printed = sum(end <= done for end in (*begins[1:], total))
            report(self.printed, len(self.sheets))

        printing.draw_pages(whole, self.printer, count, is_cancelled)

    def how_far(self, done: int, total: int) -> str:
        """How far it has come."""
        words = _("{done} of {total} papers are printed.") if self.printed else _("{done} of {total} ready.")
        return words.format(done=done, total=total)

    def so_far(self) -> str:
        """What went and what did not, once it ended before its end."""
        if not self.printed:
            return _("Nothing was printed.") if self.made < len(self.sheets) else ""
        if self.printed == len(self.sheets):
            return _("The papers were on their way already.")
        last = self.sheets[self.printed - 1]
        return _("Sent so far: {count} of {total}, up to {name}.").format(
            count=self.printed, total=len(self.sheets), name=last.name
        )

    def _told(self, words: str) -> str:
        """What came of it, and which page is there twice."""
        if not self._comes_again:
            return words
        again = _("Page {page} comes again, now with its back. Take the first one away.")
        return f"{words} {again.format(page=self.good_pages)}"

    def _make(self, report: Progress, is_cancelled: Callable[[], bool]) -> list[bytes]:
        ready: dict[tuple[Handout, Paper], bytes] = {}
        papers: list[bytes] = []
        for sheet in self.sheets:
            if is_cancelled():
                break
            wanted = (batch.with_foot(sheet), sheet.paper)
            if wanted not in ready:
                ready[wanted] = documents.to_pdf(*wanted)
            papers.append(ready[wanted])
            self.made = len(papers)
            report(self.made, len(self.sheets))
        return papers


def order_for_a_batch(printer: QPrinter) -> PrintOrder:
    """What was chosen in the dialogue, for papers of which everyone gets one whole copy."""
    order = printing.order_from(printer)
    # The printer's own way may be both sides: then a paper would begin on the back of another's.
    return replace(order, copies=1, pages="", sides=order.sides or "one-sided")
