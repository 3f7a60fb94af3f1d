"""The group's own words come before the program's."""

from coprodesk.choices import Treatment
from coprodesk.services.language import Kind, OwnWord, check


def own(term: str, treatment: Treatment, meaning: str = "") -> OwnWord:
    return OwnWord(term, meaning, treatment.value)


def test_our_own_word_is_never_flagged_in_any_form():
    words = [own("stakeholder", Treatment.OURS), own("co-produce", Treatment.OURS)]

    assert check("Stake-holders co-produced it with a stakeholder.", words) == ()


def test_our_own_word_may_be_written_apart_or_together():
    assert check("We like coproduction and co-production.", [own("co production", Treatment.OURS)]) == ()


def test_our_own_abbreviation_is_never_flagged():
    assert check("The ICB met. ICBs meet.", [own("ICB", Treatment.OURS)]) == ()


def test_a_longer_term_of_the_bank_is_still_found():
    (finding,) = check("A framework agreement.", [own("framework", Treatment.OURS)])

    assert finding.text == "framework agreement"


def test_our_meaning_is_shown_for_a_word_to_explain():
    (finding,) = check("We want mutuality.", [own("mutuality", Treatment.EXPLAIN, "we help each other")])

    assert finding.kind is Kind.EXPLAIN
    assert finding.suggestions == ()
    assert "we help each other" in finding.why


def test_our_own_plainer_word_is_offered_in_the_right_number():
    (finding,) = check("Two gizmos.", [own("gizmo", Treatment.SWAP, "small machine")])

    assert finding.kind is Kind.SWAP
    assert finding.suggestions == ("small machines",)


def test_odd_own_words_do_no_harm():
    odd = [
        OwnWord(term, "", Treatment.OURS.value) for term in ("", " ", "***", "=", "-", "a-", "😀", "a | b")
    ]

    assert check("Plain words.", odd) == ()
