"""The words to look at, below a text box: a list, and what one can do about the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from coprodesk.i18n import _, ngettext
from coprodesk.services.language import Finding, Kind
from coprodesk.ui import theme
from coprodesk.ui.widgets import marks
from coprodesk.ui.widgets.button import Button
from coprodesk.ui.widgets.card import Card
from coprodesk.ui.widgets.card_list import CardList
from coprodesk.ui.widgets.groups import Column, Row
from coprodesk.ui.widgets.text import Text

SENTENCE_KINDS = frozenset({Kind.LONG_SENTENCE, Kind.PASSIVE, Kind.NEGATIVE, Kind.US_AND_THEM})
"""Findings about how a thing is said; there is no word in them for a group to keep."""

PAGE = 50
"""Findings that are listed at once; a long text has more, and buttons lead to them."""

_MOST_CHOICES = 3
_ROWS_SEEN = 3.5
_AT_ONCE = 8
_SHORTENED = 60


class WordHelp(Column):
    """Shows findings; is hidden while there are none.

    Signals:
        use_wanted: a plainer word for the current finding; carries its number among the suggestions.
        keep_wanted: the current finding is to stay as it is.
        next_wanted: on to the next finding.
        current_changed: another finding is current, or none.
    """

    use_wanted = Signal(int)
    keep_wanted = Signal()
    next_wanted = Signal()
    current_changed = Signal()

    gap = 8

    def __init__(self, *, is_said: bool = False) -> None:
        """Make the list; `is_said` where the words are a person's own: nothing is put in their place."""
        self._findings: tuple[Finding, ...] = ()
        self._first = 0
        self._dealt_with: int | None = None
        self._is_said = is_said
        self._heading = Text("", "label")
        self.list = _FindingList(_("Words to look at"))
        self.earlier, self.later = Button(""), Button("")
        self._why = Text("", "quiet")
        self.now, self.instead = Text(), Text()
        self.uses = tuple(Button("") for _number in range(_MOST_CHOICES))
        self.keep = Button(_("Keep it, it is our word"))
        self.next = Button(_("Next word"))
        self._pages = Row(self.earlier, self.later)
        super().__init__(
            self._heading,
            self.list,
            self._pages,
            self._why,
            self.now,
            self.instead,
            Row(*self.uses, self.keep, self.next),
            Text(_keys(is_said), "small"),
        )
        self.uses[0].setAccessibleDescription(_("Key F7"))
        self.keep.setAccessibleDescription(_("Key F8"))
        self.next.setAccessibleDescription(_("Key F6"))
        self._connect()
        self.hide()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in reading order."""
        return self._findings

    @property
    def current(self) -> Finding | None:
        """The finding that the buttons are about; None for none."""
        number = self.list.current_id
        return self._findings[number] if number is not None and number < len(self._findings) else None

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these findings; the current one stays current, or the next behind its place."""
        before, had_focus = self.current, self._has_focus()
        dealt_with, self._dealt_with = self._dealt_with, None
        self._findings = tuple(findings)
        place = _place_of(before, self._findings) if dealt_with is None else _behind(dealt_with, findings)
        self.list.blockSignals(True)
        self._show_page(place if self._findings else None)
        self.list.blockSignals(False)
        self.setVisible(bool(findings))
        self._show_current()
        if had_focus and self._findings and not self._has_focus():
            self.list.setFocus()

    def deal_with(self, finding: Finding) -> None:
        """Make the one behind it current as soon as findings are shown anew."""
        self._dealt_with = finding.start

    def go_to_next(self) -> None:
        """Make the next finding current; after the last comes the first."""
        if self._findings:
            self._go_to(((self.list.current_id or 0) + 1) % len(self._findings))

    def _connect(self) -> None:
        self.list.current_changed.connect(self._show_current)
        self.uses[0].clicked.connect(lambda: self.use_wanted.emit(0))
        self.uses[1].clicked.connect(lambda: self.use_wanted.emit(1))
        self.uses[2].clicked.connect(lambda: self.use_wanted.emit(2))
        self.keep.clicked.connect(self.keep_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.earlier.clicked.connect(self._turn_back)
        self.later.clicked.connect(self._turn_on)

    def _turn_back(self) -> None:
        self._go_to(self._first - PAGE)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_on(self) -> None:
        self._go_to(self._first + PAGE)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, number: int) -> None:
        if not self._first <= number < self._first + PAGE:
            self.list.blockSignals(True)
            self._show_page(number)
            self.list.blockSignals(False)
            self._show_current()
        else:
            self.list.set_current(number)

    def _show_page(self, number: int | None) -> None:
        """List the findings round a number, which becomes the current one."""
        count = len(self._findings)
        self._first = (number or 0) // PAGE * PAGE
        last = min(count, self._first + PAGE)
        words = ngettext("{count} word to look at", "{count} words to look at", count).format(count=count)
        if count > PAGE:
            here = _("Here are {first} to {last}.").format(first=self._first + 1, last=last)
            words = f"{words}. {here}"
        self._heading.setText(words)
        shown = range(self._first, last)
        self.list.show_cards([_card(place, self._findings[place]) for place in shown])
        self.list.set_current(number)
        self._pages.setVisible(count > PAGE)
        self.earlier.setVisible(self._first > 0)
        self.earlier.setText(_("{count} before").format(count=PAGE))
        self.later.setVisible(last < count)
        self.later.setText(_("Next {count}").format(count=min(PAGE, count - last)))

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_current(self) -> None:
        finding = self.current
        if finding is not None:
            self._why.setText(finding.why)
            choices = () if self._is_said else finding.suggestions
            for number, button in enumerate(self.uses):
                has_choice = number < len(choices)
                button.setVisible(has_choice)
                button.setText(_use(choices[number]) if has_choice else "")
            is_word = finding.kind not in SENTENCE_KINDS
            self.keep.setText(_("Keep it, it is our word") if is_word else _("Leave it as it is"))
            self._show_both(finding)
        self.current_changed.emit()

    def _show_both(self, finding: Finding) -> None:
        """Show long words as they are and as they would be: a button has no room for them."""
        is_long = any(len(suggestion) > _SHORTENED for suggestion in finding.suggestions[:1])
        self.now.setVisible(is_long)
        self.instead.setVisible(is_long)
        if is_long:
            self.now.setText(_("Now: {words}").format(words=finding.text))
            self.instead.setText(_("Shorter: {words}").format(words=finding.suggestions[0]))


