"""Where to cut a card so that fingers know it: lines from the upper left corner of the card, in points."""

from __future__ import annotations

from collections.abc import Iterator

from coprodesk.services.documents.content import Edge
from coprodesk.services.documents.styles import MM

_CORNER = 9 * MM
_NOTCH = 4 * MM
_APART = 14 * MM

Line = tuple[tuple[float, float], ...]


def cuts(edge: Edge, width: float, height: float) -> tuple[Line, ...]:
    """The lines to cut along on a card of that size, besides its straight edges."""
    notches = {Edge.ONE_NOTCH: (0,), Edge.TWO_NOTCHES: (-1, 1)}.get(edge, ())
    return (
        *_corners(edge, width, height),
        *(_notch(width / 2 + side * _APART / 2 * (len(notches) > 1), height) for side in notches),
    )


def _corners(edge: Edge, width: float, height: float) -> Iterator[Line]:
    """A line across each corner that goes, clockwise from the upper right."""
    upper_right: Line = ((width - _CORNER, 0.0), (width, _CORNER))
    lower_right: Line = ((width, height - _CORNER), (width - _CORNER, height))
    lower_left: Line = ((_CORNER, height), (0.0, height - _CORNER))
    upper_left: Line = ((0.0, _CORNER), (_CORNER, 0.0))
    match edge:
        case Edge.ONE_CORNER:
            yield upper_right
        case Edge.TOP_CORNERS:
            yield from (upper_right, upper_left)
        case Edge.OPPOSITE_CORNERS:
            yield from (upper_right, lower_left)
        case Edge.THREE_CORNERS:
            yield from (upper_right, lower_right, lower_left)
        case Edge.FOUR_CORNERS:
            yield from (upper_right, lower_right, lower_left, upper_left)


def _notch(middle: float, height: float) -> Line:
    """A small triangle in the lower edge."""
    return ((middle - _NOTCH, height), (middle, height - _NOTCH * 1.25), (middle + _NOTCH, height))
