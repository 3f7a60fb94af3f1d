"""The hard words of a paper with their meanings, for its end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Handout, Heading, to_text
from coprodesk.services.language import Kind, OwnWord, Term, bare, base_form, check, terms_in
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.easy_lines import at_pauses


@dataclass(frozen=True)
class HardWord:
    """A word with its meaning, and how a paper writes it."""

    term: str
    meaning: str
    written: frozenset[str]


def hard_words(
    written: Sequence[Block], own_words: Sequence[OwnWord], named: Collection[str] = ()
) -> tuple[HardWord, ...]:
    """The words that some blocks use and do not explain, with their meanings, from A to Z, none twice.

    Words in `named` have a line of their own already, as in a list of words. The group's meaning
    goes before that of the word bank. What only people can tell is left out.
    """
    text = to_text(Handout("", tuple(written)))
    terms = terms_in(text, own_words)
    explained = {_key(term.term) for term in terms if term.is_explained}
    explained |= {_key(name.rstrip(":")) for name in named}
    wanted = sorted(filter(_needs_a_meaning, terms), key=lambda term: not term.is_ours)
    found: dict[str, HardWord] = {}
    for term, meaning, as_written in (
        *((term.term, term.meaning, term.written) for term in wanted),
        *_plainer(text, own_words),
    ):
        known = found.get(_key(term)) or HardWord(term, _sentence(meaning), frozenset())
        found[_key(term)] = replace(known, written=known.written | {as_written})
    return tuple(found[key] for key in sorted(found) if key not in explained)


def without_word_list(written: Iterable[Block]) -> tuple[Block, ...]:
    """A paper without the words in it that it explains in its usual form: easy words explain more of them."""
    return tuple(_outside_the_list(written))


def _outside_the_list(written: Iterable[Block]) -> Iterator[Block]:
    is_in_list = False
    for block in written:
        if isinstance(block, Heading):
            is_in_list = block.text == word_blocks.heading()
        if not is_in_list:
            yield block


def _plainer(text: str, own_words: Sequence[OwnWord]) -> Iterator[tuple[str, str, str]]:
    """The words that the word bank says in several plainer ways: people choose, paper tells them all."""
    for each in check(text, own_words):
        if each.kind is Kind.SWAP and each.suggestions:
            term = bare(each.text)
            meaning = _(" or ").join(map(bare, each.suggestions))
            yield term if term.isupper() else term.lower(), meaning, term


def _key(term: str) -> str:
    return base_form(bare(term)).casefold()


def _needs_a_meaning(term: Term) -> bool:
    return bool(term.meaning) and term.kind in (Kind.EXPLAIN, Kind.EXPAND) and not term.is_ambiguous


def _sentence(meaning: str) -> str:
    return at_pauses(f"{meaning[:1].upper()}{meaning[1:]}.")
