"""Words with an everyday sense are pointed at in the office, and left alone at home."""

import tomllib
from pathlib import Path

import pytest

from coprodesk.services.language import Kind, check
from coprodesk.services.language.inflection import verb_forms

SETS = tomllib.loads((Path(__file__).parent / "sets" / "senses.toml").read_text(encoding="utf-8"))["word"]

MOST_LITERAL = 0.35
LEAST_OFFICE = 0.7


def is_pointed_at(name: str, sentence: str) -> bool:
    """Whether the checker offers plainer words for this word in the sentence."""
    stem = name.split(maxsplit=1)[0]
    starts = {stem, *verb_forms(stem).values()}
    return any(
        finding.kind is Kind.SWAP and starts & {word[: len(start)] for start in starts for word in told}
        for finding in check(sentence)
        for told in [finding.text.lower().split()]
    )


def share(kind: str) -> float:
    sentences = [(word["name"], sentence) for word in SETS for sentence in word[kind]]
    return sum(is_pointed_at(*pair) for pair in sentences) / len(sentences)


def test_few_everyday_uses_are_pointed_at():
    assert share("literal") < MOST_LITERAL


def test_most_office_uses_are_pointed_at():
    assert share("office") > LEAST_OFFICE


@pytest.mark.parametrize("word", SETS, ids=lambda word: word["name"])
def test_each_word_is_told_apart(word):
    literal = [sentence for sentence in word["literal"] if is_pointed_at(word["name"], sentence)]
    missed = [sentence for sentence in word["office"] if not is_pointed_at(word["name"], sentence)]

    assert len(literal) <= 1, literal
    assert len(missed) <= 1, missed
