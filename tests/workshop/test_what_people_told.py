"""Who was there, what people told in their own words, and how to change it: the summary from the record."""

import pytest
from builders import TODAY, a_planned_session, an_idea, people_in_the_room

from coprodesk.choices import Credit, Lane, PaperFormat, Part, Presence, SummaryPart
from coprodesk.services import documents
from coprodesk.services.documents import Paper
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import ideas, people, project, summary, votes
from coprodesk.workshop.handouts import Reader
from coprodesk.workshop.views import draft
from coprodesk.workshop.views import summary as summary_views
from coprodesk.workshop.views.quotes import MOST_WORDS


def talked(desk):
    return desk.look(draft.lines, 1)[SummaryPart.TALKED]


def a_group(desk, name, *numbers):
    group = desk.do("Group", ideas.add_group, 1, name)
    for number in numbers:
        desk.do("Sort", ideas.put_in_group, number, group)
    return group


def dots(desk, *groups):
    """A closed vote: the later a group stands, the more dots it gets."""
    people_in_the_room(desk)
    vote = desk.do("Vote", votes.open_dots, 1, "Which first?", 10, groups=groups)
    options = desk.look(votes.options_of, vote)
    slip = {option: number for number, option in enumerate(options, 1)}
    desk.do_for_good("Vote", votes.cast_dots, vote, Lane.PAPER, slip)
    desk.do_for_good("Close", votes.close, vote)


def test_an_empty_record_says_nothing(desk):
    assert not any(desk.look(draft.lines, 1).values())


def test_who_was_there_is_told_by_part_and_never_by_name(desk):
    people_in_the_room(desk, using=7, working=5)
    helper = desk.do("Add", people.add, 1, "Huw", Part.INTERPRETS)
    desk.do("Here", people.set_presence, 1, helper, Presence.HERE)

    assert talked(desk) == (
        "Thank you for coming. 12 people took part: 7 use the service or care for someone who does, "
        "5 work for it. 1 person helped.",
    )


@pytest.mark.parametrize(
    ("using", "working", "words"),
    [
        (1, 0, "1 person took part: 1 uses the service or cares for someone who does."),
        (0, 2, "2 people took part: 2 work for the service."),
        (1, 1, "1 uses the service or cares for someone who does, 1 works for it."),
    ],
)
def test_one_and_none_are_told_in_good_words(desk, using, working, words):
    people_in_the_room(desk, using=using, working=working)

    assert talked(desk)[0].endswith(words)


@pytest.mark.parametrize("presence", [Presence.EXPECTED, Presence.AWAY])
def test_who_is_not_marked_as_here_is_not_told_to_have_been_there(desk, presence):
    person = desk.do("Add", people.add, 1, "Joan", Part.USES)
    desk.do("Mark", people.set_presence, 1, person, presence)

    assert talked(desk) == ()


def test_ideas_are_thanked_for_where_nobody_is_marked_as_here(desk):
    an_idea(desk)

    assert talked(desk) == ("You gave 1 idea. Thank you.",)


def test_the_groups_with_most_dots_are_told_in_peoples_own_words(desk):
    names = ("Paper", "Words", "Phone", "Bus")
    dots(desk, *(a_group(desk, name, an_idea(desk, f"Our {name}!")) for name in names))

    assert talked(desk)[2:] == (
        "Bus, 4 dots: “Our Bus!”",
        "Phone, 3 dots: “Our Phone!”",
        "Words, 2 dots: “Our Words!”",
    )


def test_without_a_vote_the_largest_groups_are_told(desk):
    a_group(desk, "Phone", an_idea(desk, "A human answers."))
    a_group(desk, "Words", an_idea(desk, "Pills."), an_idea(desk, "Short ones."))
    an_idea(desk, "Not sorted.")

    assert talked(desk)[1:] == ("Words: “Pills.”", "Phone: “A human answers.”")


def test_what_two_people_said_comes_before_what_one_said(desk):
    alone, together, joined = (an_idea(desk, text) for text in ("Alone.", "Together.", "With it."))
    a_group(desk, "Words", alone, together)
    desk.do("Join", ideas.join, joined, together)

    assert talked(desk)[1:] == ("Words: “Together.”",)


