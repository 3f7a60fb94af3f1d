"""Parts of Home: the form for a new project, and names that tell nobody what a project is about."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from coprodesk import paths
from coprodesk.i18n import _
from coprodesk.ui import files
from coprodesk.ui.widgets import Button, Column, Heading, LineField, Row, Text

KINDS = "CoproDesk (*.copro)"

NEUTRAL_NAMES = (
    "Blue Heron", "Quiet Owl", "Red Kite", "Little Wren", "Green Finch", "Early Lark", "Grey Plover",
    "Winter Robin", "Swift Tern", "Black Swan", "Golden Oriole", "River Dipper", "Field Sparrow", "Sea Eagle",
    "Silver Gull", "Marsh Harrier", "Song Thrush", "Snow Goose", "Wood Pigeon", "Bright Jay", "Merry Magpie",
    "Crested Tit", "Moor Hen", "Pied Wagtail", "Sand Martin", "Tawny Owl", "White Stork", "Night Heron",
    "Copper Pheasant", "Calm Cormorant", "Shy Bittern", "Happy Puffin",
)  # fmt: skip
"""File names that say nothing about a group, for a list of files that strangers may see."""


class NewProject(Column):
    """Asks for a project's title, its file's name and its folder.

    Signals:
        wanted: the form is filled in; carries the title and the path of the new file, a `Path`.
        closed: the person does not want a new project now.
    """

    wanted = Signal(str, object)
    closed = Signal()

    def __init__(self) -> None:
        self._folder = Path()
        self.title = LineField(_("What is the project called?"), _("For example: Letters we can read"))
        self.file = LineField(
            _("Which name should the file have?"), _("Others may see this name. A bird tells them nothing.")
        )
        self.place = Text("", "quiet")
        self.elsewhere = Button(_("Choose another folder"), icon="open")
        self.make = Button(_("Make the project"), icon="new", is_main=True)
        self.leave = Button(_("Not now"))
        super().__init__(
            Heading(_("A new project")),
            self.title,
            self.file,
            self.place,
            self.elsewhere,
            Row(self.make, self.leave),
        )
        self.title.returned.connect(self._ask)
        self.file.returned.connect(self._ask)
        self.elsewhere.clicked.connect(self._choose_folder)
        self.make.clicked.connect(self._ask)
        self.leave.clicked.connect(self.closed)

    def begin(self) -> None:
        """Offer an empty title and a name that is free in the usual folder."""
        self._folder = paths.projects_folder()
        self.title.set_text("")
        self.file.set_text(free_name(self._folder))
        self._show_place()
        self.title.take_focus()

    def _ask(self) -> None:
        if not self.file.text.strip():
            self.file.say_problem(_("The file has no name yet. Type a short name for it."))
            self.file.take_focus()
        elif set(self.file.text) & set('/\\:*?"<>|'):
            self.file.say_problem(_("A file name has no such signs. Use letters, numbers and spaces."))
            self.file.take_focus()
        else:
            self.wanted.emit(self.title.text, paths.as_project(self._folder / self.file.text.strip()))

    def _choose_folder(self) -> None:
        name = paths.as_project(Path(self.file.text.strip() or free_name(self._folder))).name
        chosen = files.ask_where_to_save(self, _("Where should the project be?"), name, KINDS)
        if chosen is not None:
            self._folder = chosen.parent
            self.file.set_text(chosen.name.removesuffix(paths.PROJECT_SUFFIX))
            self._show_place()

    def _show_place(self) -> None:
        self.place.setText(_("It goes in {folder}.").format(folder=in_short(self._folder)))


def free_name(folder: Path, choose: Callable[[list[str]], str] = random.choice) -> str:
    """A neutral name that no project in the folder has yet; numbered when all are taken."""
    free = [name for name in NEUTRAL_NAMES if not paths.as_project(folder / name).exists()]
    if free:
        return choose(free)
    number = 2
    while paths.as_project(folder / f"{NEUTRAL_NAMES[0]} {number}").exists():
        number += 1
    return f"{NEUTRAL_NAMES[0]} {number}"


def in_short(folder: Path) -> str:
    """A folder as people know it: from the home folder on, where it lies there."""
    try:
        return str(folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
