"""Whatever people type into the record, every kind of paper is whole, or refused in words."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coprodesk.choices import PaperFormat, Tint, WordWish
from coprodesk.errors import PlainError
from coprodesk.services.documents import Paper, to_speech
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import outcomes
from coprodesk.workshop.handouts import KINDS, Reader
from tests.services.documents.paper_oracle import faults_of, faults_of_twins, words_of
from tests.workshop.typed_record import DAY, NEXT, SESSION, a_desk_with

SPICE = [
    *("<b>", "</p>", "<script>alert(1)</script>", "&", "&amp;", "&#0;", "]]>", "<!--", "{}", "%s", "\\n"),
    *("\u202e", "\u200f", "\u2066", "\x00", "\x1b[31m", "\ud800", "\ufffe", "\u00ad", "\u200b", "\ufeff"),
    *("😀", "👩\u200d🦽", "🇬🇧", "日本", "مرحبا", "שָׁלוֹם", "नमस्ते", "e\u0301\u0301", "Ŵ", "Ж", "→", "☐"),
    *("\r\n", "\n\n", "\u2028", "\t", "\u00a0", "'", '"', "____", "•", "- ", "1. ", "a" * 90),
]
texts = st.lists(st.one_of(st.text(max_size=12), st.sampled_from(SPICE), st.just(" ")), max_size=7).map(
    "".join
)


def faults_on(desk, kind, paper, words=WordWish.BOTH):
    """What is wrong with a kind as paper, web page and text; nothing where a plain sentence refuses it."""
    readers = desk.look(KINDS[kind].readers, SESSION)
    reader = Reader(paper, words, readers[0].id if readers else None, readers[0].name if readers else "")
    if not readers and kind in ("letter", "certificate"):
        return []
    try:
        handout = desk.look(handouts.made, NEXT if kind == "you_said" else SESSION, kind, reader)
        to_speech(handout).encode()
        return [*faults_of(handout, paper), *faults_of_twins(handout, paper)]
    except PlainError as refusal:
        return [] if str(refusal).endswith(".") else [f"not a sentence: {refusal}"]


# A failing record is not made smaller: each try makes every kind of paper.
@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(texts, min_size=3, max_size=12),
    st.builds(Paper, st.sampled_from(PaperFormat), st.sampled_from(Tint)),
)
def test_any_text_makes_every_kind_whole_or_is_refused(typed, paper):
    desk = a_desk_with(typed)
    try:
        assert {kind: found for kind in KINDS if (found := faults_on(desk, kind, paper))} == {}
    finally:
        desk.close()


HARD = {
    "10,000 letters without a space": "a" * 10_000,
    "a name in 300 letters": "Wilhelmina-Charlotte" * 15,
    "signs of markup": "<b>&amp;</b><img src=x onerror=alert(1)>",
    "lone surrogates and controls": "one\ud800two\udfffthree\x00\x07\x1b[31m",
    "words from the right": "\u202eabc \u2067مرحبا\u2069 שלום 12",
    "many signs": "😀👩\u200d🦽🇬🇧❤️ ₿ 𝔸 ½",
    "many lines": "\n".join(f"line {number}" for number in range(25)),
}


@pytest.mark.parametrize("typed", HARD.values(), ids=HARD)
def test_what_is_hard_to_print_is_whole_or_refused(typed):
    others = [f"short words {number}" for number in range(8 if len(typed) > 1000 else 1)]
    desk = a_desk_with([typed, *others])
    try:
        found = {kind: faults_on(desk, kind, Paper()) for kind in KINDS}
        assert {kind: faults for kind, faults in found.items() if faults} == {}
    finally:
        desk.close()


def test_no_kind_is_refused_when_all_is_written_in_plain_words():
    desk = a_desk_with([f"words {number}" for number in range(97)])
    try:
        for kind in KINDS:
            (reader, *_others) = desk.look(KINDS[kind].readers, SESSION)
            session = NEXT if kind == "you_said" else SESSION
            assert desk.look(handouts.made, session, kind, Reader(person_id=reader.id)).blocks
    finally:
        desk.close()


def test_five_hundred_promises_are_all_on_paper():
    desk = a_desk_with(["some words", "other words", "more words"])
    (guest, *_others) = desk.look(KINDS["letter"].readers, SESSION)
    try:
        for number in range(500):
            desk.do("Promise", outcomes.promise, SESSION, f"Promise {number}", guest.id, DAY)
        for kind, session in (("promises", SESSION), ("you_said", NEXT)):
            handout = desk.look(handouts.made, session, kind)
            assert faults_of(handout) == []
            assert words_of(handout).count("Promise") == 500
    finally:
        desk.close()
