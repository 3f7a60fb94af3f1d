"""After a jam: on from the page that jammed, so that no page is missing and none comes twice."""

import os
from dataclasses import replace
from types import SimpleNamespace

import pytest
from batches import a_kind, our_day, pages, the_room
from one_page import sound
from print_hall import BY_SEAT, a_section, names_on, press, uneven, wait_for
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QRadioButton

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.ui import batch, batch_print, printing
from coprodesk.ui.batch_print import Printing
from coprodesk.workshop.handouts import Share

pytestmark = pytest.mark.skipif(os.name != "posix", reason="lp prints on Linux and macOS")


def long(reader):
    """One side for most; nine or ten for those whose paper is large: Maureen, Tom and Jean."""
    return our_day(reader, sides=6 if reader.paper.format is PaperFormat.LARGE else 1)


def goes_on(qtbot, everyone, hall, last_good, good_pages=0):
    """Say what came out, print the rest, and give the words of each page of it."""
    before = len(hall.jobs)
    everyone.go_on.click()
    choose(everyone, last_good)
    everyone.jam.last_page.set_number(good_pages)
    everyone.jam.print_rest.click()
    qtbot.waitUntil(lambda: len(hall.jobs) == before + 1 and everyone.outcome.isVisible(), timeout=20_000)
    return hall.jobs[-1]


def choose(everyone, name):
    """Click on somebody in the question, or on "None of them"."""
    offered = everyone.jam.last_good.findChildren(QRadioButton)
    next(option for option in offered if option.text().startswith(name)).click()


def printed(qtbot, everyone, hall):
    """Print for everyone; the words of each page."""
    everyone.print_all.click()
    wait_for(qtbot, everyone)
    return hall.jobs[-1]


def pages_for(name, job):
    """On which pages of a job somebody's paper is, blank backs apart."""
    return [place for place, found in enumerate(names_on(job)) if found == name]


@pytest.mark.parametrize("good_pages", [0, 1, 2, 3, 8])
def test_it_goes_on_from_the_page_that_jammed(qtbot, dress, jobs, said, hall, good_pages):
    everyone = a_section(qtbot, jobs, said, write=long)
    whole = printed(qtbot, everyone, hall)
    toms = pages_for("Tom", whole)
    assert len(toms) >= 9

    rest = goes_on(qtbot, everyone, hall, "Jean", good_pages)

    assert whole[: toms[0] + good_pages] + rest == whole
    assert f"Page {good_pages + 1} of {len(toms)}" in rest[0]
    assert everyone.outcome.done.text() == "The papers are on their way to the printer."


@pytest.mark.parametrize(("good_pages", "comes_again"), [(0, 0), (1, 1), (2, 0), (3, 1), (8, 0)])
@pytest.mark.parametrize("was_closed", [False, True])
def test_on_both_sides_fronts_and_backs_still_match(
    qtbot, dress, jobs, said, hall, good_pages, comes_again, was_closed
):
    hall.sides = QPrinter.DuplexMode.DuplexLongSide
    everyone = a_section(qtbot, jobs, said, write=long)
    whole = printed(qtbot, everyone, hall)
    if was_closed:
        everyone = a_section(qtbot, jobs, said, write=long)
    toms = pages_for("Tom", whole)
    assert toms[0] % 2 == 0

    rest = goes_on(qtbot, everyone, hall, "Jean", good_pages)

    whole_sheets = toms[0] + good_pages - comes_again
    assert whole_sheets % 2 == 0
    assert whole[:whole_sheets] + rest == whole
    again = f"Page {good_pages} comes again, now with its back. Take the first one away."
    assert (again in everyone.outcome.done.text()) == bool(comes_again)


