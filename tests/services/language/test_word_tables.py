"""The shipped tables of words can be read and hold what they should."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from coprodesk import paths
from coprodesk.services.language.bank import bank, entries, forms_of, index
from coprodesk.services.language.inflection import spellings
from coprodesk.services.language.nearby import ALWAYS
from coprodesk.services.language.shelf import Shelf
from coprodesk.services.language.syllables import syllables
from coprodesk.services.language.tables import everyday, forms, is_ordinary, lemma, zipf

LARGEST = 600_000


def test_the_tables_are_small_enough_to_ship():
    sizes = [path.stat().st_size for path in paths.resource("language").glob("[fl]*.gz")]

    assert sizes
    assert all(size < LARGEST for size in sizes)


@pytest.mark.parametrize(
    ("word", "about"), [("the", 7.7), ("hospital", 4.9), ("inoculate", 2.3), ("xyzzyq", 0)]
)
def test_frequencies_are_those_of_the_language(word, about):
    assert zipf(word) == pytest.approx(about, abs=0.2)


def test_a_name_is_frequent_but_not_an_ordinary_word():
    assert zipf("tariq") > 2
    assert not is_ordinary("tariq")
    assert is_ordinary("kitchen")


@pytest.mark.parametrize(
    ("form", "base"), [("children", "child"), ("went", "go"), ("meetings", "meeting"), ("kitchen", "kitchen")]
)
def test_forms_lead_to_the_word_in_a_dictionary(form, base):
    assert lemma(form) == base


def test_a_word_knows_its_other_forms():
    assert set(forms("take")) >= {"takes", "taking", "taken", "took"}


def test_everyday_words_are_a_modest_list_of_dictionary_forms():
    assert 300 < len(everyday()) < 900
    assert [word for word in everyday() if not word.isalpha() or not word.islower()] == []


def test_no_everyday_word_is_listed_twice():
    text = (paths.resource("language") / "everyday.txt").read_text(encoding="utf-8")
    listed = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]

    assert sorted(listed) == sorted(set(listed))


def test_everyday_words_are_not_those_that_the_bank_swaps():
    swapped = [entry for entry in entries(paths.resource("words")) if entry.kind == "swap"]

    assert [entry.term for entry in swapped if entry.condition == ALWAYS and entry.term in everyday()] == []


def test_each_form_of_each_entry_is_found_by_its_first_word():
    lost = [
        form.keys
        for entry in entries(paths.resource("words"))
        for form in forms_of(entry)
        if entry.part != "abbr" and form not in bank().words[form.keys[0]]
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("made", 1), ("table", 2), ("wanted", 2), ("houses", 2), ("idea", 3), ("quiet", 2), ("client", 2)),
        *(
            ("called", 1),
            ("movement", 2),
            ("safety", 2),
            ("serious", 3),
            ("organisation", 5),
            ("colleague", 2),
        ),
        *(("created", 3), ("continuous", 4), ("mechanism", 4), ("b", 1), ("😀", 1), ("", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_heard(word, count):
    assert syllables(word) == count


def test_american_forms_are_found_under_british_entries():
    assert "utilize" in spellings("utilise")
    assert bank().words["utilized"]


def test_several_threads_may_open_the_bank_at_once():
    terms = ("stakeholder", "utilised", "take", "person", "commissioning", "in", "a", "haemorrhage") * 4

    for _ in range(5):
        fresh = index(entries(paths.resource("words")))
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda term, shelf=fresh.words: shelf.get(term), terms))

        assert found == [bank().words.get(term) for term in terms]


def test_lines_of_the_bank_wait_until_they_are_asked_for():
    read = []
    shelf = Shelf({"sta": ["stakeholder"], "uti": ["utilise"]}, lambda line: read.append(line) or [])

    assert shelf.at("kitchen", "table") == ()
    assert read == []
    assert shelf.at("utilised", "") == ()
    assert read == ["utilise"]
