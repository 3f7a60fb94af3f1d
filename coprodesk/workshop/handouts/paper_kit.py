"""The whole session on paper, so that it goes on when the power does not."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import VoteKind
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Handout, Heading, Paragraph
from coprodesk.workshop.handouts import agenda, deal, ground_rules, ideas_board, poster
from coprodesk.workshop.handouts.forms import asked, lines
from coprodesk.workshop.handouts.heads import footer, reach, under, where_and_when
from coprodesk.workshop.views import outcomes, plan, votes

_MORE_PROMISES = 3
_EMPTY_IDEAS = 12


def handout(session: Session, workshop_id: int) -> Handout:
    """Everything that a session needs, in the order it is needed; what is not there yet is to be written."""
    return Handout(
        title=_("Paper kit: {title}").format(title=plan.view(session, workshop_id).title),
        blocks=(
            *where_and_when(session, workshop_id),
            Paragraph(_("With this and a pen, the session can go on without a computer.")),
            *under(_("What we do"), agenda.blocks(session, workshop_id)),
            *under(_("Our deal"), deal.blocks(session, workshop_id)),
            *under(_("How we treat each other"), ground_rules.blocks(session, workshop_id)),
            *under(_("Ideas so far"), ideas_board.blocks(session, workshop_id)),
            Heading(_("More ideas")),
            Paragraph(_("Write each idea as it was said. Ask whose name it should have.")),
            *lines(_EMPTY_IDEAS),
            *under(_("The vote"), _vote(session, workshop_id)),
            *under(_("Promises"), _promises(session, workshop_id)),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )


def _vote(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The question with its choices and room to count; the last vote by dots is taken."""
    asked_before = [each for each in votes.rounds(session, workshop_id) if each.kind is VoteKind.DOTS]
    if not asked_before:
        return (asked(_("Question"), _("First choice"), _("Second choice"), _("Third choice")),)
    vote = asked_before[-1]
    each_has = ngettext("Everyone has {count} dot.", "Everyone has {count} dots.", vote.dots_each)
    return (
        Paragraph(vote.question),
        Paragraph(each_has.format(count=vote.dots_each)),
        asked(*(choice.text for choice in vote.standings)),
    )


def _promises(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The promises so far, and room for more."""
    known = poster.blocks(session, workshop_id)
    if not outcomes.promises(session, workshop_id):
        return known
    more = (asked(_("What"), _("Who"), _("By when")) for _number in range(_MORE_PROMISES))
    return (*known, Heading(_("More promises")), *more)
