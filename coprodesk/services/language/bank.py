"""Read the word bank, and find its entries by their first word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import product
from pathlib import Path

from coprodesk import paths
from coprodesk.services.language.entry import Entry, Form
from coprodesk.services.language.findings import Kind
from coprodesk.services.language.inflection import plural, spellings, verb_forms
from coprodesk.services.language.nearby import ALWAYS, read_condition
from coprodesk.services.language.shelf import FIRST_LETTERS, Shelf
from coprodesk.services.language.words import plain_key

__all__ = ["PARTS", "Entry", "Form", "Index", "bank", "entries", "forms_of", "index", "shapes"]

PARTS = ("noun", "verb", "adj", "phrase", "abbr")
_ABBREVIATION = (" abbr", " abbr ")
_LONGEST_CHANGING = 6
"""Words of more letters keep the first ones in all their forms ("buy" has "bought", "foot" has "feet")."""


@dataclass(frozen=True)
class Index:
    """Forms by first word, longest first; abbreviations by exact letters."""

    words: Shelf
    capitals: dict[str, tuple[Form, ...]]

    @cached_property
    def joined(self) -> dict[str, Form]:
        """The forms by their letters without spaces and hyphens; it takes long for a large index."""
        return {"".join(form.keys): form for forms in self.words.values() for form in forms}


@cache
def bank() -> Index:
    """The program's own word bank; its lines are read once, and taken apart when a text asks for them."""
    lines: dict[str, list[str | Entry]] = {}
    short = []
    for path in sorted(paths.resource("words").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            term, bar, rest = line.partition("|")
            if not bar or line.startswith("#"):
                continue
            if rest.partition("|")[0].endswith(_ABBREVIATION):
                short.append(line)
            else:
                _lay(lines, term, line)
    return Index(Shelf(lines, _forms_of), _by_letters(map(_entry, short)))


def entries(folder: Path) -> tuple[Entry, ...]:
    """Every entry of the `.txt` files in a folder; ValueError with file and line where one cannot be read."""
    return tuple(entry for path in sorted(folder.glob("*.txt")) for entry in _read(path))


def index(found: Iterable[Entry]) -> Index:
    """Make entries quick to find."""
    lines: dict[str, list[str | Entry]] = {}
    short = []
    for entry in found:
        if entry.part == "abbr":
            short.append(entry)
        else:
            _lay(lines, entry.term, entry)
    return Index(Shelf(lines, _forms_of), _by_letters(short))


def forms_of(entry: Entry) -> Iterator[Form]:
    """All ways to write an entry."""
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


def _lay(lines: dict[str, list[str | Entry]], term: str, line: str | Entry) -> None:
    for letters in _first_letters(term.split(None, 1)[0]):
        lines.setdefault(letters, []).append(line)


def _forms_of(line: str | Entry) -> Iterator[Form]:
    return forms_of(line if isinstance(line, Entry) else _entry(line))


def _by_letters(found: Iterable[Entry]) -> dict[str, tuple[Form, ...]]:
    shelf: dict[str, list[Form]] = {}
    for entry in found:
        for form in forms_of(entry):
            shelf.setdefault(form.keys[0], []).append(form)
    return {key: tuple(forms) for key, forms in shelf.items()}


def _first_letters(word: str) -> Iterable[str]:
    """The first letters that the forms of a term with this first word may have."""
    has_digraph = "ae" in word[:4] or "oe" in word[:4]
    if len(word) > _LONGEST_CHANGING and word.isalpha() and word.islower() and not has_digraph:
        return (word[:FIRST_LETTERS],)
    return _changing_letters(word)


@cache
def _changing_letters(word: str) -> frozenset[str]:
    bare = plain_key(word.replace("*", "").removeprefix("="))
    starts = {bare, bare.replace("-", ""), bare.partition("-")[0]}
    if len(bare) <= _LONGEST_CHANGING:
        starts |= {plural(bare), *verb_forms(bare).values()}
    starts |= {
        other for start in starts if "ae" in start[:4] or "oe" in start[:4] for other in spellings(start)
    }
    return frozenset(start[:FIRST_LETTERS] for start in starts)


def _read(path: Path) -> Iterator[Entry]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            yield _entry(line)
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from error


@cache
def _entry(line: str) -> Entry:
    columns = [column.strip() for column in line.split("|")]
    if not 2 <= len(columns) <= 6:
        raise ValueError(f"{len(columns)} columns, 2 to 6 are expected")
    term, treatment, plainer, meaning, only_when, note = columns + [""] * (6 - len(columns))
    kind, _, part = treatment.partition(" ")
    if part not in PARTS:
        raise ValueError(f"“{part}” is not one of {', '.join(PARTS)}")
    condition = read_condition(only_when) if only_when else ALWAYS
    choices = tuple(choice.strip() for choice in plainer.split(";") if choice.strip())
    return Entry(term, Kind(kind), part, choices, meaning, condition, note)


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
    units = [_ways_of_unit(unit) for unit in term.split()]
    for chosen in product(*units):
        yield tuple(key for unit in chosen for key in unit)


@lru_cache(maxsize=4096)
def _ways_of_unit(unit: str) -> tuple[tuple[str, ...], ...]:
    """Each hyphen may be a hyphen, a space or nothing; each word may be British or American."""
    pieces = [piece.removesuffix("'s").removesuffix("'") for piece in unit.split("-")]
    parted = tuple(product(*(sorted(spellings(piece)) for piece in pieces)))
    if len(pieces) == 1:
        return parted
    return (*parted, *((way,) for way in sorted(spellings("".join(pieces)))))
