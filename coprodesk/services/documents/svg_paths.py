"""The outlines of SVG shapes as PDF drawing orders (SVG 1.1, chapters 8 and 9; ISO 32000-1, 8.5.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan

Point = tuple[float, float]

_ROUND = 0.5522847498
"""How far the handles of a curve reach that draws a quarter of a circle, in radii."""

_PIECE = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_NUMBERS = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_ARC = re.compile(r"[\s,]*(?:" + r")[\s,]*(?:".join([_NUMBERS.pattern] * 3) + r")[\s,]*([01])[\s,]*([01])")


def number(value: float) -> str:
    """A number as short as PDF allows, to a thousandth."""
    return f"{round(value, 3) + 0.0:g}"


def outline(tag: str, attributes: Mapping[str, str]) -> str:
    """The orders that trace a shape. An unknown shape raises KeyError."""
    return " ".join(_SHAPES[tag](attributes))


def _move(x: float, y: float) -> str:
    return f"{number(x)} {number(y)} m"


def _line(x: float, y: float) -> str:
    return f"{number(x)} {number(y)} l"


def _curve(*values: float) -> str:
    return " ".join(map(number, values)) + " c"


def _numbers(attributes: Mapping[str, str], *names: str) -> tuple[float, ...]:
    return tuple(float(attributes.get(name, 0)) for name in names)


def _straight(attributes: Mapping[str, str]) -> Iterator[str]:
    x1, y1, x2, y2 = _numbers(attributes, "x1", "y1", "x2", "y2")
    yield _move(x1, y1)
    yield _line(x2, y2)


def _polyline(attributes: Mapping[str, str]) -> Iterator[str]:
    values = [float(each) for each in _NUMBERS.findall(attributes["points"])]
    for place in range(0, len(values) - 1, 2):
        yield (_line if place else _move)(values[place], values[place + 1])


def _polygon(attributes: Mapping[str, str]) -> Iterator[str]:
    yield from _polyline(attributes)
    yield "h"


def _circle(attributes: Mapping[str, str]) -> Iterator[str]:
    x, y, radius = _numbers(attributes, "cx", "cy", "r")
    return _oval(x, y, radius, radius)


def _ellipse(attributes: Mapping[str, str]) -> Iterator[str]:
    x, y, across, down = _numbers(attributes, "cx", "cy", "rx", "ry")
    return _oval(x, y, across, down)


def _oval(x: float, y: float, across: float, down: float) -> Iterator[str]:
    yield _move(x + across, y)
    for way, turn in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        # From the end of one axis to the end of the next, a quarter round.
        ahead, side = -turn, way
        yield _curve(
            x + across * (way + _ROUND * ahead),
            y + down * (turn + _ROUND * side),
            x + across * (ahead + _ROUND * way),
            y + down * (side + _ROUND * turn),
            x + across * ahead,
            y + down * side,
        )
    yield "h"


def _rectangle(attributes: Mapping[str, str]) -> Iterator[str]:
    x, y, width, height = _numbers(attributes, "x", "y", "width", "height")
    across = float(attributes.get("rx", attributes.get("ry", 0)))
    down = float(attributes.get("ry", across))
    across, down = min(across, width / 2), min(down, height / 2)
    if not across or not down:
        yield f"{number(x)} {number(y)} {number(width)} {number(height)} re"
        return
    far, low, rest = x + width, y + height, 1 - _ROUND
    yield _move(x + across, y)
    yield _line(far - across, y)
    yield _curve(far - across * rest, y, far, y + down * rest, far, y + down)
    yield _line(far, low - down)
    yield _curve(far, low - down * rest, far - across * rest, low, far - across, low)
    yield _line(x + across, low)
    yield _curve(x + across * rest, low, x, low - down * rest, x, low - down)
    yield _line(x, y + down)
    yield _curve(x, y + down * rest, x + across * rest, y, x + across, y)
    yield "h"


def _path(attributes: Mapping[str, str]) -> Iterator[str]:
    return _Path().orders(attributes["d"])


_SHAPES: dict[str, Callable[[Mapping[str, str]], Iterator[str]]] = {
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _straight,
    "path": _path,
    "polygon": _polygon,
    "polyline": _polyline,
    "rect": _rectangle,
}


class _Path:
    """Where the pen stands, where the piece began, and the handle that the next smooth curve mirrors."""

    def __init__(self) -> None:
        self.here: Point = (0.0, 0.0)
        self._begun = self._handle = self.here

    def orders(self, text: str) -> Iterator[str]:
        """The orders of a path's data."""
        for letter, values in _steps(text):
            yield from self._step(letter.upper(), list(values), is_relative=letter.islower())

    def _step(self, kind: str, values: list[float], *, is_relative: bool) -> Iterator[str]:
        before = self.here
        if kind == "Z":
            self.here = self._handle = self._begun
            yield "h"
            return
        points = self._points(kind, values, is_relative=is_relative)
        mirrored = (2 * before[0] - self._handle[0], 2 * before[1] - self._handle[1])
        self.here = self._handle = points[-1]
        if kind == "M":
            self._begun = self.here
            yield _move(*self.here)
        elif kind in "LHV":
            yield _line(*self.here)
        elif kind in "CS":
            first = points[0] if kind == "C" else mirrored
            self._handle = points[-2]
            yield _curve(*first, *points[-2], *self.here)
        elif kind in "QT":
            self._handle = points[0] if kind == "Q" else mirrored
            yield _curve(*_towards(before, self._handle), *_towards(self.here, self._handle), *self.here)
        else:
            yield from _arc(before, self.here, values)

    def _points(self, kind: str, values: list[float], *, is_relative: bool) -> list[Point]:
        """The points of a step, as distances from the corner of the picture."""
        x, y = self.here
        if kind == "H":
            return [(values[0] + (x if is_relative else 0), y)]
        if kind == "V":
            return [(x, values[0] + (y if is_relative else 0))]
        pairs = values[5:] if kind == "A" else values
        left, top = self.here if is_relative else (0.0, 0.0)
        return [(left + pairs[n], top + pairs[n + 1]) for n in range(0, len(pairs), 2)]


