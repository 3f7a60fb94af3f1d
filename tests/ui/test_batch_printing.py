"""Print for everyone: one job, in order, and what can stop it."""

import os
from dataclasses import replace
from types import SimpleNamespace

import pytest
from batches import a_kind, a_person, our_day, pages, the_room
from one_page import sound
from print_hall import BY_SEAT, a_section, names_on, press, uneven, wait_for
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter

from coprodesk.choices import Carrier
from coprodesk.errors import PlainError
from coprodesk.services.documents import Card, Cards, Handout
from coprodesk.ui import batch_print, pdfium, printing
from coprodesk.ui.batch_print import Printing
from coprodesk.ui.for_everyone import Everyone
from coprodesk.workshop.handouts import Share

pytestmark = pytest.mark.skipif(os.name != "posix", reason="lp prints on Linux and macOS")


def test_the_room_is_counted_and_who_gets_no_paper_is_named(everyone):
    assert everyone.counted.text() == (
        "11 people get it on paper: 6 standard, 2 large, 1 large on cream, 1 giant, 1 easy words."
    )
    assert everyone.apart.text() == "1 person gets a file: Kit. “Save for everyone” makes it."


def test_everyones_paper_comes_out_in_one_job_in_the_order_of_the_seats(everyone, hall, qtbot):
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    (job,) = hall.jobs
    assert names_on(job) == BY_SEAT
    assert hall.asked == 1
    assert hall.told[2:4] == ["-n", "1"]  # everyone gets one, whatever the dialogue says
    assert everyone.outcome.done.text() == "The papers are on their way to the printer."
    assert everyone.asked.isVisible()


def test_papers_come_out_by_name_where_that_is_chosen(everyone, hall, qtbot):
    everyone.order.set_chosen("names")

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert names_on(hall.jobs[0]) == sorted(BY_SEAT)


def test_without_seats_nobody_is_asked_for_an_order(qtbot, dress, jobs, said, hall):
    people = [replace(person, seat="") for person in the_room()]
    everyone = a_section(qtbot, jobs, said, people=people)

    assert not everyone.order.isVisible()
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert names_on([f"{page}," for page in hall.jobs[0]])[0].startswith("Asha")


def test_personal_papers_go_the_same_way(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, a_kind(Share.OWN))

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert [page.split("Written for ")[1].split(".")[0] for page in hall.jobs[0]] == BY_SEAT


def test_the_print_job_is_named_after_the_kind_and_after_nobody(qtbot, dress, jobs, said, hall):
    def thanks(reader):
        return replace(our_day(reader), title=f"Thank you, {reader.name}")

    everyone = a_section(qtbot, jobs, said, a_kind(Share.OWN), thanks)
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert hall.told[hall.told.index("-t") + 1] == "Our day"


def test_on_both_sides_each_paper_begins_on_a_fresh_sheet(qtbot, dress, jobs, said, hall):
    hall.sides = QPrinter.DuplexMode.DuplexLongSide
    everyone = a_section(qtbot, jobs, said, write=uneven)

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    (job,) = hall.jobs
    fronts = [index for index, page in enumerate(job) if "Written for" in page]
    assert [names_on(job)[index] for index in fronts] == BY_SEAT
    assert all(index % 2 == 0 for index in fronts)
    assert all(job[index - 1] == "" for index in fronts[1:6])  # papers of one side: a blank back
    assert "sides=two-sided-long-edge" in hall.told


def test_on_one_side_no_sheet_is_wasted(qtbot, dress, jobs, said, hall):
    everyone = a_section(qtbot, jobs, said, write=uneven)

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert "" not in hall.jobs[0]
    assert "sides=one-sided" in hall.told


def test_a_printers_own_way_cannot_put_two_papers_on_one_sheet(everyone, hall, qtbot):
    hall.sides = QPrinter.DuplexMode.DuplexAuto

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert "sides=one-sided" in hall.told


def test_cards_in_a_batch_keep_their_real_size(qtbot, dress, jobs, said, hall):
    def cards(_reader):
        return Handout("Cards", (Cards((Card("Stop"),), size_mm=(86, 54)),))

    everyone = a_section(qtbot, jobs, said, write=cards)
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert "print-scaling=none" in hall.told


def test_yes_closes_the_question(everyone, hall, qtbot):
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    everyone.asked.yes.click()

    assert not everyone.asked.isVisible()
    assert not everyone.outcome.isVisible()
    assert everyone.print_all.hasFocus()


