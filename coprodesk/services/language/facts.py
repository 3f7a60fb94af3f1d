"""Find the facts of a text that no plainer version may lose: numbers, money, dates, names and every "not"."""

import re
from collections import Counter
from collections.abc import Iterator

from coprodesk.i18n import _
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.tables import is_ordinary, zipf
from coprodesk.services.language.words import Word, word_set, words

_NUMBER = re.compile(r"[£$€]?\d[\d,.:/]*+%?")
_NOT = word_set("not no never none nobody nothing nowhere neither nor without cannot")
_IN_FIGURES = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
_LARGE = word_set("hundred thousand million billion half third quarter dozen")
_OFTEN = 4.8
"""A word at the head of a sentence that is used so often (Zipf scale) is no name."""


def lost_facts(before: str, after: str) -> tuple[str, ...]:
    """What one of two versions of a text says and the other does not, in words that people can read.

    Looks at numbers, money, dates, names and each "not"; nothing else is compared.
    """
    old, new = tuple(_numbers(before)), tuple(_numbers(after))
    told = [_lost(fact) for fact in dict.fromkeys(old) if fact not in new]
    told += [_new(fact) for fact in dict.fromkeys(new) if fact not in old]
    told += [_lost(name) for name in _missing_names(before, after)]
    told += [_new(name) for name in _missing_names(after, before)]
    return (*told, *_changed_nots(before, after))


def _lost(fact: str) -> str:
    return _("“{fact}” is lost.").format(fact=fact)


def _new(fact: str) -> str:
    return _("“{fact}” was not there before.").format(fact=fact)


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        yield match.group().rstrip(".,:/").replace(",", "")
    for word in words(text):
        if word.key in _LARGE:
            yield word.key
        elif word.key in _IN_FIGURES:
            yield _IN_FIGURES[word.key]


def _missing_names(text: str, other: str) -> Iterator[str]:
    known = {word.key for word in words(other)}
    seen: set[str] = set()
    for name in names(text):
        if name.key not in known and name.key not in seen:
            seen.add(name.key)
            yield name.text


def names(text: str) -> Iterator[Word]:
    """The words of names, by their capitals; months and days are among them."""
    for start, end in sentences(text):
        for place, word in enumerate(words(text[start:end])):
            is_capital = word.text[:1].isupper() and word.key.replace("’", "'").partition("'")[0] != "i"
            if is_capital and (place or not (is_ordinary(word.key) or zipf(word.key) > _OFTEN)):
                yield word


def _changed_nots(before: str, after: str) -> Iterator[str]:
    old, new = _nots(before), _nots(after)
    for fact in old - new:
        yield _lost(fact)
    for fact in new - old:
        yield _new(fact)


def _nots(text: str) -> Counter[str]:
    found = Counter[str]()
    for word in words(text):
        key = word.key.replace("’", "'")
        if key.endswith("n't") or key == "cannot":
            found["not"] += 1
        elif key in _NOT:
            found[key] += 1
    return found
