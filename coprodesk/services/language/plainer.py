"""Part a long sentence into shorter ones, where that cannot change what it says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coprodesk.services.language.facts import lost_facts
from coprodesk.services.language.participles import is_participle
from coprodesk.services.language.words import Word, word_set, words

_JOINERS = {"and": "", "but": "But ", "so": "So ", "because": "This is because ", "while": "", "whereas": ""}
_CAN_PART = frozenset(_JOINERS) | {"which", "who"}
_WE = word_set("i we he she they")
_IT = word_set("you it there this that these those")
_HELPERS = word_set(
    """
    am is are was were will would can could shall should must may might has have had do does did cannot isn't
    aren't wasn't weren't won't can't couldn't shouldn't mustn't hasn't haven't hadn't don't doesn't didn't
    """
)
_PASTS = word_set(
    """
    went came said told made took gave got saw found felt met paid sent kept left put read ran began chose
    spoke wrote knew thought heard held led lost brought bought built
    """
)
_OPENS_A_NOUN = word_set(
    """
    the a an our your their his her my its each every some many most all any no people staff everyone nobody
    everybody someone another both two three four
    """
)
_CONDITIONS = word_set(
    "if when although though because while as since unless after before once whether until where"
)
_APART = word_set("who which that and where when to or")
_HOLDS = word_set("if whether unless either neither only both lest")
_SAID = re.compile(
    r"\b(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|agreed?|told|asked?|hopes?|know|knew|feels?|felt|believed?|means?)\s"
)
_GAP = re.compile(r"(?:,|\s[–—])?\s{1,3}")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_LEAST = 4
_TOO_LONG = 1500
"""Letters; what is longer is no sentence that a rule can part."""
_LONG = 20


class _Cut(NamedTuple):
    """A place to part a sentence: where the first part ends, where the second begins and what opens it."""

    end: int
    start: int
    opening: str


def split_sentence(sentence: str, found: Sequence[Word] | None = None) -> tuple[str, ...]:
    """Two or more shorter sentences that say the same; () where it cannot be done safely.

    Only joining words, pronouns and capitals change. `found` are the words of a sentence without space
    round it, where they are known already.
    """
    core = sentence.strip()
    if core.endswith("?") or '"' in core or len(core) > _TOO_LONG:
        return ()
    parts = _split(core, words(core) if found is None else found, 3)
    if len(parts) < 2 or lost_facts(core, " ".join(parts)):
        return ()
    return parts


def holds_several_ideas(sentence: str, found: Sequence[Word]) -> bool:
    """Whether a sentence has two joining words, or three commas, and so most often more than one idea."""
    joiners = sum(word.key in _JOINERS or word.key in ("which", "who") for word in found) + sentence.count(
        ";"
    )
    return joiners > 1 or sentence.count(",") > 2


def _split(sentence: str, found: Sequence[Word], times: int) -> tuple[str, ...]:
    cuts = [cut for cut in _cuts(sentence, found) if _is_fair(sentence, cut)]
    if not cuts or not times:
        return (sentence,)
    middle = len(sentence) / 2
    best = min(cuts, key=lambda cut: abs(cut.end - middle))
    first = sentence[: best.end].rstrip(" ,;–—") + "."
    rest = sentence[best.start :]
    second = best.opening + rest if best.opening else rest[:1].upper() + rest[1:]
    return tuple(
        shorter
        for part in (first, second)
        for shorter in (_split(part, words(part), times - 1) if len(part.split()) > _LONG else (part,))
    )


def _is_fair(sentence: str, cut: _Cut) -> bool:
    """Whether both parts are long enough and no bracket or quote goes across."""
    first, second = sentence[: cut.end], sentence[cut.start :]
    if min(len(first.split()), len(second.split())) < _LEAST:
        return False
    return all(first.count(one) == first.count(other) for one, other in _PAIRS)


def _cuts(sentence: str, found: Sequence[Word]) -> Iterator[_Cut]:
    if len(found) < 2 * _LEAST or found[0].key in _CONDITIONS:
        return
    first_verb = _first_verb(found)
    has_semicolon = ";" in sentence
    for place in range(first_verb + 1, len(found) - 1):
        if found[place].key not in _CAN_PART and not has_semicolon:
            continue
        gap = sentence[found[place - 1].end : found[place].start]
        if ";" in gap:
            yield from _after_semicolon(found, place)
        elif found[place].key in _CAN_PART and _GAP.fullmatch(gap):
            yield from _at_joiner(sentence, found, place, has_comma="," in gap or "–" in gap or "—" in gap)


def _after_semicolon(found: Sequence[Word], place: int) -> Iterator[_Cut]:
    if _begins_a_clause(found[place:]):
        yield _Cut(found[place - 1].end, found[place].start, "")


def _at_joiner(sentence: str, found: Sequence[Word], place: int, *, has_comma: bool) -> Iterator[_Cut]:
    before, word, after = found[:place], found[place], found[place + 1 :]
    if _holds_on(sentence[: word.start], before):
        return
    if word.key in _JOINERS and (has_comma or word.key in ("because", "and", "but")):
        yield from _at_clause(sentence, before, word, after, has_comma=has_comma)
    elif has_comma and word.key in ("which", "who"):
        yield from _at_relative(sentence, before, word, after)


def _at_clause(
    sentence: str, before: Sequence[Word], word: Word, after: Sequence[Word], *, has_comma: bool
) -> Iterator[_Cut]:
    if not after:
        return
    end, start, opening = before[-1].end, after[0].start, _JOINERS[word.key]
    is_it = after[0].key in _IT - {"that"} and len(after) > 1 and after[1].key in _HELPERS
    is_sure = has_comma or after[0].key in _WE or is_it or word.key == "because"
    if is_sure and _begins_a_clause(after):
        yield _Cut(end, start, opening)
    elif word.key in ("and", "but"):
        doer = _doer(sentence, before, after)
        if doer:
            yield _Cut(end, start, f"{opening}{_inside(before[0], doer) if opening else doer} ")


def _doer(sentence: str, before: Sequence[Word], after: Sequence[Word]) -> str:
    """Who or what a sentence begins with, where that can be said again before `after`; else ""."""
    if before[0].key in (_WE | {"you", "it"}):
        return before[0].text if _goes_on(before, after) else ""
    helper = next((place for place, word in enumerate(before[:6]) if word.key in _HELPERS), 0)
    keys = {word.key for word in before[:helper]}
    is_named = before[0].key in _OPENS_A_NOUN and before[0].key not in ("a", "an")
    if not is_named or keys & _APART or after[0].key not in _HELPERS:
        return ""
    doer = sentence[before[0].start : before[helper - 1].end] if helper else ""
    return "" if "," in doer or any(letter.isdigit() for letter in doer) else doer


def _inside(first: Word, doer: str) -> str:
    """A doer as it is written inside a sentence."""
    return doer if first.key == "i" else doer[:1].lower() + doer[1:]


def _goes_on(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether "we met … and agreed …" has the same doer for both, so that "we" can be said again."""
    second = before[1].key if len(before) > 1 else ""
    if second in _HELPERS:
        return after[0].key in _HELPERS and after[0].key not in ("do", "does", "did")
    return _is_past(second) and _is_past(after[0].key)


