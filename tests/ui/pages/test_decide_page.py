from datetime import date

import pytest
from builders import a_dot_vote, people_in_the_room
from one_page import Opened, full_disk, shown, write
from PySide6.QtCore import Qt

from coprodesk.choices import Lane, Presence, Thumb
from coprodesk.ui.audit import faults
from coprodesk.ui.pages.decide import DecidePage
from coprodesk.workshop.changes import ideas, outcomes, people, votes
from coprodesk.workshop.views import waiting
from coprodesk.workshop.views.outcomes import decisions
from coprodesk.workshop.views.votes import rounds


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.desk.close()


@pytest.fixture
def page(opened):
    """Three people with a vote, and two groups of ideas."""
    people_in_the_room(opened.desk, using=2, working=1)
    for name in ("Letters", "People"):
        opened.desk.do("Group", ideas.add_group, 1, name)
    return opened.show(DecidePage)


def choose(page, way):
    page.way.set_chosen(way)
    page._show_way()


def start_dots(page, question="What first?", others=""):
    choose(page, "dots")
    page.dots.question.set_text(question)
    page.dots.others.set_text(others)
    page.dots.start.click()


def start_thumbs(page, proposal="One side of paper."):
    choose(page, "thumbs")
    page.thumbs.proposal.set_text(proposal)
    page.thumbs.start.click()


def put(page, *dots, lane=Lane.PAPER):
    page.counting.lane.set_chosen(lane)
    for box, number in zip(page.counting.slip.boxes, dots, strict=False):
        box.set_number(number)
    page.counting.slip._show_put()


def count(page, *dots, lane=Lane.PAPER):
    put(page, *dots, lane=lane)
    page.counting.slip.count.click()


def thumb(page, kind, worry=""):
    page.counting.thumbs.worry.set_text(worry)
    page.counting.thumbs.buttons[list(Thumb).index(kind)].click()


def close_vote(page):
    page.counting.close_vote.opener.click()
    if shown(page.counting.close_vote.yes):
        page.counting.close_vote.yes.click()


def the_vote(opened):
    return opened.desk.look(rounds, 1)[-1]


def test_an_empty_page_says_what_it_is_for_and_leads_to_people(opened, qtbot):
    page = opened.show(DecidePage)

    assert shown(page.intro)
    assert page.to_people.property("is_main")
    with qtbot.waitSignal(page.go_to) as gone:
        page.to_people.click()
    assert gone.args == ["people"]


def test_groups_and_typed_choices_can_get_dots(page):
    start_dots(page, others="A new sign\n\nA map")

    assert [box.question for box in page.counting.slip.boxes] == ["Letters", "People", "A new sign", "A map"]
    assert page.counting.question.text() == "What first?"


def test_a_group_that_is_not_ticked_gets_no_dots(page):
    choose(page, "dots")
    page.dots._ticks[1].set_on(False)
    start_dots(page, others="A map")

    assert [box.question for box in page.counting.slip.boxes] == ["People", "A map"]


def test_a_vote_without_a_question_is_refused_by_the_box(page):
    start_dots(page, question="")

    assert "no question" in page.dots.question.problem


def test_a_vote_with_one_choice_is_refused_and_nothing_is_lost(page):
    choose(page, "dots")
    for tick in page.dots._ticks.values():
        tick.set_on(False)
    start_dots(page, others="A map")

    assert "two choices" in page.dots.others.problem
    assert (page.dots.question.text, page.dots.others.text) == ("What first?", "A map")


def test_the_page_says_how_many_dots_are_put(page, qtbot):
    start_dots(page)
    qtbot.keyClick(page.counting.slip.boxes[0].editor, Qt.Key.Key_Up)
    qtbot.keyClick(page.counting.slip.boxes[0].editor, Qt.Key.Key_Up)

    assert page.counting.slip.put.text() == "2 of 3 dots put."


def test_a_counted_slip_leaves_empty_boxes_for_the_next(page, opened):
    start_dots(page)
    count(page, 2, 1)

    assert [box.number for box in page.counting.slip.boxes] == [0, 0]
    assert the_vote(opened).ballots == 1
    assert opened.said[-1] == "Counted. Next one."
    assert page.counting.slip.boxes[0].isAncestorOf(page.focusWidget())


