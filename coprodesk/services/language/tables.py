"""How often English words are used, and their dictionary forms; read from the shipped tables once."""

import gzip
from collections.abc import Iterable
from functools import cache

from coprodesk import paths


def zipf(word: str) -> float:
    """How often a word in small letters is used: about 7 for "the", 2 for the rarest; 0 for unknown ones.

    The scale is the tenfold logarithm of uses in a thousand million words; the counts are wordfreq's.
    """
    ordinary, names = _frequencies()
    return ordinary.get(word) or names.get(word, 0.0)


def most_used(words: Iterable[str]) -> float:
    """How often the most common of some words is used, as in `zipf`; 0 where there is none."""
    ordinary, names = _frequencies()
    return max((ordinary.get(word) or names.get(word, 0.0) for word in words), default=0.0)


def is_ordinary(word: str) -> bool:
    """Whether dictionaries hold a word in small letters, so that it is more than a name."""
    return word in _frequencies()[0]


def lemma(word: str) -> str:
    """The form of a word in small letters that dictionaries list; the word itself where none is known."""
    return _lemmas().get(word, word)


def forms(word: str) -> tuple[str, ...]:
    """The other forms of a dictionary form, such as "took" of "take", from A to Z."""
    return tuple(sorted(form for form, base in _lemmas().items() if base == word))


@cache
def everyday() -> frozenset[str]:
    """Words that people in such meetings know although they are rare elsewhere, as dictionary forms."""
    return _listed("everyday")


@cache
def first_names() -> frozenset[str]:
    """First names that dictionaries hold as words too, in small letters."""
    return frozenset(name.lower() for name in _listed("first_names"))


def _listed(name: str) -> frozenset[str]:
    path = paths.resource("language") / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _frequencies() -> tuple[dict[str, float], dict[str, float]]:
    """The Zipf values of ordinary words, and those of words that are only names."""
    ordinary: dict[str, float] = {}
    names: dict[str, float] = {}
    for line in _lines("frequencies"):
        hundredths, _, words = line.partition(" ")
        value = int(hundredths) / 100
        found, _, found_names = words.partition("|")
        ordinary.update(dict.fromkeys(found.split(), value))
        names.update(dict.fromkeys(found_names.split(), value))
    return ordinary, names


@cache
def _lemmas() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines("lemmas"):
        base, *others = line.split()
        found.update(dict.fromkeys(others, base))
    return found


def _lines(name: str) -> list[str]:
    path = paths.resource("language") / f"{name}.txt.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
