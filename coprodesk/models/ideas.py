"""What people said, in their own words, and how the group sorted it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.choices import Credit, Lane
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.models.base import Base
from coprodesk.models.words import clean, needed

_BARE = (mark("No"), mark("Never"), mark("Not now"), mark("Not possible"))
"""Answers that leave people alone with the question why."""


class Idea(Base):
    """What one person said; its words and its credit are never lost, also where it joins another."""

    __tablename__ = "idea"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    lane: Mapped[Lane]
    credit: Mapped[Credit]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    code: Mapped[str] = mapped_column(default="")
    group_id: Mapped[int | None] = mapped_column(ForeignKey("idea_group.id", ondelete="SET NULL"), index=True)
    joined_to_id: Mapped[int | None] = mapped_column(ForeignKey("idea.id", ondelete="SET NULL"), index=True)
    is_withdrawn: Mapped[bool] = mapped_column(default=False)

    wordings: Mapped[list[IdeaWording]] = relationship(
        cascade="all, delete-orphan", order_by="IdeaWording.id", back_populates="idea"
    )
    joined_to: Mapped[Idea | None] = relationship(remote_side="Idea.id", back_populates="joined")
    joined: Mapped[list[Idea]] = relationship(back_populates="joined_to", order_by="Idea.id")

    def reword(self, text: str, why: str, today: date) -> None:
        """Give the idea clearer words; the words it had stay in its history."""
        text = needed(text, _("The idea would have no words left. Type the new words, or leave it as it is."))
        if text == self.text:
            return
        self.wordings.append(IdeaWording(text=self.text, why=clean(why), changed_on=today))
        self.text = text

    def join(self, other: Idea) -> None:
        """Stand together with an idea that says nearly the same; both keep their words and their credit."""
        head = other
        while head.joined_to is not None:
            head = head.joined_to
        if head is self:
            raise PlainError(_("These two ideas are together already. Choose another idea."))
        if head.workshop_id != self.workshop_id:
            raise PlainError(_("These ideas come from different sessions. Choose two from the same session."))
        for idea in (self, *self.joined):
            idea.joined_to = head
            idea.group_id = None


class IdeaWording(Base):
    """Words that an idea had before somebody made them clearer."""

    __tablename__ = "idea_wording"

    idea_id: Mapped[int] = mapped_column(ForeignKey("idea.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    changed_on: Mapped[date]

    idea: Mapped[Idea] = relationship(back_populates="wordings")


class IdeaGroup(Base):
    """A pile of ideas that belong together, with the name the group gave it."""

    __tablename__ = "idea_group"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    position: Mapped[int]
    answer: Mapped[str] = mapped_column(default="")

    def rename(self, name: str) -> None:
        """Give the group of ideas another name."""
        self.name = needed(name, _("The group of ideas has no name yet. Type one or two words."))

    def give_answer(self, answer: str) -> None:
        """Say what comes of these ideas, and why, where nothing was promised for them."""
        answer = clean(answer)
        if answer.rstrip(".!").casefold() in {_(words).casefold() for words in _BARE}:
            raise PlainError(_("People will want to know why. Type the reason in a few words."))
        self.answer = answer
