"""The colours of paper are sRGB: a small ICC profile that says so, which PDF/A asks for.

Made here from the published numbers of IEC 61966-2-1, so that no one else's file has to be shipped.
"""

from __future__ import annotations

import struct
from functools import cache

_D50 = (0.96420, 1.0, 0.82491)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB seen under D50 light (Bradford adaptation)."""

_D65_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""The curve of sRGB as ICC.1:2010 writes it: (a*X + b)^g from d on, c*X below."""


@cache
def srgb_profile() -> bytes:
    """An ICC profile of version 4 for sRGB; the same bytes each time."""
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("No copyright: use it as you like"),
        b"wtpt": _triples(b"XYZ ", _D50),
        b"chad": _triples(b"sf32", _D65_TO_D50),
        **{name: _triples(b"XYZ ", colour) for name, colour in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"para\0\0\0\0\0\3\0\0" + _numbers(_CURVE)),
    }
    places: dict[bytes, int] = {}
    body = b""
    start = 128 + 4 + 12 * len(tags)
    index = struct.pack(">I", len(tags))
    for name, tag in tags.items():
        if tag not in places:
            places[tag] = start + len(body)
            body += tag + b"\0" * (-len(tag) % 4)
        index += name + struct.pack(">II", places[tag], len(tag))
    return _head(start + len(body)) + index + body


def _head(size: int) -> bytes:
    made = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = struct.pack(">I", size) + b"\0" * 4 + b"\4\x20\0\0" + b"mntrRGB XYZ " + made + b"acsp"
    return head.ljust(68, b"\0") + _numbers(_D50) + b"\0" * 48


def _numbers(values: tuple[float, ...]) -> bytes:
    """Numbers with 16 binary places."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _triples(kind: bytes, values: tuple[float, ...]) -> bytes:
    return kind + b"\0" * 4 + _numbers(values)


def _words(text: str) -> bytes:
    written = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"GB", len(written), 28) + written