def test_pages_with_a_sheet_each_do_not_come_again_on_both_sides(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    whole = printed(qtbot, everyone, hall)
    hall.sides = QPrinter.DuplexMode.DuplexLongSide

    rest = goes_on(qtbot, everyone, hall, "Jean", 3)

    assert whole[: pages_for("Tom", whole)[3]] + [page for page in rest if page] == whole
    assert "comes again" not in everyone.outcome.done.text()


def test_it_can_jam_twice_in_one_paper(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    whole = printed(qtbot, everyone, hall)
    toms = pages_for("Tom", whole)

    second = goes_on(qtbot, everyone, hall, "Jean", 2)
    third = goes_on(qtbot, everyone, hall, "Jean", 5)  # the feet count from the paper's own first page

    assert whole[: toms[2]] + second[:3] + third == whole


def test_the_first_and_the_last_paper_can_jam_too(qtbot, dress, jobs, said, hall):
    def first_and_last(reader):
        return our_day(reader, sides=3)

    everyone = a_section(qtbot, jobs, said, write=first_and_last)
    whole = printed(qtbot, everyone, hall)

    assert goes_on(qtbot, everyone, hall, "None", 2) == whole[2:]
    ivys = pages_for("Ivy", whole)
    assert goes_on(qtbot, everyone, hall, "Maureen", len(ivys) - 1) == whole[-1:]


def test_a_long_paper_is_asked_about_by_its_page_numbers(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    whole = printed(qtbot, everyone, hall)
    page = everyone.jam.last_page
    everyone.asked.no.click()
    assert not page.isVisible()

    choose(everyone, "Jean")

    count = len(pages_for("Tom", whole))
    assert page.isVisible()
    assert page.question == "Which page for Tom was the last good one?"
    assert f"“Page 1 of {count}” is page 1." in page.spoken_text()
    assert page.editor.accessibleName() == page.question
    assert page.number == 0
    assert everyone.jam.print_rest.text() == "Print the other 3 papers"
    page.set_number(99)
    assert page.number == count - 1


def test_the_button_says_from_which_page_it_goes_on(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    everyone.go_on.click()
    choose(everyone, "Jean")

    qtbot.keyClick(everyone.jam.last_page.editor, Qt.Key.Key_Up)
    qtbot.keyClick(everyone.jam.last_page.editor, Qt.Key.Key_Up)

    assert everyone.jam.print_rest.text() == "Print on from page 3"


def test_another_paper_begins_again_at_no_page(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    everyone.go_on.click()
    choose(everyone, "Jean")
    everyone.jam.last_page.set_number(4)

    choose(everyone, "Tom")
    assert everyone.jam.last_page.question == "Which page for Maureen was the last good one?"
    assert everyone.jam.last_page.number == 0

    everyone.jam.last_page.set_number(4)
    choose(everyone, "Maureen")  # Ivy comes next, on one page
    assert not everyone.jam.last_page.isVisible()
    assert everyone.jam.print_rest.text() == "Print the last paper"


def test_who_has_no_paper_yet_is_passed_over(qtbot, dress, jobs, said, hall):
    def write(reader):
        if reader.name == "Tom":
            raise PlainError("He has not come.")
        return long(reader)

    everyone = a_section(qtbot, jobs, said, a_kind(Share.OWN), write)
    whole = printed(qtbot, everyone, hall)
    maureens = pages_for("Maureen", whole)

    rest = goes_on(qtbot, everyone, hall, "Jean", 2)

    assert whole[: maureens[2]] + rest == whole


def test_a_paper_that_cannot_be_made_says_so_only_when_it_is_to_print(qtbot, dress, jobs, said, hall):
    def refuse(_reader):
        raise PlainError("A card is too small for its words.")

    everyone = a_section(qtbot, jobs, said, write=long)
    everyone.go_on.click()
    everyone._write = refuse

    choose(everyone, "Jean")
    assert not everyone.jam.last_page.isVisible()
    everyone.jam.print_rest.click()

    assert "A card is too small for its words." in everyone.outcome.stopped.text()


def test_a_paper_that_has_changed_prints_from_its_first_page(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)
    printed(qtbot, everyone, hall)

    everyone.show_paper(a_kind(), the_room(), lambda reader: replace(long(reader), title="Our other day"))
    everyone.asked.no.click()
    choose(everyone, "Jean")

    assert not everyone.jam.last_page.isVisible()
    assert everyone.jam.changed.text() == "The paper for Tom has changed. All of it prints again."
    rest = goes_on(qtbot, everyone, hall, "Jean")
    assert rest[0].startswith("Our other day")
    assert names_on(rest)[0] == "Tom"


def test_a_paper_that_changes_behind_the_question_is_asked_about_again(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=long)  # nothing was printed since it was opened
    everyone.go_on.click()
    choose(everyone, "Jean")
    everyone.jam.last_page.set_number(2)

    def save_what_is_typed():
        everyone.show_paper(a_kind(), the_room(), lambda reader: replace(long(reader), title="Typed"))

    everyone.used.connect(save_what_is_typed)
    everyone.jam.print_rest.click()

    assert "The paper for Tom has changed. Choose again." in everyone.outcome.stopped.text()
    assert everyone.jam.isVisible()
    assert hall.jobs == []


def test_windows_goes_on_from_the_same_page(qapp, tmp_path, monkeypatch):
    people = [person for person in the_room() if person.name in ("Maureen", "Tom")]
    sheets, _lacks = batch.written(a_kind(), people, long)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    run = Printing(sheets, "Our day", printer, good_pages=7)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    monkeypatch.setattr(batch_print, "sys", SimpleNamespace(platform="win32"))

    run.work(lambda *_far: None, lambda: False)

    sides = [documents.page_count(batch.with_foot(sheet), sheet.paper) for sheet in sheets]
    assert len(pages((tmp_path / "drawn.pdf").read_bytes())) == sum(sides) - 7
    assert run.printed == 2


def test_after_a_jam_it_goes_on_behind_the_last_good_paper(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=uneven)
    everyone.print_all.click()
    wait_for(qtbot, everyone)
    whole = hall.jobs[0]

    everyone.asked.no.click()
    asha = next(person for person in the_room() if person.name == "Asha")
    assert "Asha (5 of 11)" in everyone.jam.last_good.answer_in_words()
    everyone.jam.last_good.set_chosen(str(asha.id))
    everyone.jam.print_rest.click()
    qtbot.waitUntil(lambda: len(hall.jobs) == 2 and not jobs.is_busy, timeout=20_000)

    rest = hall.jobs[1]
    assert whole[-len(rest) :] == rest
    assert names_on(whole[: -len(rest)])[-1] == "Asha"
    assert names_on(rest)[0] == "Grace"


def test_it_can_jam_twice(everyone, hall, qtbot, jobs):
    everyone.print_all.click()
    wait_for(qtbot, everyone)
    numbers = {person.name: str(person.id) for person in the_room()}

    for job, name in enumerate(("Pat", "Jean"), start=2):
        everyone.asked.no.click()
        everyone.jam.last_good.set_chosen(numbers[name])
        everyone.jam.print_rest.click()
        qtbot.waitUntil(lambda job=job: len(hall.jobs) == job and not jobs.is_busy, timeout=20_000)

    assert names_on(hall.jobs[1]) == BY_SEAT[4:]
    assert names_on(hall.jobs[2]) == BY_SEAT[8:]


def test_a_jam_is_mended_after_the_program_was_closed(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said)  # nothing was printed since it was opened

    everyone.go_on.click()
    everyone.jam.last_good.set_chosen(str(10))  # Rose
    everyone.jam.print_rest.click()
    wait_for(qtbot, everyone)

    assert names_on(hall.jobs[0]) == BY_SEAT[2:]


def test_the_order_of_the_batch_stays_when_another_is_chosen_after_the_jam(everyone, hall, qtbot, jobs):
    everyone.print_all.click()
    wait_for(qtbot, everyone)
    everyone.order.set_chosen("names")

    everyone.asked.no.click()
    everyone.jam.last_good.set_chosen("5")  # Harold, the 7th that came out
    everyone.jam.print_rest.click()
    qtbot.waitUntil(lambda: len(hall.jobs) == 2 and not jobs.is_busy, timeout=20_000)

    assert names_on(hall.jobs[1]) == BY_SEAT[7:]


def test_the_rest_needs_an_answer_and_something_that_is_left(everyone, hall):
    everyone.go_on.click()

    everyone.jam.print_rest.click()
    assert everyone.jam.last_good.problem == "Choose the last good one first."

    everyone.jam.last_good.set_chosen("1")  # Ivy, the last
    everyone.jam.print_rest.click()
    assert "Nothing is left to print" in everyone.jam.last_good.problem
    assert hall.jobs == []


def test_a_jam_is_mended_by_keyboard_only(qapp, qtbot, room, hall, jobs):
    everyone = room.everyone
    everyone.print_all.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert everyone.stop.hasFocus()
    wait_for(qtbot, everyone)
    assert everyone.asked.yes.hasFocus()

    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    for _time in range(6):
        qapp.processEvents()
    press(qtbot, Qt.Key.Key_Space)  # none of them
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)  # Rose
    press(qtbot, Qt.Key.Key_Tab)
    assert everyone.jam.print_rest.hasFocus()
    assert everyone.jam.print_rest.text() == "Print the other 9 papers"
    press(qtbot, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: len(hall.jobs) == 2 and not jobs.is_busy, timeout=20_000)
    assert names_on(hall.jobs[1]) == BY_SEAT[2:]


def test_the_question_after_a_jam_comes_into_view(qapp, qtbot, room, dress):
    dress("paper", 300)
    qapp.processEvents()

    room.everyone.go_on.click()
    for _time in range(6):
        qapp.processEvents()

    top = room.everyone.jam.mapTo(room.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < room.viewport().height()


def test_the_page_is_found_by_keyboard_only(qapp, qtbot, room, hall, jobs):
    everyone = room.everyone
    everyone.show_paper(a_kind(), the_room(), long)
    everyone.go_on.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    for _time in range(6):
        qapp.processEvents()
    press(qtbot, Qt.Key.Key_Space)  # none of them
    for _time in range(8):
        press(qtbot, Qt.Key.Key_Down)
    assert "Chosen: Jean" in everyone.jam.last_good.answer_in_words()

    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "2")
    press(qtbot, Qt.Key.Key_Tab)
    assert everyone.jam.print_rest.hasFocus()
    press(qtbot, Qt.Key.Key_Space)

    wait_for(qtbot, everyone)
    assert names_on(hall.jobs[0])[0] == "Tom"
    assert "Page 3 of" in hall.jobs[0][0]


@pytest.mark.parametrize(("name", "size"), [("paper", 100), ("night", 200), ("yellow", 300)])
def test_the_page_question_is_open_to_everyone(qapp, room, dress, name, size):
    dress(name, size)
    room.everyone.show_paper(a_kind(), the_room(), long)
    room.everyone.go_on.click()
    choose(room.everyone, "Jean")

    assert room.everyone.jam.last_page.isVisible()
    assert sound(qapp, room) == []


def test_who_leaves_the_print_dialogue_is_where_they_were(qtbot, room, hall, monkeypatch):
    monkeypatch.setattr(printing, "ask_for_printer", lambda *_asked, **_more: None)
    everyone = room.everyone
    everyone.ask_for_last_good()
    everyone.show_paper(a_kind(), the_room(), long)
    choose(everyone, "Jean")
    everyone.jam.last_page.set_number(4)

    everyone.jam.print_rest.setFocus()
    press(qtbot, Qt.Key.Key_Space)

    assert everyone.jam.isVisible()
    assert "Chosen: Jean" in everyone.jam.last_good.answer_in_words()
    assert everyone.jam.last_page.number == 4
    assert everyone.jam.print_rest.hasFocus()
