"""Save one paper: with its ending, a web page beside a PDF, and over nothing that nobody named."""

import pytest
from PySide6.QtWidgets import QWidget

from coprodesk.services.documents import Handout, Paper, Paragraph
from coprodesk.settings import Settings
from coprodesk.ui import files
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.saving import save_as
from coprodesk.workshop.paper import FileKind

OUR_DAY = Handout("Our day", (Paragraph("We met."),))


@pytest.fixture
def saved(qtbot, tmp_path, monkeypatch):
    """Saves a paper under the name that a person typed; what the program says of it."""
    window, jobs = QWidget(), Jobs()
    qtbot.addWidget(window)

    def save(kind, typed):
        said = []
        monkeypatch.setattr(files, "ask_where_to_save", lambda *_asked: tmp_path / typed)
        save_as(kind, OUR_DAY, Paper(), window, jobs, Settings(), said.append, said.append)
        assert jobs.wait_for_all(10_000)
        return said

    return save


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("kind", "typed", "name"),
    [
        (FileKind.TEXT, "Our day.txt", "Our day.txt"),
        (FileKind.TEXT, "Our day", "Our day.txt"),
        (FileKind.TEXT, "Our day 2.1", "Our day 2.1.txt"),
        (FileKind.PDF, "Our day.PDF", "Our day.PDF"),
        (FileKind.PDF, "Our day.txt", "Our day.txt.pdf"),
    ],
)
def test_a_saved_paper_has_its_ending(saved, tmp_path, kind, typed, name):
    saved(kind, typed)

    assert name in names(tmp_path)


def test_a_pdf_has_its_web_page_beside_it(saved, tmp_path):
    assert saved(FileKind.PDF, "Our day.pdf") == [
        "Saved as Our day.pdf, with a web page beside it: Our day.html."
    ]
    assert names(tmp_path) == ["Our day.html", "Our day.pdf"]


def test_a_name_without_ending_replaces_nothing(saved, tmp_path):
    (tmp_path / "Our day.txt").write_text("somebody's own")

    assert saved(FileKind.TEXT, "Our day") == ["Saved as Our day (2).txt."]
    assert (tmp_path / "Our day.txt").read_text() == "somebody's own"


def test_a_web_page_that_was_there_before_the_pdf_stays(saved, tmp_path):
    (tmp_path / "Our day.html").write_text("somebody's own")

    saved(FileKind.PDF, "Our day.pdf")

    assert (tmp_path / "Our day.html").read_text() == "somebody's own"
    assert names(tmp_path) == ["Our day (2).html", "Our day.html", "Our day.pdf"]


def test_a_paper_that_is_replaced_takes_its_web_page_with_it(saved, tmp_path):
    saved(FileKind.PDF, "Our day.pdf")
    (tmp_path / "Our day.html").write_text("the one before")

    saved(FileKind.PDF, "Our day.pdf")

    assert names(tmp_path) == ["Our day.html", "Our day.pdf"]
    assert "We met." in (tmp_path / "Our day.html").read_text()
