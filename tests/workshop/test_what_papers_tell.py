"""Papers that depend on what became of words and promises."""

from datetime import date

import pytest
from builders import TODAY, a_planned_session, an_idea, people_in_the_room

from coprodesk.choices import (
    Credit,
    Lane,
    PaperFormat,
    Part,
    Presence,
    PromiseState,
    Tell,
    Treatment,
    WordWish,
)
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.services.documents import Cards
from coprodesk.workshop import handouts, papers
from coprodesk.workshop.changes import ideas, outcomes, people, plan, project, votes, words
from coprodesk.workshop.handouts import KINDS, Reader
from coprodesk.workshop.views import answers

DUE = date(2026, 12, 5)


def told(desk, name, session=1, person=None):
    handout = desk.look(handouts.made, session, name, Reader(person_id=person))
    return documents.to_text(handout).replace("\u00a0", " ")


def a_named_idea(desk, person, text="They use big words innit"):
    return an_idea(desk, text, credit=Credit.NAME, person_id=person)


def test_a_reworded_idea_stands_beside_the_words_it_had_first(desk):
    (person,) = people_in_the_room(desk, 1, 0)
    idea = a_named_idea(desk, person)
    desk.do("Reword", ideas.reword, idea, "Use shorter words", "clearer", TODAY)
    desk.do("Reword", ideas.reword, idea, "Use short words", "clearer", TODAY)

    assert "Use short words (Guest 1)\n  In their words: “They use big words innit”" in told(
        desk, "ideas_board"
    )
    assert "You said: They use big words innit\nClearer words: Use short words" in told(
        desk, "letter", 1, person
    )
    assert "Your idea: They use big words innit" in told(desk, "certificate", 1, person)


def test_a_withdrawn_idea_is_on_no_paper(desk):
    (person,) = people_in_the_room(desk, 1, 0)
    idea = a_named_idea(desk, person)
    an_idea(desk, "Shorter letters")
    desk.do("Withdraw", ideas.withdraw, idea)

    for name, numbers in (("ideas_board", (1,)), ("letter", (1, person)), ("certificate", (1, person))):
        assert "innit" not in told(desk, name, *numbers)


def test_an_idea_with_a_code_or_without_a_name_is_never_linked_to_a_person(desk):
    (person,) = people_in_the_room(desk, 1, 0)
    an_idea(desk, "Coded", credit=Credit.CODE, code="BLUE 4", person_id=person)
    an_idea(desk, "Nameless", person_id=person)

    assert desk.look(answers.fates, 1, person) == ()


def test_half_a_count_is_in_no_letter(desk):
    (person,) = people_in_the_room(desk, 1, 0)
    idea = a_named_idea(desk, person)
    group = desk.do("Group", ideas.begin_group, 1, "Words", idea)
    other = desk.do("Group", ideas.add_group, 1, "Print")
    vote = desk.do("Vote", votes.open_dots, 1, "Which first?", 3, groups=(group, other))
    option = desk.look(votes.options_of, vote)[0]
    desk.do("Cast", votes.cast_dots, vote, Lane.PAPER, {option: 2})
    assert desk.look(answers.fates, 1, person)[0].dots is None

    desk.do("Close", votes.close, vote)

    assert desk.look(answers.fates, 1, person)[0].dots == 2
    assert "2 dots: the most of all" in told(desk, "letter", 1, person)


def test_who_does_not_want_to_be_told_and_who_stayed_away_gets_no_letter(desk):
    people_in_the_room(desk, 2, 0)
    desk.do("Add", people.add, 1, "Sid", Part.USES, tell=Tell.NOT)
    away = desk.do("Add", people.add, 1, "Ann", Part.USES)
    desk.do("Away", people.set_presence, 1, away, Presence.AWAY)
    supporter = desk.do("Add", people.add, 1, "Nadia", Part.SUPPORTS)

    assert [each.name for each in desk.look(KINDS["letter"].readers, 1)] == ["Guest 1", "Guest 2"]

    a_named_idea(desk, away, "From home")
    a_named_idea(desk, supporter, "From beside")

    names = [each.name for each in desk.look(KINDS["letter"].readers, 1)]
    assert names == ["Guest 1", "Guest 2", "Ann", "Nadia"]
    assert "Here is what came of our session" in told(desk, "letter", 1, away)


