"""Make the summary from the record, write it anew, leave lines out."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import SummaryPart
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import SummaryLine
from coprodesk.models.words import clean
from coprodesk.workshop.views import draft


def make_draft(session: Session, workshop_id: int) -> None:
    """Write the whole summary afresh from the record, in place of what stands there."""
    for part, lines in draft.lines(session, workshop_id).items():
        write(session, workshop_id, part, lines)


def write(session: Session, workshop_id: int, part: SummaryPart, lines: Sequence[str]) -> None:
    """Write the lines of one part; a line whose words stay as they were keeps being left out or not."""
    before = _lines(session, workshop_id, part)
    left_out = {line.text for line in before if line.is_left_out}
    wanted = [words for words in map(clean, lines) if words]
    if [line.text for line in before] == wanted:
        return
    for line in before:
        session.delete(line)
    session.flush()
    for position, words in enumerate(wanted):
        session.add(
            SummaryLine(
                workshop_id=workshop_id,
                part=part,
                position=position,
                text=words,
                is_left_out=words in left_out,
            )
        )


def reword(session: Session, workshop_id: int, part: SummaryPart, before: str, after: str) -> None:
    """Give one line other words; its place, and whether it is printed, stay as they are."""
    line = next((line for line in _lines(session, workshop_id, part) if line.text == before), None)
    if line is None:
        raise PlainError(_("This line has changed meanwhile. Look at it again."))
    line.text = clean(after)


def leave_out(session: Session, line_id: int, *, is_left_out: bool) -> None:
    """Leave a line out of the printed summary, or put it back; its words stay in the record."""
    session.get_one(SummaryLine, line_id).is_left_out = is_left_out


def _lines(session: Session, workshop_id: int, part: SummaryPart) -> Sequence[SummaryLine]:
    found = select(SummaryLine).where(SummaryLine.workshop_id == workshop_id, SummaryLine.part == part)
    return session.scalars(found.order_by(SummaryLine.position)).all()
