"""From the record to paper: a view in, a handout without looks out."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from coprodesk.choices import PaperFormat, WordWish
from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts.easy import still_long
from coprodesk.workshop.handouts.easy_paper import in_easy_words
from coprodesk.workshop.handouts.kinds import KINDS, Kind, Share
from coprodesk.workshop.handouts.readers import Reader, reader_of

__all__ = ["ANYBODY", "KINDS", "Kind", "Reader", "Share", "made", "reader_of", "still_long"]

ANYBODY = Reader()
"""A reader of whom nothing is known."""


def made(session: Session, workshop_id: int, kind: str, reader: Reader = ANYBODY) -> Handout:
    """One paper of a session for one reader: the only way to any kind (a name in KINDS).

    For a reader of easy words it is in easy words, but for cards, which are the same in every format.
    Raises PlainError where the record has nothing for it yet.
    """
    if reader.paper.format is not PaperFormat.EASY or not KINDS[kind].takes_formats:
        return KINDS[kind].write(session, workshop_id, reader)
    if reader.words is WordWish.EVERYDAY:
        # Each hard word with its meaning under it is the form that easy words have for both.
        reader = replace(reader, words=WordWish.BOTH)
    return in_easy_words(session, workshop_id, kind, KINDS[kind].write(session, workshop_id, reader))
