"""Tell whether a text itself says what a term means."""

import re
from collections.abc import Sequence

from coprodesk.services.language.bank import Entry
from coprodesk.services.language.words import Word, plain_key, word_set

_BRACKET = re.compile(r"[\"'”’]?\s{0,2}\(([^()\n]{1,200})\)")
_MEANS = re.compile(
    r"[\"'”’]?(?:\s{0,2}(?:,|–|—|-)\s{0,2}(?:which|that|this)|\s{1,2}(?:it|this))?\s{0,2}"
    r"(?:means|stands\sfor|is\sshort\sfor)\s",
    re.IGNORECASE,
)
_IN_OTHER_WORDS = re.compile(
    r"[\"'”’]?\s{0,2}\((?!(?:see|in|on|at|from|not|now|until|since|with|both|all|including|such|for|as|table"
    r"|figure|page|and|who|where|when|then|part)\b)[a-z]{1,30}[\s-][a-z][^()\n\d]{2,200}\)"
)
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL = word_set("of and the for in to a an or on with by")


def is_explained(text: str, words: Sequence[Word], start: int, end: int, entry: Entry) -> bool:
    """Whether the term from word `start` up to word `end` stands beside its meaning.

    The meaning may follow in brackets or after "means", or the term stands in brackets after its meaning.
    """
    after = words[end - 1].end
    if _MEANS.match(text, after):
        return True
    bracket = _BRACKET.match(text, after)
    if bracket and bracket.group(0)[0] != "(" and _says_something(bracket.group(1)):
        return True
    if not _is_in_brackets(text, words[start].start, after):
        return False
    return entry.part != "abbr" or _spells(words[max(0, start - 12) : start], entry)


def says_what_it_is(text: str, end: int) -> bool:
    """Whether a meaning, not only a note, follows an abbreviation that ends at `end`."""
    return bool(_MEANS.match(text, end) or _IN_OTHER_WORDS.match(text, end))


def _says_something(inside: str) -> bool:
    found = _PLAIN_WORD.findall(inside)
    return len(found) > 1 or (len(found) == 1 and len(found[0]) > 3 and found[0].islower())


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"


def _spells(before: Sequence[Word], entry: Entry) -> bool:
    """Whether the words before an abbreviation are its long form: known, or with its initials."""
    line = " ".join(word.key for word in before)
    if any(line.endswith(plain_key(form).replace("-", " ")) for form in _long_forms(entry)):
        return True
    letters = [letter.lower() for letter in entry.term if letter.isalpha()]
    initials = [word.key[0] for word in before if word.key not in _SMALL]
    return initials[-len(letters) :] == letters


def _long_forms(entry: Entry) -> list[str]:
    singles = [form.replace("*", "").removeprefix("=") for form in entry.plainer]
    return singles + [form + "s" for form in singles]
