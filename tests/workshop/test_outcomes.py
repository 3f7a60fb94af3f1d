from datetime import date

import pytest
from builders import TODAY, a_planned_session, an_idea, people_in_the_room

from coprodesk.choices import Part, Presence, PromiseState, Step, SummaryPart, Treatment
from coprodesk.errors import PlainError
from coprodesk.workshop.changes import ideas, outcomes, people, summary, words
from coprodesk.workshop.changes import project as project_changes
from coprodesk.workshop.views import draft, plan, steps, waiting, wall
from coprodesk.workshop.views import outcomes as outcome_views
from coprodesk.workshop.views import people as people_views
from coprodesk.workshop.views import summary as summary_views
from coprodesk.workshop.views import words as word_views


def a_promise(desk, due=date(2026, 12, 5)):
    anna, ben = people_in_the_room(desk)[:2]
    return desk.do("Promise", outcomes.promise, 1, "Ask the printer", anna, due, helper_id=ben)


def test_a_promise_reads_as_a_sentence(desk):
    a_promise(desk)

    (seen,) = desk.look(outcome_views.promises, 1)
    assert seen.sentence == "Guest 1: Ask the printer, by 5 December. Guest 2 helps."


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"owner_id": None}, "Nobody has this promise"),
        ({"due": None}, "no date"),
        ({"what": " "}, "no words"),
    ],
)
def test_a_promise_lacks_neither_words_nor_owner_nor_date(desk, given, refusal):
    (anna, *_others) = people_in_the_room(desk)
    whole = {"what": "Ask", "owner_id": anna, "due": TODAY, **given}

    with pytest.raises(PlainError, match=refusal):
        desk.do("Promise", outcomes.promise, 1, **whole)


def test_late_needs_a_reason(desk):
    made = a_promise(desk)

    with pytest.raises(PlainError, match="why"):
        desk.do("Settle", outcomes.settle_promise, made, PromiseState.LATE)


def test_home_says_what_is_late(desk):
    a_promise(desk, due=date(2026, 11, 1))

    assert desk.look(waiting.sentences, TODAY) == ("1 promise is late.",)


def test_who_gave_an_idea_or_promised_stays_on_the_list(desk):
    a_promise(desk)

    with pytest.raises(PlainError, match="stay"):
        desk.do("Remove", people.remove, 2)
    desk.do("Remove", people.remove, 5)
    assert len(desk.look(people_views.room, 1).people) == 4


def test_one_lone_service_user_is_noticed(desk):
    people_in_the_room(desk, using=1, working=4)

    assert "cannot speak for everyone" in desk.look(people_views.room, 1).balance


def test_helpers_have_no_vote(desk):
    people_in_the_room(desk)
    desk.do("Add", people.add, 1, "Guest 9", Part.INTERPRETS)

    assert desk.look(people_views.voters, 1) == 5


def test_the_agenda_goes_by_the_clock_and_counts_its_minutes(desk):
    a_planned_session(desk)

    seen = desk.look(plan.view, 1)
    assert [str(item.starts_at)[:5] for item in seen.agenda] == ["09:30", "10:00", "10:20"]
    assert (seen.minutes, str(seen.ends_at)) == (90, "11:00:00")
    assert (seen.left, seen.warnings) == ((), ())


def test_a_long_run_without_a_break_is_noticed(desk):
    a_planned_session(desk)
    desk.do("Rule", project_changes.set_break_rule, 45)
    from coprodesk.workshop.changes.plan import add_item

    desk.do("Add", add_item, 1, "Talk", 20)

    assert "60 minutes without a break" in desk.look(plan.view, 1).warnings[0]


def test_items_of_the_agenda_move_and_stop_at_the_ends(desk):
    a_planned_session(desk)
    from coprodesk.workshop.changes.plan import move_item

    desk.do("Move", move_item, 3, -5)

    assert [item.title for item in desk.look(plan.view, 1).agenda] == ["Ideas", "Welcome", "Break"]


def test_each_step_says_what_is_left(desk):
    people_in_the_room(desk)
    an_idea(desk)
    desk.do("Here", people.set_presence, 1, 1, Presence.HERE)

    seen = {state.step: state for state in desk.look(steps.steps, 1)}

    assert seen[Step.ARRIVE].left == "1 person is not introduced yet."
    assert seen[Step.SORT].left == "1 idea is not sorted yet."
    assert seen[Step.IDEAS].is_done
    assert not seen[Step.SUMMARY].is_begun


