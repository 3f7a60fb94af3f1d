"""Speech as a sound file, and the voices that make it."""

import array
import errno
import io
import json
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from coprodesk.errors import PlainError
from coprodesk.services.speech import is_available, record, recording, voices
from coprodesk.services.speech.process import is_worker_call, run_worker, worker_command
from coprodesk.services.speech.synth import Synth

TEXT = "We want a bus that comes every hour, and a shelter with a seat."


def sound_of(path):
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        samples = array.array("h", sound.readframes(sound.getnframes()))
        assert len(samples) == sound.getnframes()
        return sound.getnframes() / sound.getframerate(), samples


def seconds_of(text, path, **wishes):
    return record(text, path / "some.wav", **wishes)


@pytest.fixture
def a_voice(monkeypatch):
    """Put another program in the place of the voice."""

    def put(code):
        monkeypatch.setattr(
            recording,
            "start_worker",
            lambda *_options: subprocess.Popen(
                [sys.executable, "-c", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ),
        )

    return put


def test_the_file_is_as_long_as_its_words_and_not_silent(tmp_path):
    told = record(TEXT, tmp_path / "a.wav", rate=160)

    seconds, samples = sound_of(tmp_path / "a.wav")
    assert seconds == pytest.approx(told)
    assert seconds == pytest.approx(len(TEXT.split()) / 160 * 60, rel=0.5)
    assert max(samples) > 5000


def test_more_words_are_a_longer_file(tmp_path):
    once, thrice = seconds_of(TEXT, tmp_path), seconds_of(" ".join([TEXT] * 3), tmp_path)

    assert 2.5 * once < thrice < 3.5 * once


def test_the_sizes_in_the_head_are_those_of_the_file(tmp_path):
    record(TEXT, tmp_path / "a.wav", title="Letters we understand")

    content = (tmp_path / "a.wav").read_bytes()
    data = content.index(b"data")
    assert int.from_bytes(content[4:8], "little") == len(content) - 8
    assert int.from_bytes(content[data + 4 : data + 8], "little") == len(content) - data - 8


@pytest.mark.parametrize("title", ["Letters", "Letter", "Llythyrau clir ŵ"])
def test_players_can_show_the_title(tmp_path, title):
    record(TEXT, tmp_path / "a.wav", title=title)

    content = (tmp_path / "a.wav").read_bytes()
    place = content.index(b"INAM")
    size = int.from_bytes(content[place + 4 : place + 8], "little")
    assert content[place + 8 : place + 8 + size].decode() == f"{title}\0"
    assert content[place + 8 + size + size % 2 :].startswith(b"ISFT")


def test_the_same_text_gives_the_same_bytes(tmp_path):
    record(TEXT, tmp_path / "a.wav", title="Letters")
    record(TEXT, tmp_path / "b.wav", title="Letters")

    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_faster_is_shorter(tmp_path):
    slow, fast = (seconds_of(TEXT, tmp_path, rate=rate) for rate in (100, 300))

    assert slow > 2 * fast


def test_there_is_a_pause_between_lines_and_a_longer_one_between_parts(tmp_path):
    lines, parts, headings = (seconds_of(f"One{gap}Two", tmp_path) for gap in ("\n", "\n\n", "\n\n\n"))

    assert lines + 0.35 < parts
    assert parts + 0.45 < headings


def test_who_listens_slowly_gets_longer_pauses(tmp_path):
    slow, usual = (
        seconds_of("One\n\n\nTwo", tmp_path, rate=rate) - seconds_of("One\nTwo", tmp_path, rate=rate)
        for rate in (80, 160)
    )

    assert slow == pytest.approx(2 * usual, rel=0.01)


def test_voices_sound_different_and_an_unknown_one_is_the_usual(tmp_path):
    low, high = (voice.id for voice in voices()[:2])
    for name, voice in (("low", low), ("high", high), ("unknown", "nobody"), ("none", None)):
        record(TEXT, tmp_path / name, voice=voice)

    low, high, unknown, none = (sound_of(tmp_path / name)[1] for name in ("low", "high", "unknown", "none"))
    assert low != high
    assert low == unknown == none


def test_it_is_told_how_much_is_done(tmp_path):
    told = []

    record("One\nTwo\n\nThree", tmp_path / "a.wav", progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_stop_leaves_what_was_there_before(tmp_path):
    (tmp_path / "a.wav").write_bytes(b"before")
    told = []

    seconds = record(
        "One\nTwo\nThree",
        tmp_path / "a.wav",
        progress=lambda done, _total: told.append(done),
        is_cancelled=lambda: told == [1],
    )

    assert seconds == 0
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.wav", b"before")]


def test_a_full_disk_leaves_no_file_and_says_so(tmp_path, monkeypatch):
    class Full(io.BytesIO):
        def write(self, content):
            if self.tell() + len(content) > 20_000:
                raise OSError(errno.ENOSPC, "no room")
            return super().write(content)

    monkeypatch.setattr(Path, "open", lambda path, _mode: path.touch() or Full())

    with pytest.raises(PlainError, match="The disk is full"):
        record(TEXT, tmp_path / "a.wav")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_plain_sentence(tmp_path):
    with pytest.raises(PlainError, match="Choose another folder"):
        record(TEXT, tmp_path / "gone" / "a.wav")


@pytest.mark.parametrize("text", ["", "\n\n", " – … – \n", "---"])
def test_where_there_is_nothing_to_say_no_file_is_made(tmp_path, text):
    with pytest.raises(PlainError, match="no words to say"):
        record(text, tmp_path / "a.wav")

    assert list(tmp_path.iterdir()) == []


def test_a_text_with_any_signs_is_spoken(tmp_path):
    record("Bus 😀 \ud800 \0 <b> & “tea”\r\nمرحبا ŵ", tmp_path / "a.wav")

    assert sound_of(tmp_path / "a.wav")[0] > 1


def test_a_long_text_is_written_bit_by_bit(tmp_path):
    sizes = []

    def look(_done, _total):
        sizes.extend(path.stat().st_size for path in tmp_path.glob("*.part"))

    record("\n".join([TEXT] * 40), tmp_path / "a.wav", progress=look)

    assert sizes[-1] > 4_000_000
    assert sizes[5] < sizes[-1] / 4


def test_the_voice_is_there():
    assert is_available()


def test_without_a_voice_a_sentence_says_what_to_do(tmp_path, a_voice):
    a_voice("")

    with pytest.raises(PlainError, match="No voice works here"):
        record(TEXT, tmp_path / "a.wav")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("last", ["print(10, flush=True)", "print(10, 'abc', sep='\\n', flush=True)", ""])
def test_a_voice_that_breaks_off_leaves_no_file(tmp_path, a_voice, last):
    a_voice(f"print(22050, flush=True); input(); {last}")

    with pytest.raises(PlainError, match="stopped before the end"):
        record(TEXT, tmp_path / "a.wav")

    assert list(tmp_path.iterdir()) == []


def test_a_voice_that_hangs_is_given_up(tmp_path, a_voice, monkeypatch):
    monkeypatch.setattr(recording, "PATIENCE", 0.5)
    a_voice("print(22050, flush=True); import time; time.sleep(300)")

    with pytest.raises(PlainError, match="stopped before the end"):
        record(TEXT, tmp_path / "a.wav")


def test_a_file_takes_no_more_than_its_sizes_can_tell(tmp_path, monkeypatch):
    monkeypatch.setattr(recording, "MOST_BYTES", 100_000)

    with pytest.raises(PlainError, match="too long for one sound file"):
        record(TEXT, tmp_path / "a.wav")

    assert list(tmp_path.iterdir()) == []


def test_each_voice_is_there_and_an_unknown_one_still_speaks():
    synth = Synth()
    for voice in voices():
        assert synth._library.espeak_SetVoiceByName(voice.id.encode()) == 0, voice
    synth.set_voice("nobody")

    assert len(synth.speak("Yes.").pcm) > 1000


def test_system_voices_are_listed_by_the_worker(monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "dummy")

    found = json.loads(run_worker("--voices").stdout)

    assert found[0] == {"id": "dummy.voice1", "name": "John Doe"}


def test_a_frozen_program_starts_itself_as_the_worker(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert is_worker_call(worker_command("--voices")[1:])
