"""From the record to paper: a view in, a handout without looks out."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts import (
    agenda,
    certificate,
    consent,
    deal,
    feedback,
    ground_rules,
    ideas_board,
    invitation,
    later,
    letter,
    paper_kit,
    poster,
    receipt,
    summary,
    word_list,
    you_said,
)
from coprodesk.workshop.views.people import PersonView

KINDS: dict[str, Callable[[Session, int], Handout]] = {
    "summary": summary.handout,
    "word_list": word_list.handout,
    "you_said": you_said.handout,
    "agenda": agenda.handout,
    "deal": deal.handout,
    "ground_rules": ground_rules.handout,
    "invitation": invitation.handout,
    "consent": consent.handout,
    "feedback": feedback.handout,
    "later": later.handout,
    "receipt": receipt.handout,
    "promises": poster.handout,
    "ideas_board": ideas_board.handout,
    "paper_kit": paper_kit.handout,
}
"""Every kind that is the same for all, by the name that the command line knows.

Each takes the number of a session.
"""


@dataclass(frozen=True)
class Personal:
    """A kind of which everybody gets their own: who gets one, and the handout for one of them.

    Both take the number of a session; `handout` also the number of the person.
    """

    readers: Callable[[Session, int], tuple[PersonView, ...]]
    handout: Callable[[Session, int, int], Handout]


PERSONAL = {
    "letter": Personal(letter.readers, letter.handout),
    "certificate": Personal(certificate.readers, certificate.handout),
}
"""Every kind that is made for one person at a time."""
