"""Pictures in the form in which paper and web page hold them: drawings as lines, photos as dots."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from coprodesk import paths
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services.documents.content import Picture
from coprodesk.services.documents.drawing import drawing_orders

if TYPE_CHECKING:
    from PIL.Image import Image as Dots

DRAWING_SIDE = 72.0
"""Side of the square of an OpenMoji drawing, in its own units."""

MOST_BYTES = 25_000_000
MOST_DOTS = 60_000_000
LONGEST_SIDE = 1600
"""Dots of a photo's longer side on paper: 230 to the inch at the full width of the text."""

_JPEG_QUALITY = 88


@dataclass(frozen=True)
class Image:
    """A picture ready for a file.

    Attributes:
        width: in its own units; with `height` it gives the shape.
        entries: of the PDF stream, ISO 32000-1, tables 89 and 95.
        data: of the PDF stream, compressed already where the entries name a filter.
        web_type: media type of `web`.
        web: the file to put into a web page.

    """

    width: float
    height: float
    entries: Mapping[str, str]
    data: bytes
    web_type: str
    web: bytes

    @property
    def is_drawing(self) -> bool:
        """Whether its units are points, not the whole picture as 1."""
        return self.entries["Subtype"] == "/Form"


@lru_cache(maxsize=64)
def image_of(picture: Picture) -> Image:
    """A picture ready for a file.

    Raises PlainError for a photo that cannot be read or is too large, and for a drawing that is not there.
    """
    if isinstance(picture.source, bytes):
        return _photo(picture.source)
    path = paths.resource("pictures/openmoji") / f"{picture.source}.svg"
    if not picture.source.replace("-", "").isalnum() or not path.is_file():
        refusal = _("There is no picture called {name}. Choose another picture.")
        raise PlainError(refusal.format(name=picture.source))
    drawing = path.read_bytes()
    box = {"Subtype": "/Form", "BBox": f"[0 0 {DRAWING_SIDE:g} {DRAWING_SIDE:g}]", "Resources": "<< >>"}
    return Image(DRAWING_SIDE, DRAWING_SIDE, box, drawing_orders(drawing), "image/svg+xml", drawing)


def _photo(data: bytes) -> Image:
    """A PNG or JPEG file upright, in sRGB, on white, without what a camera notes about place and time."""
    from PIL import Image as Images
    from PIL import ImageOps, UnidentifiedImageError

    if len(data) > MOST_BYTES:
        raise PlainError(_("This photo is too large. Make it smaller first, then try again."))
    try:
        with Images.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_DOTS:
                raise PlainError(_("This photo is too large. Make it smaller first, then try again."))
            kind = str(opened.format)
            dots = plain(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fault:
        refusal = _("This photo cannot be read. Choose another photo, from a camera or a phone.")
        raise PlainError(refusal) from fault
    dots.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    web = io.BytesIO()
    if kind == "JPEG":
        dots.save(web, "JPEG", quality=_JPEG_QUALITY)
        return _dots(dots, "/DCTDecode", web.getvalue(), "image/jpeg", web.getvalue())
    dots.save(web, "PNG")
    return _dots(dots, "/FlateDecode", zlib.compress(dots.tobytes()), "image/png", web.getvalue())


def plain(dots: Dots) -> Dots:
    """A picture of any mode as sRGB on white, and nothing but its dots: a JPEG file would keep a comment."""
    from PIL import Image as Images

    dots = _in_srgb(dots)
    if dots.mode.startswith("I"):
        # Grey in 16 bits: Pillow would cut off all but the darkest.
        dots = dots.convert("I").point(lambda depth: depth * (1 / 257)).convert("L")
    if dots.has_transparency_data:
        shown = dots.convert("RGBA")
        ground = Images.new("RGBA", shown.size, "#FFFFFF")
        dots = Images.alpha_composite(ground, shown)
    dots = dots.convert("RGB")
    dots.info = {}
    return dots


def _in_srgb(dots: Dots) -> Dots:
    """Colours as the camera's own profile means them; as they are where it is missing or broken."""
    from PIL import ImageCms

    profile = dots.info.get("icc_profile")
    if not profile or dots.mode not in ("RGB", "CMYK"):
        return dots
    try:
        srgb = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(dots, io.BytesIO(profile), srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return dots
    return changed or dots


def _dots(dots: Dots, filter_name: str, data: bytes, web_type: str, web: bytes) -> Image:
    entries = {
        "Subtype": "/Image",
        "Width": str(dots.width),
        "Height": str(dots.height),
        "ColorSpace": "/DeviceRGB",
        "BitsPerComponent": "8",
        "Filter": filter_name,
    }
    return Image(dots.width, dots.height, entries, data, web_type, web)
