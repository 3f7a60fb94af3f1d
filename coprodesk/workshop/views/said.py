"""What people said in their own words: paper never says it in other words."""

from __future__ import annotations

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from coprodesk.models import Decision, Idea, IdeaGroup, IdeaWording, Project


def said(session: Session) -> frozenset[str]:
    """The lines of all ideas, as they stand and as they were first said, and of what the group wrote itself.

    Among the latter are the names of groups of ideas, the ground rules, and what people did not agree with.
    """
    texts = session.scalars(
        union_all(
            select(Idea.text),
            select(IdeaWording.text),
            select(IdeaGroup.name),
            select(Decision.disagreement),
            select(Project.ground_rules),
        )
    )
    lines = (line.strip().replace("\u00a0", " ") for text in texts for line in text.split("\n"))
    return frozenset(filter(None, lines))
