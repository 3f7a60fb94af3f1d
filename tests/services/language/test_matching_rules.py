"""The rules by which terms are found in running text."""

import pytest

from coprodesk.services.language import Finding, Kind, check


def found(text: str, kind: Kind | None = None) -> list[str]:
    terms = (Kind.SWAP, Kind.EXPLAIN, Kind.EXPAND, Kind.ASK, Kind.US_AND_THEM, Kind.NEGATIVE)
    return [finding.text for finding in check(text) if finding.kind in ((kind,) if kind else terms)]


def the(text: str, kind: Kind) -> Finding:
    (finding,) = [finding for finding in check(text) if finding.kind is kind]
    return finding


@pytest.mark.parametrize(
    "word", ["pathway", "mutuality", "reciprocity", "signposting", "stakeholder", "holistic"]
)
def test_office_words_get_plainer_words(word):
    assert the(f"We talked about {word}.", Kind.SWAP).suggestions


@pytest.mark.parametrize("word", ["MRI", "biopsy", "warfarin", "COPD", "renal", "chemotherapy"])
def test_medical_words_are_explained_and_never_replaced(word):
    (finding,) = check(f"He asked about {word} today.")

    assert finding.kind is Kind.EXPLAIN
    assert finding.suggestions == ()
    assert "means" in finding.why


def test_outcome_is_said_as_what_changes_for_you():
    assert the("Tell us the outcome.", Kind.SWAP).suggestions[0] == "what changes for you"


@pytest.mark.parametrize(
    "text", ["They patrol the park.", "A ticket for the plane.", "It is stakeholderish."]
)
def test_a_term_inside_another_word_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["What a nice place, pass the salt.", "Her pa said so.", "an int is a number"]
)
def test_abbreviations_match_in_capitals_only(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["The ICBs met.", "The ICB's plan.", "The ICB’s plan.", "The ICBs' plan."])
def test_plural_and_possessive_abbreviations_count(text):
    assert found(text)[0].startswith("ICB")


def test_a_shouted_line_holds_no_abbreviations():
    assert found("OUR PLACE AND YOURS") == []


@pytest.mark.parametrize(
    "word",
    [
        "co-production",
        "co production",
        "coproduction",
        "co-produced",
        "co-producing",
        "Coproduce",
        "co\u2011production",
    ],
)
def test_hyphen_space_and_nothing_are_one_word(word):
    assert found(f"We like {word} here.") == [word]


@pytest.mark.parametrize(
    "word", ["stakeholder", "stake-holders", "stakeholders", "person-centred", "person centered"]
)
def test_joined_and_parted_words_are_found(word):
    assert found(f"This {word} thing.") == [word]


@pytest.mark.parametrize(
    "word", ["utilise", "utilize", "utilised", "utilizes", "utilizing", "utilisation", "utilization"]
)
def test_british_and_american_spelling_are_found(word):
    assert found(f"They {word} it.") == [word]


@pytest.mark.parametrize("word", ["anaemia", "anemia", "tumour", "tumor", "orthopaedic", "orthopedic"])
def test_medical_words_are_found_in_both_spellings(word):
    assert found(f"It is {word} again.", Kind.EXPLAIN) == [word]


@pytest.mark.parametrize(
    "word", ["terms of reference", "single points of contact", "biopsies", "diagnoses", "embedding"]
)
def test_inflected_terms_are_found(word):
    assert found(f"We need {word} here.") == [word]


def test_the_longest_term_wins():
    assert found("A framework agreement and a social care precept.") == [
        "framework agreement",
        "social care precept",
    ]


def test_words_in_web_and_mail_addresses_are_left_alone():
    assert found("Write to stakeholder@example.org or see www.example.org/pathway today.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Integrated Care Board (ICB) met. The ICB said yes.",
        "The ICB (integrated care board) met. The ICB said yes.",
        "The Kent and Medway Something Group of Boards and Integrated Care Boards (ICBs) met.",
        "We offer reablement (help to do things yourself again). Reablement is free.",
        "She has high blood pressure (hypertension). Hypertension is common.",
        "Mutuality means give and take. We like mutuality.",
    ],
)
def test_an_explained_term_is_left_alone_from_then_on(text):
    assert found(text) == []


