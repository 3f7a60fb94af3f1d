import pytest
from batches import pages
from builders import TODAY, a_planned_session, an_idea, people_in_the_room
from one_page import shown, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog

from coprodesk.choices import PaperFormat, Part, Presence, SummaryPart, Treatment, WordWish
from coprodesk.settings import Settings
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.pages.summary import PAGE, SummaryPage
from coprodesk.ui.widgets import PageTools
from coprodesk.workshop import projects
from coprodesk.workshop.changes import people, words
from coprodesk.workshop.changes import summary as changes
from coprodesk.workshop.views import summary

TALKED = SummaryPart.TALKED


class OnTheDesk:
    """A desk, its jobs, and the page that hears of each change."""

    def __init__(self, qtbot):
        self.said, self.pages = [], []
        self.desk = projects.desk_in_memory(self.tell, "Clear letters")
        self.jobs = Jobs()
        self.qtbot = qtbot

    def tell(self, changed):
        for page in self.pages:
            page.hear(changed)

    def show(self, width=1100):
        page = SummaryPage(PageTools(self.desk, 1, Settings(), self.jobs, self.said.append))
        self.qtbot.addWidget(page)
        self.pages.append(page)
        page.resize(width, 768)
        page.show()
        self.qtbot.waitExposed(page)
        page.activateWindow()
        return page

    def close(self):
        for page in self.pages:
            page.hide()
        assert self.jobs.wait_for_all(5000)
        self.desk.close()


