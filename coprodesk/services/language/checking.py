"""Check a text: terms, abbreviations, labels, long sentences, passives."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from coprodesk.services.language import reasons
from coprodesk.services.language.abbreviations import spelled_out
from coprodesk.services.language.bank import Entry
from coprodesk.services.language.explained import is_explained, says_what_it_is
from coprodesk.services.language.findings import Finding, Kind, Notes, OwnWord, Use
from coprodesk.services.language.fitting import fit
from coprodesk.services.language.grammar import passives
from coprodesk.services.language.hard import hard_words
from coprodesk.services.language.initials import capital_names
from coprodesk.services.language.level import Level
from coprodesk.services.language.matching import Match, matches
from coprodesk.services.language.medical import medical_terms
from coprodesk.services.language.negatives import several_negatives
from coprodesk.services.language.placing import placed
from coprodesk.services.language.plainer import holds_several_ideas, split_sentence
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.settling import settle, shifted
from coprodesk.services.language.short_forms import keys_of, short_forms, without_plural
from coprodesk.services.language.suggesting import plainer_words
from coprodesk.services.language.tables import lemma
from coprodesk.services.language.words import Word, words

_ONCE = (Kind.EXPLAIN, Kind.EXPAND)
_ANY_WORD = Entry("", Kind.HARD, "noun")

_KEPT_SENTENCES = 4000
"""A text of some 50,000 words is checked anew without a look at its old sentences; about 6 MB."""


def check(text: str, own_words: Sequence[OwnWord] = (), level: Level = Level.EVERYONE) -> tuple[Finding, ...]:
    """What to look at in a text, in reading order. Takes any text; nothing is changed."""
    return settle([(0, notice(text, own_words, level))])


def notice(text: str, own_words: Sequence[OwnWord] = (), level: Level = Level.EVERYONE) -> Notes:
    """What one part of a text holds, before the other parts are known."""
    own = tuple(own_words)
    uses: list[Use] = []
    explained: set[str] = set()
    names: dict[str, str] = {}
    for start, end in sentences(text):
        noted = _in_sentence(text[start:end], own, level)
        uses += [Use(use.term, shifted(use.finding, start), use.is_once) for use in noted.uses]
        explained |= noted.explained
        names.update(noted.names)
    return Notes(tuple(uses), frozenset(explained), tuple(names.items()))


@lru_cache(maxsize=_KEPT_SENTENCES)
def _in_sentence(text: str, own_words: tuple[OwnWord, ...], level: Level) -> Notes:
    """What one sentence holds: kept, because people change one sentence of a text and leave the others."""
    sentence = _Sentence(text, own_words, level)
    uses = tuple(sorted(sentence.uses(), key=lambda use: use.finding.start))
    return Notes(uses, frozenset(sentence.explained), tuple(sentence.names()))


class _Sentence:
    """One sentence under the glass: the words that are dealt with, and the terms that it explains."""

    def __init__(self, text: str, own_words: tuple[OwnWord, ...], level: Level) -> None:
        self.text = text
        self.explained: set[str] = set()
        self._own_words = own_words
        self._level = level
        self._words = words(text)
        self._taken: set[int] = set()

    def uses(self) -> Iterator[Use]:
        """All there is to look at. What comes first takes its words, so that nothing is told twice."""
        yield from self._terms()
        yield from self._short_forms()
        yield from self._medical()
        yield from self._hard()
        yield from self._long()
        yield from self._passives()
        yield from self._negatives()

    def names(self) -> Iterator[tuple[str, str]]:
        """Names in capitals, by their first letters: an abbreviation elsewhere may stand for them."""
        return capital_names(self.text, self._words)

    def _terms(self) -> Iterator[Use]:
        for match in matches(self.text, self._words, self._own_words):
            entry = match.entry
            self._taken.update(range(match.start, match.end))
            if entry.is_own and entry.kind is Kind.HARD:
                continue
            name = entry.term if entry.part == "abbr" else f"{entry.kind} {entry.term.lower()}"
            if is_explained(self.text, self._words, match.start, match.end, entry):
                self.explained.add(name)
            else:
                yield Use(name, _finding(self.text, self._words, match), entry.kind in _ONCE)

    def _medical(self) -> Iterator[Use]:
        for first, last, sort in medical_terms(self.text, self._words, self._taken, self._level):
            self._taken.update(range(first, last))
            start, end = self._words[first].start, self._words[last - 1].end
            written = self.text[start:end]
            name = f"{Kind.EXPLAIN} {written.lower()}"
            if is_explained(self.text, self._words, first, last, _ANY_WORD):
                self.explained.add(name)
            else:
                finding = Finding(start, end, written, Kind.EXPLAIN, (), reasons.medical(written, sort))
                yield Use(name, finding, is_once=True)

    def _hard(self) -> Iterator[Use]:
        for place in hard_words(self.text, self._words, self._taken, self._level):
            self._taken.add(place)
            word = self._words[place]
            name = f"{Kind.HARD} {lemma(word.key)}"
            if is_explained(self.text, self._words, place, place + 1, _ANY_WORD):
                self.explained.add(name)
            else:
                part, plainer = plainer_words(self._words, place)
                start, fitted = placed(self.text, self._words, place, part, plainer)
                written = self.text[start : word.end]
                why = reasons.hard(bool(fitted))
                yield Use(name, Finding(start, word.end, written, Kind.HARD, fitted, why))

    def _short_forms(self) -> Iterator[Use]:
        for each in spelled_out(self.text, self._words):
            self.explained.update(keys_of(each.short))
        for place in short_forms(self.text, self._words):
            if place in self._taken:
                continue
            self._taken.add(place)
            start, end, written = self._words[place][:3]
            if says_what_it_is(self.text, end):
                self.explained.add(without_plural(written))
                continue
            finding = Finding(start, end, written, Kind.EXPAND, (), reasons.unknown_letters(written))
            yield Use(without_plural(written), finding, is_once=True)

    def _long(self) -> Iterator[Use]:
        chunks = self.text.split()
        if len(chunks) <= self._level.longest_sentence:
            return
        count = sum(chunk.isalpha() or any(map(str.isalnum, chunk)) for chunk in chunks)
        if count > self._level.longest_sentence:
            why = reasons.long_sentence(count, has_several_ideas=holds_several_ideas(self.text, self._words))
            parted = split_sentence(self.text, self._words)
            suggestions = (" ".join(parted),) if parted else ()
            yield Use("", Finding(0, len(self.text), self.text, Kind.LONG_SENTENCE, suggestions, why))

    def _passives(self) -> Iterator[Use]:
        for first, last in passives(self.text, self._words):
            start, end = self._words[first].start, self._words[last].end
            says_who = last + 1 < len(self._words) and self._words[last + 1].key == "by"
            why = reasons.passive(says_who)
            yield Use("", Finding(start, end, self.text[start:end], Kind.PASSIVE, (), why))

    def _negatives(self) -> Iterator[Use]:
        for first, last in several_negatives(self.text, self._words):
            if self._taken.isdisjoint(range(first, last + 1)):
                start, end = self._words[first].start, self._words[last].end
                why = reasons.several_negatives()
                yield Use("", Finding(start, end, self.text[start:end], Kind.NEGATIVE, (), why))


def _finding(part: str, found: Sequence[Word], match: Match) -> Finding:
    entry = match.entry
    start, end = found[match.start].start, found[match.end - 1].end
    written = part[start:end]
    if entry.kind is Kind.EXPLAIN:
        return Finding(start, end, written, entry.kind, (), reasons.why(entry, written))
    suggestions = fit(entry, match.shape, found, match.start, match.end)
    if entry.kind is Kind.EXPAND and len(suggestions) == 1:
        suggestions = (f"{suggestions[0]} ({written})",)
    wide, fitted = placed(part, found, match.start, entry.part, suggestions)
    return Finding(wide, end, part[wide:end], entry.kind, fitted, reasons.why(entry, written))
