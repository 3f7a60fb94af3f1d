"""Plainer words are offered in the form that the sentence needs."""

import re

import pytest

from coprodesk import paths
from coprodesk.services.language import Kind, check, suggest
from coprodesk.services.language.bank import bank, shapes
from coprodesk.services.language.synonyms import synonyms, written_down

SETS = "tests/services/language/sets"


def the_hard(text: str):
    return next(finding for finding in check(text) if finding.kind is Kind.HARD)


def put_in(text: str) -> str:
    """The text with its first hard word replaced by the first suggestion."""
    finding = the_hard(text)
    return text[: finding.start] + finding.suggestions[0] + text[finding.end :]


@pytest.mark.parametrize(
    ("text", "plainer"),
    [
        ("They have besieged the city.", "They have attacked the city."),
        ("The flood devastated the town.", "The flood destroyed the town."),
        ("He has forsaken us.", "He has left us."),
        ("She is exhuming bones.", "She is digging up bones."),
        ("Two insurgents spoke.", "Two rebels spoke."),
        ("It was a quandary.", "It was a problem."),
        ("An uncommon, eccentric man.", "An uncommon, odd man."),
        ("That was an eccentric man.", "That was an odd man."),
        ("That was a shrewd answer.", "That was a clever answer."),
        ("We heard a startling tale.", "We heard a surprising tale."),
        ("Harsher rules came.", "Harder rules came."),
        ("It is the most prosperous town.", "It is the richest town."),
        ("He was a more eminent man.", "He was a more famous man."),
        ("Assailants ran off.", "People who attacked ran off."),
        ("They lacked sustenance.", "They lacked food."),
        ("He asked for a nourishment.", "He asked for food."),
        ("Very destitute people came.", "Very poor people came."),
        ("QUANDARIES REMAIN", "PROBLEMS REMAIN"),
    ],
)
def test_a_suggestion_fits_its_sentence(text, plainer):
    assert put_in(text) == plainer


@pytest.mark.parametrize(
    ("word", "sentence", "offered"),
    [
        ("amalgamating", "They are amalgamating two teams.", "joining"),
        ("remunerated", "She was remunerated well.", "paid"),
        ("analyzes", "He analyzes the water.", "studies"),
        ("catalogue", "A catalogue of errors.", "list"),
        ("swiftly", "They came swiftly.", "quickly"),
        ("stakeholders", "The stakeholders came.", "people affected"),
        ("in the event of", "In the event of fire, leave.", "if"),
    ],
)
def test_suggest_knows_words_in_any_form(word, sentence, offered):
    assert offered in suggest(word, sentence)


def test_the_part_of_speech_is_told_by_the_sentence():
    assert "praise" in suggest("acclaim", "They acclaim her work.")
    assert suggest("elaborate", "They will elaborate later.")[0] == "say more"
    assert suggest("elaborate", "It was an elaborate plan.")[0] == "detailed"


def test_without_a_sentence_a_word_stands_alone():
    assert suggest("abandon")[0] == "leave"
    assert suggest("xqzt") == ()
    assert suggest("") == ()


def test_a_word_that_its_sentence_has_only_in_another_form_stands_alone():
    assert suggest("abandon", "They abandoned the plan.") == suggest("abandon")
    assert suggest("Abandon", "We abandon it.") == suggest("Abandon")


def test_what_cannot_stand_before_a_noun_is_not_offered_there():
    assert "in ruins" in suggest("derelict", "The hall is derelict.")
    assert "in ruins" not in suggest("derelict", "A derelict hall stood there.")
    assert suggest("inevitable", "It was an inevitable delay.") == ("certain",)


def test_at_most_so_many_are_offered_as_are_asked_for():
    assert len(suggest("abandon", most=1)) == 1
    assert all(len(suggest(word)) <= 3 for word in ("elaborate", "obstacle", "substantial", "prosperous"))


def test_a_medical_word_is_never_swapped():
    assert suggest("chemotherapy", "He had chemotherapy.") == ()


def test_nobody_is_offered_a_word_that_hurts():
    offered = {
        choice for word in ("negro", "fool", "woman", "homosexual", "disabled") for choice in suggest(word)
    }

    assert not offered & {"queer", "cripple", "crippled", "nigger", "broad", "dame", "idiot", "moron"}


def test_no_synonym_is_rude():
    heads = ("bastard", "lesbian", "guinea", "harlot", "policeman", "excrement", "cannabis", "prostitute")
    offered = {choice for word in heads for plainer in synonyms(word) for choice in plainer.choices}

    assert not offered & {"asshole", "gay woman", "dago", "bawd", "nark", "take a shit", "dope", "tart"}


def test_a_word_that_compares_already_can_be_looked_up():
    assert "smaller" in suggest("lesser", "It was the lesser evil.")


def easier_lines() -> list[tuple[str, str, str]]:
    lines = (paths.resource("language") / "easier.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


def test_each_easier_word_stands_once_and_is_not_its_own_answer():
    lines = easier_lines()

    assert len(lines) >= 1200
    assert len({line[:2] for line in lines}) == len(lines)
    assert {part for _, part, _ in lines} == {"verb", "noun", "adj", "adv"}
    assert [word for word, _, choices in lines if word in re.split("; ", choices)] == []


def test_no_plainer_verb_begins_with_not_because_not_has_no_past():
    assert [word for word, part, choices in easier_lines() if part == "verb" and "not " in choices[:4]] == []
    assert not any("notted" in choice for choice in suggest("banned", "It was banned."))


@pytest.mark.parametrize("shape", ["noun many", "verb ed", "verb ing", "adj same"])
def test_what_is_offered_is_not_hard_itself(shape):
    part, _, name = shape.partition(" ")
    heads = [
        word for word, its_part, _ in easier_lines()[::7] if its_part == part and word not in bank().words
    ]
    written = [dict(shapes(word, part))[name] for word in heads]

    offered = {choice for word in written if word not in bank().words for choice in suggest(word)}
    flagged = {f.text for choice in offered for f in check(choice) if f.kind is Kind.HARD}

    assert len(offered) > 100
    assert flagged == set()


def test_synonyms_are_found_by_their_word():
    parts = {plainer.part: plainer.choices for plainer in synonyms("abandon")}

    assert "give up" in parts["verb"]
    assert synonyms("zzzz") == ()
    assert {plainer.part for plainer in written_down("elaborate")} == {"verb", "adj"}


def test_the_bank_comes_first():
    (form,) = [form for form in bank().words["stakeholder"] if form.keys == ("stakeholder",)]

    assert suggest("stakeholder", "A stakeholder came.")[0] == form.entry.plainer[0].replace("*", "")


def test_most_hard_words_have_a_right_suggestion_among_the_first_three(request):
    lines = (request.config.rootpath / SETS / "plainer_words.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    right = 0
    for marked, accepted in pairs:
        word = marked[marked.index("[") + 1 : marked.index("]")]
        offered = suggest(word, marked.replace("[", "").replace("]", ""))
        right += bool({choice.lower() for choice in offered} & set(accepted.lower().split("; ")))

    assert len(pairs) >= 120
    assert right / len(pairs) >= 0.95
