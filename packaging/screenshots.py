"""Make the pictures that the README shows, three of the window and four of paper, from the sample.

    python packaging/screenshots.py [DIR]

Needs no screen. The pictures land in DIR, or in `resources/screenshots`.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from coprodesk import app, paths
from coprodesk.choices import PaperFormat, Tint
from coprodesk.services import documents
from coprodesk.services.documents import Paper
from coprodesk.settings import Settings
from coprodesk.ui import theme
from coprodesk.ui.page_pictures import PagePictures
from coprodesk.ui.widgets import Heading, Page
from coprodesk.workshop import handouts, projects, sample
from coprodesk.workshop.handouts import Reader

SIZE = (1180, 1120)
"""Width and height of the window in the pictures, in pixels: all three stand side by side."""

SHOTS = (("ideas", "paper"), ("decide", "yellow"), ("summary", "paper"))
"""Each page with the theme that its picture shows."""

PAPERS = {
    "paper-summary": ("summary", Paper()),
    "paper-easy": ("summary", Paper(PaperFormat.EASY)),
    "paper-slips": ("voting_slips_4", Paper()),
    "paper-promises": ("promises", Paper(tint=Tint.CREAM)),
}
"""Each picture with the kind of paper that it shows and how that is printed; it shows the first page."""

PAPER_SIZE = (620, 877)
"""Width and height of a page of A4 in the pictures, in pixels."""

_DAY = 2
_PATIENCE = 20.0
_COLOURS = 128


def main() -> int:
    """Draw the pictures and say where they are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=paths.resource("screenshots"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    application, chosen = app.start(["coprodesk"]), Settings()
    theme.apply(application, chosen)
    program = app.Program(chosen, keep_settings=lambda _settings: None)
    program.window.resize(*SIZE)
    program.window.show()
    with tempfile.TemporaryDirectory() as place:
        project = Path(place) / "Sample.copro"
        sample.create(project)
        program.shelf.open(project)
        for name, colours in SHOTS:
            chosen.theme = colours
            program.window.settings_changed()
            page = program.window.open_page(name)
            if name == "summary":
                _show_preview(application, page)
            _wait(application, seconds=0.5)
            picture = _with_few_colours(program.window.grab().toImage())
            picture.save(str(folder / f"{name}.png"), quality=0)
        program.window.hide()
        program.close()
        for name, page in _papers(project):
            _with_few_colours(page).save(str(folder / f"{name}.png"), quality=0)
    print(f"{len(SHOTS) + len(PAPERS)} pictures are in {folder}.")
    return 0


def _papers(project: Path) -> Iterator[tuple[str, QImage]]:
    """The first page of each paper, with a thin frame so that white paper shows on a white screen."""
    desk = projects.open_desk(project, lambda _changed: None)
    for name, (kind, paper) in PAPERS.items():
        handout = desk.look(handouts.made, _DAY, kind, Reader(paper))
        document = pypdfium2.PdfDocument(documents.to_pdf(handout, paper))
        dots = document[0].render(scale=2 * PAPER_SIZE[0] / document[0].get_width(), rev_byteorder=True)
        image = QImage(dots.buffer, dots.width, dots.height, dots.stride, QImage.Format.Format_RGB888)
        page = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
            *PAPER_SIZE, mode=Qt.TransformationMode.SmoothTransformation
        )
        document.close()
        painter = QPainter(page)
        painter.setPen(QColor("#8A8A8A"))
        painter.drawRect(0, 0, page.width() - 1, page.height() - 1)
        painter.end()
        yield name, page
    desk.close()


def _show_preview(application: QApplication, page: Page) -> None:
    """Scroll to the paper once it is drawn, with its heading on top."""
    preview = page.findChild(PagePictures)
    _wait(application, until=lambda: preview.count > 0)
    _wait(application, seconds=0.5)
    above = [heading for heading in page.findChildren(Heading) if heading.isVisible()]
    tops = [_top(heading, page) for heading in above]
    nearest = max(top for top in tops if top <= _top(preview, page))
    page.verticalScrollBar().setValue(nearest - theme.current().space(24))


def _top(part: Heading | PagePictures, page: Page) -> int:
    """How far below the top of the page a part begins, in pixels."""
    return part.mapTo(page.widget(), QPoint(0, 0)).y()


def _wait(
    application: QApplication, *, seconds: float = _PATIENCE, until: Callable[[], bool] | None = None
) -> None:
    """Let the program work until something is so, or for some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not (until is not None and until()):
        application.processEvents()


def _with_few_colours(picture: QImage) -> QImage:
    """The same picture with its commonest colours only: a third of the size, and no eye sees it."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(picture.constBits()).cast("I"))
    table = [QColor.fromRgb(colour).rgb() for colour, _times in counted.most_common(_COLOURS)]
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither
    )


if __name__ == "__main__":
    sys.exit(main())