class _FindingList(CardList):
    """A list that is never so tall that the box above goes out of sight."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # The first cards at once, the others in turns of their own: typing goes on meanwhile.
        self.setBatchSize(_AT_ONCE)

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of the findings, three or four at most."""
        most = round(_ROWS_SEEN * theme.target(self.font()))
        return min(self.height_of_cards(width, most), most)


def in_words(finding: Finding) -> str:
    """A finding in one sentence."""
    text = shortened(finding.text)
    if finding.kind is Kind.EXPLAIN or not finding.suggestions or len(finding.suggestions[0]) > _SHORTENED:
        return f"“{text}”"
    choices = _(" or ").join(f"“{choice}”" for choice in finding.suggestions[:_MOST_CHOICES])
    if is_to_be_asked(finding):
        return _("“{word}”: is it {choices}?").format(word=text, choices=choices)
    return _("“{word}”: you could say {choices}").format(word=text, choices=choices)


def shortened(text: str) -> str:
    """The first words of a long text."""
    if len(text) <= _SHORTENED:
        return text
    start = text[: _SHORTENED + 1]
    return (start.rpartition(" ")[0] or start[:-1]).rstrip(" ,;:") + "…"


def is_to_be_asked(finding: Finding) -> bool:
    """Whether only people can know what is meant, so that no key may choose the first meaning."""
    return finding.kind is Kind.EXPAND and len(finding.suggestions) > 1


def _card(number: int, finding: Finding) -> Card:
    detail = finding.why if finding.kind is Kind.EXPLAIN else ""
    return Card(number, in_words(finding), detail, marks.label(finding.kind))


def _use(suggestion: str) -> str:
    if len(suggestion) > _SHORTENED:
        return _("Use the shorter sentences")
    return _("Use “{word}”").format(word=suggestion.replace("&", "&&"))


def _keys(is_said: bool) -> str:
    if is_said:
        return _("These are a person's own words, so no key changes them. F6 next word, F8 keep it.")
    return _("Keys: F6 next word, F7 use the first one, F8 keep it.")


def _place_of(before: Finding | None, findings: Sequence[Finding]) -> int:
    """The number of the finding that was current, or of the first one at or behind its place."""
    if before is None:
        return 0
    same = [n for n, each in enumerate(findings) if (each.text, each.kind) == (before.text, before.kind)]
    if same:
        return min(same, key=lambda number: abs(findings[number].start - before.start))
    return _behind(before.start, findings)


def _behind(place: int, findings: Sequence[Finding]) -> int:
    """The number of the first finding at a place of the text or behind it; else the first of all."""
    return next((number for number, each in enumerate(findings) if each.start >= place), 0)