def test_an_idea_is_quoted_as_it_was_said_not_as_it_was_made_clearer(desk):
    idea = an_idea(desk, "They use big words\ninnit")
    a_group(desk, "Words", idea)

    desk.do("Reword", ideas.reword, idea, "Use short words", "clearer", TODAY)

    assert talked(desk)[1:] == ("Words: “They use big words innit”",)


def test_a_name_is_never_quoted_nor_who_gave_the_idea(desk):
    anna = desk.do("Add", people.add, 1, "Anna Marsh", Part.USES)
    named = an_idea(desk, "Ask ANNA's son.", credit=Credit.NAME, person_id=anna)
    coded = an_idea(desk, "Ring me.", credit=Credit.CODE, code="BLUE 4")
    own = an_idea(desk, "Write to me.", credit=Credit.NAME, person_id=anna)
    a_group(desk, "People", named, coded)
    a_group(desk, "Letters", own)

    assert talked(desk)[1:] == ("People: “Ring me.”", "Letters: “Write to me.”")


def test_what_is_too_long_to_quote_is_passed_over_and_never_cut(desk):
    a_group(desk, "Words", an_idea(desk, "long " * (MOST_WORDS + 1)), an_idea(desk, "Short."))
    a_group(desk, "Phone", an_idea(desk, "far " * (MOST_WORDS + 1)))

    assert talked(desk)[1:] == ("Words: “Short.”",)


def test_a_group_without_words_to_quote_keeps_its_dots(desk):
    dots(
        desk,
        a_group(desk, "Words", an_idea(desk, "Ask Guest.")),
        a_group(desk, "Phone", an_idea(desk, "Ring.")),
    )

    assert talked(desk)[2:] == ("Phone, 2 dots: “Ring.”", "Words, 1 dot.")


def test_withdrawn_words_leave_a_summary_that_is_written_and_undo_brings_them_back(desk):
    an_idea(desk, "Stay.")
    idea = an_idea(desk, "Take this away.")
    a_group(desk, "Words", idea)
    desk.do("Draft", summary.make_draft, 1)
    assert "Take this away." in paper_of(desk)

    desk.do("Withdraw", ideas.withdraw, idea)

    assert "Take this away." not in paper_of(desk)
    assert desk.look(summary_views.view, 1).is_behind
    assert not any("Take this away." in line for line in talked(desk))
    desk.undo()
    assert "Take this away." in paper_of(desk)
    assert not desk.look(summary_views.view, 1).is_behind


def test_the_summary_is_behind_when_one_more_comes_in(desk):
    people_in_the_room(desk)
    desk.do("Draft", summary.make_draft, 1)
    assert not desk.look(summary_views.view, 1).is_behind

    late = desk.do("Add", people.add, 1, "Late", Part.USES)
    desk.do("Here", people.set_presence, 1, late, Presence.HERE)

    assert desk.look(summary_views.view, 1).is_behind


def test_how_to_change_the_summary_stands_with_whom_to_ask(desk):
    a_planned_session(desk)
    assert desk.look(draft.lines, 1)[SummaryPart.REACH] == ()

    desk.do("Contact", project.set_contact, "Grace", "01632 960 118", "")

    assert desk.look(draft.lines, 1)[SummaryPart.REACH] == (
        "Did we get it wrong, or is there more? Tell us by 5 December.",
        "Grace, 01632 960 118",
    )


def test_without_a_day_people_can_tell_at_any_time(desk):
    desk.do("Contact", project.set_contact, "Grace", "", "")

    assert desk.look(draft.lines, 1)[SummaryPart.REACH] == (
        "Did we get it wrong, or is there more? Tell us.",
        "Grace",
    )


def test_a_quote_keeps_its_words_in_easy_words(desk):
    said = "Do not utilise DNA, commence with what I need to do, and purchase bigger print."
    a_group(desk, "Words", an_idea(desk, said))
    desk.do("Draft", summary.make_draft, 1)

    assert f"“{said}”" in " ".join(paper_of(desk, PaperFormat.EASY).split())


def paper_of(desk, size=PaperFormat.STANDARD):
    return documents.to_text(desk.look(handouts.made, 1, "summary", Reader(Paper(size))))
