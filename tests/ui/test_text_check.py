"""The box for any text, pasted or from a file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coprodesk.ui import files
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.text_check import TextCheck
from coprodesk.ui.widgets import readables

LINES = "\n".join(f"The stakeholder came by bus {number}, and we had tea." for number in range(5000))


@pytest.fixture
def check(qtbot, dress, said):
    window = QWidget()
    stack = QVBoxLayout(window)
    jobs = Jobs()
    check = TextCheck(jobs, said.append)
    stack.addWidget(check)
    stack.addStretch(1)
    qtbot.addWidget(window)
    window.resize(900, 800)
    window.show()
    qtbot.waitExposed(window)
    yield check
    window.close()
    assert jobs.wait_for_all(20_000)


def chosen(monkeypatch, path):
    """The file dialogue is answered with a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))


def at_rest(qtbot, check):
    qtbot.waitUntil(lambda: not check.box.is_checking, timeout=20_000)


def test_a_long_check_says_how_far_it_is(qtbot, check, monkeypatch):
    check._soon.setInterval(0)
    told = []
    real = check.progress.setText
    monkeypatch.setattr(check.progress, "setText", lambda words: told.append(words) or real(words))

    check.box.set_text(LINES)
    at_rest(qtbot, check)

    shares = [int(words.removeprefix("Checking … ").removesuffix("%")) for words in told]
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert not check.busy.isVisible()


def test_a_check_can_be_stopped_with_the_keyboard(qtbot, check):
    check._soon.setInterval(0)
    check.box.set_text(LINES)
    qtbot.waitUntil(check.stop.isVisible, timeout=20_000)
    check.stop.setFocus()

    qtbot.keyClick(check.stop, Qt.Key.Key_Space)
    at_rest(qtbot, check)

    assert 0 < len(check.box.findings) < 5000
    assert check.result.text().startswith("You stopped the check at ")
    assert not check.busy.isVisible()
    assert check.box.editor.hasFocus()


def test_a_short_check_shows_no_progress(qtbot, check):
    check.box.set_text("The stakeholder came.")
    at_rest(qtbot, check)

    assert not check.busy.isVisible()
    assert [each.text for each in check.box.findings] == ["stakeholder"]


def test_who_could_follow_a_text_is_said_in_words_with_reasons(qtbot, check):
    long = " ".join(["We had tea"] * 10)
    check.box.set_text(f"{long}. We leverage it. They were told by the QXZ.")
    qtbot.waitUntil(check.reading.isVisible)

    assert "would follow this; one sentence is long and one word is hard." in check.reading.words()
    assert [text.text() for text in check.reading.reasons if text.isVisible()] == [
        "One short form is not explained.",
        "One sentence does not say first who does it.",
    ]

    check.empty.click()
    assert not check.reading.isVisible()


def test_a_long_check_ends_with_who_could_follow_it_for_screen_readers(qtbot, check, said):
    check._soon.setInterval(0)
    check.box.set_text(LINES)

    qtbot.waitUntil(lambda: any("would follow this" in words for words in said), timeout=30_000)


def test_a_text_file_is_looked_at(qtbot, check, monkeypatch, tmp_path):
    (tmp_path / "letter.txt").write_bytes("The stakeholder’s café.".encode("cp1252"))
    chosen(monkeypatch, tmp_path / "letter.txt")

    check.from_file.click()
    at_rest(qtbot, check)

    assert check.box.text == "The stakeholder’s café."
    assert check.box.findings[0].kind == "swap"


def test_a_file_that_is_no_text_is_refused_beside_the_box(check, monkeypatch, tmp_path, said):
    (tmp_path / "letter.txt").write_bytes(b"PK\x03\x04\0\0")
    chosen(monkeypatch, tmp_path / "letter.txt")

    check.from_file.click()

    assert check.box.problem == "This is not a text file. Save it as plain text first."
    assert said == [check.box.problem]


def test_no_file_is_no_fault(check, monkeypatch):
    chosen(monkeypatch, "")

    check.from_file.click()

    assert (check.box.text, check.box.problem) == ("", "")


@pytest.mark.parametrize(
    ("content", "text"),
    [(b"\xef\xbb\xbfTea", "Tea"), ("Tea – ☕".encode("utf-16"), "Tea – ☕"), ("é".encode("cp1252"), "é")],
)
def test_text_files_of_old_and_new_programs_are_read(tmp_path, content, text):
    (tmp_path / "t.txt").write_bytes(content)

    assert files.read_text(tmp_path / "t.txt") == text


def test_the_box_can_be_emptied(qtbot, check):
    check.box.set_text("The stakeholder came.")
    at_rest(qtbot, check)

    check.empty.click()
    at_rest(qtbot, check)

    assert (check.box.text, check.box.findings, check.result.text()) == ("", (), "")
    assert check.box.editor.hasFocus()


def test_the_words_to_look_at_are_read_aloud_after_the_box(qtbot, check):
    check.box.set_text("The stakeholder came.")
    at_rest(qtbot, check)

    spoken = [part.spoken_text() for part in readables((check,))]

    places = [next(n for n, words in enumerate(spoken) if told in words) for told in ("Answer:", "could say")]
    assert places == sorted(places)
