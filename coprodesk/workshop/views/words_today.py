"""The words of a session that need a meaning: the group's own, and those that the word bank explains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coprodesk.i18n import ngettext
from coprodesk.services.language import Kind, OwnWord, Term, is_medical, terms_in
from coprodesk.workshop.views import ideas, outcomes, plan, summary, votes, words


@dataclass(frozen=True)
class UsedWord:
    """A word with its meaning; `count` is in how many texts of the session it stands.

    Where it `is_ambiguous`, only people can say which of its meanings is meant here.
    """

    term: str
    meaning: str
    is_ours: bool
    is_medical: bool
    count: int
    is_ambiguous: bool = False

    @property
    def where(self) -> str:
        """How often it was used, in words."""
        return ngettext("Used in {count} text", "Used in {count} texts", self.count).format(count=self.count)


def view(session: Session, workshop_id: int) -> tuple[UsedWord, ...]:
    """The words used at a session, from A to Z."""
    return gather(texts(session, workshop_id), words.own_words(session))


def texts(session: Session, workshop_id: int) -> tuple[str, ...]:
    """Everything that was written at a session and that others read; nothing about a person."""
    return tuple(
        text
        for text in (
            *_planned(plan.view(session, workshop_id)),
            *_given(ideas.board(session, workshop_id)),
            *_decided(session, workshop_id),
            *(made.what for made in outcomes.promises(session, workshop_id)),
            *(line for part in summary.view(session, workshop_id).parts for line in part.printed),
        )
        if text.strip()
    )


def gather(written: Iterable[str], own_words: Sequence[OwnWord]) -> tuple[UsedWord, ...]:
    """The words with a meaning in some texts, from A to Z."""
    found: dict[str, tuple[Term, int]] = {}
    for text in written:
        here = {term.term.casefold(): term for term in terms_in(text, own_words) if term.meaning}
        for key, term in here.items():
            found[key] = (term, found[key][1] + 1 if key in found else 1)
    return tuple(_used(*found[key]) for key in sorted(found))


def to_explain(written: Iterable[str], own_words: Sequence[OwnWord]) -> tuple[UsedWord, ...]:
    """The group's words that some texts use and do not explain, and that the group wants explained."""
    together = "\n".join(written)
    wanted = [
        term
        for term in terms_in(together, own_words)
        if term.is_ours and term.kind is Kind.EXPLAIN and term.meaning
    ]
    said = {term.term for term in wanted if term.is_explained}
    found = {term.term.casefold(): term for term in wanted if term.term not in said}
    return tuple(_used(found[key], 1) for key in sorted(found))


def _used(term: Term, count: int) -> UsedWord:
    return UsedWord(term.term, term.meaning, term.is_ours, is_medical(term.term), count, term.is_ambiguous)


def _planned(planned: plan.PlanView) -> tuple[str, ...]:
    return (
        planned.title,
        planned.way_there,
        planned.access,
        planned.purpose,
        planned.can_change,
        planned.cannot_change,
        planned.money,
        planned.pays,
        planned.decides,
        planned.question,
        *(item.title for item in planned.agenda),
    )


def _given(board: ideas.BoardView) -> tuple[str, ...]:
    names = tuple(group.name for group in board.groups)
    return names + tuple(each.text for idea in board.ideas for each in (idea, *idea.joined))


def _decided(session: Session, workshop_id: int) -> tuple[str, ...]:
    asked = tuple(vote.question for vote in votes.rounds(session, workshop_id))
    decided = outcomes.decisions(session, workshop_id)
    return asked + tuple(text for each in decided for text in (each.text, each.disagreement))
