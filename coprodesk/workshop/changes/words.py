"""Teach the project the group's own words."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coprodesk.choices import Treatment
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import GroupWord
from coprodesk.models.words import clean


def keep(session: Session, term: str, meaning: str, treatment: Treatment, today: date) -> int:
    """Take a word into the group's word bank, or say anew what it means; returns its number."""
    same = select(GroupWord).where(func.lower(GroupWord.term) == clean(term).lower())
    word = session.scalar(same) or GroupWord(added_on=today)
    word.describe(term, meaning, treatment)
    session.add(word)
    session.flush()
    return word.id


def change(session: Session, word_id: int, term: str, meaning: str, treatment: Treatment) -> None:
    """Say anew how a word of the word bank is written, what it means and how it is treated."""
    same = select(GroupWord.id).where(
        func.lower(GroupWord.term) == clean(term).lower(), GroupWord.id != word_id
    )
    if session.scalar(same):
        raise PlainError(_("This word is on the list already. Open that one and change it."))
    session.get_one(GroupWord, word_id).describe(term, meaning, treatment)


def forget(session: Session, word_id: int) -> None:
    """Take a word out of the group's word bank."""
    session.delete(session.get_one(GroupWord, word_id))
