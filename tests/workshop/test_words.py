import pytest
from builders import TODAY

from coprodesk.choices import Treatment, WordOrigin
from coprodesk.errors import PlainError
from coprodesk.workshop.changes import plan, project
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.views import words


def taught(desk, term="outcome", meaning="what changes for you", treatment=Treatment.EXPLAIN):
    return desk.do("Keep", changes.keep, term, meaning, treatment, TODAY, 1)


def the_word(desk):
    return desk.look(words.bank)[0]


def test_a_word_knows_when_and_where_it_was_taught(desk):
    desk.do("Rename", plan.rename, 1, "The half day")
    taught(desk)

    assert the_word(desk).story == "Kept on 21 November 2026 (The half day)."


def test_a_vote_by_hands_keeps_counts(desk):
    word = taught(desk)
    desk.do("Count", changes.count_hands, word, 9, 1)

    assert the_word(desk).vote == "9 yes, 1 rather not"
    assert "By hands: 9 yes, 1 rather not." in the_word(desk).story
    with pytest.raises(PlainError, match="0 to 999"):
        desk.do("Count", changes.count_hands, word, -1, 0)


def test_a_new_meaning_keeps_the_one_before_and_needs_a_new_vote(desk):
    word = taught(desk)
    desk.do("Count", changes.count_hands, word, 9, 1)
    desk.do("Change", changes.change, word, "outcome", "what gets better", Treatment.EXPLAIN, TODAY)

    assert the_word(desk).earlier == ("what changes for you",)
    assert not the_word(desk).has_vote
    desk.undo()
    assert (the_word(desk).meaning, the_word(desk).vote) == ("what changes for you", "9 yes, 1 rather not")


def test_a_word_moves_between_treatments_but_needs_a_meaning_to_explain(desk):
    word = taught(desk)
    desk.do("Treat", changes.treat, word, Treatment.SWAP)
    assert the_word(desk).treatment is Treatment.SWAP

    bare = taught(desk, "hub", "", Treatment.OURS)
    with pytest.raises(PlainError, match="no meaning yet"):
        desk.do("Treat", changes.treat, bare, Treatment.EXPLAIN)


@pytest.mark.parametrize(("one", "other"), [("Ŵyna", "ŵyna"), ("Żółw", "żółw"), ("ЖУК", "жук"), ("Ð", "Ð")])
def test_a_word_is_the_same_in_capitals_in_any_alphabet(desk, one, other):
    word = taught(desk, one)

    assert taught(desk, other, "another meaning") == word
    second = taught(desk, "something else")
    with pytest.raises(PlainError, match="on the list already"):
        desk.do("Change", changes.change, second, other, "x", Treatment.EXPLAIN, TODAY)


def test_a_word_that_is_to_be_left_alone_keeps_its_meaning(desk):
    taught(desk)
    taught(desk, "Outcome", "", Treatment.OURS)

    assert (the_word(desk).meaning, the_word(desk).treatment) == ("what changes for you", Treatment.OURS)


def test_a_question_waits_until_the_group_says_what_the_word_means(desk):
    desk.note(changes.ask, 1, " pathway ", TODAY)
    assert [each.term for each in desk.look(words.questions)] == ["pathway"]

    taught(desk, "pathway", "", Treatment.OURS)
    assert len(desk.look(words.questions)) == 1

    taught(desk, "Pathway", "the steps of your care")
    assert desk.look(words.questions) == ()


def test_a_word_that_was_asked_about_says_so(desk):
    desk.note(changes.ask, 1, "pathway", TODAY)
    taught(desk, "pathway", "the steps of your care")

    assert the_word(desk).origin is WordOrigin.ASKED
    assert the_word(desk).story.startswith("Somebody asked, and the group said it on")
    desk.undo()
    assert [each.term for each in desk.look(words.questions)] == ["pathway"]


def test_asking_twice_keeps_one_question(desk):
    desk.note(changes.ask, 1, "Élan", TODAY)
    desk.note(changes.ask, 1, "élan", TODAY)

    assert len(desk.look(words.questions)) == 1


def test_a_question_without_a_word_is_refused(desk):
    with pytest.raises(PlainError, match="no word yet"):
        desk.note(changes.ask, 1, "  ", TODAY)


def test_undo_neither_shows_nor_takes_back_a_question(desk, announced):
    taught(desk)
    announced.clear()
    desk.note(changes.ask, 1, "pathway", TODAY)

    assert [change.tables for change in announced] == [{"word_question"}]
    assert desk.undo_label == "Keep"
    desk.undo()
    assert [each.term for each in desk.look(words.questions)] == ["pathway"]


def test_the_order_of_asking_is_not_kept(desk):
    for term in ("zebra", "apple", "mango"):
        desk.note(changes.ask, 1, term, TODAY)
    found = desk.look(words.questions)

    assert [each.term for each in found] == ["apple", "mango", "zebra"]
    assert all(each.id > 1000 for each in found)


def test_a_question_outlives_the_session_it_was_asked_in(desk):
    later = desk.do("Next", project.start_next_session, "Session 2")
    desk.note(changes.ask, later, "pathway", TODAY)
    desk.undo()

    assert [(each.term, each.session) for each in desk.look(words.questions)] == [("pathway", "")]


def test_a_question_can_be_taken_off_the_list_and_come_back(desk):
    desk.note(changes.ask, 1, "pathway", TODAY)
    desk.do("Drop", changes.drop_question, desk.look(words.questions)[0].id)
    assert desk.look(words.questions) == ()

    desk.undo()
    assert len(desk.look(words.questions)) == 1
