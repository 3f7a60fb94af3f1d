"""Sentences that hide who does a thing."""

import re
from pathlib import Path

import pytest

from coprodesk.services.language.grammar import passives
from coprodesk.services.language.words import word_set, words

HELPERS = word_set(
    """
    am is are was were be been being isn't aren't wasn't weren't has have had having must will can cannot
    should may not to do does did
    """
)


def _marked():
    """Each sentence of the set, and the places where the participles of its passives end."""
    lines = (Path(__file__).parent / "passives.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            plain, ends = "", set()
            for piece in re.split(r"(\[[^\]]*\])", line):
                inside = piece.strip("[]")
                plain += inside
                if piece.startswith("[") and inside.split()[-1].lower().replace("’", "'") not in HELPERS:
                    ends.add(len(plain))
            yield plain, ends


MARKED = tuple(_marked())


def found_ends(text):
    cut = words(text)
    return {cut[last].end for _, last in passives(text, cut)}


def test_there_are_enough_sentences():
    assert len(MARKED) >= 200


def test_passives_are_told_from_states_and_deeds():
    right = sum(len(ends & found_ends(text)) for text, ends in MARKED)
    wrong = sum(len(found_ends(text) - ends) for text, ends in MARKED)
    missed = sum(len(ends - found_ends(text)) for text, ends in MARKED)

    assert 2 * right / (2 * right + wrong + missed) >= 0.95


@pytest.mark.parametrize("text", ["They are used to noise.", "She was born here.", "He is interested."])
def test_how_people_are_is_no_passive(text):
    assert found_ends(text) == set()


def test_what_was_done_twice_with_one_helper_is_told_once():
    text = "He was seen and treated."
    cut = words(text)

    assert [text[cut[first].start : cut[last].end] for first, last in passives(text, cut)] == ["was seen"]