def test_a_slip_with_too_many_dots_is_refused_until_it_is_put_right(page, opened):
    start_dots(page)
    count(page, 3, 1)

    assert "4 dots" in page.problem()
    assert page.counting.slip.put.text() == "Too many: 4 dots put, and everyone has 3."
    assert [box.number for box in page.counting.slip.boxes] == [3, 1]

    count(page, 2, 1)
    assert (page.problem(), the_vote(opened).ballots) == ("", 1)


def test_no_half_count_stands_beside_the_boxes(page):
    start_dots(page)
    count(page, 3, 0)

    assert page.counting.voted.text().startswith("1 of 3 people have voted: 1 from paper.")
    assert not shown(page.result)
    spoken = " ".join(part.spoken_text() for part in page.readable())
    assert "Answer: 3" not in spoken


def test_a_ballot_is_never_in_the_memory_of_undo(page, opened):
    start_dots(page)
    count(page, 3, 0)

    assert opened.desk.undo_label == ""


def test_a_vote_opened_by_mistake_can_be_dropped_until_a_ballot_is_in(page, opened):
    start_dots(page)
    assert shown(page.counting.drop)
    count(page, 3, 0)
    assert not shown(page.counting.drop)

    page.counting.again.opener.click()
    page.counting.again.yes.click()
    page.counting.drop.click()

    assert opened.desk.look(rounds, 1) == ()


def test_counting_again_asks_first_and_puts_only_that_lane_aside(page, opened):
    start_dots(page)
    count(page, 3, 0)
    count(page, 0, 3, lane=Lane.TYPED)
    page.counting.lane.set_chosen(Lane.PAPER)
    page.counting._name_again()
    assert page.counting.again.opener.text() == "Count the paper slips again"

    page.counting.again.opener.click()
    assert the_vote(opened).ballots == 2
    page.counting.again.yes.click()

    assert the_vote(opened).by_lane == ((Lane.TYPED, 1),)


def test_when_everyone_has_voted_only_closing_is_left(page):
    start_dots(page)
    for _ in range(3):
        count(page, 3, 0)

    assert shown(page.counting.everyone)
    assert not shown(page.counting.slip)
    assert page.counting.close_vote.opener.hasFocus()


def test_who_is_away_has_no_vote(page, opened):
    opened.desk.do("Away", people.set_presence, 1, 1, Presence.AWAY)

    assert page.voters.text() == "2 people have a vote."


def test_closing_before_everyone_has_voted_asks_first(page, opened):
    start_dots(page)
    count(page, 3, 0)
    page.counting.close_vote.opener.click()

    assert the_vote(opened).is_open
    assert page.counting.close_vote.warning.text().startswith("2 people have not voted yet.")
    page.counting.close_vote.no.click()
    assert the_vote(opened).is_open


def test_a_closed_vote_shows_the_best_first_with_counts(page):
    start_dots(page)
    count(page, 0, 3)
    count(page, 1, 2)
    close_vote(page)

    told = [(card.title, card.detail, card.mark) for card in page.result.cards.cards]
    assert told == [("People", "Most dots", "5 dots"), ("Letters", "", "1 dot")]
    assert not shown(page.counting)
    assert page.result.cards.hasFocus()


def test_a_closed_vote_suggests_a_decision_in_its_own_words(page, opened):
    start_dots(page)
    count(page, 0, 3)
    close_vote(page)
    assert page.decision.decided.text == "What first? We chose: People."

    page.decision.keep.click()

    (written,) = opened.desk.look(decisions, 1)
    assert (written.text, written.round_id) == ("What first? We chose: People.", the_vote(opened).id)
    assert page.decision.is_empty


def test_thumbs_keep_worries_in_peoples_own_words(page):
    start_thumbs(page)
    thumb(page, Thumb.OK)
    thumb(page, Thumb.WORRY, "It may be too short.")
    close_vote(page)

    marks = [card.mark for card in page.result.cards.cards]
    assert marks == ["1 person", "1 person", "0 people"]
    assert [card.title for card in page.result.worries.cards] == ["It may be too short."]
    assert page.decision.decided.text == "One side of paper."
    assert page.decision.disagreement.text == "One worry: It may be too short."


