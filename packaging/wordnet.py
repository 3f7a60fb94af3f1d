"""Read WordNet's database files (Debian: wordnet-base) for the scripts that build word tables."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path("/usr/share/wordnet")
PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}


@dataclass
class Synset:
    """One meaning: the words that share it, and its links as pairs of a sign and another meaning's key."""

    key: tuple[str, int]
    words: list[str]
    links: list[tuple[str, tuple[str, int]]]
    opposites: set[tuple[str, str]] = field(default_factory=set)
    field_number: int = 0
    gloss: str = ""


class WordNet:
    """All meanings by key (part, place), and the meanings of each word, the most usual first."""

    def __init__(self, home=HOME):
        self.synsets = {}
        self.senses = defaultdict(list)
        self.uses = defaultdict(int)
        for letter, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
            self._read_meanings(home / f"data.{name}", letter)
            self._read_senses(home / f"index.{name}", letter)
        self._read_uses(home / "cntlist.rev")

    def below(self, *roots):
        """The keys of all meanings that are kinds of the given ones, and those themselves."""
        found, waiting = set(), list(roots)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting += [to for sign, to in self.synsets[key].links if sign in ("~", "~i")]
        return found

    def _read_meanings(self, path, letter):
        for line in _lines(path):
            data, _, gloss = line.partition("|")
            parts = data.split()
            count = int(parts[3], 16)
            words = [word.partition("(")[0] for word in parts[4 : 4 + 2 * count : 2]]
            after = 5 + 2 * count
            key = (letter, int(parts[0]))
            synset = Synset(key, words, [], set(), int(parts[1]), gloss.strip())
            for place in range(after, after + 4 * int(parts[after - 1]), 4):
                sign, offset, part, ends = parts[place : place + 4]
                to = ("a" if part == "s" else part, int(offset))
                synset.links.append((sign, to))
                if sign == "!":
                    synset.opposites.add((ends, to))
            self.synsets[key] = synset

    def _read_senses(self, path, letter):
        for line in _lines(path):
            parts = line.split()
            count = int(parts[2])
            self.senses[parts[0], letter] = [(letter, int(offset)) for offset in parts[-count:]]

    def _read_uses(self, path):
        numbers = {"1": "n", "2": "v", "3": "a", "5": "a", "4": "r"}
        for line in path.read_text(encoding="ascii").splitlines():
            sense, number, uses = line.split()
            word, _, rest = sense.partition("%")
            self.uses[word, numbers[rest[0]], int(number) - 1] = int(uses)


def _lines(path):
    return [line for line in path.read_text(encoding="ascii").splitlines() if not line.startswith("  ")]
