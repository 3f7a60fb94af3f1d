"""What the group adds to its papers: checks by readers, and pictures of its own."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from coprodesk.i18n import _
from coprodesk.models.base import Base
from coprodesk.models.words import needed


class ReadersCheck(Base):
    """People for whom an easy-words paper is made read it, and found it easy.

    `words` is the SHA-256 of the text they saw: a paper that says something else is not checked.
    """

    __tablename__ = "readers_check"

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    readers: Mapped[str]
    checked_on: Mapped[date]
    words: Mapped[str]


class OwnPicture(Base):
    """A photo of the group's own, printed beside the words that it stands for."""

    __tablename__ = "own_picture"

    words: Mapped[str]
    shows: Mapped[str]
    image: Mapped[bytes]

    def describe(self, words: str, shows: str) -> None:
        """Say for which words the picture stands (with commas between), and what it shows."""
        self.words = needed(words, _("The picture has no word yet. Type the word that it stands for."))
        self.shows = needed(
            shows, _("Some people cannot see the picture. Type in a few words what it shows.")
        )
