from builders import a_dot_vote, people_in_the_room

from coprodesk.choices import Lane, SummaryPart, Thumb
from coprodesk.workshop.changes import votes
from coprodesk.workshop.views import draft


def test_dots_are_no_result_until_the_vote_is_closed(desk):
    people_in_the_room(desk)
    vote = a_dot_vote(desk)
    desk.do_for_good("Vote", votes.cast_dots, vote, Lane.PAPER, {1: 3})
    assert not any("dots" in line for line in desk.look(draft.lines, 1)[SummaryPart.TALKED])

    desk.do_for_good("Close", votes.close, vote)

    assert "Most dots: Print (3)." in desk.look(draft.lines, 1)[SummaryPart.TALKED]


def test_a_worry_is_told_once_the_thumbs_are_counted(desk):
    people_in_the_room(desk)
    vote = desk.do("Ask", votes.open_thumbs, 1, "Send letters in large print")
    worry = "Who pays the stamps?"
    desk.do_for_good("Thumb", votes.cast_thumb, vote, Lane.HANDS, Thumb.WORRY, worry)
    assert desk.look(draft.lines, 1)[SummaryPart.NOT_AGREED] == ()

    desk.do_for_good("Close", votes.close, vote)

    assert worry in desk.look(draft.lines, 1)[SummaryPart.NOT_AGREED]
