"""Write every page of the sample in each theme and text size as a picture, so that anyone can look.

    python packaging/gallery.py DIR [--themes paper,night] [--sizes 100,200] [--pages home,ideas]

Needs no screen. Pictures land in DIR/THEME-SIZE/PAGE.png.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from coprodesk import app
from coprodesk.settings import TEXT_SIZES, THEMES
from coprodesk.ui.pages import NAMES
from coprodesk.workshop import sample


def main() -> int:
    """Draw what was asked for and say how many pictures there are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--themes", default=",".join(THEMES))
    parser.add_argument("--sizes", default=",".join(map(str, TEXT_SIZES)))
    parser.add_argument("--pages", default=",".join(NAMES))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        project = Path(place) / "Sample.copro"
        sample.create(project)
        made = app.draw_pages(
            project,
            given.folder,
            themes=given.themes.split(","),
            sizes=[int(size) for size in given.sizes.split(",")],
            names=given.pages.split(","),
        )
    print(f"{len(made)} pictures are in {given.folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
