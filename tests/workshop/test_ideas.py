import pytest
from builders import TODAY, an_idea, people_in_the_room

from coprodesk.choices import Credit, Lane
from coprodesk.errors import PlainError
from coprodesk.workshop.changes import ideas
from coprodesk.workshop.views.ideas import board


def test_joined_ideas_keep_their_words_and_both_credits(desk):
    anna, ben = people_in_the_room(desk)[:2]
    first = an_idea(desk, "Shorter letters", credit=Credit.NAME, person_id=anna)
    second = an_idea(desk, "Letters on one page", credit=Credit.NAME, person_id=ben)

    desk.do("Join", ideas.join, second, first)

    (seen,) = desk.look(board, 1).ideas
    assert seen.credits == ("Guest 1", "Guest 2")
    assert seen.joined[0].text == "Letters on one page"
    assert desk.look(board, 1).count == 2


def test_ideas_joined_to_a_joined_idea_all_stand_together(desk):
    first, second, third = (an_idea(desk, text) for text in ("A", "B", "C"))
    desk.do("Join", ideas.join, second, first)

    desk.do("Join", ideas.join, first, third)

    (seen,) = desk.look(board, 1).ideas
    assert {idea.text for idea in seen.joined} == {"A", "B"}


def test_an_idea_cannot_join_itself(desk):
    first, second = an_idea(desk, "A"), an_idea(desk, "B")
    desk.do("Join", ideas.join, second, first)

    with pytest.raises(PlainError, match="together already"):
        desk.do("Join", ideas.join, first, second)


def test_a_joined_idea_can_stand_alone_again(desk):
    first, second = an_idea(desk, "A"), an_idea(desk, "B")
    desk.do("Join", ideas.join, second, first)

    desk.do("Part", ideas.part, second)

    assert [idea.text for idea in desk.look(board, 1).ideas] == ["B", "A"]


def test_clearer_words_stand_beside_what_was_said(desk):
    idea = an_idea(desk, "They use big words innit")

    desk.do("Reword", ideas.reword, idea, "Use short words", "clearer", TODAY)

    (seen,) = desk.look(board, 1).ideas
    assert (seen.text, seen.earlier) == ("Use short words", ("They use big words innit",))


def test_a_withdrawn_idea_leaves_every_list_and_can_come_back(desk):
    idea = an_idea(desk)

    desk.do("Withdraw", ideas.withdraw, idea)
    assert desk.look(board, 1).count == 0
    assert [each.id for each in desk.look(board, 1).withdrawn] == [idea]

    desk.do("Bring back", ideas.bring_back, idea)
    assert desk.look(board, 1).count == 1


def test_ideas_joined_to_a_withdrawn_one_stay_in_sight(desk):
    first, second = an_idea(desk, "A"), an_idea(desk, "B")
    desk.do("Join", ideas.join, second, first)

    desk.do("Withdraw", ideas.withdraw, first)

    assert [idea.text for idea in desk.look(board, 1).ideas] == ["B"]


def test_the_three_ways_in_count_alike(desk):
    an_idea(desk, "A", lane=Lane.PAPER)
    an_idea(desk, "B", lane=Lane.TOLD)
    an_idea(desk, "C", lane=Lane.PAPER)

    assert desk.look(board, 1).tally == "3 ideas: 2 from paper, 1 told to someone"


def test_an_idea_without_a_name_keeps_no_person(desk):
    (anna, *_others) = people_in_the_room(desk)

    an_idea(desk, credit=Credit.NONE, person_id=anna)

    assert desk.look(board, 1).ideas[0].credit == ""


def test_hidden_turning_signs_and_control_signs_are_not_kept(desk):
    an_idea(desk, "Short\u202eer\x00 \u0301letters\ud800")

    assert desk.look(board, 1).ideas[0].text == "Shorter \u0301letters"


def test_a_text_that_is_far_too_long_is_refused_with_its_length(desk):
    with pytest.raises(PlainError, match="20001 letters"):
        an_idea(desk, "a" * 20_001)
