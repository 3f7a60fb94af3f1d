"""The voice: a worker process that speaks, and the protocol to talk to it."""

from coprodesk.services.speech.chunks import chunks
from coprodesk.services.speech.protocol import Done, Event, Failed, Ready, Word
from coprodesk.services.speech.speaker import Speaker
from coprodesk.services.speech.voices import Voice, voices
from coprodesk.services.speech.wav import save_wav

__all__ = ["Done", "Event", "Failed", "Ready", "Speaker", "Voice", "Word", "chunks", "save_wav", "voices"]
