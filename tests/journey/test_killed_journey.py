"""A session that is killed or closed in the middle of a word goes on where it was."""

import os
import subprocess
import sys
from pathlib import Path

import half_way
import pytest
from keyboard import Keyboard

from coprodesk.workshop import sample

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(home):
    """The sample as a file of its own."""
    path = home / "letters.copro"
    sample.create(path)
    return path


def begin_and_kill(home, project):
    """Write a whole idea and half of another in another process, and kill it without a word."""
    child = subprocess.Popen(
        [sys.executable, half_way.__file__, str(home), str(project)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    told = child.stdout.readline()
    child.kill()
    errors = child.communicate()[1]
    assert told.strip() == half_way.KEPT, errors
    assert child.returncode != 0


def assert_goes_on(program):
    page = program.window.page
    assert page.name == "ideas"
    assert page.cards.cards[0].title == half_way.WHOLE
    assert page.new.words.text == half_way.HALF
    assert program.window.bar.undo.isHidden()
    assert program.shelf.desk.undo_label == ""


def test_a_killed_session_opens_with_the_idea_and_the_half_written_words(program, home, project):
    begin_and_kill(home, project)

    program.open(project)

    assert_goes_on(program)


def test_half_written_words_outlive_a_window_that_is_closed(program, project):
    from coprodesk import app

    program.open(project)
    program.window.open_page("ideas")
    half_way.write_ideas(program)
    program.window.close()
    program.close()

    again = app.Program(program.settings)
    again.window.show()
    again.open(project)
    try:
        assert_goes_on(again)
    finally:
        again.close()
        again.window.deleteLater()


def test_half_written_words_do_not_stay_once_they_are_an_idea(program, project):
    program.open(project)
    program.window.open_page("ideas")
    half_way.write_ideas(program)
    page = program.window.page
    keys = Keyboard(program.window)
    keys.choose("Whose name goes with it?", "No name")
    keys.push("Add idea")

    program.window.open_page("plan")
    program.shelf.close()
    program.open(project)
    program.window.open_page("ideas")

    assert page is not program.window.page
    assert program.window.page.new.words.text == ""
