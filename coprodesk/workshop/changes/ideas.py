"""Take ideas, make their words clearer, sort them, join them; nothing that was said is ever lost."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coprodesk.choices import Credit, Lane
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.models import Idea, IdeaGroup, Promise, SummaryLine, VoteOption
from coprodesk.models.words import clean, needed
from coprodesk.workshop.views.quotes import on_one_line


def add(
    session: Session,
    workshop_id: int,
    text: str,
    lane: Lane,
    credit: Credit,
    *,
    person_id: int | None = None,
    code: str = "",
) -> int:
    """Keep what someone said; returns the number of the idea.

    `person_id` goes with Credit.NAME, `code` with Credit.CODE; with Credit.NONE neither is kept.
    """
    words = needed(text, _("The idea has no words yet. Type what the person said."))
    idea = Idea(workshop_id=workshop_id, text=words, lane=lane, credit=credit)
    if credit is Credit.NAME:
        if person_id is None:
            raise PlainError(_("There is no name yet. Choose whose idea it is, or choose No name."))
        idea.person_id = person_id
    elif credit is Credit.CODE:
        idea.code = needed(code, _("There is no code yet. Type the person's code, or choose No name."))
    session.add(idea)
    session.flush()
    return idea.id


def reword(session: Session, idea_id: int, text: str, why: str, today: date) -> None:
    """Give an idea clearer words; the words as they were said stay in its history."""
    session.get_one(Idea, idea_id).reword(text, why, today)


def withdraw(session: Session, idea_id: int) -> None:
    """Take an idea off every list because its giver asks; Undo or `bring_back` returns it.

    A line of the summary that quotes it goes too; `bring_back` leaves it to people to quote it again.
    """
    idea = session.get_one(Idea, idea_id)
    idea.is_withdrawn = True
    quoted = {f"“{on_one_line(words)}”" for words in (idea.text, *(each.text for each in idea.wordings))}
    for line in session.scalars(select(SummaryLine).where(SummaryLine.workshop_id == idea.workshop_id)):
        if any(words in line.text for words in quoted):
            session.delete(line)


def bring_back(session: Session, idea_id: int) -> None:
    """Put a withdrawn idea back."""
    session.get_one(Idea, idea_id).is_withdrawn = False


def put_in_group(session: Session, idea_id: int, group_id: int | None) -> None:
    """Put an idea in a group of ideas, or (None) back with the unsorted ones."""
    session.get_one(Idea, idea_id).group_id = group_id


def join(session: Session, idea_id: int, to_id: int) -> None:
    """Let an idea stand with another that says nearly the same; both keep their words and credit."""
    session.get_one(Idea, idea_id).join(session.get_one(Idea, to_id))


def part(session: Session, idea_id: int) -> None:
    """Let a joined idea stand by itself again, in the group of the idea it was joined to."""
    idea = session.get_one(Idea, idea_id)
    if idea.joined_to is not None:
        idea.group_id = idea.joined_to.group_id
        idea.joined_to = None


def add_group(session: Session, workshop_id: int, name: str) -> int:
    """Begin a new group of ideas; returns its number."""
    last = session.scalar(select(func.max(IdeaGroup.position)).where(IdeaGroup.workshop_id == workshop_id))
    group = IdeaGroup(workshop_id=workshop_id, position=0 if last is None else last + 1)
    group.rename(clean(name))
    session.add(group)
    session.flush()
    return group.id


def begin_group(session: Session, workshop_id: int, name: str, idea_id: int) -> int:
    """Begin a new group of ideas with one idea in it; returns the number of the group."""
    group_id = add_group(session, workshop_id, name)
    put_in_group(session, idea_id, group_id)
    return group_id


def rename_group(session: Session, group_id: int, name: str) -> None:
    """Give a group of ideas another name."""
    session.get_one(IdeaGroup, group_id).rename(name)


def remove_group(session: Session, group_id: int) -> None:
    """Take a group away; its ideas go back to the unsorted ones."""
    for idea in session.scalars(select(Idea).where(Idea.group_id == group_id)):
        idea.group_id = None
    for option in session.scalars(select(VoteOption).where(VoteOption.group_id == group_id)):
        option.group_id = None
    for made in session.scalars(select(Promise).where(Promise.group_id == group_id)):
        made.group_id = None
    session.flush()
    session.delete(session.get_one(IdeaGroup, group_id))
