"""Teach the project the group's own words, and ask about words without being named."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import Treatment, WordOrigin
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import GroupWord, WordQuestion
from coprodesk.models.words import clean, needed


def keep(
    session: Session,
    term: str,
    meaning: str,
    treatment: Treatment,
    today: date,
    workshop_id: int | None = None,
) -> int:
    """Take a word into the group's word bank, or say anew what it means; returns its number.

    `workshop_id` is the session at which it is taught. Whoever asked about the word has an answer then. A
    word with a meaning that is only to be left alone from now on keeps its meaning.
    """
    known = _same_word(session, term)
    word = known or GroupWord(meaning="", added_on=today, workshop_id=workshop_id, origin=WordOrigin.TAUGHT)
    if word.meaning and treatment is Treatment.OURS and not clean(meaning):
        word.treat(treatment)
    else:
        word.describe(term, meaning, treatment, today)
    if word.meaning and _answer(session, word.term) and known is None:
        word.origin = WordOrigin.ASKED
    session.add(word)
    session.flush()
    return word.id


def change(
    session: Session, word_id: int, term: str, meaning: str, treatment: Treatment, today: date
) -> None:
    """Say anew how a word of the word bank is written, what it means and how it is treated."""
    same = _same_word(session, term)
    if same and same.id != word_id:
        raise PlainError(_("This word is on the list already. Open that one and change it."))
    word = session.get_one(GroupWord, word_id)
    word.describe(term, meaning, treatment, today)
    if word.meaning:
        _answer(session, word.term)


def treat(session: Session, word_id: int, treatment: Treatment) -> None:
    """Let the checker treat a word of the word bank in another way."""
    session.get_one(GroupWord, word_id).treat(treatment)


def count_hands(session: Session, word_id: int, yes: int, rather_not: int) -> None:
    """Keep a vote by hands on a word and its meaning; 0 and 0 take the vote away."""
    session.get_one(GroupWord, word_id).count_hands(yes, rather_not)


def forget(session: Session, word_id: int) -> None:
    """Take a word out of the group's word bank."""
    session.delete(session.get_one(GroupWord, word_id))


def ask(session: Session, workshop_id: int | None, term: str, today: date) -> None:
    """Keep that somebody asked what a word means; a word that waits already is not kept twice."""
    term = needed(term, _("There is no word yet. Type the word first."))
    if not _open_questions(session, term):
        session.add(WordQuestion(workshop_id=workshop_id, term=term, asked_on=today))


def drop_question(session: Session, question_id: int) -> None:
    """Take a question off the list because nobody needs the answer any more."""
    session.delete(session.get_one(WordQuestion, question_id))


def _answer(session: Session, term: str) -> bool:
    """Close the questions about a word; whether there were any."""
    asked = _open_questions(session, term)
    for question in asked:
        question.is_open = False
    return bool(asked)


def _same_word(session: Session, term: str) -> GroupWord | None:
    """The word of the word bank that is written alike but for capitals, in any alphabet."""
    # SQLite folds only the letters of English; there are never many words.
    wanted = clean(term).casefold()
    return next((word for word in session.scalars(select(GroupWord)) if word.term.casefold() == wanted), None)


def _open_questions(session: Session, term: str) -> list[WordQuestion]:
    # SQLite folds only the letters of English; there are never many questions.
    found = session.scalars(select(WordQuestion).where(WordQuestion.is_open))
    return [question for question in found if question.term.casefold() == term.casefold()]
