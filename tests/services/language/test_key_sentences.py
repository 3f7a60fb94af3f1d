"""The sentences that carry a decision are picked from a text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import key_sentences, sentences

NOTES = """Thank you all for coming on a wet day.
We heard from nine people about the letters. Some were sad, and some were cross.
We agreed to ask the hospital for shorter letters.
Do you like the new font? Jo will ring the hospital by 4 May.
The tea was lovely. The council gives £300 for the print.
Perhaps we could meet again."""


def test_what_was_agreed_who_does_it_and_what_it_costs_are_picked():
    assert [NOTES[start:end] for start, end in key_sentences(NOTES)] == [
        "We agreed to ask the hospital for shorter letters.",
        "Jo will ring the hospital by 4 May.",
        "The council gives £300 for the print.",
    ]


def test_no_more_are_picked_than_wanted():
    assert len(key_sentences(NOTES, most=1)) == 1
    assert key_sentences(NOTES, most=0) == ()
    assert key_sentences("Hello. What a nice day!") == ()


@given(st.text(), st.integers(min_value=0, max_value=5))
def test_any_text_is_taken(text, most):
    found = key_sentences(text, most)

    assert len(found) <= most
    assert set(found) <= set(sentences(text))
    assert all(first[1] <= second[0] for first, second in pairwise(found))
