"""Read the word bank, and find its entries by their first word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from coprodesk import paths
from coprodesk.services.language.findings import Kind
from coprodesk.services.language.inflection import plural, spellings, verb_forms
from coprodesk.services.language.nearby import ALWAYS, Condition, read_condition
from coprodesk.services.language.words import plain_key

PARTS = ("noun", "verb", "adj", "phrase", "abbr")


@dataclass(frozen=True)
class Entry:
    """One line of the word bank; the head of each of its files says what the columns mean."""

    term: str
    kind: Kind
    part: str
    plainer: tuple[str, ...] = ()
    meaning: str = ""
    condition: Condition = ALWAYS
    note: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class Form:
    """One way to write an entry: `keys` are its words, `shape` names its grammar ("many", "ed", ...)."""

    keys: tuple[str, ...]
    shape: str
    entry: Entry


@dataclass(frozen=True)
class Index:
    """Forms by first word, longest first; abbreviations by exact letters; all by their joined letters."""

    words: dict[str, tuple[Form, ...]]
    capitals: dict[str, tuple[Form, ...]]
    joined: dict[str, Form]


@cache
def bank() -> Index:
    """The program's own word bank, read once."""
    return index(entries(paths.resource("words")))


def entries(folder: Path) -> tuple[Entry, ...]:
    """Every entry of the `.txt` files in a folder; ValueError with file and line where one cannot be read."""
    return tuple(entry for path in sorted(folder.glob("*.txt")) for entry in _read(path))


def index(found: Iterable[Entry]) -> Index:
    """Make entries quick to find."""
    by_word: dict[str, list[Form]] = {}
    by_letters: dict[str, list[Form]] = {}
    for entry in found:
        for form in _forms(entry):
            shelf = by_letters if entry.part == "abbr" else by_word
            shelf.setdefault(form.keys[0], []).append(form)
    joined = {"".join(form.keys): form for forms in by_word.values() for form in forms}
    return Index(
        {key: tuple(sorted(forms, key=_length, reverse=True)) for key, forms in by_word.items()},
        {key: tuple(forms) for key, forms in by_letters.items()},
        joined,
    )


def _length(form: Form) -> int:
    return len(form.keys)


def _read(path: Path) -> Iterator[Entry]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            yield _entry(line)
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from error


def _entry(line: str) -> Entry:
    columns = [column.strip() for column in line.split("|")]
    if not 2 <= len(columns) <= 6:
        raise ValueError(f"{len(columns)} columns, 2 to 6 are expected")
    term, treatment, plainer, meaning, only_when, note = columns + [""] * (6 - len(columns))
    kind, _, part = treatment.partition(" ")
    if part not in PARTS:
        raise ValueError(f"“{part}” is not one of {', '.join(PARTS)}")
    choices = tuple(choice.strip() for choice in plainer.split(";") if choice.strip())
    return Entry(term, Kind(kind), part, choices, meaning, read_condition(only_when), note)


def _forms(entry: Entry) -> Iterator[Form]:
    if entry.part == "abbr":
        yield Form((entry.term,), "one", entry)
        yield Form((entry.term + "s",), "many", entry)
        return
    seen = set()
    for shape, term in shapes(entry.term, entry.part):
        for keys in _ways_to_write(plain_key(term)):
            if keys not in seen:
                seen.add(keys)
                yield Form(keys, shape, entry)


def shapes(term: str, part: str) -> Iterator[tuple[str, str]]:
    """The grammar forms of a term, as pairs of a name and the words.

    A star marks the word that changes; without one it is the last word of a noun and the first of a verb.
    A term with "=" in front of it stays as it is.
    """
    fixed = term.startswith("=") or part in ("adj", "phrase")
    before, word, after = _split(term.removeprefix("="), part)
    if part == "verb":
        forms = verb_forms(word)
        names = ("base", "s", "ed", "en", "ing")
        yield from ((name, before + (word if fixed else forms[name]) + after) for name in names)
    elif part == "noun":
        yield "one", before + word + after
        yield "many", before + (word if fixed else plural(word)) + after
    else:
        yield "same", before + word + after


def _split(term: str, part: str) -> tuple[str, str, str]:
    """What stands before the word that changes, that word, and what stands after it."""
    if "*" in term:
        start, _, after = term.partition("*")
        before, space, word = start.rpartition(" ")
        return before + space, word, after
    if part == "verb":
        word, space, after = term.partition(" ")
        return "", word, space + after
    before, space, word = term.rpartition(" ")
    return before + space, word, ""


def _ways_to_write(term: str) -> Iterator[tuple[str, ...]]:
    """Each hyphen may be a hyphen, a space or nothing; each word may be British or American."""
    units: list[list[tuple[str, ...]]] = []
    for unit in term.split():
        pieces = [piece.removesuffix("'s").removesuffix("'") for piece in unit.split("-")]
        parted: list[tuple[str, ...]] = [
            tuple(ways) for ways in product(*(sorted(spellings(piece)) for piece in pieces))
        ]
        joined: list[tuple[str, ...]] = (
            [(way,) for way in sorted(spellings("".join(pieces)))] if len(pieces) > 1 else []
        )
        units.append(parted + joined)
    for chosen in product(*units):
        yield tuple(key for unit in chosen for key in unit)
