"""What comes of each group of ideas: a promise, an answer with its reason, or honestly nothing yet."""

from datetime import date

import pytest
from builders import TODAY, an_idea, people_in_the_room

from coprodesk.choices import Credit, Lane, PromiseState
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.workshop import handouts, projects, sample
from coprodesk.workshop.changes import ideas, outcomes, plan, project
from coprodesk.workshop.handouts import Reader
from coprodesk.workshop.views import answers, people, waiting
from coprodesk.workshop.views import ideas as idea_views
from coprodesk.workshop.views import outcomes as views

DUE = date(2026, 12, 5)
OPEN = "Nothing is decided about it yet."


def told(desk, name, session=1, person=None):
    handout = desk.look(handouts.made, session, name, Reader(person_id=person))
    return documents.to_text(handout).replace("\u00a0", " ")


def a_group(desk, name, *texts, person=None):
    """A group of ideas, the first given by a person by name; returns the number of the group."""
    group = desk.do("Group", ideas.add_group, 1, name)
    for text in texts:
        named = {"credit": Credit.NAME, "person_id": person} if person else {}
        desk.do("Sort", ideas.put_in_group, an_idea(desk, text, **named), group)
        person = None
    return group


def answered(desk, session=1):
    return {each.name: each.is_answered for each in desk.look(views.group_answers, session)}


def test_a_group_is_answered_by_a_promise_or_by_words(desk):
    (anna,) = people_in_the_room(desk, 1, 0)
    words, print_, door = (a_group(desk, name, f"About {name}") for name in ("Words", "Print", "Door"))
    desk.do("Group", ideas.add_group, 1, "Empty")

    made = desk.do("Promise", outcomes.promise, 1, "Ask the clinic", anna, DUE, group_id=words)
    desk.do("Answer", outcomes.answer_group, print_, " Not now: no money until April. ")

    assert answered(desk) == {"Words": True, "Print": True, "Door": False}
    assert [each.answer for each in desk.look(views.group_answers, 1)][1] == "Not now: no money until April."

    desk.do("Change", outcomes.change_promise, made, "Ask the clinic", anna, DUE, group_id=door)
    assert answered(desk) == {"Words": False, "Print": True, "Door": True}
    desk.undo()
    assert answered(desk)["Words"]


@pytest.mark.parametrize("answer", ["No", "not now.", " NOT POSSIBLE! ", "Never"])
def test_a_no_without_a_reason_is_no_answer(desk, answer):
    group = a_group(desk, "Words", "Shorter")

    with pytest.raises(PlainError, match="want to know why"):
        desk.do("Answer", outcomes.answer_group, group, answer)
    assert answered(desk) == {"Words": False}


def test_a_promise_outlives_its_group_and_finds_it_again_by_undo(desk):
    (anna,) = people_in_the_room(desk, 1, 0)
    group = a_group(desk, "Words", "Shorter")
    desk.do("Promise", outcomes.promise, 1, "Ask the clinic", anna, DUE, group_id=group)

    desk.do("Remove", ideas.remove_group, group)
    (promise,) = desk.look(views.promises, 1)
    assert (promise.group_id, promise.group) == (None, "")

    desk.undo()
    (promise,) = desk.look(views.promises, 1)
    assert (promise.group_id, promise.group) == (group, "Words")


def test_a_letter_tells_for_each_idea_what_comes_of_it(desk):
    (anna,) = people_in_the_room(desk, 1, 0)
    words = a_group(desk, "Words", "Short words", person=anna)
    print_ = a_group(desk, "Print", "Big print", person=anna)
    a_group(desk, "Door", "A picture of the door", person=anna)
    an_idea(desk, "Tea", credit=Credit.NAME, person_id=anna)
    made = desk.do("Promise", outcomes.promise, 1, "Ask the clinic", anna, DUE, group_id=words)
    desk.do("Answer", outcomes.answer_group, print_, "Not now: no money until April.")

    letter = told(desk, "letter", 1, anna)

    assert "In “Words”\nWhat comes of it: Ask the clinic. Guest 1 will do it by 5 December." in letter
    assert "In “Print”\nWhat comes of it: Not now: no money until April." in letter
    assert f"In “Door”\nWhat comes of it: {OPEN}" in letter
    assert f"It is in no group yet.\nWhat comes of it: {OPEN}" in letter
    assert letter.count("Ask the clinic") == 1, "a promise that stands beside an idea is not told twice"

    desk.do("Settle", outcomes.settle_promise, made, PromiseState.NOT_DONE, "The clinic is shut.")
    late = "Ask the clinic. Guest 1 promised it for 5 December. Not done. The clinic is shut."
    assert f"What comes of it: {late}" in told(desk, "letter", 1, anna)


def test_a_joined_idea_follows_the_one_it_stands_with(desk):
    anna, ben = people_in_the_room(desk, 2, 0)
    group = a_group(desk, "Words", "Short words", person=ben)
    elsewhere = a_group(desk, "Print", "Use small words", person=anna)
    joined, head = (
        idea.id
        for text in ("Use small words", "Short words")
        for idea in desk.look(idea_views.board, 1).ideas
        if idea.text == text
    )
    desk.do("Join", ideas.join, joined, head)
    desk.do("Answer", outcomes.answer_group, group, "Yes, from May.")
    desk.do("Answer", outcomes.answer_group, elsewhere, "No: it costs too much.")

    (fate,) = desk.look(answers.fates, 1, anna)

    assert (fate.joined_to, fate.group) == ("Short words", "Words")
    assert fate.comes.answer == "Yes, from May."


