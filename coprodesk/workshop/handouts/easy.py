"""Any handout in easy words: a picture on the left, a short sentence on the right, hard words at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from coprodesk.dates import kept_together
from coprodesk.i18n import _
from coprodesk.services.documents import (
    Block,
    Bullets,
    Facts,
    Handout,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    picture_for,
)
from coprodesk.services.language import OwnWord
from coprodesk.workshop.handouts.easy_lines import LONGEST_NAME, easy_lines, long_sentences, word_count
from coprodesk.workshop.handouts.easy_words import hard_words, without_word_list

Photo = Callable[[str], Picture | None]
"""The group's own photo for some words, or None."""

_QUOTED = re.compile("“[^”]*”")
_ASKS = ("what", "where", "when", "how")
_LINE_END = "\n"
_Row = tuple[Picture | None, str]
_MOST_ON_ONE_LINE = 8
"""Words of a name with its fact that still stand on one line."""

_MOST_LINES = 5
"""Lines beside one picture."""


def easier(
    handout: Handout,
    *,
    own_words: Sequence[OwnWord] = (),
    said: Collection[str] = (),
    photo: Photo = lambda _words: None,
) -> Handout:
    """The same paper in easy words. Headings, cards, boxes and lines to write on stay.

    Args:
        handout: the paper in its usual words.
        own_words: the group's words, for plainer words and for the meanings at the end.
        said: what people said in their own words; it stays as it is, wherever it stands.
        photo: finds the group's own photo; it is asked before the drawings.

    """
    writer = _Writer(own_words, said, photo)
    written = tuple(writer.blocks(without_word_list(handout.blocks)))
    named = {name for block in written if isinstance(block, Ideas) for name in block.strong}
    hard = hard_words(written, own_words, named)
    listed = Ideas(
        tuple((writer.picture(each.term), f"{each.term}:\n{each.meaning}") for each in hard),
        frozenset(f"{each.term}:" for each in hard),
    )
    strong = frozenset().union(*(each.written for each in hard))
    blocks = (
        replace(each, strong=each.strong | strong) if isinstance(each, Ideas) else each for each in written
    )
    ending = (Heading(_("Hard words")), listed) if hard else ()
    return replace(handout, blocks=(*blocks, *ending), one_side=False)


def still_long(handout: Handout) -> tuple[str, ...]:
    """The sentences of a paper in easy words that have more than 15 words and could not be parted safely."""
    return tuple(
        sentence
        for block in handout.blocks
        if isinstance(block, Ideas)
        for _picture, text in block.rows
        for sentence in long_sentences(text)
    )


