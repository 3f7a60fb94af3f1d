"""Pictures for cards that people choose between or sort: a doubtful one is worse than none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy.orm import Session

from coprodesk.services.documents import Picture, picture_for
from coprodesk.workshop.views import own_pictures

_BETWEEN = re.compile(r"[,;:.!?]+|\b(?:not|no|but|than)\b", re.IGNORECASE)


def pictures_of(session: Session, texts: Sequence[str]) -> tuple[Picture | None, ...]:
    """For each text the group's own picture, or a drawing that can only mean it; None without any.

    A drawing is left out where another part of the text leads to another: "Write pills, not medication."
    """
    own = own_pictures.lookup(session)
    return tuple(own(text) or _drawing(text) for text in texts)


def apart(pictures: Sequence[Picture | None]) -> tuple[Picture | None, ...]:
    """The pictures without those that stand twice: between two choices they would tell nothing."""
    return tuple(picture if picture and pictures.count(picture) == 1 else None for picture in pictures)


def _drawing(text: str) -> Picture | None:
    found = picture_for(text)
    others = {picture_for(part) for part in _BETWEEN.split(text)} - {None, found}
    return None if others else found
