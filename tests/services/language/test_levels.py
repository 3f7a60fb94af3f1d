"""Whom a text is for decides how long a sentence may be."""

import pytest

from coprodesk.services.language import Kind, Level, check


@pytest.mark.parametrize(("level", "most"), [(Level.EASY, 15), (Level.EVERYONE, 20), (Level.EXPERT, 20)])
def test_easy_words_want_shorter_sentences(level, most):
    assert check("tea " * (most - 1) + "tea.", level=level) == ()

    (finding,) = check("tea " * most + "tea.", level=level)
    assert finding.kind is Kind.LONG_SENTENCE
