"""Make a plainer word fit the place of the word it stands in for."""

from collections.abc import Sequence

from coprodesk.services.language.bank import Entry, shapes
from coprodesk.services.language.words import Word, word_set

_HELPERS = word_set(
    """
    be been being is are was were am has have had having get gets got getting it's they've we've i've you've
    """
)
_TAILS = (
    " with ",
    " who ",
    " of ",
    " for ",
    " in ",
    " to ",
    " that ",
    " on ",
    " by ",
    " about ",
    " from ",
    " at ",
)
_SILENT_H = ("honest", "hour", "heir")
_SAID_WITH_Y = ("unit", "univ", "uniq", "unif", "use", "usu", "eu", "one", "once")


def fit(entry: Entry, shape: str, words: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    """The plainer words of an entry in number, tense and capitals of the words from `start` up to `end`."""
    if shape == "ed" and _is_participle(words, start):
        shape = "en"
    fitted = [_shaped(choice, entry.part, shape) for choice in entry.plainer]
    if words[end - 1].is_possessive:
        fitted = [choice for choice in fitted if not any(tail in choice for tail in _TAILS)]
    written = words[start].text
    if entry.part != "abbr" and written[:1].isupper():
        is_loud = len(written) > 3 and written.isupper()
        fitted = [choice.upper() if is_loud else choice[:1].upper() + choice[1:] for choice in fitted]
    return tuple(dict.fromkeys(fitted))


def article(word: str) -> str:
    """The article that goes before a word: "a" or "an", by its first sound."""
    low = word.lower()
    if low.startswith(_SILENT_H):
        return "an"
    return "an" if low[:1] in tuple("aeiou") and not low.startswith(_SAID_WITH_Y) else "a"


def _shaped(choice: str, part: str, shape: str) -> str:
    grammar = "noun" if part == "abbr" else part
    return dict(shapes(choice, grammar)).get(shape, choice.replace("*", "").removeprefix("="))


def _is_participle(words: Sequence[Word], start: int) -> bool:
    return any(word.key in _HELPERS for word in words[max(0, start - 3) : start])
