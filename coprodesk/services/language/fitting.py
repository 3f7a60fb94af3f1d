"""Make a plainer word fit the place of the word it stands in for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from coprodesk.services.language.bank import Entry, shapes
from coprodesk.services.language.inflection import degrees
from coprodesk.services.language.irregular import is_mass
from coprodesk.services.language.tables import lemma
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
_DETERMINERS = word_set("a an the this that these those our their your his her its my no any some each every")
_NO_NOUNS = word_set(
    "of in on at by for with from to and or but is are was were it them him the a an that as than"
)
_AFTER_A_NOUN = word_set("in on at for of from by under to with without not that who which able bound sure")
"""An adjective's plainer words that begin so cannot stand before a noun: "in ruins", "not clear"."""
_WHO = re.compile(r"\b(who|that|which) (\w+)")
_PLURAL_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_CLAUSES = word_set("what how who when where why whether which")
_SILENT_H = ("honest", "hour", "heir")
_SAID_WITH_Y = ("unit", "univ", "uniq", "unif", "use", "usu", "eu", "one", "once")


def fit(entry: Entry, shape: str, words: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    """The plainer words of an entry in number, tense and capitals of the words from `start` up to `end`."""
    is_attribute = entry.part == "verb" and shape in ("ed", "ing") and _is_before_a_noun(words, start, end)
    if shape == "ed" and (is_attribute or _is_participle(words, start)):
        shape = "en"
    fitted = [_shaped(choice, entry.part, shape) for choice in entry.plainer]
    if is_attribute:
        fitted = [choice for choice in fitted if " " not in choice] or fitted
    if entry.part == "adj" and end < len(words) and words[end].key not in _NO_NOUNS:
        fitted.sort(key=_is_a_clause)
        fitted = [choice for choice in fitted if choice.split(" ", 1)[0] not in _AFTER_A_NOUN] or fitted
    if words[end - 1].is_possessive:
        fitted = [choice for choice in fitted if not any(tail in choice for tail in _TAILS)]
    if end < len(words) and words[end].key == "of":
        fitted.sort(key=_is_clause)
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


def _is_clause(choice: str) -> bool:
    """Whether a choice is a clause, which no "of" can follow: "whether it can work"."""
    return choice.split(" ", 1)[0] in _CLAUSES


@lru_cache(maxsize=4096)
def _shaped(choice: str, part: str, shape: str) -> str:
    grammar = "noun" if part == "abbr" else part
    plain = choice.replace("*", "").removeprefix("=")
    if grammar == "adj" and shape in ("er", "est"):
        return _compared(plain, shape)
    if shape == "many" and "*" not in choice and _stays_in_plural(plain):
        return plain
    shaped = dict(shapes(choice, grammar)).get(shape, plain)
    return _WHO.sub(_in_plural, shaped) if shape == "many" else shaped


def _in_plural(who: re.Match[str]) -> str:
    """The verb after "who", "that" or "which" for several: people who live there."""
    verb = who.group(2)
    return f"{who.group(1)} {_PLURAL_VERBS.get(verb) or (lemma(verb) if verb.endswith('s') else verb)}"


def _compared(choice: str, shape: str) -> str:
    """An adjective with -er or -est, or "more" or "most" before it."""
    is_most = shape == "est"
    if " " in choice:
        return f"{'most' if is_most else 'more'} {choice.removeprefix('very ')}"
    return degrees(choice)[is_most]


def _is_a_clause(choice: str) -> bool:
    """Whether an adjective's plainer words stand behind a noun better than before it: "made to fit"."""
    return any(tail in f" {choice} " for tail in _TAILS)


def _stays_in_plural(choice: str) -> bool:
    """Whether a noun has no further plural: it is one already, or it is not counted."""
    last = choice.rpartition(" ")[2]
    return is_mass(last) or (
        last.endswith("s") and not last.endswith(("ss", "us", "is")) and lemma(last) != last
    )


def _is_before_a_noun(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a participle stands before a noun as an adjective does: "the abandoned house"."""
    if not start or words[start - 1].key not in _DETERMINERS or end >= len(words):
        return False
    return words[end].key not in _NO_NOUNS


def _is_participle(words: Sequence[Word], start: int) -> bool:
    return any(word.key in _HELPERS for word in words[max(0, start - 3) : start])
