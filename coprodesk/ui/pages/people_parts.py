"""Names that tell people apart, and the questions that fit how someone wants to be told."""

from __future__ import annotations

import re
from collections.abc import Collection
from string import ascii_uppercase

from coprodesk.choices import Tell
from coprodesk.i18n import _, mark, ngettext

_GUEST = mark("Guest {number}")

_WHERE = {
    Tell.LETTER: mark("To which address?"),
    Tell.PHONE: mark("On which phone number?"),
    Tell.TEXT: mark("On which phone number?"),
    Tell.EMAIL: mark("To which email address?"),
    Tell.SOMEONE: mark("Through whom, and how?"),
}


def where_question(tell: str) -> str:
    """What to ask about the way of telling someone (a value of Tell); "" where nothing needs to be asked."""
    return _(_WHERE[Tell(tell)]) if tell and Tell(tell) in _WHERE else ""


def next_guest(names: Collection[str]) -> str:
    """The name of one more guest without a name: "Guest 13" after "Guest 12"."""
    pattern = re.escape(_(_GUEST)).replace(r"\{number\}", r"(\d+)")
    found = (re.fullmatch(pattern, name.strip(), re.IGNORECASE) for name in names)
    return _(_GUEST).format(number=max((int(each[1]) for each in found if each), default=0) + 1)


def name_apart(name: str, names: Collection[str]) -> str:
    """A name that nobody on the list has: "Anna B" beside "Anna"; "" where the name is free already."""
    taken = {_plain(other) for other in names}
    if _plain(name) not in taken:
        return ""
    letters = (f"{name.strip()} {letter}" for letter in ascii_uppercase[1:])
    return next((free for free in letters if _plain(free) not in taken), "")


def twin_sentence(name: str, names: Collection[str]) -> str:
    """What to say quietly where somebody on the list has the same name; "" where nobody has."""
    apart = name_apart(name, names) if name.strip() else ""
    if not apart:
        return ""
    words = _("Somebody on the list is called {name} already. A letter helps, such as “{apart}”.")
    return words.format(name=name.strip(), apart=apart)


def who_votes(taking_part: int, helping: int) -> str:
    """How many take part, and how many help without a vote."""
    part = ngettext(
        "{count} person takes part and has a vote.", "{count} people take part and have a vote.", taking_part
    ).format(count=taking_part)
    if not helping:
        return part
    helps = ngettext(
        "{count} person helps and has no vote.", "{count} people help and have no vote.", helping
    ).format(count=helping)
    return f"{part} {helps}"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