def test_a_worry_is_gone_from_the_box_before_the_next_person(page, opened):
    start_thumbs(page)
    page.counting.lane.set_chosen(Lane.TYPED)
    thumb(page, Thumb.WORRY, "It may be too short.")

    assert page.counting.thumbs.worry.text == ""
    assert opened.said[-1] == "Counted. Pass to the next person."
    assert not shown(page.result)


def test_ok_with_words_in_the_worry_box_is_asked_about(page, opened):
    start_thumbs(page)
    thumb(page, Thumb.OK, "It may be too short.")

    assert "worry in the box" in page.counting.thumbs.worry.problem
    assert the_vote(opened).ballots == 0


def test_a_refused_proposal_can_be_changed_and_asked_again(page, opened):
    start_thumbs(page)
    thumb(page, Thumb.CANNOT, "I need both sides.")
    close_vote(page)
    assert page.way.chosen == ""

    page.result.again.click()
    assert page.thumbs.proposal.text == "One side of paper."
    page.thumbs.proposal.set_text("One side, or two in big print.")
    page.thumbs.start.click()

    first, second = opened.desk.look(rounds, 1)
    assert second.follows_id == first.id


def test_a_changed_proposal_still_follows_the_first_after_a_power_cut(page, opened, qtbot):
    start_thumbs(page)
    thumb(page, Thumb.CANNOT)
    close_vote(page)
    page.result.again.click()
    write(qtbot, page.thumbs.proposal, "Please: ")
    page.hide()

    again = opened.show(DecidePage)
    again.thumbs.start.click()

    assert the_vote(opened).follows_id is not None


def test_a_refused_proposal_suggests_no_decision(page):
    start_thumbs(page)
    thumb(page, Thumb.CANNOT)
    close_vote(page)
    choose(page, "decision")

    assert page.decision.decided.text == ""
    assert page.decision.disagreement.text == "1 person could not live with: One side of paper."


def test_half_a_decision_is_there_again_after_a_power_cut(page, opened, qtbot):
    choose(page, "decision")
    write(qtbot, page.decision.decided, "We begin with")
    page.hide()

    again = opened.show(DecidePage)

    assert again.decision.decided.text == "We begin with"
    assert shown(again.decision)


def test_a_decision_shows_its_disagreement_beside_it(page, opened):
    opened.desk.do("Decide", outcomes.decide, 1, "Bigger print", "One person likes it small.")

    (card,) = page.decisions.cards.cards
    assert (card.title, card.detail) == (
        "Bigger print",
        "Where we did not agree: One person likes it small.",
    )


def test_a_decision_can_be_changed_and_removed_and_undo_brings_it_back(page, opened):
    opened.desk.do("Decide", outcomes.decide, 1, "Bigger print")
    page.decisions.change.click()
    page.decisions.form.decided.set_text("Print at 14 point")
    page.decisions.form.keep.click()
    assert page.decisions.cards.cards[0].title == "Print at 14 point"

    page.decisions.remove.click()
    assert page.decisions.cards.cards == ()
    opened.desk.undo()

    assert page.decisions.cards.cards[0].title == "Print at 14 point"


def test_what_is_not_saved_is_not_called_done(page, opened, monkeypatch):
    opened.desk.do("Decide", outcomes.decide, 1, "One side of paper.")
    start_dots(page)
    count(page, 3, 0)
    monkeypatch.setattr(opened.desk, "do", full_disk)
    monkeypatch.setattr(opened.desk, "do_for_good", full_disk)

    for act in (page.decisions.remove.click, page.counting.again.confirmed.emit, page._drop):
        act()
        assert opened.said[-1].endswith("The disk is full.")


def test_nothing_waits_once_a_changed_proposal_is_asked(page, opened):
    start_thumbs(page)
    thumb(page, Thumb.CANNOT)
    close_vote(page)
    page.result.again.click()
    page.thumbs.start.click()
    page.hide()

    assert opened.desk.look(waiting.sentences, date.today()) == ()


