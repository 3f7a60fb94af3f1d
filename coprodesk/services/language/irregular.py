"""The forms of words that no rule gives, read from the shipped table once."""

import gzip
from functools import cache

from coprodesk import paths


def irregular(part: str, word: str) -> tuple[str, ...]:
    """The forms of an irregular word, without itself; () where the rules hold.

    Of a "verb": with -s, past, participle, -ing. Of a "noun": plural. Of an "adj": "better", "best".
    """
    return _forms()[0].get((part, word), ())


def irregular_readings(form: str) -> tuple[tuple[str, str, int], ...]:
    """Which irregular words a form belongs to: part of speech, word, and the form's place in `irregular`."""
    return tuple(_forms()[1].get(form, ()))


def is_mass(noun: str) -> bool:
    """Whether a noun is said without "a": information, advice."""
    forms = _forms()[0]
    return ("mass", noun) in forms or forms.get(("noun", noun)) == (noun,)


@cache
def _forms() -> tuple[dict[tuple[str, str], tuple[str, ...]], dict[str, list[tuple[str, str, int]]]]:
    path = paths.resource("language") / "forms.txt.gz"
    forms: dict[tuple[str, str], tuple[str, ...]] = {}
    readings: dict[str, list[tuple[str, str, int]]] = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        part, word, *rest = line.split()
        forms[part, word] = tuple(form.replace("_", " ") for form in rest)
        for place, form in enumerate(rest):
            if form != word or part != "noun":
                readings.setdefault(form, []).append((part, word, place))
    return forms, readings
