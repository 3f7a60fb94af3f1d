"""Find the words of a line that stand in bold print."""

from __future__ import annotations

from collections.abc import Collection, Sequence

_ROUND_A_WORD = ".,:;!?…()[]“”‘’\"'"


def strong_places(words: Sequence[str], phrases: Collection[str]) -> frozenset[int]:
    """The places of the words, of a line cut at its spaces, that belong to one of some phrases.

    Capitals do not matter, nor do signs round a word, unless the phrase has them too.
    """
    found: set[int] = set()
    if not phrases:
        return frozenset()
    heard = [word.replace("\u00a0", " ").casefold() for word in words]
    bare = [word.strip(_ROUND_A_WORD) for word in heard]
    for phrase in phrases:
        wanted = phrase.casefold().split()
        for start in range(len(words) - len(wanted) + 1):
            places = range(start, start + len(wanted))
            if wanted and all(
                part in (heard[place], bare[place]) for part, place in zip(wanted, places, strict=True)
            ):
                found.update(places)
    return frozenset(found)
