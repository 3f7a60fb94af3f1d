"""The program in a process of its own: a whole idea and half of another, until the process is killed.

Arguments: a home folder and a project file. Prints one line when the project holds the half idea.
"""

import sys
from pathlib import Path

from keyboard import Keyboard
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from coprodesk import app, paths
from coprodesk.settings import Settings
from coprodesk.ui import theme

WHOLE, HALF = "Send the letter a week earlier", "Say who to ri"
KEPT = "The project holds the half idea"

_LONGEST_MS = 20_000
"""A draft that is not kept by then is never kept: the test is to fail, not to hang."""


def write_ideas(program):
    """Write both with the keys of the window."""
    keys = Keyboard(program.window)
    keys.write("Write an idea", WHOLE)
    keys.choose("Whose name goes with it?", "No name")
    keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    keys.go_to("Write an idea")
    QTest.keyClicks(keys.at, HALF)


def main(home, project):
    """Work until somebody kills the process."""
    paths.settings_file = lambda: home / "settings.toml"
    paths.projects_folder = lambda: home / "CoproDesk"
    application = app.start(["coprodesk"])
    chosen = Settings(calm=True)
    theme.apply(application, chosen)
    program = app.Program(chosen)
    program.window.show()
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    program.open(project)
    program.window.open_page("ideas")
    write_ideas(program)

    def tell():
        if program.shelf.desk.kept(program.window.page.draft_key("idea")) == HALF:
            watch.stop()
            sys.stdout.write(KEPT + "\n")
            sys.stdout.flush()

    watch = QTimer(interval=20)
    watch.timeout.connect(tell)
    watch.start()
    QTimer.singleShot(_LONGEST_MS, lambda: application.exit(1))
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
