"""Slips to vote on in private: one for each person who has a vote, each with a code of its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Literal

from sqlalchemy.orm import Session

from coprodesk.choices import PaperFormat, Tint, VoteKind
from coprodesk.i18n import _
from coprodesk.services.documents import Card, Cards, Fold, Handout, Ideas, Look, Paper, Paragraph
from coprodesk.workshop.handouts.card_pictures import for_all_or_none, pictures_of
from coprodesk.workshop.handouts.forms import BOX
from coprodesk.workshop.handouts.heads import footer
from coprodesk.workshop.slip_codes import code_of
from coprodesk.workshop.views import ideas, votes
from coprodesk.workshop.views.people import voters

_TO_WRITE = "_" * 4
_EMPTY_CHOICES = 4
_SIZES = {1: (28.0, 24.0), 2: (20.0, 16.0), 4: (16.0, 14.0), 8: (14.0, 14.0)}
"""Print of the question and of the choices, in points."""

_PILES = tuple(product((4, 2, 1, 8), PaperFormat, Tint))
"""Each way to print slips: people of one room may get theirs from several."""


@dataclass(frozen=True)
class _Asked:
    """What is voted on; `number` is that of the vote, 0 where it is not open yet."""

    number: int
    question: str
    how: str
    choices: tuple[str, ...]
    mark: str = BOX


def handout(session: Session, workshop_id: int, per_page: Literal[1, 2, 4, 8], paper: Paper) -> Handout:
    """A slip for each person who has a vote; a page of slips where nobody is listed.

    Where a slip is too small for its words, fewer than `per_page` share a page. Slips on another `paper`
    have other codes, so that both count.
    """
    asked = _asked(session, workshop_id, is_short=per_page == 8)
    count = voters(session, workshop_id) or per_page
    rows = _rows(session, asked)
    pile = _PILES.index((per_page, paper.format, paper.tint))
    slips = (_slip(asked, rows, code_of(asked.number, number, pile)) for number in range(1, count + 1))
    return Handout(
        title=_("Voting slips"),
        blocks=(
            Cards(
                tuple(slips),
                per_page=per_page,
                title_size=_SIZES[per_page][0],
                least_size=_SIZES[per_page][1],
                fold=Fold.LINE,
                may_grow=True,
                has_foot=True,
            ),
        ),
        footer=footer(session),
        look=Look.WIDE if per_page == 8 else Look.PLAIN,
    )


def _slip(asked: _Asked, rows: Ideas, code: str) -> Card:
    foot = Paragraph(_("Slip {code}").format(code=code))
    return Card(asked.question, (Paragraph(asked.how), rows, foot))


def _rows(session: Session, asked: _Asked) -> Ideas:
    """The choices, with pictures where each has one, and the two ways not to choose."""
    pictures = for_all_or_none(pictures_of(session, asked.choices))
    choices = (
        (picture, f"{asked.mark} {words}") for picture, words in zip(pictures, asked.choices, strict=True)
    )
    others = ((None, f"{BOX} {words}") for words in (_("I am not sure"), _("I do not want to vote")))
    return Ideas((*choices, *others))


def _asked(session: Session, workshop_id: int, *, is_short: bool) -> _Asked:
    """The vote by dots that is open; else the last; else the one that the groups of ideas lead to."""
    rounds = [each for each in votes.rounds(session, workshop_id) if each.kind is VoteKind.DOTS]
    standing = [each for each in rounds if each.is_open] or rounds
    if standing:
        vote = standing[-1]
        choices = tuple(choice.text for choice in vote.standings)
        if vote.dots_each == 1:
            return _Asked(vote.id, vote.question, _("Tick one box."), choices)
        how = _("Share out {count} dots.") if is_short else _("You have {count} dots. Share them out.")
        return _Asked(vote.id, vote.question, how.format(count=vote.dots_each), choices, _TO_WRITE)
    groups = tuple(group.name for group in ideas.board(session, workshop_id).groups if group.id is not None)
    if groups:
        return _Asked(0, _("Which should we do first?"), _("Tick one box."), groups)
    return _Asked(0, "_" * 20, _("Tick one box."), ("_" * 14,) * _EMPTY_CHOICES)
