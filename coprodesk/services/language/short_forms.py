"""Tell which words are abbreviations: by their letters, and by what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coprodesk import paths
from coprodesk.services.language.tables import is_ordinary, zipf
from coprodesk.services.language.words import Word, word_set

_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_CODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?|[A-Z]+[0-9]{2}[A-Z0-9]*")
_LETTERS = re.compile(r"[A-Z][A-Za-z0-9]*(?:&[A-Z]+)?")
_PARTS = re.compile(r"[A-Za-z0-9&]+")
_SIGNS_OF_FILES = frozenset("_@#\\/.=")
_STATES = word_set(
    """
    AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH
    OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY
    """
)
_MOST_LETTERS = 8


def short_forms(text: str, words: Sequence[Word]) -> Iterator[int]:
    """The numbers of the words that are abbreviations which not everyone knows."""
    shaped = [place for place, word in enumerate(words) if has_shape(word.text)]
    if not shaped or _is_shouted(text, words):
        return
    for place in shaped:
        word = words[place]
        if _is_common(word.text) or _is_shown_loud(words, place) or _is_in_a_file_name(text, word):
            continue
        if not _names_a_person_or_place(text, words, place):
            yield place


@lru_cache(maxsize=4096)
def has_shape(text: str) -> bool:
    """Whether a word is written as abbreviations are: ICB, ICBs, R&D, DoLS, HbA1c; no codes, no numerals."""
    if len(text) < 2 or text.islower() or text[1:].islower():
        return False
    core = without_plural(text)
    capitals = sum(letter.isupper() for letter in core)
    if not 2 <= capitals <= _MOST_LETTERS or not _LETTERS.fullmatch(core):
        return False
    small = sum(letter.islower() for letter in core)
    if small and (small > capitals or len(core) > 6):
        return False
    return not (_ROMAN.fullmatch(core) or _CODE.fullmatch(core))


def without_plural(text: str) -> str:
    """An abbreviation without the "s" of its plural: "ICB" for "ICBs"."""
    return text[:-1] if len(text) > 2 and text[-1] == "s" and text[-2].isupper() else text


def keys_of(short: str) -> tuple[str, ...]:
    """What an abbreviation that was spelled out is known by: "PHQ-9" is also "PHQ"."""
    parts = _PARTS.findall(short)
    return (without_plural(short), *(without_plural(part) for part in parts if len(part) > 1))


@cache
def known_letters() -> frozenset[str]:
    """Abbreviations that everyone knows."""
    lines = (paths.resource("language") / "known_letters.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _is_common(text: str) -> bool:
    known = known_letters()
    return text in known or without_plural(text) in known or text.rstrip("0123456789") in known


def _is_shouted(text: str, words: Sequence[Word]) -> bool:
    """Whether a whole line is in capitals, so that they tell nothing; abbreviations alone are not shouted."""
    return text.isupper() and any(len(word.text) > 1 and is_ordinary(word.key) for word in words)


def _is_shown_loud(words: Sequence[Word], place: int) -> bool:
    """Whether capitals only make an ordinary word loud: "do NOT park", "METHODS: we asked"."""
    text = words[place].text
    if not text.isupper() or not text.isalpha():
        return False
    if _is_plain_word(text):
        return True
    if len(text) < 5:
        return False
    beside = [*words[max(0, place - 1) : place], *words[place + 1 : place + 2]]
    return any(word.text.isupper() and len(word.text) > 2 and _is_plain_word(word.text) for word in beside)


def _is_plain_word(text: str) -> bool:
    key = text.lower()
    often = 5.3 if len(key) < 4 else 4.3 if len(key) == 4 else 2.5
    return is_ordinary(key) and zipf(key) >= often


def _is_in_a_file_name(text: str, word: Word) -> bool:
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 2]
    if before and before in _SIGNS_OF_FILES and before != "/":
        return True
    return (after[:1] in (".", "_", "\\", "=") and after[1:].isalnum()) or _is_a_code(text, word)


def _is_a_code(text: str, word: Word) -> bool:
    """Whether a number of a case or a road follows: "REF-20391"."""
    after = text[word.end : word.end + 5]
    return after[:1] in ("-", "/") and sum(letter.isdigit() for letter in after) >= 3


def _names_a_person_or_place(text: str, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if not word.text.isupper() or len(word.text) > 2:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if after and text[word.end : after.start] == " " and _is_a_surname(after.text):
        return True
    if not place:
        return False
    before = words[place - 1]
    gap = text[before.end : word.start]
    if gap == ", " and word.text in _STATES and before.text[:1].isupper():
        return True
    is_listed = text[word.end : word.end + 1] in (",", ".", ";")
    return gap == " " and is_listed and _is_a_surname(before.text)


def _is_a_surname(text: str) -> bool:
    return len(text) > 2 and text[:1].isupper() and text[1:].islower() and not is_ordinary(text.lower())
