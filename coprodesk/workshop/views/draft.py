"""The first draft of a summary, written from the record and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from coprodesk.choices import Presence, SummaryPart, Thumb, VoteKind
from coprodesk.dates import in_words, short
from coprodesk.i18n import _, ngettext
from coprodesk.workshop.views import ideas, outcomes, people, plan, project, votes
from coprodesk.workshop.views.quotes import quotes

_CAME = (Presence.HERE, Presence.INTRODUCED, Presence.PASSED)
_MOST_CHOICES = 3
"""Choices or groups of ideas that one side has room for."""


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
        SummaryPart.REACH: _reach(planned, project.view(session).contact),
    }


def _talked(session: Session, workshop_id: int, planned: plan.PlanView) -> tuple[str, ...]:
    """Who was there, with thanks; why; how much people said; what mattered most, in their own words."""
    board = ideas.board(session, workshop_id)
    who = _who(people.room(session, workshop_id))
    found = [*who, *filter(None, (planned.question or planned.purpose,))]
    if board.count:
        words = ngettext("You gave {count} idea.", "You gave {count} ideas.", board.count)
        found.append(words.format(count=board.count) + ("" if who else " " + _("Thank you.")))
    return (*found, *_told(session, workshop_id, board))


def _who(room: people.RoomView) -> tuple[str, ...]:
    """Thanks, and how many of each part have come; never who. Nothing where nobody is marked as here."""
    came = [person for person in room.taking_part if person.presence in _CAME]
    if not came:
        return ()
    helped = sum(person.presence in _CAME for person in room.helping)
    working = sum(person.part.is_staff for person in came)
    using = len(came) - working
    parts = []
    if using:
        words = ngettext(
            "{count} uses the service or cares for someone who does",
            "{count} use the service or care for someone who does",
            using,
        )
        parts.append(words.format(count=using))
    if working:
        words = ngettext("{count} works for it", "{count} work for it", working)
        if not using:
            words = ngettext("{count} works for the service", "{count} work for the service", working)
        parts.append(words.format(count=working))
    all_words = ngettext(
        "{count} person took part: {parts}.", "{count} people took part: {parts}.", len(came)
    )
    found = [_("Thank you for coming."), all_words.format(count=len(came), parts=", ".join(parts))]
    if helped:
        found.append(
            ngettext("{count} person helped.", "{count} people helped.", helped).format(count=helped)
        )
    return (" ".join(found),)


def _told(session: Session, workshop_id: int, board: ideas.BoardView) -> list[str]:
    """What got most dots, each with an idea as it was said; without a count of dots, the largest groups."""
    words = quotes(session, board)
    counted = [
        [each for each in vote.best_first[:_MOST_CHOICES] if each.count]
        for vote in _closed(session, workshop_id)
        if vote.kind is VoteKind.DOTS and vote.total
    ]
    if not counted:
        largest = sorted(board.groups, key=lambda group: -group.count)[:_MOST_CHOICES]
        return [
            _("{group}: “{words}”").format(group=group.name, words=words[group.id])
            for group in largest
            if group.id in words
        ]
    return [line for best in counted for line in _best(best, words)]


def _best(best: list[votes.Standing], words: Mapping[int, str]) -> list[str]:
    """The choices with most dots: a line each where there are words for one of them, else all in one."""
    quoted = [words.get(each.group_id or 0, "") for each in best]
    if not any(quoted):
        choices = ", ".join(f"{each.text} ({each.count})" for each in best)
        return [_("Most dots: {choices}.").format(choices=choices)]
    lines = []
    for each, said in zip(best, quoted, strict=True):
        line = ngettext("{choice}, {count} dot", "{choice}, {count} dots", each.count)
        line = line.format(choice=each.text, count=each.count)
        lines.append(_("{choice}: “{words}”").format(choice=line, words=said) if said else f"{line}.")
    return lines


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


def _reach(planned: plan.PlanView, contact: str) -> tuple[str, ...]:
    """How to change the summary or add to it, and whom to ask; nothing where nobody can be reached yet."""
    if not contact:
        return ()
    day = planned.hear_by or planned.next_on
    words = _("Did we get it wrong, or is there more? Tell us.")
    if day:
        words = _("Did we get it wrong, or is there more? Tell us by {day}.").format(day=short(day))
    return (words, contact)
