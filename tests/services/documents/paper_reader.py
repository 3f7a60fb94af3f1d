"""Read a tagged PDF back as a screen reader does: by its structure tree, not by what is painted where."""

import io
import re
from dataclasses import dataclass, field

import pikepdf


@dataclass
class Reading:
    """What stands in a file.

    Attributes:
        parts: tag and text of each element with text, in reading order.
        tags: all tags in order.
        loose: text outside any mark.
        furniture: text that a screen reader skips.
        sizes: sizes of all print, in points.
        inks: each colour of print with the colour of the page behind it; red, green and blue from 0 to 1.
    """

    parts: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    loose: str = ""
    furniture: str = ""
    sizes: set[float] = field(default_factory=set)
    inks: set[tuple] = field(default_factory=set)

    @property
    def words(self) -> list[str]:
        """All words in reading order."""
        return " ".join(text for _, text in self.parts).split()

    def texts(self, tag: str) -> list[str]:
        """The text of each element with a tag."""
        return [" ".join(text.split()) for found, text in self.parts if found == tag]


def read(data: bytes) -> Reading:
    """Read a file back; fails where a mark belongs to no element, or to two."""
    reading = Reading()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marks = {}
        for page in pdf.pages:
            reading.inks.update(_inks(page))
            marks |= {(page.objgen, number): text for number, text in _marks(page, reading).items()}
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        listed = {int(parents[i]): parents[i + 1] for i in range(0, len(parents), 2)}
        for page in pdf.pages:
            assert len(listed[int(page.StructParents)]) == sum(key[0] == page.objgen for key in marks)
        _walk(pdf.Root.StructTreeRoot.K, None, marks, reading)
    assert not marks, f"marks that no element names: {marks}"
    return reading


def _walk(element, page, marks, reading):
    tag = str(element.S)[1:]
    reading.tags.append(tag)
    page = element.get("/Pg", page)
    parts = element.get("/K", pikepdf.Array())
    text = []
    for part in parts if isinstance(parts, pikepdf.Array) else [parts]:
        if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/MCR":
            text.append(marks.pop((part.Pg.objgen, int(part.MCID))))
        elif isinstance(part, pikepdf.Dictionary):
            _walk(part, page, marks, reading)
        else:
            text.append(marks.pop((page.objgen, int(part))))
    if text:
        reading.parts.append((tag, "".join(text)))


def _marks(page, reading):
    """The text of each numbered mark on a page."""
    fonts = {name: _sign_map(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    mark = font = size = None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        assert name not in ("TJ", "'", '"'), "the reader does not know this way of writing"
        if name == "Tf":
            font, size = fonts[str(operands[0])], float(operands[1])
        elif name == "BDC":
            mark = int(operands[1].MCID) if "/MCID" in operands[1] else "furniture"
            found[mark] = found.get(mark, "")
        elif name == "EMC":
            mark = None
        elif name == "Tj":
            found[mark] = found.get(mark, "") + "".join(font[code] for code in bytes(operands[0]))
            reading.sizes.add(size)
    reading.loose += found.pop(None, "")
    reading.furniture += found.pop("furniture", "")
    return found


def _inks(page):
    """Each colour of print on a page with the colour of the page itself."""
    colour, ground = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    is_ground = False
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "rg":
            colour = tuple(float(part) for part in operands)
        elif name == "BDC":
            is_ground = operands[1].get("/Type") == "/Background"
        elif name == "re" and is_ground:
            ground = colour
        elif name == "Tj":
            yield colour, ground


def _sign_map(font):
    entries = re.findall(rb"<(\w\w)> <(\w+)>\n", font.ToUnicode.read_bytes().split(b"beginbfchar", 1)[1])
    return {int(code, 16): bytes.fromhex(sign.decode()).decode("utf-16-be") for code, sign in entries}
