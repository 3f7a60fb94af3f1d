"""The program speaks plainly itself: its own texts pass its own checker, in short sentences."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from coprodesk.services.language import Kind, OwnWord, check, sentences

SOURCE = Path(__file__).parent.parent / "coprodesk"

MOST_WORDS = 15

LET_PASS = frozenset({Kind.LONG_SENTENCE, Kind.PASSIVE})
"""Sentences are counted here, more strictly; "was not saved" is plain where nobody cares who did not."""

OURS = tuple(
    OwnWord(word, "", "ours")
    for word in (
        *("agenda", "session", "handout", "handouts", "summary", "promise", "theme", "licence", "easy words"),
        *("PDF", "HTML", "WAV", "USB", "MB", "GPL", "RNIB", "BSL", "co-design", "us and them", "espeak-ng"),
        *("GNU", "DIR", "coprodesk", "Redo", "Eject"),
        *("Atkinson Hyperlegible Next", "DejaVu Sans"),
    )
)
"""Words that the program teaches on its own pages, and names."""


def spoken_texts():
    """Every text in the source that is marked for people to read, with where it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", "")
            if name not in ("_", "mark", "ngettext"):
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"{path.relative_to(SOURCE)}:{argument.lineno}", argument.value


def words_of_themes():
    """What the files of the themes say to people."""
    for path in sorted((SOURCE.parent / "resources" / "themes").glob("*.toml")):
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from ((f"{path.name}:{key}", found[key]) for key in ("label", "good_for"))


TEXTS = [*spoken_texts(), *words_of_themes()]


def as_read(text):
    """A text with something plain in place of what the program fills in."""
    return re.sub(r"\{[^}]*\}", "7", text)


def test_there_are_texts_to_check():
    assert len(TEXTS) > 200


@pytest.mark.parametrize(("place", "text"), TEXTS, ids=[place for place, _text in TEXTS])
def test_a_text_of_the_program_is_plain(place, text):
    plain = as_read(text)

    hard = [(found.text, found.kind.value) for found in check(plain, OURS) if found.kind not in LET_PASS]
    long = [plain[start:end] for start, end in sentences(plain) if len(plain[start:end].split()) > MOST_WORDS]

    assert (hard, long) == ([], []), place
