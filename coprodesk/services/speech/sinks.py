"""Where the sound goes: the sound device, another player, or nowhere but in time.

Each kind is tried by really opening it, because a device that is listed may still not work.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from miniaudio import Backend

AUTO = "auto"


class SoundLostError(Exception):
    """The device was there and takes no more sound: headphones pulled out, server gone."""


class Sink(Protocol):
    """Takes sound at the pace at which it is heard.

    `lag` is the time in seconds between `write` and the ear, as far as it is known.
    """

    name: str
    has_sound: bool
    lag: float

    def write(self, pcm: bytes, stopped: threading.Event) -> None:
        """Take a little sound; wait until there is room, or until `stopped`."""

    def finish(self) -> None:
        """The utterance is over; let the rest be heard."""

    def silence(self) -> None:
        """Be silent now. May be called from another thread."""

    def close(self) -> None:
        """Give the device back."""


class FastSink:
    """Takes everything at once: for tests."""

    name = "fast"
    has_sound = False
    lag = 0.0

    def __init__(self, samples_a_second: int) -> None:
        self._samples_a_second = samples_a_second

    def write(self, pcm: bytes, stopped: threading.Event) -> None:
        """Take the sound."""

    def finish(self) -> None:
        """Nothing waits."""

    def silence(self) -> None:
        """Nothing sounds."""

    def close(self) -> None:
        """Nothing to give back."""


class SilentClock(FastSink):
    """No sound, but the time that it would take, so that words still light up at the right moment."""

    name = "silent"
    _due = 0.0

    def write(self, pcm: bytes, stopped: threading.Event) -> None:
        """Wait as long as the sound would last."""
        now = time.monotonic()
        self._due = max(self._due, now) + len(pcm) / 2 / self._samples_a_second
        stopped.wait(self._due - now)

    def silence(self) -> None:
        """Forget the time that was kept."""
        self._due = 0.0


class DeviceSink:
    """The sound device of the computer, through miniaudio; it stays open between utterances."""

    name = "device"
    has_sound = True
    _DEVICE_MS = 40
    _KEPT_SECONDS = 0.06
    _PATIENCE_SECONDS = 1.0
    lag = _DEVICE_MS / 1000 + _KEPT_SECONDS

    def __init__(self, samples_a_second: int) -> None:
        import miniaudio

        self._waiting = bytearray()
        self._room = threading.Condition()
        self._most = round(samples_a_second * self._KEPT_SECONDS) * 2
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=samples_a_second,
                buffersize_msec=self._DEVICE_MS,
                backends=_backends(),
                app_name="CoproDesk",
            )
            feed = self._feed()
            next(feed)
            self._device.start(feed)
        except miniaudio.MiniaudioError as error:
            raise OSError("no sound device") from error

    def write(self, pcm: bytes, stopped: threading.Event) -> None:
        """Wait for room in the buffer; raises SoundLostError where the device has stopped to take sound."""
        with self._room:
            if not self._room.wait_for(
                lambda: len(self._waiting) < self._most or stopped.is_set(), self._PATIENCE_SECONDS
            ):
                raise SoundLostError
            if not stopped.is_set():
                self._waiting += pcm

    def finish(self) -> None:
        """Wait until the buffer is empty."""
        with self._room:
            self._room.wait_for(lambda: not self._waiting, self._PATIENCE_SECONDS)

    def silence(self) -> None:
        """Empty the buffer; what the device holds itself is at most 40 ms."""
        with self._room:
            self._waiting.clear()
            self._room.notify_all()

    def close(self) -> None:
        """Close the device."""
        self._device.close()

    def _feed(self) -> Generator[bytes, int, None]:
        frames = yield b""
        while True:
            with self._room:
                sound = bytes(self._waiting[: frames * 2])
                del self._waiting[: frames * 2]
                self._room.notify_all()
            frames = yield sound.ljust(frames * 2, b"\0")


def _backends() -> "list[Backend]":
    """Every way to a device but the "null" one, which always opens and is never heard."""
    from miniaudio import Backend

    return [backend for backend in Backend if backend is not Backend.NULL]


class PlayerSink:
    """Another program that plays what it is given: paplay, pw-cat or aplay."""

    has_sound = True
    lag = 0.15
    _PIPE_BYTES = 4096
    _PROBE_SECONDS = 3.0

    def __init__(self, samples_a_second: int) -> None:
        rate = str(samples_a_second)
        commands = (
            ("paplay", "--raw", "--format=s16le", "--channels=1", f"--rate={rate}", "--latency-msec=40"),
            ("pw-cat", "--playback", "--format=s16", "--channels=1", f"--rate={rate}", "-"),
            ("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", rate, "--buffer-time=80000"),
        )
        quiet = bytes(samples_a_second // 10)
        found = next((command for command in commands if self._plays(command, quiet)), None)
        if found is None:
            raise OSError("no player")
        self._command = found
        self.name = found[0]
        self._player: subprocess.Popen[bytes] | None = None

    def write(self, pcm: bytes, stopped: threading.Event) -> None:
        """Give the sound to the player, which is started for each utterance."""
        player = self._player or self._start()
        assert player.stdin is not None
        try:
            player.stdin.write(pcm)
        except OSError as error:
            if not stopped.is_set():
                raise SoundLostError from error

    def finish(self) -> None:
        """Wait until the player has played everything."""
        player, self._player = self._player, None
        if player is not None:
            player.communicate()

    def silence(self) -> None:
        """End the player at once."""
        player = self._player
        if player is not None:
            player.kill()

    def close(self) -> None:
        """End the player."""
        self.silence()
        self.finish()

    def _start(self) -> subprocess.Popen[bytes]:
        player = subprocess.Popen(self._command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
        self._player = player
        if sys.platform == "linux" and player.stdin is not None:
            import fcntl

            # A small pipe: what lies in it is heard after Stop, and makes the words come too early.
            fcntl.fcntl(player.stdin, fcntl.F_SETPIPE_SZ, self._PIPE_BYTES)
        return player

    def _plays(self, command: tuple[str, ...], quiet: bytes) -> bool:
        if not shutil.which(command[0]):
            return False
        try:
            tried = subprocess.run(
                command, input=quiet, capture_output=True, timeout=self._PROBE_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return tried.returncode == 0


_SINKS: dict[str, Callable[[int], Sink]] = {
    "device": DeviceSink,
    "player": PlayerSink,
    "silent": SilentClock,
    "fast": FastSink,
}


def asked_sink() -> str:
    """Which sink the variable COPRODESK_SOUND asks for: auto, device, player, silent or fast."""
    return os.environ.get("COPRODESK_SOUND") or AUTO


def open_sink(name: str, samples_a_second: int) -> Sink:
    """Open a sink by name; `auto` is the first that works of device, player and silent."""
    if name != AUTO:
        return _SINKS[name](samples_a_second)
    for kind in (DeviceSink, PlayerSink):
        try:
            return kind(samples_a_second)
        except (OSError, ImportError):
            continue
    return SilentClock(samples_a_second)
