"""What became of the promises of the sessions before, with what was not done and why."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState, WordWish
from coprodesk.dates import kept_together, with_year
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Bullets, Facts, Handout, Heading, Paragraph
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import ideas, outcomes, plan, project
from coprodesk.workshop.views.outcomes import PromiseView

_NOT_DONE = (PromiseState.LATE, PromiseState.NOT_DONE)
_TO_COME = (PromiseState.OPEN, PromiseState.LOOKING)


def handout(session: Session, workshop_id: int, wish: WordWish = WordWish.EVERYDAY) -> Handout:
    """The answer to what people said before; raises PlainError where no earlier session made a promise.

    It ends with the group's words that it uses and that are to be explained, as `wish` says.
    """
    promised = outcomes.earlier_promises(session, workshop_id)
    if not promised:
        raise PlainError(
            _("No session before this one has a promise. This paper tells what became of promises.")
        )
    blocks: list[Block] = [
        Paragraph(_("You took the time to tell us. Here is what we did with it, and what we did not."))
    ]
    for line in project.view(session).sessions:
        made = [each for each in promised if each.workshop_id == line.id]
        if made:
            day = with_year(line.held_on) if line.held_on else ""
            blocks += [Heading(", ".join(filter(None, (line.title, day))))]
            blocks += [*_said(session, line.id), *_answers(made)]
    return Handout(
        title=_("You said, we did"),
        blocks=(*blocks, *word_blocks.explained(session, blocks, wish), *reach(session, workshop_id)),
        footer=footer(session),
    )


def _said(session: Session, workshop_id: int) -> tuple[Block, ...]:
    board = ideas.board(session, workshop_id)
    question = plan.view(session, workshop_id).question
    asked = (Heading(_("We asked"), 3), Paragraph(question)) if question else ()
    piles = [
        ngettext("{name}: {count} idea", "{name}: {count} ideas", group.count).format(
            name=group.name, count=group.count
        )
        for group in board.groups
        if group.count
    ]
    loose = (each.text for idea in board.unsorted.ideas for each in (idea, *idea.joined))
    told = (*piles, *loose)
    return (*asked, Heading(_("You said"), 3), Bullets(told)) if told else asked


def _answers(made: Sequence[PromiseView]) -> tuple[Block, ...]:
    """What was done, what was not and why, and what is still to come."""
    done = tuple(_done(each) for each in made if each.state is PromiseState.DONE)
    missed = tuple((each.what, _missed(each)) for each in made if each.state in _NOT_DONE)
    coming = tuple(kept_together(_coming(each)) for each in made if each.state in _TO_COME)
    blocks: list[Block] = []
    if done:
        blocks += [Heading(_("We did"), 3), Bullets(done)]
    if missed:
        blocks += [Heading(_("Not done, and why"), 3), Facts(missed)]
    if coming:
        blocks += [Heading(_("Still to come"), 3), Bullets(coming)]
    return tuple(blocks)


def _done(each: PromiseView) -> str:
    words = _("{what}. {owner} and {helper} did it.") if each.helper else _("{what}. {owner} did it.")
    told = words.format(what=each.what.rstrip("."), owner=each.owner, helper=each.helper)
    return f"{told} {each.reason}" if each.reason else told


def _missed(each: PromiseView) -> str:
    return f"{each.state.label}. {each.reason}"


def _coming(each: PromiseView) -> str:
    if each.state is PromiseState.LOOKING:
        return f"{each.sentence} {each.state.label}."
    return each.sentence
