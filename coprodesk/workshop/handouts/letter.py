"""A letter to one person: what happened to what they said."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from coprodesk.dates import in_words, kept_together
from coprodesk.i18n import _, ngettext
from coprodesk.services.documents import Block, Bullets, Facts, Handout, Heading, Paragraph
from coprodesk.workshop.handouts import word_blocks
from coprodesk.workshop.handouts.answered import comes_of_it, promised, tells_by_group
from coprodesk.workshop.handouts.heads import footer, reach
from coprodesk.workshop.views import answers, ideas, outcomes, people, plan, project
from coprodesk.workshop.views.answers import FateView
from coprodesk.workshop.views.outcomes import PromiseView
from coprodesk.workshop.views.people import PersonView


def readers(session: Session, workshop_id: int) -> tuple[PersonView, ...]:
    """Who gets a letter: everyone who wants to be told."""
    return answers.wanted(session, workshop_id)


def handout(session: Session, workshop_id: int, person_id: int) -> Handout:
    """The letter to one person, with the group's words explained as they want them."""
    person = next(each for each in people.room(session, workshop_id).people if each.id == person_id)
    planned = plan.view(session, workshop_id)
    fates = answers.fates(session, workshop_id, person_id)
    blocks = (
        Paragraph(_("Dear {name},").format(name=person.name)),
        Paragraph(kept_together(_thanks(person, planned))),
        *_ideas(fates, ideas.counts(session, workshop_id).ideas, tells_by_group(session, workshop_id)),
        *_decided(session, workshop_id),
        *_promised(outcomes.promises(session, workshop_id), fates),
        *_hear(planned),
        Paragraph(_("Did we get something wrong? Tell us, and we put it right.")),
        *_signed(session, workshop_id),
    )
    explained = word_blocks.explained(session, blocks, person.words)
    return Handout(
        title=_("What happened to what you said"),
        blocks=(*blocks, *explained, *reach(session, workshop_id)),
        footer=footer(session),
    )


def _thanks(person: PersonView, planned: plan.PlanView) -> str:
    if not person.presence.has_come:
        return _("Here is what came of our session, “{title}”.").format(title=planned.title)
    if planned.held_on:
        day = in_words(planned.held_on)
        return _("Thank you for being with us on {day}. This is what came of it.").format(day=day)
    return _("Thank you for being with us. This is what came of it.")


def _ideas(fates: tuple[FateView, ...], count: int, is_said: bool) -> Iterator[Block]:
    if not fates:
        if count:
            told = ngettext("The group gave {count} idea.", "The group gave {count} ideas.", count)
            yield Heading(_("What the group said"))
            yield Paragraph(told.format(count=count))
            yield Paragraph(_("None has your name on it. Your idea counts the same without a name."))
        return
    yield Heading(_("What you said"))
    for fate in fates:
        comes = ((_("What comes of it"), comes_of_it(fate.comes)),) if is_said else ()
        yield Facts((*_fate(fate), *comes))


def _fate(fate: FateView) -> Iterator[tuple[str, str]]:
    yield _("You said"), fate.as_said or fate.text
    if fate.as_said:
        yield _("Clearer words"), fate.text
    if fate.joined_to:
        yield _("It stands with"), fate.joined_to
    if not fate.group:
        yield _("Where it is"), _("It is kept on the list of ideas. It is in no group yet.")
        return
    beside = ngettext(
        "In “{group}”, with {count} other idea", "In “{group}”, with {count} other ideas", fate.others
    )
    alone = _("In “{group}”")
    yield _("Where it is"), (beside if fate.others else alone).format(group=fate.group, count=fate.others)
    if fate.dots is not None:
        dots = ngettext("{count} dot", "{count} dots", fate.dots).format(count=fate.dots)
        most = _("{dots}: the most of all").format(dots=dots)
        yield _("What the group got"), most if fate.place == 1 and fate.dots else dots


def _decided(session: Session, workshop_id: int) -> tuple[Block, ...]:
    decided = outcomes.decisions(session, workshop_id)
    if not decided:
        groups = outcomes.group_answers(session, workshop_id)
        is_told = outcomes.promises(session, workshop_id) or any(group.is_answered for group in groups)
        return () if is_told else (Paragraph(_("Nothing is decided yet.")),)
    told = (
        f"{each.text}\n{_('Not everyone agrees:')} {each.disagreement}" if each.disagreement else each.text
        for each in decided
    )
    return (Heading(_("What the group decided")), Bullets(tuple(told)))


def _promised(made: tuple[PromiseView, ...], fates: tuple[FateView, ...]) -> tuple[Block, ...]:
    """The promises that do not stand beside an idea already."""
    told = {each.id for fate in fates if fate.comes for each in fate.comes.promises}
    others = tuple(promised(each) for each in made if each.id not in told)
    if not others:
        return ()
    return (Heading(_("What else happens now") if told else _("What happens now")), Bullets(others))


def _signed(session: Session, workshop_id: int) -> tuple[Block, ...]:
    """The name of whoever tells people what came of it."""
    name = plan.view(session, workshop_id).hear_from or project.view(session).contact_name
    return (Paragraph(_("With thanks from {name}").format(name=name)),) if name else ()


def _hear(planned: plan.PlanView) -> tuple[Block, ...]:
    if not planned.hear_by:
        return ()
    day = in_words(planned.hear_by)
    if planned.hear_from:
        words = _("{who} tells you more by {day}.").format(who=planned.hear_from, day=day)
    else:
        words = _("You hear more by {day}.").format(day=day)
    return (Paragraph(kept_together(words)),)
