"""Long texts in short pieces."""

from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.speech.chunks import chunks


def test_a_text_is_cut_where_a_sentence_ends():
    text = "One bus. Two trams! Three trains. Four"

    assert [text[start:end] for start, end in chunks(text, 22)] == [
        "One bus. Two trams! ",
        "Three trains. Four",
    ]


def test_a_number_in_a_list_ends_no_sentence():
    text = "We agreed: 1. Buses that come often"

    assert chunks(text, 20)[0] == (0, len("We agreed: 1. Buses "))


def test_a_very_long_word_is_cut_too():
    assert chunks("x" * 1000, 400) == ((0, 400), (400, 800), (800, 1000))


def test_an_accent_stays_with_its_letter():
    assert chunks("xxe\u0301x", 3) == ((0, 4), (4, 5))


@given(st.text(alphabet="ab1. \n\u0301😀", max_size=200), st.integers(5, 50))
def test_no_word_is_lost(text, limit):
    pieces = chunks(text, limit)

    assert "".join("".join(text[start:end].split()) for start, end in pieces) == "".join(text.split())
    assert list(pieces) == sorted(pieces)
