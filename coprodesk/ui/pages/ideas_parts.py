"""Parts of the Ideas page: taking in one idea, and making the words of one clearer."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprodesk.choices import Credit, Lane
from coprodesk.i18n import _
from coprodesk.ui.widgets import Button, Choice, Column, Field, LineField, Row, Text, TextField
from coprodesk.workshop.views.ideas import IdeaView
from coprodesk.workshop.views.people import RoomView

_LANES = (Lane.PAPER, Lane.TYPED, Lane.TOLD)


class NewIdea(Column):
    """The box for one idea, whose it is, and how it came.

    Signals:
        wanted: the idea is to be added: the button, or Ctrl and Enter.
    """

    wanted = Signal()

    def __init__(self) -> None:
        self.words = TextField(
            _("Write an idea"),
            _("Use the person's own words. Ctrl and Enter adds the idea."),
            lines=2,
            is_said=True,
        )
        self.credit = Choice(_("Whose name goes with it?"), [(each.value, each.label) for each in Credit])
        self.person = Choice(_("Whose idea is it?"))
        self.code = LineField(_("What is the code?"), _("The person chose it. It hides their name."))
        self.lane = Choice(_("How did it come?"), [(each.value, each.label) for each in _LANES])
        self.add_idea = Button(_("Add idea"), icon="add", is_main=True)
        super().__init__(self.words, self.credit, self.person, self.code, self.lane, self.add_idea)
        self.lane.set_chosen(Lane.TYPED)
        self._show_credit()
        self.credit.chosen_changed.connect(self._show_credit)
        self.add_idea.clicked.connect(self.wanted)
        on_ctrl_enter(self, self.wanted.emit)

    @property
    def person_id(self) -> int | None:
        """The number of the person whose idea it is; None where nobody is chosen."""
        return int(self.person.chosen) if self.person.chosen else None

    def show_people(self, room: RoomView) -> None:
        """Offer everyone in the room as giver of an idea."""
        self.person.set_options([(str(person.id), room.name_apart(person)) for person in room.people])
        self._show_credit()

    def field_in_need(self) -> Field:
        """The question that still needs an answer, for a refusal to stand by."""
        if not self.words.text.strip():
            return self.words
        if self.credit.chosen == Credit.NAME and self.person_id is None:
            return self.person
        if self.credit.chosen == Credit.CODE and not self.code.text.strip():
            return self.code
        return self.words

    def make_ready(self) -> None:
        """Keep nothing of this person for the next; a pile of paper keeps how it came and how it is named."""
        self.words.set_text("")
        self.code.set_text("")
        self.person.set_chosen("")
        if self.lane.chosen == Lane.TYPED:
            self.credit.set_chosen("")
        self._show_credit()

    def _show_credit(self) -> None:
        self.person.setVisible(self.credit.chosen == Credit.NAME)
        self.code.setVisible(self.credit.chosen == Credit.CODE)
        nobody = "" if self.person.answer_in_words() else _("Nobody is on the People page yet.")
        self.person.set_hint(nobody)


class ClearerWords(Column):
    """Gives one idea clearer words; the words as they were said stand beside the box.

    Signals:
        wanted: the new words are to be kept.
        left: the words are to stay as they are.
    """

    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        self.idea_id = 0
        self.said = Text()
        self.words = TextField(_("The clearer words"), _("Say them aloud to the person who gave the idea."))
        self.why = LineField(_("Why are the words changed?"), _("For example: a hard word."))
        self.keep = Button(_("Keep the clearer words"), icon="check")
        self.leave = Button(_("Leave the words as they are"))
        super().__init__(self.said, self.words, self.why, Row(self.keep, self.leave))
        self.hide()
        self.keep.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        on_ctrl_enter(self, self.wanted.emit)

    def open(self, idea: IdeaView, words: str = "") -> None:
        """Ask for clearer words of an idea; `words` are those that were begun before."""
        self.idea_id = idea.id
        said = idea.earlier[0] if idea.earlier else idea.text
        self.said.setText(_("As it was said: “{words}”").format(words=said))
        self.words.set_text(words or idea.text)
        self.why.set_text("")
        self.show()

    def close_form(self) -> None:
        """Ask nothing any more."""
        self.idea_id = 0
        self.words.set_text("")
        self.why.set_text("")
        self.hide()


def on_ctrl_enter(part: QWidget, act: object) -> None:
    """Let Ctrl and Enter act while the keyboard is anywhere in a part."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))
        shortcut = QShortcut(keys, part)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
