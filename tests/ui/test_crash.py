import logging
import sys

import pytest

from coprodesk.errors import PlainError
from coprodesk.ui import crash


@pytest.fixture
def said(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    said = []
    crash.stay_calm(said.append)
    return said


def fail(error):
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_mistake_of_the_program_is_told_calmly_and_logged_without_words(said, caplog):
    with caplog.at_level(logging.ERROR, logger="coprodesk"):
        fail(KeyError("what Anna said"))

    assert "Your work is saved" in said[0]
    assert "KeyError at test_crash.py" in caplog.text
    assert "Anna" not in caplog.text


def test_a_refusal_that_nobody_caught_is_shown_as_it_is(said):
    fail(PlainError("The disk is full. Delete something else."))

    assert said == ["The disk is full. Delete something else."]


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("")

    crash.write_log_to(tmp_path / "file" / "log.txt")
