"""The forms of an English word, and the ways to spell it in Britain and America."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coprodesk.services.language.irregular import irregular
from coprodesk.services.language.words import word_set

_VOWEL_GROUP = re.compile("[aeiouy]+")
_VOWELS = frozenset("aeiou")
_MAY_DIFFER = re.compile("[iy]s|our|re|[ao]e|ll|lfil|nrol|kilful|lment|mme|ogue|ence")
"""Letters that every word has which is spelt in another way in America; most words have none."""
_DOUBLING = word_set(
    """
    refer transfer prefer defer confer infer occur recur commit permit submit admit omit embed equip format
    begin control patrol enrol expel compel regret upset
    """
)


def plural(noun: str) -> str:
    """The plural of a noun; only its ending changes, so compounds with hyphens work."""
    head, hyphen, last = noun.rpartition("-")
    found = irregular("noun", last)
    return head + hyphen + (found[0] if found else ruled_plural(last))


def verb_forms(verb: str) -> dict[str, str]:
    """The forms of a verb by name: "base", "s", "ed" (past), "en" (participle) and "ing"."""
    found = irregular("verb", verb)
    if not found:
        return ruled_verb_forms(verb)
    return dict(zip(("base", "s", "ed", "en", "ing"), (verb, *found), strict=True))


def degrees(adjective: str) -> tuple[str, str]:
    """An adjective after "more" and "most": "harder", "hardest"; "more careful", "most careful"."""
    found = irregular("adj", adjective)
    return (found[0], found[1]) if found else ruled_degrees(adjective)


def ruled_plural(noun: str) -> str:
    """The plural that the rules give."""
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    if noun.endswith(("s", "x", "z", "ch", "sh")) or noun in ("go", "do", "veto", "echo"):
        return noun + "es"
    if _ends_in_consonant_and_y(noun):
        return noun[:-1] + "ies"
    return noun + "s"


def ruled_verb_forms(verb: str) -> dict[str, str]:
    """The forms that the rules give, named as in `verb_forms`."""
    past = _past(verb)
    return {"base": verb, "s": ruled_plural(verb), "ed": past, "en": past, "ing": _ing(verb)}


def ruled_degrees(adjective: str) -> tuple[str, str]:
    """The degrees that the rules give: endings for short adjectives, "more" and "most" before others."""
    if not is_short(adjective):
        return f"more {adjective}", f"most {adjective}"
    if adjective.endswith("e"):
        return adjective + "r", adjective + "st"
    if _ends_in_consonant_and_y(adjective):
        return adjective[:-1] + "ier", adjective[:-1] + "iest"
    stem = adjective + adjective[-1] if _doubles(adjective) else adjective
    return stem + "er", stem + "est"


def is_short(adjective: str) -> bool:
    """Whether an adjective takes -er and -est: one syllable, or two that end in -y."""
    groups = _VOWEL_GROUP.findall(adjective.removesuffix("e"))
    return adjective.isalpha() and (len(groups) == 1 or (len(groups) == 2 and adjective.endswith("y")))


@lru_cache(maxsize=20_000)
def spellings(word: str) -> frozenset[str]:
    """The word in British and American spelling; some may be no word at all, which does no harm."""
    found = {word}
    if _MAY_DIFFER.search(word):
        for change in (_ise, _our, _re, _ae, _double_l, _endings):
            found |= {new for old in found for new in change(old)}
    return frozenset(found)


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _ends_in_consonant_and_y(verb):
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _ends_in_consonant_and_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS


def _doubles(verb: str) -> bool:
    """Whether the last letter is written twice before -ed and -ing."""
    last = verb.rpartition("-")[2]
    if last in _DOUBLING:
        return True
    if len(last) < 3 or last[-1] in _VOWELS | set("wxy") or last[-2] not in _VOWELS or last[-3] in _VOWELS:
        return False
    is_one_syllable = sum(letter in _VOWELS for letter in last) == 1
    return is_one_syllable or last[-1] == "l"


def _ise(word: str) -> Iterator[str]:
    if "is" not in word and "ys" not in word:
        return
    for ending in (
        "ise",
        "ises",
        "ised",
        "ising",
        "isation",
        "isations",
        "iser",
        "isers",
        "yse",
        "ysed",
        "ysing",
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + ending.replace("s", "z", 1)


def _our(word: str) -> Iterator[str]:
    if "our" in word[2:] and len(word) > 5:
        yield word[:2] + word[2:].replace("our", "or", 1)


def _re(word: str) -> Iterator[str]:
    for stem in ("cent", "theat", "fib", "met", "lit"):
        if word.startswith(stem + "re"):
            rest = word[len(stem) + 2 :]
            yield stem + "ered" if rest == "d" else stem + "er" + rest


def _ae(word: str) -> Iterator[str]:
    if len(word) > 5 and ("ae" in word or "oe" in word):
        yield word.replace("ae", "e").replace("oe", "e")


def _double_l(word: str) -> Iterator[str]:
    for ending in ("lled", "lling", "ller", "llers"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            yield word[: -len(ending)] + ending[1:]
    if word in ("fulfil", "enrol", "skilful", "instalment", "enrolment"):
        yield word.replace("lment", "llment") if word.endswith("ment") else word + "l"


def _endings(word: str) -> Iterator[str]:
    for british, american in (("programme", "program"), ("ogue", "og"), ("ogues", "ogs"), ("ence", "ense")):
        if word.endswith(british) and (british != "ence" or word in ("licence", "defence", "offence")):
            yield word[: -len(british)] + american
    if word.startswith("practis"):
        yield word.replace("practis", "practic", 1)
    if word.startswith("programmes"):
        yield "programs"
