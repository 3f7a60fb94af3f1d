"""A written paper as it is said: what is heard of each line, and how long the quiet before it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprodesk.i18n import _
from coprodesk.services.speech.aloud import words
from coprodesk.services.speech.chunks import chunks

BETWEEN_LINES, BETWEEN_PARTS, BEFORE_A_HEADING = 0.3, 0.7, 1.2
"""Seconds of quiet at the usual speed. A heading is told by two empty lines before it."""

_PAUSES = (0.0, BETWEEN_LINES, BETWEEN_PARTS, BEFORE_A_HEADING)
_BULLET = re.compile(r"^\s*(?:[-•*]\s+)?")
_BOX = "☐"
_BOX_FIRST = re.compile(rf"{_BOX}:?\s*(.+)")
_BOX_LAST = re.compile(rf"(.+?):?\s*{_BOX}")
_ROOM_FIRST = re.compile(r"_{3,}:?\s+([^_]+)")
_ROOM_TO_WRITE = re.compile(r"_{3,}|\.{4,}|…{2,}")


@dataclass(frozen=True)
class Said:
    """Words to say in one go, and the seconds of quiet before them."""

    text: str
    pause: float


def said(text: str) -> Iterator[Said]:
    """What is said of a plain text, in order; lines that hold nothing to say are only quiet.

    Lines to write on become words, and so do boxes to tick: "☐: Yes" is said as "Box: Yes".
    """
    line_ends, before = 0, ""
    for line in text.split("\n"):
        heard = _heard(line)
        # Several empty lines to write on are one place to write for the ear.
        if heard and words(heard) and not (heard == before == _room()):
            pause = _PAUSES[min(line_ends, len(_PAUSES) - 1)]
            for start, end in chunks(heard):
                yield Said(heard[start:end].strip(), pause)
                pause = 0.0
            line_ends, before = 0, heard
        line_ends += 1


def _heard(line: str) -> str:
    line = _BULLET.sub("", line).strip()
    for pattern, words_for in (
        (_BOX_FIRST, _("Box: {what}")),
        (_BOX_LAST, _("Box: {what}")),
        (_ROOM_FIRST, _("Room to write: {what}")),
    ):
        if found := pattern.fullmatch(line):
            line = words_for.format(what=found[1])
    if _ROOM_TO_WRITE.fullmatch(line):
        return _room()
    return _ROOM_TO_WRITE.sub(_("room to write"), line).replace(_BOX, _("box"))


def _room() -> str:
    return _("Room to write.")
