"""Tell whether words spell an abbreviation, as people and as Schwartz and Hearst (2003) would see it."""

from collections.abc import Iterator, Sequence

from coprodesk.services.language.words import Word, are_joined, word_set

_SMALL = word_set("of and the for in to a an or on with by at from as s & und de per")

_OPENERS = word_set("the a an this that our your their his her my its")
_LONGEST_NAME = 9


def spelled_at_end(short: str, words: Sequence[Word]) -> int | None:
    """Where in `words` the long form begins that ends with the last of them; None where there is none."""
    letters = _letters(short)
    for is_small_counted in (False, True):
        place = len(words)
        for letter in reversed(letters):
            place = _step_back(words, place, letter, is_small_counted)
            if place < 0:
                break
        if place >= 0:
            return place
    return None


def spelled_at_start(short: str, words: Sequence[Word]) -> int | None:
    """Where in `words` the long form ends that begins with the first of them, small words aside."""
    letters = _letters(short)
    for is_small_counted in (False, True):
        place = 0
        for letter in letters:
            place = _step_on(words, place, letter, is_small_counted)
            if place < 0:
                break
        if place > 0:
            return place
    return None


def spelled_by_letters(short: str, long: str) -> int | None:
    """Where in `long` the long form begins, with each letter of `short` somewhere in it, the first at a word.

    This is the rule of Schwartz and Hearst, read from the end; None where the letters are not there.
    """
    low = long.lower()
    letters = _letters(short)
    place = len(low)
    for number in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and not (low[place] == letters[number] and (number or _begins(low, place))):
            place -= 1
        if place < 0:
            return None
    return place - 1 if low[place] == "x" and not _starts_a_word(low, place) else place


def capital_names(text: str, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Names of three and more words in capitals with their first letters; also without their first words.

    "North Vale Bus Users" can be what NVBU stands for, and VBU.
    """
    run: list[Word] = []
    for word in words:
        if run and not are_joined(text, run[-1], word):
            yield from _named(text, run)
            run = []
        if (word.text[:1].isupper() and word.text[1:].islower() and (run or word.key not in _OPENERS)) or (
            run and word.key in _SMALL
        ):
            run.append(word)
        elif run:
            yield from _named(text, run)
            run = []
    yield from _named(text, run)


def _named(text: str, run: Sequence[Word]) -> Iterator[tuple[str, str]]:
    run = run[:_LONGEST_NAME]
    while run and run[-1].key in _SMALL:
        run = run[:-1]
    for first, word in enumerate(run):
        letters = "".join(each.text[0] for each in run[first:] if each.key not in _SMALL)
        if len(letters) > 2 and word.key not in _SMALL:
            yield letters, text[word.start : run[-1].end]


def _letters(short: str) -> str:
    return "".join(letter for letter in short.partition("-")[0].lower() if letter.isalpha()) or short.lower()


def _begins(low: str, place: int) -> bool:
    """Whether a letter is the first of its word, or the X of "extra"."""
    return _starts_a_word(low, place) or (
        low[place - 1 : place + 1] == "ex" and _starts_a_word(low, place - 1)
    )


def _starts_a_word(low: str, place: int) -> bool:
    return place == 0 or not low[place - 1].isalnum()


def _step_back(words: Sequence[Word], place: int, letter: str, is_small_counted: bool) -> int:
    """The number of the nearest word before `place` that stands for a letter; -1 where none does."""
    while place > 0:
        place -= 1
        key = words[place].key
        if key in _SMALL and not (is_small_counted and key[0] == letter):
            continue
        return place if key.startswith(_beginnings(letter)) else -1
    return -1


def _step_on(words: Sequence[Word], place: int, letter: str, is_small_counted: bool) -> int:
    while place < len(words):
        key = words[place].key
        place += 1
        if key in _SMALL and not (is_small_counted and key[0] == letter):
            continue
        return place if key.startswith(_beginnings(letter)) else -1
    return -1


def _beginnings(letter: str) -> tuple[str, ...]:
    """How a word begins that a letter stands for: X is also the X of "extra"."""
    return (letter, "ex") if letter == "x" else (letter,)