@pytest.fixture
def opened(qtbot, dress):
    opened = OnTheDesk(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    """A summary that was written from the record of a small session."""
    a_planned_session(opened.desk)
    people_in_the_room(opened.desk)
    an_idea(opened.desk)
    opened.desk.do("Write", changes.make_draft, 1)
    return opened.show()


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A printer that keeps what it is told; the dialogue is answered with Print."""
    told = tmp_path / "print"
    told.mkdir()
    a_program(told / "lp", f'echo "$@" >> {told}/words; exec /bin/cat >> {told}/bytes')
    a_program(told / "lpstat", 'echo "printer $2 is idle.  enabled since Sunday"')
    monkeypatch.setenv("PATH", str(told))
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Hall"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 1)
    return told


def a_program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def record(opened, part=TALKED):
    """The lines of a part as the record has them."""
    found = opened.desk.look(summary.view, 1)
    return [line.text for each in found.parts if each.part is part for line in each.lines]


def with_pages(page, qtbot):
    """Wait until the preview stands."""
    qtbot.waitUntil(lambda: page.on_paper.notes.length.text().startswith("This fills"), timeout=10000)


def make_too_long(opened):
    lines = [f"We talked for a long time about point {number} of the letters." for number in range(40)]
    opened.desk.do("Write", changes.write, 1, TALKED, lines)


def test_the_registry_finds_the_page():
    assert PAGE is SummaryPage


def test_an_empty_page_says_what_it_is_for_and_what_to_do_first(opened):
    page = opened.show()

    assert shown(page.write)
    assert page.write.property("is_main")
    assert not shown(page.boxes)
    assert not shown(page.on_paper)
    assert faults(page) == []


def test_one_button_writes_the_summary_from_the_record(opened):
    a_planned_session(opened.desk)
    an_idea(opened.desk)
    page = opened.show()

    page.write.click()

    assert page.boxes.fields[TALKED].text == "What would make letters easier?\nYou gave 1 idea. Thank you."
    assert opened.said[-1].startswith("The summary is written.")
    assert page.focusWidget() is page.boxes.fields[TALKED].editor
    assert opened.desk.undo_label == "write the summary"


def test_an_empty_record_is_said_in_words(opened):
    page = opened.show()

    page.write.click()

    assert "record is still empty" in page.problem()


def test_a_summary_can_be_written_by_hand(opened, qtbot):
    page = opened.show()
    page.by_hand.click()

    write(qtbot, page.boxes.fields[TALKED], "We met.")
    page.boxes.save_all()

    assert record(opened) == ["We met."]
    assert shown(page.on_paper)


def test_a_box_is_saved_when_it_is_left_as_one_step_of_undo(page, opened, qtbot):
    box = page.boxes.fields[SummaryPart.REACH]
    write(qtbot, box, "Ring Grace")
    qtbot.keyClick(box.editor, Qt.Key.Key_Return)
    write(qtbot, box, "01632 960 118")
    assert record(opened, SummaryPart.REACH) == []

    page.boxes.fields[TALKED].take_focus()

    assert record(opened, SummaryPart.REACH) == ["Ring Grace", "01632 960 118"]
    assert opened.desk.undo_label == "change “How to reach us”"
    opened.desk.undo()
    assert record(opened, SummaryPart.REACH) == []
    assert box.text == ""


def test_a_box_is_saved_after_a_quiet_moment(page, opened, qtbot):
    write(qtbot, page.boxes.fields[SummaryPart.REACH], "Ring Grace")

    page.boxes._quiet.timeout.emit()

    assert record(opened, SummaryPart.REACH) == ["Ring Grace"]
    assert page.boxes.fields[SummaryPart.REACH].editor.hasFocus()


def test_saving_does_not_touch_the_words_under_the_keyboard(page, qtbot):
    box = page.boxes.fields[SummaryPart.REACH]
    write(qtbot, box, "Ring ")

    page.boxes.save_all()
    qtbot.keyClicks(box.editor, "Grace")

    assert box.text == "Ring Grace"


def test_a_box_with_the_keyboard_is_not_overwritten_by_another_change(page, opened, qtbot):
    box = page.boxes.fields[TALKED]
    box.take_focus()

    opened.desk.do("Write", changes.write, 1, TALKED, ["Something else"])

    assert box.text.startswith("Thank you for coming.")
    page.boxes.fields[SummaryPart.REACH].take_focus()
    assert box.text == "Something else"


def test_leaving_the_page_saves_what_is_typed(page, opened, qtbot):
    write(qtbot, page.boxes.fields[SummaryPart.REACH], "Ring Grace")

    page.hide()

    assert record(opened, SummaryPart.REACH) == ["Ring Grace"]


def test_another_look_is_no_edit(page, dress):
    dress("night", 200)

    assert not page.boxes.unsaved


def test_what_was_typed_when_the_program_stopped_comes_back(page, opened, qtbot):
    write(qtbot, page.boxes.fields[SummaryPart.REACH], "Ring Gr")
    page.boxes._draft.timeout.emit()

    again = opened.show()

    assert again.boxes.fields[SummaryPart.REACH].text == "Ring Gr"
    again.boxes.save_all()
    assert record(opened, SummaryPart.REACH) == ["Ring Gr"]
    assert opened.desk.kept("summary.1.reach") == ""


def test_the_page_says_when_the_record_has_moved_on(page, opened):
    assert not shown(page.behind)

    an_idea(opened.desk, "Bigger print")
    assert shown(page.behind)
    page.afresh.click()

    assert "You gave 2 ideas." in record(opened)
    assert not shown(page.behind)
    assert opened.desk.undo_label == "write the summary again"


def test_the_pages_are_shown_as_pictures_with_a_name(page, qtbot):
    with_pages(page, qtbot)

    assert page.on_paper.notes.length.text() == "This fills 1 side of A4."
    assert page.preview.pictures.count == 1
    assert page.preview.pictures.accessibleName().startswith("Picture of page 1 of 1.")


def test_giant_print_fills_more_sides(page, opened, qtbot):
    make_too_long(opened)
    with_pages(page, qtbot)
    sides = page.preview.pictures.count

    page.on_paper.wishes.format.set_chosen(PaperFormat.GIANT)
    page.on_paper.wishes.format.chosen_changed.emit(PaperFormat.GIANT)
    with_pages(page, qtbot)

    assert page.preview.pictures.count > sides


def test_the_pages_grow_with_the_window(page, qtbot):
    with_pages(page, qtbot)
    pictures = page.preview.pictures

    def has_the_shape_of_paper():
        return pictures.height() == pytest.approx(pictures.width() * 842 / 595, rel=0.02)

    qtbot.waitUntil(has_the_shape_of_paper)
    page.resize(700, 768)
    qtbot.waitUntil(has_the_shape_of_paper)


def test_the_words_of_the_paper_stand_in_a_box_that_can_be_read(page):
    assert shown(page.preview.text)
    assert "- You gave 1 idea." in page.preview.text.words


def test_too_much_for_one_side_asks_what_can_wait(page, opened, qtbot):
    make_too_long(opened)
    with_pages(page, qtbot)

    assert (
        page.lines.told.text() == f"This is {page.lines.too_long} lines too long for one side. What can wait?"
    )
    assert page.lines.too_long > 10
    assert shown(page.lines)
    assert opened.said.count(page.lines.told.text()) == 1


def test_a_line_without_its_tick_stays_in_the_record_but_not_on_paper(page, opened, qtbot):
    make_too_long(opened)
    with_pages(page, qtbot)
    before = page.lines.too_long

    page.lines.ticks[0].click()
    with_pages(page, qtbot)

    assert page.lines.too_long < before
    assert len(record(opened)) == 40
    assert "point 0 " not in page.preview.text.words
    assert opened.desk.undo_label == "leave a line out"


def test_the_ticks_stay_while_a_line_is_left_out(page, opened, qtbot):
    line = opened.desk.look(summary.view, 1).parts[0].lines[0]

    opened.desk.do("Leave out", changes.leave_out, line.id, is_left_out=True)

    assert shown(page.lines)
    assert page.lines.told.text().startswith("It fits on one side.")


def test_signs_that_paper_cannot_show_are_told_in_words_first(page, opened):
    opened.desk.do("Write", changes.write, 1, TALKED, ["We met 日本"])

    assert "日本 (word in Chinese or Japanese letters)" in page.on_paper.notes.missing.text()
    assert shown(page.on_paper.notes.missing)


def test_print_gives_the_pages_to_the_printer(page, opened, printer, qtbot):
    page.on_paper.print_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert page.on_paper.outcome.done.text() == "The pages are on their way to the printer."
    assert (printer / "bytes").read_bytes().startswith(b"%PDF")


def test_no_printer_is_said_beside_the_button(page, opened, monkeypatch, qtbot):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)

    page.on_paper.print_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert "No printer was found" in page.on_paper.outcome.stopped.text()
    assert "No printer was found" in opened.said[-1]


def test_print_takes_what_was_typed_just_now(page, opened, printer, qtbot):
    write(qtbot, page.boxes.fields[SummaryPart.REACH], "Ring Grace")

    page.on_paper.print_it.click()

    assert record(opened, SummaryPart.REACH) == ["Ring Grace"]
    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)


def test_save_writes_the_pdf_and_its_web_page_side_by_side(page, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "Ours.pdf"), ""))

    page.on_paper.save_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert (tmp_path / "Ours.pdf").read_bytes().startswith(b"%PDF")
    assert "You gave 1 idea." in (tmp_path / "Ours.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_said_beside_the_button(page, tmp_path, monkeypatch, qtbot):
    gone = tmp_path / "gone" / "Ours.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(gone), ""))

    page.on_paper.save_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert "That folder is not there any more." in page.on_paper.outcome.stopped.text()


def test_open_shows_the_paper_in_the_systems_viewer(page, monkeypatch, qtbot):
    opened_files = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened_files.append(url)) or True)

    page.on_paper.open_it.click()

    qtbot.waitUntil(lambda: bool(opened_files), timeout=10000)
    assert opened_files[0].toLocalFile().endswith(".pdf")


def people_with_papers(opened):
    for number, kind in enumerate((PaperFormat.LARGE, PaperFormat.LARGE, PaperFormat.EASY)):
        opened.desk.do("Add", people.add, 1, f"Reader {number}", Part.USES, paper=kind)


def test_the_papers_for_everyone_are_counted_in_words(page, opened):
    people_with_papers(opened)

    assert page.everyone.counted.text() == "8 people get it on paper: 5 standard, 2 large, 1 easy words."


def test_who_has_stayed_away_and_who_helps_is_not_counted(page, opened):
    away = opened.desk.do("Add", people.add, 1, "Away", Part.USES, paper=PaperFormat.GIANT)
    opened.desk.do("Away", people.set_presence, 1, away, Presence.AWAY)
    opened.desk.do("Add", people.add, 1, "Helper", Part.SUPPORTS, paper=PaperFormat.GIANT)

    assert page.everyone.counted.text() == "5 people get it on paper: 5 standard."


def test_each_person_gets_the_words_they_asked_for(page, opened, tmp_path, monkeypatch, qtbot):
    teach_outcome(opened)
    for wish in WordWish:
        opened.desk.do("Add", people.add, 1, f"Reader {wish.value}", Part.USES, words=wish)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    page.everyone.save_all.click()

    qtbot.waitUntil(lambda: shown(page.everyone.outcome), timeout=10000)
    made = {path.stem.split(" - ")[1]: path.read_text() for path in tmp_path.glob("*.html")}
    assert len(made) == 8
    assert "What changes for you (outcome)" in made["Reader everyday"]
    # "Outcome" is no medical word: who keeps medical words gets the same paper as most.
    assert "What changes for you (outcome)" in made["Reader medical"]
    assert "What changes for you (outcome)" not in made["Reader both"]


def test_the_words_of_a_paper_can_be_looked_at_in_each_way(page, opened, qtbot):
    assert not shown(page.on_paper.wishes.words)
    teach_outcome(opened)
    assert shown(page.on_paper.wishes.words)
    assert "What changes for you (outcome)" in page.preview.text.words

    page.on_paper.wishes.words.set_chosen(WordWish.BOTH)
    page.on_paper.wishes.words.chosen_changed.emit(WordWish.BOTH)

    assert "(outcome)" not in page.preview.text.words
    assert "What changes for you" in page.preview.text.words


def teach_outcome(opened):
    opened.desk.do("Keep", words.keep, "outcome", "what changes for you", Treatment.EXPLAIN, TODAY, 1)
    opened.desk.do("Write", changes.write, 1, TALKED, ["We talked about outcomes."])


def test_print_for_everyone_is_one_job_with_a_paper_for_each(page, opened, printer, qtbot):
    people_with_papers(opened)

    page.everyone.print_all.click()

    qtbot.waitUntil(lambda: shown(page.everyone.outcome), timeout=20000)
    assert len((printer / "words").read_text().splitlines()) == 1
    feet = [text.split("For ")[1].split(" ·")[0] for text in pages((printer / "bytes").read_bytes())]
    assert list(dict.fromkeys(feet)) == [
        *(f"Guest {number}" for number in range(1, 6)),
        *(f"Reader {number}" for number in range(3)),
    ]
    assert shown(page.everyone.asked)
    assert not shown(page.everyone.stop)


def test_what_is_typed_is_on_everyones_paper(page, opened, printer, qtbot):
    write(qtbot, page.boxes.fields[SummaryPart.REACH], "Ring Grace")

    page.everyone.print_all.click()

    qtbot.waitUntil(lambda: shown(page.everyone.outcome), timeout=20000)
    assert all("Ring Grace" in text for text in pages((printer / "bytes").read_bytes()))


def test_the_window_does_not_wait_for_the_pages(page, opened, qtbot):
    make_too_long(opened)

    page.on_paper._soon.timeout.emit()

    assert opened.jobs.is_busy
    assert page.on_paper.notes.length.text() == "The pages are being made …"


def test_tab_goes_from_the_words_to_the_paper_and_on_to_everyone(page, qtbot):
    with_pages(page, qtbot)
    page.boxes.fields[TALKED].take_focus()
    met = []
    for _step in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    wanted = [
        page.boxes.fields[SummaryPart.REACH].editor,
        page.on_paper.print_it,
        page.everyone.print_all,
        page.preview.text,
    ]
    places = [met.index(widget) for widget in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize(("name", "size"), [("paper", 100), ("night", 200), ("yellow", 300)])
def test_a_written_page_is_open_to_everyone(page, opened, dress, qtbot, name, size):
    make_too_long(opened)
    people_with_papers(opened)
    dress(name, size)
    with_pages(page, qtbot)

    qtbot.waitUntil(lambda: faults(page) == [], timeout=10000)
