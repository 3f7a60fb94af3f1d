import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.documents.strong import strong_places


@pytest.mark.parametrize(
    ("line", "phrases", "places"),
    [
        ("The biopsy, on Monday", {"biopsy"}, {1}),
        ("A Hearing Loop is here (hearing loop)", {"hearing loop"}, {1, 2, 5, 6}),
        ("What: the letter. What else?", {"What:"}, {0}),
        ("Where it is: here", {"Where it is:"}, {0, 1, 2}),
        ("biopsies", {"biopsy"}, set()),
        ("anything", set(), set()),
        ("anything", {""}, set()),
    ],
)
def test_whole_phrases_are_found_with_the_signs_round_them(line, phrases, places):
    assert strong_places(line.split(" "), phrases) == places


@given(st.lists(st.text()), st.lists(st.text()))
def test_any_words_have_places(words, phrases):
    assert strong_places(words, phrases) <= set(range(len(words)))
