"""What is to be known about a paper before it is printed, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprodesk.choices import PaperFormat
from coprodesk.i18n import _, ngettext
from coprodesk.services import documents
from coprodesk.services.documents import Cards, Handout
from coprodesk.ui.paper import Made
from coprodesk.ui.widgets import Button, Column, Text
from coprodesk.workshop.handouts import still_long

_MOST_SENTENCES = 5


class Notes(Column):
    """How long a paper is, what it cannot show, and what would be hard to read on it.

    With `asks_what_waits` it says too what does not fit on one side; a page that has lines to tick for that
    leaves it out.

    Signals:
        shorten_asked: the person wants to leave something out.
    """

    shorten_asked = Signal()
    gap = 8

    def __init__(self, *, asks_what_waits: bool) -> None:
        self.length = Text("")
        self.real_size = Text(_("Print at 100%: the cards keep their real size."))
        self.too_long = Text("", "attention")
        self.shorten = Button(_("Choose what to leave out"), icon="edit")
        self.missing = Text("", "attention")
        self.long = Text("", "attention")
        self.sentences = Column()
        super().__init__(
            self.length,
            self.real_size,
            self.too_long,
            self.shorten,
            self.missing,
            self.long,
            self.sentences,
        )
        self._asks_what_waits = asks_what_waits
        for part in (self.real_size, self.too_long, self.shorten, self.missing, self.long, self.sentences):
            part.hide()
        self.shorten.clicked.connect(self.shorten_asked)

    def show_handout(self, handout: Handout, size: PaperFormat) -> None:
        """Say at once what can be said without making the pages."""
        self.real_size.setVisible(has_cards(handout))
        self._show_missing(handout)
        self._show_long(still_long(handout) if size is PaperFormat.EASY else ())

    def wait(self) -> None:
        """Say that the pages are on their way."""
        self.length.setText(_("The pages are being made …"))

    def show_made(self, made: Made) -> None:
        """Say how long it is."""
        count = len(made.pages)
        words = ngettext("This fills {count} side of A4.", "This fills {count} sides of A4.", count)
        self.length.setText(words.format(count=count))
        too_long = ngettext(
            "Look: this is {count} line too long for one side. What can wait?",
            "Look: this is {count} lines too long for one side. What can wait?",
            made.too_long,
        )
        is_asked = bool(made.too_long) and self._asks_what_waits
        self.too_long.setText(too_long.format(count=made.too_long) if is_asked else "")
        self.too_long.setVisible(is_asked)
        self.shorten.setVisible(is_asked)

    def _show_missing(self, handout: Handout) -> None:
        signs = documents.missing_characters(handout)
        told = ", ".join(f"{sign} {documents.in_words(sign)}" for sign in signs)
        words = _("Look: paper cannot show some signs. It prints words instead: {signs}.")
        self.missing.setText(words.format(signs=told) if signs else "")
        self.missing.setVisible(bool(signs))

    def _show_long(self, found: Sequence[str]) -> None:
        words = ngettext(
            "Look: {count} sentence is still long. A shorter one is easier to read.",
            "Look: {count} sentences are still long. Shorter ones are easier to read.",
            len(found),
        )
        self.long.setText(words.format(count=len(found)) if found else "")
        shown = [Text(f"“{sentence}”", "quiet") for sentence in found[:_MOST_SENTENCES]]
        left = len(found) - len(shown)
        if left:
            shown.append(Text(ngettext("And {count} more.", "And {count} more.", left).format(count=left)))
        self.sentences.replace(*shown)
        self.long.setVisible(bool(found))
        self.sentences.setVisible(bool(found))


def has_cards(handout: Handout) -> bool:
    """Whether there are cards to cut out, which a printer must not shrink."""
    return any(isinstance(block, Cards) for block in handout.blocks)
