"""Say how hard a word is for most people: how rare, how long, how many syllables."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from coprodesk.services.language.capitals import is_heading, is_name
from coprodesk.services.language.inflection import spellings
from coprodesk.services.language.syllables import syllables
from coprodesk.services.language.tables import everyday, is_ordinary, lemma, most_used, zipf
from coprodesk.services.language.words import words

EASIEST = 1.0
HARDEST = 6.0
_WELL_KNOWN = 2.2
"""Where everyday words and short unknown ones stand: below every level's cut."""

_RAREST = 1.5
"""The Zipf value of what is too rare for the table, which ends at 2."""
_COMMON = 4.0
"""From this Zipf value a word is so common that a slip of the pen in it does no harm."""
_LEFT_OUT = "aeioulmnprstc"
_VOWELS = "aeiou"
_SHORT = 4
"""Unknown words of so few letters are nicknames, dialect and slips: nothing to look at."""

# What may stand round a word that people know, and what is then left of that word.
_ENDINGS = (
    *(("ily", "y"), ("ably", "able"), ("ibly", "ible"), ("ally", "al"), ("ally", "ic"), ("ly", "")),
    *(("iness", "y"), ("ness", "")),
)
_OTHER_ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e")),
    *(("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("able", ""), ("able", "e"), ("less", "")),
    *(("ish", ""), ("like", ""), ("ful", ""), ("y", ""), ("y", "e"), ("ment", ""), ("ments", "")),
)
_BEGINNINGS = ("un", "re", "non", "over", "under", "out", "pre", "mid", "super", "self")


def difficulty(word: str, sentence: str = "") -> float:
    """How hard a word is, on the scale of people's ratings: 1 (everyone knows it) to 6.

    With its sentence, a name is told by its capital and counts as easy. Numbers, codes and addresses are
    easy. A word with hyphens is as hard as its hardest part.
    """
    parts = words(word)
    text = sentence if word in sentence else word
    around = words(text)
    start = text.find(word)
    heading = is_heading(around)
    hardest = EASIEST
    for part in parts:
        place = next(
            (n for n, here in enumerate(around) if here.start >= start and here.key == part.key), None
        )
        if place is None or not is_name(text, around, place, heading):
            hardest = max(hardest, rating(part.key))
    return hardest


@lru_cache(maxsize=20_000)
def rating(key: str) -> float:
    """How hard a single word in small letters is for people, wherever it stands.

    A linear fit on people's ratings of words: frequency of the word as it stands and of its best-known form
    (dictionary form, British or American), letters, syllables.
    """
    word = _as_in_table(key)
    if len(word) < 2 or not word.replace("'", "").isalpha() or not _is_latin(word):
        return EASIEST
    own, best = _how_known(word)
    hard = 4.08 - 0.17 * own - 0.40 * best + 0.082 * sum(map(str.isalpha, word)) + 0.13 * syllables(word)
    if hard > _WELL_KNOWN and (_is_everyday(word) or (best == _RAREST and len(word) <= _SHORT)):
        hard = _WELL_KNOWN
    return min(max(hard, EASIEST), HARDEST)


@lru_cache(maxsize=20_000)
def is_known(key: str) -> bool:
    """Whether English word lists hold a word, as more than a name, in any of its forms or spellings."""
    word = _as_in_table(key)
    return is_ordinary(word) or any(is_ordinary(form) for form in _same(word))


def _as_in_table(key: str) -> str:
    """A word as the tables write it: a straight apostrophe, accents only where the table has them."""
    word = key.replace("’", "'")
    if word.isascii() or zipf(word):
        return word
    bare = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _is_latin(word: str) -> bool:
    return word.isascii() or all(letter < "\u0250" for letter in word)


def _is_everyday(word: str) -> bool:
    known = everyday()
    return word in known or any(form in known for form in _same(word)) or _without_ending(word) in known


def _without_ending(word: str) -> str:
    """A regular plural that is too rare for the table of forms, without its ending."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _same(word: str) -> set[str]:
    """The word in its dictionary form and in both spellings."""
    found = {lemma(word), *spellings(word)}
    return found | {lemma(form) for form in found}


def _how_known(word: str) -> tuple[float, float]:
    """The Zipf values of the word as it stands and of its best-known form."""
    own = max(zipf(word), _RAREST)
    best = max(own, *(zipf(form) for form in _same(word)))
    stem = word.partition("'")[0] if "'" in word else word
    if stem != word:
        best = max(best, zipf(stem), zipf(stem.removesuffix("n")))
    roots = max((zipf(root) for root in _roots(word)), default=0.0)
    best = max(best, roots - 0.3)
    if best >= _COMMON or is_known(word):
        return own, best
    guessed_own, guessed_best = _guess(word)
    return max(own, guessed_own), max(best, guessed_best)


def _roots(word: str) -> Iterator[str]:
    """Words that say the same with another ending, or its contrary: "quick" for "quickly", "happy"."""
    if word.startswith("un") and len(word) > 5:
        yield word[2:]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + instead


def _guess(word: str) -> tuple[float, float]:
    """The Zipf values of a word that no dictionary has: made from a known one, misspelt, or strange."""
    stems = max((zipf(stem) for stem in _stems(word) if is_ordinary(stem)), default=0.0)
    if stems:
        return _RAREST, max(stems - 0.5, _RAREST)
    slip = most_used(_meant(word))
    if slip >= _COMMON:
        return slip, slip
    joined = max((min(zipf(a), zipf(b)) for a, b in _halves(word)), default=0.0)
    return (_RAREST, joined - 1) if joined >= _COMMON else (_RAREST, _RAREST)


def _stems(word: str) -> Iterator[str]:
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) > len(beginning) + 3:
            yield word[len(beginning) :]
    for ending, instead in _OTHER_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem + instead
            if not instead and stem[-1] == stem[-2]:
                yield stem[:-1]


def _meant(word: str) -> Iterator[str]:
    """Words that differ by one slip: a letter too many, two changed about, one left out, another vowel."""
    if not 5 <= len(word) <= 20:
        return
    for place in range(1, len(word)):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before[:-1] + after[0] + before[-1] + after[1:]
        for letter in _LEFT_OUT:
            yield before + letter + after
        if after[0] in _VOWELS:
            for letter in _VOWELS:
                yield before + letter + after[1:]


def _halves(word: str) -> Iterator[tuple[str, str]]:
    if len(word) <= 24:
        for place in range(3, len(word) - 2):
            yield word[:place], word[place:]
