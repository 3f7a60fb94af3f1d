"""Find sentences that hide who does a thing: "it was decided"."""

from collections.abc import Iterator, Sequence

from coprodesk.services.language.words import Word, are_joined, word_set

_BE = word_set("am is are was were be been being isn't aren't wasn't weren't")
_BETWEEN = word_set(
    """
    not never always often also already still just now then soon once all both only even usually being been
    rarely seldom sometimes ever yet well badly
    """
)
_IRREGULAR = word_set(
    """
    bought brought broken built caught chosen cut dealt done drawn driven eaten felt fought found forgotten
    given heard held hidden hit hurt kept known laid led left lent lost made meant met paid put read said
    seen sent sold set shown shut spent split spoken spread stolen struck sworn taken taught thought thrown
    told torn understood undertaken won worn woken written withdrawn overseen rebuilt redone rewritten
    upheld withheld overturned undone bitten blown drunk flown forbidden forgiven frozen ground hung
    mistaken overheard proven ridden risen sewn shaken shot sung sunk sought swept wound wrung borne bound
    bred fed fled
    """
)
# Words in -ed that say how someone or something is, not what was done.
_STATES = word_set(
    """
    interested used tired worried married supposed pleased excited concerned scared frightened bored
    confused delighted disappointed embarrassed exhausted surprised shocked upset annoyed amazed ashamed
    satisfied dissatisfied frustrated determined committed experienced qualified skilled talented gifted
    retired disabled divorced engaged separated unemployed employed located situated dedicated devoted
    relaxed stressed overwhelmed isolated crowded overcrowded limited complicated advanced detailed varied
    mixed unlimited unexpected unqualified untrained untreated need needed red bed shed speed feed seed
    weed breed hundred naked wicked sacred kindred indeed bored mixed-race aged blessed beloved rugged
    ragged wretched crooked depressed motivated prepared convinced opposed accustomed inclined obliged
    thrilled fascinated puzzled alarmed agreed gone finished done
    """
)


def passives(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of each passive.

    A passive is a form of "be", up to three adverbs, and a participle.
    """
    place = 0
    while place < len(words):
        end = _participle_after(text, words, place) if words[place].key.replace("’", "'") in _BE else None
        if end is None:
            place += 1
        else:
            yield place, end
            place = end + 1


def _participle_after(text: str, words: Sequence[Word], place: int) -> int | None:
    for steps in range(1, 5):
        here = place + steps
        if here >= len(words) or not are_joined(text, words[here - 1], words[here]):
            return None
        key = words[here].key
        if key in _STATES:
            return None
        if key in _IRREGULAR or (key.endswith("ed") and len(key) > 4):
            return here if not _leads_on(text, words, here) else None
        if key not in _BETWEEN and not (key.endswith("ly") and len(key) > 4):
            return None
    return None


def _leads_on(text: str, words: Sequence[Word], here: int) -> bool:
    """Whether the word only describes what follows: "was left handed", "are limited companies"."""
    end = words[here].end
    return text[end : end + 1] in ("-", "‑")
