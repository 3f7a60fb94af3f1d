"""What the program and its voice worker say to each other: one JSON object a line.

The program sends commands, the worker answers with events. Every place in a text is counted in code points
of the text that was given to `say`, so that `text[start:start + length]` is the word.
"""

import json
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Say:
    """Speak a text from `begin` to its end, at `rate` words a minute; no voice named means the usual one."""

    utterance: int
    text: str
    rate: int = 160
    voice: str = ""
    begin: int = 0


@dataclass(frozen=True)
class Stop:
    """Be silent now and forget everything that waits."""


@dataclass(frozen=True)
class Pause:
    """Hold on; keep the place."""


@dataclass(frozen=True)
class Resume:
    """Go on from the place that was kept."""


@dataclass(frozen=True)
class Ready:
    """The worker can speak. `sink` names where the sound goes; without sound the words still come in time."""

    has_sound: bool
    sink: str


@dataclass(frozen=True)
class Word:
    """A word is heard now."""

    utterance: int
    start: int
    length: int


@dataclass(frozen=True)
class Done:
    """An utterance is over: `completed` is False where it was stopped or could not be said."""

    utterance: int
    completed: bool


@dataclass(frozen=True)
class Failed:
    """The voice cannot go on; `reason` is a plain sentence for people."""

    reason: str


Command = Say | Stop | Pause | Resume
Event = Ready | Word | Done | Failed

_KINDS: dict[str, type[Command | Event]] = {
    kind.__name__.lower(): kind for kind in (Say, Stop, Pause, Resume, Ready, Word, Done, Failed)
}


def to_line(message: Command | Event) -> bytes:
    """The message as one line of ASCII JSON, with its line end."""
    return (json.dumps({"is": type(message).__name__.lower(), **asdict(message)}) + "\n").encode("ascii")


def from_line(line: bytes) -> Command | Event:
    """Read one line back; raises ValueError for anything that is not one of the messages above."""
    content = json.loads(line)
    if not isinstance(content, dict):
        raise ValueError("a message must be an object")
    kind = _KINDS.get(content.pop("is", ""))
    if kind is None or not {field.name for field in fields(kind)}.issuperset(content):
        raise ValueError("unknown message")
    try:
        return kind(**content)
    except TypeError as error:
        raise ValueError("a message is not complete") from error
