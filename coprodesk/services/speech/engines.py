"""The two ways to speak: our own voice, and the voices of the system. Both go through pyttsx3."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from coprodesk.services.speech.aloud import words
from coprodesk.services.speech.protocol import Ready, Say
from coprodesk.services.speech.sinks import Sink
from coprodesk.services.speech.voices import OWN, SYSTEM, Voice

if TYPE_CHECKING:
    from pyttsx3.engine import Engine as PyttsxEngine

TellWord = Callable[[int, int], None]
"""Takes the start and length of the word that is heard now, in code points of the text."""


class Engine(Protocol):
    """Speaks one text at a time; the other methods come from another thread while it does."""

    def ready(self) -> Ready:
        """Where the sound goes."""

    def say(self, wish: Say, tell_word: TellWord) -> bool:
        """Speak; True where all was said. Raises RuntimeError where the voice refuses."""

    def rearm(self) -> None:
        """Forget the last stop."""

    def stop(self) -> None:
        """Be silent at once."""

    def pause(self) -> None:
        """Hold on."""

    def resume(self) -> None:
        """Go on."""


def open_engine(name: str, sink_changed: Callable[[Ready], None]) -> Engine:
    """The engine of that name (see `voices.engine_name`); `sink_changed` hears of sound lost or found."""
    return OwnVoice(sink_changed) if name == OWN else SystemVoice(name)


class OwnVoice:
    """espeak-ng, played by our own driver inside pyttsx3."""

    def __init__(self, sink_changed: Callable[[Ready], None]) -> None:
        import pyttsx3

        from coprodesk.services.speech import driver

        driver.plug_in()
        self._engine = pyttsx3.init(OWN)
        self._driver: driver.Driver = self._engine.proxy._driver  # noqa: SLF001 - pyttsx3 has no pause of its own
        self._driver.sink_changed = lambda sink: sink_changed(_ready(sink))
        self._outcome = _Outcome()
        self._outcome.listen_to(self._engine)
        # pyttsx3's own loop loses its end after the first text; in steps, `say` speaks and then returns.
        self._engine.startLoop(False)
        self._engine.iterate()

    def ready(self) -> Ready:
        """Where the sound goes."""
        return _ready(self._driver.sink)

    def say(self, wish: Say, tell_word: TellWord) -> bool:
        """Speak, and return when it was heard or stopped."""
        self._outcome.start(tell_word)
        self._driver.setProperty("rate", wish.rate)
        self._driver.setProperty("voice", wish.voice)
        self._engine.say(wish.text[wish.begin :])
        return self._outcome.result()

    def rearm(self) -> None:
        """Forget the last stop."""
        self._driver.rearm()

    def stop(self) -> None:
        """Be silent at once."""
        self._driver.stop()

    def pause(self) -> None:
        """Hold on."""
        self._driver.pause()

    def resume(self) -> None:
        """Go on."""
        self._driver.resume()


class SystemVoice:
    """The voices of Windows or macOS (or another driver of pyttsx3, by name).

    These drivers cannot stop or pause in the middle of a text without a hang, and speak only the first text
    of a loop: each text gets a new engine, and who wants silence ends this process (`Speaker` does).
    """

    def __init__(self, name: str) -> None:
        self._driver_name = None if name == SYSTEM else name
        self._open()

    def ready(self) -> Ready:
        """The system plays its own voices; whether it has a device is not told."""
        return Ready(has_sound=True, sink=SYSTEM)

    def say(self, wish: Say, tell_word: TellWord) -> bool:
        """Speak, and return when it was heard."""
        text = wish.text[wish.begin :]
        engine = self._open()
        outcome = _Outcome()
        outcome.listen_to(engine)
        outcome.start(WordsInOrder(text, tell_word, counts_utf16=self._driver_name is None))
        engine.setProperty("rate", wish.rate)
        if wish.voice:
            engine.setProperty("voice", wish.voice)
        engine.say(text)
        engine.runAndWait()
        return outcome.result()

    def voices(self) -> tuple[Voice, ...]:
        """The voices that the system offers."""
        return tuple(Voice(str(voice.id), str(voice.name)) for voice in self._open().getProperty("voices"))

    def rearm(self) -> None:
        """Nothing to forget."""

    def stop(self) -> None:
        """Nothing: the process will be ended."""

    def pause(self) -> None:
        """Nothing: the process will be ended."""

    def resume(self) -> None:
        """A new process goes on."""

    def _open(self) -> "PyttsxEngine":
        from pyttsx3.engine import Engine as NewEngine

        return NewEngine(self._driver_name)


class WordsInOrder:
    """Makes good word events of what system voices tell.

    They count in UTF-16 units where `counts_utf16` (an emoji is two), tell a false word at the start, and
    sometimes the same word twice: only the words of the text come out, each once, in order.
    """

    def __init__(
        self, text: str, tell_word: TellWord, *, counts_utf16: bool = sys.platform != "linux"
    ) -> None:
        self._text = text
        self._waiting = list(words(text))
        self._tell_word = tell_word
        self._counts_utf16 = counts_utf16

    def __call__(self, location: int, length: int) -> None:
        """Take one event of a driver."""
        place = self._code_point(location) if self._counts_utf16 else location
        if length <= 0:
            return
        number = next(
            (n for n, (start, size) in enumerate(self._waiting) if start <= place < start + size), None
        )
        if number is not None:
            self._tell_word(*self._waiting[number])
            del self._waiting[: number + 1]

    def _code_point(self, units: int) -> int:
        return len(
            self._text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace")
        )


class _Outcome:
    """What became of one text, gathered from pyttsx3's notifications."""

    def __init__(self) -> None:
        self.start(lambda _start, _length: None)

    def listen_to(self, engine: "PyttsxEngine") -> None:
        """Connect to an engine of pyttsx3."""
        engine.connect("started-word", self._word)
        engine.connect("finished-utterance", self._finished)
        engine.connect("error", self._refused)

    def start(self, tell_word: TellWord) -> None:
        """Begin a new text."""
        self._tell_word = tell_word
        self._is_complete = True
        self._error: Exception | None = None

    def result(self) -> bool:
        """True where all was said; raises RuntimeError where the driver failed."""
        if self._error is not None:
            raise RuntimeError("the voice refused") from self._error
        return self._is_complete

    def _word(self, location: int = 0, length: int = 0, **_rest: object) -> None:
        self._tell_word(location, length)

    def _finished(self, *, completed: bool = True, **_rest: object) -> None:
        self._is_complete = completed

    def _refused(self, exception: Exception, **_rest: object) -> None:
        self._error = exception


def _ready(sink: Sink) -> Ready:
    return Ready(has_sound=sink.has_sound, sink=sink.name)
