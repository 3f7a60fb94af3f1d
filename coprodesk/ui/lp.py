"""Hand a PDF to the print system of Linux and macOS (CUPS), and say in plain words what it refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from coprodesk.errors import PlainError
from coprodesk.i18n import _

_SECONDS = 60
"""How long the print system may think about one question."""

_LOOK_AGAIN = 0.1
"""Seconds until it is seen that somebody pressed Stop."""


@dataclass(frozen=True)
class PrintOrder:
    """What was chosen in the printer dialogue.

    `sides` and `pages` ("2-3") are in the words of `lp`, "" for the printer's own way and all pages. `file`
    is where "print to file" was asked to put the PDF. `keeps_size` turns the printer's scaling off.
    """

    printer: str
    copies: int = 1
    sides: str = ""
    pages: str = ""
    file: Path | None = None
    keeps_size: bool = False

    @property
    def on_both_sides(self) -> bool:
        """Whether a sheet is printed on its front and its back."""
        return self.sides.startswith("two-sided")


def never() -> bool:
    """For work that nobody can stop."""
    return False


def give_to_lp(pdf: bytes, title: str, order: PrintOrder, is_cancelled: Callable[[], bool] = never) -> bool:
    """Hand the very bytes of a PDF to the print system; no copy of ours stays on the disk.

    False where it was stopped before the print system had taken them. Raises PlainError.
    """
    if shutil.which("lp") is None:
        raise PlainError(
            _("This computer cannot print yet: its print system (CUPS) is missing. Save the PDF instead.")
        )
    _refuse_what_waits(order.printer)
    command = ["lp", "-d", order.printer, "-n", str(order.copies), "-t", title]
    command += ["-o", f"sides={order.sides}"] if order.sides else []
    command += ["-o", "print-scaling=none"] if order.keeps_size else []
    command += ["-P", order.pages] if order.pages else []
    told = _told([*command, "-"], pdf, is_cancelled)
    if told is None:
        if is_cancelled():
            return False
        raise _silent(order.printer)
    code, words = told
    if code != 0:
        raise _refused(order.printer, words)
    return True


def refused(printer: str) -> PlainError:
    """A printer did not take the pages, and nobody says why."""
    return PlainError(
        _(
            "The printer “{printer}” did not take the pages. See that it is on and has paper, and try again."
        ).format(printer=printer)
    )


def _refuse_what_waits(printer: str) -> None:
    """A paused printer takes pages and prints nothing, for hours: better to say so now."""
    if b" disabled" in _asked("lpstat", "-p", printer):
        raise PlainError(
            _(
                "The printer “{printer}” is paused. Start it again in this computer's settings, or choose "
                "another printer."
            ).format(printer=printer)
        )
    if b"not accepting requests" in _asked("lpstat", "-a", printer):
        raise _closed(printer)


def _asked(*command: str) -> bytes:
    """What a program of the print system answers; nothing where it is missing or silent."""
    if shutil.which(command[0]) is None:
        return b""
    told = _told(list(command), b"", never)
    return told[1] if told is not None else b""


def _told(command: list[str], given: bytes, is_cancelled: Callable[[], bool]) -> tuple[int, bytes] | None:
    """The return code and all words of a program; None where it was stopped or answered nothing in time."""
    try:
        program = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C"},  # it answers in English, so that its answer can be read
        )
    except OSError as error:
        return 1, str(error).encode()
    # `communicate` loses what is still to be written when its wait ends (Python 3.11).
    pipe, program.stdin = cast("IO[bytes]", program.stdin), None
    threading.Thread(target=_feed, args=(pipe, given), daemon=True).start()
    until = time.monotonic() + _SECONDS
    with program:
        while True:
            try:
                words, _nothing = program.communicate(timeout=_LOOK_AGAIN)
            except subprocess.TimeoutExpired:
                if is_cancelled() or time.monotonic() > until:
                    program.kill()
                    return None
            else:
                return program.returncode, words


def _feed(pipe: IO[bytes], given: bytes) -> None:
    """Write into a program; one that has heard enough is left alone."""
    with suppress(OSError), pipe:
        pipe.write(given)


def _refused(printer: str, words: bytes) -> PlainError:
    """Why `lp` refused, from its own words (CUPS 2.4)."""
    if b"not accepting" in words:
        return _closed(printer)
    if b"No space left" in words or b"File too large" in words:
        return PlainError(
            _("The disk is full, so nothing was printed. Delete files that you do not need, and try again.")
        )
    if b"not running" in _asked("lpstat", "-r"):
        return PlainError(
            _("The print system of this computer is not running. Restart the computer, or save the paper.")
        )
    if b"does not exist" in words or b"unknown destination" in words:
        return PlainError(
            _("The printer “{printer}” is not there any more. Connect it, or choose another printer.").format(
                printer=printer
            )
        )
    return refused(printer)


def _closed(printer: str) -> PlainError:
    return PlainError(
        _(
            "The printer “{printer}” takes no pages now. Choose another printer, or ask who looks after it."
        ).format(printer=printer)
    )


def _silent(printer: str) -> PlainError:
    return PlainError(
        _(
            "The printer “{printer}” does not answer. Look whether the pages come out before you try again."
        ).format(printer=printer)
    )
