"""Every kind of paper: its name, when it is needed, who gets one, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from sqlalchemy.orm import Session

from coprodesk.choices import When, WordWish
from coprodesk.i18n import mark
from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts import (
    agenda,
    certificate,
    consent,
    deal,
    feedback,
    ground_rules,
    idea_cards,
    ideas_board,
    invitation,
    later,
    letter,
    name_cards,
    paper_kit,
    picture_sort,
    poster,
    receipt,
    signal_cards,
    summary,
    voting_slips,
    word_list,
    you_said,
)
from coprodesk.workshop.handouts.readers import Reader, taking_part
from coprodesk.workshop.views.people import PersonView

Write = Callable[[Session, int, Reader], Handout]
"""Writes a paper of a session (its number) for a reader. Raises PlainError where nothing is there yet."""


class Share(Enum):
    """How many of a paper a room needs."""

    ROOM = "room"
    """One for the whole room."""

    EACH = "each"
    """One for everyone, the same in all."""

    OWN = "own"
    """One for everyone, each their own: it is written for `Reader.person_id`."""


@dataclass(frozen=True)
class Kind:
    """A kind of paper.

    Attributes:
        label: its name, marked for translation.
        about: one sentence, marked for translation: what it is for.
        when: when it is needed.
        share: how many a room needs.
        write: writes it.
        has_words_wish: whether it differs by the words that help a person.
        takes_formats: False for cards of a real size, which are the same in every format.
        says_for_whom: whether it may bear the name of who gets it, so that a pile can be handed out.
        readers: who gets one, of a session.

    """

    label: str
    about: str
    when: When
    share: Share
    write: Write
    has_words_wish: bool = False
    takes_formats: bool = True
    says_for_whom: bool = False
    readers: Callable[[Session, int], tuple[PersonView, ...]] = taking_part

    @property
    def bears_names(self) -> bool:
        """Whether a file may be named after who gets it: never a paper that comes back without a name."""
        return self.share is Share.OWN or self.says_for_whom


def _same(handout: Callable[[Session, int], Handout]) -> Write:
    return lambda session, workshop_id, _reader: handout(session, workshop_id)


def _worded(handout: Callable[[Session, int, WordWish], Handout]) -> Write:
    return lambda session, workshop_id, reader: handout(session, workshop_id, reader.words)


def _own(handout: Callable[[Session, int, int], Handout]) -> Write:
    def write(session: Session, workshop_id: int, reader: Reader) -> Handout:
        if reader.person_id is None:
            raise ValueError("This paper is written for one person: who is it?")
        return handout(session, workshop_id, reader.person_id)

    return write


def _slips(label: str, per_page: Literal[1, 2, 4, 8], about: str) -> Kind:
    def write(session: Session, workshop_id: int, reader: Reader) -> Handout:
        return voting_slips.handout(session, workshop_id, per_page, reader.paper)

    return Kind(label, about, When.DAY, Share.ROOM, write)


KINDS: dict[str, Kind] = {
    "invitation": Kind(
        mark("Invitation"),
        mark("Why, when, where, how to get there, and that saying no is fine."),
        When.BEFORE,
        Share.EACH,
        _same(invitation.handout),
    ),
    "agenda": Kind(
        mark("What we do"),
        mark("The times of the day in words, with the breaks."),
        When.BEFORE,
        Share.EACH,
        _same(agenda.handout),
        says_for_whom=True,
    ),
    "deal": Kind(
        mark("Our deal"),
        mark("Eight lines that everyone hears first: time, money and what can change."),
        When.BEFORE,
        Share.EACH,
        _same(deal.handout),
        says_for_whom=True,
    ),
    "consent": Kind(
        mark("Say yes or no"),
        mark("A form with one choice for each thing, and how to stop later."),
        When.BEFORE,
        Share.EACH,
        _same(consent.handout),
    ),
    "ground_rules": Kind(
        mark("How we treat each other"),
        mark("The rules that the group made for itself."),
        When.DAY,
        Share.EACH,
        _same(ground_rules.handout),
        says_for_whom=True,
    ),
    "word_list": Kind(
        mark("Words used today"),
        mark("Hard words of the day, each with its meaning."),
        When.DAY,
        Share.EACH,
        _worded(word_list.handout),
        has_words_wish=True,
        says_for_whom=True,
    ),
    "ideas_board": Kind(
        mark("All ideas"),
        mark("Every idea of the day, so that everyone finds theirs."),
        When.DAY,
        Share.EACH,
        _worded(ideas_board.handout),
        has_words_wish=True,
        says_for_whom=True,
    ),
    "name_badges": Kind(
        mark("Name badges"),
        mark("What each person is called, to cut out and wear."),
        When.BEFORE,
        Share.ROOM,
        _same(name_cards.badges),
        takes_formats=False,
    ),
    "table_cards": Kind(
        mark("Name cards for the table"),
        mark("A card to fold for each person. Both sides show the name."),
        When.BEFORE,
        Share.ROOM,
        _same(name_cards.table_cards),
        takes_formats=False,
    ),
    "taking_part_cards": Kind(
        mark("Cards for taking part"),
        mark("Stop, slow down, I want to speak: each edge feels different. Cut along the lines."),
        When.DAY,
        Share.ROOM,
        _same(signal_cards.taking_part),
        takes_formats=False,
    ),
    "idea_cards": Kind(
        mark("Idea cards"),
        mark("Two for each person, with the question and room to write or draw."),
        When.DAY,
        Share.ROOM,
        _same(idea_cards.ideas),
    ),
    "worry_notes": Kind(
        mark("Worry notes"),
        mark("A note without a name: what could go wrong, and what would help."),
        When.DAY,
        Share.ROOM,
        _same(idea_cards.worries),
    ),
    "picture_sort": Kind(
        mark("Sort the ideas"),
        mark("Every idea on a card with a picture, to lay in groups on a table."),
        When.DAY,
        Share.ROOM,
        _same(picture_sort.handout),
    ),
    "voting_slips_1": _slips(
        mark("Voting slips, 1 a page"), 1, mark("Large slips with pictures, each with its own code.")
    ),
    "voting_slips_2": _slips(
        mark("Voting slips, 2 a page"), 2, mark("Half a sheet for each vote, with pictures and a code.")
    ),
    "voting_slips_4": _slips(
        mark("Voting slips, 4 a page"), 4, mark("Small slips with pictures, each with its own code.")
    ),
    "voting_slips_8": _slips(
        mark("Voting slips, 8 a page"),
        8,
        mark("The smallest slips. Long choices leave no room for pictures."),
    ),
    "deciding_cards": Kind(
        mark("Cards for deciding"),
        mark("OK, a worry, cannot live with it: three cards for each person."),
        When.DAY,
        Share.ROOM,
        _same(signal_cards.deciding),
        takes_formats=False,
    ),
    "paper_kit": Kind(
        mark("Paper kit"),
        mark("The whole day on paper, for when the power goes."),
        When.DAY,
        Share.ROOM,
        _same(paper_kit.handout),
    ),
    "feedback": Kind(
        mark("How was it for you?"),
        mark("A sheet without a name, to say how the day was."),
        When.DAY,
        Share.EACH,
        _same(feedback.handout),
    ),
    "later": Kind(
        mark("I thought of this later"),
        mark("A slip for what comes to mind on the way home."),
        When.DAY,
        Share.EACH,
        _same(later.handout),
    ),
    "receipt": Kind(
        mark("Payment and costs"),
        mark("What a person spent and was paid, to sign."),
        When.DAY,
        Share.EACH,
        _same(receipt.handout),
    ),
    "summary": Kind(
        mark("Summary"),
        mark("One side of paper that everyone takes home."),
        When.AFTER,
        Share.EACH,
        _worded(summary.handout),
        has_words_wish=True,
        says_for_whom=True,
    ),
    "promises": Kind(
        mark("Promises for the wall"),
        mark("Who does what by when, for a wall that everybody passes."),
        When.AFTER,
        Share.ROOM,
        _same(poster.handout),
    ),
    "you_said": Kind(
        mark("You said, we did"),
        mark("What became of the promises, and what was not done and why."),
        When.AFTER,
        Share.EACH,
        _worded(you_said.handout),
        has_words_wish=True,
        says_for_whom=True,
    ),
    "letter": Kind(
        mark("Letter to each person"),
        mark("What happened to what you said: to everyone who wants to be told."),
        When.AFTER,
        Share.OWN,
        _own(letter.handout),
        readers=letter.readers,
    ),
    "certificate": Kind(
        mark("Thank you"),
        mark("Thanks to each person, with what they gave and what comes of it."),
        When.AFTER,
        Share.OWN,
        _own(certificate.handout),
        readers=certificate.readers,
    ),
}
"""Every kind by the name that the command line knows, in the order in which a group needs them."""
