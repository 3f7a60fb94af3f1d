"""What a paper's file says about itself: title, language, and that it is PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from coprodesk.services.documents.colour_profile import srgb_profile

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
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>CoproDesk</xmp:CreatorTool>
<pdf:Producer>ReportLab</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


_TAGGED = "<pdfuaid:part>1</pdfuaid:part>\n"


def describe(canvas: Canvas, document: PDFDocument, title: str, language: str, *, is_tagged: bool) -> None:
    """Write title and language into a document, and no time: the same paper gives the same bytes.

    A document without tags says only that it is PDF/A-2b.
    """
    from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFString

    info = PDFDictionary(
        {"Title": PDFString(title), "Creator": PDFString("CoproDesk"), "Producer": PDFString("ReportLab")}
    )
    # ReportLab asks this object for its part of the file's id; its own kind always writes a time.
    info.digest = lambda signature: signature.update(title.encode())
    document.info = info
    packet = _XMP.format(title=escape(title), language=escape(language))
    if not is_tagged:
        packet = packet.replace("conformance>A<", "conformance>B<").replace(_TAGGED, "")
    # As bytes: text would have to fit PDFDocEncoding.
    document.Catalog.Metadata = XMP(creator=lambda _: packet.encode())
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _name_colours(document)


def _name_colours(document: PDFDocument) -> None:
    """Say that all colours are sRGB (ISO 19005-2, 6.2.3)."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFStream, PDFString, PDFZCompress

    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": PDFString("sRGB"),
        "Info": PDFString("sRGB"),
        "DestOutputProfile": document.Reference(profile),
    }
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])
