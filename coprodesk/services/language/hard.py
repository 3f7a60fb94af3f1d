"""Find the words that many people stumble over, beside those that the word bank knows."""

from collections.abc import Container, Iterator, Sequence

from coprodesk.services.language.bank import bank
from coprodesk.services.language.capitals import is_heading, is_name
from coprodesk.services.language.difficulty import is_known, rating
from coprodesk.services.language.level import Level
from coprodesk.services.language.nearby import ALWAYS
from coprodesk.services.language.words import Word, word_set

_FOREIGN = 4
"""So many words that English does not know, and that are more than half, make a sentence another language."""
_SMALL = word_set(
    "the and of for with from if than into because during against until per among although upon towards"
)
"""English words that dictionaries of meanings leave out."""

_HARD_IN_ANY_SENSE = 2.9
"""From this difficulty a word has no sense that everybody knows."""


def hard_words(text: str, words: Sequence[Word], taken: Container[int], level: Level) -> Iterator[int]:
    """The numbers of the words of one sentence that are hard at a level, and that nothing else took.

    Names, numbers, codes, addresses and sentences in another language are left alone, and so is a word
    that the bank knows in another sense than the everyday one meant here.
    """
    cut = level.cut
    heading = is_heading(words)
    no_names = [
        place
        for place, word in enumerate(words)
        if (word.text.islower() or not is_name(text, words, place, heading)) and place not in taken
    ]
    found = [place for place in no_names if rating(words[place].key) >= cut]
    if found and not _is_foreign(words, no_names):
        for place in found:
            if not _is_in_code(text, words[place]) and not _has_other_sense(words[place].key):
                yield place


def _is_foreign(words: Sequence[Word], no_names: Sequence[int]) -> bool:
    strange = sum(_is_strange(word.key) for word in words)
    if strange < _FOREIGN or strange * 2 <= len(words):
        return False
    return sum(_is_strange(words[place].key) for place in no_names) > 1


def _is_strange(key: str) -> bool:
    return key not in _SMALL and not is_known(key)


def _has_other_sense(key: str) -> bool:
    """Whether the bank has a condition for this word, which did not hold, or the word would be taken."""
    if rating(key) >= _HARD_IN_ANY_SENSE:
        return False
    return any(form.entry.condition is not ALWAYS for form in bank().words.at(key, ""))


def _is_in_code(text: str, word: Word) -> bool:
    """Whether a word is a piece of a file name, a web address or the like: "example.org/forms"."""
    start, end = word.start, word.end
    if text[start - 1 : start] in ("_", "#", "@", "\\") or text[end : end + 1] in ("_", "@", "\\"):
        return True
    first = max(text.rfind(" ", 0, start), text.rfind("\t", 0, start), start - 80) + 1
    last = text.find(" ", end, end + 80)
    chunk = text[first : last if last >= 0 else end + 80]
    return any(
        letter == "." and before.isalnum() and after.isalnum()
        for before, letter, after in zip(chunk, chunk[1:], chunk[2:], strict=False)
    )
