"""The program's end of the voice: start the worker, ask it to speak, start it again when it dies."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from subprocess import Popen, TimeoutExpired

from coprodesk.i18n import _
from coprodesk.services.speech.process import start_worker
from coprodesk.services.speech.protocol import (
    Command,
    Done,
    Event,
    Failed,
    Pause,
    Resume,
    Say,
    Stop,
    Word,
    from_line,
    to_line,
)
from coprodesk.services.speech.voices import OWN, engine_name

_MOST_CRASHES = 3
_CRASH_SECONDS = 60.0
_CLOSE_SECONDS = 1.0


@dataclass
class _Worker:
    """One worker process and what it still has to say, oldest first."""

    process: Popen[bytes]
    unsaid: dict[int, Say] = field(default_factory=dict)
    is_let_go: bool = False
    said_why: bool = False
    reader: threading.Thread | None = None


class Speaker:
    """Speaks through a worker process. Every method returns at once and may be called from any thread.

    `listen` gets the events on a thread of the speaker. The worker starts with the first `say`.
    Where it dies by itself, what it had to say is told as not completed, and the next `say` starts a new one;
    after three deaths in a minute it is left alone for that minute, and `Failed` says so.

    The system voices of Windows and macOS cannot be stopped inside their process: there, stop and pause end
    the worker, and a new one is started for what comes.
    """

    def __init__(self, listen: Callable[[Event], None]) -> None:
        self._listen = listen
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        self._last_utterance = 0
        self._crashes: list[float] = []
        self._held: list[Say] | None = None
        self._ends_to_stop = engine_name() != OWN
        self._is_closed = False

    @property
    def worker_id(self) -> int | None:
        """The process id of the worker, None where none runs."""
        worker = self._worker
        return worker.process.pid if worker is not None else None

    def say(self, text: str, rate: int = 160, voice: str = "") -> int:
        """Speak a text after what waits; `rate` in words a minute. Returns the number of this utterance."""
        with self._lock:
            self._last_utterance += 1
            wish = Say(self._last_utterance, text, rate, voice)
            if self._held is not None:
                self._held.append(wish)
            elif not self._give(wish):
                self._tell_later(_gave_up(), Done(wish.utterance, completed=False))
        return wish.utterance

    def stop(self) -> None:
        """Be silent at once and forget what waits; each unsaid utterance is told as not completed."""
        with self._lock:
            held, self._held = self._held, None
            if held:
                self._tell_later(*(Done(wish.utterance, completed=False) for wish in held))
            if self._worker is not None and self._ends_to_stop:
                self._end_for_silence(self._worker)
            elif self._worker is not None:
                self._send(self._worker, Stop())

    def pause(self) -> None:
        """Hold on until `resume` or `stop`."""
        with self._lock:
            if self._worker is None or self._held is not None:
                return
            if self._ends_to_stop:
                self._held = list(self._worker.unsaid.values())
                self._worker.unsaid.clear()
                self._end_for_silence(self._worker)
            else:
                self._send(self._worker, Pause())

    def resume(self) -> None:
        """Go on after a pause."""
        with self._lock:
            held, self._held = self._held, None
            for wish in held or ():
                if not self._give(wish):
                    self._tell_later(_gave_up(), Done(wish.utterance, completed=False))
            if self._worker is not None and not self._ends_to_stop:
                self._send(self._worker, Resume())

    def close(self) -> None:
        """End the worker; no event comes after this."""
        with self._lock:
            self._is_closed = True
            worker, self._worker = self._worker, None
            if worker is not None:
                self._let_go(worker)
        if worker is None:
            return
        try:
            worker.process.wait(_CLOSE_SECONDS)
        except TimeoutExpired:
            worker.process.kill()
            worker.process.wait()
        if worker.reader is not None and worker.reader is not threading.current_thread():
            worker.reader.join(_CLOSE_SECONDS)

    def _give(self, wish: Say) -> bool:
        """Hand a wish to a living worker; False where workers die too often or no more is wanted."""
        for _try in range(2):
            if self._worker is None or self._worker.process.poll() is not None:
                if self._is_closed or self._crashes_too_often():
                    return False
                self._worker = self._start()
            worker = self._worker
            worker.unsaid[wish.utterance] = wish
            if self._send(worker, wish):
                return True
            del worker.unsaid[wish.utterance]
            self._worker = None
        return False

    def _start(self) -> _Worker:
        worker = _Worker(start_worker())
        worker.reader = threading.Thread(target=self._read, args=(worker,), name="voice", daemon=True)
        worker.reader.start()
        return worker

    def _send(self, worker: _Worker, command: Command) -> bool:
        assert worker.process.stdin is not None
        try:
            worker.process.stdin.write(to_line(command))
            worker.process.stdin.flush()
        except OSError:
            return False
        return True

    def _end_for_silence(self, worker: _Worker) -> None:
        """End a worker that cannot stop, and have the next one ready."""
        self._let_go(worker)
        worker.process.kill()
        self._worker = self._start()

    def _let_go(self, worker: _Worker) -> None:
        worker.is_let_go = True
        assert worker.process.stdin is not None
        try:
            worker.process.stdin.close()
        except OSError:
            return

    def _read(self, worker: _Worker) -> None:
        """Pass on what a worker tells until it ends, then clear up after it."""
        assert worker.process.stdout is not None
        for line in worker.process.stdout:
            event = from_line(line)
            if self._counts(worker, event):
                self._tell(event)
        worker.process.stdout.close()
        worker.process.wait()
        for event in self._bury(worker):
            self._tell(event)

    def _bury(self, worker: _Worker) -> list[Event]:
        """Clear up after a worker that has ended; returns what people must be told."""
        with self._lock:
            if self._worker is worker:
                self._worker = None
            events: list[Event] = [Done(utterance, completed=False) for utterance in worker.unsaid]
            if not worker.is_let_go:
                self._crashes.append(time.monotonic())
                self._let_go(worker)
                if events and not worker.said_why:
                    stopped = _("The voice stopped by itself. Press Listen to hear it again.")
                    events.insert(0, _gave_up() if self._crashes_too_often() else Failed(stopped))
        return events

    def _counts(self, worker: _Worker, event: Event | Command) -> bool:
        """Note what an event means for what is unsaid; False for an event that nobody waits for."""
        with self._lock:
            match event:
                case Word(utterance, start):
                    wish = worker.unsaid.get(utterance)
                    if wish is None:
                        return False
                    worker.unsaid[utterance] = replace(wish, begin=start)
                case Done(utterance, completed):
                    worker.said_why &= not completed
                    return worker.unsaid.pop(utterance, None) is not None
                case Failed():
                    worker.said_why = True
        return True

    def _crashes_too_often(self) -> bool:
        now = time.monotonic()
        self._crashes = [moment for moment in self._crashes if now - moment < _CRASH_SECONDS]
        return len(self._crashes) >= _MOST_CRASHES

    def _tell(self, event: Event | Command) -> None:
        if not self._is_closed and not isinstance(event, Say | Stop | Pause | Resume):
            self._listen(event)

    def _tell_later(self, *events: Event) -> None:
        """Tell events from another thread, so that a caller is never called back inside its own call."""

        def tell() -> None:
            for event in events:
                self._tell(event)

        threading.Thread(target=tell, name="voice", daemon=True).start()


def _gave_up() -> Failed:
    return Failed(
        _("The voice keeps stopping. Wait a minute and press Listen again, or start CoproDesk again.")
    )
