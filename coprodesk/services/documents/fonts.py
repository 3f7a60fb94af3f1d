"""The fonts of printed paper: Atkinson Hyperlegible Next, and DejaVu Sans for signs that it lacks.

Widths are in units of the font size: 0.5 is half a point at 1 point, 7 points at 14 points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from threading import Lock

from coprodesk import paths

_FILES = {
    (True, False): "AtkinsonHyperlegibleNext_400Regular",
    (True, True): "AtkinsonHyperlegibleNext_700Bold",
    (False, False): "DejaVuSans",
    (False, True): "DejaVuSans-Bold",
}
# One font object must serve every paper: ReportLab keeps the letters in use on it, for each document.
_loading = Lock()


@dataclass(frozen=True)
class Face:
    """A font file that ReportLab knows by its name."""

    name: str
    widths: Mapping[int, float]

    def has(self, sign: str) -> bool:
        """Whether the font can draw a sign."""
        return ord(sign) in self.widths

    def run(self, text: str) -> Run:
        """A text in this font."""
        width = sum(self.widths.get(ord(sign), 0.0) for sign in text)
        return Run(self.name, text, width, self.widths[32])


@dataclass(frozen=True)
class Run:
    """A piece of text in one font, its width, and the width of a space in that font."""

    font: str
    text: str
    width: float
    space: float


def base_font() -> str:
    """The name of the font of plain text, known to ReportLab from now on."""
    return _face(is_first=True, is_bold=False).name


def can_print(sign: str) -> bool:
    """Whether a sign can be drawn, in both weights of the same font, without joining or turning letters."""
    if unicodedata.bidirectional(sign) in ("R", "AL"):
        return False
    return any(
        _face(is_first=first, is_bold=False).has(sign) and _face(is_first=first, is_bold=True).has(sign)
        for first in (True, False)
    )


def set_in_type(text: str, *, is_bold: bool) -> tuple[Run, ...]:
    """The runs of a text that `can_print`: the fallback font where the first font lacks a sign.

    A word with a letter that the first font lacks is set in the fallback as a whole: mixed letters
    are hard to read.
    """
    first = _face(is_first=True, is_bold=is_bold)
    if all(map(first.has, text)):
        return (first.run(text),)
    fallback = _face(is_first=False, is_bold=is_bold)
    if any(sign.isalpha() and not first.has(sign) for sign in text) and all(map(fallback.has, text)):
        return (fallback.run(text),)
    clusters = groupby(_with_marks(text), key=lambda cluster: all(map(first.has, cluster)))
    return tuple((first if is_first else fallback).run("".join(group)) for is_first, group in clusters)


def _with_marks(text: str) -> list[str]:
    """The signs of a text, each with the accents that stand on it."""
    clusters: list[str] = []
    for sign in text:
        if clusters and unicodedata.combining(sign):
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return clusters


def _face(*, is_first: bool, is_bold: bool) -> Face:
    with _loading:
        return _load(_FILES[is_first, is_bold])


@cache
def _load(name: str) -> Face:
    from reportlab.pdfbase import pdfmetrics, ttfonts

    # 5.1 maps unused codes to U+0000 and spells signs above U+FFFF wrongly, which PDF/UA forbids (7.21.7).
    ttfonts.makeToUnicodeCMap = _unicode_map
    font = ttfonts.TTFont(name, paths.resource("fonts") / f"{name}.ttf", shapable=False)
    pdfmetrics.registerFont(font)
    glyphs, widths = font.face.charToGlyph, font.face.charWidths
    return Face(name, {code: widths[code] / 1000 for code in glyphs if code in widths})


def _unicode_map(font_name: str, codes: list[int]) -> str:
    """The CMap that says which sign each code of a font subset stands for (ISO 32000-1, 9.10.3)."""
    entries = [
        f"<{code:02X}> <{chr(sign).encode('utf-16-be').hex().upper()}>"
        for code, sign in enumerate(codes)
        if sign
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
