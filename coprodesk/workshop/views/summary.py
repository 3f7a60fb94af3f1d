"""The summary as it is edited and printed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coprodesk.choices import SummaryPart
from coprodesk.models import SummaryLine
from coprodesk.workshop.views import draft


@dataclass(frozen=True)
class LineView:
    """One line of the summary."""

    id: int
    text: str
    is_left_out: bool


@dataclass(frozen=True)
class PartView:
    """One part of the summary with its lines."""

    part: SummaryPart
    lines: tuple[LineView, ...]

    @property
    def text(self) -> str:
        """The lines as the editor shows them, one below the other."""
        return "\n".join(line.text for line in self.lines)

    @property
    def printed(self) -> tuple[str, ...]:
        """The lines that go on paper."""
        return tuple(line.text for line in self.lines if not line.is_left_out)


@dataclass(frozen=True)
class SummaryView:
    """All parts of the summary, in order; `is_written` is whether any line stands."""

    parts: tuple[PartView, ...]
    is_behind: bool

    @property
    def is_written(self) -> bool:
        """Whether any line stands."""
        return any(part.lines for part in self.parts)


def view(session: Session, workshop_id: int) -> SummaryView:
    """The summary of a session; `is_behind` where the record says something that no line of it says yet."""
    found = session.scalars(
        select(SummaryLine).where(SummaryLine.workshop_id == workshop_id).order_by(SummaryLine.position)
    ).all()
    parts = tuple(
        PartView(
            part,
            tuple(LineView(line.id, line.text, line.is_left_out) for line in found if line.part is part),
        )
        for part in SummaryPart
    )
    written = {line.text for line in found}
    fresh = {words for lines in draft.lines(session, workshop_id).values() for words in lines}
    return SummaryView(parts, is_behind=bool(found) and not fresh <= written)
