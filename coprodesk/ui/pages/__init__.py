"""The pages, one file each; each is loaded when it is first opened."""

from __future__ import annotations

from importlib import import_module

from coprodesk.ui.widgets import Page, PageTools

NAMES = (
    "home", "plan", "people", "arrive", "ideas", "sort", "decide", "promises", "summary", "words", "comfort",
    "help",
)  # fmt: skip
"""Every page by name; the file of a page bears its name and ends with `PAGE = ...`."""

WITHOUT_PROJECT = ("home", "comfort", "help")
"""The pages that open while no project is open."""


def page_type(name: str) -> type[Page]:
    """The class of a page, loaded now."""
    found: type[Page] = import_module(f"coprodesk.ui.pages.{name}").PAGE
    return found


def make(name: str, tools: PageTools) -> Page:
    """A new page of that name."""
    return page_type(name)(tools)
