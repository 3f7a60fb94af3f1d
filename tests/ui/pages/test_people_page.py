import pytest
from builders import an_idea, people_in_the_room
from one_page import Opened, shown, sound, write
from PySide6.QtCore import Qt

from coprodesk.choices import Carrier, Credit, PaperFormat, Part, Tell, Tint, WordWish
from coprodesk.ui.pages import people_parts
from coprodesk.ui.pages.people import PeoplePage
from coprodesk.workshop.changes import people as changes
from coprodesk.workshop.changes import project
from coprodesk.workshop.views import people


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    return opened.show(PeoplePage)


def everybody(opened):
    return opened.desk.look(people.room, 1).people


def names(page):
    return [card.title for card in page.people.cards]


def add(page, name, part=Part.USES):
    page.called.set_text(name)
    page.part.set_chosen(part)
    page.save.click()


def ivy(opened):
    return opened.desk.do(
        "Add",
        changes.add,
        1,
        "Ivy",
        Part.USES,
        helps="Headphones",
        tell=Tell.EMAIL,
        tell_where="ivy@example.org",
    )


def words_on(page):
    return " ".join(part.spoken_text() for part in page.readable())


def test_an_empty_page_says_what_it_is_for_and_what_to_do_first(page, qapp):
    assert page.balance.text().startswith("Say who is in the group.")
    assert page.people.spoken_text() == "Nobody is on the list yet. Type the first name above."
    assert not shown(page.open)
    assert sound(qapp, page) == []


def test_a_person_is_added_and_the_box_is_free_for_the_next(page, opened):
    add(page, "Ivy", Part.CARES)

    assert [(one.name, one.part) for one in everybody(opened)] == [("Ivy", Part.CARES)]
    assert (page.called.text, page.part.chosen) == ("", "")
    assert page.called.editor.hasFocus()
    assert opened.said[-1] == "Saved. Ivy is on the list."
    assert opened.desk.undo_label == "add person"


def test_a_person_can_be_added_with_all_that_helps(page, opened):
    page.more.click()
    page.helps.set_text("Large print")
    page.tell.set_chosen(Tell.PHONE)
    page._show_where()
    page.where.set_text("01632 960 122")
    page.wishes.paper.set_chosen(PaperFormat.LARGE)
    add(page, "Kofi")

    kofi = everybody(opened)[0]
    assert (kofi.helps, kofi.tell, kofi.tell_where) == ("Large print", Tell.PHONE, "01632 960 122")
    assert kofi.paper is PaperFormat.LARGE


def test_a_person_says_which_words_help(page, opened):
    page.called.set_text("Kofi")
    page.part.set_chosen(Part.USES)
    page.more.click()
    assert page.wishes.words.chosen == WordWish.EVERYDAY
    page.wishes.words.set_chosen(WordWish.BOTH)
    page.save.click()
    kofi = next(one for one in everybody(opened) if one.name == "Kofi")
    assert kofi.words is WordWish.BOTH

    page.open_person(kofi.id)
    assert page.wishes.words.chosen == WordWish.BOTH
    assert "Both, side by side. The word, and what it means." in page.wishes.words.spoken_text()


def test_a_person_has_a_seat_colours_and_a_way_to_get_their_paper(page, opened, qtbot):
    page.more.click()
    write(qtbot, page.seat, "3")
    page.wishes.turn.click()
    page.wishes.paper.set_chosen(PaperFormat.LARGE)
    page.wishes.tint.set_chosen(Tint.CREAM)
    page.wishes.carrier.set_chosen(Carrier.SOUND)
    add(page, "Joan")

    joan = everybody(opened)[0]
    assert (joan.seat, joan.tint, joan.carrier) == ("3", Tint.CREAM, Carrier.SOUND)
    assert page.people.cards[0].detail == "Uses the service. Large print, cream, as sound, seat 3."
    assert (page.seat.text, page.wishes.tint.chosen) == ("", Tint.WHITE)


