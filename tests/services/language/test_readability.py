"""Who could follow a text, said in words and without shame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Band, check, readability, score

EASY = "We went to the park. The sun was out. We had tea and cake. A dog ran off with my hat."
PLAIN = (
    "You can ask the hospital for a letter in large print. Tell the person at the desk when you come. "
    "They will write it on your notes, so that you do not have to ask again next time."
)
HARD = (
    "The committee's deliberations regarding the procurement of integrated domiciliary provision were "
    "circumscribed by statutory obligations, notwithstanding representations subsequently submitted by "
    "constituent organisations concerning the proportionality of the aforementioned methodology."
)


def test_harder_texts_score_higher():
    assert 1 <= score(EASY) < score(PLAIN) < score(HARD) <= 6


def test_a_book_scores_as_its_page_does():
    assert score(" ".join([PLAIN] * 200)) == pytest.approx(score(PLAIN))


@pytest.mark.parametrize(("text", "band"), [(EASY, Band.NINE), (PLAIN, Band.ELEVEN), (HARD, Band.SUBJECT)])
def test_the_band_says_who_would_follow(text, band):
    assert readability(text).band is band


def test_reasons_are_things_to_look_at_in_words():
    found = readability(f"{HARD} Ask the QXV about it.")

    assert found.sentence.startswith(
        "Only people who know the subject would follow this; one sentence is long"
    )
    assert found.reasons[0] == "One sentence is long."
    assert "One short form is not explained." in found.reasons


def test_an_easy_text_has_no_reasons():
    assert readability(EASY).sentence == "Most people of 9 would follow this."
    assert readability(EASY).reasons == ()


def test_an_empty_text_is_no_trouble():
    assert readability(" … ").sentence == "There is nothing to read yet."


@pytest.mark.parametrize("text", [EASY, PLAIN, HARD])
def test_no_grade_and_no_blame_is_said(text):
    said = readability(text)

    assert not any(
        word in said.sentence.lower() for word in ("score", "grade", "bad", "fail", "poor", "error")
    )
    assert check(said.sentence) == ()


@given(st.text())
def test_any_text_is_taken(text):
    assert 1 <= score(text) <= 6
    assert readability(text).sentence.endswith(".")
