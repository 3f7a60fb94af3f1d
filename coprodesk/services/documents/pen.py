"""The only hand that draws on paper: every text it writes belongs to a tag or is marked as page furniture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from coprodesk.services.documents.fonts import base_font
from coprodesk.services.documents.images import Image
from coprodesk.services.documents.lines import Line
from coprodesk.services.documents.metadata import describe
from coprodesk.services.documents.packing import pack
from coprodesk.services.documents.structure import Element, Place, write_structure
from coprodesk.services.documents.styles import PAGE_HEIGHT, PAGE_WIDTH, Type

LAYOUT = "/Type /Layout"
FOOTER = "/Type /Pagination /Subtype /Footer"
CUTTING = "/Type /Page"
"""Kinds of furniture (ISO 32000-1, table 330)."""

_CUT = 0.75
_BASELINE = 0.34
"""How far the foot of the letters is below the middle of the line, in sizes."""


class Pen:
    """Draws tagged pages. Distances are in points from the left and from the top of the page.

    Without tags, for copies that are only ever printed, everything on paper is furniture.
    """

    def __init__(
        self,
        tags: Element,
        title: str,
        language: str,
        size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
        *,
        is_tagged: bool = True,
    ) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        # Letters instead of bytes, as for old e-mail, make each stream a quarter longer.
        rl_config.useA85 = 0
        self._width, self._height = size
        self._is_tagged = is_tagged
        self._tags, self._title, self._language = tags, title, language
        self._canvas: Any = Canvas(
            None,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=base_font(),
            lang=language,
        )
        self._document: Any = self._canvas._doc  # noqa: SLF001 - ReportLab has no public door to its document
        self._marks: dict[int, list[Element]] = {}
        self._on_page: list[Element] = []
        self._is_open = False
        self._bookmarks = 0
        self._images: dict[bytes, str] = {}

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """All that is drawn inside is content of an element."""
        if not self._is_tagged:
            with self.furniture():
                yield
            return
        if element.level and not element.is_drawn:
            self._bookmark(element)
        element.parts.append(Place(self._document.thisPageName(), len(self._on_page)))
        with self._marked(f"/{element.tag} <</MCID {len(self._on_page)}>> BDC"):
            self._on_page.append(element)
            yield

    @contextmanager
    def furniture(self, kind: str = LAYOUT) -> Iterator[None]:
        """All that is drawn inside is for the eye only; a screen reader skips it."""
        with self._marked(f"/Artifact <<{kind}>> BDC"):
            yield

    def write(self, lines: Sequence[Line], left: float, top: float, kind: Type) -> None:
        """Write lines under each other, inside `mark` or `furniture`."""
        if not self._is_open:
            raise RuntimeError("text without a tag")
        pen = self._canvas.beginText()
        pen.setFillColor(kind.colour)
        baseline = self._height - top - kind.leading / 2 - _BASELINE * kind.size
        for number, line in enumerate(lines):
            pen.setTextOrigin(left, baseline - number * kind.leading)
            for run in line.runs:
                pen.setFont(run.font, kind.size, kind.leading)
                if run.rise:
                    pen.setRise(run.rise * kind.size)
                pen.textOut(run.text)
                if run.rise:
                    pen.setRise(0)
            if line.space_after:
                # Without it the last word of this line and the first of the next are read as one.
                pen.textOut(" ")
        self._canvas.drawText(pen)

    def picture(
        self, element: Element | None, image: Image, left: float, top: float, size: tuple[float, float]
    ) -> None:
        """A picture, its width and height in points; without an element it is furniture.

        However often a picture is drawn, the file holds it once.
        """
        width, height = size
        bottom = self._height - top - height
        units = (image.width, image.height) if image.is_drawing else (1.0, 1.0)
        if element:
            element.box = (
                round(left, 2),
                round(bottom, 2),
                round(left + width, 2),
                round(bottom + height, 2),
            )
        with self.mark(element) if element else self.furniture():
            self._canvas.saveState()
            self._canvas.transform(width / units[0], 0, 0, height / units[1], left, bottom)
            self._canvas.addLiteral(f"/{self._name_in_file(image)} Do")
            self._canvas.restoreState()

    def _name_in_file(self, image: Image) -> str:
        """The name of a picture, which is put into the file the first time."""
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFZCompress

        name = self._images.get(image.data)
        if name is None:
            name = self._images[image.data] = f"picture{len(self._images) + 1}"
            entries = PDFDictionary({"Type": "/XObject", **image.entries})
            filters = [] if "Filter" in image.entries else [PDFZCompress]
            self._document.addForm(name, PDFStream(entries, image.data, filters))
        self._canvas._formsinuse.append(name)  # noqa: SLF001 - so that the page lists it
        return str(self._document.getXObjectName(name))

    def colour_page(self, colour: str) -> None:
        """The whole page in one colour, as furniture; first of all on a page."""
        box = f"[0 0 {self._width:.2f} {self._height:.2f}]"
        with self._marked(f"/Artifact <</Type /Background /BBox {box}>> BDC"):
            self._area(0, 0, self._width, self._height, colour)

    def rule(self, left: float, top: float, width: float, thickness: float, colour: str) -> None:
        """A line across, as furniture."""
        with self.furniture():
            self._area(left, top, width, thickness, colour)

    def cut_marks(self, areas: Iterable[tuple[float, float, float, float]], colour: str) -> None:
        """Thin areas that say where to cut or fold: left, top, width and height of each."""
        with self.furniture(CUTTING):
            for area in areas:
                self._area(*area, colour)

    def cut_lines(self, lines: Iterable[Sequence[tuple[float, float]]], dash: float, colour: str) -> None:
        """Broken lines that say where to cut: the points of each, from the left and from the top."""
        with self.furniture(CUTTING):
            self._canvas.saveState()
            self._canvas.setStrokeColor(colour)
            self._canvas.setLineWidth(_CUT)
            self._canvas.setDash(dash, dash / 2)
            for line in lines:
                path = self._canvas.beginPath()
                path.moveTo(line[0][0], self._height - line[0][1])
                for across, down in line[1:]:
                    path.lineTo(across, self._height - down)
                self._canvas.drawPath(path)
            self._canvas.restoreState()

    def frame(self, inset: float, thickness: float, colour: str) -> None:
        """A line all around the page, so many points from its edges, as furniture."""
        width, height = self._width - 2 * inset, self._height - 2 * inset
        with self.furniture():
            for left, top, across, down in (
                (inset, inset, width, thickness),
                (inset, inset + height - thickness, width, thickness),
                (inset, inset, thickness, height),
                (inset + width - thickness, inset, thickness, height),
            ):
                self._area(left, top, across, down, colour)

    @contextmanager
    def upwards(self, left: float, low: float) -> Iterator[None]:
        """All that is drawn inside runs up the page: from its upper left corner, which goes to that point."""
        self._canvas.saveState()
        self._canvas.transform(0, 1, -1, 0, left + self._height, self._height - low)
        yield
        self._canvas.restoreState()

    @contextmanager
    def moved(self, right: float) -> Iterator[None]:
        """All that is drawn inside stands so many points further to the right."""
        self._canvas.saveState()
        self._canvas.transform(1, 0, 0, 1, right, 0)
        yield
        self._canvas.restoreState()

    @contextmanager
    def turned(self, left: float, top: float) -> Iterator[None]:
        """All that is drawn inside stands upside down, turned about a point."""
        self._canvas.saveState()
        self._canvas.transform(-1, 0, 0, -1, 2 * left, 2 * (self._height - top))
        yield
        self._canvas.restoreState()

    def _area(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        self._canvas.setFillColor(colour)
        self._canvas.rect(left, self._height - top - height, width, height, stroke=0, fill=1)

    def end_page(self) -> None:
        """Go on to the next page."""
        from reportlab.pdfbase.pdfdoc import PDFName

        name = self._document.thisPageName()
        self._canvas.showPage()
        if not self._is_tagged:
            return
        page = self._document.idToObject[name]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = PDFName("S")
        page.StructParents = len(self._marks)
        self._marks[page.StructParents] = self._on_page
        self._on_page = []

    def keep_real_size(self) -> None:
        """Ask printers not to make the pages smaller."""
        self._canvas.setViewerPreference("PrintScaling", "None")

    def print_on_both_sides(self) -> None:
        """Ask printers for both sides, turned over the short edge."""
        self._canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")

    def finish(self) -> bytes:
        """The file. The pen is used up."""
        if self._is_tagged:
            write_structure(self._document, self._tags, self._marks)
        describe(self._canvas, self._document, self._title, self._language, is_tagged=self._is_tagged)
        return pack(bytes(self._canvas.getpdfdata()), self._document)

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        if self._is_open:
            raise RuntimeError("a mark inside a mark")
        self._canvas.addLiteral(opening)
        self._is_open = True
        yield
        self._canvas.addLiteral("EMC")
        self._is_open = False

    def _bookmark(self, heading: Element) -> None:
        """An entry for a heading in the reader's list of contents."""
        self._bookmarks += 1
        key = f"heading-{self._bookmarks}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(heading.title, key, heading.level - 1)
