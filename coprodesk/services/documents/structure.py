"""The tags of a paper: what a screen reader hears, in reading order (ISO 32000-1, 14.7).

The tree is built from what the handout says, before anything is drawn. Drawing only notes where the
content of an element stands, so an element that goes on over the page stays one element.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument


@dataclass(frozen=True)
class Place:
    """A marked piece of a page: ReportLab's name of the page, and the number of the mark on it."""

    page: str
    number: int


@dataclass(eq=False)
class Element:
    """One tag with its parts.

    Attributes:
        tag: a standard structure type, such as "P".
        attributes: by owner, such as {"Table": {"Scope": "Column"}}; values are PDF names.
        title: what the element is about; headings give their text for the bookmarks.
        alt: what a picture shows.
        box: where a picture stands on its page, in points: left, bottom, right, top.
        parts: elements, and the places where content of this element was drawn.

    """

    tag: str
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    title: str = ""
    alt: str = ""
    box: tuple[float, float, float, float] | None = None
    parts: list[Element | Place] = field(default_factory=list)

    def add(self, tag: str, *, title: str = "", alt: str = "", **owners: Mapping[str, str]) -> Element:
        """A new element as the last part of this one."""
        part = Element(tag, owners, title, alt)
        self.parts.append(part)
        return part

    @property
    def is_drawn(self) -> bool:
        """Whether some of this element's own content is on paper."""
        return any(isinstance(part, Place) for part in self.parts)

    @property
    def level(self) -> int:
        """The level of a heading, 0 for anything else."""
        return int(self.tag[1:]) if self.tag[0] == "H" and self.tag[1:].isdigit() else 0


def write_structure(document: PDFDocument, root: Element, marks: Mapping[int, list[Element]]) -> None:
    """Write the tags into a ReportLab document.

    Args:
        document: ReportLab's `PDFDocument`, with all its pages.
        root: the Document element.
        marks: by `StructParents` number of a page, the element of each mark on it.

    """
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

    tree = PDFDictionary({"Type": "/StructTreeRoot"})
    family = tuple(_with_parents(root))
    entries = {
        element: PDFDictionary({"Type": "/StructElem", "S": f"/{element.tag}"}) for element, _ in family
    }
    references = {element: document.Reference(entry) for element, entry in entries.items()}
    for element, parent in family:
        entry = entries[element]
        entry["P"] = references[parent] if parent else document.Reference(tree)
        _describe(entry, element)
        _list_parts(entry, element, references)
    numbers: list[Any] = []
    for key, elements in sorted(marks.items()):
        numbers += [key, document.Reference(PDFArray([references[element] for element in elements]))]
    tree["K"] = references[root]
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    tree["ParentTreeNextKey"] = len(marks)
    document.Catalog.StructTreeRoot = tree
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _with_parents(
    element: Element, parent: Element | None = None
) -> Iterator[tuple[Element, Element | None]]:
    """An element and all below it, in reading order, each with the element that holds it."""
    yield element, parent
    for part in element.parts:
        if isinstance(part, Element):
            yield from _with_parents(part, element)


def _describe(entry: PDFDictionary, element: Element) -> None:
    """Give an entry its attributes and title."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

    owners = [
        PDFDictionary({"O": f"/{owner}", **{name: f"/{value}" for name, value in values.items()}})
        for owner, values in element.attributes.items()
    ]
    if element.box:
        owners.append(PDFDictionary({"O": "/Layout", "Placement": "/Block", "BBox": PDFArray(element.box)}))
    if owners:
        entry["A"] = owners[0]
    if element.alt:
        entry["Alt"] = PDFString(element.alt)
    if element.title:
        entry["T"] = PDFString(element.title)


def _list_parts(entry: PDFDictionary, element: Element, references: Mapping[Element, Any]) -> None:
    """Give an entry its parts in order: elements, and marks on pages."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference

    page = next((part.page for part in element.parts if isinstance(part, Place)), "")
    if page:
        entry["Pg"] = PDFObjectReference(page)
    parts: list[Any] = []
    for part in element.parts:
        if isinstance(part, Element):
            parts.append(references[part])
        elif part.page == page:
            parts.append(part.number)
        else:
            mark = {"Type": "/MCR", "Pg": PDFObjectReference(part.page), "MCID": part.number}
            parts.append(PDFDictionary(mark))
    if parts:
        entry["K"] = PDFArray(parts)
