"""Long sentences are parted, and nothing that counts is lost or made up."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Kind, check, lost_facts, split_sentence
from coprodesk.services.language.words import word_set, words


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "We met the council on Monday, and they said that the bus stop will move.",
            ("We met the council on Monday.", "They said that the bus stop will move."),
        ),
        (
            "The board agreed to keep the café, but it will not pay for chairs.",
            ("The board agreed to keep the café.", "But it will not pay for chairs."),
        ),
        (
            "We write to everyone because some people did not get a letter.",
            ("We write to everyone.", "This is because some people did not get a letter."),
        ),
        (
            "We spoke to Jo Bell, who will ring each of you.",
            ("We spoke to Jo Bell.", "Jo Bell will ring each of you."),
        ),
        (
            "They asked 40 people about it and wrote down what each said.",
            ("They asked 40 people about it.", "They wrote down what each said."),
        ),
        (
            "The plan was written by officers and was never shown to us.",
            ("The plan was written by officers.", "The plan was never shown to us."),
        ),
        (
            "The nurse will see you first; the doctor will see you after.",
            ("The nurse will see you first.", "The doctor will see you after."),
        ),
    ],
)
def test_a_sentence_is_parted_at_its_joining_word(sentence, parts):
    assert split_sentence(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "If you cannot come, ring us on Monday, and we will send you the notes.",
        "She said that the bus was late, and that nobody had told them.",
        "Not only was the room too small, but it was also too cold for us.",
        "Will you come on Monday, and will you bring your friend with you?",
        "He said, “We will come on Monday, and we will bring the tea.”",
        "We need cups and plates and spoons for the long table.",
        "It is short.",
        "",
        "😀",
    ],
)
def test_a_sentence_is_left_whole_where_parting_is_not_safe(sentence):
    assert split_sentence(sentence) == ()


def test_a_long_sentence_is_shown_with_its_parts_and_its_ideas():
    (finding,) = check(
        "We met on Monday to talk about the new bus stop near the school, and they told us "
        "that it will move in May, but we do not know where."
    )

    assert finding.kind is Kind.LONG_SENTENCE
    assert "more than one idea" in finding.why
    assert len(finding.suggestions) == 1
    assert finding.suggestions[0].startswith(
        "We met on Monday to talk about the new bus stop near the school."
    )


DOERS = st.sampled_from(["we", "they", "Jo Bell", "the council", "it", "you", "nobody", "the 12 nurses", "I"])
DEEDS = st.sampled_from(
    [
        "will not pay £3,000 for it", "met on 4 May", "never asked Leeds about it", "can come at 9.30",
        "was told by 40 people", "has no money left", "said that nobody came", "did not know why",
    ]
)  # fmt: skip
JOINERS = st.sampled_from(
    [", and ", " and ", ", but ", "; ", " because ", ", so ", ", which ", ", who ", ", while ", ", "]
)
CLAUSES = st.tuples(JOINERS, st.one_of(DOERS, st.just("")), DEEDS).map(
    lambda parts: f"{parts[0]}{parts[1]} {parts[2]}"
)
SENTENCES = st.tuples(DOERS, DEEDS, st.lists(CLAUSES, min_size=1, max_size=5)).map(
    lambda parts: f"{parts[0][:1].upper()}{parts[0][1:]} {parts[1]}{''.join(parts[2])}.".replace("  ", " ")
)
MAY_GO = word_set("and while whereas which who")
MAY_COME = word_set("this these is because")


@given(SENTENCES)
def test_parting_loses_and_invents_no_fact(sentence):
    parts = split_sentence(sentence)
    if not parts:
        return
    joined = " ".join(parts)
    before = Counter(word.key for word in words(sentence))
    after = Counter(word.key for word in words(joined))

    assert lost_facts(sentence, joined) == ()
    assert set(before - after) <= MAY_GO
    assert set(after - before) <= MAY_COME | {word.key for word in words(sentence)}
    for key in ("not", "never", "nobody", "no", "40", "4", "£3,000", "12"):
        assert before[key] == after[key]


@given(st.text(), st.text())
def test_any_text_is_taken(one, other):
    assert lost_facts(one, one) == ()
    assert all(isinstance(fact, str) for fact in lost_facts(one, other))
    assert lost_facts(one, " ".join(split_sentence(one)) or one) == ()


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("We pay 3 pounds.", "We pay three pounds.", 0),
        ("We will not pay.", "We will pay.", 1),
        ("We won't pay.", "We will not pay.", 0),
        ("It opens on 4 May.", "It opens in May.", 1),
        ("It opens in May.", "It opens on 4 May.", 1),
        ("Ask Jo Bell.", "Ask Jo.", 1),
        ("Jo will come. Leeds is far.", "Jo will come, and Leeds is far.", 0),
        ("It costs £3,000.", "It costs £3000.", 0),
        ("It costs £3,000.", "It costs 3,000.", 2),
    ],
)
def test_facts_that_are_lost_or_new_are_told(before, after, lost):
    assert len(lost_facts(before, after)) == lost


def test_odd_long_sentences_are_no_trouble():
    assert split_sentence("we said and " * 20_000) == ()
