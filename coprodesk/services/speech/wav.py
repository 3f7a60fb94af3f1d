"""The head of a sound file: RIFF WAVE, one channel of 16 bit, with a title for players to show."""

import struct

BYTES_A_SAMPLE = 2
MOST_BYTES = 0xFFFFFFFF - 0xFFFF
"""The sound that a file can hold: its sizes are written in 32 bit. At 22,050 samples a second, 27 hours."""

_PCM = 1


def head(samples_a_second: int, size: int, title: str = "") -> bytes:
    """What stands before `size` bytes of sound; as long for any size, so that it can be put right at the end.

    The title goes into the INFO list, as UTF-8.
    """
    sound = struct.pack(
        "<HHIIHH", _PCM, 1, samples_a_second, samples_a_second * BYTES_A_SAMPLE, BYTES_A_SAMPLE, 16
    )
    told = _chunk(b"INAM", title.encode("utf-8", "replace") + b"\0") if title else b""
    parts = _chunk(b"fmt ", sound) + _chunk(b"LIST", b"INFO" + told + _chunk(b"ISFT", b"CoproDesk\0"))
    rest = len(b"WAVE") + len(parts) + 8 + size
    return b"RIFF" + struct.pack("<I", rest) + b"WAVE" + parts + b"data" + struct.pack("<I", size)


def _chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a RIFF file: its size is told without the byte that makes it even."""
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
