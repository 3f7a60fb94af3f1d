"""Make the three pictures that the README shows, from the sample.

    python packaging/screenshots.py [DIR]

Needs no screen. The pictures land in DIR, or in `resources/screenshots`.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from coprodesk import app, paths
from coprodesk.settings import Settings
from coprodesk.ui import theme
from coprodesk.ui.page_pictures import PagePictures
from coprodesk.ui.widgets import Heading, Page
from coprodesk.workshop import sample

SIZE = (1180, 1120)
"""Width and height of the window in the pictures, in pixels: all three stand side by side."""

SHOTS = (("ideas", "paper"), ("decide", "yellow"), ("summary", "paper"))
"""Each page with the theme that its picture shows."""

_PATIENCE = 20.0
_COLOURS = 128


def main() -> int:
    """Draw the three pictures and say where they are."""
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
    print(f"{len(SHOTS)} pictures are in {folder}.")
    return 0


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
