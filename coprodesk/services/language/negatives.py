"""Find sentences in which one "no" turns another: "do not come unless", "nobody should not"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from coprodesk.services.language.words import Word, word_set

_NO = word_set("not never no none nobody nothing cannot neither hardly scarcely")
_TURNS = word_set("unless except")
_STOPS = word_set(
    """
    fail fails failed refuse refuses refused prevent prevents prevented deny denies denied prohibit prohibits
    prohibited exclude excludes excluded
    """
)
_APART = word_set("but however although though while so because and then or who which that if when what why")
_SAID = word_set("say says said mean means or")
_REACH = 14
_NEXT = 3
_SAME_CLAUSE = 6


def several_negatives(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of each run in which one "no" turns another.

    A "no" in each of two clauses ("I cannot come and she will not") is left alone.
    """
    behind = 0
    for place in [place for place, word in enumerate(words) if _is_no(word.key)]:
        last = _turned_at(text, words, place) if place >= behind else None
        if last is not None:
            yield place, last
            behind = last + 1


@lru_cache(maxsize=20_000)
def _is_no(key: str) -> bool:
    return key in _NO or key.endswith(("n't", "n’t"))


def _turned_at(text: str, words: Sequence[Word], place: int) -> int | None:
    has_comma = False
    for here in range(place + 1, min(len(words), place + _REACH)):
        word = words[here]
        gap = text[words[here - 1].end : word.start]
        has_comma = has_comma or "," in gap
        if word.key in _APART or any(sign in gap for sign in ";:.!?()"):
            return None
        if word.key in _TURNS or (here - place < _NEXT and word.key in _STOPS):
            return here
        is_near = here - place < _SAME_CLAUSE and not has_comma
        if is_near and _is_no(word.key) and words[here - 1].key not in _SAID:
            return here
    return None