def test_where_promises_name_no_group_a_letter_claims_nothing_about_any(desk):
    (anna,) = people_in_the_room(desk, 1, 0)
    a_group(desk, "Words", "Short words", person=anna)
    assert OPEN in told(desk, "letter", 1, anna)

    desk.do("Promise", outcomes.promise, 1, "Ask the clinic", anna, DUE)

    letter = told(desk, "letter", 1, anna)
    assert "What comes of it" not in letter
    assert "Nothing is decided" not in letter
    assert "What happens now\n\n- Guest 1: Ask the clinic, by 5 December." in letter


def test_you_said_we_did_has_a_row_for_each_group(desk):
    anna, ben = people_in_the_room(desk, 2, 0)
    words, print_, phone, film = (
        a_group(desk, name, f"About {name}") for name in ("Words", "Print", "Phone", "Film")
    )
    a_group(desk, "Door", "A picture of the door")
    an_idea(desk, "Tea")
    for what, group, state, reason in (
        ("Redraw the letter", words, PromiseState.DONE, ""),
        ("Ask the printer", print_, PromiseState.LATE, "He is ill."),
        ("Find a phone", phone, PromiseState.LOOKING, ""),
        ("Buy biscuits", None, PromiseState.DONE, ""),
    ):
        made = desk.do("Promise", outcomes.promise, 1, what, anna, DUE, helper_id=ben, group_id=group)
        desk.do("Settle", outcomes.settle_promise, made, state, reason)
    desk.do("Answer", outcomes.answer_group, film, "Not now: no money until April.")
    second = desk.do("Next", project.start_next_session, "Session 2")

    paper = told(desk, "you_said", second)

    rows = [
        "You said: Words: 1 idea\nWhat comes of it: We did: Redraw the letter. Guest 1 and Guest 2 did it.",
        "You said: Print: 1 idea\nWhat comes of it: Not done, and why: Ask the printer. "
        "Guest 1 and Guest 2 promised it for 5 December. Late. He is ill.",
        "You said: Phone: 1 idea\nWhat comes of it: Still to come: Find a phone. "
        "Guest 1 and Guest 2 will do it by 5 December. Looking into it.",
        "You said: Film: 1 idea\nWhat comes of it: Not now: no money until April.",
        f"You said: Door: 1 idea\nWhat comes of it: {OPEN}",
        "You said\n\n- Tea\n\nWe did\n\n- Buy biscuits. Guest 1 and Guest 2 did it.",
    ]
    places = [paper.find(row) for row in rows]
    assert -1 not in places
    assert places == sorted(places)


def test_answers_alone_are_worth_a_paper(desk):
    group = a_group(desk, "Words", "Short words")
    second = desk.do("Next", project.start_next_session, "Session 2")
    with pytest.raises(PlainError, match="No session before this one"):
        told(desk, "you_said", second)

    desk.do("Answer", outcomes.answer_group, group, "Yes, from May.")

    assert "What comes of it: Yes, from May." in told(desk, "you_said", second)


def test_home_counts_the_groups_without_an_answer_once_people_are_to_hear_soon(desk):
    group = a_group(desk, "Words", "Short words")
    desk.do("Plan", plan.set_day, 1, "hear_by", date(2026, 12, 19))
    assert desk.look(waiting.sentences, TODAY) == ()

    near = date(2026, 12, 6)
    assert desk.look(waiting.sentences, near) == ("1 group of ideas has no answer yet: Session 1.",)

    desk.do("Answer", outcomes.answer_group, group, "Yes, from May.")
    assert desk.look(waiting.sentences, near) == ()


def test_after_six_weeks_each_of_the_thirty_five_ideas_has_an_outcome(tmp_path):
    sample.create(tmp_path / "Sample.copro")
    desk = projects.open_desk(tmp_path / "Sample.copro", lambda _changed: None)
    groups = {each.name: each for each in desk.look(views.group_answers, 2)}
    late = desk.do("Add", ideas.add, 2, "A bigger envelope", Lane.PAPER, Credit.NAME, person_id=7)
    desk.do("Sort", ideas.put_in_group, late, groups["Print and pictures"].id)
    desk.do("Answer", outcomes.answer_group, groups["Kind and honest"].id, "Yes: Sam rewrites the warnings.")
    for promise in desk.look(views.promises, 2):
        state = PromiseState.NOT_DONE if promise.state is PromiseState.LOOKING else PromiseState.DONE
        reason = "There is no money until April." if state is PromiseState.NOT_DONE else ""
        desk.do("Settle", outcomes.settle_promise, promise.id, state, reason)

    board = desk.look(idea_views.board, 2)
    answered_groups = {each.id for each in desk.look(views.group_answers, 2) if each.is_answered}
    letters = [told(desk, "letter", 2, person.id) for person in desk.look(people.room, 2).taking_part]
    desk.close()

    outcomes_of = [head.group_id in answered_groups for head in board.ideas for _ in (head, *head.joined)]
    assert outcomes_of == [True] * 35
    assert len(letters) == 12
    assert OPEN not in "".join(letters)
    assert sum(letter.count("What comes of it: ") for letter in letters) == sum(
        letter.count("You said: ") for letter in letters
    )
