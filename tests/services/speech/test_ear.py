"""What is heard of a written paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.speech.aloud import words
from coprodesk.services.speech.ear import BEFORE_A_HEADING, BETWEEN_LINES, BETWEEN_PARTS, said


def heard(text):
    return [piece.text for piece in said(text)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("- Use short words", "Use short words"),
        ("Name: ____________________________", "Name: room to write"),
        ("________________________________", "Room to write."),
        ("____ Words we know", "Room to write: Words we know"),
        ("Date ........", "Date room to write"),
        ("☐: Yes", "Box: Yes"),
        ("☐ Yes", "Box: Yes"),
        ("Yes: ☐", "Box: Yes"),
        ("Sam: 12 December", "Sam: 12 December"),
    ],
)
def test_a_line_is_said_without_what_is_only_for_the_eye(written, spoken):
    assert heard(written) == [spoken]


def test_many_lines_to_write_on_are_one_place_to_write():
    assert heard("Ideas\n\n______\n\n______\n\n______\n\nBye") == ["Ideas", "Room to write.", "Bye"]


def test_the_quiet_tells_lines_parts_and_headings():
    pauses = [piece.pause for piece in said("Title\n\nText\n- one\n- two\n\n\nHeading\n\n\n\n\nLast")]

    assert pauses == [
        *(0.0, BETWEEN_PARTS, BETWEEN_LINES, BETWEEN_LINES),
        *(BEFORE_A_HEADING, BEFORE_A_HEADING),
    ]


def test_a_long_line_is_said_in_pieces_without_quiet_between():
    pieces = list(said("Hello\n" + "We had tea. " * 100))

    assert len(pieces) > 3
    assert [piece.pause for piece in pieces][:3] == [0.0, BETWEEN_LINES, 0.0]


@given(st.text(alphabet="ab1. \n-☐_\u0301😀:", max_size=200))
def test_every_piece_has_something_to_say_and_no_underscores(text):
    for piece in said(text):
        assert "___" not in piece.text
        assert "☐" not in piece.text
        assert words(piece.text) or len(text) > 300


@given(st.lists(st.text(alphabet="abcé😀", min_size=1, max_size=30), max_size=30))
def test_no_word_is_lost(written):
    text = "\n".join(written)

    assert " ".join(heard(text)).split() == text.split()
