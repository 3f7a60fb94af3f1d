"""Where sentences begin and end, and which are long or passive."""

import pytest

from coprodesk.services.language import Kind, check, sentences


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
