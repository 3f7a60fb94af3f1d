"""Make a sound file of a text, offline, with the voice that reads aloud."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

from coprodesk import disk
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.speech.ear import Said, said
from coprodesk.services.speech.makers import has_system_maker
from coprodesk.services.speech.process import start_worker
from coprodesk.services.speech.wav import BYTES_A_SAMPLE, MOST_BYTES, head

if TYPE_CHECKING:
    from types import TracebackType

USUAL_RATE = 160
"""Words a minute where nobody chose; pauses are longer or shorter in the same measure."""

OPENING, PATIENCE = 20.0, 60.0
"""Seconds after which a voice that does not begin, or does not answer, is given up: half a minute of speech
takes our own 0.1 s."""


def is_available() -> bool:
    """Whether the voice that makes sound files is installed here; takes about 1 ms."""
    return find_spec("espeakng_loader") is not None


def record(
    text: str,
    path: Path | str,
    *,
    title: str = "",
    voice: str | None = None,
    rate: int = USUAL_RATE,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> float:
    """Speak a text to a WAV file (16 bit, one channel), whole or not at all; the seconds of sound.

    The voice that reads aloud speaks; where it cannot write files, as on macOS, the bundled one does, and an
    unknown `voice` is its usual one. A file of that name is replaced at the end. The voice runs in a process
    of its own; this may run on any thread.

    Args:
        text: plain text; an empty line makes a longer pause, two empty lines one as before a heading.
        path: the file to write.
        title: what players show.
        voice: id of a voice from `voices()`.
        rate: in words a minute.
        progress: takes how many pieces are done, and how many there are.
        is_cancelled: asked before each piece; once it is true, no file is left and the answer is 0.0.

    Raises:
        PlainError: nothing to say, no voice that works, or a disk that does not take the file.

    """
    pieces = tuple(said(text))
    if not pieces:
        raise PlainError(_("There are no words to say yet. Write something first."))
    try:
        with disk.whole(Path(path)) as file, _Voice(voice or "", rate) as speaker:
            recorder = _Recorder(file, speaker, title)
            for done, piece in enumerate(pieces):
                if is_cancelled and is_cancelled():
                    raise _Stopped
                recorder.add(piece, USUAL_RATE / rate)
                if progress:
                    progress(done + 1, len(pieces))
            return recorder.finish()
    except _Stopped:
        return 0.0


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked to stop."""


class _Recorder:
    """Writes sound to an open file piece by piece, and its head when the length is known."""

    def __init__(self, file: BinaryIO, speaker: _Voice, title: str) -> None:
        self._file, self._speaker, self._title = file, speaker, title
        self._size = 0
        file.write(head(speaker.samples_a_second, 0, title))

    def add(self, piece: Said, slowness: float) -> None:
        quiet = round(piece.pause * slowness * self._speaker.samples_a_second) * BYTES_A_SAMPLE
        sound = self._speaker.sound_of(piece.text)
        self._size += quiet + len(sound)
        if self._size > MOST_BYTES:
            raise PlainError(_("This is too long for one sound file. Save a part of it."))
        self._file.write(bytes(quiet) + sound)

    def finish(self) -> float:
        """Put the head right; the seconds of sound."""
        self._file.seek(0)
        self._file.write(head(self._speaker.samples_a_second, self._size, self._title))
        return self._size / BYTES_A_SAMPLE / self._speaker.samples_a_second


class _Voice:
    """The worker that makes sound, for as long as one file takes. Raises PlainError where it is of no use."""

    def __init__(self, voice: str, rate: int) -> None:
        self._wishes = ("--rate", str(rate), "--voice", voice)

    def __enter__(self) -> _Voice:
        makers = ("system", "own") if has_system_maker() else ("own",)
        if not any(map(self._begin, makers)):
            raise PlainError(_("No voice works here. Install CoproDesk again, or save a web page instead."))
        return self

    def _begin(self, maker: str) -> bool:
        """Start one of the makers; whether it works."""
        self._worker = start_worker("--record", maker, *self._wishes)
        self._texts: IO[bytes] = self._worker.stdin  # type: ignore[assignment] # both are pipes
        self._answers: IO[bytes] = self._worker.stdout  # type: ignore[assignment]
        with self._patience(OPENING):
            told = self._answers.readline()
        self.samples_a_second = int(told or 0)
        if not told:
            self._end()
        return bool(told)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def sound_of(self, text: str) -> bytes:
        """The sound of one piece."""
        with self._patience(PATIENCE):
            with suppress(BrokenPipeError):
                self._texts.write(json.dumps(text).encode("ascii") + b"\n")
                self._texts.flush()
            told = self._answers.readline()
            sound = self._answers.read(int(told or 0))
        if not told or len(sound) < int(told):
            raise PlainError(_("The voice stopped before the end, so nothing was saved. Try again."))
        return sound

    @contextmanager
    def _patience(self, seconds: float) -> Iterator[None]:
        """End a voice that hangs: what waits for its answer then gets nothing."""
        giving_up = threading.Timer(seconds, self._worker.kill)
        giving_up.daemon = True
        giving_up.start()
        try:
            yield
        finally:
            giving_up.cancel()

    def _end(self) -> None:
        self._worker.kill()
        with suppress(OSError):
            self._texts.close()
        self._answers.close()
        self._worker.wait()
