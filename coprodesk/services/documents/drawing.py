"""Read a simple SVG drawing, such as those of OpenMoji, as PDF drawing orders.

Knows groups, moves, paths and basic shapes with plain colours. Whatever would be drawn wrong (see-through
colours, gradients, text, style sheets) raises ValueError: packaging/pictures.py takes no such drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import cos, radians, sin, tan
from xml.etree.ElementTree import Element, fromstring

from coprodesk.services.documents.svg_paths import number, outline

_SVG = "{http://www.w3.org/2000/svg}"
_NAMED = {"black": "#000000", "white": "#FFFFFF"}
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_START = {"fill": "black", "stroke": "none", "stroke-width": "1", "stroke-miterlimit": "4"}
_INHERITED = {*_START, "stroke-linecap", "stroke-linejoin", "fill-rule", "stroke-dasharray", "paint-order"}
_REFUSED = {"style", "class", "clip-path", "mask", "filter", "marker-end"}
_SEE_THROUGH = {"opacity", "fill-opacity", "stroke-opacity"}
_MOVE = re.compile(r"(\w+)\s*\(([^)]*)\)")


def drawing_orders(svg: bytes) -> bytes:
    """The orders that draw a 72 by 72 SVG in a box of 72 by 72 points, from its lower left corner."""
    root = fromstring(svg)
    if root.tag != f"{_SVG}svg" or root.get("viewBox") != "0 0 72 72":
        raise ValueError("a drawing of another kind")
    return "\n".join(["1 0 0 -1 0 72 cm", *_children(root, _START)]).encode()


def _children(group: Element, look: Mapping[str, str]) -> Iterator[str]:
    for part in group:
        if not isinstance(part.tag, str) or part.get("display") == "none":
            continue
        yield from _part(part, look)


def _part(part: Element, look: Mapping[str, str]) -> Iterator[str]:
    if _REFUSED & set(part.keys()) or any(float(part.get(name, 1)) < 0.99 for name in _SEE_THROUGH):
        raise ValueError("a drawing with something that paper does not draw")
    own = {**look, **{name: value for name, value in part.items() if name in _INHERITED}}
    tag = part.tag.removeprefix(_SVG)
    moves = "".join(f"{' '.join(map(_exact, move))} cm\n" for move in _moves(part.get("transform", "")))
    inside = _children(part, own) if tag == "g" else _shape(tag, part.attrib, own)
    if moves:
        yield "q\n" + moves + "\n".join(inside) + "\nQ"
    else:
        yield from inside


def _shape(tag: str, attributes: Mapping[str, str], look: Mapping[str, str]) -> Iterator[str]:
    if tag not in ("circle", "ellipse", "line", "path", "polygon", "polyline", "rect"):
        raise ValueError(f"a drawing with a part that paper does not draw: {tag}")
    is_filled = look["fill"] != "none" and tag != "line"
    is_drawn = look["stroke"] != "none" and float(look["stroke-width"]) > 0
    trace = outline(tag, attributes)
    if not trace or not (is_filled or is_drawn):
        return
    fill = "f*" if look.get("fill-rule") == "evenodd" else "f"
    if is_filled:
        yield f"{_colour(look['fill'])} rg"
    if is_drawn:
        yield _line_look(look)
    if is_filled and is_drawn and look.get("paint-order", "").startswith("stroke"):
        yield f"{trace} S\n{trace} {fill}"
    else:
        both = fill.replace("f", "B") if is_drawn else fill
        yield f"{trace} {both if is_filled else 'S'}"


def _line_look(look: Mapping[str, str]) -> str:
    dashes = look.get("stroke-dasharray", "none").replace(",", " ").split()
    lengths = [] if dashes == ["none"] else [float(dash) for dash in dashes]
    shown = " ".join(map(number, lengths)) if sum(lengths) else ""
    return (
        f"{_colour(look['stroke'])} RG {number(float(look['stroke-width']))} w "
        f"{_CAPS[look.get('stroke-linecap', 'butt')]} J {_JOINS[look.get('stroke-linejoin', 'miter')]} j "
        f"{number(float(look['stroke-miterlimit']))} M [{shown}] 0 d"
    )


def _exact(value: float) -> str:
    """A number of a matrix: it moves what lies far away, so it keeps more places."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _colour(name: str) -> str:
    code = _NAMED.get(name, name).removeprefix("#")
    if len(code) == 3:
        code = "".join(sign * 2 for sign in code)
    return " ".join(number(int(code[place : place + 2], 16) / 255) for place in (0, 2, 4))


def _moves(text: str) -> Iterator[tuple[float, ...]]:
    """Each move of a `transform` as the six numbers of a matrix."""
    for name, inside in _MOVE.findall(text):
        values = [float(each) for each in inside.replace(",", " ").split()]
        match name, values:
            case "matrix", [_, _, _, _, _, _]:
                yield tuple(values)
            case "translate", [x, *rest]:
                yield (1, 0, 0, 1, x, rest[0] if rest else 0)
            case "scale", [x, *rest]:
                yield (x, 0, 0, rest[0] if rest else x, 0, 0)
            case "rotate", [angle, *rest]:
                c, s = cos(radians(angle)), sin(radians(angle))
                x, y = rest or (0.0, 0.0)
                yield (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)
            case "skewX", [angle]:
                yield (1, 0, tan(radians(angle)), 1, 0, 0)
            case _:
                raise ValueError(f"a move that is not known: {name}")
