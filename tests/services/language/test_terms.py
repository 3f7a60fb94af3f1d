import pytest

from coprodesk.services.language import Kind, OwnWord, is_medical, meaning_of, terms_in

OUTCOME = OwnWord("outcome", "what changes for you.", "explain")
RED_BOX = OwnWord("red box", "the box at the top", "ours")
PATHWAY = OwnWord("pathway", "the steps of your care", "swap")


def test_the_bank_says_what_a_medical_word_means():
    found = meaning_of("Biopsies?")

    assert found is not None
    assert (found.term, found.is_ours) == ("biopsy", False)
    assert "tiny piece" in found.says


def test_the_meaning_of_the_group_comes_first():
    found = meaning_of("outcomes", [OUTCOME])

    assert found is not None
    assert (found.term, found.says, found.is_ours) == ("outcome", "what changes for you", True)


def test_small_words_before_a_term_do_not_hide_its_meaning():
    assert meaning_of("the pathway") == meaning_of("pathway")
    assert meaning_of("An outcome", [OUTCOME]) == meaning_of("outcome", [OUTCOME])


@pytest.mark.parametrize("typed", ["ICB", "icb", "ICBs", " ICB. "])
def test_an_abbreviation_is_known_however_it_is_typed(typed):
    found = meaning_of(typed)

    assert found is not None
    assert found.says.lower().startswith("integrated care board")


def test_an_abbreviation_with_several_meanings_gives_them_all():
    found = meaning_of("DPO")

    assert found is not None
    assert ", or " in found.says
    assert found.is_ambiguous
    assert [term.is_ambiguous for term in terms_in("The DPO met the ICB.")] == [True, False]


def test_a_word_to_swap_is_told_by_its_plainer_words():
    found = meaning_of("leverage")

    assert found is not None
    assert "use" in found.says


def test_a_word_with_an_everyday_sense_is_not_told_as_certain():
    found = meaning_of("land")

    assert found is not None
    assert found.is_ambiguous


@pytest.mark.parametrize("typed", ["", "  ", "?", "zorbling", "🙂"])
def test_what_nobody_said_is_not_invented(typed):
    assert meaning_of(typed) is None


def test_terms_of_the_group_are_found_with_their_treatment():
    text = "Outcomes matter. See the red box on your pathway."

    found = terms_in(text, [OUTCOME, RED_BOX, PATHWAY])

    assert [(term.term, term.kind) for term in found] == [
        ("outcome", Kind.EXPLAIN), ("red box", Kind.HARD), ("pathway", Kind.SWAP),
    ]  # fmt: skip
    assert all(text[term.start : term.end] == term.written for term in found)
    assert text[: found[0].sentence_end] == "Outcomes matter."


def test_terms_of_the_bank_that_need_a_meaning_are_found():
    found = terms_in("We 🙂 leverage the ICB after a biopsy.")

    assert [(term.term, term.is_ours) for term in found] == [("ICB", False), ("biopsy", False)]


def test_a_term_that_the_text_explains_says_so():
    found = terms_in("A biopsy (a tiny piece is looked at) helps. The ECG was fine.")

    assert [(term.term, term.is_explained) for term in found] == [("biopsy", True), ("ECG", False)]


def test_medical_words_are_told_from_others():
    assert is_medical("Biopsy")
    assert not is_medical("outcome")
