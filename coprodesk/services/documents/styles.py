"""Sizes, spaces and colours of printed paper, in points (1 point = 1/72 inch).

Sizes: RNIB clear print (14), UKAAF large print (18), RNIB giant print (24), People First easy words (18).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents.content import Look

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEAST_MARGIN = 20 * MM


@dataclass(frozen=True)
class Page:
    """Width, height and least margin of a page, in points."""

    width: float
    height: float
    margin: float


A4 = Page(PAGE_WIDTH, PAGE_HEIGHT, LEAST_MARGIN)
A4_WIDE = Page(PAGE_HEIGHT, PAGE_WIDTH, LEAST_MARGIN)
A5 = Page(PAGE_HEIGHT / 2, PAGE_WIDTH, 12 * MM)
"""Half of A4, as the pages of a booklet are."""

_FRAMED = Page(PAGE_WIDTH, PAGE_HEIGHT, 26 * MM)
_CERTIFICATE_TITLE, _CERTIFICATE_SIZE = 36.0, 16.0
_POSTER_SIZE = 28.0
"""Capital letters of 6.7 mm: at two metres as large as those of clear print (14 points) at one."""

LEADING = 1.5
"""Distance of lines, in sizes (British Dyslexia Association: 150%)."""
LINE_LENGTH = 31.0
"""Longest line, in sizes: 69 letters of Atkinson Hyperlegible Next, which are 0.45 of the size on average."""
WHITE = "#FFFFFF"


@dataclass(frozen=True)
class Palette:
    """The colours of one tint: the page, the text, what stands out, and the lines between rows.

    Text and what stands out have 7 to 1 or more on the page, and are dark in black and white.
    """

    page: str
    ink: str
    accent: str
    line: str


PALETTES = {
    Tint.WHITE: Palette(WHITE, "#111111", "#0B5351", "#595959"),
    Tint.CREAM: Palette("#FFF6DF", "#111111", "#0B5351", "#545454"),
    Tint.YELLOW: Palette("#FFEB57", "#000000", "#000000", "#000000"),
}
"""The accent is the one of the Paper theme."""


@dataclass(frozen=True)
class Paper:
    """How a person wants paper: the size of the print, and its colours."""

    format: PaperFormat = PaperFormat.STANDARD
    tint: Tint = Tint.WHITE


@dataclass(frozen=True)
class Type:
    """How one text is set: size and distance of lines in points, weight, colour."""

    size: float
    leading: float
    colour: str
    is_bold: bool = False


@dataclass(frozen=True)
class Style:
    """How one paper format is set.

    Attributes:
        size: size of the text, and of the page number.
        most_columns: tables with more columns turn into lists; 0 for all tables.
        has_fact_column: whether all facts of a list begin at the same place; otherwise each follows
            its name, or stands below a long one.
        column: width of the text where it is not that of the page, in points.
        leading: distance of lines, in sizes.
        foot_size: size of the foot of the page where the text is larger than its reader asked for.

    """

    size: float
    title_scale: float
    most_columns: int
    has_fact_column: bool
    palette: Palette = PALETTES[Tint.WHITE]
    column: float = 0.0
    page: Page = A4
    leading: float = LEADING
    foot_size: float = 0.0

    @property
    def body(self) -> Type:
        """Running text."""
        return Type(self.size, self.size * self.leading, self.palette.ink)

    @property
    def strong(self) -> Type:
        """Names of facts and columns."""
        return Type(self.size, self.size * self.leading, self.palette.ink, is_bold=True)

    @property
    def foot(self) -> Type:
        """The foot of the page."""
        size = self.foot_size or self.size
        return Type(size, size * self.leading, self.palette.ink)

    @property
    def title(self) -> Type:
        """The title of the paper."""
        size = self.size * self.title_scale
        return Type(size, size * 1.2, self.palette.ink, is_bold=True)

    def heading(self, level: int) -> Type:
        """A heading of level 2 or deeper: 20% larger than the text, or as large and bold."""
        size = self.size * (1.2 if level == 2 else 1.0)
        return Type(size, size * 1.3, self.palette.accent, is_bold=True)

    @property
    def width(self) -> float:
        """Width of the column of text."""
        return self.column or min(self.page.width - 2 * self.page.margin, LINE_LENGTH * self.size)

    @property
    def left(self) -> float:
        """Where the column of text begins."""
        return (self.page.width - self.width) / 2


_STYLES = {
    PaperFormat.STANDARD: Style(14, 1.7, most_columns=4, has_fact_column=True),
    PaperFormat.LARGE: Style(18, 1.5, most_columns=3, has_fact_column=True),
    PaperFormat.GIANT: Style(24, 1.4, most_columns=0, has_fact_column=False),
    PaperFormat.EASY: Style(18, 1.5, most_columns=0, has_fact_column=False),
}


def as_paper(paper: Paper | PaperFormat) -> Paper:
    """A paper format by itself means black on white."""
    return paper if isinstance(paper, Paper) else Paper(paper)


def style_for(paper: Paper | PaperFormat, page: Page = A4, look: Look = Look.PLAIN) -> Style:
    """The style of a kind of paper with a look."""
    wanted = as_paper(paper)
    style = replace(_STYLES[wanted.format], palette=PALETTES[wanted.tint], page=page)
    match look:
        case Look.WIDE:
            return replace(style, page=A4_WIDE)
        case Look.CERTIFICATE:
            size = max(style.size, _CERTIFICATE_SIZE)
            scale = max(style.title_scale, _CERTIFICATE_TITLE / size)
            return replace(style, page=_FRAMED, size=size, foot_size=style.size, title_scale=scale)
        case Look.POSTER:
            size = max(style.size, _POSTER_SIZE)
            return replace(
                style, size=size, foot_size=style.size, title_scale=1.5, most_columns=0, has_fact_column=False
            )
    return style
