"""Any text at all may be checked."""

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Known, OwnWord, check, lines, notice, sentences, settle, warm_up
from coprodesk.services.language.words import words


@pytest.fixture(scope="module", autouse=True)
def read_tables():
    """Read the word bank before the first text, which has little time."""
    warm_up()


PIECES = st.sampled_from(
    [
        "stakeholder",
        "ICB",
        "(",
        ")",
        " ",
        "-",
        "’s",
        "'",
        ". ",
        "\n",
        "😀",
        "e\u0301",
        "ß",
        "İ",
        "co",
        "PA",
        "means",
        "_",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_offsets_are_those_of_the_text(text):
    found = check(text)

    assert all(finding.text == text[finding.start : finding.end] != "" for finding in found)
    assert all(first.start <= second.start for first, second in pairwise(found))
    assert all(finding.why for finding in found)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_sentences_are_in_order_and_lose_no_word(text):
    cut = sentences(text)

    assert all(first[1] <= second[0] for first, second in pairwise(cut))
    assert sum(len(words(text[start:end])) for start, end in cut) <= len(words(text))


@given(st.text(), st.text(), st.sampled_from(["ours", "explain", "swap", "nonsense"]))
def test_any_own_word_is_taken(term, meaning, treatment):
    check(f"Some words {term} and ICB.", [OwnWord(term, meaning, treatment)])


def test_emoji_and_marks_before_a_word_do_not_move_it():
    (finding,) = check("😀👩‍👩‍👧 Cafe\u0301 stakeholder")

    assert finding.text == "stakeholder"


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "." * 100_000 + "x",
        "(" * 100_000,
        "a@" * 50_000,
        "a@b " * 25_000,
        "co-" * 30_000,
        "is " * 30_000,
        "! " * 50_000,
    ],
)
def test_odd_long_texts_are_no_trouble(text):
    check(text)


def test_parts_settled_together_are_the_whole():
    parts = [
        "The children and young people (CYP) came.\n",
        "😀 The CYP and warfarin.\n",
        "Warfarin and stakeholders.",
    ]
    offsets = [0, len(parts[0]), len(parts[0]) + len(parts[1])]

    together = settle((offset, notice(part)) for offset, part in zip(offsets, parts, strict=True))

    assert together == check("".join(parts))
    assert [finding.text for finding in together] == ["warfarin", "stakeholders"]


@given(st.lists(st.one_of(PIECES, st.sampled_from(["stop the ", ". ", "\n", "- ", "DoLS "]))).map("".join))
def test_lines_checked_one_by_one_are_the_whole(text):
    assert settle((start, notice(text[start:end])) for start, end in lines(text)) == check(text)


def test_a_long_text_may_be_settled_a_few_parts_at_a_time():
    parts = ["The CYP came.", "We use warfarin.", "Warfarin and children and young people (CYP)."]
    noted = [(100 * number, notice(part)) for number, part in enumerate(parts)]
    known = Known()
    for _, notes in noted:
        known.learn(notes)

    found = [finding for one in noted for finding in settle([one], known)]

    assert [(finding.start, finding.text) for finding in found] == [(107, "warfarin")]


def test_memory_stays_small():
    check("warm")
    tracemalloc.start()
    check("Plain words here. " * 5_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 20_000_000
