"""The promises as a poster: who does what by when, for a wall that everybody passes."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState
from coprodesk.dates import with_year
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Facts, Handout, Heading, Look, Paragraph, Table
from coprodesk.workshop.handouts.forms import to_sign
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import outcomes
from coprodesk.workshop.views.outcomes import PromiseView

_MOST_HEADINGS = 40
"""More headings would make a list of contents that nobody reads."""

_EMPTY = 3
"""Promises that can be written by hand where none is on record."""


def handout(session: Session, workshop_id: int) -> Handout:
    """The promises of a session; lines to write on where there is none yet."""
    return Handout(
        title=_("What we promised"),
        blocks=(
            *where_and_when(session, workshop_id),
            *_large(outcomes.promises(session, workshop_id)),
            Paragraph(_("You can ask about each promise.")),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
        look=Look.POSTER,
    )


def _large(made: tuple[PromiseView, ...]) -> tuple[Block, ...]:
    """Each promise under its own heading, for print that is too large for columns."""
    if not made:
        return _empty()
    if len(made) > _MOST_HEADINGS:
        return _listed(made)
    names = (_("Who"), _("By when"), _("How it is"))
    return tuple(
        block
        for what, *told in map(_row, made)
        for block in (
            Heading(what),
            Facts(tuple((name, fact) for name, fact in zip(names, told, strict=True) if fact)),
        )
    )


def blocks(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """What, who, by when and how it stands."""
    made = outcomes.promises(session, workshop_id)
    return _listed(made) if made else _empty()


def _listed(made: tuple[PromiseView, ...]) -> tuple[Block, ...]:
    head = (_("What"), _("Who"), _("By when"), _("How it is"))
    return (Table(head, tuple(map(_row, made))),)


def _empty() -> tuple[Block, ...]:
    return tuple(to_sign(_("What"), _("Who"), _("By when")) for _number in range(_EMPTY))


def _row(made: PromiseView) -> tuple[str, str, str, str]:
    who = _("{owner}, with {helper}") if made.helper else "{owner}"
    stands = made.state.label if made.state is not PromiseState.OPEN else ""
    return (
        made.what,
        who.format(owner=made.owner, helper=made.helper),
        with_year(made.due),
        ": ".join(filter(None, (stands, made.reason))),
    )