def test_seat_and_paper_are_changed_as_one_step(page, opened):
    number = ivy(opened)
    page.open_person(number)
    page.seat.set_text("Window")
    page.wishes.tint.set_chosen(Tint.YELLOW)
    page.save.click()
    assert page.people.cards[0].detail == "Uses the service. Yellow, Window."

    page.open_person(number)
    assert (page.seat.text, page.wishes.tint.chosen) == ("Window", Tint.YELLOW)
    page.stop.click()
    opened.desk.undo()

    assert page.people.cards[0].detail == "Uses the service"
    assert (everybody(opened)[0].seat, everybody(opened)[0].tint) == ("", Tint.WHITE)


def test_paper_is_told_in_words_and_chosen_only_where_somebody_asks(page, opened, qtbot):
    number = opened.desk.do("Add", changes.add, 1, "Joan", Part.USES, tint=Tint.CREAM)
    page.open_person(number)
    assert page.wishes.told.text() == "On paper. Standard, 14 point. Black on cream. Everyday words."
    assert not shown(page.wishes.tint)

    page.wishes.turn.setFocus()
    qtbot.keyClick(page.wishes.turn, Qt.Key.Key_Space)
    assert shown(page.wishes.tint)
    assert page.wishes.turn.text() == "Hide these choices"
    assert not shown(page.wishes.told)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)

    assert page.wishes.carrier.chosen == Carrier.FILE
    assert page.wishes.told.text().startswith("As a file for a computer. Standard, 14 point.")
    spoken = words_on(page)
    assert "Which colours can they read?" in spoken
    assert "Chosen: Black on cream" in spoken

    page.open_person(number)
    assert not shown(page.wishes.tint)


def test_what_is_as_for_most_people_is_not_in_the_list(page, opened):
    add(page, "Sam", Part.WORKS)

    assert page.people.cards[0].detail == "Works for the service"


def test_a_seat_is_of_one_session(page, opened):
    number = ivy(opened)
    opened.desk.do("Seat", changes.set_seat, 1, number, "3")
    second = opened.desk.do("Next", project.start_next_session, "Session 2")

    assert opened.show(PeoplePage, session=second).people.cards[0].detail == "Uses the service"
    assert page.people.cards[0].detail == "Uses the service. Seat 3."


def test_a_person_needs_a_name(page, opened):
    page.save.click()

    assert "no name yet" in page.called.problem
    assert everybody(opened) == ()


def test_a_person_needs_a_part(page, opened):
    page.called.set_text("Ivy")
    page.save.click()

    assert page.part.problem == "No part is chosen yet. Choose what this person does here."
    assert everybody(opened) == ()


def test_a_second_anna_is_offered_a_letter_while_typing(page, qtbot):
    add(page, "Anna")
    write(qtbot, page.called, "anna")

    assert shown(page.twin)
    assert "“anna B”" in page.twin.text()


def test_a_third_anna_gets_the_next_letter():
    assert people_parts.name_apart("Anna", ["Anna", "anna b"]) == "Anna C"
    assert people_parts.name_apart("Anna B", ["Anna"]) == ""


def test_the_list_says_who_uses_the_service_and_who_has_no_vote(page, opened):
    people_in_the_room(opened.desk, using=7, working=5)
    add(page, "Huw", Part.INTERPRETS)

    assert page.balance.text() == "7 of 12 people use the service or care for someone who does."
    assert page.votes.text().endswith("1 person helps and has no vote.")
    assert page.people.cards[-1].mark == "No vote"


def test_what_helps_is_seen_only_while_a_person_is_open(page, opened):
    ivy(opened)
    assert "Headphones" not in words_on(page)

    page.open.click()
    assert page.open.text() == "Open Ivy"
    assert page.helps.text == "Headphones"
    assert shown(page.helps)

    page.stop.click()
    assert page.helps.text == ""
    assert "Headphones" not in words_on(page)


def test_leaving_the_page_closes_the_person(page, opened):
    ivy(opened)
    page.open.click()

    page.hide()
    page.show()

    assert page.form.is_new
    assert "Headphones" not in words_on(page)


