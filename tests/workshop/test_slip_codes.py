"""Codes on voting slips: none like another, hard to misread, apart from the votes."""

import pytest
from builders import a_dot_vote, people_in_the_room
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from coprodesk.choices import Lane
from coprodesk.errors import PlainError
from coprodesk.models import Ballot, CountedSlip
from coprodesk.workshop.changes import votes
from coprodesk.workshop.slip_codes import PILES, code_of, read_code
from coprodesk.workshop.views.votes import rounds

SIGNS = "CDFHJKLMNPRTVWX3479"
FIRST, SECOND = code_of(1, 1), code_of(1, 2)


@pytest.fixture
def vote(desk):
    people_in_the_room(desk)
    return a_dot_vote(desk)


def cast(desk, vote, code, lane=Lane.PAPER, dots=3):
    desk.do_for_good("Vote", votes.cast_dots, vote, lane, {1: dots}, code)


def counted(desk):
    return sorted(desk.look(lambda session: session.scalars(select(CountedSlip.code)).all()))


def ballots(desk):
    return desk.look(rounds, 1)[0].ballots


def test_no_two_slips_of_a_vote_have_the_same_code():
    assert len({code_of(3, number) for number in range(1, 6860)}) == 6859


def test_no_two_piles_of_a_vote_share_a_code():
    codes = {code_of(3, number, pile) for pile in range(PILES) for number in range(1, 143)}

    assert len(codes) == 142 * PILES


def test_no_code_has_signs_that_look_alike():
    signs = {sign for number in range(500) for sign in code_of(7, number)}

    assert signs <= set(SIGNS)
    assert not signs & set("0OQ1IL2Z5S6G8BUEA") - {"L"}


def test_codes_of_one_pile_are_in_no_order():
    codes = [code_of(1, number) for number in range(1, 13)]

    assert codes != sorted(codes)
    assert len({code[0] for code in codes}) > 6


def test_the_same_slip_always_has_the_same_code():
    assert (code_of(1, 1), code_of(1, 2)) == ("4WPV", "TV4M")


@pytest.mark.parametrize(
    "typed", [FIRST, FIRST.lower(), f" {FIRST[:2]} {FIRST[2:]} ", f"{FIRST[:2]}-{FIRST[2:]}"]
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == FIRST


@pytest.mark.parametrize("place", range(4))
def test_one_wrong_sign_is_always_noticed(place):
    for sign in set(SIGNS) - {FIRST[place]}:
        with pytest.raises(PlainError, match="No slip has this code"):
            read_code(FIRST[:place] + sign + FIRST[place + 1 :])


@pytest.mark.parametrize("typed", ["4WP", "4WPVV", "4W0V", "ÄÖÜẞ", "❤❤❤❤", "x" * 9000])
def test_what_is_no_code_is_refused_plainly(typed):
    with pytest.raises(PlainError, match="No slip has this code"):
        read_code(typed)


def test_no_code_is_no_fault(desk, vote):
    cast(desk, vote, "")
    cast(desk, vote, "  ")

    assert (ballots(desk), counted(desk)) == (2, [])


def test_a_slip_is_counted_once(desk, vote):
    cast(desk, vote, FIRST)
    cast(desk, vote, SECOND)

    with pytest.raises(PlainError, match=r"This slip is counted already\."):
        cast(desk, vote, FIRST.lower())

    assert (ballots(desk), counted(desk)) == (2, sorted([FIRST, SECOND]))


def test_a_slip_that_is_refused_for_its_dots_may_come_again(desk, vote):
    with pytest.raises(PlainError, match="4 dots"):
        cast(desk, vote, FIRST, dots=4)

    cast(desk, vote, FIRST)

    assert ballots(desk) == 1


def test_a_code_counts_for_its_own_vote_only(desk, vote):
    cast(desk, vote, FIRST)
    desk.do_for_good("Close", votes.close, vote)
    again = a_dot_vote(desk)

    desk.do_for_good(
        "Vote", votes.cast_dots, again, Lane.PAPER, {desk.look(votes.options_of, again)[0]: 1}, FIRST
    )

    assert counted(desk) == [FIRST]


def test_only_paper_has_codes(desk, vote):
    cast(desk, vote, FIRST, Lane.TYPED)

    assert counted(desk) == []


def test_counting_the_paper_again_forgets_the_codes(desk, vote):
    cast(desk, vote, FIRST)
    cast(desk, vote, "", Lane.HANDS)

    desk.do_for_good("Again", votes.count_again, vote, Lane.HANDS)
    assert counted(desk) == [FIRST]
    desk.do_for_good("Again", votes.count_again, vote, Lane.PAPER)

    cast(desk, vote, FIRST)
    assert (ballots(desk), counted(desk)) == (1, [FIRST])


def test_a_closed_vote_keeps_no_codes(desk, vote):
    cast(desk, vote, FIRST)

    desk.do_for_good("Close", votes.close, vote)

    assert counted(desk) == []


def test_no_slip_leads_to_its_vote(desk, vote):
    for number in range(1, 6):
        cast(desk, vote, code_of(vote, number))

    def told(session: Session):
        slips, cast_votes = session.scalars(select(CountedSlip)).all(), session.scalars(select(Ballot)).all()
        return {slip.id for slip in slips}, {each.id for each in cast_votes}

    slips, cast_votes = desk.look(told)
    assert not slips & cast_votes
    assert {column.key for column in inspect(CountedSlip).columns} == {"id", "round_id", "code"}
    assert not {"code", "slip_id"} & {column.key for column in inspect(Ballot).columns}
    assert desk.undo_label == ""


def test_taking_back_what_came_before_the_count_is_over_but_what_comes_after_can_be_undone(desk, vote):
    cast(desk, vote, FIRST)
    desk.do("Vote", votes.open_thumbs, 1, "One side of paper.")
    desk.undo()

    assert (ballots(desk), counted(desk)) == (1, [FIRST])
