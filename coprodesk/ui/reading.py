"""Say in words who could follow a text, and why. Never a number."""

from __future__ import annotations

from coprodesk.services.language import Readability
from coprodesk.ui import theme
from coprodesk.ui.widgets import Column, Text


class Reading(Column):
    """Who could follow a text, with reasons; hidden where nothing is known."""

    gap = 4

    def __init__(self) -> None:
        self.sentence = Text("", "label")
        self.reasons = tuple(Text("", "quiet") for _number in range(_MOST_REASONS))
        super().__init__(self.sentence, *self.reasons)
        self.show_reading(None)

    def show_reading(self, found: Readability | None) -> None:
        """Show what was found out about a text; None for nothing. No reason is said twice."""
        reasons = _not_said_yet(found)[:_MOST_REASONS] if found else ()
        self.sentence.setText(found.sentence if found else "")
        for number, text in enumerate(self.reasons):
            text.setText(reasons[number] if number < len(reasons) else "")
            text.setVisible(number < len(reasons))
        self.setVisible(bool(found))

    def _space_out(self) -> None:
        super()._space_out()
        air = theme.current().space(8)
        self._holder.setContentsMargins(0, air, 0, air)

    def words(self) -> str:
        """What is shown, in one line."""
        return self.sentence.text()


def _not_said_yet(found: Readability) -> tuple[str, ...]:
    said = found.sentence.lower()
    return tuple(reason for reason in found.reasons if reason.lower().rstrip(".") not in said)


_MOST_REASONS = 5
