"""Find where sentences begin and end."""

import re

from coprodesk.services.language.words import word_set

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s{0,40}(?:[-*•‣◦▪●·–—]|\(?\d{1,3}[.)]|\(?[A-Za-z]\))\s{1,40}")
# Written so that a run of signs is looked at once only: a long row of dots must not be slow.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)")
_SHORT = word_set(
    """
    dr mr mrs ms mx prof rev hon st rd ave no nos vs approx dept tel ext fig e.g eg i.e ie cf inc ltd co jr
    sr min mins hr hrs pp ed eds vol jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
    thurs fri
    """
)
_MAYBE_LAST = word_set("a.m p.m am pm etc no min mins hrs inc ltd co ext fri sept")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence, in code points; line ends and bullets part sentences too."""
    found = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        bullet = _BULLET.match(text, start, end)
        found += _in_line(text, bullet.end() if bullet else start, end)
    return tuple(found)


def _in_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for stop in _END.finditer(text, start, end):
        if stop.start() >= start and _is_end(text, start, stop, end):
            found.append(_trimmed(text, start, stop.end()))
            start = stop.end()
    found.append(_trimmed(text, start, end))
    return [(first, last) for first, last in found if first < last]


def _is_end(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    follows = text[stop.end() : min(end, stop.end() + 12)].lstrip()[:1]
    if not follows:
        return True
    if follows.islower():
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    last = text[max(start, stop.start() - 12) : stop.start()].rpartition(" ")[2].lstrip("(\"'“‘[").lower()
    if len(last) == 1 and last.isalpha() and last != "i":
        return False
    if last in _MAYBE_LAST:
        return not follows.isdigit()
    return last not in _SHORT


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
