"""Tell names and codes by their capitals."""

from collections.abc import Sequence

from coprodesk.services.language.tables import first_names, is_ordinary, lemma, zipf
from coprodesk.services.language.words import Word, word_set

_OPENING = tuple(":;–—“‘\"'([{•*>|/=")
_SMALL = word_set("a an the and or but of in on at to by for from with as is are our your its not")
_CODE = 6
"""Words of up to so many letters, all of them capitals, are abbreviations or codes."""
_NEAR = 20
"""So many words on both sides tell whether all is in capitals."""

_WORD_ENDINGS = (
    *("ment", "ments", "tion", "tions", "sion", "ity", "ities", "ness", "ing", "ism", "ology", "ise", "ize"),
    *("ised", "ized", "ly", "al", "ous", "ive", "able", "ible", "ance", "ence", "ship", "hood", "ed"),
)


def is_heading(words: Sequence[Word]) -> bool:
    """Whether most words of a line begin with a capital, so that capitals do not tell names."""
    if any(word.text[0].islower() and word.key not in _SMALL for word in words):
        return False
    return sum(word.key not in _SMALL for word in words) > 1


def is_name(text: str, words: Sequence[Word], place: int, is_in_heading: bool) -> bool:
    """Whether the word at a place is a name, a code or an abbreviation, by its capitals.

    Inside a sentence a capital tells a name. Where any word would have one, a word is a name when no
    dictionary has it, or when it is a common first name.
    """
    word = words[place]
    written = word.text
    if written.islower():
        return False
    if written.isupper() and len(written) > 1:
        is_shouted = (
            all(other.text.isupper() for other in words[max(0, place - _NEAR) : place + _NEAR])
            and len(words) > 1
        )
        is_code = len(written) <= _CODE or not _is_word(word.key)
        return not is_shouted and (is_code or word.key in first_names())
    if not written[0].isupper() or not written[1:].islower():
        return len(written) > 1
    if is_in_heading or _is_opening(text, words, place):
        return word.key in first_names() or not _is_word(word.key)
    return True


def _is_opening(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a word is the first of the sentence, of a quote, or of what follows a colon."""
    if place == 0:
        return True
    before = text[words[place - 1].end : words[place].start].rstrip()
    return before.endswith(_OPENING) or before.endswith((".", "!", "?"))


def _is_word(key: str) -> bool:
    if is_ordinary(key) or is_ordinary(lemma(key)):
        return True
    return not zipf(key) and key.endswith(_WORD_ENDINGS)
