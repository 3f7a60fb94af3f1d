"""Name a term as a dictionary would: "utilizing" becomes "utilize"."""

from itertools import pairwise

from coprodesk.services.language.bank import Form, bank, forms_of
from coprodesk.services.language.words import words

_SMALL_BEFORE = ("a", "an", "the", "more", "most")
_PLAIN_SHAPES = ("one", "base", "same")


def base_form(written: str) -> str:
    """The plain form of a term of the word bank in the writer's spelling; `written` where it is not known."""
    core = bare(written)
    found = words(core)
    if not found:
        return written
    if len(found) == 1 and core in bank().capitals:
        return bank().capitals[core][0].entry.term
    keys = tuple(word.key for word in found)
    forms = _forms(keys)
    if not forms:
        return core
    best = max(_plain_forms(forms[0]), key=lambda plain: _shared("".join(plain), "".join(keys)))
    gaps = [_gap(core, first.end, second.start) for first, second in pairwise(found)]
    parts = [best[0]]
    for gap, key in zip(gaps, best[1:], strict=True):
        parts += [gap, key]
    return "".join(parts)


def bare(written: str) -> str:
    """A term without the small words that a finding takes in before it: "pathway" for "the pathway"."""
    found = words(written)
    if len(found) < 2 or found[0].key not in _SMALL_BEFORE or _forms(tuple(word.key for word in found)):
        return written
    return bare(written[found[1].start : found[-1].end])


def _forms(keys: tuple[str, ...]) -> tuple[Form, ...]:
    return tuple(form for form in bank().words.get(keys[0], ()) if form.keys == keys)


def _gap(written: str, start: int, end: int) -> str:
    """What stands between two words: their hyphen, or one space."""
    gap = written[start:end]
    return gap if gap.strip() else " "


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from their beginning."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _plain_forms(form: Form) -> list[tuple[str, ...]]:
    """The plain forms of an entry with as many words as `form` has."""
    size = len(form.keys)
    plain = [
        other.keys
        for other in forms_of(form.entry)
        if other.shape in _PLAIN_SHAPES and len(other.keys) == size
    ]
    return plain or [form.keys]
