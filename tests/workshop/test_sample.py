from collections import Counter

import pytest

from coprodesk.choices import Carrier, Lane, PaperFormat, Step, Tint
from coprodesk.services import documents
from coprodesk.workshop import handouts, projects, sample
from coprodesk.workshop.views import ideas, outcomes, people, project, steps, summary, votes

DAY = 2


@pytest.fixture(scope="module")
def sample_desk(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "Sample.copro"
    sample.create(path)
    desk = projects.open_desk(path, lambda _changed: None)
    yield desk
    desk.close()


def test_the_sample_says_that_it_is_one(sample_desk):
    assert sample_desk.look(project.view).is_sample


def test_seven_who_use_the_service_and_five_staff_take_part(sample_desk):
    room = sample_desk.look(people.room, DAY)

    assert len(room.taking_part) == 12
    assert room.balance == "7 of 12 people use the service or care for someone who does."
    assert len(room.helping) == 4


def test_thirty_four_ideas_came_by_three_ways_and_lie_in_seven_groups(sample_desk):
    board = sample_desk.look(ideas.board, DAY)

    assert board.tally == "34 ideas: 14 from paper, 9 typed here, 11 told to someone"
    assert len(board.groups) == 7
    assert not board.unsorted.ideas
    assert sum(group.count for group in board.groups) == 34


def test_two_near_same_ideas_stand_together_with_both_credits(sample_desk):
    board = sample_desk.look(ideas.board, DAY)

    (joined,) = [idea for idea in board.ideas if idea.joined]
    assert set(joined.credits) == {"Dev", "Carys"}


def test_thirty_six_dots_balance_over_paper_desk_and_hands(sample_desk):
    dots = sample_desk.look(votes.rounds, DAY)[0]

    assert (dots.total, dots.ballots, dots.voters) == (36, 12, 12)
    assert dict(dots.by_lane) == {Lane.PAPER: 7, Lane.TYPED: 4, Lane.HANDS: 1}
    assert "balances" in dots.balance


def test_the_proposal_was_changed_until_everyone_could_live_with_it(sample_desk):
    _dots, before, after = sample_desk.look(votes.rounds, DAY)

    assert [each.count for each in before.standings] == [9, 2, 1]
    assert [each.count for each in after.standings] == [11, 1, 0]
    assert after.follows_id == before.id


def test_three_promises_lie_behind_and_four_ahead(sample_desk):
    behind = sample_desk.look(outcomes.earlier_promises, DAY)

    assert [each.state.value for each in behind] == ["done", "done", "late"]
    assert behind[2].reason
    assert len(sample_desk.look(outcomes.promises, DAY)) == 4


def test_every_step_of_the_day_is_done(sample_desk):
    states = sample_desk.look(steps.steps, DAY)

    assert [state.step for state in states if not state.is_done] == []
    assert [state.step for state in states] == list(Step)


def test_papers_are_asked_for_in_four_formats(sample_desk):
    room = sample_desk.look(people.room, DAY)

    asked = [person.paper for person in room.taking_part]
    assert {paper: asked.count(paper) for paper in PaperFormat} == {
        PaperFormat.STANDARD: 7,
        PaperFormat.LARGE: 3,
        PaperFormat.GIANT: 1,
        PaperFormat.EASY: 1,
    }


def test_the_summary_is_written_and_keeps_the_disagreement(sample_desk):
    seen = sample_desk.look(summary.view, DAY)

    assert seen.is_written
    assert not seen.is_behind
    assert "without asking" in seen.parts[2].text


def test_the_summary_says_who_was_there_and_what_they_said_without_a_name(sample_desk):
    talked = sample_desk.look(summary.view, DAY).parts[0].printed

    assert talked == (
        "Thank you for coming. 12 people took part: 7 use the service or care for someone who does, "
        "5 work for it. 4 people helped.",
        "What would make hospital letters easier to understand?",
        "You gave 34 ideas.",
        "What to do first, 12 dots: “Start with the one thing I need to do.”",
        "Words we know, 8 dots: “Write pills, not medication.”",
        "A person to ask, 8 dots: “A phone number that a human answers.”",
    )


def test_the_summary_says_how_to_change_it(sample_desk):
    reach = sample_desk.look(summary.view, DAY).parts[-1].printed

    assert reach[0] == "Did we get it wrong, or is there more? Tell us by 19 December."
    assert reach[1].startswith("Grace at the desk, 01632 960 118")


def test_the_summary_of_the_sample_fits_one_side(sample_desk):
    handout = sample_desk.look(handouts.made, DAY, "summary")

    assert documents.overflow_lines(handout, PaperFormat.STANDARD) == 0
    assert documents.page_count(handout, PaperFormat.STANDARD) == 1
    assert 220 <= len(documents.to_text(handout).split()) <= 300


def test_a_date_on_paper_is_not_torn_between_two_lines(sample_desk):
    handout = sample_desk.look(handouts.made, DAY, "summary")

    text = documents.to_text(handout)
    assert "by 12\u00a0December." in text
    assert "19\u00a0December\u00a02026" in text


def test_twelve_seats_stand_at_two_tables_of_four_and_two_and_three_and_three(sample_desk):
    room = sample_desk.look(people.room, DAY)

    seated = sorted((int(person.seat), person.part.is_staff) for person in room.taking_part)
    assert [seat for seat, _is_staff in seated] == list(range(1, 13))
    assert sum(is_staff for _seat, is_staff in seated[:6]) == 2
    assert sum(is_staff for _seat, is_staff in seated[6:]) == 3
    assert {person.seat for person in room.helping} == {""}


def test_of_twelve_one_gets_a_file_and_eleven_get_paper_in_three_colours(sample_desk):
    room = sample_desk.look(people.room, DAY)

    carriers = Counter(person.carrier for person in room.taking_part)
    assert carriers == {Carrier.FILE: 1, Carrier.PAPER: 11}
    on_paper = [person for person in room.taking_part if person.carrier is Carrier.PAPER]
    assert Counter(person.paper for person in on_paper) == {
        PaperFormat.STANDARD: 6,
        PaperFormat.LARGE: 3,
        PaperFormat.GIANT: 1,
        PaperFormat.EASY: 1,
    }
    assert {person.tint for person in on_paper} == set(Tint)


def test_six_of_seven_groups_have_an_answer_and_one_waits(sample_desk):
    groups = sample_desk.look(outcomes.group_answers, DAY)

    assert [group.name for group in groups if not group.is_answered] == ["Kind and honest"]
    assert sum(bool(group.promises) for group in groups) == 4
    assert len(groups) == 7
