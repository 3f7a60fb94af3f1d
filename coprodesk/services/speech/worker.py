"""The voice worker: `python -m coprodesk.services.speech.worker`.

A process of its own, so that a voice that hangs or crashes never takes the program with it, and so that it
can be ended. Commands come on stdin and events go out on stdout (see `protocol`); it ends when stdin ends,
which is when the program that started it is gone.
"""

import argparse
import json
import os
import sys
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict
from typing import BinaryIO

from coprodesk.i18n import _
from coprodesk.services.speech.engines import Engine, SystemVoice, open_engine
from coprodesk.services.speech.makers import OwnMaker, SystemMaker, serve
from coprodesk.services.speech.protocol import (
    Done,
    Event,
    Failed,
    Pause,
    Ready,
    Resume,
    Say,
    Stop,
    Word,
    from_line,
    to_line,
)
from coprodesk.services.speech.voices import engine_name


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve commands until stdin ends; or, with an option, do one errand. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="coprodesk voice", description="Speaks for CoproDesk.")
    parser.add_argument("--voices", action="store_true", help="list the voices as JSON, then end")
    parser.add_argument(
        "--record", choices=("system", "own"), help="answer each text on stdin with its sound"
    )
    parser.add_argument("--rate", type=int, default=160, help="words a minute")
    parser.add_argument("--voice", default="", help="id of a voice")
    wish = parser.parse_args(arguments)
    out = _private_stdout()
    if wish.voices:
        out.write(json.dumps([asdict(voice) for voice in SystemVoice(engine_name()).voices()]).encode())
    elif wish.record:
        maker = (SystemMaker if wish.record == "system" else OwnMaker)(wish.rate, wish.voice)
        serve(sys.stdin.buffer, out, maker)
    else:
        Worker(out).serve(sys.stdin.buffer)
        # A thread still waits for commands: the usual end of Python would trip over it.
        os._exit(1)
    out.flush()
    return 0


class Worker:
    """Takes commands on one thread and speaks on the main one, which the voices of macOS need."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._out_lock = threading.Lock()
        self._change = threading.Condition()
        self._waiting: deque[Say] = deque()
        self._engine: Engine | None = None
        self._is_speaking = False

    def serve(self, commands: BinaryIO) -> None:
        """Speak until `commands` ends, and the process with it; returns where there is no voice."""
        threading.Thread(target=self._take_commands, args=(commands,), name="commands", daemon=True).start()
        try:
            engine = open_engine(engine_name(), self._tell)
        except (OSError, ImportError, RuntimeError):
            self._tell(Failed(_("This computer has no voice that works. Ask someone to read aloud for you.")))
            return
        self._tell(engine.ready())
        with self._change:
            self._engine = engine
        while True:
            self._speak(engine, self._next(engine))

    def _next(self, engine: Engine) -> Say:
        with self._change:
            self._is_speaking = False
            self._change.wait_for(lambda: self._waiting)
            # In one step with taking the text: a stop before it empties the queue, one after it is heard.
            engine.rearm()
            self._is_speaking = True
            return self._waiting.popleft()

    def _speak(self, engine: Engine, wish: Say) -> None:
        def tell_word(start: int, length: int) -> None:
            self._tell(Word(wish.utterance, wish.begin + start, length))

        try:
            is_complete = engine.say(wish, tell_word)
        except RuntimeError:
            self._tell(Failed(_("The voice could not say this. Choose another voice in Comfort.")))
            is_complete = False
        self._tell(Done(wish.utterance, is_complete))

    def _take_commands(self, commands: BinaryIO) -> None:
        for line in commands:
            self._obey(from_line(line))
        if self._engine is not None:
            self._engine.stop()
        os._exit(0)

    def _obey(self, command: object) -> None:
        with self._change:
            match command:
                case Say():
                    self._waiting.append(command)
                    self._change.notify()
                case Stop():
                    self._stop()
                case Pause() if self._engine is not None:
                    self._engine.pause()
                case Resume() if self._engine is not None:
                    self._engine.resume()

    def _stop(self) -> None:
        if self._engine is not None and self._is_speaking:
            self._engine.stop()
        elif self._engine is not None:
            self._engine.resume()
        while self._waiting:
            self._tell(Done(self._waiting.popleft().utterance, completed=False))

    def _tell(self, event: Event | Ready) -> None:
        with self._out_lock:
            self._out.write(to_line(event))
            self._out.flush()


def _private_stdout() -> BinaryIO:
    """The real stdout, for the protocol alone: what libraries print goes to stderr from now on."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return out


if __name__ == "__main__":
    sys.exit(main())
