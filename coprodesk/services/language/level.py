"""For whom a text is checked: from easy words to readers who know the subject."""

from enum import StrEnum


class Level(StrEnum):
    """Who should be able to read the text; the later ones let more words pass."""

    EASY = "easy"
    EVERYONE = "everyone"
    MANY = "many"
    EXPERT = "expert"

    @property
    def cut(self) -> float:
        """The difficulty (1 to 6) from which a word is called hard."""
        return _CUTS[self]

    @property
    def longest_sentence(self) -> int:
        """Words in a sentence before it is called long (NHS content guide: up to 20; easy words: 15)."""
        return 15 if self is Level.EASY else 20


# Set where people's ratings part words that most, many and few find hard.
_CUTS = {Level.EASY: 2.5, Level.EVERYONE: 2.7, Level.MANY: 3.0, Level.EXPERT: 3.3}
