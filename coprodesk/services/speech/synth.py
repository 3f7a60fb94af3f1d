"""Turn text into sound with espeak-ng, and know at which sample each word begins.

The library and its data come with the package espeakng-loader (espeak-ng 1.52). Numbers of arguments and
event types are those of espeak-ng's `speak_lib.h`. One process can hold one synthesiser.
"""

import ctypes
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from coprodesk.services.speech.aloud import SpokenForm, spoken_form
from coprodesk.services.speech.voices import USUAL

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_WORD_EVENT = 1
_UTF8 = 1
_END_PAUSE = 0x1000
_CHARACTERS = 1
_RATE, _VOLUME = 1, 2
_BUFFER_MS = 60

SLOWEST, FASTEST = 80, 450
"""Words a minute that espeak-ng can do (its own limits)."""


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True)
class WordMark:
    """A word of the text (`start`, `length` in code points) and the sample at which it begins to sound."""

    sample: int
    start: int
    length: int


@dataclass(frozen=True)
class Speech:
    """Sound (16 bit, one channel, native byte order) and its words in order."""

    pcm: bytes
    marks: tuple[WordMark, ...]


class Synth:
    """The synthesiser. `samples_a_second` tells how its sound must be played."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        home = str(Path(espeakng_loader.get_data_path()).parent)
        self.samples_a_second: int = self._library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, home.encode(), 0
        )
        if self.samples_a_second <= 0:
            raise OSError("espeak-ng found no data")
        self._sound = bytearray()
        self._heard: list[tuple[int, int]] = []
        self._callback = _Callback(self._take)
        self._library.espeak_SetSynthCallback(self._callback)
        self.set_voice(USUAL)

    def set_voice(self, voice: str) -> None:
        """Speak with a voice from `voices()`; an unknown one is the usual voice."""
        if self._library.espeak_SetVoiceByName((voice or USUAL).encode("utf-8", "replace")):
            self._library.espeak_SetVoiceByName(USUAL.encode())

    def set_rate(self, words_a_minute: int) -> None:
        """Speak slower or faster, within what the voice can do."""
        self._library.espeak_SetParameter(_RATE, max(SLOWEST, min(FASTEST, words_a_minute)), 0)

    def set_volume(self, volume: float) -> None:
        """Speak from silent (0.0) to as loud as usual (1.0)."""
        self._library.espeak_SetParameter(_VOLUME, round(100 * max(0.0, min(1.0, volume))), 0)

    def speak(self, text: str) -> Speech:
        """Make the sound of a text; about 2 ms for each second of speech."""
        form = spoken_form(text)
        if not form.words:
            return Speech(b"", ())
        self._sound, self._heard = bytearray(), []
        spoken = form.text.encode("utf-8", "replace")
        self._library.espeak_Synth(spoken, len(spoken) + 1, 0, _CHARACTERS, 0, _UTF8 | _END_PAUSE, None, None)
        self._library.espeak_Synchronize()
        pcm = bytes(self._sound)
        return Speech(pcm, _marks(form, self._heard, len(pcm) // 2))

    def _take(
        self, wave: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]"
    ) -> int:
        if count > 0:
            self._sound += ctypes.string_at(wave, count * 2)
        number = 0
        while events[number].type:
            if events[number].type == _WORD_EVENT:
                self._heard.append((events[number].text_position - 1, events[number].sample))
            number += 1
        return 0


def _marks(form: SpokenForm, heard: list[tuple[int, int]], total: int) -> tuple[WordMark, ...]:
    """One mark for each written word.

    espeak-ng marks some words more than once (numbers), some not at all (words it says as one with the next):
    the first mark counts, and a word without one gets its share of the time until the next mark.
    """
    starts = [word.spoken_start for word in form.words]
    first: dict[int, int] = {0: 0}
    for place, sample in heard:
        number = bisect_right(starts, place) - 1
        if number >= 0:
            first.setdefault(number, sample)
    samples: list[int] = []
    for number, start in enumerate(starts):
        if number in first:
            samples.append(max(first[number], samples[-1] if samples else 0))
            continue
        following = next((later for later in range(number + 1, len(starts)) if later in first), None)
        end_place = starts[following] if following is not None else len(form.text)
        end_sample = first[following] if following is not None else total
        share = (start - starts[number - 1]) / max(1, end_place - starts[number - 1])
        samples.append(samples[-1] + max(0, round((end_sample - samples[-1]) * share)))
    return tuple(
        WordMark(sample, word.start, word.length) for sample, word in zip(samples, form.words, strict=True)
    )
