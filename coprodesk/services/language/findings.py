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
class Use:
    """One place where a text uses a term, before its other uses are known.

    `finding` is None where the text itself explains the term; `is_once` tells that only the first use
    of a term needs a look.
    """

    term: str
    start: int
    finding: Finding | None
    is_once: bool
