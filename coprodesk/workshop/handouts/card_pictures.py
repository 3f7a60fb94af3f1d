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


def for_all_or_none(pictures: Sequence[Picture | None]) -> tuple[Picture | None, ...]:
    """The pictures, if each choice has one of its own; else none: a picture draws the eye, and so votes."""
    is_fair = None not in pictures and all(pictures.count(picture) == 1 for picture in pictures)
    return tuple(pictures) if is_fair else (None,) * len(pictures)


def _drawing(text: str) -> Picture | None:
    found = picture_for(text)
    others = {picture_for(part) for part in _BETWEEN.split(text)} - {None, found}
    return None if others else found
