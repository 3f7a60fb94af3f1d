"""The group's own words."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coprodesk.choices import Treatment
from coprodesk.models import GroupWord
from coprodesk.services.language import OwnWord


@dataclass(frozen=True)
class WordView:
    """One word of the group's word bank."""

    id: int
    term: str
    meaning: str
    treatment: Treatment


def bank(session: Session) -> tuple[WordView, ...]:
    """The group's word bank from A to Z."""
    found = session.scalars(select(GroupWord).order_by(func.lower(GroupWord.term)))
    return tuple(WordView(word.id, word.term, word.meaning, word.treatment) for word in found)


def own_words(session: Session) -> tuple[OwnWord, ...]:
    """The group's words as the checker takes them."""
    return tuple(OwnWord(word.term, word.meaning, word.treatment.value) for word in bank(session))
