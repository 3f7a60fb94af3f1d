"""Make the summary plainer, one change at a time: before, after, and what it would lose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from coprodesk.i18n import _, ngettext
from coprodesk.ui.widgets import Button, Column, Row, Section, Text
from coprodesk.workshop.views.plainer import Proposal


class Plainer(Section):
    """Shows one proposed change after the other; nothing changes before it is taken.

    Signals:
        asked: the person wants to see what could be plainer.
        taken: a change is to be made; carries the `Proposal`.
    """

    asked = Signal()
    taken = Signal(object)

    def __init__(self, announce: Callable[[str], None]) -> None:
        self._announce = announce
        self._proposals: tuple[Proposal, ...] = ()
        self._left: set[Proposal] = set()
        self._place = 0
        self.is_open = False
        self.ask = Button(_("Make it plainer"), icon="edit")
        self.told = Text("", "label")
        self.why, self.before, self.after = Text("", "quiet"), Text(), Text()
        self.warning = Text("", "attention")
        self.take = Button("", icon="check")
        self.leave = Button(_("Leave it as it is"))
        self.next = Button(_("Next change"))
        self.change = Column(
            self.why,
            self.before,
            self.after,
            self.warning,
            Row(self.take, self.leave, self.next),
            Text(_("Keys: F6 next change, F7 take it, F8 leave it as it is."), "small"),
        )
        super().__init__(
            _("Make it plainer"),
            Text(
                _("CoproDesk looks for plainer words and shorter sentences. You say yes or no to each one.")
            ),
            self.ask,
            self.told,
            self.change,
        )
        self._connect()
        self._show()

    @property
    def current(self) -> Proposal | None:
        """The change that is shown; None for none."""
        return self._proposals[self._place] if self._proposals else None

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what could be plainer now; what a person has left as it is does not come back."""
        had_focus = self._has_focus()
        self._proposals = tuple(each for each in proposals if each not in self._left)
        self._place = min(self._place, max(0, len(self._proposals) - 1))
        self._show()
        if had_focus:
            self._focus()

    def close_up(self) -> None:
        """Show no changes any more; those left come back at the next visit."""
        self.is_open = False
        self._left.clear()
        self._proposals, self._place = (), 0
        self._show()

    def words(self) -> str:
        """How many changes are proposed, and which one is shown."""
        current = self.current
        if current is None:
            return _("There is nothing more to make plainer.")
        count = len(self._proposals)
        which = _("Change {place} of {count}").format(place=self._place + 1, count=count)
        return f"{which}: {current.part.label}"

    def _connect(self) -> None:
        self.ask.clicked.connect(self._open)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        self.next.clicked.connect(self._go_on)
        for key, act in (
            (Qt.Key.Key_F6, self._go_on),
            (Qt.Key.Key_F7, self._take_by_key),
            (Qt.Key.Key_F8, self._leave),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _open(self) -> None:
        self.is_open = True
        self._left.clear()
        self._place = 0
        self.asked.emit()
        count = len(self._proposals)
        proposed = ngettext(
            "There is {count} change to look at.", "There are {count} changes to look at.", count
        )
        self._announce(proposed.format(count=count) if count else self.words())
        self._focus()

    def _take(self) -> None:
        if self.current is not None:
            self.taken.emit(self.current)

    def _take_by_key(self) -> None:
        """F7. Where something would be lost, it leads to the button and does not press it."""
        current = self.current
        if current is not None and current.losses and not self.take.hasFocus():
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)
            self._announce(self.warning.text())
        else:
            self._take()

    def _leave(self) -> None:
        if self.current is not None:
            self._left.add(self.current)
            self.show_proposals(self._proposals)
            self._announce(self.words())

    def _go_on(self) -> None:
        if self._proposals:
            self._place = (self._place + 1) % len(self._proposals)
            self._show()
            self._announce(self.words())

    def _show(self) -> None:
        current = self.current if self.is_open else None
        self.told.setText(self.words())
        self.told.setVisible(self.is_open)
        self.change.setVisible(current is not None)
        if current is None:
            return
        self.why.setText(current.why)
        self.before.setText(_("Now: {words}").format(words=current.before))
        self.after.setText(_("Plainer: {words}").format(words=current.after))
        self.warning.setText(_("Look first: {losses}").format(losses=" ".join(current.losses)))
        self.warning.setVisible(bool(current.losses))
        self.take.setText(_("Take it all the same") if current.losses else _("Take it"))
        self.next.setVisible(len(self._proposals) > 1)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.change.isAncestorOf(focus)

    def _focus(self) -> None:
        part = self.take if self.current is not None else self.ask
        part.setFocus(Qt.FocusReason.OtherFocusReason)
