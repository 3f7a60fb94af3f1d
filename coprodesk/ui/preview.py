"""How a paper will look, page by page, beside its words in a box."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from coprodesk.i18n import _
from coprodesk.services import documents
from coprodesk.services.documents import Handout
from coprodesk.ui.page_pictures import PagePictures
from coprodesk.ui.paper import Made
from coprodesk.ui.widgets import Button, Column, Row, Section, Text
from coprodesk.ui.widgets.beside import Beside
from coprodesk.ui.widgets.reading_box import ReadingBox
from coprodesk.ui.widgets.text import named_by

_LEAST_WIDTH, _MOST_WIDTH = 500, 1600
"""Of a page's picture, in pixels."""


class Preview(Section):
    """One page as a picture, buttons to turn it, and all words for those who do not see pictures.

    Signals:
        turned: a person turned the page; carries which one it is, in words.
    """

    turned = Signal(str)

    def __init__(self) -> None:
        self.back = Button(_("Page before"))
        self.onward = Button(_("Next page"))
        self.place = Text("", "label")
        self.turning = Row(self.place, self.back, self.onward)
        self.pictures = PagePictures()
        self.text = ReadingBox(_("Its words as plain text"))
        words = Column(named_by(_("Its words as plain text"), self.text), self.text)
        super().__init__(_("How it will look"), Beside(Column(self.turning, self.pictures), words))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.onward.clicked.connect(lambda: self._turn(1))
        self.pictures.turned.connect(self._show_place)
        self._show_place()

    @property
    def wanted_width(self) -> int:
        """How wide a picture should be to look sharp, in pixels."""
        across = round(self.pictures.width() * self.devicePixelRatioF())
        return min(max(across, _LEAST_WIDTH), _MOST_WIDTH)

    def wait(self) -> None:
        """Put the page away until those of another paper come."""
        self.pictures.wait()

    def show_words(self, handout: Handout) -> None:
        """Show the words of a handout."""
        self.text.show_lines(documents.told(handout))

    def show_made(self, made: Made) -> None:
        """Show the pages of a handout."""
        self.pictures.show_pages(made.pages)

    def _turn(self, by: int) -> None:
        self.pictures.turn_to(self.pictures.place + by)
        self.turned.emit(self.place.text())

    def _show_place(self) -> None:
        place, count = self.pictures.place, self.pictures.count
        for button in (self.back, self.onward):
            button.setVisible(count > 1)
        _let_press(self.back, self.onward, place > 0)
        _let_press(self.onward, self.back, place < count - 1)
        words = _("Page {number} of {count}").format(number=place + 1, count=count)
        self.place.setText(words if count else _("The page"))


def _let_press(button: Button, other: Button, is_of_use: bool) -> None:
    """Let a button be pressed or not; the keyboard goes on to the other rather than be lost."""
    if not is_of_use and button.hasFocus():
        other.setEnabled(True)
        other.setFocus(Qt.FocusReason.OtherFocusReason)
    button.setEnabled(is_of_use)