def _is_past(key: str) -> bool:
    return key in _PASTS or (key.endswith("ed") and is_participle(key))


def _at_relative(sentence: str, before: Sequence[Word], word: Word, after: Sequence[Word]) -> Iterator[_Cut]:
    """The "which is …" and "who is …" that go on to the end of the sentence."""
    if not after or after[0].key not in _HELPERS or after[0].key.startswith(("do", "did")):
        return
    if "," in sentence[after[0].start :]:
        return
    if word.key == "which":
        is_many = after[0].key in ("are", "were", "have") or before[-1].key.endswith("s")
        this = "These" if is_many and after[0].key not in ("is", "was", "has") else "This"
        yield _Cut(before[-1].end, after[0].start, f"{this} ")
        return
    name = _name_before(sentence, before)
    if name:
        yield _Cut(before[-1].end, after[0].start, f"{name} ")


def _name_before(sentence: str, before: Sequence[Word]) -> str:
    """The name that ends a part of a sentence: "Jo Bell", "the nurse"; "" where it is not clear."""
    start = len(before)
    while start > 1 and before[start - 1].text[:1].isupper():
        start -= 1
    if start < len(before):
        return sentence[before[start].start : before[-1].end]
    if len(before) > 2 and before[-2].key in ("the", "our", "your", "their", "my", "his", "her"):
        named = sentence[before[-2].start : before[-1].end]
        return named[:1].upper() + named[1:]
    return ""


def _begins_a_clause(after: Sequence[Word]) -> bool:
    """Whether words begin with someone or something that does a thing."""
    keys = [word.key.replace("’", "'") for word in after[:9]]
    if keys[0] in _CONDITIONS:
        return False
    if keys[0] in _WE and len(keys) > 1:
        return True
    if "'" in keys[0] and keys[0].partition("'")[0] in _WE | _IT:
        return True
    if keys[0] in _IT:
        return len(keys) > 1 and (keys[1] in _HELPERS or keys[1].endswith(("s", "ed")))
    if keys[0] not in _OPENS_A_NOUN and not after[0].text[:1].isupper():
        return False
    helper = next((place for place, key in enumerate(keys) if key in _HELPERS), None)
    return bool(helper) and not set(keys[:helper]) & _APART


def _first_verb(found: Sequence[Word]) -> int:
    """The number of the first word that shows that someone does something; the last where none does."""
    verbs = (
        place
        for place, word in enumerate(found)
        if word.key in _HELPERS or word.key in _WE or _is_past(word.key)
    )
    return next(verbs, len(found) - 1)


def _holds_on(first: str, before: Sequence[Word]) -> bool:
    """Whether the first part says something of the second: "if …", "not only …", "they said that …"."""
    keys = {word.key for word in before}
    return bool(keys & _HOLDS) or ("that" in keys and _SAID.search(first.lower()) is not None)
