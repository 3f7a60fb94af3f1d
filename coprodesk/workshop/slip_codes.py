"""Codes on voting slips: each slip has its own, so that none is counted twice."""

from __future__ import annotations

from coprodesk.errors import PlainError
from coprodesk.i18n import _

_SIGNS = "CDFHJKLMNPRTVWX3479"
"""Signs that are not taken for each other and make no words; a prime number of them."""

_BASE = len(_SIGNS)
_STEP, _APART = 2503, 1009
"""Far apart, so that slips of one pile do not look alike; no factor of either is in the number of codes."""

_WEIGHTS = (1, 2, 3)

PILES = 48
"""Piles of one vote that may lie side by side: large slips for some, small or yellow ones for others."""

_IN_A_PILE = _BASE**3 // PILES


def code_of(vote: int, number: int, pile: int = 0) -> str:
    """The code of a slip of a vote: four signs that say nothing about who gets it.

    No other slip of its pile has it (`number` counts them from 1, up to 6,859), nor one of the first 142 of
    another pile. The last sign tells whether the others were read rightly.
    """
    rest = (vote * _APART + (number + pile * _IN_A_PILE) * _STEP) % _BASE**3
    digits = tuple(rest // _BASE**place % _BASE for place in range(3))
    return "".join(_SIGNS[digit] for digit in (*digits, _check(digits)))


def read_code(text: str) -> str:
    """The code that a person typed, in its one form: "" where nothing was typed.

    Small letters and spaces between are taken. Raises PlainError where no slip has such a code.
    """
    code = "".join(text.upper().split()).replace("-", "")
    if not code:
        return ""
    digits = tuple(map(_SIGNS.find, code))
    if len(digits) != 4 or -1 in digits or digits[3] != _check(digits[:3]):
        raise PlainError(_("No slip has this code. Look at the slip again, or leave the code out."))
    return code


def _check(digits: tuple[int, ...]) -> int:
    """Another digit wherever one digit is wrong, or two neighbours have changed places."""
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % _BASE
