"""The examples of the README do what it says."""

import contextlib
import doctest
import io
import re
import shlex
import sys
from pathlib import Path

import pytest

from coprodesk import commands

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CALL = re.compile(r"\$ printf '(?P<text>[^']*)' \| (?P<call>coprodesk [^\n]*)\n(?P<answer>.*)", re.DOTALL)


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_readme_has_examples_for_shell_and_python():
    assert len(blocks("console")) >= 2
    assert blocks("pycon")


@pytest.mark.parametrize("block", blocks("console"))
def test_an_example_in_the_shell_prints_what_it_says(block, monkeypatch):
    example = CALL.fullmatch(block)
    typed = example["text"].replace("\\n", "\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    printed = io.StringIO()

    with contextlib.redirect_stdout(printed):
        code = commands.main(shlex.split(example["call"])[1:])

    assert (code, printed.getvalue()) == (0, example["answer"])


@pytest.mark.parametrize("block", blocks("pycon"))
def test_an_example_in_python_answers_what_it_says(block):
    example = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    told = io.StringIO()

    failed = doctest.DocTestRunner(verbose=False).run(example, out=told.write).failed

    assert failed == 0, told.getvalue()


def test_every_option_of_handouts_is_explained(capsys):
    with pytest.raises(SystemExit):
        commands.main(["handouts", "--help"])

    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert len(options) > 6
    assert {
        option for option in options if f"`{option}" not in README and f" {option} " not in README
    } == set()
