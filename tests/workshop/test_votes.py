import pytest
from builders import a_dot_vote, people_in_the_room

from coprodesk.choices import Lane, Presence, Thumb
from coprodesk.errors import PlainError
from coprodesk.workshop.changes import people, votes
from coprodesk.workshop.views.votes import rounds


@pytest.fixture
def vote(desk):
    people_in_the_room(desk)
    return a_dot_vote(desk)


def cast(desk, vote, dots, lane=Lane.PAPER):
    desk.do_for_good("Vote", votes.cast_dots, vote, lane, dots)


def test_paper_screen_and_hands_make_one_count(desk, vote):
    cast(desk, vote, {1: 2, 2: 1})
    cast(desk, vote, {1: 3}, Lane.TYPED)
    cast(desk, vote, {3: 3}, Lane.HANDS)

    (seen,) = desk.look(rounds, 1)
    assert [(each.text, each.count) for each in seen.best_first] == [("Print", 5), ("Phone", 3), ("Words", 1)]
    assert seen.balance == (
        "3 of 5 people have voted: 1 from paper, 1 typed here, 1 shown by hands. "
        "9 dots in all. The count balances."
    )


def test_a_slip_with_too_many_dots_is_refused_until_it_is_put_right(desk, vote):
    with pytest.raises(PlainError, match="4 dots"):
        cast(desk, vote, {1: 4})

    assert desk.look(rounds, 1)[0].ballots == 0


def test_a_slip_with_fewer_dots_counts_and_the_count_says_so(desk, vote):
    cast(desk, vote, {1: 2})

    assert "2 of 3 dots are used" in desk.look(rounds, 1)[0].balance


def test_there_are_never_more_votes_than_people(desk, vote):
    for _ in range(5):
        cast(desk, vote, {1: 3})

    with pytest.raises(PlainError, match="All 5 votes"):
        cast(desk, vote, {1: 3})


def test_who_is_away_has_no_vote(desk, vote):
    desk.do("Away", people.set_presence, 1, 1, Presence.AWAY)

    assert desk.look(rounds, 1)[0].voters == 4


def test_one_lane_can_be_counted_again(desk, vote):
    cast(desk, vote, {1: 3})
    cast(desk, vote, {2: 3}, Lane.TYPED)

    desk.do_for_good("Count again", votes.count_again, vote, Lane.PAPER)

    assert [each.count for each in desk.look(rounds, 1)[0].standings] == [0, 3, 0]


def test_a_closed_vote_takes_no_ballot(desk, vote):
    cast(desk, vote, {1: 3})
    desk.do_for_good("Close", votes.close, vote)

    with pytest.raises(PlainError, match="closed"):
        cast(desk, vote, {1: 3})


def test_a_vote_without_ballots_cannot_be_closed(desk, vote):
    with pytest.raises(PlainError, match="Nobody has voted"):
        desk.do("Close", votes.close, vote)


def test_ballot_numbers_do_not_tell_the_order_of_voting(desk, vote):
    from sqlalchemy import select

    from coprodesk.models import Ballot, BallotMark

    for option in (1, 2, 3, 1, 2):
        cast(desk, vote, {option: 3})

    rows = desk.look(lambda session: session.scalars(select(Ballot.id).order_by(Ballot.id)).all())
    assert max(rows) - min(rows) > 1000
    marks = desk.look(lambda session: session.scalars(select(BallotMark.id)).all())
    assert max(marks) - min(marks) > 1000


def test_thumbs_count_and_worries_stay_in_their_own_words(desk):
    people_in_the_room(desk)
    vote = desk.do("Ask", votes.open_thumbs, 1, "Send letters in large print")

    desk.do_for_good("Thumb", votes.cast_thumb, vote, Lane.HANDS, Thumb.OK)
    desk.do_for_good("Thumb", votes.cast_thumb, vote, Lane.HANDS, Thumb.WORRY, "Who pays the stamps?")

    (seen,) = desk.look(rounds, 1)
    assert [each.count for each in seen.standings] == [1, 1, 0]
    assert [words for _number, words in seen.worries] == ["Who pays the stamps?"]


def test_a_vote_opened_by_mistake_can_go_until_a_ballot_is_in(desk, vote):
    cast(desk, vote, {1: 3})

    with pytest.raises(PlainError, match="counted already"):
        desk.do("Drop", votes.drop, vote)
