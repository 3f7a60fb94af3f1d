"""Room to write on paper."""

from __future__ import annotations

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Facts, Paragraph, Table

LINE = "_" * 28
"""A line to write on: it fits beside a name in standard print, and under it in giant print."""

LONG_LINE = "_" * 48
"""A line to write on that stands by itself: no print is so large that it breaks in two."""

BOX = "☐"
"""A box to tick."""


def asked(*names: str) -> Facts:
    """Names with a line to write on beside each."""
    return Facts(tuple((name, LINE) for name in names))


def to_sign(*names: str) -> Facts:
    """Names with a line to write on beside each, and room above it for a hand."""
    return Facts(tuple((name, LINE) for name in names), to_sign=True)


def lines(count: int) -> tuple[Block, ...]:
    """So many empty lines to write on."""
    return tuple(Paragraph(LONG_LINE) for _number in range(count))


def boxes(*choices: str) -> Facts:
    """Choices with a box to tick before each."""
    return Facts(tuple((BOX, choice) for choice in choices))


def yes_or_no(head: str, *questions: str) -> Table:
    """Questions with a box for yes and one for no."""
    return ticks(head, (_("Yes"), _("No")), *questions)


def ticks(head: str, answers: tuple[str, ...], *questions: str) -> Table:
    """Questions with a box for each answer."""
    return Table((head, *answers), tuple((question, *(BOX for _answer in answers)) for question in questions))
