"""Our driver for pyttsx3: the espeak-ng that comes with the program, played by ourselves.

pyttsx3's own espeak driver tells its words long before they are heard, and needs `aplay`. This one is plugged
in beside it as `pyttsx3.drivers.copro`; call `plug_in` before `pyttsx3.init("copro")`.
"""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from coprodesk.services.speech import sinks
from coprodesk.services.speech.chunks import chunks
from coprodesk.services.speech.sinks import SilentClock, Sink, SoundLostError
from coprodesk.services.speech.synth import Synth, WordMark
from coprodesk.services.speech.voices import OWN, USUAL, voices

if TYPE_CHECKING:
    from pyttsx3.driver import DriverProxy

_STEP_SECONDS = 0.02
_LOOK_SECONDS = 10.0


def plug_in() -> None:
    """Let pyttsx3 find this driver under the name `copro`."""
    sys.modules[f"pyttsx3.drivers.{OWN}"] = sys.modules[__name__]


def buildDriver(proxy: "DriverProxy") -> "Driver":  # noqa: N802 - pyttsx3 looks for this name
    """What pyttsx3 calls to make the driver; `proxy` is its DriverProxy."""
    return Driver(proxy)


class Driver:
    """Says one text at a time; `stop`, `pause` and `resume` may come from another thread.

    A stop holds until `rearm`, so that a stop that comes just before `say` is not lost.
    `sink_changed` is called with the new sink where sound is lost or found.
    """

    def __init__(self, proxy: "DriverProxy") -> None:
        self._proxy = proxy
        self._synth = Synth()
        self._is_auto = sinks.asked_sink() == sinks.AUTO
        self.sink: Sink = sinks.open_sink(sinks.asked_sink(), self._synth.samples_a_second)
        self.sink_changed: Callable[[Sink], None] = lambda _sink: None
        self._looked_at = time.monotonic()
        self._stopped = threading.Event()
        self._going = threading.Event()
        self._going.set()
        self._properties: dict[str, object] = {"rate": 160, "volume": 1.0, "voice": USUAL}
        self.setProperty("rate", 160)

    def say(self, text: str) -> None:
        """Say a text to its end or until `stop`, telling pyttsx3 each word as it is heard."""
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")
        self._look_for_sound()
        try:
            self._play(text)
        finally:
            self._proxy.notify("finished-utterance", completed=not self._stopped.is_set())
            self._proxy.setBusy(False)

    def stop(self) -> None:
        """Be silent at once."""
        self._stopped.set()
        self._going.set()
        self.sink.silence()

    def rearm(self) -> None:
        """Make ready for the next `say` after a stop."""
        self._stopped.clear()

    def pause(self) -> None:
        """Hold on after what the device already has (at most 0.1 s)."""
        self._going.clear()

    def resume(self) -> None:
        """Go on."""
        self._going.set()

    def setProperty(self, name: str, value: float | str) -> None:  # noqa: N802 - pyttsx3's name
        """Set rate (words a minute), volume (0 to 1) or voice (id)."""
        match name:
            case "rate":
                self._synth.set_rate(int(value))
            case "volume":
                self._synth.set_volume(float(value))
            case "voice":
                self._synth.set_voice(str(value))
            case _:
                raise KeyError(name)
        self._properties[name] = value

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """The value of a property, or pyttsx3's list of voices."""
        if name == "voices":
            from pyttsx3.voice import Voice

            return [Voice(voice.id, voice.name, ["en"]) for voice in voices()]
        return self._properties[name]

    def iterate(self) -> Iterator[None]:
        """pyttsx3's loop in steps: each step says what waits."""
        self._proxy.setBusy(False)
        while True:
            yield

    def destroy(self) -> None:
        """Give the sound device back."""
        self.sink.close()

    def _play(self, text: str) -> None:
        for start, end in chunks(text):
            speech = self._synth.speak(text[start:end])
            # Silence at the end: the last words are told when they are heard, not when they are written.
            tail = bytes(2 * round(self.sink.lag * self._synth.samples_a_second))
            self._play_piece(speech.pcm + tail, deque(speech.marks), start)
            if self._stopped.is_set():
                self.sink.silence()
                break
        self.sink.finish()

    def _play_piece(self, pcm: bytes, marks: deque[WordMark], begin: int) -> None:
        step = 2 * round(_STEP_SECONDS * self._synth.samples_a_second)
        for place in range(0, len(pcm), step):
            self._going.wait()
            if self._stopped.is_set():
                return
            heard = place // 2 - round(self.sink.lag * self._synth.samples_a_second)
            while marks and marks[0].sample <= heard:
                self._tell(marks.popleft(), begin)
            try:
                self.sink.write(pcm[place : place + step], self._stopped)
            except SoundLostError:
                self._change_sink(SilentClock(self._synth.samples_a_second))
        while marks and not self._stopped.is_set():
            self._tell(marks.popleft(), begin)

    def _tell(self, word: WordMark, begin: int) -> None:
        self._proxy.notify("started-word", location=begin + word.start, length=word.length)

    def _look_for_sound(self) -> None:
        """Headphones may have been plugged in since."""
        is_time = time.monotonic() - self._looked_at > _LOOK_SECONDS
        if self._is_auto and is_time and not self.sink.has_sound:
            self._looked_at = time.monotonic()
            found = sinks.open_sink(sinks.AUTO, self._synth.samples_a_second)
            if found.has_sound:
                self._change_sink(found)

    def _change_sink(self, sink: Sink) -> None:
        self.sink.close()
        self.sink = sink
        self.sink_changed(sink)
