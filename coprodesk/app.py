"""Put everything together, once: the only place that knows all the parts."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from coprodesk import __version__, doctor, paths, settings
from coprodesk.choices import Treatment
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.language import OwnWord
from coprodesk.settings import Settings
from coprodesk.ui import crash, files, theme, warming
from coprodesk.ui.collecting import Collector
from coprodesk.ui.guide import Guide
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.pages import NAMES, WITHOUT_PROJECT, PageTypes
from coprodesk.ui.reader import Reader
from coprodesk.ui.shelf import PLACE, Shelf
from coprodesk.ui.signals import DeskSignals
from coprodesk.ui.wall import WallControl
from coprodesk.ui.widgets import PageTools, TextField
from coprodesk.ui.window import MainWindow

log = logging.getLogger(__name__)

FIRST_SIZE = (1180, 780)
"""Width and height of the window at its first start, in pixels; it is never larger than the screen."""

_MOST_WAIT = 0.001
_TITLE_BAR = 48
_LAST_WORK_MS = 5000
_WARM_AFTER_MS = 400
_PATIENCE = 10.0
"""Seconds that a picture waits for the words on its page to be checked."""


class Program(QObject):
    """The window with everything behind it."""

    def __init__(self, chosen: Settings, keep_settings: Callable[[Settings], None] = settings.save) -> None:
        super().__init__()
        self.settings = chosen
        self._keep = keep_settings
        self.signals = DeskSignals()
        self.jobs = Jobs(self)
        self.shelf = Shelf(chosen, self.signals, self.jobs)
        self.reader = Reader(chosen, self, own_words=self._own_words)
        self.window = MainWindow(chosen, PageTypes(), self.tools)
        self.guide = Guide(self.window, self.shelf)
        self.wall = WallControl(self.window, self.window.hide_screen)
        self._connect()
        self.window.open_page("home")

    _is_closing = False

    def tools(self) -> PageTools:
        """What a page works with now."""
        is_open = self.shelf.desk is not None
        return PageTools(
            desk=self.shelf.desk,
            workshop_id=self.shelf.session_id,
            settings=self.settings,
            jobs=self.jobs,
            announce=self.window.announce,
            own_words=self._own_words if is_open else None,
            keep_word=self._keep_word if is_open else None,
            settings_changed=self.window.settings_changed,
            shelf=self.shelf,
            reader=self.reader,
            examine=doctor.examine,
            wall=self.wall,
            before=self.window.page_before,
        )

    def open(self, path: Path) -> None:
        """Open a project where it was left; a refusal is said on the page that is shown."""
        try:
            self.shelf.open(path)
        except PlainError as refusal:
            self.say_problem(str(refusal))

    def say_problem(self, words: str) -> None:
        """Say on the page that is shown what stopped."""
        if self.window.page is not None:
            self.window.page.say_problem(words)

    def _tell(self, words: str) -> None:
        if self.window.page is not None:
            self.window.page.say(words, is_done=False)

    def close(self) -> None:
        """Keep the drafts, end the voice and let go of the project."""
        self._is_closing = True
        self.reader.close()
        self.wall.set_project(None)
        self.window.close_pages()
        self.jobs.wait_for_all(_LAST_WORK_MS)
        self.shelf.close()

    def _connect(self) -> None:
        self.signals.changed.connect(self.window.hear)
        self.signals.changed.connect(self.guide.hear)
        self.signals.changed.connect(self.wall.hear)
        self.shelf.closing.connect(self.window.close_pages)
        self.shelf.opened.connect(self._show_project)
        self.shelf.closed.connect(self._show_home)
        self.window.listen_asked.connect(self.reader.read)
        self.window.stop_asked.connect(self.reader.stop)
        self.window.look_changed.connect(self._keep_settings)
        self.window.watch(self.jobs)
        self.window.page_opened.connect(self.wall.set_step)
        self.window.hidden.connect(self.wall.cover)
        self.window.wall_asked.connect(self.wall.toggle)
        self.window.wall_part_asked.connect(self.wall.next_part)
        self.wall.shown_changed.connect(self._show_wall_state)
        self.wall.parts_changed.connect(self._show_wall_part)
        self.wall.privacy_risk.connect(self.say_problem)
        self.reader.no_sound.connect(self._tell)
        self.reader.failed.connect(self.say_problem)

    def _show_project(self) -> None:
        desk = self.shelf.desk
        if desk is None:
            return
        from coprodesk.workshop.views import project

        self._keep_settings()
        # Home was made while no project was open.
        self.window.close_pages()
        self.wall.set_project(desk, self.shelf.session_id)
        about = desk.look(project.view)
        self.window.show_project(about.title, is_sample=about.is_sample)
        self._show_wall_state(self.wall.is_shown)
        place = desk.kept(PLACE)
        self.window.open_page(place if place in NAMES else "plan")

    def _show_wall_state(self, is_shown: bool) -> None:
        self.window.bar.offer_wall(is_offered=self.shelf.desk is not None, is_shown=is_shown)

    def _show_wall_part(self, part: int, parts: int) -> None:
        if self.wall.is_shown:
            self.window.bar.offer_wall_part(part, parts)

    def _show_home(self) -> None:
        if self._is_closing:
            return
        self.wall.set_project(None)
        self.window.show_project("", is_sample=False)
        self._show_wall_state(False)
        self.window.open_page("home")

    def _keep_settings(self) -> None:
        self._keep(self.settings)

    def _own_words(self) -> Sequence[OwnWord]:
        from coprodesk.workshop.views import words

        return self.shelf.desk.look(words.own_words) if self.shelf.desk is not None else ()

    def _keep_word(self, word: str) -> None:
        from datetime import date

        from coprodesk.workshop.changes import words

        page = self.window.page
        if page is not None:
            page.attempt(_("keep a word"), words.keep, word, "", Treatment.OURS, date.today())


def start(arguments: Sequence[str]) -> QApplication:
    """The Qt application with its name and its icon-free look; made once in a process."""
    application = QApplication(list(arguments))
    # The window's thread never waits longer than this for one that works in the pool.
    sys.setswitchinterval(_MOST_WAIT)
    application.setApplicationName("coprodesk")
    application.setApplicationDisplayName("CoproDesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("coprodesk")
    Collector(application)
    return application


def run(file: Path | None) -> int:
    """Open the window, with a project where one is given; returns when it is closed."""
    is_first_start = not paths.settings_file().exists()
    application = start(sys.argv[:1])
    crash.write_log_to(paths.log_file())
    chosen = settings.load()
    if is_first_start:
        chosen.theme = theme.suggested(application)
    theme.apply(application, chosen)
    program = Program(chosen)
    crash.stay_calm(program.say_problem)
    show_whole(program.window, application.primaryScreen().availableSize())
    if file is not None:
        QTimer.singleShot(0, lambda: program.open(file))
    QTimer.singleShot(0, files.remove_old_private_copies)
    QTimer.singleShot(_WARM_AFTER_MS, warming.begin)
    log.info("CoproDesk %s has started", __version__)
    code = application.exec()
    program.close()
    return code


def show_whole(window: QWidget, room: QSize) -> None:
    """Show the window at its first size, or filling a screen that has no room for it and its title bar."""
    width, height = FIRST_SIZE
    if width <= room.width() and height + _TITLE_BAR <= room.height():
        window.resize(width, height)
        window.show()
        return
    window.resize(min(width, room.width()), min(height, room.height() - _TITLE_BAR))
    window.showMaximized()


def draw_pages(
    project: Path,
    folder: Path,
    *,
    themes: Sequence[str] = ("paper",),
    sizes: Sequence[int] = (100,),
    names: Sequence[str] = NAMES,
) -> tuple[Path, ...]:
    """Draw pages of a project as PNG pictures in `folder`, in each theme and size; returns their paths."""
    qInstallMessageHandler(_without_noise)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else start(["coprodesk"])
    chosen = Settings()
    theme.apply(application, chosen)
    program = Program(chosen, keep_settings=lambda _settings: None)
    program.window.resize(*FIRST_SIZE)
    program.window.show()
    program.shelf.open(project)
    made = []
    for name in themes:
        for size in sizes:
            chosen.theme, chosen.text_size = name, size
            theme.apply(application, chosen)
            program.window.settings_changed()
            made += [_draw(application, program.window, page, folder / f"{name}-{size}") for page in names]
    program.window.hide()
    program.close()
    qInstallMessageHandler(None)
    return tuple(made)


def _without_noise(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # Where there is no screen there is no window manager to take size hints, and Qt says so each time.
    if "propagateSizeHints" not in message:
        log.warning(message)


def _draw(application: QApplication, window: MainWindow, page: str, folder: Path) -> Path:
    boxes = window.open_page(page).findChildren(TextField)
    end = time.monotonic() + _PATIENCE
    while any(box.is_checking for box in boxes) and time.monotonic() < end:
        application.processEvents()
    # The list of a box is laid out in the turns after its check.
    for _turn in range(3):
        application.processEvents()
    path = folder / f"{page}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(path))
    return path


__all__ = ["WITHOUT_PROJECT", "Program", "draw_pages", "run", "start"]
