"""What a paper's file says about itself: title, language, and that it is PDF/UA-1."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>CoproDesk</xmp:CreatorTool>
<pdf:Producer>ReportLab</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(canvas: Canvas, document: PDFDocument, title: str, language: str) -> None:
    """Write title and language into a document, and no time: the same paper gives the same bytes."""
    from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFString

    info = PDFDictionary(
        {"Title": PDFString(title), "Creator": PDFString("CoproDesk"), "Producer": PDFString("ReportLab")}
    )
    # ReportLab asks this object for its part of the file's id; its own kind always writes a time.
    info.digest = lambda signature: signature.update(title.encode())
    document.info = info
    packet = _XMP.format(title=escape(title), language=escape(language)).encode()
    # As bytes: text would have to fit PDFDocEncoding.
    document.Catalog.Metadata = XMP(creator=lambda _: packet)
    canvas.setViewerPreference("DisplayDocTitle", "true")
