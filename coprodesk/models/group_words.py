"""The group's own words: what they mean to the group, and which ones somebody asked about."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.choices import Treatment, WordOrigin
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models.base import Base, random_id
from coprodesk.models.words import clean, needed

MOST_HANDS = 999
"""The most hands that can be counted for or against a word."""


class GroupWord(Base):
    """One word of the group's own word bank; a vote on it keeps counts, never names."""

    __tablename__ = "group_word"

    term: Mapped[str] = mapped_column(unique=True)
    meaning: Mapped[str] = mapped_column(default="")
    treatment: Mapped[Treatment] = mapped_column(default=Treatment.OURS)
    added_on: Mapped[date]
    origin: Mapped[WordOrigin] = mapped_column(default=WordOrigin.TAUGHT)
    workshop_id: Mapped[int | None] = mapped_column(ForeignKey("workshop.id", ondelete="SET NULL"))
    hands_yes: Mapped[int] = mapped_column(default=0)
    hands_rather_not: Mapped[int] = mapped_column(default=0)

    meanings: Mapped[list[WordMeaning]] = relationship(
        cascade="all, delete-orphan", order_by="WordMeaning.id", back_populates="word"
    )

    def describe(self, term: str, meaning: str, treatment: Treatment, today: date) -> None:
        """Say what the word is, what it means to the group and how the checker treats it.

        A meaning it had before stays in its history; a vote on that meaning no longer counts.
        """
        self.term = needed(term, _("There is no word yet. Type the word first."))
        meaning = clean(meaning)
        if treatment is not Treatment.OURS and not meaning:
            raise PlainError(_("The word has no meaning yet. Type what it means to the group."))
        if self.meaning and meaning != self.meaning:
            self.meanings.append(WordMeaning(meaning=self.meaning, changed_on=today))
        if meaning != self.meaning:
            self.hands_yes = self.hands_rather_not = 0
        self.meaning = meaning
        self.treatment = treatment

    def treat(self, treatment: Treatment) -> None:
        """Let the checker treat the word in another way."""
        if treatment is not Treatment.OURS and not self.meaning:
            raise PlainError(_("The word has no meaning yet. Say what it means first."))
        self.treatment = treatment

    def count_hands(self, yes: int, rather_not: int) -> None:
        """Keep how many hands were up for the word and its meaning, and how many would rather not."""
        if not (0 <= yes <= MOST_HANDS and 0 <= rather_not <= MOST_HANDS):
            raise PlainError(_("A count of hands goes from 0 to 999. Count again."))
        self.hands_yes, self.hands_rather_not = yes, rather_not


class WordMeaning(Base):
    """A meaning that a word of the group had before."""

    __tablename__ = "word_meaning"

    word_id: Mapped[int] = mapped_column(ForeignKey("group_word.id", ondelete="CASCADE"), index=True)
    meaning: Mapped[str]
    changed_on: Mapped[date]

    word: Mapped[GroupWord] = relationship(back_populates="meanings")


class WordQuestion(Base):
    """A word that somebody asked about; who it was is kept nowhere, not even by the order of asking."""

    __tablename__ = "word_question"

    id: Mapped[int] = mapped_column(primary_key=True, default=random_id)
    workshop_id: Mapped[int | None] = mapped_column(ForeignKey("workshop.id", ondelete="SET NULL"))
    term: Mapped[str]
    asked_on: Mapped[date]
    is_open: Mapped[bool] = mapped_column(default=True)