def test_a_closed_dialogue_prints_nothing(everyone, hall, monkeypatch, jobs):
    monkeypatch.setattr(printing, "ask_for_printer", lambda *_asked, **_more: None)

    everyone.print_all.click()

    assert not jobs.is_busy
    assert everyone.print_all.isVisible()


def test_no_printer_is_a_plain_sentence(everyone, hall, monkeypatch):
    def refuse(*_asked, **_more):
        raise PlainError("No printer was found.")

    monkeypatch.setattr(printing, "ask_for_printer", refuse)

    everyone.print_all.click()

    assert "No printer was found." in everyone.outcome.stopped.text()


def test_how_far_it_is_can_be_seen(everyone, hall, qtbot):
    told = set()
    everyone.progress.show()
    everyone._jobs.busy.connect(lambda *_: told.add(everyone.progress.text()))

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert "11 of 11 ready." in told
    assert not everyone.progress.isVisible()


def test_stop_while_the_papers_are_made_prints_nothing(qtbot, dress, jobs, said, hall, monkeypatch):
    everyone = a_section(qtbot, jobs, said)
    make = batch_print.documents.to_pdf

    def slowly(*wanted):
        jobs.cancel()
        return make(*wanted)

    monkeypatch.setattr(batch_print.documents, "to_pdf", slowly)
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert everyone.outcome.done.text() == "Stopped. Nothing was printed."
    assert hall.jobs == []
    assert not everyone.asked.isVisible()
    assert everyone.print_all.isVisible()


def test_stop_lets_go_of_a_printer_that_hangs(everyone, hall, qtbot):
    hall.answers_with("exec /bin/sleep 60")
    everyone.print_all.click()
    qtbot.waitUntil((hall.folder / "told").exists, timeout=20_000)

    everyone.stop.click()
    wait_for(qtbot, everyone)

    assert everyone.outcome.done.text().startswith("Stopped.")
    assert everyone.print_all.isVisible()


def test_stop_that_came_too_late_says_so_and_asks(everyone, hall, qtbot, jobs, monkeypatch):
    give = batch_print.give_to_lp

    def too_late(*given):
        taken = give(*given)
        jobs.cancel()
        return taken

    monkeypatch.setattr(batch_print, "give_to_lp", too_late)
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert everyone.outcome.done.text() == "Stopped. The papers were on their way already."
    assert everyone.asked.isVisible()


def test_a_paper_that_cannot_be_made_says_that_nothing_went(everyone, hall, qtbot, monkeypatch):
    def refuse(*_wanted):
        raise PlainError("A card is too small for its words.")

    monkeypatch.setattr(batch_print.documents, "to_pdf", refuse)

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert "A card is too small for its words. Nothing was printed." in everyone.outcome.stopped.text()


def test_a_printer_that_refuses_keeps_the_batch_to_try_again(everyone, hall, qtbot, jobs):
    hall.answers_with("exit 1")
    everyone.print_all.click()
    wait_for(qtbot, everyone)
    assert "did not take the pages" in everyone.outcome.stopped.text()
    assert not everyone.asked.isVisible()

    hall.answers_with(f"exec /bin/cat > {hall.folder}/1.pdf")
    everyone.print_all.click()
    qtbot.waitUntil(everyone.outcome.done.isVisible, timeout=20_000)

    assert names_on(hall.jobs[0]) == BY_SEAT


def test_print_to_file_makes_one_file_and_asks_nothing(everyone, hall, qtbot, tmp_path, monkeypatch):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "all.pdf"))
    monkeypatch.setattr(printing, "ask_for_printer", lambda *_asked, **_more: printer)

    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert everyone.outcome.done.text() == "All papers are in one file: all.pdf."
    assert names_on(pages((tmp_path / "all.pdf").read_bytes())) == BY_SEAT
    assert not everyone.asked.isVisible()


def test_a_paper_that_is_not_ready_says_why(qtbot, dress, jobs, said):
    def write(_reader):
        raise PlainError("Write the deal first.")

    everyone = a_section(qtbot, jobs, said, write=write)

    assert everyone.counted.text() == "Write the deal first."
    assert not everyone.print_all.isVisible()
    assert not everyone.save_all.isVisible()


def test_who_has_none_of_their_own_yet_is_said_beside_what_went(qtbot, dress, jobs, said, hall):
    def write(reader):
        if reader.name == "Tom":
            raise PlainError("He has not come.")
        return our_day(reader)

    everyone = a_section(qtbot, jobs, said, a_kind(Share.OWN), write)
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    assert everyone.outcome.done.text().endswith("Tom gets none yet: He has not come.")
    assert "Tom" not in names_on(hall.jobs[0])


