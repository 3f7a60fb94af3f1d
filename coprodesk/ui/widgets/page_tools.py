"""What a page works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from coprodesk.settings import Settings

if TYPE_CHECKING:
    from coprodesk.ui.jobs import Jobs
    from coprodesk.ui.reader import Reader
    from coprodesk.ui.shelf import Shelf
    from coprodesk.workshop.desk import Desk


class Finding(Protocol):
    """What was found out about one part of this PC."""

    @property
    def sentence(self) -> str:
        """What is so, and what to do where it is not well."""
        ...

    @property
    def is_well(self) -> bool:
        """Whether nothing needs doing."""
        ...


class WallWord(Protocol):
    """The word that the wall shows beside everything else."""

    @property
    def word_id(self) -> int:
        """The number of the word; 0 for none."""
        ...

    def show_word(self, word_id: int) -> None:
        """Show a word of the group with its meaning; 0 for none."""
        ...


@dataclass(frozen=True)
class PageBefore:
    """The page that somebody asks about: its name, its title, and the words on it."""

    name: str = ""
    title: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageTools:
    """What a page works with.

    `desk` is None while no project is open, and `workshop_id` is then 0. `own_words` gives the group's words
    for the checker, `keep_word` takes a word that the group wants to keep. `settings_changed` is to be called
    after a page has changed `settings`: the look follows at once. `shelf` opens, makes and copies projects,
    `reader` reads aloud, `examine` looks at this PC. `wall` shows a word of the group to the room, `before`
    tells which page somebody came from to ask about a word.
    """

    desk: Desk | None
    workshop_id: int
    settings: Settings
    jobs: Jobs
    announce: Callable[[str], None]
    own_words: Callable[[], Sequence[Any]] | None = None
    keep_word: Callable[[str], None] | None = None
    settings_changed: Callable[[], None] | None = None
    shelf: Shelf | None = None
    reader: Reader | None = None
    examine: Callable[[], Sequence[Finding]] | None = None
    wall: WallWord | None = None
    before: Callable[[], PageBefore] | None = None
