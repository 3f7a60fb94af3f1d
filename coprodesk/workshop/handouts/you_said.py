"""What became of what people said at the sessions before, with what was not done and why."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coprodesk.choices import PromiseState, WordWish
from coprodesk.dates import kept_together, with_year
from coprodesk.errors import PlainError
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Bullets, Facts, Handout, Heading, Paragraph, Table
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.answered import came_of, tells_by_group
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import ideas, outcomes, plan, project
from coprodesk.workshop.views.outcomes import GroupAnswer, PromiseView

_NOT_DONE = (PromiseState.LATE, PromiseState.NOT_DONE)
_TO_COME = (PromiseState.OPEN, PromiseState.LOOKING)


def handout(session: Session, workshop_id: int, wish: WordWish = WordWish.EVERYDAY) -> Handout:
    """The answer to what people said before; raises PlainError where no earlier session has one.

    It ends with the group's words that it uses and that are to be explained, as `wish` says.
    """
    blocks: list[Block] = []
    for line in project.view(session).sessions:
        if line.id < workshop_id and (told := _told(session, line.id)):
            day = with_year(line.held_on) if line.held_on else ""
            blocks += [Heading(", ".join(filter(None, (line.title, day)))), *told]
    if not blocks:
        raise PlainError(
            _("No session before this one has a promise. This paper tells what became of promises.")
        )
    lead = _("You took the time to tell us. Here is what we did with it, and what we did not.")
    blocks.insert(0, Paragraph(lead))
    return Handout(
        title=_("You said, we did"),
        blocks=(*blocks, *word_blocks.explained(session, blocks, wish), *reach(session, workshop_id)),
        footer=footer(session),
    )


def _told(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """What was asked and said at a session, and what came of it; nothing where nobody has answered."""
    made = outcomes.promises(session, workshop_id)
    groups = outcomes.group_answers(session, workshop_id)
    if not made and not any(group.is_answered for group in groups):
        return ()
    question = plan.view(session, workshop_id).question
    asked = (Heading(_("We asked"), 3), Paragraph(question)) if question else ()
    board = ideas.board(session, workshop_id)
    loose = tuple(each.text for idea in board.unsorted.ideas for each in (idea, *idea.joined))
    if not tells_by_group(session, workshop_id):
        return (*asked, *_said(*map(_pile, groups), *loose), *_answers(made))
    told = {each.id for group in groups for each in group.promises}
    rest = [each for each in made if each.id not in told]
    rows = Table((_("You said"), _("What comes of it")), tuple(map(_row, groups)))
    return (*asked, rows, *_said(*loose), *_answers(rest))


def _said(*told: str) -> tuple[Block, ...]:
    return (Heading(_("You said"), 3), Bullets(told)) if told else ()


def _pile(group: GroupAnswer) -> str:
    words = ngettext("{name}: {count} idea", "{name}: {count} ideas", group.count)
    return words.format(name=group.name, count=group.count)


def _row(group: GroupAnswer) -> tuple[str, str]:
    """One group of ideas: what people said, what was done or not done and why, by whom and when."""
    told = "\n".join(filter(None, (*map(_kept, group.promises), group.answer)))
    return _pile(group), told or _("Nothing is decided about it yet.")


def _kept(each: PromiseView) -> str:
    """What became of a promise, after the words that say how it stands."""
    words = _("Still to come: {promise}")
    if each.state is PromiseState.DONE:
        words = _("We did: {promise}")
    elif each.state in _NOT_DONE:
        words = _("Not done, and why: {promise}")
    return words.format(promise=came_of(each))


def _answers(made: Sequence[PromiseView]) -> tuple[Block, ...]:
    """What was done, what was not and why, and what is still to come."""
    done = tuple(came_of(each) for each in made if each.state is PromiseState.DONE)
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


def _missed(each: PromiseView) -> str:
    return f"{each.state.label}. {each.reason}"


def _coming(each: PromiseView) -> str:
    if each.state is PromiseState.LOOKING:
        return f"{each.sentence} {each.state.label}."
    return each.sentence
