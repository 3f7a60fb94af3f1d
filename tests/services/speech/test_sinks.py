"""Where the sound goes."""

import os
import threading
import time

import miniaudio
import pytest

from coprodesk.services.speech import Done, Ready, Speaker, sinks
from coprodesk.services.speech.engines import WordsInOrder
from coprodesk.services.speech.sinks import DeviceSink, PlayerSink, SilentClock, SoundLostError, open_sink

RATE = 22050


@pytest.fixture
def player(tmp_path, monkeypatch):
    """An `aplay` that keeps what it would play."""
    if os.name != "posix":
        pytest.skip("these players are programs of Linux")
    heard = tmp_path / "heard"
    script = tmp_path / "aplay"
    script.write_text(f"#!/bin/sh\nexec /bin/cat >> {heard}\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return heard


def test_without_device_or_player_the_clock_keeps_time(monkeypatch, tmp_path):
    monkeypatch.setattr(sinks, "DeviceSink", no_device)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert open_sink("auto", RATE).name == "silent"


def no_device(_samples_a_second):
    raise OSError


def test_the_clock_waits_as_long_as_the_sound_would_last():
    clock, begun = SilentClock(RATE), time.monotonic()

    for _ in range(10):
        clock.write(bytes(2 * RATE // 50), threading.Event())

    assert 0.19 < time.monotonic() - begun < 1


def test_the_player_gets_every_sample(player):
    sink = PlayerSink(RATE)
    player.unlink()

    for _ in range(5):
        sink.write(b"ab" * 1000, threading.Event())
    sink.finish()

    assert sink.name == "aplay"
    assert player.read_bytes() == b"ab" * 5000


def test_a_player_that_is_gone_is_told(player):
    sink = PlayerSink(RATE)
    sink.write(b"ab", threading.Event())
    sink.silence()
    sink._player.wait()

    with pytest.raises(SoundLostError):
        sink.write(b"ab", threading.Event())
    sink.close()


def test_a_player_that_does_not_work_is_not_taken(player):
    (player.parent / "aplay").write_text("#!/bin/sh\nexit 1\n")

    with pytest.raises(OSError, match="no player"):
        PlayerSink(RATE)


def test_speech_goes_through_the_player_and_a_stop_ends_it(player, heard, monkeypatch):
    monkeypatch.setenv("COPRODESK_SOUND", "player")
    speaker = Speaker(heard)
    utterance = speaker.say("Tea and cake.")

    assert heard.wait_for_done(utterance) == Done(utterance, completed=True)
    assert heard.wait_for_kind(Ready) == Ready(has_sound=True, sink="aplay")
    assert len(player.read_bytes()) > RATE
    speaker.close()


@pytest.fixture
def device(monkeypatch):
    """A device that takes sound in real time and plays it to nobody."""
    monkeypatch.setattr(sinks, "_backends", lambda: [miniaudio.Backend.NULL])
    sink = DeviceSink(RATE)
    yield sink
    sink.close()


def test_a_device_takes_sound_at_the_pace_of_the_ear(device):
    begun = time.monotonic()

    for _ in range(15):
        device.write(bytes(2 * RATE // 50), threading.Event())
    device.finish()

    assert 0.15 < time.monotonic() - begun < 1.5


def test_a_device_is_silent_at_once(device):
    device.write(bytes(RATE * 4), threading.Event())
    begun = time.monotonic()

    device.silence()
    device.finish()

    assert time.monotonic() - begun < 0.05


def test_a_device_that_takes_no_more_is_told(device):
    device._device.stop()
    device.write(bytes(RATE), threading.Event())

    with pytest.raises(SoundLostError):
        device.write(bytes(RATE), threading.Event())


def test_system_words_come_once_in_order_and_counted_in_code_points():
    text = "We 😀 said 👍 yes"
    told = []
    words = WordsInOrder(
        text, lambda start, length: told.append(text[start : start + length]), counts_utf16=True
    )

    for location, length in [(0, 0), (0, 2), (0, 2), (3, 2), (6, 4), (11, 2), (6, 4), (14, 3)]:
        words(location, length)

    assert told == ["We", "😀", "said", "👍", "yes"]


def test_the_environment_of_this_computer_is_left_alone():
    assert "COPRODESK_SOUND" not in os.environ
