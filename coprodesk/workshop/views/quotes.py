"""Which of people's own words a summary quotes, one idea for a group of ideas. Nothing here rewords them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.models import Person
from coprodesk.workshop.views.ideas import BoardView, IdeaView

MOST_WORDS = 20
"""Words of an idea that still has room in a summary of one side; a longer one is passed over, never cut."""

_SHORTEST_NAME = 3
"""Letters of a word that tells who somebody is; shorter ones, as "de", do not."""


def quotes(session: Session, board: BoardView) -> dict[int, str]:
    """For each group of a board the words of one idea as they were said, by the number of the group.

    The idea that most people gave comes first, then the oldest. Withdrawn ideas are on no board, and words
    that name somebody of the project are passed over: a quote has no names.
    """
    names = _names(session)
    found = {}
    for group in board.groups:
        ideas = sorted(group.ideas, key=lambda idea: -len(idea.joined))
        words = next((said for said in map(_as_said, ideas) if _may_be_shown(said, names)), "")
        if group.id is not None and words:
            found[group.id] = words
    return found


def on_one_line(text: str) -> str:
    """What somebody said, without its line ends: a summary has one line for each point."""
    return re.sub(r"\s*\n\s*", " ", text)


def _as_said(idea: IdeaView) -> str:
    return on_one_line((*idea.earlier, idea.text)[0])


def _may_be_shown(said: str, names: frozenset[str]) -> bool:
    words = _words(said)
    return len(said.split()) <= MOST_WORDS and names.isdisjoint(words)


def _names(session: Session) -> frozenset[str]:
    """The words of everybody's name that tell who they are."""
    words = _words(" ".join(session.scalars(select(Person.name))))
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME and not word.isdigit())


def _words(text: str) -> Iterable[str]:
    return re.findall(r"\w+", text.casefold())
