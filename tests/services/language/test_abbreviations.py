"""Abbreviations that a text explains, and those that it leaves its readers to guess."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.services.language import Kind, abbreviations, check


def _documents():
    text = (Path(__file__).parent / "short_forms.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n")[1:]:
        first, second, *lines = block.strip().splitlines()
        unexplained = {short.strip() for short in first.partition(":")[2].split(",") if short.strip()}
        pairs = (pair.partition("=") for pair in second.partition(":")[2].split(";") if pair.strip())
        yield "\n".join(lines), unexplained, {short.strip(): long.strip() for short, _, long in pairs}


DOCUMENTS = tuple(_documents())


def pointed_at(text):
    """The abbreviations that the check points at, without the "an" that it may take in."""
    kinds = (Kind.EXPAND, Kind.EXPLAIN)
    found = [each.text.split()[-1] for each in check(text) if each.kind in kinds]
    return [word.removesuffix("s") for word in found if sum(map(str.isupper, word)) > 1]


def test_there_are_enough_documents():
    assert len(DOCUMENTS) >= 60


def test_unexplained_abbreviations_are_found_and_explained_ones_left_alone():
    right = wrong = missed = 0
    for text, unexplained, _ in DOCUMENTS:
        found = pointed_at(text)
        right += len(unexplained & set(found))
        wrong += len(found) - len(unexplained & set(found))
        missed += len(unexplained - set(found))

    assert 2 * right / (2 * right + wrong + missed) >= 0.92


def test_long_forms_are_found():
    expected = found = 0
    for text, _, long_forms in DOCUMENTS:
        spelled = {each.short.removesuffix("s"): each.long for each in abbreviations(text)}
        expected += len(long_forms)
        found += sum(spelled.get(short) == long for short, long in long_forms.items())

    assert found / expected >= 0.88


def test_a_name_elsewhere_in_the_text_is_offered_as_the_long_form():
    (finding,) = check("The NVBU met.\n\nThe North Vale Bus Users want a bench.")

    assert finding.text == "NVBU"
    assert finding.suggestions == ("North Vale Bus Users (NVBU)",)


@given(st.text(alphabet=st.one_of(st.sampled_from("AbC( )[]:,-–“&19 orsn"), st.characters())))
def test_any_text_may_be_searched_for_long_forms(text):
    for each in abbreviations(text):
        assert text[each.start : each.end] == each.short
        assert each.long in text


def test_odd_long_texts_are_searched_in_linear_time():
    for text in (
        "(AB) " * 20_000,
        "AB, or " * 20_000,
        "A B (" * 20_000,
        "AB:" * 30_000,
        "Aa Bb Cc " * 20_000,
    ):
        check(text)


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("An Integrated Care Board (ICB) met.", "Integrated Care Board"),
        ("The ICB (the integrated care board) met.", "integrated care board"),
        ("An Integrated Care Board [“ICB”] met.", "Integrated Care Board"),
        ("The integrated care board, or ICB, met.", "integrated care board"),
        ("The integrated care board, which we call the ICB, met.", "integrated care board"),
        ("The ICB, our integrated care board, met.", "integrated care board"),
        ("ICB stands for integrated care board.", "integrated care board"),
        ("The ICB (which stands for Integrated Care Board) met.", "Integrated Care Board"),
        ("ICB is the integrated care board.", "integrated care board"),
        ("ICB: Integrated Care Board", "Integrated Care Board"),
        ("Integrated Care Board: ICB", "Integrated Care Board"),
        ("ICB\tIntegrated Care Board", "Integrated Care Board"),
        ("The integrated care board team (ICB) met.", "integrated care board"),
        ("The ICB (Integrated Care Board, set up in 2022) met.", "Integrated Care Board"),
    ],
)
def test_a_long_form_may_be_given_in_many_ways(text, long):
    (found,) = abbreviations(text)

    assert (found.short, found.long) == ("ICB", long)
    assert pointed_at(f"{text}\nThe ICB left.") == []


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Extensible markup language (XML) is used.", "XML", "Extensible markup language"),
        ("The confidence interval (95% CI) was wide.", "CI", "confidence interval"),
        ("The World Health Organization's (WHO's) advice came.", "WHO", "World Health Organization"),
        ("Tumour necrosis factor alpha (TNF-α) rose.", "TNF-α", "Tumour necrosis factor alpha"),
        ("BLEU stands for bilingual evaluation understudy.", "BLEU", "bilingual evaluation understudy"),
    ],
)
def test_odd_short_forms_find_their_long_form(text, short, long):
    (found,) = abbreviations(text)

    assert (found.short, found.long) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "The ABC Trust (the Trust) pays.",
        "The nurses (see Table 2) came.",
        "Some staff (n = 40) left.",
        "It (is) so.",
    ],
)
def test_other_brackets_hold_no_long_form(text):
    assert abbreviations(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 is here, and the X-ray van too.",
        "She wore a T-shirt on the M25 to Room B12.",
        "It is on BBC2 at 7 PM GMT.",
        "Dr AB Jones and Ms JK Rowling came.",
        "See part III of the book, form REF-20391 and NOTES.TXT.",
        "PLEASE RING THE BELL",
        "Do NOT run. It is VERY wet.",
        "He has a PhD and a TV.",
    ],
)
def test_what_only_looks_like_an_abbreviation_is_left_alone(text):
    assert pointed_at(text) in ([], ["X-ray"])
