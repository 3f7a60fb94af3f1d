"""Put the parts of a text together, and settle what only the whole text can tell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coprodesk.services.language.findings import Finding, Kind, Notes, Use


class Known:
    """What is known of a whole text: the terms that it explains, its names, and what was shown already."""

    def __init__(self) -> None:
        self._explained: set[str] = set()
        self._names: dict[str, str] = {}
        self._shown: set[str] = set()

    def learn(self, notes: Notes) -> None:
        """Take in what one part of the text explains."""
        self._explained |= notes.explained
        for letters, name in notes.names:
            self._names.setdefault(letters, name)

    def look(self, use: Use) -> Finding | None:
        """What is left to tell about one use; None where the text explains it, or it was shown before."""
        if not use.term:
            return use.finding
        if use.term in self._explained or use.term in self._shown:
            return None
        if use.is_once:
            self._shown.add(use.term)
        return self._spelled_out(use)

    def _spelled_out(self, use: Use) -> Finding:
        finding = use.finding
        name = self._names.get(use.term, "")
        if not name or finding.kind is not Kind.EXPAND:
            return finding
        long = f"{name} ({finding.text})"
        return replace(finding, suggestions=(long,) if not finding.suggestions else finding.suggestions)


def settle(parts: Iterable[tuple[int, Notes]], known: Known | None = None) -> tuple[Finding, ...]:
    """What to look at in a text, from where each part begins and what `notice` told about it.

    A long text can be settled a few parts at a time with one `known` that has learned all of its parts.
    """
    if known is None:
        known = Known()
        parts = tuple(parts)
        for _, notes in parts:
            known.learn(notes)
    return tuple(_found(parts, known))


def _found(parts: Iterable[tuple[int, Notes]], known: Known) -> Iterator[Finding]:
    for offset, notes in parts:
        for finding in _told(notes.uses, known):
            yield shifted(finding, offset) if offset else finding


def _told(uses: Sequence[Use], known: Known) -> Iterator[Finding]:
    for use in uses:
        finding = known.look(use)
        if finding:
            yield finding


def shifted(finding: Finding, by: int) -> Finding:
    """A finding moved by so many letters."""
    return Finding(
        finding.start + by,
        finding.end + by,
        finding.text,
        finding.kind,
        finding.suggestions,
        finding.why,
    )
