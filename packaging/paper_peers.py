"""Write one paper with one engine, in a process of its own: paper_peers.py ENGINE CONTENT OUT [TIMES].

CONTENT is a folder of `bench_paper.py` with the same words for each engine: `words.json` and `page.html`. OUT
is the PDF. Prints, as JSON, the milliseconds of each time but the first and the most memory in MiB. Each
engine imports only what it needs, so that a fresh process shows what a person waits for.
"""

import json
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))
FONTS = PROJECT / "resources" / "fonts"
REGULAR, BOLD = (
    FONTS / "AtkinsonHyperlegibleNext_400Regular.ttf",
    FONTS / "AtkinsonHyperlegibleNext_700Bold.ttf",
)
SIZE, LINE = 14, 21
"""Size of the print and distance of its lines, in points."""


def handout_of(words):
    """The words as a handout of CoproDesk."""
    from coprodesk.services.documents import Bullets, Facts, Handout, Heading, Paragraph, Table

    kinds = {
        "heading": Heading,
        "paragraph": Paragraph,
        "bullets": lambda items: Bullets(tuple(items)),
        "facts": lambda rows: Facts(tuple(map(tuple, rows))),
        "table": lambda rows: Table(tuple(rows[0]), tuple(map(tuple, rows[1:]))),
    }
    return Handout(words["title"], tuple(kinds[kind](text) for kind, text in words["blocks"]))


def ours(folder):
    """The engine of CoproDesk."""
    from coprodesk.services.documents import to_pdf

    return to_pdf(handout_of(_words(folder)))


def weasyprint(folder):
    """WeasyPrint, asked for PDF/UA-1, on the web page that CoproDesk makes of the same words."""
    from weasyprint import HTML

    return HTML(folder / "page.html").write_pdf(pdf_variant="pdf/ua-1")


def fpdf2(folder):
    """fpdf2, tagged as far as it goes: title, language, headings; text, lists and tables get no tags."""
    from fpdf import FPDF, TextStyle, ViewerPreferences

    class Paper(FPDF):
        def footer(self):
            self.set_y(-50)
            self.set_font("Hyperlegible", size=SIZE)
            self.cell(0, LINE, f"Page {self.page_no()} of {{nb}}", align="R")

    words = _words(folder)
    paper = Paper(unit="pt", format="A4")
    paper.add_font("Hyperlegible", fname=REGULAR)
    paper.add_font("Hyperlegible", "B", fname=BOLD)
    paper.set_font("Hyperlegible", size=SIZE)
    paper.set_margin(56.7)
    paper.set_auto_page_break(auto=True, margin=90)
    paper.set_lang("en-GB")
    paper.set_title(words["title"])
    paper.viewer_preferences = ViewerPreferences(display_doc_title=True)
    looks = [TextStyle("Hyperlegible", "B", size, t_margin=size, b_margin=4) for size in (23.8, 16.8)]
    paper.set_section_title_styles(*looks)
    paper.add_page()
    paper.start_section(words["title"])
    for kind, text in words["blocks"]:
        _fpdf2_block(paper, kind, text)
    return bytes(paper.output())


def _fpdf2_block(paper, kind, text):
    paper.set_font("Hyperlegible", size=SIZE)
    ends = {"new_x": "LMARGIN", "new_y": "NEXT", "align": "L"}
    if kind == "heading":
        paper.start_section(text, level=1)
    elif kind == "paragraph":
        paper.multi_cell(0, LINE, text, **ends)
    elif kind == "bullets":
        for item in text:
            paper.multi_cell(0, LINE, f"• {item}", **ends)
    elif kind == "facts":
        for name, fact in text:
            paper.multi_cell(0, LINE, f"{name}  {fact}", **ends)
    else:
        with paper.table(text_align="LEFT", line_height=LINE, borders_layout="HORIZONTAL_LINES") as table:
            for row in text:
                table.row(row)
    paper.ln(9)


def _words(folder):
    return json.loads((folder / "words.json").read_text(encoding="utf-8"))


ENGINES = {"CoproDesk": ours, "WeasyPrint": weasyprint, "fpdf2": fpdf2}


def main(engine, content, out, times="1"):
    """Write the paper so many times, the last one into a file."""
    took = []
    for _ in range(int(times)):
        begun = time.perf_counter()
        data = ENGINES[engine](Path(content))
        took.append((time.perf_counter() - begun) * 1000)
    Path(out).write_bytes(data)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(json.dumps({"again": took[1:], "peak": int(status.split("VmHWM:")[1].split()[0]) / 1024}))


if __name__ == "__main__":
    main(*sys.argv[1:])
