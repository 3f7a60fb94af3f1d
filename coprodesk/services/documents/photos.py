"""Make somebody's own photo ready to be kept: upright, small, and without what the camera noted.

A phone writes into each photo where it was taken, when, and often by whom. Nothing of a file is kept here but
its dots, drawn anew, so nothing of that can stay. All of it is pure work on bytes, fit for the pool.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.images import plain

if TYPE_CHECKING:
    from PIL.Image import Image as Dots

LONGEST_SIDE = 1200
"""Dots of the longer side: 180 to the inch at the full width of the text, 630 beside easy words."""

MOST_KEPT = 300_000
"""Bytes of a photo that is ready."""

MOST_BYTES = 60_000_000
"""Bytes of a file that is looked at."""

MOST_DOTS = 80_000_000
"""Dots of a JPEG file, which is read at a fraction of its size; enough for the largest common phones."""

MOST_DOTS_WHOLE = 50_000_000
"""Dots of any other file, which has to be held whole: 200 MB."""

FILE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic")
"""Of the files that are worth a try, for a file dialogue."""

_KINDS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF")
_DRAWN_KINDS = ("PNG", "GIF")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_FACTS_OF_FORMAT = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
_RESIZES_WELL = ("RGB", "RGBA", "L", "LA", "CMYK")
_SIDES = (LONGEST_SIDE, 900, 700, 500)
_QUALITIES = (88, 80, 70)

_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)
"""What Pillow raises for files that are damaged, or no pictures at all."""


def from_file(path: Path) -> bytes:
    """A photo from a file, made ready as `ready` does; PlainError also where the file cannot be opened."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        content = path.read_bytes()
    except OSError as fault:
        raise PlainError(_("This file cannot be opened. Choose another one.")) from fault
    return ready(content)


def ready(content: bytes) -> bytes:
    """A PNG or JPEG file of the same picture, to keep and to print.

    It stands upright, its colours are sRGB on white, nothing is see-through, and it holds no notes of the
    camera. Of moving pictures it is the first. A drawing stays PNG where that is small enough.

    Args:
        content: a PNG, JPEG, WebP, GIF or AVIF file; HEIC where Pillow has been taught to read it.

    Raises PlainError, with what to do, for anything else, and for what is broken or too large.

    """
    from PIL import Image as Images

    if len(content) > MOST_BYTES:
        raise _too_large()
    Images.init()
    kinds = [kind for kind in _KINDS if kind in Images.OPEN]
    if "HEIF" not in kinds and content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        raise PlainError(_("CoproDesk cannot read this newer kind of photo. Save it as JPEG first."))
    try:
        with Images.open(io.BytesIO(content), formats=kinds) as opened:
            _refuse_too_many_dots(opened)
            is_drawn = opened.format in _DRAWN_KINDS
            dots = _small(opened)
    except (Images.DecompressionBombError, Images.DecompressionBombWarning, MemoryError) as fault:
        raise _too_large() from fault
    except _BROKEN as fault:
        refusal = _("This photo cannot be read. Choose another photo, from a camera or a phone.")
        raise PlainError(refusal) from fault
    return _as_file(dots, is_drawn=is_drawn)


def is_ready(content: bytes) -> bool:
    """Whether a file is small, can be printed and holds no notes: a photo is only kept if it is so."""
    from PIL import Image as Images

    try:
        with Images.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
            return len(content) <= MOST_KEPT and max(opened.size) <= LONGEST_SIDE and _is_bare(opened)
    except _BROKEN:
        return False


def _is_bare(opened: Dots) -> bool:
    return opened.format in ("JPEG", "PNG") and opened.info.keys() <= _FACTS_OF_FORMAT


def _refuse_too_many_dots(opened: Dots) -> None:
    most = MOST_DOTS if opened.format in ("JPEG", "MPO") else MOST_DOTS_WHOLE
    if opened.width * opened.height > most:
        raise _too_large()


def _small(opened: Dots) -> Dots:
    """The picture upright and no larger than it is kept, as dots alone."""
    opened.draft(None, (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
    opened.load()
    dots = _upright(opened)
    if dots.mode not in _RESIZES_WELL:
        dots = plain(dots)
    dots.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
    return plain(dots)


def _upright(dots: Dots) -> Dots:
    """The picture as it was held; as it lies where the camera's notes are damaged."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(dots)
    except _BROKEN:
        return dots.copy()


def _as_file(dots: Dots, *, is_drawn: bool) -> bytes:
    if is_drawn:
        drawn = _written(dots, "PNG", optimize=True)
        if len(drawn) <= MOST_KEPT:
            return drawn
    tried = b""
    for tried in _smaller_and_smaller(dots):
        if len(tried) <= MOST_KEPT:
            break
    return tried


def _smaller_and_smaller(dots: Dots) -> Iterator[bytes]:
    for side in _SIDES:
        if side < max(dots.size):
            dots.thumbnail((side, side))
        for quality in _QUALITIES:
            yield _written(dots, "JPEG", quality=quality, optimize=True)


def _written(dots: Dots, kind: str, **options: int) -> bytes:
    file = io.BytesIO()
    dots.save(file, kind, **options)
    return file.getvalue()


def _too_large() -> PlainError:
    return PlainError(_("This photo is too large. Make it smaller first, then try again."))
