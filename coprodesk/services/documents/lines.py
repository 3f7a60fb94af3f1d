"""Break a text into printed lines: left aligned, no word split unless it is wider than a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from coprodesk.services.documents.fonts import Run, set_in_type
from coprodesk.services.documents.strong import strong_places
from coprodesk.services.documents.styles import Type

LONGEST_WORD = 60
"""Words with more letters are broken, so that one endless word cannot hold up the printer."""
_ROUNDING = 1e-6
_FIXED_SPACE = "\u00a0"


@dataclass(frozen=True)
class Line:
    """One printed line; `space_after` where a reader must hear a space between it and the next."""

    runs: tuple[Run, ...]
    space_after: bool


@dataclass(frozen=True)
class _Word:
    """What stays together on a line; `is_whole` unless the next word is the rest of the same long word."""

    runs: tuple[Run, ...]
    width: float
    is_whole: bool = True


def break_lines(
    text: str, kind: Type, width: float, strong: Collection[str] = frozenset()
) -> tuple[Line, ...]:
    """The lines of a text in a column of `width` points, the phrases in `strong` in bold print.

    A line end in the text stays one.
    """
    return tuple(
        line for part in text.split("\n") for line in _fill(part, kind, width / kind.size + _ROUNDING, strong)
    )


def widest_word(text: str, kind: Type) -> float:
    """The least width, in points, of a column in which no word of the text is broken."""
    words = (set_in_type(word, is_bold=kind.is_bold) for word in text.replace("\n", " ").split(" "))
    return kind.size * max(map(_width, words), default=0)


def natural_width(text: str, kind: Type) -> float:
    """The width, in points, of the longest line of a text if no line is broken."""
    lines = break_lines(text, kind, 1e9)
    return kind.size * max((_width(line.runs) for line in lines), default=0)


def _width(runs: tuple[Run, ...]) -> float:
    return sum(run.width for run in runs)


def _fill(text: str, kind: Type, room: float, strong: Collection[str]) -> Iterator[Line]:
    """Put as many words as fit on each line."""
    line: list[_Word] = []
    used = 0.0
    for word in _words(text, kind, room, strong):
        space = line[-1].runs[-1].space if line else 0.0
        if line and (used + space + word.width > room or not line[-1].is_whole):
            yield _set_line(line, space_after=line[-1].is_whole)
            line, used, space = [], 0.0, 0.0
        line.append(word)
        used += space + word.width
    if line:
        yield _set_line(line, space_after=True)


def _words(text: str, kind: Type, room: float, strong: Collection[str] = frozenset()) -> Iterator[_Word]:
    """The words of a text, those that no line can hold in pieces."""
    words = text.split(" ")
    bold = strong_places(words, strong)
    for place, word in enumerate(words):
        if not word:
            continue
        set_here = replace(kind, is_bold=True) if place in bold else kind
        runs = set_in_type(word, is_bold=set_here.is_bold)
        width = _width(runs)
        if width <= room and len(word) <= LONGEST_WORD:
            yield _Word(runs, width)
        elif _FIXED_SPACE in word:
            # Pasted web pages have nothing but fixed spaces: better to part words than letters.
            yield from _words(word.replace(_FIXED_SPACE, " "), set_here, room)
        else:
            yield from _break_word(word, set_here, room)


def _break_word(word: str, kind: Type, room: float) -> Iterator[_Word]:
    """A word in pieces, each as long as a line holds."""
    piece: list[Run] = []
    used = 0.0
    for sign in word:
        runs = set_in_type(sign, is_bold=kind.is_bold)
        width = _width(runs)
        if piece and used + width > room:
            yield _Word(_join(piece), used, is_whole=False)
            piece, used = [], 0.0
        piece += runs
        used += width
    yield _Word(_join(piece), used)


def _set_line(words: list[_Word], *, space_after: bool) -> Line:
    runs: list[Run] = []
    for word in words:
        if runs:
            last = runs[-1]
            runs[-1] = replace(last, text=last.text + " ", width=last.width + last.space)
        runs += word.runs
    return Line(_join(runs), space_after)


def _join(runs: list[Run]) -> tuple[Run, ...]:
    """The runs with neighbours in the same font made one."""
    joined: list[list[Run]] = []
    for run in runs:
        if joined and (joined[-1][0].font, joined[-1][0].rise) == (run.font, run.rise):
            joined[-1].append(run)
        else:
            joined.append([run])
    return tuple(
        Run(
            group[0].font,
            "".join(run.text for run in group),
            sum(run.width for run in group),
            group[0].space,
            group[0].rise,
        )
        for group in joined
    )
