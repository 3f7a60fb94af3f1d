"""Look at the pages of a PDF as they are painted, with PDFium: another reader than the one of the tags."""

import ctypes
import math
import unicodedata
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

WHITE = (1.0, 1.0, 1.0)
_DRAWING = 72
_TOUCHING = 1.0
"""Points by which the boxes of two things on paper may overlap: letters reach over their line."""


@dataclass(frozen=True)
class Print:
    """One piece of print on a page.

    Attributes:
        size: of the letters as they are painted, in points.
        ink: red, green and blue from 0 to 1.
        grounds: every colour that lies behind it.
        box: left, bottom, right and top, in points.
    """

    page: int
    text: str
    size: float
    ink: tuple
    grounds: frozenset
    is_bold: bool
    is_shown: bool
    box: tuple


@dataclass
class Sight:
    """What is seen on all pages: the print in painting order, the boxes of pictures, the sizes of pages."""

    prints: list
    pictures: list
    pages: list


def look(data):
    """What is seen on the pages of a PDF."""
    sight = Sight([], [], [])
    document = pypdfium2.PdfDocument(data)
    try:
        for number, page in enumerate(document):
            sight.pages.append(page.get_size())
            _look_at_page(page, number, sight)
            page.close()
    finally:
        document.close()
    return sight


def _look_at_page(page, number, sight):
    painted = []
    letters = page.get_textpage()
    for thing in page.get_objects(max_depth=1, textpage=letters):
        box = thing.get_bounds()
        if thing.type == raw.FPDF_PAGEOBJ_TEXT:
            if thing.extract().strip():
                sight.prints.append(_print(thing, number, box, painted))
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            if _is_filled(thing):
                painted.append((box, _ink(thing)))
        elif thing.type == raw.FPDF_PAGEOBJ_FORM:
            sight.pictures.append((number, _drawing_box(thing)))
        else:
            sight.pictures.append((number, box))


def _drawing_box(thing):
    """Where a drawing of 72 by 72 units stands: PDFium takes the points of its thick lines for miles long."""
    matrix = thing.get_matrix()
    return matrix.e, matrix.f, matrix.e + _DRAWING * matrix.a, matrix.f + _DRAWING * matrix.d


def _print(thing, number, box, painted):
    font = thing.get_font()
    matrix = thing.get_matrix()
    grounds = [WHITE]
    for area, colour in painted:
        if _holds(area, box):
            grounds = [colour]
        elif overlap(area, box) > 0:
            grounds.append(colour)
    return Print(
        page=number,
        text=thing.extract(),
        size=round(thing.get_font_size() * math.hypot(matrix.c, matrix.d), 2),
        ink=_ink(thing),
        grounds=frozenset(grounds),
        is_bold="Bold" in font.get_base_name(),
        is_shown=raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_FILL,
        box=box,
    )


def _is_filled(path):
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    assert raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != raw.FPDF_FILLMODE_NONE


def _ink(thing):
    parts = [ctypes.c_uint() for _ in range(4)]
    assert raw.FPDFPageObj_GetFillColor(thing, *parts)
    return tuple(round(part.value / 255, 3) for part in parts[:3])


def _holds(area, box):
    return area[0] <= box[0] and area[1] <= box[1] and area[2] >= box[2] and area[3] >= box[3]


def overlap(one, other):
    """The shorter side, in points, of what two boxes share; 0 where they share nothing."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, min(across, up))


def contrast(one, other):
    """How much two colours differ in lightness, 1 to 21 (WCAG 2.2)."""
    lights = sorted(map(_light, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def faults_of_print(sight, least_size=12, least_contrast=7):
    """What is wrong with what is seen, in sentences."""
    for each in sight.prints:
        what = f"“{each.text[:30].strip()}” on page {each.page + 1}"
        if each.size < least_size:
            yield f"{what} is {each.size:g} points: too small"
        if min(contrast(each.ink, ground) for ground in each.grounds) < least_contrast:
            yield f"{what} is too pale"
        if not each.is_shown:
            yield f"{what} is not seen"
        width, height = sight.pages[each.page]
        if each.box[0] < 0 or each.box[1] < 0 or each.box[2] > width or each.box[3] > height:
            yield f"{what} is off the page"
    yield from _collisions(sight)
    yield from _said_by_colour(sight)


def _collisions(sight):
    """Print on print, or on a picture; accents stand over their letters and are no fault."""
    prints = [each for each in sight.prints if not all(map(unicodedata.combining, each.text.strip()))]
    for place, one in enumerate(prints):
        what = f"“{one.text[:30].strip()}” on page {one.page + 1}"
        if any(page == one.page and overlap(one.box, box) > _TOUCHING for page, box in sight.pictures):
            yield f"{what} stands on a picture"
        for other in prints[place + 1 :]:
            if other.page != one.page:
                break
            if overlap(one.box, other.box) > _TOUCHING:
                yield f"{what} stands on other print"
                break


def _said_by_colour(sight):
    """Print in a colour of its own must also be bold: whoever sees no colours sees that."""
    inks = [each.ink for each in sight.prints if not each.is_bold]
    usual = max(set(inks), key=inks.count, default=None)
    for each in sight.prints:
        if not each.is_bold and each.ink != usual:
            yield f"“{each.text[:30].strip()}” on page {each.page + 1} differs by its colour alone"
