"""What the record keeps so that each person gets the paper they can use."""

import pytest

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, Tell, Tint, WordWish
from coprodesk.errors import PlainError
from coprodesk.models import OwnPicture
from coprodesk.workshop.changes import people as changes
from coprodesk.workshop.changes import plan as plan_changes
from coprodesk.workshop.changes import project
from coprodesk.workshop.views import people, plan
from tests.builders import a_desk


@pytest.fixture
def desk():
    desk = a_desk()
    yield desk
    desk.close()


def first_person(desk):
    return desk.look(people.room, 1).people[0]


def test_a_person_has_white_paper_in_the_hand_and_sits_anywhere_until_said_otherwise(desk):
    desk.do("Add", changes.add, 1, "Ivy", Part.USES)

    person = first_person(desk)
    assert (person.tint, person.carrier, person.seat) == (Tint.WHITE, Carrier.PAPER, "")


def test_the_colours_and_the_way_of_the_paper_and_the_seat_are_kept_and_can_be_undone(desk):
    ivy = desk.do(
        "Add",
        changes.add,
        1,
        "Ivy",
        Part.USES,
        paper=PaperFormat.LARGE,
        tint=Tint.CREAM,
        carrier=Carrier.SOUND,
    )
    desk.do("Seat", changes.set_seat, 1, ivy, " Window 2 ")

    person = first_person(desk)
    assert (person.tint, person.carrier, person.seat) == (Tint.CREAM, Carrier.SOUND, "Window 2")
    desk.undo()
    assert first_person(desk).seat == ""
    desk.do(
        "Change", changes.change, ivy, "Ivy", Part.USES, helps="", tell=Tell.MEETING, tell_where="",
        paper=PaperFormat.LARGE, words=WordWish.EVERYDAY, tint=Tint.YELLOW, carrier=Carrier.FILE,
    )  # fmt: skip
    assert (first_person(desk).tint, first_person(desk).carrier) == (Tint.YELLOW, Carrier.FILE)


def test_a_seat_waits_for_whoever_is_listed_for_another_session(desk):
    ivy = desk.do("Add", changes.add, 1, "Ivy", Part.USES)
    second = desk.do("Next", project.start_next_session, "Second")

    desk.do("Seat", changes.set_seat, second, ivy, "3")

    there = desk.look(people.room, second).people[0]
    assert (there.seat, there.presence) == ("3", Presence.EXPECTED)
    assert first_person(desk).seat == ""


def test_the_plan_says_who_keeps_the_notes_who_sees_them_and_until_when(desk):
    told = {"keeps_notes": "Grace", "sees_notes": "The group", "notes_until": "June 2027"}

    desk.do("Plan", plan_changes.write, 1, told)

    planned = desk.look(plan.view, 1)
    assert {name: getattr(planned, name) for name in told} == told


@pytest.mark.parametrize(("words", "shows"), [(" ", "Our hall"), ("hall", "")])
def test_a_picture_needs_its_word_and_what_it_shows(words, shows):
    with pytest.raises(PlainError, match=r"\.$"):
        OwnPicture(image=b"").describe(words, shows)
