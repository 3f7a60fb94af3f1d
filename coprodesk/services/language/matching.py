"""Find the terms of the word bank and of the group in a text."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from coprodesk.services.language.bank import Entry, Form, Index, bank, index
from coprodesk.services.language.findings import Kind, OwnWord
from coprodesk.services.language.words import Word, are_joined, word_set

_DETERMINERS = word_set(
    """
    a an the this that these those our their your his her its my no any some each every another of
    """
)
_BEFORE_A_VERB = word_set(
    """
    to will would can could should shall must may might cannot i we they you who please let's help not
    don't can't won't didn't doesn't
    """
)
_AFTER_A_VERB = word_set(
    """
    a an the this that these those our their your his her its my it them us people with
    """
)
_KIND_OF_TREATMENT = {"explain": Kind.EXPLAIN, "swap": Kind.SWAP}


class Match(NamedTuple):
    """A term in a text: the words from `start` up to `end` are a form of `entry`, shaped as `shape` says."""

    start: int
    end: int
    entry: Entry
    shape: str


def matches(text: str, words: Sequence[Word], own_words: tuple[OwnWord, ...]) -> Iterator[Match]:
    """The terms in reading order, the longest at each place, the group's own words among them."""
    shelves = (_own_index(own_words), bank()) if own_words else (bank(),)
    is_shouted = _is_shouted(words)
    end = 0
    for place in _places(words, shelves):
        found = _longest(text, words, place, shelves, is_shouted) if place >= end else None
        if found:
            yield found
            end = found.end


def _places(words: Sequence[Word], shelves: Sequence[Index]) -> Sequence[int]:
    """The numbers of the words at which a term may begin; most words are ruled out at once."""
    keys = [word.key for word in words]
    found = {place for shelf in shelves for place in shelf.words.places(keys)}
    for shelf in shelves:
        found.update(place for place, word in enumerate(words) if word.text in shelf.capitals)
    return sorted(found)


def _longest(
    text: str, words: Sequence[Word], place: int, shelves: Sequence[Index], is_shouted: bool
) -> Match | None:
    """The longest match at a place; the group's own shelf stands first and wins where both are as long."""
    best: Match | None = None
    for shelf in shelves:
        found = _in_shelf(text, words, place, shelf, is_shouted)
        if found and (best is None or found.end > best.end):
            best = found
    if best and not best.entry.is_own and len(shelves) > 1:
        return _as_own(words, best, shelves[0])
    return best


def _as_own(words: Sequence[Word], found: Match, own: Index) -> Match:
    """The group's treatment of a term that it writes in another way: "stakeholder" and "stake-holder"."""
    form = own.joined.get("".join(word.key for word in words[found.start : found.end]))
    return Match(found.start, found.end, form.entry, form.shape) if form else found


def _in_shelf(text: str, words: Sequence[Word], place: int, shelf: Index, is_shouted: bool) -> Match | None:
    word = words[place]
    if not is_shouted and word.text in shelf.capitals:
        form = shelf.capitals[word.text][0]
        if form.entry.condition.holds(words, place, place + 1):
            return Match(place, place + 1, form.entry, form.shape)
    forms = shelf.words.at(word.key, words[place + 1].key if place + 1 < len(words) else "")
    if not forms:
        return None
    size = 0
    fitting: list[Form] = []
    for form in forms:
        if len(form.keys) < size:
            break
        if _is_here(text, words, place, form):
            size = len(form.keys)
            fitting.append(form)
    if not fitting:
        return None
    form = _by_grammar(words, place, place + size, fitting)
    return Match(place, place + size, form.entry, form.shape)


def _is_here(text: str, words: Sequence[Word], place: int, form: Form) -> bool:
    end = place + len(form.keys)
    if end > len(words):
        return False
    for offset in range(1, len(form.keys)):
        here = words[place + offset]
        if here.key != form.keys[offset] or not are_joined(text, words[place + offset - 1], here):
            return False
    if form.entry.part == "verb" and form.shape == "base" and _is_after(words, place, _DETERMINERS):
        return False
    return form.entry.condition.holds(words, place, end)


def _by_grammar(words: Sequence[Word], place: int, end: int, forms: Sequence[Form]) -> Form:
    """Which of several forms is meant: a thing after "the", an act after "to" or before "the"."""
    verbs = [form for form in forms if form.entry.part == "verb"]
    nouns = [form for form in forms if form.entry.part == "noun"]
    if not (verbs and nouns):
        return forms[0]
    if _is_after(words, place, _DETERMINERS):
        return nouns[0]
    is_before = end < len(words) and words[end].key in _AFTER_A_VERB
    return verbs[0] if is_before or _is_after(words, place, _BEFORE_A_VERB) else nouns[0]


def _is_after(words: Sequence[Word], place: int, keys: frozenset[str]) -> bool:
    return place > 0 and words[place - 1].key in keys


def _is_shouted(words: Sequence[Word]) -> bool:
    """Whether all is in capitals, so that they tell nothing; a few abbreviations alone are not shouting."""
    capitals = bank().capitals
    return all(word.text == word.text.upper() for word in words) and any(
        len(word.text) > 1 and word.text.isalpha() and word.text not in capitals for word in words
    )


@lru_cache(maxsize=32)
def _own_index(own_words: tuple[OwnWord, ...]) -> Index:
    return index(entry for own in own_words if own.term.strip() for entry in _own_entries(own))


def _own_entries(own: OwnWord) -> Iterator[Entry]:
    """A group's word in all its forms. The kind "hard" stands for "ours": nothing to say about it."""
    kind = _KIND_OF_TREATMENT.get(own.treatment, Kind.HARD)
    term = " ".join(own.term.replace("*", " ").replace("=", " ").split())
    if not any(letter.isalnum() for letter in term):
        return
    is_short = term.isupper() and len(term) <= 6 and " " not in term
    parts = ("abbr",) if is_short else ("noun", "verb") if kind is Kind.HARD else ("noun",)
    plainer = (own.meaning,) if kind is Kind.SWAP and own.meaning else ()
    for part in parts:
        yield Entry(term, kind, part, plainer, own.meaning, is_own=True)
