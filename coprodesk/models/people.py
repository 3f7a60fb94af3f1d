"""The people of a project, and their coming and introducing themselves."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, Tell, Tint, WordWish
from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.words import clean, needed


class Person(Base):
    """Someone in the room, by the name they want to be called; never a diagnosis, only what helps."""

    __tablename__ = "person"

    name: Mapped[str]
    part: Mapped[Part]
    helps: Mapped[str] = mapped_column(default="")
    tell: Mapped[Tell] = mapped_column(default=Tell.MEETING)
    tell_where: Mapped[str] = mapped_column(default="")
    paper: Mapped[PaperFormat] = mapped_column(default=PaperFormat.STANDARD)
    words: Mapped[WordWish] = mapped_column(default=WordWish.EVERYDAY)
    tint: Mapped[Tint] = mapped_column(default=Tint.WHITE)
    carrier: Mapped[Carrier] = mapped_column(default=Carrier.PAPER)

    attendances: Mapped[list[Attendance]] = relationship(
        back_populates="person", cascade="all, delete-orphan"
    )

    def describe(
        self,
        name: str,
        part: Part,
        helps: str,
        tell: Tell,
        tell_where: str,
        paper: PaperFormat,
        words: WordWish,
        tint: Tint = Tint.WHITE,
        carrier: Carrier = Carrier.PAPER,
    ) -> None:
        """Say how to call the person, what they do here, what helps, and how they hear and read."""
        self.name = needed(
            name, _("There is no name yet. Type a first name or a nickname, such as Guest 12.")
        )
        self.part = part
        self.helps = clean(helps)
        self.tell = tell
        self.tell_where = clean(tell_where)
        self.paper = paper
        self.words = words
        self.tint = tint
        self.carrier = carrier


class Attendance(Base):
    """One person at one session."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("workshop_id", "person_id"),)

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    presence: Mapped[Presence] = mapped_column(default=Presence.EXPECTED)
    seat: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship(back_populates="attendances")
