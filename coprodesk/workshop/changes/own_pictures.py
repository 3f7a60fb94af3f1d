"""Keep the group's own pictures: photos of its places and people, for the words that they stand for."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import OwnPicture
from coprodesk.models.words import clean
from coprodesk.services.documents import photos
from coprodesk.workshop.picture_words import folded_words, phrases

MOST = 100
"""Pictures of one project: 30 MB at most, which still copies to a USB stick in seconds."""

LONGEST = 300
"""Letters that say what a picture shows: a screen reader cannot pause within them."""


def add(session: Session, words: str, shows: str, image: bytes) -> int:
    """Keep a picture; returns its number.

    Args:
        session: of the record.
        words: which it stands for, with commas between.
        shows: what can be seen in it, for those who do not see it.
        image: a PNG or JPEG file from `photos.ready`; another one raises ValueError.

    Raises PlainError where the words, what it shows or the photo are missing, where a word has a picture
    already, and where there are MOST pictures.

    """
    if (session.scalar(select(func.count(OwnPicture.id))) or 0) >= MOST:
        refusal = _("There are {most} pictures already. Remove one that you do not need.")
        raise PlainError(refusal.format(most=MOST))
    picture = OwnPicture()
    _describe(session, picture, words, shows)
    if not image:
        raise PlainError(_("There is no photo yet. Choose a photo first."))
    picture.image = _ready(image)
    session.add(picture)
    session.flush()
    return picture.id


def change(session: Session, picture_id: int, words: str, shows: str, image: bytes = b"") -> None:
    """Say anew what a picture stands for and shows; with `image` it is another photo. Refuses as `add`."""
    picture = session.get_one(OwnPicture, picture_id)
    _describe(session, picture, words, shows)
    if image:
        picture.image = _ready(image)


def remove(session: Session, picture_id: int) -> None:
    """Take a picture out of the project."""
    session.delete(session.get_one(OwnPicture, picture_id))


def _describe(session: Session, picture: OwnPicture, words: str, shows: str) -> None:
    wanted = phrases(clean(words))
    taken = _taken(session, picture.id, {folded_words(phrase) for phrase in wanted})
    if taken:
        refusal = _("“{word}” has a picture already. Change that one, or use another word.")
        raise PlainError(refusal.format(word=taken))
    picture.describe(", ".join(wanted), " ".join(shows.split()))
    if len(picture.shows) > LONGEST:
        refusal = _("This is too long to be read aloud. Use {most} letters at most.")
        raise PlainError(refusal.format(most=LONGEST))


def _taken(session: Session, picture_id: int | None, wanted: Collection[tuple[str, ...]]) -> str:
    """The first of these words that another picture has; "" for none."""
    found = session.execute(select(OwnPicture.id, OwnPicture.words).order_by(OwnPicture.id))
    others = [phrase for number, words in found if number != picture_id for phrase in phrases(words)]
    return next((phrase for phrase in others if folded_words(phrase) in wanted), "")


def _ready(image: bytes) -> bytes:
    if not photos.is_ready(image):
        raise ValueError("a photo is kept only as photos.ready gives it: it could tell where it was taken")
    return image
