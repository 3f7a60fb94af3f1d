"""The group's own pictures, and which of them fits a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.models import OwnPicture, Person
from coprodesk.services.documents import Picture
from coprodesk.workshop.picture_words import finder


@dataclass(frozen=True)
class PictureView:
    """One picture of the group's own; `words` are those it stands for, `image` is a PNG or JPEG file."""

    id: int
    words: str
    shows: str
    image: bytes = field(repr=False)


def pictures(session: Session) -> tuple[PictureView, ...]:
    """All pictures, by their words from A to Z."""
    found = session.execute(select(OwnPicture.id, OwnPicture.words, OwnPicture.shows, OwnPicture.image))
    return tuple(
        sorted((PictureView(*row) for row in found), key=lambda each: (each.words.casefold(), each.id))
    )


def lookup(session: Session) -> Callable[[str], Picture | None]:
    """What finds the group's own picture for a sentence (see `picture_words.Finder.find`), or None.

    It holds the photos of the moment and needs the session no more.
    """
    names = session.scalars(select(Person.name)).all()
    known = [(each.words, Picture(each.image, each.shows)) for each in pictures(session)]
    return finder(known, names).find
