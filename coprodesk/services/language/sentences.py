"""Find where sentences begin and end."""

import re
from collections.abc import Iterator

from coprodesk.services.language.stops import is_end

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s{0,40}(?:[-*•‣◦▪●·–—>]|\(?\d{1,3}[.)]|\(?[A-Za-z]\))\s{1,40}")
# Written so that a run of signs is looked at once only: a long row of dots must not be slow.
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?:\[\d{1,3}\])*+(?=\s|$)"
    r"|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{0,30}[\s,'’])(?!(?:Com|Net|Org|Co|Js)\b)|[。！？]++[”」』）]*+"
)
_FULL = 50
"""Letters in a line that may have been broken because it was full, as old e-mail programs do."""

_LEADS_ON = re.compile(
    r"(?:^|\s)(?:the|a|an|of|to|and|or|in|on|at|by|for|with|from|our|your|their|is|are|was|were|be|that|which|as)$|,$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence, in code points.

    Line ends and bullets part sentences too, but for lines that were only broken because they were full.
    """
    found = []
    for start, end in lines(text):
        bullet = _BULLET.match(text, start, end)
        found += _in_line(text, bullet.end() if bullet else start, end)
    return tuple(found)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each line that holds something; a paragraph with broken lines is one line.

    No sentence goes from one line to another, so that each can be looked at alone.
    """
    start = end = -1
    for line in _LINE.finditer(text):
        if end >= 0 and _goes_on(text, end, line):
            end = line.end()
            continue
        if end >= 0:
            yield start, end
        start, end = line.span()
    if end >= 0:
        yield start, end


def _goes_on(text: str, end: int, line: re.Match[str]) -> bool:
    """Whether a line only goes on with the sentence of the full line that ends at `end`."""
    if text[end : line.start()] not in ("\n", "\r\n", "\r") or _BULLET.match(text, line.start(), line.end()):
        return False
    before = text[max(0, end - _FULL - 40) : end]
    last = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].rstrip()
    if len(last) < _FULL or last[-1] in ".!?:;…。":
        return False
    first = text[line.start() : line.start() + 1]
    return first.islower() or (first.isalnum() and _LEADS_ON.search(last[-12:]) is not None)


def _in_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for stop in _END.finditer(text, start, end):
        if stop.start() >= start and is_end(text, start, stop, end):
            found.append(_trimmed(text, start, stop.end()))
            start = stop.end()
    found.append(_trimmed(text, start, end))
    return [(first, last) for first, last in found if first < last]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
