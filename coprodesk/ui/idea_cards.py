"""Ideas as cards: the words, who gave them and how they came, and what they were before."""

from __future__ import annotations

from collections.abc import Sequence

from coprodesk.i18n import _
from coprodesk.ui.widgets import Card
from coprodesk.workshop.views.ideas import IdeaView

_SHORT = 60


def card(idea: IdeaView) -> Card:
    """One idea with its credit, the words it had at first, and every idea that is joined to it."""
    lines = [source(idea)]
    if idea.earlier:
        lines.append(_("In their words: “{words}”").format(words=idea.earlier[0]))
    for each in idea.joined:
        lines.append(_("Joined with: “{words}”").format(words=each.text))
        if each.earlier:
            lines.append(_("In their words: “{words}”").format(words=each.earlier[0]))
    return Card(idea.id, idea.text, "\n".join(lines))


def source(idea: IdeaView) -> str:
    """Who gave an idea, and how it came: "Said by Dev and Carys, from paper"; never who hides their name."""
    lane = _lower(idea.lane.label)
    names = idea.credits
    if idea.joined and names:
        return _("Said by {names}").format(names=in_a_row(names))
    if names:
        return _("{name}, {lane}").format(name=names[0], lane=lane)
    return _("No name, {lane}").format(lane=lane)


def in_a_row(words: Sequence[str]) -> str:
    """Several words as people say them: "Dev, Carys and Ivy"."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def short(text: str) -> str:
    """The beginning of a text, for the name of a button that acts on it."""
    text = " ".join(text.split())
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0].rstrip(",.;:") + " …"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
