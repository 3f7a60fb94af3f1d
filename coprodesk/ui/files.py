"""Ask for files, write them whole, and leave no trace of them outside the place that a person chose."""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from coprodesk import disk, paths
from coprodesk.errors import PlainError, not_saved
from coprodesk.i18n import _

_MOST_TEXT = 4_000_000
"""Bytes of the longest text that is looked at: some 700,000 words."""

_QT_KEEPS = ("history", "lastVisited")


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a file, offering `name`; None where nothing was chosen.

    `kinds` is Qt's filter text, such as "PDF (*.pdf)".
    """
    return _ask(parent, title, str(_start_folder() / name), kinds, is_new=True)


def ask_which_folder(parent: QWidget, title: str) -> Path | None:
    """Ask which folder to save into; None where nothing was chosen."""
    try:
        chosen = QFileDialog.getExistingDirectory(parent, title, str(_start_folder()))
    finally:
        forget_what_qt_keeps()
    return Path(chosen) if chosen else None


def ask_which_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask which file to open; None where nothing was chosen."""
    return _ask(parent, title, str(_start_folder()), kinds, is_new=False)


def read_text(path: Path) -> str:
    """The words of a plain text file, also one from an old Windows program; PlainError for anything else."""
    try:
        if path.stat().st_size > _MOST_TEXT:
            raise PlainError(_("This file is too long to check in one go. Check a part of it."))
        content = path.read_bytes()
    except OSError as error:
        raise PlainError(_("This file cannot be read. Choose another one.")) from error
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise PlainError(_("This is not a text file. Save it as plain text first."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def write_whole(content: bytes, path: Path) -> None:
    """Write a file whole or not at all; raises PlainError where it cannot be written."""
    with disk.whole(path) as file:
        file.write(content)


def write_beside(contents: Mapping[str, bytes], folder: Path, name: str) -> Path:
    """Write a few files of one name, such as a PDF and its web page, over no other; returns the first path.

    `contents` are by their endings (".pdf"). What is there already with the same bytes stays; where another
    file has the name, all get a free one: "Summary for Ivy (2)". Raises PlainError.
    """
    number = 1
    while not _is_free(folder / name, number, contents):
        number += 1
    for ending, content in contents.items():
        path = _numbered(folder / name, number, ending)
        if not path.exists():
            write_whole(content, path)
    return _numbered(folder / name, number, next(iter(contents)))


def free(path: Path) -> Path:
    """A path with nothing there, numbered where its name is taken: "Summary (2).pdf"."""
    number = 1
    while (place := _numbered(path.with_suffix(""), number, path.suffix)).exists():
        number += 1
    return place


def _is_free(path: Path, number: int, contents: Mapping[str, bytes]) -> bool:
    for ending, content in contents.items():
        there = _numbered(path, number, ending)
        try:
            if there.exists() and not (there.is_file() and there.read_bytes() == content):
                return False
        except OSError as error:
            raise not_saved(error, there) from error
    return True


def _numbered(path: Path, number: int, ending: str) -> Path:
    return path.with_name(f"{path.name} ({number}){ending}" if number > 1 else f"{path.name}{ending}")


def open_in_viewer(content: bytes, name: str) -> None:
    """Show a file in the program that this computer uses for its kind.

    The viewer gets a copy that only this user can read, and that is removed when CoproDesk ends.
    """
    path = private_copy(content, name)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise PlainError(
            _("This computer has no program that shows this file. Save it, or print it instead.")
        )


def private_copy(content: bytes, name: str) -> Path:
    """A copy of a file in a folder of its own that nobody else can read; gone when the program ends."""
    folder = None
    try:
        folder = private_place()
        path = folder / name
        path.touch(mode=0o600)
        path.write_bytes(content)
    except OSError as error:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise not_saved(error) from error
    return path


def private_place() -> Path:
    """A new folder that nobody else can look into; gone when the program ends. Raises PlainError."""
    try:
        return Path(tempfile.mkdtemp(dir=_private_folder()))
    except OSError as error:
        raise not_saved(error) from error


def remove_place(folder: Path) -> None:
    """Remove a private place and what lies in it."""
    shutil.rmtree(folder, ignore_errors=True)


def remove_private_copies() -> None:
    """Remove every private copy now."""
    while _mine:
        folder, lock = _mine.pop()
        lock.unlock()
        shutil.rmtree(folder, ignore_errors=True)


def remove_old_private_copies() -> None:
    """Remove the private copies that a program left which was ended by force; to be called at the start.

    A second CoproDesk that runs now keeps its own: the system forgets the lock of a program that is gone.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{disk.PRIVATE}*"):
        if left.is_dir() and not left.is_symlink() and not _is_in_use(left):
            shutil.rmtree(left, ignore_errors=True)


def forget_what_qt_keeps() -> None:
    """Remove the names of files and folders that Qt's file dialogue writes to its own settings."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup("FileDialog")
    for key in _QT_KEEPS:
        kept.remove(key)
    kept.endGroup()
    kept.sync()


def _ask(parent: QWidget, title: str, start: str, kinds: str, *, is_new: bool) -> Path | None:
    ask = QFileDialog.getSaveFileName if is_new else QFileDialog.getOpenFileName
    try:
        chosen, _kind = ask(parent, title, start, kinds)
    finally:
        forget_what_qt_keeps()
    return Path(chosen) if chosen else None


def _start_folder() -> Path:
    wanted = paths.projects_folder()
    return next((folder for folder in (wanted, wanted.parent) if folder.is_dir()), Path.home())


def _private_folder() -> Path:
    """The folder that holds all private copies; a new one where somebody took the last one away."""
    if not _mine or not _mine[-1][0].is_dir():
        folder = Path(tempfile.mkdtemp(prefix=disk.PRIVATE))
        lock = _lock(folder)
        lock.tryLock(0)
        _mine.append((folder, lock))
    return _mine[-1][0]


def _is_in_use(folder: Path) -> bool:
    lock = _lock(folder)
    is_free = lock.tryLock(0)
    # Windows removes no file that is open.
    lock.unlock()
    return not is_free


def _lock(folder: Path) -> QLockFile:
    """What tells that a program still uses its private folder; not by age, a day may be long."""
    lock = QLockFile(str(folder / "in use"))
    lock.setStaleLockTime(0)
    return lock


_mine: list[tuple[Path, QLockFile]] = []
"""The private folders of this program, each with its lock; the last is in use."""

atexit.register(remove_private_copies)
