"""How hard a word is, by how rare and how long it is, and where it stands."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coprodesk.services.language import Kind, Level, OwnWord, check, difficulty
from coprodesk.services.language.difficulty import EASIEST, HARDEST

PIECES = st.sampled_from(
    [
        *("juxtaposition", "Obfuscation", "kitchen", "e\u0301", "😀", "ß", "İ", "’s", "n't", "'"),
        *"-.,: \n/_#7",
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES).map("".join))


def hard(text, level=Level.EVERYONE, own_words=()):
    return [found.text for found in check(text, own_words, level) if found.kind is Kind.HARD]


@pytest.mark.parametrize(
    ("harder", "easier"),
    [
        ("cantankerous", "determined"),
        ("juxtaposition", "information"),
        ("inoculation", "meeting"),
        ("facilitate", "help"),
        ("effectiveness", "happiness"),
    ],
)
def test_a_rare_long_word_is_harder(harder, easier):
    assert difficulty(harder) > difficulty(easier)


@pytest.mark.parametrize("word", ["appointment", "wheelchairs", "volunteered", "neighborhood", "organise"])
def test_what_everybody_at_a_meeting_knows_is_easy(word):
    assert difficulty(word) < Level.EASY.cut


@pytest.mark.parametrize(
    "word", ["couldn't", "couldn’t", "o'clock", "they’ll", "children's", "unhappy", "quickly"]
)
def test_short_forms_and_plain_endings_do_not_make_a_word_hard(word):
    assert difficulty(word) < Level.EVERYONE.cut


def test_british_and_american_spelling_are_as_well_known():
    assert difficulty("programme") < Level.EVERYONE.cut
    assert difficulty("utilise") == pytest.approx(difficulty("utilize"), abs=0.3)


def test_a_word_that_its_sentence_has_only_in_another_form_is_judged_alone():
    assert difficulty("alleviate", "It alleviates pain.") == difficulty("alleviate")


def test_a_name_inside_a_sentence_is_easy():
    assert difficulty("Reading", "We met at Reading station.") == EASIEST
    assert hard("We heard Oyelaran Wibblethwaite and Tariq in Aberystwyth.") == []


def test_a_name_at_the_start_is_told_from_a_word():
    assert hard("Siobhan spoke first. Aberystwyth is by the sea.") == []
    assert hard("Obfuscation takes time. Zibblement helps.") == ["Obfuscation", "Zibblement"]


@pytest.mark.parametrize("name", ["Denise", "Heather", "Frances", "Hazel", "Timothy", "Veronica", "BERYL"])
def test_a_first_name_at_the_start_of_a_line_is_never_hard(name):
    text = f"We ask two people.\n{name}: Ask which print people need.\n{name}’s letter came late."

    assert check(text, (), Level.EASY) == ()


def test_a_word_that_is_also_a_first_name_can_be_hard_in_small_letters():
    assert [found.text for found in check("We need prudence here.")] == ["prudence"]


def test_capitals_of_a_heading_tell_no_names():
    assert hard("Obfuscation for the Whole Town") == ["Obfuscation"]


def test_numbers_codes_and_addresses_are_never_hard():
    assert hard("Ring 01632 960961 about B12X4, or see example.org/inoculation or a_deliberation.txt.") == []
    assert hard("Write to inoculation@example.org, or open the PowerPoint file.") == []


def test_a_word_with_hyphens_is_judged_by_its_parts():
    assert hard("A well-known back-to-front plan.") == []
    assert hard("A half-fossilised idea.") == ["fossilised"]
    assert difficulty("half-fossilised") == difficulty("fossilised")


def test_a_slip_of_the_pen_is_as_easy_as_the_word_that_was_meant():
    assert hard("The goverment polciy was intresting.") == []


def test_a_long_strange_word_is_hard_and_a_short_one_passes():
    assert hard("It was all zibblefropping, yeh nurk.") == ["zibblefropping"]


def test_a_sentence_in_another_language_is_left_alone():
    assert hard("Dzień dobry, proszę przyjść na spotkanie jutro rano do biblioteki.") == []


def test_what_is_hard_for_experts_is_hard_for_everyone():
    text = "A cantankerous, jealous, reluctant, weary juxtaposition of a merchant and a mushroom cloud."

    found = [set(hard(text, level)) for level in (Level.EXPERT, Level.MANY, Level.EVERYONE, Level.EASY)]

    assert found == sorted(found, key=len)
    assert all(fewer <= more for fewer, more in pairwise(found))
    assert found[0] != found[-1]


def test_our_own_word_is_never_hard():
    assert hard("We want reciprocities.", own_words=[OwnWord("reciprocity", "", "ours")]) == []


def test_a_word_that_the_bank_knows_is_not_called_hard_as_well():
    (finding,) = check("We utilised it.")

    assert finding.kind is Kind.SWAP


def test_a_hard_word_that_the_text_explains_is_not_flagged_again():
    assert hard("We want reciprocity (give and take). Reciprocity is good.") == []


@given(ANY_TEXT, ANY_TEXT)
def test_any_word_in_any_sentence_has_a_difficulty(word, sentence):
    assert EASIEST <= difficulty(word, sentence) <= HARDEST
    assert EASIEST <= difficulty(word, f"{sentence}{word}") <= HARDEST


@given(ANY_TEXT)
@example("0:xa:isa:0")
def test_a_later_level_never_finds_more(text):
    levels = (Level.EASY, Level.EVERYONE, Level.MANY, Level.EXPERT)

    found = [
        {(one.start, one.end) for one in check(text, level=level) if one.kind is Kind.HARD}
        for level in levels
    ]

    assert all(more >= fewer for more, fewer in pairwise(found))


def test_emoji_and_marks_do_not_move_a_hard_word():
    text = "😀👩‍👩‍👧 cafe\u0301 ju\u0301xtaposition"

    (finding,) = [found for found in check(text) if found.kind is Kind.HARD]

    assert text[finding.start : finding.end] == finding.text == "ju\u0301xtaposition"


def test_a_sentence_of_many_small_words_is_not_taken_for_another_language():
    text = "The bulk of the livestock died during the drought."

    assert "livestock" in [finding.text for finding in check(text)]


@pytest.mark.parametrize("word", ["latent", "suspicious", "nominal", "sterile"])
def test_a_word_that_the_bank_knows_in_one_sense_can_be_hard_in_others(word):
    assert hard(f"It was one {word} thing of stone.") == [word]


@pytest.mark.parametrize("text", ["The pipeline carries oil.", "The driver unlocks the bus."])
def test_an_everyday_sense_is_not_hard(text):
    assert hard(text) == []