def test_a_certificate_is_for_those_who_came(desk):
    people_in_the_room(desk, 1, 0)
    desk.do("Add", people.add, 1, "Ann", Part.USES)

    assert [each.name for each in desk.look(KINDS["certificate"].readers, 1)] == ["Guest 1"]


@pytest.mark.parametrize(
    ("state", "reason", "line"),
    [
        (PromiseState.DONE, "", "We did\n\n- Ask the clinic. Guest 1 did it."),
        (PromiseState.LATE, "No time.", "Not done, and why\n\nAsk the clinic: Late. No time."),
        (PromiseState.NOT_DONE, "It is shut.", "Not done, and why\n\nAsk the clinic: Not done. It is shut."),
        (
            PromiseState.LOOKING,
            "",
            "Still to come\n\n- Guest 1: Ask the clinic, by 5 December. Looking into it.",
        ),
        (PromiseState.OPEN, "", "Still to come\n\n- Guest 1: Ask the clinic, by 5 December."),
    ],
)
def test_each_promise_is_answered_as_it_stands(desk, state, reason, line):
    (person,) = people_in_the_room(desk, 1, 0)
    made = desk.do("Promise", outcomes.promise, 1, "Ask the clinic", person, DUE)
    desk.do("Settle", outcomes.settle_promise, made, state, reason)
    second = desk.do("Next", project.start_next_session, "Session 2")

    assert line in told(desk, "you_said", second)


def test_a_deal_that_is_not_said_yet_can_be_written_by_hand(desk):
    assert "Who decides: ____" in told(desk, "deal")

    a_planned_session(desk)

    assert "Who decides: All of us together." in told(desk, "deal")
    hours = "Half past 9 in the morning until 11 o'clock in the morning"
    assert f"Your time: {hours}. There is 1 break." in told(desk, "deal")


def test_a_letter_explains_words_as_its_reader_wants_them(desk):
    desk.do("Keep", words.keep, "outcome", "what changes for you", Treatment.EXPLAIN, TODAY, 1)
    desk.do("Decide", outcomes.decide, 1, "Outcomes come first")
    both = desk.do("Add", people.add, 1, "Ivy", Part.USES, words=WordWish.BOTH)
    plain = desk.do("Add", people.add, 1, "Kofi", Part.USES)

    assert "Words in this paper\n\noutcome: What changes for you" in told(desk, "letter", 1, both)
    assert "Words in this paper\n\n- What changes for you (outcome)" in told(desk, "letter", 1, plain)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Zoë O'Neil", "letter-1-zoë-o-neil-standard.pdf"),
        ("../../etc/passwd", "letter-1-etc-passwd-standard.pdf"),
        ("CON: <b>?*|", "letter-1-con-b-standard.pdf"),
        ("🙂", "letter-1-standard.pdf"),
        ("n" * 300, f"letter-1-{'n' * 40}-standard.pdf"),
    ],
)
def test_any_name_makes_a_file_name_that_every_disk_takes(desk, tmp_path, name, file):
    desk.do("Add", people.add, 1, name, Part.USES)

    made = papers.write_files(desk, "letter", papers.Wish(), tmp_path)

    assert [path.name for path in made] == [file, file.replace(".pdf", ".html")]
    assert (tmp_path / file).is_file()


def test_two_people_of_one_name_get_a_letter_each(desk, tmp_path):
    desk.do("Add", people.add, 1, "Ann", Part.USES)
    desk.do("Add", people.add, 1, "Ann", Part.WORKS)

    assert len(set(papers.write_files(desk, "letter", papers.Wish(), tmp_path))) == 4


