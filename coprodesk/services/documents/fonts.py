"""The fonts of printed paper: Atkinson Hyperlegible Next, and DejaVu Sans for signs that it lacks.

Widths are in units of the font size: 0.5 is half a point at 1 point, 7 points at 14 points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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
_WITHOUT_SHAPING = {
    *("LATIN", "GREEK", "COPTIC", "CYRILLIC", "ARMENIAN", "GEORGIAN", "CANADIAN", "CHEROKEE", "ETHIOPIC"),
    *("TIFINAGH", "LISU", "OGHAM", "RUNIC", "OLD", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "YI"),
    *("COMBINING", "MODIFIER", "SUPERSCRIPT", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER"),
    *("PLANCK", "TURNED", "ROMAN", "EULER", "FEMININE", "MASCULINE", "MICRO", "CARON", "INFORMATION"),
}
"""Writings, as the names of their letters in Unicode begin, whose letters stand in a row as they are.

In all others (Arabic, Devanagari, Thai and so on) letters join, turn, stack or change places: in a row, as
ReportLab writes them, they would be wrong, so they are never printed, whatever the fonts have.
"""
_ABOVE = 230
"""The combining class of accents that stand above a letter."""
_TALL = 0.18
"""How much higher an accent stands over a tall letter of the fallback font than over a small, in sizes."""

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
    """A piece of text in one font, its width, the width of a space in that font, and how far it is raised."""

    font: str
    text: str
    width: float
    space: float
    rise: float = 0.0


def base_font() -> str:
    """The name of the font of plain text, known to ReportLab from now on."""
    return _face(is_first=True, is_bold=False).name


def can_print(sign: str) -> bool:
    """Whether a sign can be drawn, in both weights of the same font, without joining or turning letters."""
    if unicodedata.bidirectional(sign) in ("R", "AL") or (
        unicodedata.category(sign)[0] in "LM" and _writing(sign) not in _WITHOUT_SHAPING
    ):
        return False
    return any(
        _face(is_first=first, is_bold=False).has(sign) and _face(is_first=first, is_bold=True).has(sign)
        for first in (True, False)
    )


def _writing(sign: str) -> str:
    return unicodedata.name(sign, "").split(" ", 1)[0]


def set_in_type(text: str, *, is_bold: bool) -> tuple[Run, ...]:
    """The runs of a text that `can_print`: the fallback font where the first font lacks a sign.

    A word with a letter that the first font lacks is set in the fallback as a whole: mixed letters
    are hard to read. So is a word with an accent of its own, which stands in its place only there.
    """
    first = _face(is_first=True, is_bold=is_bold)
    has_marks = not text.isascii() and any(map(unicodedata.combining, text))
    if not has_marks and all(map(first.has, text)):
        return (first.run(text),)
    fallback = _face(is_first=False, is_bold=is_bold)
    if (has_marks or any(sign.isalpha() and not first.has(sign) for sign in text)) and all(
        map(fallback.has, text)
    ):
        return tuple(_with_raised_marks(fallback, text))
    clusters = groupby(_with_marks(text), key=lambda cluster: all(map(first.has, cluster)))
    return tuple((first if is_first else fallback).run("".join(group)) for is_first, group in clusters)


def _with_raised_marks(face: Face, text: str) -> Iterator[Run]:
    """The runs of a text, accents over capitals and over other accents higher than the font has them."""
    plain = ""
    for cluster in _with_marks(text):
        plain += cluster[0]
        rise = _TALL if _is_tall(cluster[0]) else 0.0
        for mark in cluster[1:]:
            is_above = unicodedata.combining(mark) == _ABOVE
            if is_above and rise:
                yield face.run(plain)
                yield replace(face.run(mark), rise=rise)
                plain = ""
            else:
                plain += mark
            rise += _TALL if is_above else 0.0
    if plain:
        yield face.run(plain)


def _is_tall(letter: str) -> bool:
    """Whether an accent must stand higher: over capitals, letters such as "b", and accents such as on "ė"."""
    has_accent = any(unicodedata.combining(part) == _ABOVE for part in unicodedata.normalize("NFD", letter))
    return has_accent or not letter.islower() or letter in "bdfhklt"


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
