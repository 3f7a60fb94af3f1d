"""The pages, one file each; each is loaded when it is first opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from coprodesk.ui.widgets import Page

NAMES = (
    "home", "plan", "people", "arrive", "ideas", "sort", "decide", "promises", "summary", "papers", "words",
    "ask", "comfort", "help",
)  # fmt: skip
"""Every page by name; the file of a page bears its name and ends with `PAGE = ...`."""

WITHOUT_PROJECT = ("home", "ask", "comfort", "help")
"""The pages that open while no project is open."""


class PageTypes(Mapping[str, type[Page]]):
    """Every page's class by its name, loaded when it is asked for."""

    def __getitem__(self, name: str) -> type[Page]:
        """The class of a page; raises KeyError where there is none of that name."""
        if name not in NAMES:
            raise KeyError(name)
        found: type[Page] = import_module(f"coprodesk.ui.pages.{name}").PAGE
        return found

    def __contains__(self, name: object) -> bool:
        """Whether there is a page of that name; loads nothing."""
        return name in NAMES

    def __iter__(self) -> Iterator[str]:
        """The names in order."""
        return iter(NAMES)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(NAMES)
