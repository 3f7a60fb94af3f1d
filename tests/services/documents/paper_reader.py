"""Read a tagged PDF back as a screen reader does: by its structure tree, not by what is painted where."""

import io
import re
from dataclasses import dataclass, field

import pikepdf

_INLINE = {"Span", "Link", "Quote", "Em", "Strong", "Code", "Reference"}
"""Their text goes on in the line where they stand; a reader makes no pause (ISO 32000-1, 14.8.4.4)."""

_A_SPACE_WIDE = -200
"""Thousandths of the size by which a writer moves on instead of writing a space."""


@dataclass
class Reading:
    """What stands in a file.

    Attributes:
        parts: tag and text of each element with text, in reading order.
        tags: all tags in order.
        pictures: what the file says of each picture; empty where it says nothing.
        loose: text outside any mark.
        furniture: text that a screen reader skips.
        sizes: sizes of all print, in points, as written.
        language: of the whole file.
        title: that the window shows.
        bookmarks: all of them, in order.
        faults: what is wrong with the tags, in sentences.
    """

    parts: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    loose: str = ""
    furniture: str = ""
    sizes: set[float] = field(default_factory=set)
    language: str = ""
    title: str = ""
    bookmarks: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """All words in reading order."""
        return " ".join(text for _, text in self.parts).split()

    def texts(self, tag: str) -> list[str]:
        """The text of each element with a tag."""
        return [" ".join(text.split()) for found, text in self.parts if found == tag]


def read(data: bytes) -> Reading:
    """Read a file back; fails where its tags do not hold together."""
    reading = read_whatever(data)
    assert reading.faults == []
    return reading


def read_whatever(data: bytes) -> Reading:
    """Read a file back and note what is wrong with its tags."""
    reading = Reading()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marks = {}
        for page in pdf.pages:
            marks |= {(page.objgen, number): text for number, text in _marks(page, reading).items()}
        reading.language = str(pdf.Root.get("/Lang", ""))
        reading.title = str(pdf.docinfo.get("/Title", ""))
        with pdf.open_outline() as outline:
            reading.bookmarks = list(_bookmarks(outline.root))
        if "/StructTreeRoot" not in pdf.Root:
            reading.faults.append("The file has no tags.")
            return reading
        walk = _Walk(marks, reading)
        for element in _listed(pdf.Root.StructTreeRoot.K):
            walk.into(element, None, [])
        if walk.unnamed:
            reading.faults.append(f"No element names {len(walk.unnamed)} marks.")
        _check_parents(pdf, walk.owners, reading)
    return reading


def _listed(kids):
    """The kids of an element: there may be none, one or a list."""
    if kids is None:
        return []
    return kids if isinstance(kids, pikepdf.Array) else [kids]


def _bookmarks(entries):
    for entry in entries:
        yield str(entry.title)
        yield from _bookmarks(entry.children)


class _Walk:
    """Goes through the elements in reading order and takes the text of their marks."""

    def __init__(self, marks, reading):
        self.unnamed, self.owners, self.reading = dict(marks), {}, reading

    def into(self, element, page, line):
        """Read one element; `line` is the text so far of the line it stands in."""
        tag = str(element.S)[1:]
        self.reading.tags.append(tag)
        if tag == "Figure":
            self.reading.pictures.append(str(element.get("/Alt", "")))
        page = element.get("/Pg", page)
        text = line if tag in _INLINE else []
        for part in _listed(element.get("/K")):
            if isinstance(part, pikepdf.Dictionary) and "/S" in part:
                if str(part.S)[1:] not in _INLINE:
                    self._end_line(tag, text)
                self.into(part, page, text)
            elif not isinstance(part, pikepdf.Dictionary):
                text.append(self._take(page, int(part), element))
            elif "/MCID" in part:
                text.append(self._take(part.get("/Pg", page), int(part.MCID), element))
        if text is not line:
            self._end_line(tag, text)

    def _end_line(self, tag, text):
        if text:
            self.reading.parts.append((tag, "".join(text)))
            text.clear()

    def _take(self, page, number, element):
        key = page.objgen, number
        if key not in self.unnamed:
            self.reading.faults.append(f"{element.S} names a mark that is not there, or is read already.")
            return ""
        self.owners[key] = element.objgen
        return self.unnamed.pop(key)


def _check_parents(pdf, owners, reading):
    """From each mark a reader must find its element (ISO 32000-1, 14.7.4.4)."""
    tree = pdf.Root.StructTreeRoot.get("/ParentTree")
    listed = dict(pikepdf.NumberTree(tree).items()) if tree is not None else {}
    for number, page in enumerate(pdf.pages, start=1):
        marks = [key for key in owners if key[0] == page.objgen]
        parents = listed.get(int(page.get("/StructParents", -1)), [])
        wrong = [key for key in marks if key[1] >= len(parents) or parents[key[1]].objgen != owners[key]]
        if wrong:
            reading.faults.append(f"Page {number} does not find the elements of {len(wrong)} marks.")


def _marks(page, reading):
    """The text of each numbered mark on a page."""
    resources = page.get("/Resources", {})
    fonts = {name: _Font(font) for name, font in resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    marks = []
    font = size = None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            font, size = fonts[str(operands[0])], float(operands[1])
        elif name in ("BMC", "BDC"):
            marks.append(_mark(operands, resources))
            found.setdefault(marks[-1], "")
        elif name == "EMC":
            marks.pop()
        elif name in ("Tj", "TJ", "'", '"'):
            mark = next((mark for mark in reversed(marks) if mark is not None), None)
            found[mark] = found.get(mark, "") + font.text(operands[-1])
            reading.sizes.add(size)
    reading.loose += found.pop(None, "")
    reading.furniture += found.pop("furniture", "")
    return found


def _mark(operands, resources):
    """The number of a mark, "furniture", or None where it is neither."""
    about = operands[1] if len(operands) > 1 else {}
    if isinstance(about, pikepdf.Name):
        about = resources.Properties[str(about)]
    return int(about.MCID) if "/MCID" in about else "furniture" if operands[0] == "/Artifact" else None


class _Font:
    """Which sign each code of a font stands for, in one byte or in two."""

    def __init__(self, font):
        self._width = 2 if font.get("/Subtype") == "/Type0" else 1
        self._signs = {}
        for start, end, body in _mappings(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else ():
            for code in range(start, end + 1):
                sign = bytes.fromhex(body).decode("utf-16-be", "replace")
                self._signs[code] = sign[:-1] + chr(ord(sign[-1]) + code - start)

    def text(self, shown):
        """The text of what a content stream shows."""
        if not isinstance(shown, pikepdf.Array):
            data = bytes(shown)
            codes = range(0, len(data), self._width)
            return "".join(
                self._signs.get(int.from_bytes(data[at : at + self._width]), "\ufffd") for at in codes
            )
        pieces = ""
        for part in shown:
            if isinstance(part, pikepdf.String):
                pieces += self.text(part)
            elif float(part) < _A_SPACE_WIDE and not pieces.endswith(" "):
                pieces += " "
        return pieces


def _mappings(cmap):
    """First code, last code and the sign of the first, of each line of a font's map."""
    text = cmap.decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, sign in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            yield int(code, 16), int(code, 16), sign
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for start, end, sign in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            yield int(start, 16), int(end, 16), sign
