"""What the room sees on the wall: the question, ideas and results; never a name, a need or a note."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from coprodesk.choices import Step
from coprodesk.dates import clock, short
from coprodesk.i18n import _, ngettext
from coprodesk.workshop.views import ideas, outcomes, plan, votes, words


@dataclass(frozen=True)
class WallLine:
    """One line below the question, with a short note at its side.

    `amount` is what the line got, where a result is shown.
    """

    text: str
    note: str = ""
    amount: int | None = None


@dataclass(frozen=True)
class WallView:
    """The wall as it stands at one step; `strip` is a word with its meaning below everything else, or ""."""

    heading: str
    question: str
    lines: tuple[WallLine, ...]
    strip: str = ""


def view(session: Session, workshop_id: int, step: str, word_id: int = 0) -> WallView:
    """What the wall shows while the window is at `step`: a value of Step, or "words".

    `word_id` is the word of the group that is shown now: first among the words, in a strip elsewhere.
    """
    if step == "words":
        return _words(session, word_id)
    shown = next((word for word in words.bank(session) if word.id == word_id and word.meaning), None)
    strip = _("“{word}” means: {meaning}").format(word=shown.term, meaning=shown.meaning) if shown else ""
    return replace(_at_step(session, workshop_id, step), strip=strip)


def _at_step(session: Session, workshop_id: int, step: str) -> WallView:
    planned = plan.view(session, workshop_id)
    if step in (Step.IDEAS, Step.SORT):
        return _ideas(session, workshop_id, sorted_out=step == Step.SORT)
    if step == Step.DECIDE:
        return _decide(session, workshop_id)
    if step in (Step.PROMISES, Step.SUMMARY):
        made = outcomes.promises(session, workshop_id)
        lines = tuple(WallLine(each.what, _("by {day}").format(day=short(each.due))) for each in made)
        return WallView(_("Promises"), _("What happens next?"), lines)
    return _agenda(planned)


def _words(session: Session, word_id: int) -> WallView:
    told = [word for word in words.bank(session) if word.meaning]
    told.sort(key=lambda word: word.id != word_id)
    meanings = tuple(WallLine(word.term, word.meaning) for word in told)
    return WallView(_("Our words"), _("What does it mean to us?"), meanings)


def _agenda(planned: plan.PlanView) -> WallView:
    lines = tuple(
        WallLine(item.title, clock(item.starts_at) if item.starts_at else _minutes(item.minutes))
        for item in planned.agenda
    )
    return WallView(planned.title, planned.purpose, lines)


def _ideas(session: Session, workshop_id: int, *, sorted_out: bool) -> WallView:
    board = ideas.board(session, workshop_id)
    if sorted_out and board.groups:
        lines = tuple(WallLine(group.name, _ideas_in(group.count)) for group in board.groups)
    else:
        lines = tuple(WallLine(idea.text, _as_said(idea)) for idea in board.ideas)
    return WallView(_("Sort") if sorted_out else _("Ideas"), board.question, lines)


def _as_said(idea: ideas.IdeaView) -> str:
    """What a participant said, where somebody made the words clearer: it stands beside them."""
    return _("In their words: “{words}”").format(words=idea.earlier[0]) if idea.earlier else ""


def _decide(session: Session, workshop_id: int) -> WallView:
    rounds = votes.rounds(session, workshop_id)
    if not rounds:
        decided = outcomes.decisions(session, workshop_id)
        return WallView(_("Decide"), "", tuple(WallLine(each.text) for each in decided))
    now = next((vote for vote in reversed(rounds) if vote.is_open), rounds[-1])
    if now.is_open:
        # Half a count would lead those who have not voted yet.
        return WallView(_("Decide"), now.question, tuple(WallLine(each.text) for each in now.standings))
    lines = tuple(WallLine(each.text, str(each.count), each.count) for each in now.best_first)
    return WallView(_("Decide"), now.question, lines)


def _ideas_in(count: int) -> str:
    return ngettext("{count} idea", "{count} ideas", count).format(count=count)


def _minutes(minutes: int) -> str:
    return ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes)
