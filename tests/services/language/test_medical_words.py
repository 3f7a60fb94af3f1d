"""Medical words are kept and said in plain words; the same letters in daily life pass."""

import pytest

from coprodesk.services.language import Kind, check

IN_A_CLINIC = [
    ("The swab came back positive.", "positive"),
    ("The scan of the lungs was unremarkable.", "unremarkable"),
    ("She denies chest pain.", "denies"),
    ("The scan showed a mass in the left breast.", "mass"),
    ("Her condition is stable.", "stable"),
    ("He presented with a cough and fever.", "presented with"),
    ("The skin graft took well.", "skin graft"),
    ("Please bring a stool sample.", "stool"),
    ("The nurse will use a hoist to move him from bed to chair.", "hoist"),
    ("She went into labour and the midwife came.", "labour"),
    ("The dentist put a crown on the tooth.", "crown"),
    ("Plaque on the teeth makes gums bleed.", "Plaque"),
    ("The tumour has a clear surgical margin.", "margin"),
    ("The antibiotic is given by the oral route, one dose a day.", "oral"),
    ("She has had severe depression since the birth.", "depression"),
    ("The letter says disease progression.", "progression"),
    ("The cancer is a high grade.", "high grade"),
    ("Put the topical cream on twice a day.", "topical"),
]
IN_DAILY_LIFE = [
    "We feel positive about the plan.",
    "It was an unremarkable street.",
    "The firm denies the claim.",
    "We sent a mass of letters.",
    "They want a stable home.",
    "She was presented with a prize.",
    "It took hard graft.",
    "She sat on a stool in the kitchen.",
    "They will hoist the flag.",
    "The Labour party won the vote.",
    "The queen wore her crown.",
    "The plaque on the wall names the founder.",
    "Write your name in the margin of the page.",
    "We recorded an oral history of the village.",
    "Prices fell in the economic depression.",
    "She wants career progression.",
    "He got a good grade in his music exam.",
    "It was a topical joke.",
    "Put a colon before the list.",
    "He was pacing up and down.",
]


@pytest.mark.parametrize(("text", "term"), IN_A_CLINIC, ids=[term for _, term in IN_A_CLINIC])
def test_a_word_of_the_clinic_is_explained(text, term):
    explained = {found.text for found in check(text) if found.kind is Kind.EXPLAIN}

    assert term in explained


@pytest.mark.parametrize("text", IN_DAILY_LIFE)
def test_the_same_letters_in_daily_life_pass(text):
    assert [found.text for found in check(text) if found.kind is Kind.EXPLAIN] == []


@pytest.mark.parametrize(
    ("american", "meaning"),
    [
        ("edema", "swelling from too much water in the body"),
        ("diarrhea", "runny poo, many times a day"),
        ("dyspnea", "being short of breath"),
        ("estrogen", "a hormone that women have most of"),
        ("gynecology", "the part of medicine for the womb and nearby parts"),
    ],
)
def test_american_spelling_gets_the_same_meaning(american, meaning):
    (found,) = [found for found in check(f"The letter speaks of {american}.") if found.text == american]

    assert found.kind is Kind.EXPLAIN
    assert meaning in found.why


@pytest.mark.parametrize("short", ["PRN", "prn", "BD", "tds", "QDS"])
def test_the_latin_letters_of_a_prescription_are_said_in_full(short):
    (found,) = [found for found in check(f"Take two {short} with food.") if found.text == short]

    assert found.kind is Kind.EXPAND
    assert found.suggestions