ODD = "<b>x</b> & \u202eabc \U0001f642 \x00 ☐ " + "a" * 300


def a_record_of_odd_words(desk):
    """Session 1 with odd words wherever people can type; returns the person and the session after it."""
    person = desk.do("Add", people.add, 1, ODD, Part.USES)
    desk.do("Here", people.set_presence, 1, person, Presence.HERE)
    fields = dict.fromkeys(plan.TEXTS, f"{ODD}\n\n{ODD}")
    desk.do("Plan", plan.write, 1, fields)
    desk.do("Item", plan.add_item, 1, ODD, 20, is_break=True)
    desk.do("Rules", project.set_ground_rules, f"{ODD}\n{ODD}")
    desk.do("Contact", project.set_contact, ODD, ODD, ODD)
    idea = a_named_idea(desk, person, ODD)
    group = desk.do("Group", ideas.begin_group, 1, ODD, idea)
    desk.do("Answer", outcomes.answer_group, group, ODD)
    for number in range(60):
        desk.do("Promise", outcomes.promise, 1, f"{ODD} {number}", person, DUE, group_id=group)
    desk.do("Decide", outcomes.decide, 1, ODD, ODD)
    return person, desk.do("Next", project.start_next_session, ODD)


def odd_papers(desk):
    """Every paper of that record, the ones made of cards apart."""
    person, second = a_record_of_odd_words(desk)
    reader = Reader(person_id=person)
    now = [name for name in KINDS if name not in ("summary", "word_list", "you_said")]
    made = [desk.look(handouts.made, 1, name, reader) for name in now]
    made += [desk.look(handouts.made, second, "you_said")]
    decks = [paper for paper in made if any(isinstance(block, Cards) for block in paper.blocks)]
    return [paper for paper in made if paper not in decks], decks


@pytest.mark.parametrize("size", PaperFormat)
def test_whatever_people_type_every_sheet_is_still_made(desk, size):
    sheets, _decks = odd_papers(desk)

    for sheet in sheets:
        assert documents.to_pdf(sheet, size).startswith(b"%PDF")
        assert "<b>x</b> & abc" in documents.to_text(sheet)


@pytest.mark.parametrize("size", PaperFormat)
def test_cards_take_what_people_type_or_say_in_words_that_it_does_not_fit(desk, size):
    _sheets, decks = odd_papers(desk)
    refusals = []

    for deck in decks:
        try:
            assert documents.to_pdf(deck, size).startswith(b"%PDF")
        except PlainError as refusal:
            refusals.append(str(refusal))

    assert [words for words in refusals if "does not fit on its card" not in words] == []


def test_the_consent_form_says_who_keeps_the_notes_or_leaves_a_line(desk):
    assert "Who keeps it: ____" in told(desk, "consent")

    desk.do(
        "Plan",
        plan.write,
        1,
        {"keeps_notes": "Grace, locked away", "sees_notes": "All of us", "notes_until": "June 2027"},
    )

    form = told(desk, "consent")
    assert "Who keeps it: Grace, locked away\nWho sees it: All of us\nUntil when: June 2027" in form


def test_the_consent_form_says_how_to_stop_and_when_the_group_must_speak(desk):
    form = told(desk, "consent")

    for line in (
        "Your care stays the same if you say no.",
        "Your care stays the same if you stop.",
        "You can ask for that as long as we keep them.",
        "If we fear that somebody gets hurt, we have to tell someone who can help.",
        "A second person hears your yes or no to each thing, and signs here.",
    ):
        assert line in form


def test_the_invitation_offers_the_papers_that_a_person_can_be_given(desk):
    invitation = told(desk, "invitation")

    assert "Papers come in large print and easy words, on white, cream or yellow." in invitation
    assert "You can have them as a file or as sound instead." in invitation
