"""Tell the everyday sense of a word from its office sense by the words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprodesk.services.language.words import Word

_REACHES = {
    "next": (0, 1), "last": (1, 0), "after": (0, 4), "before": (4, 0), "near": (3, 3), "around": (12, 12),
}  # fmt: skip
# Lists that conditions share, by the name that stands for them.
_LISTS = {
    "@problems": """
        issue* concern* problem* need needs inequal* barrier* gap gaps challenge* cause causes poverty crime
        isolation loneliness stigma discrimination backlog* shortage* delay* complaint*
        weakness* risk* pressure* disparit* obesity homelessness racism abuse fraud exclusion
        unemployment stereotype* myth* misinformation
    """,
    "@plans": """
        plan plans planning project* programme* program programs strateg* polic* proposal* reform* initiative*
        agenda work scheme* priorit* recommendation* action* vision commitment* campaign*
    """,
    "@services": """
        service* care system* organisation* organization* team teams workforce provision partnership* council*
        provider* communit* staff department* sector* agenc*
    """,
    "@aims": """
        improvement* change changes outcome* result* innovation efficienc* growth performance quality value
        saving* benefit* progress engagement integration wellbeing inclusion equality collaboration culture
        productivity transformation independence resilience trust awareness participation
        involvement prevention
    """,
}


@dataclass(frozen=True)
class Rule:
    """Words that stand beside a term, at most so many words away.

    "next" is the word that follows and "last" the one just before; "after" and "before" reach four words
    to one side, "near" three and "around" twelve to both.

    A name that was written with "*" at its end stands for all words that begin so, "#" for any number,
    and one that begins with "@" for a list of words that several entries share.
    """

    place: str
    whole: frozenset[str]
    starts: tuple[str, ...]

    def holds(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether one of the words stands there, for a term from word `start` up to word `end`."""
        back, on = _REACHES[self.place]
        beside = [*words[max(0, start - back) : start], *words[end : end + on]]
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
        if not colon or place not in _REACHES:
            raise ValueError(f"“{clause}” does not begin with {', '.join(_REACHES)} and a colon")
        found = [part for name in names.split() for part in _names(name)]
        rule = Rule(
            place,
            frozenset(name for name in found if not name.endswith("*")),
            tuple(name[:-1] for name in found if name.endswith("*")),
        )
        (none_of if is_not else any_of).append(rule)
    return Condition(tuple(any_of), tuple(none_of))


def _names(name: str) -> list[str]:
    if not name.startswith("@"):
        return [name]
    if name not in _LISTS:
        raise ValueError(f"“{name}” is none of the lists {', '.join(_LISTS)}")
    return _LISTS[name].split()
