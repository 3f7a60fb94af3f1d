"""Read every table before the first word is typed."""

from coprodesk.services.language.bank import bank
from coprodesk.services.language.checking import check

_WITH_EVERYTHING = "The stakeholders were told that ABCX obfuscates 12 polysyllabic terms for Ms Hill."
"""One sentence that asks every part of the checker."""


def warm_up() -> None:
    """Read all tables, so that the next check finds them in memory. Safe on any thread."""
    check(_WITH_EVERYTHING)
    len(bank().words)  # to be counted, every line of the bank is taken apart
