"""What the word bank holds: entries, and the ways to write each of them."""

from dataclasses import dataclass
from typing import NamedTuple

from coprodesk.services.language.findings import Kind
from coprodesk.services.language.nearby import ALWAYS, Condition


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the word bank; the head of each of its files says what the columns mean."""

    term: str
    kind: Kind
    part: str
    plainer: tuple[str, ...] = ()
    meaning: str = ""
    condition: Condition = ALWAYS
    note: str = ""
    is_own: bool = False


class Form(NamedTuple):
    """One way to write an entry: `keys` are its words, `shape` names its grammar ("many", "ed", ...)."""

    keys: tuple[str, ...]
    shape: str
    entry: Entry
