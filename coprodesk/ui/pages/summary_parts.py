"""Parts of the Summary page: the boxes, and what to leave out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from coprodesk.choices import SummaryPart
from coprodesk.i18n import _, ngettext
from coprodesk.ui.widgets import Column, Section, Text, TextField, Tick
from coprodesk.workshop.views.summary import PartView, SummaryView

QUIET = 1500
"""Milliseconds without a key before what was typed becomes part of the record."""

DRAFT = 2000
"""Milliseconds before what is being typed is kept as a draft."""


class Boxes(Column):
    """One box for each part of the summary; one line is one point.

    Signals:
        save_due: the words of a part are to become part of the record; carries the `SummaryPart`.
        draft_due: words are being typed and are to be kept; carries the `SummaryPart`.
    """

    gap = 24
    save_due = Signal(object)
    draft_due = Signal(object)

    def __init__(self) -> None:
        self.fields = {part: TextField(part.label, lines=2) for part in SummaryPart}
        super().__init__(
            Text(_("Each line is one point. What you write is saved as you go.")), *self.fields.values()
        )
        self.notes = {part: Text("", "quiet") for part in SummaryPart}
        for part, field in self.fields.items():
            field.put_below_box(self.notes[part])
            self.notes[part].hide()
        self.unsaved: set[SummaryPart] = set()
        self._shown: dict[SummaryPart, str] = {}
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._quiet.timeout.connect(self.save_all)
        self._draft = QTimer(self, interval=DRAFT, singleShot=True)
        self._draft.timeout.connect(self._keep_drafts)
        for part, field in self.fields.items():
            field.edited.connect(partial(self._note, part))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_parts(self, parts: tuple[PartView, ...]) -> None:
        """Show the record; a box with the keyboard in it, or with words not saved yet, stays as it is."""
        for each in parts:
            self._shown[each.part] = each.text
            if each.part not in self.unsaved and not self._has_focus(each.part):
                self.fields[each.part].set_text(each.text)

    def show_losses(self, losses: Mapping[SummaryPart, Sequence[str]]) -> None:
        """Say quietly, below a box, which number, name or "not" of the record its lines have lost."""
        for part, note in self.notes.items():
            told = " ".join(losses.get(part, ()))
            note.setText(_("The record says it in another way. {losses}").format(losses=told))
            note.setVisible(bool(told))

    def bring_back(self, part: SummaryPart, text: str) -> None:
        """Put in what was typed before the program was stopped."""
        self.fields[part].set_text(text)
        self._note(part)

    def save_all(self) -> None:
        """Have everything saved that is not yet."""
        self._quiet.stop()
        for part in SummaryPart:
            if part in self.unsaved:
                self.save_due.emit(part)

    def lines(self, part: SummaryPart) -> list[str]:
        """The points in the box of a part."""
        return [words for words in map(str.strip, self.fields[part].text.split("\n")) if words]

    def rest(self) -> None:
        """Keep what could not be saved as a draft, then do nothing more: the page is left."""
        self._quiet.stop()
        self._draft.stop()
        self._keep_drafts()

    def _note(self, part: SummaryPart) -> None:
        # A box that takes another look says it was edited, with the same words.
        if part not in self.unsaved and self.fields[part].text == self._shown.get(part):
            return
        self.unsaved.add(part)
        self._quiet.start()
        if not self._draft.isActive():
            self._draft.start()

    def _keep_drafts(self) -> None:
        for part in SummaryPart:
            if part in self.unsaved:
                self.draft_due.emit(part)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Save the box that is left, and show in it what the record says by now."""
        for part, field in self.fields.items():
            if _holds(field, old) and not _holds(field, now):
                if part in self.unsaved:
                    self.save_due.emit(part)
                if part not in self.unsaved and part in self._shown:
                    field.set_text(self._shown[part])

    def _has_focus(self, part: SummaryPart) -> bool:
        return _holds(self.fields[part], QApplication.focusWidget())


class Lines(Section):
    """The lines that go on one side of paper, each with a tick; shown where they are too many.

    Signals:
        line_ticked: a line is to be printed or not; carries its number and whether it is.
    """

    line_ticked = Signal(int, bool)

    def __init__(self) -> None:
        self.told = Text("")
        self.groups = {part: _Group(part) for part in SummaryPart}
        super().__init__(_("Print these lines"), self.told, *self.groups.values())
        self._has_left_out = False
        self.too_long = 0
        for group in self.groups.values():
            group.line_ticked.connect(self.line_ticked)
        self.hide()

    @property
    def ticks(self) -> list[Tick]:
        """Every tick that is shown, in order."""
        return [tick for group in self.groups.values() for tick in group.ticks if not tick.isHidden()]

    def show_lines(self, summary: SummaryView) -> None:
        """Show the lines of the record."""
        for each in summary.parts:
            self.groups[each.part].show_part(each)
        self._has_left_out = any(line.is_left_out for each in summary.parts for line in each.lines)
        self._tell()

    def show_length(self, too_long: int) -> None:
        """Show how many lines are too many for one side."""
        self.too_long = too_long
        self._tell()

    def words(self) -> str:
        """What is said about the length."""
        if not self.too_long:
            return _("It fits on one side. Lines without a tick stay in the record.")
        return ngettext(
            "This is {count} line too long for one side. What can wait?",
            "This is {count} lines too long for one side. What can wait?",
            self.too_long,
        ).format(count=self.too_long)

    def _tell(self) -> None:
        self.told.setText(self.words())
        self.told.set_look("attention" if self.too_long else "done")
        self.setVisible(bool(self.too_long) or self._has_left_out)


class _Group(Column):
    """The lines of one part."""

    gap = 4
    line_ticked = Signal(int, bool)

    def __init__(self, part: SummaryPart) -> None:
        super().__init__(Text(part.label, "label"))
        self.ticks: list[Tick] = []
        self._ids: list[int] = []

    def show_part(self, part: PartView) -> None:
        """Show a tick for each line; a tick that goes is only hidden, as Undo may bring it back."""
        self._ids = [line.id for line in part.lines]
        while len(self.ticks) < len(part.lines):
            tick = Tick("")
            tick.changed.connect(partial(self._ticked, len(self.ticks)))
            self.ticks.append(tick)
            self.add(tick)
        for tick, line in zip(self.ticks, part.lines, strict=False):
            tick.setText(line.text)
            tick.updateGeometry()
            tick.set_on(not line.is_left_out)
        for place, tick in enumerate(self.ticks):
            tick.setVisible(place < len(part.lines))
        self.setVisible(bool(part.lines))

    def _ticked(self, place: int, is_on: bool) -> None:
        self.line_ticked.emit(self._ids[place], is_on)


def _holds(field: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and field.isAncestorOf(widget)
