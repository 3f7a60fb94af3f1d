"""Speech as a sound file, and the voices that make it."""

import array
import json
import sys
import wave

import pytest

from coprodesk.errors import PlainError
from coprodesk.services.speech import save_wav, voices
from coprodesk.services.speech.process import is_worker_call, run_worker, worker_command
from coprodesk.services.speech.synth import Synth

TEXT = "We want a bus that comes every hour, and a shelter with a seat."


def sound_of(path):
    with wave.open(str(path)) as sound:
        samples = array.array("h", sound.readframes(sound.getnframes()))
        return sound.getnframes() / sound.getframerate(), samples


def test_the_file_is_as_long_as_its_words_and_not_silent(tmp_path):
    told = save_wav(TEXT, tmp_path / "a.wav", rate=160)

    seconds, samples = sound_of(tmp_path / "a.wav")
    assert seconds == pytest.approx(told)
    assert seconds == pytest.approx(len(TEXT.split()) / 160 * 60, rel=0.5)
    assert max(samples) > 5000


def test_faster_is_shorter(tmp_path):
    slow, fast = (save_wav(TEXT, tmp_path / f"{rate}.wav", rate=rate) for rate in (100, 300))

    assert slow > 2 * fast


def test_voices_sound_different(tmp_path):
    low, high = (voice.id for voice in voices()[:2])
    save_wav(TEXT, tmp_path / "low.wav", voice=low)
    save_wav(TEXT, tmp_path / "high.wav", voice=high)

    assert sound_of(tmp_path / "low.wav")[1] != sound_of(tmp_path / "high.wav")[1]


def test_a_folder_that_is_not_there_is_a_plain_sentence(tmp_path):
    with pytest.raises(PlainError, match="Choose another folder"):
        save_wav(TEXT, tmp_path / "gone" / "a.wav")


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
