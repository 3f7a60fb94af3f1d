"""Medical words that the bank does not explain are kept, and asked to be explained."""

import pytest

from coprodesk.services.language import Kind, Level, OwnWord, check, medical_sort


def explained(text: str, **choices) -> list[str]:
    return [finding.text for finding in check(text, **choices) if finding.kind is Kind.EXPLAIN]


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("zalostatin", "medicine"),
        ("Vintorumab", "medicine"),
        ("chorditis", "illness"),
        ("leukaemia", "illness"),
        ("leukemias", "illness"),
        ("trichinosis", "illness"),
        ("nephrectomies", "treatment"),
        ("laryngoscopy", "test"),
        ("clavicle", "body part"),
        ("vertebrae", "body part"),
        ("cephalalgia", "symptom"),
        ("nephrologist", "medical word"),
        ("portal veins", "body part"),
        ("Myocardial infarctions", "illness"),
    ],
)
def test_a_medical_word_is_sorted_in_plain_words(word, sort):
    assert medical_sort(word) == sort


@pytest.mark.parametrize(
    "word",
    [
        *("criticism", "biology", "apology", "technology", "program", "diploma", "sympathy", "academia"),
        *("proposes", "nostalgia", "dichotomy", "cornerstone", "photography", "tea", "hand", "salt", "roof"),
        *("xenophobia", "kilogram", "economy", "overdoses", "hypnosis", "", "8", "the"),
    ],
)
def test_other_words_are_not_medical(word):
    assert medical_sort(word) == ""


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        (
            "She takes zalostatin now.",
            "zalostatin",
            "is the name of a medicine. Keep it, and say what it means.",
        ),
        ("He has chorditis.", "chorditis", "is the name of an illness."),
        ("She broke the trapezoid bone.", "trapezoid bone", "is the name of a part of the body."),
        ("A pleximetry was done.", "pleximetry", "is the name of a test."),
    ],
)
def test_an_unknown_medical_word_is_kept_and_to_be_explained(text, word, said):
    (finding,) = [finding for finding in check(text) if finding.kind is not Kind.PASSIVE]

    assert (finding.text, finding.kind, finding.suggestions) == (word, Kind.EXPLAIN, ())
    assert finding.why.startswith(f"“{word}” {said}")


def test_a_medical_word_is_never_hard_as_well():
    findings = check("Her trichinosis and her pericarditis were seen by a nephrologist.")

    assert Kind.HARD not in {finding.kind for finding in findings}
    assert len({finding.start for finding in findings}) == len(findings)


@pytest.mark.parametrize(
    "text", ["My arm and my leg hurt.", "The doctor gave him medicine.", "A drop of blood."]
)
def test_medical_words_that_everyone_knows_are_left_alone(text):
    assert explained(text, level=Level.EASY) == []


def test_a_medical_word_is_shown_once_and_not_where_it_is_explained():
    assert explained("He has trichinosis. Trichinosis is rare.") == ["trichinosis"]
    assert explained("He has trichinosis (an illness from raw meat). Trichinosis is rare.") == []


def test_a_name_is_no_illness():
    assert explained("We met Ana Rodoma in Basitis.") == []


def test_a_word_of_the_group_stays_theirs():
    assert explained("He has trichinosis.", own_words=[OwnWord("trichinosis", "", "ours")]) == []
