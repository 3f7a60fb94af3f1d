"""A change that a part of a page asks for: the part knows what, the page alone makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprodesk.ui.widgets import Field, Page


@dataclass(frozen=True)
class Ask:
    """One change of the record.

    Attributes:
        label: what Undo calls it: "add a picture".
        change: a function that takes the session of the record first, then `args`.
        args: plain values.
        near: the box beside which a refusal is said; None for below the title.
        told: what is said when it is done.
        then: what the part does when it is done, before that is said.

    """

    label: str
    change: Callable[..., object]
    args: tuple[object, ...]
    told: str
    then: Callable[[], None]
    near: Field | None = None


def make(page: Page, ask: Ask) -> bool:
    """Let a page make the change; whether it was made."""
    if page.attempt(ask.label, ask.change, *ask.args, near=ask.near) is None:
        return False
    ask.then()
    page.say(ask.told)
    return True
