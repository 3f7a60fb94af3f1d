"""A finished PDF on paper and as pictures."""

import os

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.ui import printing
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.lp import PrintOrder, give_to_lp
from coprodesk.ui.pdfium import page_images
from coprodesk.ui.printing import draw_pages, file_name, order_from, print_pdf

BLACK, WHITE = QColor("black"), QColor("white")


@pytest.fixture(scope="module")
def pdf(qapp):
    """Two pages of A4: the first has a black upper half, the second a black lower half."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageMargins(writer.pageLayout().margins() * 0)
    painter = QPainter(writer)
    width, height = writer.width(), writer.height()
    painter.fillRect(0, 0, width, height // 2, BLACK)
    writer.newPage()
    painter.fillRect(0, height // 2, width, height // 2, BLACK)
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def print_system(tmp_path, monkeypatch):
    """An `lp` and an `lpstat` that keep what they are told."""
    if os.name != "posix":
        pytest.skip("lp prints on Linux and macOS")
    told = tmp_path / "print"
    told.mkdir()
    a_program(told / "lp", f'printf "%s\\n" "$@" > {told}/words\nexec /bin/cat > {told}/bytes')
    a_program(told / "lpstat", 'echo "printer $2 is idle.  enabled since Sunday"')
    monkeypatch.setenv("PATH", str(told))
    return told


def a_program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    assert jobs.wait_for_all(5000)


def test_the_printer_gets_the_very_bytes(pdf, print_system):
    give_to_lp(pdf, "Our day", PrintOrder("Hall", copies=12, sides="two-sided-long-edge", pages="1-2"))

    assert (print_system / "bytes").read_bytes() == pdf
    assert (print_system / "words").read_text().split("\n")[:-1] == [
        "-d", "Hall", "-n", "12", "-t", "Our day", "-o", "sides=two-sided-long-edge", "-P", "1-2", "-",
    ]  # fmt: skip


def test_a_paused_printer_is_named(pdf, print_system):
    a_program(print_system / "lpstat", 'echo "printer $2 disabled since Sunday"')

    with pytest.raises(PlainError, match="“Hall” is paused"):
        give_to_lp(pdf, "Our day", PrintOrder("Hall"))
    assert not (print_system / "bytes").exists()


def test_a_printer_that_refuses_is_named(pdf, print_system):
    a_program(print_system / "lp", "exit 1")

    with pytest.raises(PlainError, match="“Hall” did not take the pages"):
        give_to_lp(pdf, "Our day", PrintOrder("Hall"))


def test_a_computer_without_a_print_system_is_told(pdf, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PlainError, match="print system"):
        give_to_lp(pdf, "Our day", PrintOrder("Hall"))


def test_no_printer_is_a_plain_sentence(pdf, window, jobs, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    problems = []

    print_pdf(pdf, "Our day", window, jobs, problems.append, problems.append)

    assert len(problems) == 1
    assert "No printer was found" in problems[0]
    assert not jobs.is_busy


def test_a_closed_dialogue_prints_nothing(pdf, window, jobs, monkeypatch, print_system):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Hall"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)

    print_pdf(pdf, "Our day", window, jobs, pytest.fail, pytest.fail)

    assert not jobs.is_busy


def test_an_accepted_dialogue_prints_away_from_the_window(
    pdf, window, jobs, monkeypatch, print_system, qtbot
):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Hall"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 1)
    done = []

    print_pdf(pdf, "Our day", window, jobs, done.append, pytest.fail)
    assert jobs.is_busy

    qtbot.waitUntil(lambda: done == ["The pages are on their way to the printer."])
    assert (print_system / "bytes").read_bytes() == pdf


@pytest.mark.parametrize("is_batch", [True, False])
def test_pages_can_be_chosen_of_one_paper_but_not_of_a_batch(window, monkeypatch, print_system, is_batch):
    asked = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Hall"])
    monkeypatch.setattr(
        QPrintDialog, "exec", lambda dialog: asked.append((dialog.windowTitle(), dialog.options()))
    )

    printing.ask_for_printer(window, "Our day", is_batch=is_batch)

    ((title, options),) = asked
    assert title == ("Print one for each person: Our day" if is_batch else "Print: Our day")
    assert bool(options & QPrintDialog.PrintDialogOption.PrintPageRange) is not is_batch


def test_print_to_file_saves_the_very_bytes(pdf, window, jobs, monkeypatch, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(printing, "ask_for_printer", lambda *_arguments: printer)
    done = []

    print_pdf(pdf, "Our day", window, jobs, done.append, pytest.fail)

    qtbot.waitUntil(lambda: done == ["Saved."])
    assert (tmp_path / "out.pdf").read_bytes() == pdf


def test_the_order_holds_what_was_chosen(qapp):
    printer = QPrinter()
    printer.setCopyCount(3)
    printer.setFromTo(2, 4)

    order = order_from(printer)

    assert (order.copies, order.pages, order.file) == (3, "2-4", None)


def test_pages_become_pictures_of_the_asked_width(pdf):
    first, second = page_images(pdf, 200)

    assert (first.width(), second.width()) == (200, 200)
    assert first.height() == pytest.approx(283, abs=2)
    assert [first.pixelColor(100, y) for y in (20, 260)] == [BLACK, WHITE]
    assert [second.pixelColor(100, y) for y in (20, 260)] == [WHITE, BLACK]


def test_drawn_pages_are_the_pages_of_the_pdf(pdf, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    progress = []

    draw_pages(pdf, printer, lambda done, total: progress.append((done, total)), lambda: False)

    first, second = page_images((tmp_path / "drawn.pdf").read_bytes(), 200)
    assert [first.pixelColor(100, y) for y in (3, 135, 150, 278)] == [BLACK, BLACK, WHITE, WHITE]
    assert [second.pixelColor(100, y) for y in (3, 278)] == [WHITE, BLACK]
    assert progress == [(1, 2), (2, 2)]


def test_a_page_that_lies_is_turned_and_loses_nothing(tmp_path):
    slips = documents.Cards((documents.Card("Which first?", (documents.Paragraph("This"),)),) * 8, per_page=8)
    wide = documents.to_pdf(documents.Handout("Slips", (slips,), look=documents.Look.WIDE))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))

    draw_pages(wide, printer, lambda _done, _total: None, lambda: False)

    (lying,), (drawn,) = page_images(wide, 400), page_images((tmp_path / "drawn.pdf").read_bytes(), 283)
    assert drawn.height() == pytest.approx(400, abs=2)
    assert drawn.width() < drawn.height()
    dark = [
        sum(picture.pixelColor(x, y).lightness() < 128 for x in across for y in down)
        for picture, across, down in (
            (lying, range(300, 400), range(lying.height())),
            (drawn, range(drawn.width()), range(300, 400)),
        )
    ]
    assert min(dark) > 100
    assert dark[1] == pytest.approx(dark[0], rel=0.35)


def test_only_the_chosen_pages_are_drawn(pdf, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    printer.setFromTo(2, 2)

    draw_pages(pdf, printer, lambda _done, _total: None, lambda: False)

    (page,) = page_images((tmp_path / "drawn.pdf").read_bytes(), 200)
    assert page.pixelColor(100, 278) == BLACK


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Our day: buses/trams?", "Our day buses trams.pdf"),
        ("../../etc", "etc.pdf"),
        ("", "Handout.pdf"),
        ("x" * 200, "x" * 80 + ".pdf"),
    ],
)
def test_any_title_makes_a_good_file_name(title, name):
    assert file_name(title) == name
