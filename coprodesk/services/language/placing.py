"""Make the small words before a term agree with what takes its place: "a", "the", "more", "very"."""

from collections.abc import Sequence

from coprodesk.services.language.fitting import article
from coprodesk.services.language.inflection import degrees
from coprodesk.services.language.irregular import irregular_readings, is_mass
from coprodesk.services.language.tables import lemma
from coprodesk.services.language.words import Word, are_joined, word_set

_WITHOUT_ARTICLE = word_set(
    """
    a an the what how who when where why whether which your our their his her its my this that these those no
    not being having making keeping giving putting getting taking doing knowing caring lots plenty enough too
    most many much several few some any all both none able one's
    """
)
_INSTEAD_OF_THE = word_set("what how who when where why whether which your our this that these those")
_LINKS = word_set("of for who to in that with by from at on about and or without left between")
_VERY = word_set("very so too quite rather extremely really more most less as")


def placed(
    text: str, words: Sequence[Word], start: int, part: str, suggestions: Sequence[str]
) -> tuple[int, tuple[str, ...]]:
    """Where the replacement begins, and the suggestions with the small words that they need before them.

    `start` numbers the first word of the term, `part` is its part of speech. The replacement begins at the
    term itself where the words before it can stay.
    """
    choices = [_without_very(words, start, choice) for choice in suggestions]
    first = start
    if part == "adj" and (degree := _joined_before(text, words, first, ("more", "most"))):
        compared = [_compared(choice, degree.key == "most") for choice in choices]
        if compared != [f"{degree.key} {choice}" for choice in choices]:
            choices = [_like(degree, choice) for choice in compared]
            first -= 1
    before = _joined_before(text, words, first, ("a", "an"))
    articles = [_article(choice, part) for choice in choices]
    if before and any(needed != before.key for needed in articles):
        said = [f"{needed} {choice}".lstrip() for needed, choice in zip(articles, choices, strict=True)]
        choices = [_like(before, choice) for choice in said]
        first -= 1
    before = _joined_before(text, words, first, ("the",))
    if before and any(_stands_for_the(choice) for choice in choices):
        said = [choice if _stands_for_the(choice) else f"the {choice}" for choice in choices]
        choices = [_like(before, choice) for choice in said]
        first -= 1
    return words[first].start, tuple(dict.fromkeys(choices))


def _joined_before(text: str, words: Sequence[Word], place: int, keys: tuple[str, ...]) -> Word | None:
    """The word before a place, if it is one of those and nothing but a space parts them."""
    if not place or words[place - 1].key not in keys:
        return None
    return words[place - 1] if are_joined(text, words[place - 1], words[place]) else None


def _article(choice: str, part: str) -> str:
    """The article before a choice; "" where it takes none: information, people, what happens."""
    keys = choice.lower().split()
    if not keys or keys[0] in _WITHOUT_ARTICLE or keys[:2] == ["more", "than"]:
        return ""
    if part == "noun":
        head = next((place for place, key in enumerate(keys) if key in _LINKS), len(keys))
        noun = keys[max(head - 1, 0)]
        is_plural = lemma(noun) != noun and not noun.endswith(("ing", "ed", "ss"))
        if is_plural or noun == "people" or is_mass(noun):
            return ""
    return article(choice)


def _stands_for_the(choice: str) -> bool:
    """Whether a choice takes no "the" before it: "what we learned", "these"."""
    return choice.lower().split(" ", 1)[0] in _INSTEAD_OF_THE


def _compared(choice: str, is_most: bool) -> str:
    """An adjective after "more" or "most", which may melt into it: harder, hardest."""
    if any(part == "adj" for part, _, _ in irregular_readings(choice)) or choice == "easier":
        return choice
    if " " in choice:
        return f"{'most' if is_most else 'more'} {choice.removeprefix('very ')}"
    return degrees(choice)[is_most]


def _without_very(words: Sequence[Word], start: int, choice: str) -> str:
    """A choice without its "very" where the sentence has a word like it already."""
    if start and words[start - 1].key in _VERY and choice.lower().startswith("very "):
        return choice[5:]
    return choice


def _like(before: Word, choice: str) -> str:
    """A choice with the capital of the word that it begins in place of."""
    return choice[:1].upper() + choice[1:] if before.text[:1].isupper() else choice
