"""Files that people choose, and copies that nobody else may see."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from coprodesk.errors import PlainError
from coprodesk.ui import files


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def qt_settings(tmp_path):
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def test_a_file_is_written_whole(tmp_path):
    files.write_whole(b"old", tmp_path / "a.pdf")
    files.write_whole(b"new", tmp_path / "a.pdf")

    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "a.pdf"]


def test_a_folder_that_is_gone_is_a_plain_sentence(tmp_path):
    with pytest.raises(PlainError, match="not there any more"):
        files.write_whole(b"x", tmp_path / "gone" / "a.pdf")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EIO, "USB stick"),
        (errno.EBUSY, "Try again"),
    ],
)
def test_a_disk_that_refuses_is_a_plain_sentence_and_keeps_the_old_file(tmp_path, monkeypatch, number, words):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(PlainError, match=words):
        files.write_whole(b"new", path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a.pdf"]


def test_the_dialogue_leaves_no_trace_in_the_settings_of_qt(window, qt_settings, monkeypatch, tmp_path):
    def ask(*_arguments):
        qt_settings.setValue("FileDialog/history", ["file:///home/someone"])
        qt_settings.setValue("FileDialog/lastVisited", "file:///home/someone")
        qt_settings.setValue("FileDialog/viewMode", "Detail")
        qt_settings.sync()
        return str(tmp_path / "a.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    assert files.ask_where_to_save(window, "Save", "a.pdf", "PDF (*.pdf)") == tmp_path / "a.pdf"
    qt_settings.sync()
    assert qt_settings.allKeys() == ["FileDialog/viewMode"]


def test_nothing_chosen_is_none(window, qt_settings, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))

    assert files.ask_which_file(window, "Open", "Projects (*.copro)") is None


_BEGINS = """
import sys, tempfile
from coprodesk.ui import files
tempfile.tempdir = sys.argv[1]
"""
STARTS = f"{_BEGINS}files.remove_old_private_copies()"
HOLDS_A_COPY = f'{_BEGINS}print(files.private_copy(b"pdf", "Our day.pdf"), flush=True)\nsys.stdin.read()'


class Viewer(QObject):
    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def show_url(self, url):
        self.urls.append(url)


def test_the_viewer_gets_a_private_copy_that_goes_at_the_end(qapp):
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show_url")

    files.open_in_viewer(b"pdf", "Our day.pdf")

    QDesktopServices.unsetUrlHandler("file")
    copy = Path(viewer.urls[0].toLocalFile())
    assert copy.name == "Our day.pdf"
    assert copy.read_bytes() == b"pdf"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    files.remove_private_copies()
    assert not copy.exists()
    assert not copy.parent.parent.exists()


def test_copies_that_a_power_cut_left_go_at_the_next_start(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    copy = files.private_copy(b"pdf", "Our day.pdf")
    files._mine.clear()

    files.remove_old_private_copies()

    assert not copy.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_new_copy_is_made_where_somebody_took_the_folder_of_the_last_away():
    shutil.rmtree(files.private_copy(b"first", "a.pdf").parent.parent)

    copy = files.private_copy(b"second", "a.pdf")

    assert copy.read_bytes() == b"second"
    files.remove_private_copies()
    assert not copy.parent.parent.exists()


def test_the_start_of_a_second_program_leaves_the_copies_of_the_first_alone(tmp_path):
    def begin(words):
        return subprocess.Popen(
            [sys.executable, "-c", words, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )

    first = begin(HOLDS_A_COPY)
    copy = Path(first.stdout.readline().decode().strip())

    begin(STARTS).communicate()
    assert copy.read_bytes() == b"pdf"

    first.kill()
    first.communicate()
    begin(STARTS).communicate()
    assert list(tmp_path.iterdir()) == []


def test_no_viewer_is_a_plain_sentence(monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)

    with pytest.raises(PlainError, match="no program that shows"):
        files.open_in_viewer(b"pdf", "a.pdf")
    files.remove_private_copies()
