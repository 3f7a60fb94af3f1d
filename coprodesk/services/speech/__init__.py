"""The voice: a worker process that speaks, and the protocol to talk to it."""

from coprodesk.services.speech.chunks import chunks
from coprodesk.services.speech.protocol import Done, Event, Failed, Ready, Word
from coprodesk.services.speech.recording import is_available, record
from coprodesk.services.speech.speaker import Speaker
from coprodesk.services.speech.voices import Voice, voices

__all__ = [
    "Done",
    "Event",
    "Failed",
    "Ready",
    "Speaker",
    "Voice",
    "Word",
    "chunks",
    "is_available",
    "record",
    "voices",
]