@pytest.mark.parametrize(
    ("kind", "people", "words"),
    [
        (a_kind(Share.ROOM), the_room(), "One paper is enough for the whole room."),
        (a_kind(Share.OWN), (), "Nobody gets this paper yet. Put people on the list and mark who came."),
    ],
)
def test_where_nobody_gets_one_that_is_said(qtbot, dress, jobs, said, kind, people, words):
    everyone = Everyone(jobs, said.append)
    qtbot.addWidget(everyone)

    everyone.show_paper(kind, people, our_day)

    assert everyone.counted.text() == words
    assert everyone.print_all.isHidden()


def test_a_room_that_wants_no_paper_can_still_save(qtbot, dress, jobs, said):
    everyone = a_section(qtbot, jobs, said, people=[a_person(1, "Kit", carrier=Carrier.SOUND)])

    assert not everyone.print_all.isVisible()
    assert everyone.save_all.isVisible()
    assert everyone.apart.text() == "1 person gets sound: Kit. “Save for everyone” makes it."


def test_another_kind_of_paper_forgets_the_batch_of_the_one_before(everyone, hall, qtbot):
    everyone.print_all.click()
    wait_for(qtbot, everyone)

    everyone.show_paper(a_kind(Share.OWN), the_room(), our_day)

    assert not everyone.asked.isVisible()
    assert not everyone.outcome.isVisible()


def the_sheets(people):
    from coprodesk.ui import batch

    return batch.written(a_kind(), batch.in_order(people, batch.Order.SEATS), uneven)[0]


def test_windows_draws_the_whole_batch_as_one_document(qapp, tmp_path, monkeypatch):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    run = Printing(the_sheets(the_room()[1:4]), "Our day", printer)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    monkeypatch.setattr(batch_print, "sys", SimpleNamespace(platform="win32"))
    told = []

    words = run.work(lambda *far: told.append(far), lambda: False)

    # Three large papers of three or four sides: a picture of each side, in its true size.
    drawn = (tmp_path / "drawn.pdf").read_bytes()
    whole, begins = pdfium.joined(run._make(lambda *_far: None, lambda: False), on_both_sides=False)
    assert [image.size() for image in pdfium.page_images(drawn, 100)] == [
        image.size() for image in pdfium.page_images(whole, 100)
    ]
    for drawn_page, page in zip(inked_rows(drawn), inked_rows(whole), strict=True):
        assert drawn_page == pytest.approx(page, abs=3)
    assert len(begins) == 3
    assert words == "The papers are on their way to the printer."
    assert (run.printed, run.asks_what_came_out) == (3, True)
    assert told[-1] == (3, 3)


def inked_rows(pdf):
    """Where the print of each page begins and ends, in rows of a picture of 424 rows."""
    found = []
    for image in pdfium.page_images(pdf, 300):
        ground = image.pixelColor(1, 1).lightness()
        rows = [
            row
            for row in range(image.height())
            if any(abs(image.pixelColor(x, row).lightness() - ground) > 40 for x in range(300))
        ]
        found.append((rows[0], rows[-1], len(rows)))
    return found


def test_stop_on_windows_says_who_has_theirs(qapp, tmp_path, monkeypatch):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    run = Printing(the_sheets(the_room()[:4]), "Our day", printer)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    monkeypatch.setattr(batch_print, "sys", SimpleNamespace(platform="win32"))

    run.work(lambda *_far: None, lambda: run.printed == 2)

    assert run.so_far() == "Sent so far: 2 of 4, up to Tom."
    assert run.asks_what_came_out


@pytest.mark.parametrize(("name", "size"), [("paper", 100), ("night", 200), ("yellow", 300)])
def test_the_questions_are_open_to_everyone(qapp, qtbot, room, dress, hall, name, size):
    dress(name, size)
    room.everyone.print_all.click()
    wait_for(qtbot, room.everyone)
    assert sound(qapp, room) == []

    room.everyone.asked.no.click()

    assert sound(qapp, room) == []


def test_the_answer_and_its_question_come_into_view(qapp, qtbot, room, dress, hall):
    dress("paper", 200)
    qapp.processEvents()
    room.verticalScrollBar().setValue(0)

    room.everyone.print_all.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    wait_for(qtbot, room.everyone)
    for _time in range(6):
        qapp.processEvents()

    yes = room.everyone.asked.yes
    assert yes.hasFocus()
    assert 0 <= yes.mapTo(room.viewport(), QPoint(0, 0)).y() <= room.viewport().height() - yes.height()
