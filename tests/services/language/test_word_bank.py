"""Every line of the word bank keeps its promises."""

from collections import Counter

import pytest

from coprodesk import paths
from coprodesk.services.language import Kind, check
from coprodesk.services.language.bank import Entry, entries, index, shapes

ALL = entries(paths.resource("words"))
BLAME = ("jargon", "wrong", "bad", "error", "mistake", "score")


def name(entry: Entry) -> str:
    return f"{entry.term}, {entry.part}"


def test_there_is_something_of_everything():
    assert len(ALL) >= 330
    assert {entry.kind for entry in ALL} >= {Kind.SWAP, Kind.EXPLAIN, Kind.EXPAND, Kind.ASK}


def test_no_entry_stands_twice():
    counts = Counter((entry.term.lower(), entry.part) for entry in ALL)

    assert [entry for entry, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("entry", ALL, ids=name)
def test_each_entry_offers_what_its_treatment_needs(entry):
    if entry.kind is Kind.EXPLAIN:
        assert entry.meaning
        assert entry.plainer == ()
    elif entry.kind in (Kind.SWAP, Kind.EXPAND, Kind.ASK, Kind.NEGATIVE):
        assert entry.plainer
    if entry.kind is Kind.SWAP:
        assert len(entry.plainer) <= 3
    assert len(entry.meaning.split()) <= 15


@pytest.mark.parametrize("entry", [entry for entry in ALL if entry.meaning], ids=name)
def test_no_meaning_uses_its_own_word(entry):
    assert entry.term.lower() not in entry.meaning.lower().split()


@pytest.mark.parametrize("entry", [entry for entry in ALL if entry.kind is not Kind.EXPAND], ids=name)
def test_plainer_words_and_meanings_are_plain_themselves(entry):
    said = [dict(shapes(choice, entry.part)) for choice in entry.plainer]
    texts = [text for forms in said for text in forms.values()] + [entry.meaning]

    hard = {f.text for text in texts for f in check(text) if f.kind in (Kind.SWAP, Kind.ASK, Kind.EXPAND)}

    assert hard == set()


@pytest.mark.parametrize("entry", ALL, ids=name)
def test_each_entry_is_found_by_its_own_treatment(entry):
    if entry.condition.any_of:
        return
    (found, *_) = check(f"Tell {entry.term.replace('*', '')} more.")

    assert found.kind is entry.kind or entry.part in ("noun", "verb")
    assert not any(word in found.why.replace(entry.meaning, "").lower().split() for word in BLAME)


@pytest.mark.parametrize(
    "line", ["term | swap", "term | wish noun | x", "a | swap noun | x | | above: y", "alone"]
)
def test_a_broken_line_is_named(tmp_path, line):
    (tmp_path / "broken.txt").write_text(f"# head\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"broken\.txt, line 2"):
        entries(tmp_path)


def test_conditions_are_read_from_the_file(tmp_path):
    (tmp_path / "few.txt").write_text(
        "hub | swap noun | centre | | last: care; not next: cap*\n", encoding="utf-8"
    )

    (entry,) = entries(tmp_path)

    assert entry.condition.any_of[0].place == "last"
    assert entry.condition.none_of[0].starts == ("cap",)
    assert set(index([entry]).words) == {"hub", "hubs"}
