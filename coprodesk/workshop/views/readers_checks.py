"""Whether named readers have checked a paper in easy words, and what the paper says about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.dates import kept_together, with_year
from coprodesk.i18n import _
from coprodesk.models import ReadersCheck
from coprodesk.services.documents import Cards, Handout, Paragraph, to_text


@dataclass(frozen=True)
class CheckView:
    """The last check of a paper: who read it and when, "" and None where nobody has yet.

    `is_current` is whether they saw exactly the words that the paper has now.
    """

    readers: str = ""
    checked_on: date | None = None
    is_current: bool = False


def state(session: Session, workshop_id: int, kind: str, handout: Handout) -> CheckView:
    """The check of a paper in easy words: of these words, or else the last of this kind."""
    checks = session.scalars(
        select(ReadersCheck)
        .where(ReadersCheck.workshop_id == workshop_id, ReadersCheck.kind == kind)
        .order_by(ReadersCheck.id)
    ).all()
    words = words_of(handout) if checks else ""
    found = [check for check in checks if check.words == words] or checks
    if not found:
        return CheckView()
    return CheckView(found[-1].readers, found[-1].checked_on, found[-1].words == words)


def told(check: CheckView) -> str:
    """What a paper in easy words says about its check: a draft, or checked by whom; said nowhere else."""
    if not check.is_current or check.checked_on is None:
        return _("Easy words draft: check it with the people who will read it.")
    line = _("Checked by {readers}, {day}")
    return kept_together(line.format(readers=check.readers, day=with_year(check.checked_on)))


def with_note(handout: Handout, note: str) -> Handout:
    """A paper in easy words that says first whether readers have checked it.

    Papers of nothing but cards say the same in every print, and get no sheet of their own for this.
    """
    if handout.blocks and all(isinstance(block, Cards) for block in handout.blocks):
        return handout
    return replace(handout, blocks=(Paragraph(note), *handout.blocks))


def words_of(handout: Handout) -> str:
    """The SHA-256 of what a paper in easy words says, without what it says about its check."""
    blocks = handout.blocks[1:] if handout.blocks[:1] and _is_note(handout.blocks[0]) else handout.blocks
    return sha256(to_text(replace(handout, blocks=blocks)).encode()).hexdigest()


def _is_note(block: object) -> bool:
    """Whether a block is the note: all other text of such a paper stands in rows beside pictures."""
    return isinstance(block, Paragraph)
