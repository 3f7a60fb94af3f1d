"""Find signs that the printed fonts cannot show, and say them in words, so that nothing is lost silently."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from coprodesk.i18n import _, mark
from coprodesk.services.documents.fonts import can_print

# Added to another sign for its looks only: joiners, the frame of a key, picture and skin tone selectors.
_LOOKS = {"\u200c", "\u200d", "\u20e3", *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0x1F3FB, 0x1F400))}
# Two letters of a country make its flag.
_FLAG_OR_SIGN = re.compile("[\U0001f1e6-\U0001f1ff]{2}|.", re.DOTALL)
_WRITING = {
    "CJK": mark("Chinese or Japanese"),
    "HIRAGANA": mark("Japanese"),
    "KATAKANA": mark("Japanese"),
    "HANGUL": mark("Korean"),
}


def printable(text: str) -> str:
    """The text with words in brackets for what cannot be printed: "(waving hand sign)"."""
    return "".join(in_words(piece) if is_missing else piece for is_missing, piece in _pieces(text))


def unprintable(text: str) -> tuple[str, ...]:
    """The signs and words of a text that cannot be printed, as they were typed, in order."""
    return tuple(piece for is_missing, piece in _pieces(text) if is_missing)


def in_words(piece: str) -> str:
    """What is printed instead of a sign, or of a word in letters that cannot be printed."""
    name = unicodedata.name(piece[0], "")
    if _is_of_flag(piece[0]):
        return _("(flag {letters})").format(letters="".join(unicodedata.name(sign)[-1] for sign in piece))
    if _is_letter(piece[0]) and name:
        script = name.split()[0]
        return _("(word in {writing} letters)").format(writing=_(_WRITING.get(script, script.capitalize())))
    return f"({name.lower() or _('sign') + f' U+{ord(piece[0]):04X}'})"


def _pieces(text: str) -> list[tuple[bool, str]]:
    """The text in pieces: whether a piece is missing from the fonts, and the piece."""
    if text.isascii():
        return [(False, text)]
    pieces: list[tuple[bool, str]] = []
    kept = "".join(sign for sign in text if sign not in _LOOKS)
    for (is_missing, script), group in groupby(kept, key=_kind):
        piece = "".join(group)
        if is_missing and not script:
            pieces += [(True, sign) for sign in _FLAG_OR_SIGN.findall(piece)]
        else:
            pieces.append((is_missing, piece))
    return pieces


def _kind(sign: str) -> tuple[bool, str]:
    """Whether a sign is missing, and its writing if it is a letter: letters of one word go together."""
    if sign in " \n\u00a0" or can_print(sign):
        return False, ""
    return True, unicodedata.name(sign, "").split(" ")[0] if _is_letter(sign) else ""


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM" and not unicodedata.name(sign, "").startswith("COMBINING")


def _is_of_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
