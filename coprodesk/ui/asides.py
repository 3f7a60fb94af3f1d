"""What is said beside a text that is read aloud: the meaning of a group's word, the first time it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprodesk.i18n import _
from coprodesk.services.language import Kind, OwnWord, Term, terms_in


@dataclass(frozen=True)
class Aside:
    """Words that are said after code point `after` of a text, about what stands from `start` to `end`."""

    start: int
    end: int
    after: int
    words: str


def asides(text: str, own_words: Sequence[OwnWord], told: set[str]) -> Iterator[Aside]:
    """The meanings to say with a text, each at the end of its sentence, in order.

    Only words that the group wants explained, that the text itself does not explain, and that are not among
    those `told` already; what is given here is added to them.
    """
    wanted = [own for own in own_words if own.treatment == Kind.EXPLAIN.value and own.meaning]
    folded = text.casefold()
    # Nearly always none of the words is in the text: that is quickly seen without its last letter (biopsies).
    if not any(own.term.casefold()[:-1] in folded for own in wanted):
        return
    for term in terms_in(text, own_words):
        if not term.is_ours or term.kind is not Kind.EXPLAIN or term.term in told or not term.meaning:
            continue
        told.add(term.term)
        if not term.is_explained and term.meaning.casefold() not in folded:
            yield Aside(term.start, term.end, term.sentence_end, _in_words(text, term))


def _in_words(text: str, term: Term) -> str:
    is_last = not any(letter.isalnum() for letter in text[term.end : term.sentence_end])
    if is_last:
        return _("That means: {meaning}.").format(meaning=term.meaning)
    return _("{word} means: {meaning}.").format(word=term.written, meaning=term.meaning)
