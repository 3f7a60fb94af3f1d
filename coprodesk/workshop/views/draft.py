"""The first draft of a summary, written from the record and from nothing else."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.choices import SummaryPart, Thumb, VoteKind
from coprodesk.dates import in_words
from coprodesk.i18n import _, ngettext
from coprodesk.workshop.views import ideas, outcomes, plan, project, votes


def lines(session: Session, workshop_id: int) -> dict[SummaryPart, tuple[str, ...]]:
    """The lines of each part; a part that the record says nothing about is empty."""
    planned = plan.view(session, workshop_id)
    decided = outcomes.decisions(session, workshop_id)
    return {
        SummaryPart.TALKED: _talked(session, workshop_id, planned),
        SummaryPart.DECIDED: tuple(decision.text for decision in decided),
        SummaryPart.NOT_AGREED: _not_agreed(session, workshop_id, decided),
        SummaryPart.NEXT: tuple(made.sentence for made in outcomes.promises(session, workshop_id)),
        SummaryPart.HEAR: _hear(planned),
        SummaryPart.REACH: tuple(filter(None, (project.view(session).contact,))),
    }


def _talked(session: Session, workshop_id: int, planned: plan.PlanView) -> tuple[str, ...]:
    board = ideas.board(session, workshop_id)
    found = [planned.question] if planned.question else []
    if board.count:
        found.append(
            ngettext("You gave {count} idea.", "You gave {count} ideas.", board.count).format(
                count=board.count
            )
        )
    for vote in _closed(session, workshop_id):
        if vote.kind is VoteKind.DOTS and vote.total:
            best = ", ".join(f"{each.text} ({each.count})" for each in vote.best_first[:3] if each.count)
            found.append(_("Most dots: {choices}.").format(choices=best))
    return tuple(found)


def _closed(session: Session, workshop_id: int) -> tuple[votes.RoundView, ...]:
    """The votes that are over: what is still being counted is no result yet."""
    return tuple(vote for vote in votes.rounds(session, workshop_id) if not vote.is_open)


def _not_agreed(
    session: Session, workshop_id: int, decided: tuple[outcomes.DecisionView, ...]
) -> tuple[str, ...]:
    told = [decision.disagreement for decision in decided if decision.disagreement]
    all_rounds = _closed(session, workshop_id)
    followed = {vote.follows_id for vote in all_rounds}
    recorded = {decision.round_id for decision in decided if decision.disagreement}
    for vote in all_rounds:
        if vote.kind is VoteKind.THUMBS and vote.id not in followed | recorded:
            told += _thumbs_left(vote)
    return tuple(told)


def _thumbs_left(vote: votes.RoundView) -> list[str]:
    told = [words for _number, words in vote.worries]
    cannot = vote.standings[list(Thumb).index(Thumb.CANNOT)].count
    if cannot:
        told.append(
            ngettext(
                "{count} person could not live with: {proposal}",
                "{count} people could not live with: {proposal}",
                cannot,
            ).format(count=cannot, proposal=vote.question)
        )
    return told


def _hear(planned: plan.PlanView) -> tuple[str, ...]:
    found = []
    if planned.hear_by:
        day = in_words(planned.hear_by)
        found.append(
            _("{who} will tell you what happened by {day}.").format(who=planned.hear_from, day=day)
            if planned.hear_from
            else _("You will hear what happened by {day}.").format(day=day)
        )
    if planned.next_on:
        found.append(_("We meet again on {day}.").format(day=in_words(planned.next_on)))
    return tuple(found)
