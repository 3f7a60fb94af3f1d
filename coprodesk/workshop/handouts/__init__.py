"""From the record to paper: a view in, a handout without looks out."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts.kinds import KINDS, Kind, Share
from coprodesk.workshop.handouts.readers import Reader, reader_of

__all__ = ["ANYBODY", "KINDS", "Kind", "Reader", "Share", "made", "reader_of"]

ANYBODY = Reader()
"""A reader of whom nothing is known."""


def made(session: Session, workshop_id: int, kind: str, reader: Reader = ANYBODY) -> Handout:
    """One paper of a session for one reader: the only way to any kind (a name in KINDS).

    Raises PlainError where the record has nothing for it yet.
    """
    return KINDS[kind].write(session, workshop_id, reader)
