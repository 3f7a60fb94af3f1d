"""Tell how hard a whole text is, to sort texts by."""

import math
from collections.abc import Iterator

from coprodesk.services.language.capitals import is_heading, is_name
from coprodesk.services.language.difficulty import EASIEST, HARDEST, rating
from coprodesk.services.language.level import Level
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.syllables import syllables
from coprodesk.services.language.words import words

_LONGEST = 60
"""Words of a sentence that count; what is longer is most often a list or a table."""


def score(text: str) -> float:
    """How hard a text is, on the scale of people's ratings: 1 (everyone can read it) to 6.

    To sort texts by, never to show. It weighs how hard the words are on the whole, how many are hard, how
    many syllables they have, and how long the sentences are in which they stand.
    """
    lengths = squares = 0
    ratings: list[float] = []
    spoken = 0
    for start, end in sentences(text):
        length = 0
        for key, is_named in _words_of(text[start:end]):
            length += 1
            ratings.append(EASIEST if is_named else rating(key))
            spoken += 1 if is_named else syllables(key)
        lengths += length
        squares += length * min(length, _LONGEST)
    if not lengths:
        return EASIEST
    hard = sum(each >= Level.EVERYONE.cut for each in ratings) / lengths
    typical_length = max(1.0, squares / lengths)
    found = (
        0.9 * sum(ratings) / lengths + hard + 0.5 * spoken / lengths + 0.6 * math.log(typical_length) - 1.2
    )
    return min(max(found, EASIEST), HARDEST)


def _words_of(sentence: str) -> Iterator[tuple[str, bool]]:
    """Each word of a sentence, and whether it is a name or a number."""
    found = words(sentence)
    heading = is_heading(found)
    for place, word in enumerate(found):
        yield word.key, word.text.isdigit() or is_name(sentence, found, place, heading)
