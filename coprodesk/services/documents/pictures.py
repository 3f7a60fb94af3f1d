"""Find a picture for a sentence in easy words, by the words it holds; no picture rather than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from coprodesk import paths
from coprodesk.i18n import _
from coprodesk.services.documents.content import Picture

_LICENCE = "OpenMoji, CC BY-SA 4.0"
_WORD = re.compile(r"[\w\u2019'-]+")
_VOWELS = "aeiou"


def picture_for(words: str) -> Picture | None:
    """The picture of the longest phrase that a sentence holds, of equals the first; None without any.

    Words that fit nearly every sentence ("people", "work") count only where there is nothing else.
    """
    heard = [word.strip("-'") for word in _WORD.findall(words.lower().replace("\u2019", "'"))]
    for concepts in _concepts():
        for length in range(min(max(map(len, concepts)), len(heard)), 0, -1):
            for start in range(len(heard) - length + 1):
                name = concepts.get(tuple(heard[start : start + length]))
                if name:
                    return Picture(name, alt_of(name))
    return None


def credit_line() -> str:
    """Who drew the pictures, and their licence: stands on each page that shows one."""
    return _("Pictures: {whose}").format(whose=_LICENCE)


def alt_of(name: str) -> str:
    """What the drawing of a name shows, in words; KeyError if there is no such drawing."""
    return _drawings()[name][0]


def picture_names() -> tuple[str, ...]:
    """The names of all drawings, by subject."""
    return tuple(_drawings())


@cache
def _drawings() -> dict[str, tuple[str, tuple[str, ...]]]:
    """By name, what each drawing shows and the words it stands for."""
    lines = paths.resource("pictures/pictures.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, shows, words = (part.strip() for part in line.split("|"))
            found[name] = shows, tuple(word.strip() for word in words.split(";"))
    return found


@cache
def _concepts() -> tuple[Mapping[tuple[str, ...], str], Mapping[tuple[str, ...], str]]:
    """By the words of a phrase, the name of its drawing: the telling ones, and the too common.

    A phrase that is written out comes before a made form.
    """
    written: dict[bool, dict[tuple[str, ...], str]] = {False: {}, True: {}}
    made: dict[bool, dict[tuple[str, ...], str]] = {False: {}, True: {}}
    for name, (__, phrases) in _drawings().items():
        for phrase in phrases:
            is_common = phrase.startswith("~")
            words = phrase.removeprefix("~").split()
            written[is_common].setdefault(tuple(word.removesuffix("+") for word in words), name)
            for form in _forms(words):
                made[is_common].setdefault(form, name)
    return made[False] | written[False], made[True] | written[True]


def _forms(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Regular forms of a phrase: of its verb, and its last word as a plural."""
    for place, word in enumerate(words):
        if word.endswith("+"):
            for form in _verb(word[:-1]):
                yield (*words[:place], form, *words[place + 1 :])
            return
    yield (*words[:-1], _with_s(words[-1]))


def _verb(word: str) -> tuple[str, ...]:
    stem = word
    if word.endswith("e") and not word.endswith("ee"):
        stem = word[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word):
        stem = word + word[-1]
    past = word[:-1] + "ied" if word[-1] == "y" and word[-2] not in _VOWELS else stem + "ed"
    return word, _with_s(word), f"{stem}ing", past


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in tuple(_VOWELS):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
