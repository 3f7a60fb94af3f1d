"""Cut a text into words, with their places."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

# One class for all that may follow the first letter, so that no text can make the search slow.
_WORD = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:[&'’][\w\u0300-\u036f]+)*")
_CHUNK = re.compile(r"\S+")
_GAP = re.compile(r"(?:['’][sS]?)?(?:[ \t\u00a0\r\n]{1,3}|[-\u2010\u2011])")


class Word(NamedTuple):
    """One word of a text without its "'s"; `key` is what it is looked up by."""

    start: int
    end: int
    text: str
    key: str
    is_possessive: bool


_made: Callable[[tuple[int, int, str, str, bool]], Word] = partial(tuple.__new__, Word)


def words(text: str) -> list[Word]:
    """The words of a text in order; hyphens part words, web and mail addresses are left out."""
    hidden = _addresses(text)
    found = [_word(text, match) for match in _WORD.finditer(text)]
    if not hidden:
        return found
    starts = [start for start, _ in hidden]
    return [
        word for word in found if not _is_within(word.start, hidden, bisect_right(starts, word.start) - 1)
    ]


def are_joined(text: str, first: Word, second: Word) -> bool:
    """Whether two neighbours have only a space or one hyphen between them, as in one term."""
    return _GAP.fullmatch(text, first.end, second.start) is not None


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written with spaces and line ends between them."""
    return frozenset(text.split())


def plain_key(text: str) -> str:
    """A word as it is looked up: composed, without capitals."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()


def _word(text: str, match: re.Match[str]) -> Word:
    core = match[0]
    start, end = match.span()
    if core[-1] not in "sS" and core.isascii() and core.isalpha():
        return _made((start, end, core, core.lower(), False))
    core = core.rstrip("_")
    is_possessive = core[-2:].lower() in ("'s", "’s")
    if is_possessive:
        core = core[:-2]
    elif core[-1] in "sS" and text[end : end + 1] in ("'", "’"):
        is_possessive = True
    return _made((start, start + len(core), core, plain_key(core), is_possessive))


def _is_within(place: int, spans: list[tuple[int, int]], number: int) -> bool:
    return number >= 0 and place < spans[number][1]


def _addresses(text: str) -> list[tuple[int, int]]:
    if "@" not in text and "://" not in text and "www." not in text:
        return []
    return [
        match.span()
        for match in _CHUNK.finditer(text)
        if "@" in match.group()[1:] or "://" in match.group() or "www." in match.group()
    ]
