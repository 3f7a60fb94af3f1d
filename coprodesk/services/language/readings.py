"""Read the form of a word in its place: which word it is a form of, and as what it stands there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coprodesk.services.language.inflection import degrees, plural, verb_forms
from coprodesk.services.language.irregular import irregular_readings
from coprodesk.services.language.words import Word, word_set

_VERB_SHAPES = ("s", "ed", "en", "ing")
_DEGREES = ("er", "est")
# What to take from the end of a form, and what to put there instead, for each shape.
_ENDINGS = (
    ("verb", "s", (("ies", "y"), ("es", ""), ("s", ""))),
    ("verb", "ed", (("ied", "y"), ("ed", ""), ("d", ""))),
    ("verb", "ing", (("ying", "ie"), ("ing", ""), ("ing", "e"))),
    ("noun", "many", (("ies", "y"), ("es", ""), ("s", ""), ("ses", "sis"))),
    ("adj", "er", (("ier", "y"), ("er", ""), ("r", ""))),
    ("adj", "est", (("iest", "y"), ("est", ""), ("st", ""))),
)

_DETERMINERS = word_set(
    """
    a an the this that these those our their your his her its my no any some each every another both either
    neither such which what whose many several few two three four five six ten
    """
)
_MODALS = word_set(
    """
    to will would can could should shall must may might cannot don't can't won't didn't doesn't couldn't
    wouldn't shouldn't do does did let's please not never
    """
)
_SUBJECTS = word_set("i we they you he she it who that which people and then")
_BE = word_set(
    "be been being is are was were am isn't aren't wasn't weren't it's they're we're get got gets getting"
)
_HAVE = word_set("have has had having haven't hasn't hadn't we've they've i've you've")
_DEGREE_WORDS = word_set(
    "very so too more most less least quite rather fairly as highly extremely how seems became become"
)
_PREPOSITIONS = word_set(
    "of in on at by for with from about into over under between through during against without after"
)
_OBJECTS = word_set("a an the this that these those our their your his her its my it them us him me")
_LITTLE = (
    _OBJECTS | _PREPOSITIONS | _MODALS | _BE | _HAVE | _SUBJECTS | word_set("or but as than because if when")
)


class Reading(NamedTuple):
    """A word as a dictionary has it, its part of speech, and the shape of the form that was read."""

    word: str
    part: str
    shape: str


def readings(form: str) -> Iterator[Reading]:
    """What a form in small letters could be, by the rules and the table; some of them are no words."""
    for part, shape in (("noun", "one"), ("verb", "base"), ("adj", "same"), ("adv", "same")):
        yield Reading(form, part, shape)
    yield from _by_table(form)
    for part, shape, endings in _ENDINGS:
        for word in dict.fromkeys(_stems(form, endings)):
            if len(word) > 1 and _has_form(word, part, shape, form):
                yield Reading(word, part, shape)


def _by_table(form: str) -> Iterator[Reading]:
    names = {"noun": ("many",), "verb": _VERB_SHAPES, "adj": _DEGREES}
    for part, word, place in irregular_readings(form):
        yield Reading(word, part, names[part][place])


def weight(reading: Reading, words: Sequence[Word], start: int, end: int) -> float:
    """How well a reading goes with the words beside it; higher is better, 0 tells nothing."""
    before = words[start - 1].key if start else ""
    after = words[end].key if end < len(words) else ""
    if reading.part == "verb":
        return _as_verb(reading.shape, before, after)
    if reading.part == "noun":
        return _as_noun(reading.shape, before, after)
    if reading.part == "adj":
        return _as_adjective(before, after)
    return 0.5 if reading.word.endswith("ly") else 0.0


def _as_verb(shape: str, before: str, after: str) -> float:
    score = 1.0 if after in _OBJECTS else 0.0
    if shape in ("ed", "en", "ing"):
        score += 1.5 if before in _BE or (before in _HAVE and shape != "ing") else 0.0
        return score + (0.6 if before in _SUBJECTS or shape == "ed" else 0.2)
    if shape == "base" and before in _MODALS:
        return score + 3
    if before in _SUBJECTS:
        return score + 1.5
    if before in _DETERMINERS or before in _PREPOSITIONS or before in _BE or before in _DEGREE_WORDS:
        return score - 2
    return score


def _as_noun(shape: str, before: str, after: str) -> float:
    score = 1.0 if after == "of" else 0.0
    if before in _DETERMINERS or before in _PREPOSITIONS:
        score += 1.2 if not after or after in _LITTLE else 0.6
    if before in _MODALS or before in _DEGREE_WORDS:
        score -= 1.0
    if after in _OBJECTS:
        score -= 0.5
    return score + (0.2 if shape == "many" else 0.0)


def _as_adjective(before: str, after: str) -> float:
    score = 1.5 if before in _DEGREE_WORDS else 0.0
    if before in _BE:
        score += 1.4
    if after and after not in _LITTLE:
        score += 0.9 if before in _DETERMINERS else 0.6
    elif before in _DETERMINERS:
        score -= 1.0
    return score - (1.0 if before in _MODALS or after in _OBJECTS else 0.0)


def _stems(form: str, endings: Sequence[tuple[str, str]]) -> Iterator[str]:
    for ending, instead in endings:
        if form.endswith(ending) and len(form) > len(ending):
            stem = form[: -len(ending)]
            yield stem + instead
            if not instead and len(ending) > 1 and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]


def _has_form(word: str, part: str, shape: str, form: str) -> bool:
    """Whether a form is the word's own; American forms such as "traveled" count too."""
    if part == "verb":
        forms = verb_forms(word)
        return form in (forms[shape], forms[shape].replace("ll", "l"))
    if part == "noun":
        return plural(word) == form
    return form in degrees(word)
