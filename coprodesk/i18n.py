"""Texts of the program, ready to be translated."""

import gettext

from coprodesk import paths

_texts = gettext.translation("coprodesk", paths.resource("locale"), fallback=True)


def _(text: str) -> str:
    """The text in the language of the program; `text` itself where there is no translation."""
    return _texts.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that fits a count."""
    return _texts.ngettext(one, many, count)


def mark(text: str) -> str:
    """Mark a text for translation where it is written, to be translated with `_` where it is shown."""
    return text
