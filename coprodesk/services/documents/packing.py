"""Put a finished ReportLab file into its smallest form (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab writes each object by itself and a long table of where they lie: for a tagged file of a hundred
pages that is most of the file. Here everything that is not a stream goes, compressed, into object streams.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

_IN_ONE_STREAM = 500
"""Objects packed together: more makes the file hardly smaller and slower to open."""

_LEVEL = 6
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*)\nendobj\n", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n<<.*?(/ID.*?)%.*?(/Info[^/]*)(/Root[^/]*)/Size", re.DOTALL)


def pack(data: bytes, document: PDFDocument) -> bytes:
    """A ReportLab file with its loose objects compressed together; PDF 1.5 readers and later open it.

    Args:
        data: the file as ReportLab made it.
        document: ReportLab's `PDFDocument` that the file was made from.

    """
    offsets = {document.idToObjectNumberAndVersion[key][0]: at for key, at in document.idToOffset.items()}
    loose: list[tuple[int, bytes]] = []
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    size = len(parts[0])
    entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    for number, body in _objects(data, offsets):
        if not body.endswith(b"endstream"):
            loose.append((number, body))
            continue
        entries[number] = (1, size, 0)
        parts.append(_stream(number, *_opened(body)))
        size += len(parts[-1])
    number = max(offsets)
    for start in range(0, len(loose), _IN_ONE_STREAM):
        number += 1
        group = loose[start : start + _IN_ONE_STREAM]
        entries |= {inner: (2, number, place) for place, (inner, _) in enumerate(group)}
        entries[number] = (1, size, 0)
        parts.append(_object_stream(number, group))
        size += len(parts[-1])
    number += 1
    entries[number] = (1, size, 0)
    parts.append(_table(number, entries, data))
    return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % size])


def _objects(data: bytes, offsets: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    """Number and body of each object, in the order in which they lie."""
    order = sorted(offsets.values())
    ends = [*order[1:], data.rindex(b"xref\n", 0, data.rindex(b"startxref"))]
    for start, end in zip(order, ends, strict=True):
        found = _OBJECT.fullmatch(data, start, end)
        if not found:
            raise ValueError("ReportLab wrote an object in a form that is not known")
        yield int(found[1]), found[2]


def _opened(body: bytes) -> tuple[bytes, bytes]:
    """Dictionary and data of a stream."""
    head, _, rest = body.partition(b"\nstream\n")
    return head, rest.removesuffix(b"endstream")


def _stream(number: int, head: bytes, data: bytes) -> bytes:
    """A stream and a line end after its data, as PDF/A asks (ISO 19005-2, 6.1.7.1).

    Both signs of a line end: one alone would join with a last byte of the data that looks like the other.
    """
    return b"%d 0 obj\n%s\nstream\n%s\r\nendstream\nendobj\n" % (number, head, data)


def _object_stream(number: int, group: list[tuple[int, bytes]]) -> bytes:
    places: list[bytes] = []
    at = 0
    for inner, body in group:
        places.append(b"%d %d" % (inner, at))
        at += len(body) + 1
    head = b" ".join(places) + b"\n"
    data = zlib.compress(head + b"\n".join(body for _, body in group), _LEVEL)
    about = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>"
    return _stream(number, about % (len(group), len(head), len(data)), data)


def _table(number: int, entries: Mapping[int, tuple[int, int, int]], data: bytes) -> bytes:
    """The table of where everything lies, with what stood in the trailer."""
    found = _TRAILER.search(data, data.rindex(b"trailer\n"))
    if not found:
        raise ValueError("ReportLab wrote a trailer in a form that is not known")
    rows = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + place.to_bytes(2, "big")
        for kind, where, place in (entries[key] for key in range(number + 1))
    )
    packed = zlib.compress(rows, _LEVEL)
    about = b"<< /Type /XRef /W [1 4 2] /Size %d %s /Filter /FlateDecode /Length %d >>"
    kept = b" ".join(part.strip() for part in found.groups())
    return _stream(number, about % (number + 1, kept, len(packed)), packed)
