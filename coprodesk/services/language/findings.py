"""What the checker tells about a text."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The sorts of things the checker points at."""

    SWAP = "swap"
    EXPLAIN = "explain"
    EXPAND = "expand"
    ASK = "ask"
    HARD = "hard"
    LONG_SENTENCE = "long_sentence"
    PASSIVE = "passive"
    NEGATIVE = "negative"
    US_AND_THEM = "us_and_them"


@dataclass(frozen=True)
class Finding:
    """One thing to look at; `start` and `end` count Unicode code points of the checked text.

    `suggestions` fit the sentence as they stand: put one in the place of `text`. `why` is for people to read.
    """

    start: int
    end: int
    text: str
    kind: Kind
    suggestions: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class OwnWord:
    """One of the group's own words; `treatment` is the value of a `choices.Treatment`."""

    term: str
    meaning: str
    treatment: str


@dataclass(frozen=True)
class Abbreviation:
    """A short form that a text itself spells out; `start` and `end` are where the short form stands there."""

    short: str
    long: str
    start: int
    end: int


@dataclass(frozen=True)
class Use:
    """One place where a text has something to look at, before the rest of the text is known.

    `term` names what the whole text may settle ("" where nothing can): where it is explained anywhere, or
    was shown once and `is_once`, there is nothing to tell.
    """

    term: str
    finding: Finding
    is_once: bool = False


@dataclass(frozen=True)
class Notes:
    """What one part of a text holds; it may be kept for as long as the part stays the same.

    `explained` are the terms that this part says the meaning of; `names` are words in capitals that an
    abbreviation elsewhere may stand for, by their first letters.
    """

    uses: tuple[Use, ...] = ()
    explained: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()
