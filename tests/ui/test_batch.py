"""Who gets which paper in a batch, in which order, and who is left after a jam."""

from batches import a_kind, a_person, our_day, the_room
from hypothesis import given
from hypothesis import strategies as st

from coprodesk.choices import Carrier, PaperFormat, Part, WordWish
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper, Paragraph
from coprodesk.ui import batch
from coprodesk.ui.batch import Order
from coprodesk.workshop.handouts import Share


def called(people):
    return [person.name for person in people]


def test_seats_are_sorted_as_people_count_and_who_has_none_comes_last():
    seats = {"Ada": "10", "Bo": "2", "Cy": "", "Di": "Window 2", "Ed": " ", "Flo": "window 10", "Gus": "1b"}
    people = [a_person(number, name, seat=seat) for number, (name, seat) in enumerate(seats.items())]

    assert called(batch.in_order(people, Order.SEATS)) == ["Gus", "Bo", "Ada", "Di", "Flo", "Cy", "Ed"]


def test_names_are_sorted_whatever_their_case():
    people = [a_person(1, "maureen", seat="1"), a_person(2, "Ivy", seat="2"), a_person(3, "Guest 12")]
    people.append(a_person(4, "Guest 2"))

    assert called(batch.in_order(people, Order.NAMES)) == ["Guest 2", "Guest 12", "Ivy", "maureen"]


def test_each_person_gets_their_own_size_tint_and_words():
    people = [*the_room(), a_person(20, "Bea", words=WordWish.BOTH)]
    asked = []

    def write(reader):
        asked.append(reader)
        return our_day(reader)

    sheets, lacks = batch.written(a_kind(), people, write)

    assert [sheet.paper for sheet in sheets] == [Paper(person.paper, person.tint) for person in people]
    assert sheets[-1].reader.words is WordWish.BOTH
    assert lacks == ()
    # One paper for all is written once for each size and each wish for words, not for each person.
    assert len(asked) == 5


def test_the_foot_says_for_whom_a_paper_is():
    people = [a_person(1, "Ivy", seat="3"), a_person(2, "Tom")]

    sheets, _lacks = batch.written(a_kind(), people, our_day)

    assert [batch.with_foot(sheet).footer for sheet in sheets] == [
        "For Ivy, seat 3 · Clear letters",
        "For Tom · Clear letters",
    ]


def test_a_paper_that_comes_back_without_a_name_never_bears_one():
    sheets, _lacks = batch.written(a_kind(says_for_whom=False), the_room(), our_day)

    assert {batch.with_foot(sheet).footer for sheet in sheets} == {"Clear letters"}
    assert not any("Ivy" in documents.to_text(sheet.handout) for sheet in sheets)


def test_a_foot_never_makes_a_second_side():
    person = a_person(1, "Maureen", seat="Window 2")
    feet = set()
    for words in range(200, 500, 10):
        handout = nearly_one_side(words)
        (sheet,), _lacks = batch.written(a_kind(), [person], lambda _reader, made=handout: made)
        footed = batch.with_foot(sheet)
        feet.add(footed.footer.partition(" · ")[0] == footed.footer)
        assert documents.overflow_lines(footed) == documents.overflow_lines(handout)
        assert footed.footer.startswith("For Maureen, seat Window 2")

    assert feet == {True, False}  # where there is no room, the name of the project goes


def nearly_one_side(words):
    lines = "\n".join(["One two three four five six seven eight nine ten."] * (words // 20))
    return Handout(
        "Our day",
        (Paragraph(lines), Paragraph("word " * (words % 20 + words // 9))),
        one_side=True,
        footer="A project with quite a long name on its paper",
    )


def test_personal_papers_are_everyones_own():
    sheets, _lacks = batch.written(a_kind(Share.OWN, says_for_whom=False), the_room(), our_day)

    assert documents.to_text(sheets[1].handout).count("Written for Maureen.") == 1
    assert batch.with_foot(sheets[1]).footer == "Clear letters"  # a letter says itself for whom it is


def test_who_has_no_paper_of_their_own_yet_is_named_and_keeps_nobody_back():
    def write(reader):
        if reader.name == "Tom":
            raise PlainError("He has not come.")
        return our_day(reader)

    sheets, lacks = batch.written(a_kind(Share.OWN), the_room(), write)

    assert len(sheets) == 11
    assert lacks == ("Tom gets none yet: He has not come.",)


def test_two_of_a_name_are_told_apart():
    people = [
        a_person(1, "Ann", seat="2"),
        a_person(2, "Ann", seat="5"),
        a_person(3, "Bo"),
        a_person(4, "bo", part=Part.WORKS),
        a_person(5, "Cy", seat="1"),
    ]

    assert list(batch.names(people).values()) == [
        "Ann (seat 2)",
        "Ann (seat 5)",
        "Bo (Uses the service)",
        "bo (Works for the service)",
        "Cy",
    ]


def test_the_papers_are_counted_in_words():
    people = batch.carried(the_room(), Carrier.PAPER)

    assert batch.counted(people) == "6 standard, 2 large, 1 large on cream, 1 giant, 1 easy words"
    assert batch.counted([a_person(1, "Ivy", paper=PaperFormat.EASY)]) == "1 easy words"


@given(st.data())
def test_a_batch_that_jams_again_and_again_leaves_nobody_out_and_nobody_twice(data):
    people = the_room()
    in_order = batch.in_order(people, data.draw(st.sampled_from(Order)))
    whole = [person.id for person in in_order]
    good: list[int] = []
    last_good = 0
    while len(good) < len(people):
        rest = [person.id for person in batch.after(in_order, whole, last_good)]
        came_out = data.draw(st.integers(1, len(rest)))
        good += rest[:came_out]
        last_good = good[-1]

    assert good == whole


def test_who_came_to_the_list_after_the_jam_gets_a_paper_too():
    ivy, tom, late = a_person(1, "Ivy"), a_person(2, "Tom"), a_person(3, "Bea")

    rest = batch.after([late, ivy, tom], [1, 2], last_good=1)

    assert called(rest) == ["Tom", "Bea"]


def test_who_has_left_the_list_is_passed_over():
    tom = a_person(2, "Tom")

    assert called(batch.after([tom], [1, 2], last_good=1)) == ["Tom"]
