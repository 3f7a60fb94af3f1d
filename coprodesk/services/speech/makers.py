"""The two ways to make sound for a file: our own voice, and the voices of the system. For the worker only."""

import json
import sys
import tempfile
import wave
from array import array
from pathlib import Path
from typing import BinaryIO, Protocol

from coprodesk import disk
from coprodesk.services.speech.voices import OWN, SYSTEM, engine_name
from coprodesk.services.speech.wav import BYTES_A_SAMPLE


class Maker(Protocol):
    """Makes sound of 16 bit and one channel, little-endian."""

    samples_a_second: int

    def sound_of(self, text: str) -> bytes:
        """The sound of a text."""


def serve(texts: BinaryIO, out: BinaryIO, maker: Maker) -> None:
    """Answer each JSON text of a line with the size of its sound, as a line, and its sound.

    The first line out tells the samples a second.
    """
    _send(out, maker.samples_a_second)
    for line in texts:
        sound = maker.sound_of(json.loads(line))
        _send(out, len(sound), sound)


def _send(out: BinaryIO, number: int, sound: bytes = b"") -> None:
    out.write(b"%d\n" % number + sound)
    out.flush()


def has_system_maker() -> bool:
    """Whether the system's own voices are tried here; those of macOS write files of another kind."""
    return engine_name() != OWN and sys.platform != "darwin"


class OwnMaker:
    """espeak-ng, as it comes with the program."""

    def __init__(self, rate: int, voice: str) -> None:
        from coprodesk.services.speech.synth import Synth

        self._synth = Synth()
        self._synth.set_rate(rate)
        self._synth.set_voice(voice)
        self.samples_a_second = self._synth.samples_a_second

    def sound_of(self, text: str) -> bytes:
        """The sound of a text; about 2 ms for each second of it."""
        samples = array("h", self._synth.speak(text).pcm)
        if sys.byteorder == "big":
            samples.byteswap()
        return samples.tobytes()


class SystemMaker:
    """A driver of pyttsx3, which writes a small file for each text.

    Anything that goes wrong comes as an error of any kind, or not at all: who asks ends the process then,
    and asks `OwnMaker`.
    """

    def __init__(self, rate: int, voice: str) -> None:
        name = engine_name()
        self._driver_name = None if name == SYSTEM else name
        self._rate, self._voice = rate, voice
        self.samples_a_second = 0
        self.sound_of("1")

    def sound_of(self, text: str) -> bytes:
        """The sound of a text; raises where the driver makes none, or of another kind than before."""
        from pyttsx3.engine import Engine

        # A driver speaks only the first text of a loop: each text gets a new engine, as for reading aloud.
        engine = Engine(self._driver_name)
        engine.setProperty("rate", self._rate)
        if self._voice:
            engine.setProperty("voice", self._voice)
        with tempfile.TemporaryDirectory(prefix=disk.PRIVATE) as folder:
            path = Path(folder) / "piece.wav"
            engine.save_to_file(text, str(path))
            engine.runAndWait()
            with wave.open(str(path)) as piece:
                return self._checked(piece)

    def _checked(self, piece: wave.Wave_read) -> bytes:
        found = piece.getframerate(), piece.getsampwidth(), piece.getnchannels()
        wanted = self.samples_a_second or found[0], BYTES_A_SAMPLE, 1
        if found != wanted or not piece.getnframes():
            raise RuntimeError(f"the voice writes {found}, not {wanted}")
        self.samples_a_second = found[0]
        return piece.readframes(piece.getnframes())
