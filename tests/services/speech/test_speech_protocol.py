"""The lines between the program and its voice worker."""

import pytest

from coprodesk.services.speech.protocol import Done, Failed, Pause, Ready, Say, Word, from_line, to_line


@pytest.mark.parametrize(
    "message",
    [
        Say(1, "Tea\n😀 \u2028", 200, "gmw/en", 3),
        Pause(),
        Ready(has_sound=False, sink="silent"),
        Word(1, 2, 3),
        Done(1, completed=True),
        Failed("Why. What next."),
    ],
)
def test_a_message_survives_its_line(message):
    line = to_line(message)

    assert line.count(b"\n") == 1
    assert from_line(line) == message


@pytest.mark.parametrize(
    "line", [b"", b"tea\n", b"[]\n", b'{"is": "tea"}\n', b'{"is": "word"}\n', b'{"is": "stop", "x": 1}']
)
def test_any_other_line_is_refused(line):
    with pytest.raises(ValueError):  # noqa: PT011 - JSON gives its own text
        from_line(line)
