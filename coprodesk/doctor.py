"""Look at this PC and say what works: screen, voice, sound, printer, disk."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprodesk import display, paths
from coprodesk.errors import PlainError
from coprodesk.i18n import _

ROOM_NEEDED = 500 * 1024 * 1024
"""Free bytes below which the disk is called nearly full."""

_ANSWER_SECONDS = 10


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    sentence: str
    is_well: bool


def examine() -> tuple[Finding, ...]:
    """Look at everything; each finding says what is so and, where it is not well, what to do."""
    looks: tuple[Callable[[], Finding], ...] = (_python, _screen, _voice, _sound, _printer, _disk, _settings)
    return tuple(look() for look in looks)


def _python() -> Finding:
    words = _("Python {version} on {system}.").format(
        version=platform.python_version(), system=platform.system()
    )
    return Finding(words, sys.version_info >= (3, 11))


def _screen() -> Finding:
    missing = display.what_is_missing()
    return Finding(missing or _("The screen works."), not missing)


def _voice() -> Finding:
    from coprodesk.services import speech

    with tempfile.TemporaryDirectory() as folder:
        try:
            seconds = speech.record("Can you hear me?", Path(folder) / "voice.wav")
        except PlainError as refusal:
            return Finding(_("The voice does not work: {why}").format(why=refusal), is_well=False)
    return Finding(
        _("The voice works: it spoke for {seconds:.1f} seconds.").format(seconds=seconds), seconds > 0
    )


def _sound() -> Finding:
    from coprodesk.services import speech

    answered = threading.Event()
    heard: list[speech.Event] = []

    def listen(event: speech.Event) -> None:
        heard.append(event)
        if isinstance(event, speech.Ready | speech.Failed):
            answered.set()

    speaker = speech.Speaker(listen)
    speaker.say(".")
    answered.wait(_ANSWER_SECONDS)
    speaker.close()
    if any(isinstance(event, speech.Ready) and event.has_sound for event in heard):
        return Finding(_("Sound comes out of this PC."), is_well=True)
    return Finding(
        _("No sound device was found. Plug in a loudspeaker or headphones. Words still light up without."),
        is_well=False,
    )


def _printer() -> Finding:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPrintSupport import QPrinterInfo

    application = QCoreApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication([])
    names = QPrinterInfo.availablePrinterNames()
    if names:
        return Finding(_("Printers: {names}.").format(names=", ".join(names)), is_well=True)
    return Finding(
        _("No printer was found. Switch it on and plug it in. Papers can be saved to a stick as well."),
        is_well=False,
    )


def _disk() -> Finding:
    folder = paths.projects_folder()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    room = _("{free:,} MB are free for projects.").format(free=free // 1024**2)
    if not os.access(folder, os.W_OK):
        return Finding(
            _("Nothing can be saved in Documents. Save projects in another folder."), is_well=False
        )
    if free < ROOM_NEEDED:
        return Finding(room + " " + _("That is little. Delete something that nobody needs."), is_well=False)
    return Finding(room, is_well=True)


def _settings() -> Finding:
    return Finding(_("Settings are in {path}.").format(path=paths.settings_file()), is_well=True)
