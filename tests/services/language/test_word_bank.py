"""Every line of the word bank keeps its promises: each test names the lines that do not."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from coprodesk import paths
from coprodesk.services.language import Kind, Level, check
from coprodesk.services.language.bank import Entry, bank, entries, index, shapes
from coprodesk.services.language.inflection import spellings
from coprodesk.services.language.tables import is_ordinary, zipf
from coprodesk.services.language.words import word_set, words

ALL = entries(paths.resource("words"))
BLAME = ("jargon", "wrong", "bad", "error", "mistake", "score")
NEVER_PLAIN = (Kind.SWAP, Kind.EXPAND, Kind.ASK)
FLAGGED = (*NEVER_PLAIN, Kind.HARD)
RARE_BUT_RIGHT = word_set("augmentative microgram millilitre paracetamol salbutamol shorthold 16s")
# A meaning may use these: they are what people would be told next, and there is no plainer name.
NO_PLAINER_NAME = word_set("""
    afterbirth airway airways asbestos autistic bacteria barking bisexual bony braces bulge bulges calcium
    clot clots clotting collapsed crusts digest digesting distress drooping droops fungus germ gland glands
    groin hormone hormones insole insoles intensive jerking lawfully linings microscope mites numbs padding
    pus radioactive reacting researcher reverses scaly slurred specialised stabbing vagina whooping windpipe
""")
NEEDS_A_CHOICE = (Kind.SWAP, Kind.EXPAND, Kind.ASK, Kind.NEGATIVE)
SMALL = word_set("a an and at by for from in of off on or out over the to up with")


def name(entry: Entry) -> str:
    return f"{entry.term} ({entry.kind} {entry.part})"


def lines_of(path: Path) -> list[str]:
    """The entries of one file of the bank, as written."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def is_spelt(word: str) -> bool:
    """Whether a word is in the tables, in British or American spelling, not as a common slip."""
    return word in RARE_BUT_RIGHT or any(
        is_ordinary(way) or zipf(way) > 3.5 for way in {word, *spellings(word)}
    )


def own_words(entry: Entry) -> set[str]:
    """The words of a term that carry its sense."""
    return {word.key for word in words(entry.term.replace("*", "").replace("=", ""))} - SMALL