def _towards(point: Point, handle: Point) -> Point:
    """The handle of a curve of the third degree that draws one of the second."""
    return point[0] + (handle[0] - point[0]) * 2 / 3, point[1] + (handle[1] - point[1]) * 2 / 3


def _steps(text: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each step of a path with its numbers; steps after a move are lines."""
    at, letter = 0, ""
    while found := _PIECE.search(text, at):
        if found[1]:
            letter, at = found[1], found.end()
            if letter in "Zz":
                yield letter, ()
            continue
        values: list[float] = []
        if letter in "Aa":
            # The two switches of an arc may stand without a space: "0 01.5".
            arc = _ARC.match(text, at)
            if not arc:
                raise ValueError("an arc that cannot be read")
            values = [float(each) for each in _NUMBERS.findall(arc[0], 0, arc.start(1) - at)]
            values += [float(arc[1]), float(arc[2])]
            at = arc.end()
        while len(values) < _COUNTS[letter.upper()]:
            value = _NUMBERS.search(text, at)
            if not value:
                raise ValueError("a path that ends too soon")
            values.append(float(value[0]))
            at = value.end()
        yield letter, tuple(values)
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _arc(start: Point, end: Point, values: list[float]) -> Iterator[str]:
    """An arc as curves of an eighth of a turn or a quarter each (SVG 1.1, F.6.5)."""
    across, down = abs(values[0]), abs(values[1])
    if start == end:
        return
    if not across or not down:
        yield _line(*end)
        return
    c, s = cos(radians(values[2])), sin(radians(values[2]))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = c * half_x + s * half_y, c * half_y - s * half_x
    grow = sqrt(max(1.0, (x / across) ** 2 + (y / down) ** 2))
    across, down = across * grow, down * grow
    under = (across * y) ** 2 + (down * x) ** 2
    reach = sqrt(max(0.0, (across * down) ** 2 / under - 1))
    reach = copysign(reach, 1 if values[3] != values[4] else -1)
    middle_x, middle_y = reach * across * y / down, -reach * down * x / across
    first = _turn((x - middle_x) / across, (y - middle_y) / down)
    sweep = _turn((-x - middle_x) / across, (-y - middle_y) / down) - first
    if values[4] and sweep < 0:
        sweep += 2 * pi
    elif not values[4] and sweep > 0:
        sweep -= 2 * pi
    centre_x = c * middle_x - s * middle_y + (start[0] + end[0]) / 2
    centre_y = s * middle_x + c * middle_y + (start[1] + end[1]) / 2

    def on_page(px: float, py: float) -> Point:
        return centre_x + c * across * px - s * down * py, centre_y + s * across * px + c * down * py

    count = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    step = sweep / count
    reach = 4 / 3 * tan(step / 4)
    for piece in range(count):
        a, b = first + piece * step, first + (piece + 1) * step
        yield _curve(
            *on_page(cos(a) - reach * sin(a), sin(a) + reach * cos(a)),
            *on_page(cos(b) + reach * sin(b), sin(b) - reach * cos(b)),
            *on_page(cos(b), sin(b)),
        )


def _turn(x: float, y: float) -> float:
    """The angle of a direction."""
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)
