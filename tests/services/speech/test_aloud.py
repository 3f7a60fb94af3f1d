"""How written text is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.speech.aloud import spoken_form, words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("£5", "5 pounds"),
        ("£1", "1 pound"),
        ("£1,200", "1200 pounds"),
        ("£12.50", "12 pounds 50"),
        ("£0.50", "50 pence"),
        ("£2m", "2 million pounds"),
        ("50p", "50 pence"),
        ("9:30am", "9 30 a m"),
        ("9.05pm", "9 oh 5 p m"),
        ("10:00", "10 o'clock"),
        ("14:00", "14 hundred"),
        ("14:05", "14 oh 5"),
        ("99:05", "99:05"),
        ("5/12/26", "the 5th of December 20 26"),
        ("2026-12-22", "the 22nd of December 20 26"),
        ("31/02/26", "31/02/26"),
        ("5 Dec 2026", "the 5th of December 20 26"),
        ("the 1st May 2005", "the 1st of May 2005"),
        ("We may do it", "We may do it"),
        ("10-12 people", "10 to 12 people"),
        ("9:30–11:00", "9 30 to 11 o'clock"),
        ("Call 0161 496 0123.", "Call 0 1 6 1 4 9 6 0 1 2 3."),
        ("his/her bus and/or tram", "his or her bus and or tram"),
        ("e.g. tea", "for example tea"),
        ("ie tea", "that is tea"),
        ("e.g., tea", "for example, tea"),
        ("tea, eg. cake", "tea, for example. cake"),
        ("tea, cake, etc.", "tea, cake, and so on."),
        ("tea etc. and cake", "tea and so on and cake"),
        ("tea etc. We met.", "tea and so on. We met."),
        ("approx. 10 people", "about 10 people"),
        ("incl. lunch, n/a", "including lunch, does not apply"),
        ("Tea\nCake", "Tea.  Cake"),
    ],
)
def test_it_is_said_as_people_say_it(written, spoken):
    assert spoken_form(written).text == spoken


def test_a_word_has_no_punctuation_round_it():
    text = "“Yes,” (we said) – 100% & more… £5!"

    assert [text[start : start + length] for start, length in words(text)] == [
        "Yes", "we", "said", "100%", "&", "more", "£5",
    ]  # fmt: skip


@given(st.text())
def test_places_hold_for_any_text(text):
    form = spoken_form(text)

    assert [(word.start, word.length) for word in form.words] == list(words(text))
    starts = [word.spoken_start for word in form.words]
    assert starts == sorted(starts)
    assert all(place < len(form.text) for place in starts)
    assert not any(char in form.text for char in "\0\n")
