"""The words to look at, below a text box: a list, and what one can do about the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprodesk.i18n import _, ngettext
from coprodesk.services.language import Finding, Kind
from coprodesk.ui import theme
from coprodesk.ui.widgets.button import Button
from coprodesk.ui.widgets.card import Card
from coprodesk.ui.widgets.card_list import CardList
from coprodesk.ui.widgets.groups import Column, Row
from coprodesk.ui.widgets.text import Text

SENTENCE_KINDS = frozenset({Kind.LONG_SENTENCE, Kind.PASSIVE, Kind.NEGATIVE, Kind.US_AND_THEM})
"""Findings about how a thing is said; there is no word in them for a group to keep."""

_MOST_SHOWN = 50
_MOST_CHOICES = 3
_ROWS_SEEN = 3.5
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

    def __init__(self) -> None:
        self._findings: tuple[Finding, ...] = ()
        self._heading = Text("", "label")
        self.list = _FindingList(_("Words to look at"))
        self._why = Text("", "quiet")
        self.uses = tuple(Button("") for _number in range(_MOST_CHOICES))
        self.keep = Button(_("Keep it, it is our word"))
        self.next = Button(_("Next word"))
        super().__init__(
            self._heading, self.list, self._why, Row(*self.uses, self.keep, self.next), Text(_keys(), "small")
        )
        self.uses[0].setAccessibleDescription(_("Key F7"))
        self.keep.setAccessibleDescription(_("Key F8"))
        self.next.setAccessibleDescription(_("Key F6"))
        self.list.current_changed.connect(self._show_current)
        self.uses[0].clicked.connect(lambda: self.use_wanted.emit(0))
        self.uses[1].clicked.connect(lambda: self.use_wanted.emit(1))
        self.uses[2].clicked.connect(lambda: self.use_wanted.emit(2))
        self.keep.clicked.connect(self.keep_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.hide()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed, in reading order."""
        return self._findings

    @property
    def current(self) -> Finding | None:
        """The finding that the buttons are about; None for none."""
        number = self.list.current_id
        return self._findings[number] if number is not None and number < len(self._findings) else None

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these findings; the current one stays current, or the next behind its place."""
        before, had_focus = self.current, self._has_focus()
        count = len(findings)
        self._findings = tuple(findings[:_MOST_SHOWN])
        self._heading.setText(
            ngettext("{count} word to look at", "{count} words to look at", count).format(count=count)
        )
        self.list.blockSignals(True)
        self.list.show_cards([_card(number, each) for number, each in enumerate(self._findings)])
        self.list.set_current(_place_of(before, self._findings) if self._findings else None)
        self.list.blockSignals(False)
        self.setVisible(bool(findings))
        self._show_current()
        if had_focus and self._findings and not self._has_focus():
            self.list.setFocus()

    def go_to_next(self) -> None:
        """Make the next finding current; after the last comes the first."""
        if self._findings:
            self.list.set_current(((self.list.current_id or 0) + 1) % len(self._findings))

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_current(self) -> None:
        finding = self.current
        if finding is not None:
            self._why.setText(finding.why)
            for number, button in enumerate(self.uses):
                has_choice = number < len(finding.suggestions)
                button.setVisible(has_choice)
                button.setText(_use(finding.suggestions[number]) if has_choice else "")
            is_word = finding.kind not in SENTENCE_KINDS
            self.keep.setText(_("Keep it, it is our word") if is_word else _("Leave it as it is"))
        self.current_changed.emit()


class _FindingList(CardList):
    """A list that is never so tall that the box above goes out of sight."""

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of the findings, three or four at most."""
        return min(super().heightForWidth(width), round(_ROWS_SEEN * theme.target(self.font())))


def label(kind: Kind) -> str:
    """The word that goes with each sort of finding, on the list and for screen readers."""
    return {
        Kind.SWAP: _("plainer"),
        Kind.EXPLAIN: _("meaning"),
        Kind.EXPAND: _("short form"),
        Kind.ASK: _("ask the group"),
        Kind.HARD: _("hard"),
        Kind.LONG_SENTENCE: _("long"),
        Kind.PASSIVE: _("who?"),
        Kind.NEGATIVE: _("two “no”"),
        Kind.US_AND_THEM: _("us and them"),
    }[kind]


def in_words(finding: Finding) -> str:
    """A finding in one sentence."""
    text = finding.text if len(finding.text) <= _SHORTENED else finding.text[:_SHORTENED].rstrip() + "…"
    if finding.kind is Kind.EXPLAIN or not finding.suggestions:
        return f"“{text}”"
    choices = _(" or ").join(f"“{choice}”" for choice in finding.suggestions[:_MOST_CHOICES])
    if is_to_be_asked(finding):
        return _("“{word}”: is it {choices}?").format(word=text, choices=choices)
    return _("“{word}”: you could say {choices}").format(word=text, choices=choices)


def is_to_be_asked(finding: Finding) -> bool:
    """Whether only people can know what is meant, so that no key may choose the first meaning."""
    return finding.kind is Kind.EXPAND and len(finding.suggestions) > 1


def _card(number: int, finding: Finding) -> Card:
    detail = finding.why if finding.kind is Kind.EXPLAIN else ""
    return Card(number, in_words(finding), detail, label(finding.kind))


def _use(suggestion: str) -> str:
    return _("Use “{word}”").format(word=suggestion.replace("&", "&&"))


def _keys() -> str:
    return _("Keys: F6 next word, F7 use the first one, F8 keep it.")


def _place_of(before: Finding | None, findings: Sequence[Finding]) -> int:
    """The number of the finding that was current, or of the first one at or behind its place."""
    if before is None:
        return 0
    same = [n for n, each in enumerate(findings) if (each.text, each.kind) == (before.text, before.kind)]
    if same:
        return min(same, key=lambda number: abs(findings[number].start - before.start))
    return next((number for number, each in enumerate(findings) if each.start >= before.start), 0)
