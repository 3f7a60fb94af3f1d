"""Words and their meanings on paper, as each person wants them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coprodesk.choices import WordWish
from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Facts, Handout, Heading, to_text
from coprodesk.workshop.views import words, words_today
from coprodesk.workshop.views.words_today import UsedWord


def blocks(used: Sequence[UsedWord], wish: WordWish) -> tuple[Block, ...]:
    """The words as one list, or nothing where no word is to be explained.

    Everyday words: the plain meaning first, the term behind it. Medical words too: the same, but medical
    terms stand as they are and are not explained. Both: each term with its meaning beside it.
    """
    told = [word for word in used if not (wish is WordWish.MEDICAL and word.is_medical)]
    if not told:
        return ()
    if wish is WordWish.BOTH:
        return (Facts(tuple((word.term, _sentence(word.meaning)) for word in told)),)
    line = _("{meaning} ({term})")
    return (Bullets(tuple(_sentence(line.format(meaning=word.meaning, term=word.term)) for word in told)),)


def explained(session: Session, written: Sequence[Block], wish: WordWish) -> tuple[Block, ...]:
    """A part for the end of a paper: the group's words that `written` uses and does not explain."""
    told = to_text(Handout("", tuple(written)))
    listed = blocks(words_today.to_explain((told,), words.own_words(session)), wish)
    return (Heading(heading()), *listed) if listed else ()


def heading() -> str:
    """What stands above the words at the end of a paper."""
    return _("Words in this paper")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
