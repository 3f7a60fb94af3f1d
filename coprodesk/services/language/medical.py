"""Know medical words: by a table of terms, and by how the names of illnesses and medicines end."""

import gzip
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from coprodesk import paths
from coprodesk.services.language.capitals import is_heading, is_name
from coprodesk.services.language.difficulty import rating
from coprodesk.services.language.endings import sort_by_ending
from coprodesk.services.language.inflection import spellings
from coprodesk.services.language.level import Level
from coprodesk.services.language.tables import everyday, is_ordinary, lemma
from coprodesk.services.language.words import Word, are_joined, words

_LONGEST = 4
"""Words in the longest term of the table."""


class MedicalTerm(NamedTuple):
    """A medical term in a sentence: its first word, the word behind its last, and its sort."""

    start: int
    end: int
    sort: str


def medical_sort(word: str) -> str:
    """What a medical word or phrase names, in plain words; "" where it is none that we know.

    One of "medicine", "illness", "symptom", "test", "treatment", "body part", "medical word".
    """
    return _sort(tuple(part.key for part in words(word)))


def medical_terms(
    text: str, found: Sequence[Word], taken: Container[int], level: Level
) -> Iterator[MedicalTerm]:
    """The medical terms of a sentence that not everyone knows at a level, and that nothing else took.

    The longest term at each place.
    """
    behind = 0
    heading = is_heading(found)
    for place in [place for place, word in enumerate(found) if _may_begin(word.key)]:
        if place < behind or place in taken:
            continue
        size = _longest(text, found, place, taken)
        keys = tuple(part.key for part in found[place : place + size])
        if size and max(_difficulty(key) for key in keys) >= level.cut:
            sort = _sort(keys)
            if size > 1 or sort == "medicine" or not is_name(text, found, place, heading):
                behind = place + size
                yield MedicalTerm(place, behind, sort)


@lru_cache(maxsize=20_000)
def _may_begin(key: str) -> bool:
    """Whether a medical term may begin with a word: most words are ruled out at once."""
    if not key.isalpha() or key in _beginnings():
        return key.isalpha()
    is_easy = is_ordinary(key) and _difficulty(key) < Level.EASY.cut
    return not is_easy and bool(_sort((key,)))


def _longest(text: str, found: Sequence[Word], place: int, taken: Container[int]) -> int:
    """How many words the longest medical term has that begins at a place; 0 for none."""
    size = 1
    while (
        size < _LONGEST
        and place + size < len(found)
        and place + size not in taken
        and are_joined(text, found[place + size - 1], found[place + size])
    ):
        size += 1
    keys = tuple(word.key for word in found[place : place + size])
    if keys[0] in _beginnings():
        for length in range(size, 1, -1):
            if _in_table(keys[:length]):
                return length
    is_written_small = found[place].text != found[place].text.upper()
    return 1 if is_written_small and _sort(keys[:1]) else 0


def _difficulty(key: str) -> float:
    return 0.0 if key in everyday() or lemma(key) in everyday() else rating(key)


@lru_cache(maxsize=20_000)
def _sort(keys: tuple[str, ...]) -> str:
    if not keys:
        return ""
    return _in_table(keys) or (sort_by_ending(keys[0]) if len(keys) == 1 else "")


@lru_cache(maxsize=20_000)
def _in_table(keys: tuple[str, ...]) -> str:
    """The sort of a term in any number and spelling."""
    table = _terms()
    before = " ".join(keys[:-1]) + " " if len(keys) > 1 else ""
    for last in dict.fromkeys((keys[-1], lemma(keys[-1]), *_singulars(keys[-1]))):
        for spelling in (last, *spellings(last)):
            if found := table.get(before + spelling):
                return found
    return ""


def _singulars(key: str) -> Iterator[str]:
    for ending, instead in (("ies", "y"), ("es", "is"), ("es", ""), ("s", ""), ("ae", "a"), ("i", "us")):
        if key.endswith(ending) and len(key) > len(ending) + 3:
            yield key[: -len(ending)] + instead


@cache
def _terms() -> dict[str, str]:
    path = paths.resource("language") / "medical.txt.gz"
    found = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        sort, _, terms = line.partition("\t")
        found.update(dict.fromkeys(terms.split(";"), sort))
    return found


@cache
def _beginnings() -> frozenset[str]:
    """The first words of the terms that have several."""
    return frozenset(term.partition(" ")[0] for term in _terms() if " " in term)
