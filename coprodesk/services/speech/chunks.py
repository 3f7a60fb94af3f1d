"""Cut a text into pieces that are short enough to say in one go."""

import re
import unicodedata

LIMIT = 400
"""Code points in a piece: about half a minute of speech, made in about 20 ms."""

# A full stop, question or exclamation mark with closing quotes, then a space; or the end of a line.
# "1." and "a." only number a list, so they end nothing.
_END = re.compile(r"(?<![\s(][0-9A-Za-z])(?<!^[0-9A-Za-z])[.!?…]+[\"'”’)\]]*\s+|\n+")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


def chunks(text: str, limit: int = LIMIT) -> tuple[tuple[int, int], ...]:
    """The start and end of each piece, in order, cut at sentence ends, else at spaces.

    Pieces that hold only white space are left out; nothing else is.
    """
    pieces: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > limit:
        cut = _cut(text, start, start + limit)
        pieces.append((start, cut))
        start = cut
    pieces.append((start, len(text)))
    return tuple((start, end) for start, end in pieces if text[start:end].strip())


def _cut(text: str, start: int, end: int) -> int:
    """The best place to cut in text[start:end]."""
    ends = [found.end() for found in _END.finditer(text, start, end)]
    if ends:
        return ends[-1]
    space = max(text.rfind(" ", start, end), text.rfind("\t", start, end))
    if space > start:
        return space + 1
    while end < len(text) and (unicodedata.combining(text[end]) or text[end] in _JOINERS):
        end += 1
    return end