def are_family(one: str, other: str) -> bool:
    """Whether two words grow from one root: "infect" and "infection", "cook" and "cooking"."""
    short, long = sorted((one, other), key=len)
    shared = next(
        (place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    return short == long or (shared >= 5 and shared >= len(short) - 2) or long in (short + "s", short + "es")


def findings_in(texts: list[str], kinds: tuple[Kind, ...], level: Level = Level.EVERYONE) -> list[str]:
    """What the checker would mark in texts that must be plain."""
    found = [f for text in texts for f in check(text, level=level) if f.kind in kinds]
    return sorted({f"{f.text}: {f.kind}" for f in found if f.text.lower() not in NO_PLAINER_NAME})


def test_there_is_something_of_everything():
    medical = [line for path in paths.resource("words").glob("medical*.txt") for line in lines_of(path)]

    assert len(ALL) >= 2500
    assert len(medical) >= 700
    assert {entry.kind for entry in ALL} >= {Kind.SWAP, Kind.EXPLAIN, Kind.EXPAND, Kind.ASK}


def test_every_word_that_people_read_is_spelt_as_dictionaries_spell_it():
    strange = defaultdict(list)
    for entry in ALL:
        for word in words(
            " ".join((entry.meaning, entry.note, *entry.plainer)).replace("*", " ").replace("=", "")
        ):
            if word.text.islower() and not is_spelt(word.key):
                strange[word.key].append(name(entry))

    assert dict(strange) == {}


def test_no_entry_stands_twice_whatever_its_hyphens_and_spelling():
    by_letters: dict[tuple[str, str], set[str]] = defaultdict(set)
    for forms in (*bank().words.values(), *bank().capitals.values()):
        for form in forms:
            if form.shape in ("one", "base", "same"):
                by_letters["".join(form.keys), form.entry.part].add(
                    f"{form.entry.term} | {form.entry.condition}"
                )
    lines = {(entry.term.lower(), entry.part): 0 for entry in ALL}
    for entry in ALL:
        lines[entry.term.lower(), entry.part] += 1

    assert sorted(" = ".join(sorted(terms)) for terms in by_letters.values() if len(terms) > 1) == []
    assert [line for line, count in lines.items() if count > 1] == []


def test_each_entry_has_what_its_treatment_needs():
    explained = [entry for entry in ALL if entry.kind is Kind.EXPLAIN]

    assert [name(entry) for entry in explained if not entry.meaning or entry.plainer] == []
    assert [name(entry) for entry in ALL if entry.kind in NEEDS_A_CHOICE and not entry.plainer] == []
    assert [name(entry) for entry in ALL if entry.kind is Kind.SWAP and len(entry.plainer) > 3] == []


def test_a_meaning_has_at_most_fifteen_words_and_no_full_stop():
    meanings = [(entry, entry.meaning) for entry in ALL if entry.meaning]

    assert [name(entry) for entry, meaning in meanings if len(meaning.split()) > 15] == []
    assert [name(entry) for entry, meaning in meanings if meaning.endswith(".")] == []


def test_no_meaning_leans_on_its_own_word():
    circular = []
    for entry in ALL:
        told = {word.key for word in words(entry.meaning)} - SMALL
        leaned_on = {own for own in own_words(entry) if any(are_family(own, other) for other in told)}
        if leaned_on and leaned_on == own_words(entry):
            circular.append(f"{name(entry)}: {entry.meaning}")

    assert circular == []


def test_meanings_are_plain_themselves():
    found = {name(entry): findings_in([entry.meaning], FLAGGED) for entry in ALL if entry.meaning}

    assert {entry: flagged for entry, flagged in found.items() if flagged} == {}


def test_plainer_words_are_plain_themselves():
    found = {}
    for entry in ALL:
        if entry.kind is not Kind.EXPAND:
            said = [dict(shapes(choice, entry.part)) for choice in entry.plainer]
            every_form = findings_in([text for forms in said for text in forms.values()], NEVER_PLAIN)
            written = [choice.replace("*", "").removeprefix("=") for choice in entry.plainer]
            found[name(entry)] = [*every_form, *findings_in(written, (Kind.HARD,), Level.MANY)]

    assert {entry: flagged for entry, flagged in found.items() if flagged} == {}


def test_each_entry_is_found_by_its_own_treatment():
    lost = []
    for entry in ALL:
        if entry.condition.any_of:
            continue
        found = check(f"Tell {entry.term.replace('*', '')} more.")
        is_found = bool(found) and (found[0].kind is entry.kind or entry.part in ("noun", "verb"))
        why = found[0].why.replace(entry.meaning, "").replace(found[0].text, "") if found else ""
        if not is_found or set(BLAME) & set(re.findall(r"\w+", why.lower())):
            lost.append(f"{name(entry)}: {[(f.text, f.kind) for f in found]}")

    assert lost == []


@pytest.mark.parametrize(
    "line", ["term | swap", "term | wish noun | x", "a | swap noun | x | | above: y", "alone"]
)
def test_a_broken_line_is_named(tmp_path, line):
    (tmp_path / "broken.txt").write_text(f"# head\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"broken\.txt, line 2"):
        entries(tmp_path)


def test_conditions_are_read_from_the_file(tmp_path):
    (tmp_path / "few.txt").write_text(
        "hub | swap noun | centre | | last: care; not next: cap*\n", encoding="utf-8"
    )

    (entry,) = entries(tmp_path)

    assert entry.condition.any_of[0].place == "last"
    assert entry.condition.none_of[0].starts == ("cap",)
    assert set(index([entry]).words) == {"hub", "hubs"}