def test_the_draft_of_the_summary_says_only_what_the_record_says(desk):
    a_planned_session(desk)
    a_promise(desk)
    desk.do(
        "Decide", outcomes.decide, 1, "Letters go out in large print.", "Two people would rather have email."
    )

    lines = desk.look(draft.lines, 1)

    assert lines[SummaryPart.DECIDED] == ("Letters go out in large print.",)
    assert lines[SummaryPart.NOT_AGREED] == ("Two people would rather have email.",)
    assert lines[SummaryPart.NEXT] == ("Guest 1: Ask the printer, by 5 December. Guest 2 helps.",)
    assert lines[SummaryPart.HEAR] == ("Grace will tell you what happened by Saturday 5 December 2026.",)


def test_an_edited_summary_keeps_what_was_left_out(desk):
    a_planned_session(desk)
    desk.do("Draft", summary.make_draft, 1)
    desk.do("Write", summary.write, 1, SummaryPart.TALKED, ["One", "Two"])
    line = desk.look(summary_views.view, 1).parts[0].lines[0]
    desk.do("Leave out", summary.leave_out, line.id, is_left_out=True)

    desk.do("Write", summary.write, 1, SummaryPart.TALKED, ["One", "Two and a half"])

    assert desk.look(summary_views.view, 1).parts[0].printed == ("Two and a half",)


def test_the_summary_says_when_the_record_has_moved_on(desk):
    a_planned_session(desk)
    desk.do("Draft", summary.make_draft, 1)
    assert not desk.look(summary_views.view, 1).is_behind

    desk.do("Decide", outcomes.decide, 1, "Letters go out in large print.")

    assert desk.look(summary_views.view, 1).is_behind


def test_a_word_taught_twice_is_one_word(desk):
    desk.do("Word", words.keep, "Outcome", "what changes for you", Treatment.EXPLAIN, TODAY)
    desk.do("Word", words.keep, "outcome", "what is better for you", Treatment.EXPLAIN, TODAY)

    (word,) = desk.look(word_views.own_words)
    assert (word.term, word.meaning, word.treatment) == ("outcome", "what is better for you", "explain")


def test_the_wall_never_shows_a_name(desk):
    a_planned_session(desk)
    a_promise(desk)
    an_idea(desk)

    for step in (*Step, "words", "home"):
        assert "Guest" not in repr(desk.look(wall.view, 1, step))


def test_an_open_vote_shows_no_half_count_on_the_wall(desk):
    from builders import a_dot_vote

    from coprodesk.choices import Lane
    from coprodesk.workshop.changes import votes

    people_in_the_room(desk)
    vote = a_dot_vote(desk)
    desk.do_for_good("Vote", votes.cast_dots, vote, Lane.PAPER, {1: 3})

    assert {line.note for line in desk.look(wall.view, 1, Step.DECIDE).lines} == {""}


def test_the_next_session_expects_everyone_again(desk):
    people_in_the_room(desk)

    second = desk.do("Next", project_changes.start_next_session, "Session 2")

    assert all(each.presence is Presence.EXPECTED for each in desk.look(people_views.room, second).people)


def test_removing_a_group_leaves_its_ideas_unsorted(desk):
    from coprodesk.workshop.views.ideas import board

    group = desk.do("Group", ideas.add_group, 1, "Words")
    idea = an_idea(desk)
    desk.do("Sort", ideas.put_in_group, idea, group)

    desk.do("Remove", ideas.remove_group, group)

    assert [each.id for each in desk.look(board, 1).unsorted.ideas] == [idea]


def test_two_people_of_one_name_are_told_apart_by_their_part(desk):
    desk.do("Add", people.add, 1, "Maria", Part.USES)
    desk.do("Add", people.add, 1, "maria", Part.WORKS)
    desk.do("Add", people.add, 1, "Ben", Part.USES)

    room = desk.look(people_views.room, 1)

    assert [room.name_apart(person) for person in room.people] == [
        "Maria (Uses the service)",
        "maria (Works for the service)",
        "Ben",
    ]
