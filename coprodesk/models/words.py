"""Rules that every text in the record keeps."""

import unicodedata

from coprodesk.errors import PlainError
from coprodesk.i18n import _

LONGEST = 20_000
"""The most characters one text may hold; a longer one stalls the printing of a paragraph for minutes."""

_TURNING_SIGNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """The text as it is kept: composed (NFC), without control signs, hidden turning signs and outer space.

    Line ends and tabs stay. Raises PlainError where the text is longer than LONGEST.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(sign for sign in text if _may_stay(sign)).strip()
    if len(kept) > LONGEST:
        raise PlainError(
            _("This text has {count} letters; one text may hold {most}. Please split it in two.").format(
                count=len(kept), most=LONGEST
            )
        )
    return kept


def needed(text: str, refusal: str) -> str:
    """The clean text; raises PlainError with `refusal` where nothing is left of it."""
    kept = clean(text)
    if not kept:
        raise PlainError(refusal)
    return kept


def _may_stay(sign: str) -> bool:
    if sign in "\n\t":
        return True
    return sign not in _TURNING_SIGNS and unicodedata.category(sign) not in ("Cc", "Cs")
