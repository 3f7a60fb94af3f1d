"""The group's own words, and the words that somebody asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from coprodesk.choices import Treatment, WordOrigin
from coprodesk.dates import with_year
from coprodesk.i18n import _
from coprodesk.models import GroupWord, WordQuestion, Workshop
from coprodesk.services.language import OwnWord


@dataclass(frozen=True)
class WordView:
    """One word of the group's word bank; `session` is the title of the one that it was taught at, or ""."""

    id: int
    term: str
    meaning: str
    treatment: Treatment
    origin: WordOrigin
    added_on: date
    session: str
    hands_yes: int
    hands_rather_not: int
    earlier: tuple[str, ...]

    @property
    def has_vote(self) -> bool:
        """Whether hands were counted for it."""
        return bool(self.hands_yes or self.hands_rather_not)

    @property
    def vote(self) -> str:
        """The count of hands: "9 yes, 1 rather not"; "" where there was no vote."""
        words = _("{yes} yes, {no} rather not").format(yes=self.hands_yes, no=self.hands_rather_not)
        return words if self.has_vote else ""

    @property
    def story(self) -> str:
        """How and when it came, the vote on it, and what it meant before."""
        words = _("Somebody asked, and the group said it on {day}") if self._was_asked else _("Kept on {day}")
        told = words.format(day=with_year(self.added_on))
        parts = [f"{told} ({self.session})." if self.session else f"{told}."]
        if self.has_vote:
            parts.append(_("By hands: {vote}.").format(vote=self.vote))
        if self.earlier:
            parts.append(_("Before: “{meaning}”.").format(meaning=self.earlier[-1]))
        return " ".join(parts)

    @property
    def _was_asked(self) -> bool:
        return self.origin is WordOrigin.ASKED


@dataclass(frozen=True)
class QuestionView:
    """A word that somebody asked about and nobody has said yet."""

    id: int
    term: str
    asked_on: date
    session: str


def bank(session: Session) -> tuple[WordView, ...]:
    """The group's word bank from A to Z."""
    found = session.scalars(
        select(GroupWord).order_by(func.lower(GroupWord.term)).options(selectinload(GroupWord.meanings))
    )
    titles = _titles(session)
    return tuple(
        WordView(
            id=word.id,
            term=word.term,
            meaning=word.meaning,
            treatment=word.treatment,
            origin=word.origin,
            added_on=word.added_on,
            session=titles.get(word.workshop_id, ""),
            hands_yes=word.hands_yes,
            hands_rather_not=word.hands_rather_not,
            earlier=tuple(each.meaning for each in word.meanings),
        )
        for word in found
    )


def own_words(session: Session) -> tuple[OwnWord, ...]:
    """The group's words as the checker takes them."""
    found = session.execute(
        select(GroupWord.term, GroupWord.meaning, GroupWord.treatment).order_by(func.lower(GroupWord.term))
    )
    return tuple(OwnWord(term, meaning, treatment.value) for term, meaning, treatment in found)


def questions(session: Session) -> tuple[QuestionView, ...]:
    """The words that wait for a meaning, from A to Z: the order of asking is nobody's business."""
    found = session.scalars(select(WordQuestion).where(WordQuestion.is_open))
    titles = _titles(session)
    waiting = (
        QuestionView(each.id, each.term, each.asked_on, titles.get(each.workshop_id, "")) for each in found
    )
    return tuple(sorted(waiting, key=lambda each: (each.term.casefold(), each.id)))


def _titles(session: Session) -> dict[int | None, str]:
    return {number: title for number, title in session.execute(select(Workshop.id, Workshop.title))}
