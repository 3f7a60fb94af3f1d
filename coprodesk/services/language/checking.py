"""Check a text: terms, abbreviations, labels, long sentences, passives."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coprodesk.services.language import reasons
from coprodesk.services.language.explained import is_explained
from coprodesk.services.language.findings import Finding, Kind, OwnWord, Use
from coprodesk.services.language.fitting import article, fit
from coprodesk.services.language.grammar import passives
from coprodesk.services.language.matching import Match, matches
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.words import Word, are_joined, words

LONGEST_SENTENCE = 20
"""Words in a sentence before it is called long (NHS content guide: up to 20)."""

_ONCE = (Kind.EXPLAIN, Kind.EXPAND)


def check(text: str, own_words: Sequence[OwnWord] = ()) -> tuple[Finding, ...]:
    """What to look at in a text, in reading order. Takes any text; nothing is changed."""
    return settle([(0, notice(text, own_words))])


def notice(text: str, own_words: Sequence[OwnWord] = ()) -> tuple[Use, ...]:
    """What one part of a text holds, before the other parts are known.

    It may be kept for as long as the part stays the same.
    """
    own = tuple(own_words)
    uses = [use for start, end in sentences(text) for use in _in_sentence(text, start, end, own)]
    return tuple(uses)


def settle(parts: Iterable[tuple[int, Sequence[Use]]], known: set[str] | None = None) -> tuple[Finding, ...]:
    """Put the parts of a text together: where each begins, and what `notice` told about it.

    A term that is explained, or was shown once, needs no second look. Such terms are added to `known`, so
    that a long text can be settled a few parts at a time.
    """
    known = set() if known is None else known
    found = []
    for offset, uses in parts:
        for use in uses:
            finding = use.finding
            is_new = not use.term or use.term not in known
            if finding and is_new:
                found.append(
                    replace(finding, start=finding.start + offset, end=finding.end + offset)
                    if offset
                    else finding
                )
            if use.term and (use.is_once or finding is None):
                known.add(use.term)
    return tuple(found)


def _in_sentence(text: str, start: int, end: int, own: tuple[OwnWord, ...]) -> list[Use]:
    part = text[start:end]
    found = words(part)
    uses = [*_long(part), *_terms(part, found, own), *_passives(part, found)]
    shifted = [_shift(use, start) for use in uses]
    return sorted(shifted, key=lambda use: use.start)


def _shift(use: Use, by: int) -> Use:
    finding = use.finding and replace(use.finding, start=use.finding.start + by, end=use.finding.end + by)
    return replace(use, start=use.start + by, finding=finding)


def _long(part: str) -> Iterator[Use]:
    count = sum(any(letter.isalnum() for letter in chunk) for chunk in part.split())
    if count > LONGEST_SENTENCE:
        finding = Finding(0, len(part), part, Kind.LONG_SENTENCE, (), reasons.long_sentence(count))
        yield Use("", 0, finding, is_once=False)


def _terms(part: str, found: Sequence[Word], own: tuple[OwnWord, ...]) -> Iterator[Use]:
    for match in matches(part, found, own):
        entry = match.entry
        name = f"{entry.kind} {entry.term.lower()}"
        start = found[match.start].start
        if is_explained(part, found, match.start, match.end, entry):
            yield Use(name, start, None, is_once=True)
        else:
            yield Use(name, start, _finding(part, found, match), entry.kind in _ONCE)


def _finding(part: str, found: Sequence[Word], match: Match) -> Finding:
    entry = match.entry
    start, end = found[match.start].start, found[match.end - 1].end
    written = part[start:end]
    if entry.kind is Kind.EXPLAIN:
        return Finding(start, end, written, entry.kind, (), reasons.why(entry, written))
    suggestions = fit(entry, match.shape, found, match.start, match.end)
    if entry.kind is Kind.EXPAND and len(suggestions) == 1:
        suggestions = (f"{suggestions[0]} ({written})",)
    wide, fitted = _with_article(part, found, match.start, suggestions)
    return Finding(wide, end, part[wide:end], entry.kind, fitted, reasons.why(entry, written))


def _with_article(
    part: str, found: Sequence[Word], place: int, suggestions: tuple[str, ...]
) -> tuple[int, tuple[str, ...]]:
    """Take in the "a" or "an" before a term where a plainer word needs the other one."""
    start = found[place].start
    before = found[place - 1] if place else None
    if before is None or before.key not in ("a", "an") or not are_joined(part, before, found[place]):
        return start, suggestions
    if all(article(suggestion) == before.key for suggestion in suggestions):
        return start, suggestions
    capital = before.text[:1].isupper()
    fitted = []
    for suggestion in suggestions:
        new = article(suggestion)
        fitted.append(f"{new.capitalize() if capital else new} {suggestion}")
    return before.start, tuple(fitted)


def _passives(part: str, found: Sequence[Word]) -> Iterator[Use]:
    for first, last in passives(part, found):
        start, end = found[first].start, found[last].end
        says_who = last + 1 < len(found) and found[last + 1].key == "by"
        finding = Finding(start, end, part[start:end], Kind.PASSIVE, (), reasons.passive(says_who))
        yield Use("", start, finding, is_once=False)
