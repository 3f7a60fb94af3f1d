"""Find the words of the group's own pictures in a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from coprodesk.services.language.inflection import plural

T = TypeVar("T")

_BETWEEN = re.compile(r"[,;\n\t]+")
_INSIDE = "'-"

Phrase = tuple[str, ...]


def phrases(words: str) -> tuple[str, ...]:
    """The words of a picture one by one: they stand with commas between, each counts once."""
    found: dict[Phrase, str] = {}
    for part in _BETWEEN.split(words):
        folded = folded_words(part)
        if folded:
            found.setdefault(folded, " ".join(part.split()))
    return tuple(found.values())


def folded_words(text: str) -> Phrase:
    """The words of a text so that large and small letters, and kinds of apostrophe, are alike."""
    return tuple(word.casefold() for word in _words(text))


@dataclass(frozen=True)
class Finder(Generic[T]):
    """What stands for which words.

    Attributes:
        known: by folded words, what stands for them; make it with `finder`.
        names: folded words that are people's names: only with a capital letter are they meant, so that
            "we will meet" is not about Will.
        longest: words in the longest of those known.

    """

    known: Mapping[Phrase, T]
    names: Collection[str]
    longest: int

    def find(self, sentence: str) -> T | None:
        """What stands for the most words together in a sentence, of equals the first; None without any.

        Whole words only; a plural and "Mary's" count as the word.
        """
        heard = _words(sentence)
        for length in range(min(self.longest, len(heard)), 0, -1):
            for start in range(len(heard) - length + 1):
                found = self._stands_for(heard[start : start + length])
                if found is not None:
                    return found
        return None

    def _stands_for(self, heard: list[str]) -> T | None:
        folded = tuple(word.casefold() for word in heard)
        for words in (folded, (*folded[:-1], folded[-1].removesuffix("'s"))):
            if words in self.known and not (len(words) == 1 and self._is_no_name(heard[0], words[0])):
                return self.known[words]
        return None

    def _is_no_name(self, heard: str, folded: str) -> bool:
        return folded in self.names and heard[0].islower()


def finder(things: Collection[tuple[str, T]], names: Collection[str] = ()) -> Finder[T]:
    """A finder for things, each with its words and commas between; `names` are names of people.

    Where two things have the same word the first counts, and a word comes before the plural of another.
    """
    written: dict[Phrase, T] = {}
    made: dict[Phrase, T] = {}
    for words, thing in things:
        for phrase in map(folded_words, phrases(words)):
            written.setdefault(phrase, thing)
            made.setdefault((*phrase[:-1], plural(phrase[-1])), thing)
    known = made | written
    single = {folded_words(name)[0] for name in names if folded_words(name)}
    return Finder(known, single, max(map(len, known), default=0))


def _words(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text.replace("\u2019", "'"))
    return [word for run in _runs(composed) if (word := run.strip(_INSIDE))]


def _runs(text: str) -> Iterator[str]:
    """Runs of letters, their accents, numbers, apostrophes and hyphens."""
    run = ""
    for sign in text:
        if sign.isalnum() or sign in _INSIDE or unicodedata.category(sign).startswith("M"):
            run += sign
        elif run:
            yield run
            run = ""
    if run:
        yield run
