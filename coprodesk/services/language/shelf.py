"""Keep the forms of many entries, and write out only those that a text asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from coprodesk.services.language.entry import Entry, Form

FIRST_LETTERS = 3
"""So many first letters decide which lines are read together."""

_NONE: tuple[Form, ...] = ()


class Shelf(Mapping[str, tuple[Form, ...]]):
    """Forms by their first word, the longest first.

    `lines` are entries, or lines of the word bank that are not read yet, by the first letters that one of
    their forms may have; `write_out` makes the forms of one. Several threads may ask at once: at worst the
    same lines are written out twice.
    """

    def __init__(
        self, lines: Mapping[str, list[str | Entry]], write_out: Callable[[str | Entry], Iterable[Form]]
    ) -> None:
        self._closed = dict(lines)
        self._write_out = write_out
        self._single: dict[str, tuple[Form, ...]] = {}
        self._longer: dict[str, dict[str, tuple[Form, ...]]] = {}

    def places(self, keys: Sequence[str]) -> list[int]:
        """The numbers of those words of a sentence that may begin a form."""
        if self._closed:
            for letters in {key[:FIRST_LETTERS] for key in keys}:
                self._open(letters)
        single, longer = self._single, self._longer
        pairs = enumerate(zip(keys, (*keys[1:], ""), strict=False))
        return [
            place
            for place, (key, second) in pairs
            if key in single or (key in longer and second in longer[key])
        ]

    def at(self, first: str, second: str) -> tuple[Form, ...]:
        """The forms that two neighbours may begin, the longest first; `second` is "" at the end of a text."""
        self._open(first[:FIRST_LETTERS])
        single = self._single.get(first, _NONE)
        longer = self._longer.get(first)
        if longer and second in longer:
            return longer[second] + single
        return single

    def __getitem__(self, first: str) -> tuple[Form, ...]:
        self._open(first[:FIRST_LETTERS])
        longer = [form for forms in self._longer.get(first, {}).values() for form in forms]
        found = (*sorted(longer, key=_length, reverse=True), *self._single.get(first, _NONE))
        if not found:
            raise KeyError(first)
        return found

    def __iter__(self) -> Iterator[str]:
        for letters in tuple(self._closed):
            self._open(letters)
        return iter(tuple(self._single.keys() | self._longer.keys()))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _open(self, letters: str) -> None:
        if letters not in self._closed:
            return
        single: dict[str, list[Form]] = {}
        longer: dict[str, dict[str, list[Form]]] = {}
        for line in self._closed.get(letters, ()):
            for form in self._write_out(line):
                first, *rest = form.keys
                if first[:FIRST_LETTERS] != letters:
                    continue
                if rest:
                    longer.setdefault(first, {}).setdefault(rest[0], []).append(form)
                else:
                    single.setdefault(first, []).append(form)
        self._single.update((first, tuple(forms)) for first, forms in single.items())
        self._longer.update(
            (
                first,
                {second: tuple(sorted(forms, key=_length, reverse=True)) for second, forms in group.items()},
            )
            for first, group in longer.items()
        )
        self._closed.pop(letters, None)


def _length(form: Form) -> int:
    return len(form.keys)