def test_half_a_change_of_a_decision_is_there_again_after_a_power_cut(page, opened, qtbot):
    opened.desk.do("Decide", outcomes.decide, 1, "One side of paper.")
    page.decisions.change.click()
    write(qtbot, page.decisions.form.disagreement, "Two want more.")
    page.hide()

    again = opened.show(DecidePage)

    assert shown(again.decisions.form)
    assert again.decisions.form.decided.text == "One side of paper."
    assert again.decisions.form.disagreement.text == "Two want more."
    again.decisions.form.leave.click()
    again.hide()
    assert opened.desk.look(waiting.sentences, date.today()) == ()


def test_an_earlier_vote_can_be_looked_at_again(page, opened):
    vote = a_dot_vote(opened.desk)
    opened.desk.do_for_good("Vote", votes.cast_dots, vote, Lane.PAPER, {1: 3})
    opened.desk.do_for_good("Close", votes.close, vote)
    start_thumbs(page)

    page.votes.set_current(vote)

    assert page.earlier_result.question.text() == "Which matters most?"
    assert not shown(page.earlier_result.again)


def test_a_slip_is_counted_by_keyboard_alone(page, qtbot, opened, qapp):
    start_dots(page)
    qapp.processEvents()
    qapp.processEvents()
    first, second = (box.editor for box in page.counting.slip.boxes)
    qtbot.keyClicks(first, "2")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClicks(second, "1")
    qtbot.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [each.count for each in the_vote(opened).standings] == [2, 1]


@pytest.mark.parametrize("size", [100, 300])
@pytest.mark.parametrize("begin", [start_dots, start_thumbs, lambda page: choose(page, "dots")])
def test_nothing_on_the_page_keeps_a_person_out(page, dress, qapp, size, begin):
    dress("paper", size)
    begin(page)
    page.resize(1366, 768)
    qapp.processEvents()
    qapp.processEvents()

    assert faults(page) == []


def test_a_paper_slip_with_a_code_counts_once(page, opened):
    start_dots(page)
    page.counting.slip.code.set_text("4wpv")
    count(page, 2, 1)
    assert (page.problem(), page.counting.slip.code.text) == ("", "")

    page.counting.slip.code.set_text("4WPV")
    count(page, 0, 3)

    assert page.counting.slip.code.problem.startswith("This slip is counted already.")
    assert [box.number for box in page.counting.slip.boxes] == [0, 3]
    assert the_vote(opened).ballots == 1


def test_enter_behind_the_code_counts_the_slip_and_begins_the_next(page, opened, qtbot):
    start_dots(page)
    slip = page.counting.slip
    qtbot.keyClicks(slip.boxes[0].editor, "3")
    qtbot.keyClicks(slip.code.editor, "4wpv")

    qtbot.keyClick(slip.code.editor, Qt.Key.Key_Return)

    assert the_vote(opened).ballots == 1
    assert (slip.boxes[0].number, slip.code.text, page.problem()) == (0, "", "")


def test_a_code_that_no_slip_has_is_told_at_its_box(page, opened):
    start_dots(page)
    page.counting.slip.code.set_text("4WPX")
    count(page, 3, 0)

    assert page.counting.slip.code.problem.startswith("No slip has this code.")
    assert the_vote(opened).ballots == 0


def test_too_many_dots_are_told_at_the_dots_even_where_a_code_is_typed(page):
    start_dots(page)
    page.counting.slip.code.set_text("4WPV")
    count(page, 3, 1)

    assert "4 dots" in page.counting.slip.boxes[0].problem
    assert page.counting.slip.code.text == "4WPV"


def test_only_paper_is_asked_for_a_code(page):
    start_dots(page)
    assert shown(page.counting.slip.code)

    page.counting.lane.set_chosen(Lane.HANDS)
    page.counting._show_lane()

    assert not shown(page.counting.slip.code)


def test_paper_slips_that_are_counted_again_may_be_counted_with_their_codes(page, opened):
    start_dots(page)
    page.counting.slip.code.set_text("4WPV")
    count(page, 3, 0)
    page.counting.again.opener.click()
    page.counting.again.yes.click()

    page.counting.slip.code.set_text("4WPV")
    count(page, 0, 3)

    assert (page.problem(), the_vote(opened).ballots) == ("", 1)
