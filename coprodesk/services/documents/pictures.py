"""Find a picture for a sentence in easy words, by the words it holds; no picture rather than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from coprodesk import paths
from coprodesk.i18n import _
from coprodesk.services.documents.content import Picture

_LICENCE = "OpenMoji, CC BY-SA 4.0"
_NONE = "-"
_BEGINNING = "^"
_WORD = re.compile(r"(?P<word>[\w'-]+)|(?P<pound>£)|(?P<stop>[,.;:!?()–—…“”\"]+)")
_PHONE_NUMBER = re.compile(r"\b0\d{2,4}[ \d]{5,}\d\b")
_ADDRESS = re.compile(r"\S+@\S+")
_NOT = {"no": 2, "not": 2, "without": 2, "cannot": 2, "never": 4, "nobody": 4, "none": 4, "nothing": 4}
"""How many words each takes back behind it: "no stairs", "not the nurse", "nobody is in a hurry"."""

_VOWELS = "aeiou"


def picture_for(*texts: str) -> Picture | None:
    """The picture of the longest phrase that one of some texts holds, of equals the first; None without any.

    The first text goes first, but words that fit nearly every sentence ("people", "work") count only where
    no text has another. Words that a "no" or "not" takes back do not count.
    """
    found = [_heard(text) for text in texts]
    for concepts in _concepts():
        for heard in found:
            name = _longest(heard, concepts)
            if name:
                return Picture(name, alt_of(name))
    return None


def _heard(text: str) -> list[str]:
    """The words of a text, with an empty one where something stops them."""
    plain = text.lower().replace("\u2019", "'").replace("\u00a0", " ")
    plain = _PHONE_NUMBER.sub(" phone ", _ADDRESS.sub(" email ", plain)).replace("\n", " . ")
    heard = [match["word"] or match["pound"] or "" for match in _WORD.finditer(plain)]
    return [_BEGINNING, *(word.strip("-'") for word in heard)]


def _longest(heard: list[str], concepts: Mapping[tuple[str, ...], str]) -> str:
    """The name of the drawing of the longest phrase; "" without any. Blanks out what has no picture."""
    for length in range(min(_most_words(), len(heard)), 0, -1):
        for start in range(len(heard) - length + 1):
            name = concepts.get(tuple(heard[start : start + length]))
            if name == _NONE:
                heard[start : start + length] = [""] * length
            elif name and not _is_taken_back(heard, start):
                return name
    return ""


def _is_taken_back(heard: list[str], start: int) -> bool:
    for distance, word in enumerate(reversed(heard[max(0, start - 4) : start]), start=1):
        if not word:
            return False
        if distance <= _NOT.get("not" if word.endswith("n't") else word, 0):
            return True
    return False


def credit_line() -> str:
    """Who drew the pictures, and their licence: stands on each page that shows one."""
    return _("Pictures: {whose}").format(whose=_LICENCE)


def alt_of(name: str) -> str:
    """What the drawing of a name shows, in words; KeyError if there is no such drawing."""
    return _drawings()[name][0]


def picture_names() -> tuple[str, ...]:
    """The names of all drawings, by subject."""
    return tuple(name for name in _drawings() if name != _NONE)


@cache
def _drawings() -> dict[str, tuple[str, tuple[str, ...]]]:
    """By name, what each drawing shows and the words it stands for."""
    lines = paths.resource("pictures/pictures.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, shows, words = (part.strip() for part in line.split("|"))
            before = found[name][1] if name in found else ()
            found[name] = shows, (*before, *(word.strip() for word in words.split(";")))
    return found


@cache
def _concepts() -> tuple[Mapping[tuple[str, ...], str], ...]:
    """By the words of a phrase, the name of its drawing: the telling ones first, the most common last.

    A phrase that is written out comes before a made form.
    """
    written: tuple[dict[tuple[str, ...], str], ...] = ({}, {}, {})
    made: tuple[dict[tuple[str, ...], str], ...] = ({}, {}, {})
    for name, (__, phrases) in _drawings().items():
        for phrase in phrases:
            plain = phrase.lstrip("~")
            rank = len(phrase) - len(plain)
            words = plain.split()
            written[rank].setdefault(tuple(word.removesuffix("+") for word in words), name)
            for form in _forms(words):
                made[rank].setdefault(form, name)
    return tuple(one | other for one, other in zip(made, written, strict=True))


@cache
def _most_words() -> int:
    return max(len(phrase) for concepts in _concepts() for phrase in concepts)


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
