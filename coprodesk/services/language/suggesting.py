"""Offer plainer words for a word, as they stand in its sentence."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from coprodesk.services.language.bank import Entry, bank
from coprodesk.services.language.difficulty import rating
from coprodesk.services.language.findings import Kind
from coprodesk.services.language.fitting import fit
from coprodesk.services.language.level import Level
from coprodesk.services.language.matching import matches
from coprodesk.services.language.readings import Reading, readings, weight
from coprodesk.services.language.synonyms import synonyms, written_down
from coprodesk.services.language.tables import lemma
from coprodesk.services.language.words import Word, words

_WRITTEN = 10.0
"""How far our own plainer words stand before synonyms."""
_ENOUGH = 2
"""With so many plainer words, no further sense of a word and no synonym is looked at."""
_LEAST_USUAL = 8
"""Synonyms for a part of speech that a word is so seldom, in hundredths, are left out."""


def suggest(word: str, sentence: str = "", most: int = 3) -> tuple[str, ...]:
    """Plainer words for a word or a few words, the best first, in the form that the sentence needs.

    At most `most`; () where none is known. They stand in the place of `word`; "a" or "an" before it is not
    looked at here.
    """
    keys = [here.key for here in words(word)]
    text, found = sentence, words(sentence)
    place = _place(found, keys, sentence.find(word)) if word in sentence else None
    if place is None:
        text, found = word, words(word)
        place = 0, len(keys)
    start, end = place
    if start == end:
        return ()
    chosen = list(_from_bank(text, found, start, end))
    if end == start + 1:
        chosen += plainer_words(found, start)[1]
    return tuple(dict.fromkeys(chosen))[:most]


def plainer_words(found: Sequence[Word], place: int, most: int = 3) -> tuple[str, tuple[str, ...]]:
    """Plainer words for one word of a sentence that the word bank does not know, fitted to the sentence.

    Also tells as which part of speech the first of them stands there ("" where there is none).
    """
    chosen: list[str] = []
    part = ""
    for reading, choices in _ranked(found, place):
        if len(chosen) >= _ENOUGH or (chosen and reading.part != part):
            break
        entry = Entry(reading.word, Kind.HARD, reading.part, choices)
        fitted = fit(entry, reading.shape, found, place, place + 1)
        chosen += [choice for choice in fitted if _is_plain(choice, reading.word)]
        part = reading.part if chosen else ""
    return part, tuple(dict.fromkeys(chosen))[:most]


def _ranked(found: Sequence[Word], place: int) -> list[tuple[Reading, tuple[str, ...]]]:
    """The readings of a word that plainer words are known for, the likeliest first."""
    ranked = sorted(_offers(found, place), key=lambda offer: -offer[0])
    return [(reading, choices) for _, reading, choices in ranked]


def _offers(found: Sequence[Word], place: int) -> Iterator[tuple[float, Reading, tuple[str, ...]]]:
    for alone, reading, choices in _known(found[place].key):
        yield alone + 3 * weight(reading, found, place, place + 1), reading, choices


@lru_cache(maxsize=4096)
def _known(key: str) -> tuple[tuple[float, Reading, tuple[str, ...]], ...]:
    """The readings of a word that plainer words are known for, and how good they are in no sentence."""
    found = []
    for reading in readings(key):
        for plainer in written_down(reading.word):
            if plainer.part == reading.part:
                found.append((_WRITTEN + (reading.word == key), reading, plainer.choices))
        for plainer in synonyms(reading.word):
            if plainer.part == reading.part and plainer.share >= _LEAST_USUAL:
                found.append((plainer.share / 40, reading, plainer.choices))
    return tuple(found)


def _from_bank(text: str, found: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    """The bank's plainer words where it has the whole term."""
    for match in matches(text, found, ()):
        if match.start == start and match.end == end and match.entry.kind in (Kind.SWAP, Kind.ASK):
            return fit(match.entry, match.shape, found, start, end)
    return ()


def _place(found: Sequence[Word], keys: list[str], start: int) -> tuple[int, int] | None:
    """Where the words stand in the sentence, from the first to behind the last."""
    for place in range(len(found) - len(keys) + 1 if keys else 0):
        if found[place].start >= start and [word.key for word in found[place : place + len(keys)]] == keys:
            return place, place + len(keys)
    return None


@lru_cache(maxsize=4096)
def _is_plain(choice: str, word: str) -> bool:
    """Whether nothing in a plainer word would be marked itself, and it is not the same word again."""
    parts = words(choice)
    if any(rating(part.key) >= Level.EVERYONE.cut or lemma(part.key) == word for part in parts):
        return False
    return not any(
        form.entry.kind is Kind.SWAP and form.entry.condition.holds(parts, place, place + len(form.keys))
        for place in range(len(parts))
        for form in bank().words.get(parts[place].key, ())
        if tuple(part.key for part in parts[place : place + len(form.keys)]) == form.keys
    )
