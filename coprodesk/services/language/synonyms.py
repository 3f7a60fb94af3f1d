"""Look up plainer words: those that we wrote down, and WordNet's synonyms that are easier."""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from coprodesk import paths
from coprodesk.services.language.inflection import spellings


class Plainer(NamedTuple):
    """Plainer words for one word as one part of speech ("noun", "verb", "adj", "adv"), the best first.

    `share` tells in hundredths how usual it is that the word is this part of speech.
    """

    part: str
    share: int
    choices: tuple[str, ...]


def written_down(word: str) -> tuple[Plainer, ...]:
    """The plainer words that were written for a word in small letters, in each of its parts of speech."""
    found = _easier()
    here = next((name for name in british(word) if name in found), "")
    return found.get(here, ())


@lru_cache(maxsize=4096)
def synonyms(word: str) -> tuple[Plainer, ...]:
    """The easier synonyms of a word in small letters, in each of its parts of speech."""
    return next((found for name in british(word) if (found := tuple(_lines_of(name)))), ())


@lru_cache(maxsize=4096)
def british(word: str) -> tuple[str, ...]:
    """The word, then how it may be spelt in Britain if it is American."""
    return (word, *_made_british(word))


def _made_british(word: str) -> Iterator[str]:
    for american, ours in (("iz", "is"), ("yz", "ys"), ("or", "our"), ("er", "re"), ("e", "ae"), ("l", "ll")):
        place = word.rfind(american)
        if place > 1:
            changed = word[:place] + ours + word[place + len(american) :]
            if word in spellings(changed):
                yield changed


@cache
def _easier() -> dict[str, tuple[Plainer, ...]]:
    path = paths.resource("language") / "easier.txt"
    found: dict[str, tuple[Plainer, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, part, choices = line.split(" | ")
            plainer = Plainer(part, 0, tuple(choices.split("; ")))
            found[word] = (*found.get(word, ()), plainer)
    return found


@cache
def _table() -> bytes:
    path = paths.resource("language") / "synonyms.txt.gz"
    return b"\n" + gzip.decompress(path.read_bytes()) + b"\n"


def _lines_of(word: str) -> Iterator[Plainer]:
    """The table's lines for a word, found by halving: they stand in the order of bytes."""
    table = _table()
    wanted = word.encode("ascii", "replace") + b" "
    low, high = 0, len(table) - 1
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", 0, middle + 1) + 1
        end = table.find(b"\n", start)
        if table[start:end] < wanted:
            low = end
        else:
            high = start - 1
    start = low + 1
    while table.startswith(wanted, start):
        end = table.find(b"\n", start)
        _, part, share, choices = table[start:end].decode("ascii").split(" ")
        yield Plainer(part, int(share), tuple(choices.replace("_", " ").split(";")))
        start = end + 1