def test_an_open_person_can_be_changed(page, opened):
    ivy(opened)
    page.open.click()
    page.called.set_text("Ivy P")
    page.save.click()

    assert names(page) == ["Ivy P"]
    assert everybody(opened)[0].helps == "Headphones"
    assert page.form_section.heading.text() == "Add a person"
    assert page.people.hasFocus()


def test_words_for_one_person_never_reach_another(page, opened, qtbot):
    first = ivy(opened)
    second = opened.desk.do("Add", changes.add, 1, "Kofi", Part.USES)
    page.open_person(first)
    write(qtbot, page.helps, " and quiet")

    page.open_person(second)
    assert page.helps.text == ""
    assert page.unsaved.text() == "Not saved yet: changes to Ivy. Open them to go on."

    page.open_person(first)
    assert "and quiet" in page.helps.text


def test_half_written_words_come_back_but_stay_closed(page, opened, qtbot):
    number = ivy(opened)
    page.open_person(number)
    write(qtbot, page.helps, "A seat by the door. ")
    page.hide()

    again = opened.show(PeoplePage)
    assert again.helps.text == ""
    again.open_person(number)
    assert "A seat by the door." in again.helps.text


def test_the_draft_of_a_new_person_comes_back_whole(page, opened, qtbot):
    page.more.click()
    write(qtbot, page.called, "Rose")
    write(qtbot, page.helps, "Tea")
    page.hide()

    again = opened.show(PeoplePage)
    assert (again.called.text, again.helps.text) == ("Rose", "Tea")
    assert shown(again.helps)


def test_nothing_is_left_of_a_draft_once_it_is_saved(page, opened, qtbot):
    write(qtbot, page.called, "Rose")
    page.part.set_chosen(Part.USES)
    page.hide()
    page.show()
    page.save.click()

    assert opened.desk.kept("people.person") == ""


def test_someone_who_gave_an_idea_stays_and_the_page_says_why(page, opened):
    number = ivy(opened)
    an_idea(opened.desk, credit=Credit.NAME, person_id=number)
    page.remove.click()

    assert names(page) == ["Ivy"]
    assert page.problem().startswith("This person gave an idea or has a promise")


def test_someone_listed_by_mistake_can_be_removed_and_brought_back(page, opened):
    ivy(opened)
    page.remove.click()
    assert names(page) == []

    opened.desk.undo()
    assert names(page) == ["Ivy"]


def test_a_person_who_is_undone_while_open_is_closed(page, opened):
    ivy(opened)
    page.open.click()

    opened.desk.undo()

    assert page.form.is_new
    assert page.helps.text == ""


def test_a_guest_gets_the_next_free_number(page, opened):
    add(page, "Guest 12")
    page.guest.click()

    assert names(page)[-1] == "Guest 13"
    assert opened.desk.undo_label == "add guest"


def test_the_question_where_fits_the_way_of_telling(page):
    page.more.click()
    assert not shown(page.where)

    page.tell.set_chosen(Tell.LETTER)
    page.tell.chosen_changed.emit(Tell.LETTER)

    assert page.where.question == "To which address?"


def test_a_new_person_keeps_the_current_card(page, opened):
    people_in_the_room(opened.desk)
    page.people.set_current(3)

    opened.desk.do("Add", changes.add, 1, "Rose", Part.USES)

    assert page.people.current_id == 3


def test_someone_is_added_by_keyboard_alone(page, opened, qtbot):
    write(qtbot, page.called, "Rose")
    qtbot.keyClick(page.called.editor, Qt.Key.Key_Tab)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    page.called.take_focus()
    qtbot.keyClick(page.called.editor, Qt.Key.Key_Return)

    assert [(one.name, one.part) for one in everybody(opened)] == [("Rose", Part.USES)]


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_keeps_anybody_out_while_paper_is_chosen(page, opened, dress, size, qapp):
    dress("paper", size)
    ivy(opened)
    page.open.click()
    page.wishes.turn.click()

    assert sound(qapp, page) == []


@pytest.mark.parametrize("size", [100, 300])
def test_nothing_keeps_anybody_out_with_a_person_open(page, opened, dress, size, qapp):
    dress("yellow", size)
    ivy(opened)
    page.open.click()

    assert sound(qapp, page) == []
