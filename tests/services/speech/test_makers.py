"""The voices of the system make sound files too, and our own does where they cannot."""

import ctypes.util
import io
import json
import sys
import types
import wave
from pathlib import Path

import pytest

from coprodesk import disk
from coprodesk.services.speech import makers, record, recording
from coprodesk.services.speech.makers import OwnMaker, SystemMaker, has_system_maker, serve

TEXT = "We want a bus that comes every hour."


class FileDriver:
    """A driver of pyttsx3 as that of Windows: it writes each text to a file and says nothing more."""

    made = (22050, 2, 1)
    taken = places = None

    def __init__(self, proxy):
        self._proxy = proxy

    def setProperty(self, name, value):  # noqa: N802 - pyttsx3's name
        self.taken.append((name, value))

    def save_to_file(self, text, path):
        self.taken.append(("text", text))
        self.places.append(Path(path))
        rate, width, channels = self.made
        if rate:
            with wave.open(path, "wb") as file:
                file.setframerate(rate)
                file.setsampwidth(width)
                file.setnchannels(channels)
                file.writeframes(bytes(range(len(text))) * width * channels)

    def startLoop(self):  # noqa: N802 - pyttsx3's name
        self._proxy.setBusy(False)

    def endLoop(self):  # noqa: N802 - pyttsx3's name
        pass

    def destroy(self):
        pass


@pytest.fixture
def driver(monkeypatch):
    monkeypatch.setattr(FileDriver, "taken", [])
    monkeypatch.setattr(FileDriver, "places", [])
    monkeypatch.setenv("COPRODESK_VOICE", "file")
    module = types.ModuleType("pyttsx3.drivers.file")
    module.buildDriver = FileDriver
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return FileDriver


def test_a_driver_of_the_system_makes_each_piece_with_voice_and_speed(driver):
    maker = SystemMaker(120, "Hazel")

    assert maker.samples_a_second == 22050
    assert maker.sound_of("One") == bytes((0, 1, 2)) * 2
    assert driver.taken[-3:] == [("rate", 120), ("voice", "Hazel"), ("text", "One")]


@pytest.mark.parametrize("made", [(22050, 2, 2), (22050, 1, 1)])
def test_sound_of_another_kind_is_not_taken(driver, monkeypatch, made):
    monkeypatch.setattr(driver, "made", made)

    with pytest.raises(RuntimeError, match="the voice writes"):
        SystemMaker(160, "")


def test_a_driver_that_writes_nothing_is_found_at_once(driver, monkeypatch):
    monkeypatch.setattr(driver, "made", (0, 0, 0))

    with pytest.raises(FileNotFoundError):
        SystemMaker(160, "")


def test_a_driver_that_changes_its_kind_half_way_is_found(driver, monkeypatch):
    maker = SystemMaker(160, "")
    monkeypatch.setattr(driver, "made", (16000, 2, 1))

    with pytest.raises(RuntimeError, match="16000"):
        maker.sound_of("One")


def test_texts_are_answered_one_by_one(driver):
    texts, out = io.BytesIO(b"".join(json.dumps(text).encode() + b"\n" for text in ("a", "ŵ!"))), io.BytesIO()

    serve(texts, out, SystemMaker(160, ""))

    assert out.getvalue() == b"22050\n" + b"2\n\0\0" + b"4\n\0\1\0\1"


def test_what_is_spoken_lies_only_where_the_program_clears_up_after_a_crash(driver):
    SystemMaker(160, "").sound_of(TEXT)

    assert len(driver.places) == 2
    assert all(place.parent.name.startswith(disk.PRIVATE) for place in driver.places)
    assert not any(place.parent.exists() for place in driver.places)


def test_our_own_voice_is_what_it_is_for_reading_aloud():
    maker = OwnMaker(160, "")

    assert maker.samples_a_second == 22050
    assert len(maker.sound_of(TEXT)) > 2 * 22050
    assert maker.sound_of("…") == b""


@pytest.mark.parametrize(
    ("platform", "voice", "is_tried"),
    [
        ("linux", "", False),
        ("win32", "", True),
        ("win32", "copro", False),
        ("darwin", "", False),
        ("linux", "espeak", True),
    ],
)
def test_the_voices_of_the_system_are_tried_where_they_write_wav(monkeypatch, platform, voice, is_tried):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("COPRODESK_VOICE", voice)

    assert has_system_maker() == is_tried


def test_where_the_system_voice_cannot_our_own_voice_speaks(tmp_path, monkeypatch):
    record(TEXT, tmp_path / "own.wav")
    monkeypatch.setenv("COPRODESK_VOICE", "dummy")

    record(TEXT, tmp_path / "a.wav")

    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "own.wav").read_bytes()


def test_where_the_system_voice_hangs_our_own_voice_speaks(tmp_path, monkeypatch):
    started = []

    def start(*options):
        started.append(options[1])
        return real_start(*options) if options[1] == "own" else hanging(*options)

    real_start = recording.start_worker
    monkeypatch.setattr(recording, "start_worker", start)
    monkeypatch.setattr(recording, "OPENING", 1.0)
    monkeypatch.setattr(recording, "has_system_maker", lambda: True)

    assert record(TEXT, tmp_path / "a.wav") > 1
    assert started == ["system", "own"]


def hanging(*_options):
    import subprocess

    return subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(300)"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@pytest.mark.skipif(
    sys.platform != "linux" or not ctypes.util.find_library("espeak-ng"),
    reason="this PC has no espeak-ng of its own for pyttsx3 to drive",
)
def test_a_real_driver_of_pyttsx3_makes_a_real_file(tmp_path, monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "espeak")

    seconds = record("One\n\nTwo", tmp_path / "a.wav")

    with wave.open(str(tmp_path / "a.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(seconds)
        assert max(sound.readframes(5000)) > 100
    assert makers.engine_name() == "espeak"
