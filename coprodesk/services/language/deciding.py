"""Pick the sentences that carry a decision: what was agreed, who does what, by when, for how much."""

import re

from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.words import word_set, words

_DECIDED = word_set(
    """
    agreed agree decided decide decision decisions voted vote chose chosen approved promised promise promises
    rejected refused cancelled postponed confirmed resolved granted stopped
    """
)
_WILL = word_set("will must shall cannot won't has-to")
_DOERS = word_set(
    "i we he she they it you council board team group hospital trust staff everyone office nurse"
)
_WHEN = word_set(
    """
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday tomorrow deadline
    """
)
_MONEY = re.compile(r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:pounds|pence|p\b|per cent|%)")
_DATE = re.compile(
    r"\b(?:by|from|on|until|before|after|in)\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\b|\d{4}\b|may\b|next\s)",
    re.IGNORECASE,
)
_CHATTER = word_set("thank thanks welcome hello hi dear perhaps maybe might could wonder")
_LONGEST = 400


def key_sentences(text: str, most: int = 3) -> tuple[tuple[int, int], ...]:
    """Where the sentences stand that carry a decision, in reading order; at most `most` of them."""
    rated = [(_weight(text[start:end]), start, end) for start, end in sentences(text)]
    best = sorted((each for each in rated if each[0] > 0), key=lambda each: (-each[0], each[1]))[
        : max(0, most)
    ]
    return tuple(sorted((start, end) for _, start, end in best))


def _weight(sentence: str) -> float:
    keys = [word.key for word in words(sentence[:_LONGEST])]
    if not keys or sentence.endswith("?"):
        return 0
    weight = 3.0 * any(key in _DECIDED for key in keys)
    does = next((place for place, key in enumerate(keys) if key in _WILL), None)
    if does is not None:
        weight += 2 if 0 < does < 4 or keys[does - 1] in _DOERS else 1.5
    weight += 1.5 * bool(_MONEY.search(sentence)) + any(key in _WHEN for key in keys)
    weight += bool(_DATE.search(sentence)) - 1.5 * any(key in _CHATTER for key in keys)
    return weight - 0.02 * max(0, len(keys) - 25)
