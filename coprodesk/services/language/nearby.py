"""Tell the everyday sense of a word from its office sense by the words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprodesk.services.language.words import Word

_REACH = 3


@dataclass(frozen=True)
class Rule:
    """Words that stand "next", "last" (just before) or "near" (up to three words away).

    A name that was written with "*" at its end stands for all words that begin so.
    """

    place: str
    whole: frozenset[str]
    starts: tuple[str, ...]

    def holds(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether one of the words stands there, for a term from word `start` up to word `end`."""
        if self.place == "next":
            beside = words[end : end + 1]
        elif self.place == "last":
            beside = words[max(0, start - 1) : start]
        else:
            beside = [*words[max(0, start - _REACH) : start], *words[end : end + _REACH]]
        return any(self._names(word.key) for word in beside)

    def _names(self, key: str) -> bool:
        is_number = key.isdigit() and "#" in self.whole
        return key in self.whole or is_number or bool(self.starts and key.startswith(self.starts))


@dataclass(frozen=True)
class Condition:
    """When an entry counts: one of `any_of` holds (if there are any), and none of `none_of`."""

    any_of: tuple[Rule, ...] = ()
    none_of: tuple[Rule, ...] = ()

    def holds(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether the term from word `start` up to word `end` is meant in the sense of the entry."""
        if any(rule.holds(words, start, end) for rule in self.none_of):
            return False
        return not self.any_of or any(rule.holds(words, start, end) for rule in self.any_of)


ALWAYS = Condition()
"""The condition of a word that has only one sense."""


def read_condition(text: str) -> Condition:
    """Read the "only when" column: clauses such as "next: priority message*; not last: door"."""
    any_of: list[Rule] = []
    none_of: list[Rule] = []
    for clause in filter(None, (part.strip() for part in text.split(";"))):
        place, colon, names = clause.partition(":")
        is_not = place.startswith("not ")
        place = place.removeprefix("not ")
        if not colon or place not in ("next", "last", "near"):
            raise ValueError(f"“{clause}” does not begin with next:, last: or near:")
        found = names.split()
        rule = Rule(
            place,
            frozenset(name for name in found if not name.endswith("*")),
            tuple(name[:-1] for name in found if name.endswith("*")),
        )
        (none_of if is_not else any_of).append(rule)
    return Condition(tuple(any_of), tuple(none_of))
