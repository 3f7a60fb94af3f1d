"""Where sentences begin and end, and which are long or passive."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Kind, check, lines, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Smith came at 3.30 p.m. on foot.", ["Dr. Smith came at 3.30 p.m. on foot."]),
        ("It costs £2.50. Good.", ["It costs £2.50.", "Good."]),
        ("She said “Stop.” Then she left.", ["She said “Stop.”", "Then she left."]),
        ("“Really?” he said.", ["“Really?” he said."]),
        ("Some, e.g. Tea. Others not.", ["Some, e.g. Tea.", "Others not."]),
        ("Wait... what", ["Wait... what"]),
        ("a line\nanother line", ["a line", "another line"]),
        ("- one\n• two\n3. three\n(a) four", ["one", "two", "three", "four"]),
        ("  spaces  ", ["spaces"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_sentences_end_where_people_would_say(text, expected):
    assert cut(text) == expected


def _marked():
    text = (Path(__file__).parent / "boundaries.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    for block in text.split("\n---\n"):
        plain, ends = "", set()
        for piece in block.strip("\n").split("|"):
            if plain:
                ends.add(len(plain.rstrip()))
            plain += piece
        yield plain, ends


def test_boundaries_are_found_in_mixed_text():
    marked = tuple(_marked())
    found = [{end for _, end in sentences(text)[:-1]} for text, _ in marked]
    right = sum(len(ends & told) for (_, ends), told in zip(marked, found, strict=True))
    all_told, all_ends = sum(map(len, found)), sum(len(ends) for _, ends in marked)

    assert 2 * right / (all_told + all_ends) >= 0.97


def test_a_line_that_broke_because_it_was_full_goes_on():
    text = (
        "We will meet in the old library on the first Monday of each\n"
        "month, and all are welcome. Bring a friend.\n"
        "There is tea."
    )

    assert [sentence[:12] for sentence in cut(text)] == ["We will meet", "Bring a frie", "There is tea"]


@pytest.mark.parametrize(
    "text",
    [
        "milk\nbread",
        "A heading that is rather long but stands alone on its own line\nThen it begins.",
        "A long line that leads on to a list of things that we may need:\nmilk",
        "The last line of a paragraph that ends before an empty line, and\n\nmore",
        "- an item of a list that is so long that the line is full, with a\n- second one",
    ],
)
def test_other_line_ends_part_sentences(text):
    assert len(cut(text)) == 2


@given(st.text(alphabet=st.one_of(st.sampled_from("a.A! \n\r-1—”)"), st.characters())))
def test_no_sentence_goes_from_one_line_to_another(text):
    spans = tuple(lines(text))
    apart = [(start + a, start + b) for start, end in spans for a, b in sentences(text[start:end])]

    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert tuple(apart) == sentences(text)


def test_more_than_twenty_words_are_long():
    assert check("tea " * 19 + "tea.") == ()

    (finding,) = check("Hello. T" + "ea t" * 20 + "ea.")
    assert finding.kind is Kind.LONG_SENTENCE
    assert finding.start == 7
    assert "21 words" in finding.why


def test_bullets_are_counted_one_by_one():
    assert check("\n".join("- a few words in each line" for _ in range(10))) == ()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It was decided last week.", "was decided"),
        ("Letters are not always read.", "are not always read"),
        ("The door is being mended.", "is being mended"),
        ("It has been quickly forgotten.", "been quickly forgotten"),
        ("Plans weren’t shared.", "weren’t shared"),
    ],
)
def test_passives_are_found(text, span):
    assert [f.text for f in check(text) if f.kind is Kind.PASSIVE] == [span]


@pytest.mark.parametrize(
    "text",
    [
        "She is interested.",
        "They were tired.",
        "We decided it.",
        "It is red.",
        "He was left-handed.",
        "Is, said Jo.",
    ],
)
def test_states_and_deeds_are_no_passives(text):
    assert [f for f in check(text) if f.kind is Kind.PASSIVE] == []
