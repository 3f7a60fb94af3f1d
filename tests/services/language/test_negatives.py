"""Sentences in which one "no" turns another are hard to follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Kind, check
from coprodesk.services.language.negatives import several_negatives
from coprodesk.services.language.words import words


def turned(text):
    return [finding.text for finding in check(text) if finding.kind is Kind.NEGATIVE]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Do not come unless we ring you.", "not come unless"),
        ("You must not fail to tell us.", "not fail"),
        ("Nobody should not be asked.", "Nobody should not"),
        ("We don’t pay for taxis, except at night.", "don’t pay for taxis, except"),
        ("There is no reason not to come.", "no reason not"),
    ],
)
def test_a_no_that_turns_another_is_found(text, span):
    assert turned(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "I cannot come and she will not either.",
        "No, I do not want tea.",
        "Not today, not tomorrow.",
        "You can say yes. You do not have to say no.",
        "I do not know why nobody came.",
        "We will not close the hall.",
        "The man in No. 4 did not come.",
        "Come unless it rains.",
    ],
)
def test_one_no_in_each_clause_is_left_alone(text):
    assert turned(text) == []


def test_the_reason_says_what_to_do():
    (finding,) = check("Do not come unless we ring you.")

    assert "one sentence" in finding.why


@given(st.text(alphabet=st.one_of(st.sampled_from("no t,.'"), st.characters())))
def test_any_text_is_taken(text):
    cut = words(text)

    assert all(0 <= first < last < len(cut) for first, last in several_negatives(text, cut))
