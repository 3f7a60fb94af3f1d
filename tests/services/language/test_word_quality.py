"""How good the word engine is on our own sets: no figure falls below its aim, or below what it reached."""

from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"

REACHED: dict[str, float] = {}
"""Figures that do not reach their aim yet, by their row's name, and the level that they have reached."""


@pytest.fixture
def measures(monkeypatch):
    """The measures of `packaging/word_quality.py`, by name."""
    monkeypatch.syspath_prepend(PACKAGING)
    import word_quality

    return word_quality.MEASURES


@pytest.mark.parametrize(
    "name",
    [
        "hard",
        "texts",
        "listed",
        "everyday",
        "acronyms",
        "passive",
        "clinical",
        "official",
        "suggestions",
        "boundaries",
        "readability",
    ],
)
def test_no_figure_falls_below_its_aim(measures, name):
    short = []
    for row in measures[name]():
        held = REACHED.get(row.name, row.aim)
        is_held = row.figure <= held if row.at_most else row.figure >= held
        if not is_held:
            short.append(f"{row}\n" + "\n".join(row.failures[:40]))

    assert short == []