class _Writer:
    """Writes the blocks of one paper as rows of a picture and a sentence."""

    def __init__(self, own_words: Sequence[OwnWord], said: Collection[str], photo: Photo) -> None:
        self._own_words = own_words
        self._said = said
        self._photo = photo

    def picture(self, words: str, name: str = "") -> Picture | None:
        """The group's own photo for some words, or else a drawing; `name` says what sort of fact they are.

        Words between quote marks are names of things: a picture of what is in them would mislead.
        """
        telling = _QUOTED.sub("", words)
        texts = (name, telling) if _goes_first(name) else (telling, name)
        return self._photo(f"{name} {words}") or picture_for(*texts)

    def blocks(self, written: Sequence[Block]) -> Iterator[Block]:
        """The blocks of a paper, running text as rows."""
        for block in written:
            match block:
                case Heading(text=text):
                    yield replace(block, text=kept_together(text))
                case Paragraph(text=text) if is_written(text):
                    yield Ideas(tuple(self._rows(text)))
                case Bullets(items=items):
                    yield Ideas(tuple(row for item in items for row in self._rows(item)))
                case Facts(rows=pairs):
                    yield self._facts(pairs)
                case Table():
                    yield self._table(block)
                case Ideas(rows=rows):
                    yield Ideas(tuple(new for row in rows for new in self._again(*row)))
                case _:
                    yield block

    def _rows(self, text: str) -> Iterator[_Row]:
        for line in easy_lines(text, self._own_words, self._said):
            name, _colon, rest = line.partition(":")
            is_named = bool(rest.strip()) and word_count(name) <= LONGEST_NAME
            yield (self.picture(rest, name) if is_named else self.picture(line)), line

    def _again(self, picture: Picture | None, text: str) -> Iterator[_Row]:
        """A row that was one already: its picture stays with its first sentence."""
        rows = tuple(self._rows(text)) or ((None, ""),)
        yield picture or rows[0][0], rows[0][1]
        yield from rows[1:]

    def _fact(self, name: str, fact: str) -> Iterator[_Row]:
        if not is_written(name) or not is_written(fact):
            yield self.picture(f"{name} {fact}"), _form_line(name, fact)
            return
        if word_count(name) > LONGEST_NAME:
            yield from (*self._rows(name), *self._rows(fact))
            return
        (_picture, first), *others = self._rows(fact)
        is_short = not others and word_count(f"{name} {fact}") <= _MOST_ON_ONE_LINE
        yield self.picture(first, name), f"{_named(name)}{' ' if is_short else _LINE_END}{first}"
        yield from others

    def _facts(self, pairs: Sequence[tuple[str, str]]) -> Ideas:
        rows = tuple(row for pair in pairs for row in self._fact(*pair))
        return Ideas(rows, _in_bold(name for name, _fact in pairs))

    def _table(self, table: Table) -> Ideas:
        if _is_form(table):
            return Ideas(tuple(self._form(table)))
        rows = tuple(row for cells in table.rows for row in self._record(table.head, cells))
        return Ideas(rows, _in_bold(table.head))

    def _record(self, head: tuple[str, ...], cells: tuple[str, ...]) -> Iterator[_Row]:
        """One row of a table: where all of it is short, line under line beside one picture."""
        pairs = [(name, cell) for name, cell in zip(head, cells, strict=True) if cell.strip()]
        rows = [tuple(self._fact(name, cell)) for name, cell in pairs]
        is_short = all(len(each) == 1 and _LINE_END not in each[0][1] for each in rows)
        if not is_short or len(rows) > _MOST_LINES:
            yield from (row for each in rows for row in each)
        elif rows:
            yield rows[0][0][0], _LINE_END.join(text for ((_picture, text),) in rows)

    def _form(self, table: Table) -> Iterator[_Row]:
        """What is asked, then each row with what is to be ticked or filled in on lines under it."""
        if table.head[0].endswith("?"):
            yield from self._rows(table.head[0])
        for row in table.rows:
            *before, (picture, last) = self._rows(row[0]) if row[0].strip() else ((None, ""),)
            yield from before
            answers = (_form_line(cell, name) for name, cell in zip(table.head[1:], row[1:], strict=True))
            yield picture, "\n".join(filter(None, (last, *answers)))


def is_written(text: str) -> bool:
    """Whether a text holds a word; a box or a line to write on holds none."""
    return any(map(str.isalnum, text))


def _goes_first(name: str) -> bool:
    """Whether what sort of fact it is tells more than the fact: "Money", but not "What" or "Half past 9"."""
    first = name.split(" ", maxsplit=1)[0].casefold()
    return first not in _ASKS and not any(map(str.isdigit, name))


def _is_form(table: Table) -> bool:
    """Whether something in a table is to be ticked or filled in."""
    return any(cell.strip() and not is_written(cell) for row in table.rows for cell in row)


def _form_line(first: str, second: str) -> str:
    """A box before its answer, or a line to write on under its name."""
    if is_written(first) == is_written(second):
        return " ".join(filter(None, (first, second)))
    name, room = (first, second) if is_written(first) else (second, first)
    if len(room.strip()) == 1:
        return f"{room} {name}"
    return f"{_named(name)}\n{room}" if room.strip() else name


def _in_bold(names: Iterable[str]) -> frozenset[str]:
    """The names of facts as they stand before them; longer ones are sentences."""
    return frozenset(_named(name) for name in names if is_written(name) and word_count(name) <= LONGEST_NAME)


def _named(name: str) -> str:
    return name if name[-1:] in ".,:;!?…" else f"{name}:"