def test_a_term_explained_later_in_the_text_is_left_alone_too():
    assert found("The ICB met.\nIt is the integrated care board (ICB).") == []


def test_a_number_in_brackets_explains_nothing():
    assert found("We use warfarin (2024).") == ["warfarin"]


def test_an_unexplained_abbreviation_is_shown_once():
    assert found("The ICB met. The ICB left.") == ["ICB"]


@pytest.mark.parametrize(
    "text",
    [
        "He lost the key to the front door key.",
        "She can drive a car.",
        "They own land near the sea.",
        "We foster two children.",
        "Read the agenda for the meeting.",
        "We made progress today.",
        "The pilot landed the plane.",
        "Thanks a lot. A lot of tea.",
        "The meat was tender.",
        "Put it in the envelope.",
        "What a lovely landscape.",
        "The architecture of the church is old.",
        "We walked the garden pathway.",
        "The milkman will deliver milk.",
        "The crash had no impact.",
        "He tackled the football player.",
    ],
)
def test_everyday_senses_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Our key priorities are clear.", "key"),
        ("We will drive improvement.", "drive"),
        ("The message landed well.", "landed"),
        ("We foster a culture of trust.", "foster"),
        ("The reform agenda is large.", "agenda"),
        ("We must progress this work.", "progress"),
        ("It will impact on people.", "impact on"),
        ("The pilot scheme starts in May.", "pilot"),
        ("Lot 2 is for home care.", "Lot"),
        ("They put it out to tender process rules.", "tender"),
        ("It fits the funding envelope.", "envelope"),
        ("The policy landscape is changing.", "landscape"),
        ("The system architecture is new.", "architecture"),
        ("We deliver services here.", "deliver"),
    ],
)
def test_office_senses_are_found_by_their_neighbours(text, word):
    assert found(text, Kind.SWAP) == [word]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Stakeholders came.", "People affected"),
        ("A stakeholder came.", "person affected"),
        ("We utilised it.", "used"),
        ("They are utilising it.", "using"),
        ("She utilizes it.", "uses"),
        ("We commenced late.", "started"),
        ("It had been undertaken.", "done"),
        ("We undertook it.", "did"),
        ("Commence now.", "Start"),
        ("Two ICBs met.", "integrated care boards (ICBs)"),
        ("We had quick wins.", "easy first steps"),
    ],
)
def test_suggestions_fit_the_sentence(text, suggestion):
    assert suggestion in next(f.suggestions for f in check(text) if f.suggestions)


def test_a_suggestion_brings_the_right_article():
    finding = the("It is an initiative.", Kind.SWAP)

    assert finding.text == "an initiative"
    assert finding.suggestions[0] == "a plan"


def test_a_possessive_gets_no_suggestion_that_cannot_take_it():
    assert "people with an interest" not in the("The stakeholders' views.", Kind.SWAP).suggestions


@pytest.mark.parametrize("word", ["PA", "DNA", "CPA", "PPI", "SALT"])
def test_ambiguous_abbreviations_are_asked_not_guessed(word):
    finding = the(f"Ask the {word} about it.", Kind.EXPAND)

    assert len(finding.suggestions) > 1
    assert "Ask which one" in finding.why


def test_a_name_out_of_date_says_so():
    assert "July 2022" in the("The CCG met.", Kind.EXPAND).why


def test_labels_for_people_are_asked_of_the_group():
    assert the("Each service user came.", Kind.ASK).suggestions == ("person using the service",)
    assert the("Two service users came.", Kind.ASK).suggestions == ("people using the service",)


def test_us_and_them_lines_are_found():
    assert found("It was always us and them.", Kind.US_AND_THEM) == ["us and them"]


def test_no_words_that_cancel_each_other_are_found():
    assert the("It is not uncommon.", Kind.NEGATIVE).suggestions == ("common",)


def test_before_a_noun_the_plainer_words_that_stand_there_come_first():
    assert check("It was a multi-agency event.")[0].suggestions[0] == "joint"
    assert check("The event was multi-agency.")[0].suggestions[0] == "from several services"
