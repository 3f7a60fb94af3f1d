"""What a word means, for the group or for the word bank: looked up alone, or found in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from coprodesk import paths
from coprodesk.i18n import _
from coprodesk.services.language.bank import Entry, bank
from coprodesk.services.language.explained import is_explained
from coprodesk.services.language.findings import Kind, OwnWord
from coprodesk.services.language.matching import matches
from coprodesk.services.language.medical import medical_sort
from coprodesk.services.language.naming import bare
from coprodesk.services.language.nearby import ALWAYS
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.words import plain_key, words

_EXPLAINED_KINDS = (Kind.EXPLAIN, Kind.EXPAND)


@dataclass(frozen=True)
class Meaning:
    """What a word means, without a full stop; `is_ours` where the group said it.

    `note` is a sentence beside it, such as the nation in which the word is used; "" for none. Where it
    `is_ambiguous`, `says` names things that it can mean, and only people can tell which.
    """

    term: str
    says: str
    note: str
    is_ours: bool
    is_ambiguous: bool = False


@dataclass(frozen=True)
class Term:
    """One place where a text uses a term, as `written`; `start` and `end` are code points of the text.

    `sentence_end` is where its sentence ends; `is_ambiguous` is as in `Meaning`. `kind` is `Kind.HARD` for a
    word that the group leaves as it is.
    """

    start: int
    end: int
    sentence_end: int
    written: str
    term: str
    meaning: str
    kind: Kind
    is_ours: bool
    is_explained: bool
    is_ambiguous: bool = False


def meaning_of(written: str, own_words: Sequence[OwnWord] = ()) -> Meaning | None:
    """What a word or a few words mean, looked up alone; None where neither group nor bank says it."""
    typed = " ".join(written.split()).strip(".,;:!?\"'“”‘’()")
    found = _meaning_of(typed, own_words)
    term = bare(typed)
    return found if found or term == typed else _meaning_of(term, own_words)


def terms_in(text: str, own_words: Sequence[OwnWord] = ()) -> tuple[Term, ...]:
    """The group's words in a text, and the terms of the bank that need a meaning, in reading order."""
    return _terms_in(text, tuple(own_words))


def is_medical(term: str) -> bool:
    """Whether a term is a medical word that people may want to keep."""
    return plain_key(term) in _medical_terms() or bool(medical_sort(term))


def _meaning_of(typed: str, own_words: Sequence[OwnWord]) -> Meaning | None:
    for own in own_words:
        if own.meaning and plain_key(own.term) == plain_key(typed):
            return Meaning(own.term, _tidy(own.meaning), "", is_ours=True)
    for term in terms_in(typed, own_words):
        if term.is_ours and term.meaning and (term.start, term.end) == (0, len(typed)):
            return Meaning(term.term, term.meaning, "", is_ours=True)
    return _from_bank(_entries_of(typed))


@lru_cache(maxsize=8192)
def _terms_in(text: str, own_words: tuple[OwnWord, ...]) -> tuple[Term, ...]:
    return tuple(
        term for start, end in sentences(text) for term in _in_sentence(text[start:end], start, own_words)
    )


def _in_sentence(part: str, offset: int, own_words: tuple[OwnWord, ...]) -> Iterator[Term]:
    found = words(part)
    for match in matches(part, found, own_words):
        entry = match.entry
        if not (entry.is_own or (entry.kind in _EXPLAINED_KINDS and _says(entry))):
            continue
        start, end = found[match.start].start, found[match.end - 1].end
        yield Term(
            start=offset + start,
            end=offset + end,
            sentence_end=offset + len(part),
            written=part[start:end],
            term=_name(entry),
            meaning=_says(entry),
            kind=entry.kind,
            is_ours=entry.is_own,
            is_explained=is_explained(part, found, match.start, match.end, entry),
            is_ambiguous=_is_ambiguous(entry),
        )


def _from_bank(entries: Sequence[Entry]) -> Meaning | None:
    """What some entries say together; where they stand only for some texts, that is not certain."""
    if not entries:
        return None
    first = entries[0]
    said = "; ".join(dict.fromkeys(_says(entry) for entry in entries))
    depends = len(entries) > 1 or first.condition is not ALWAYS or _is_ambiguous(first)
    return Meaning(
        _name(first), said, _(first.note) if first.note else "", is_ours=False, is_ambiguous=depends
    )


def _entries_of(typed: str) -> list[Entry]:
    """The entries of the bank that a word is a form of: those for any text, or else those for some texts."""
    if forms := bank().capitals.get(typed):
        return [forms[0].entry]
    keys = tuple(word.key for word in words(typed))
    if not keys:
        return []
    found = [form.entry for form in bank().words.get(keys[0], ()) if form.keys == keys and _says(form.entry)]
    found = [entry for entry in found if entry.meaning] or found
    always = [entry for entry in found if entry.condition is ALWAYS]
    if found:
        return always[:1] or list({entry.meaning or entry.plainer: entry for entry in found}.values())
    shouted = bank().capitals.get(typed.upper())
    return [shouted[0].entry] if shouted else []


def _says(entry: Entry) -> str:
    plainer = [choice.replace("*", "").removeprefix("=") for choice in entry.plainer]
    if entry.kind is Kind.EXPAND and plainer:
        full = _("{first}, or {last}").format(first=", ".join(plainer[:-1]), last=plainer[-1])
        full = full if len(plainer) > 1 else plainer[0]
        return f"{full}: {_tidy(entry.meaning)}" if entry.meaning else full
    return _tidy(entry.meaning) if entry.meaning else _(" or ").join(plainer)


def _is_ambiguous(entry: Entry) -> bool:
    """Whether only people can say which of several things an abbreviation stands for."""
    return entry.kind is Kind.EXPAND and len(entry.plainer) > 1


def _name(entry: Entry) -> str:
    return entry.term if entry.is_own else entry.term.replace("*", "").removeprefix("=")


def _tidy(meaning: str) -> str:
    return meaning.strip().rstrip(".")


@cache
def _medical_terms() -> frozenset[str]:
    found = set()
    for path in paths.resource("words").glob("medical*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                found.add(plain_key(line.partition("|")[0].replace("*", "").strip().removeprefix("=")))
    return frozenset(found)
