"""Cards to write an idea on, and notes for a worry: one for each person who takes part."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Card, Cards, Handout, Ideas, Paragraph
from coprodesk.services.documents.content import CardBlock
from coprodesk.workshop.handouts.forms import BOX
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.views import plan
from coprodesk.workshop.views.people import voters

_PER_PAGE = 2
_TITLE_SIZE, _SIZE = 20.0, 18.0
_LINES = 4
_LINE = "_" * 54
"""A line to write on: as long as the widest card is in giant print."""


def ideas(session: Session, workshop_id: int) -> Handout:
    """Two cards for each person: the question, lines for one idea, and how its giver wants to be named."""
    question = plan.view(session, workshop_id).question or _("What is your idea?")
    names = (_("With my name:"), _("With my code:"), _("Without a name"))
    card = Card(
        question,
        (
            Paragraph(_("One idea on each card. Write it or draw it. Ask for help if you like.")),
            *_lines(_LINES),
            Ideas(tuple((None, f"{BOX} {words}") for words in names)),
        ),
    )
    return Handout(_("Idea cards"), _for_each(session, workshop_id, card, 2), footer=footer(session))


def worries(session: Session, workshop_id: int) -> Handout:
    """A note for each person: the worry, and what would help. Nobody has to put a name on it."""
    card = Card(
        _("My worry"),
        (
            Paragraph(_("What could go wrong? Who could be hurt?")),
            *_lines(2),
            Paragraph(_("What would help?")),
            *_lines(2),
            Paragraph(_("You need not put your name on it. Fold it and put it in the box.")),
        ),
    )
    return Handout(_("Worry notes"), _for_each(session, workshop_id, card, 1), footer=footer(session))


def _for_each(session: Session, workshop_id: int, card: Card, count: int) -> tuple[Block, ...]:
    cards = (card,) * (voters(session, workshop_id) * count or _PER_PAGE)
    return (Cards(cards, per_page=_PER_PAGE, title_size=_TITLE_SIZE, least_size=_SIZE, may_grow=True),)


def _lines(count: int) -> tuple[CardBlock, ...]:
    return tuple(Paragraph(_LINE) for _number in range(count))
