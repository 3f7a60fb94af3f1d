"""Text for paper in easy words: one sentence a line, short ones, in plain words where that is safe."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from coprodesk.dates import kept_together
from coprodesk.services.language import Kind, OwnWord, check, lost_facts, sentences, split_sentence

MOST_WORDS = 15
"""Words of a sentence in easy words (UK Department of Health, 2010: 10 to 15)."""

LONGEST_NAME = 6
"""Words of a name that stands above its fact, or before a colon; a longer one is a sentence."""

_MOST_PARTINGS = 3
_PAUSE = re.compile(r"(?<=[,;:–—]) (?=\S)")
_LINE_GOES_ON = re.compile(r"(?<=[,;–—])\n")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def easy_lines(text: str, own_words: Sequence[OwnWord] = (), said: Collection[str] = ()) -> tuple[str, ...]:
    """The sentences of a text, each as short and plain as is safe.

    Nothing that stands in `said` or between quote marks changes: it only gets line ends, at its pauses.
    """
    found: list[str] = []
    for line in text.split("\n"):
        kept = _kept(line, said)
        for start, end in _spans(line):
            sentence = line[start:end].strip()
            if not any(map(str.isalnum, sentence.strip("()"))) or (found and sentence.startswith("(")):
                found[-1:] = ["\n".join((*found[-1:], sentence))]
            elif any(first < end and start < last for first, last in kept):
                found.append(at_pauses(sentence))
            else:
                found += _shorter(_plainer(sentence, own_words), _MOST_PARTINGS)
    return tuple(map(kept_together, found))


def word_count(text: str) -> int:
    """The words of a text; signs and lines to write on are none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def is_long(sentence: str) -> bool:
    """Whether a sentence has more words than easy words allow."""
    return word_count(sentence) > MOST_WORDS


def long_sentences(text: str) -> Iterator[str]:
    """The sentences of a row that are too long, also where their lines end at each pause."""
    for line in _LINE_GOES_ON.sub(" ", text).split("\n"):
        yield from (line[start:end].strip() for start, end in _spans(line) if is_long(line[start:end]))


def at_pauses(sentence: str) -> str:
    """A long sentence with a line end at each of its pauses; a short one, and what names it, as they are."""
    name, colon, rest = sentence.partition(": ")
    if colon and is_long(sentence) and word_count(name) <= LONGEST_NAME:
        return f"{name}:\n{at_pauses(rest)}"
    return _PAUSE.sub("\n", sentence) if is_long(sentence) else sentence


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a line begins and ends; together they leave nothing out."""
    starts = [start for start, _end in sentences(line)][1:]
    yield from zip((0, *starts), (*starts, len(line)), strict=True) if line.strip() else ()


def _kept(line: str, said: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Where a line holds words that somebody said."""
    plain = line.replace("\u00a0", " ")
    found = (
        match.span() for words in said if words in plain for match in re.finditer(re.escape(words), plain)
    )
    return tuple(span for span in found if span[0] < span[1] and not _is_inside_a_word(plain, *span))


def _is_inside_a_word(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum()


def _plainer(sentence: str, own_words: Sequence[OwnWord]) -> str:
    """A sentence with a plainer word wherever the word bank knows just one."""
    quoted = [match.span() for match in _QUOTED.finditer(sentence)]
    after = sentence
    for each in reversed(check(sentence, own_words)):
        is_free = all(each.end <= start or end <= each.start for start, end in quoted)
        if each.kind is Kind.SWAP and len(each.suggestions) == 1 and is_free:
            after = after[: each.start] + each.suggestions[0] + after[each.end :]
    return sentence if lost_facts(sentence, after) else after


def _shorter(sentence: str, times: int) -> Iterator[str]:
    parts = split_sentence(sentence) if times and is_long(sentence) else ()
    if not parts:
        yield at_pauses(sentence)
    for part in parts:
        yield from _shorter(part, times - 1)
