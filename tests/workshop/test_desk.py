import pytest
from builders import a_dot_vote, an_idea, people_in_the_room
from sqlalchemy import update

from coprodesk.choices import Lane
from coprodesk.errors import PlainError
from coprodesk.models import Idea
from coprodesk.workshop.changes import ideas, votes
from coprodesk.workshop.views.ideas import board


def texts(desk):
    return [idea.text for idea in desk.look(board, 1).ideas]


def test_a_change_is_saved_and_announced(desk, announced):
    an_idea(desk, "  Move the stop  ")

    assert texts(desk) == ["Move the stop"]
    assert announced[-1].tables == {"idea"}


def test_undo_takes_back_and_redo_makes_again_with_words(desk):
    an_idea(desk, "A")
    an_idea(desk, "B")

    assert desk.undo_label == "Add idea"
    desk.undo()
    assert texts(desk) == ["A"]
    assert desk.redo_label == "Add idea"
    desk.redo()
    assert texts(desk) == ["B", "A"]
    assert desk.redo_label == ""


def test_undo_with_nothing_to_undo_changes_nothing(desk, announced):
    desk.undo()
    desk.redo()

    assert announced == []


def test_a_refused_change_leaves_nothing_behind(desk, announced):
    with pytest.raises(PlainError, match="no words"):
        an_idea(desk, "   ")

    assert texts(desk) == []
    assert announced == []
    assert desk.undo_label == ""


def test_undo_brings_a_deleted_group_back_with_its_ideas(desk):
    group = desk.do("Add group", ideas.add_group, 1, "Words")
    idea = an_idea(desk)
    desk.do("Sort", ideas.put_in_group, idea, group)

    desk.do("Remove group", ideas.remove_group, group)
    desk.undo()

    assert [found.id for found in desk.look(board, 1).groups[0].ideas] == [idea]


def test_several_flushes_of_one_row_undo_as_one(desk):
    idea = an_idea(desk, "A")

    def twice(session):
        found = session.get_one(Idea, idea)
        found.text = "B"
        session.flush()
        found.text = "C"

    desk.do("Edit", twice)
    desk.undo()

    assert texts(desk) == ["A"]


def test_a_bulk_change_is_a_bug_because_it_could_not_be_undone(desk):
    with pytest.raises(TypeError, match="one by one"):
        desk.do("Change all", lambda session: session.execute(update(Idea).values(text="?")))


def test_a_ballot_never_enters_the_memory_of_undo(desk):
    people_in_the_room(desk)
    vote = a_dot_vote(desk)

    desk.do_for_good("Vote", votes.cast_dots, vote, Lane.PAPER, {1: 3})

    assert desk.undo_label == ""
    assert desk.redo_label == ""


def test_what_is_sealed_cannot_be_undone(desk):
    an_idea(desk)

    desk.seal()
    desk.undo()

    assert texts(desk) == ["Shorter letters"]


def test_a_draft_is_kept_changed_and_forgotten(desk):
    desk.keep("ideas:idea", "Half a tho")
    desk.keep("ideas:idea", "Half a thought")
    assert desk.kept("ideas:idea") == "Half a thought"

    desk.keep("ideas:idea", "")
    assert desk.kept("ideas:idea") == ""
    assert desk.undo_label == ""
