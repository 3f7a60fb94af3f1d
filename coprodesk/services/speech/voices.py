"""The voices that people can choose from."""

import json
import os
import sys
from dataclasses import dataclass
from functools import cache

from coprodesk.i18n import mark

USUAL = "gmw/en"
"""The voice of espeak-ng that is used when none is named: English as in Great Britain."""

SYSTEM = "system"
OWN = "copro"


@dataclass(frozen=True)
class Voice:
    """A voice: `id` is what `say` takes, `name` is what people read."""

    id: str
    name: str


# Names of voice and variant files that espeak-ng 1.52 brings.
_OWN_VOICES = (
    Voice(USUAL, mark("English, low voice")),
    Voice("gmw/en+f3", mark("English, high voice")),
    Voice("gmw/en-GB-scotland", mark("Scottish, low voice")),
    Voice("gmw/en-GB-scotland+f3", mark("Scottish, high voice")),
    Voice("gmw/en-GB-x-gbclan", mark("Lancashire, low voice")),
    Voice("gmw/en-GB-x-gbclan+f3", mark("Lancashire, high voice")),
    Voice("gmw/en-GB-x-gbcwmd", mark("West Midlands, low voice")),
    Voice("gmw/en-GB-x-gbcwmd+f3", mark("West Midlands, high voice")),
    Voice("gmw/en-029", mark("Caribbean, low voice")),
    Voice("gmw/en-029+f3", mark("Caribbean, high voice")),
)


def engine_name() -> str:
    """Which engine speaks here: `copro` (espeak-ng and our driver) or `system` (the computer's own voices).

    The variable COPRODESK_VOICE names another one: `copro`, `system` or a driver of pyttsx3.
    """
    usual = SYSTEM if sys.platform in ("win32", "darwin") else OWN
    return os.environ.get("COPRODESK_VOICE") or usual


@cache
def voices() -> tuple[Voice, ...]:
    """The voices of this computer, the usual one first; the system's own on Windows and macOS.

    Empty where the system does not answer: then the usual voice speaks.
    """
    if engine_name() == OWN:
        return _OWN_VOICES
    from coprodesk.services.speech.process import run_worker

    found = run_worker("--voices")
    return tuple(Voice(**voice) for voice in json.loads(found.stdout)) if found.returncode == 0 else ()
