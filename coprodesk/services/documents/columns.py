"""Share the width of the page among the columns of a table."""

from __future__ import annotations

from coprodesk.services.documents.content import Table
from coprodesk.services.documents.lines import natural_width, widest_word
from coprodesk.services.documents.signs import printable
from coprodesk.services.documents.styles import Style

_MOST_LETTERS = 2_000
"""Cells with more letters are text, not cells: they count as too wide for a column."""


def column_widths(table: Table, style: Style, gap: float) -> tuple[float, ...] | None:
    """The width of each column in points, with the gap after it; None if a word would have to be broken."""
    columns = tuple(zip(table.head, *table.rows, strict=True))
    if any(len(text) > _MOST_LETTERS for column in columns for text in column):
        return None
    least = [max(widest_word(printable(text), style.strong) for text in column) + gap for column in columns]
    wished = [
        max(natural_width(printable(text), style.strong) for text in column) + gap for column in columns
    ]
    room = style.width + gap
    if sum(least) > room:
        return None
    spare = room - sum(least)
    wishes = [wish - need for wish, need in zip(wished, least, strict=True)]
    total = sum(wishes)
    if total <= spare:
        return tuple(wish + (spare - total) / len(wished) for wish in wished)
    return tuple(need + spare * wish / total for need, wish in zip(least, wishes, strict=True))
