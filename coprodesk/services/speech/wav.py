"""Save speech as a sound file."""

import json
import wave
from pathlib import Path

from coprodesk.errors import PlainError
from coprodesk.i18n import _


def save_wav(text: str, path: Path | str, rate: int = 160, voice: str = "") -> float:
    """Speak a text to a WAV file (16 bit, one channel) and return the seconds of sound.

    `rate` is in words a minute. The bundled voice speaks, on every system. Runs in a process of its own.
    """
    from coprodesk.services.speech.process import run_worker

    try:
        Path(path).touch()
    except OSError as error:
        raise PlainError(_("CoproDesk may not write in that folder. Choose another folder.")) from error
    told = run_worker("--save", str(path), "--rate", str(rate), "--voice", voice, text=text)
    if told.returncode != 0:
        raise PlainError(_("The sound file could not be made. Try again, or choose another folder."))
    return float(json.loads(told.stdout))


def write_speech(text: str, path: str, rate: int, voice: str) -> float:
    """What the worker does for `save_wav`: one synthesiser, one file."""
    from coprodesk.services.speech.chunks import chunks
    from coprodesk.services.speech.synth import Synth

    synth = Synth()
    synth.set_rate(rate)
    synth.set_voice(voice)
    samples = 0
    with wave.open(path, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(synth.samples_a_second)
        for start, end in chunks(text):
            pcm = synth.speak(text[start:end]).pcm
            samples += len(pcm) // 2
            sound.writeframes(pcm)
    return samples / synth.samples_a_second
