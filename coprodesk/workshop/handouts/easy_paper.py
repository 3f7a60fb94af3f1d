"""A paper of the record in easy words: with the group's words, its photos, and who has checked it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts.easy import easier
from coprodesk.workshop.views import own_pictures, readers_checks, words
from coprodesk.workshop.views.said import said


def in_easy_words(session: Session, workshop_id: int, kind: str, handout: Handout) -> Handout:
    """A paper of a kind in easy words. It says first that it is a draft, or who has checked these words."""
    paper = easier(
        handout,
        own_words=words.own_words(session),
        said=said(session),
        photo=own_pictures.lookup(session),
    )
    check = readers_checks.state(session, workshop_id, kind, paper)
    return readers_checks.with_note(paper, readers_checks.told(check))
