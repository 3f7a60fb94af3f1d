"""Find sentences that hide who does a thing: "it was decided"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from coprodesk.services.language.participles import DESCRIBING, STATES_UNLESS_DONE_BY, is_participle
from coprodesk.services.language.words import Word, are_joined, word_set

_BE = word_set("am is are was were be been being isn't aren't wasn't weren't ain't")
_NOW = word_set("am is are isn't aren't 's")
_SHORT_IS = word_set("it that he she what who this")
_SAID_WITH_IS = word_set("called known based held needed meant allowed hoped believed expected")
_GIVEN = word_set("given told asked shown sent paid taught offered lent left promised handed called")
_GET = word_set("get gets got getting gotten")
_GOT_DONE = word_set(
    """
    told paid asked stolen hurt hit caught arrested sacked fired beaten bitten given sent taken shot
    killed elected picked chosen blamed invited stopped promoted banned fined robbed attacked bullied
    ignored moved left cut cancelled delayed rejected accepted approved called seen treated referred
    discharged diagnosed passed pushed sold fixed mended cleaned built thrown kicked dropped forgotten
    turned charged broken damaged injured wounded replaced removed searched burgled evicted
    infected burnt torn
    """
)
_BETWEEN = word_set(
    """
    not never always often also already still just now then soon once twice all both only even usually
    being been rarely seldom sometimes ever yet well badly hereby thereby therefore thus however though
    instead again almost nearly quite rather very too so much more most less least further long far first
    last later next perhaps maybe together either each currently best better worse ill half neither
    """
)
_PAIRS = word_set(
    """
    in-part in-turn in-fact at-first at-last at-once at-least of-course once-again no-longer as-well
    long-ago by-now at-times so-far to-date by-then in-general in-full for-instance for-example
    """
)
_PREFIXES = word_set("re co pre over under de mis out self-")
_NOT_LY = word_set(
    "family reply supply italy july ally bully belly rally fly jelly lily friendly elderly ugly lonely"
)
_ASKING = word_set("why when how where what who which whom and but or so if")
_DETERMINERS = word_set(
    "a an the this that these those our their your his her its my no any some each every very more most"
)
_AFTER = word_set(
    """
    by to in on at for from with about of into onto off up down out over under after before during until
    since as and or but yet again too now today here there twice through between against when if because
    that why how what who which while so than together back away late early properly not around along
    without within
    """
)
_FEELINGS = word_set(
    """
    employed isolated dedicated engaged determined committed prepared convinced bound connected separated
    dressed
    """
)
_WHERE = word_set("at in out off down up on")
_PEOPLE = word_set("i we you they he she people everyone everybody who them")
_SIDE = re.compile(r",\s{1,2}|\s{1,2}")
_QUESTION_REACH = 8
_MOST_BETWEEN = 4
_LONGEST_ASIDE = 8


def passives(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of each passive.

    A passive is a form of "be" (or "get"), a few adverbs and a participle; in a question the doer's place
    stands between. Of several participles with one "be" the first is told.
    """
    is_question = "?" in text
    behind = 0
    for place in [place for place, word in enumerate(words) if word.is_possessive or _may_begin(word.key)]:
        end = _end_of_passive(text, words, place, is_question) if place >= behind else None
        if end is not None:
            yield place, end
            behind = end + 1


@lru_cache(maxsize=20_000)
def _may_begin(key: str) -> bool:
    return key in _BE or key in _GET or key.replace("’", "'").endswith(("n't", "'re", "'m"))


def _end_of_passive(text: str, words: Sequence[Word], place: int, is_question: bool) -> int | None:
    key = words[place].key.replace("’", "'")
    if key in _BE or key.endswith(("'re", "'m")):
        if _is_part_of_a_compound(text, words, place):
            return None
        end = _participle_after(text, words, place) or _participle_after_aside(text, words, place)
        if end is None and is_question and key in _BE:
            end = _participle_in_question(text, words, place)
        return end
    if words[place].is_possessive and key in _SHORT_IS and place + 1 < len(words):
        follows = [word.key for word in words[place + 1 : place + 3]]
        is_done = follows[0] in _SAID_WITH_IS or (follows[1:] == ["by"] and is_participle(follows[0]))
        return place + 1 if is_done else None
    if key in _GET and place + 1 < len(words) and words[place + 1].key in _GOT_DONE:
        return place + 1 if are_joined(text, words[place], words[place + 1]) else None
    return None


def _is_part_of_a_compound(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether this is the "being" of "well-being" or "human being"."""
    return text[words[place].start - 1 : words[place].start] in ("-", "‑") or (
        place > 0 and words[place].key == "being" and words[place - 1].key == "human"
    )


def _participle_after(text: str, words: Sequence[Word], place: int) -> int | None:
    here, steps = place + 1, 0
    while here < len(words) and steps <= _MOST_BETWEEN:
        gap = text[words[here - 1].end : words[here].start]
        if words[here].key in _PREFIXES and text[words[here].end : words[here].end + 1] == "-":
            here += 1
            continue
        is_prefixed = gap == "-" and words[here - 1].key in _PREFIXES
        if not is_prefixed and not _SIDE.fullmatch(gap):
            return None
        if (is_participle(words[here].key) and "," not in gap) or _is_after_aside(text, words, here):
            return here if _is_done(text, words, place, here) else None
        step = _adverb(words, here)
        if not step:
            return None
        here += step
        steps += 1
    return None


def _is_after_aside(text: str, words: Sequence[Word], here: int) -> bool:
    """Whether a participle stands after ", however,"."""
    gap = text[words[here - 1].end : words[here].start]
    return "," in gap and is_participle(words[here].key) and words[here - 1].key not in _BE


def _participle_after_aside(text: str, words: Sequence[Word], place: int) -> int | None:
    """The participle of "was, in the end, sold"."""
    if place + 1 == len(words) or text[words[place].end : words[place + 1].start].strip() != ",":
        return None
    for here in range(place + 2, min(len(words), place + _LONGEST_ASIDE)):
        if "," in text[words[here - 1].end : words[here].start]:
            return here if is_participle(words[here].key) and _is_done(text, words, place, here) else None
    return None


def _adverb(words: Sequence[Word], here: int) -> int:
    """How many words from here on only say how or when."""
    key = words[here].key
    if here + 1 < len(words) and f"{key}-{words[here + 1].key}" in _PAIRS:
        return 2
    if key == "and" and here + 1 < len(words) and words[here + 1].key.endswith("ly"):
        return 1
    return int(key in _BETWEEN or (key.endswith("ly") and len(key) > 4 and key not in _NOT_LY))


def _is_done(text: str, words: Sequence[Word], place: int, here: int) -> bool:
    """Whether it was done, and is not how things are: "is broken", "are trained nurses", "left-handed"."""
    if text[words[here].end : words[here].end + 1] in ("-", "‑"):
        return False
    key, be = words[here].key, words[place].key.replace("’", "'")
    before = words[place - 1].key if place else ""
    after = [word.key for word in words[here + 1 : here + 7]]
    follows = after[0] if after else ""
    if before == "there" or (key, follows) == ("fed", "up"):
        return False
    if (key, follows) == ("used", "to") and before in _PEOPLE:
        return "by" in after
    if key in STATES_UNLESS_DONE_BY:
        is_state = be in _NOW or be.endswith(("'re", "'m")) or key in _FEELINGS
        return follows in _WHERE or "by" in after or not is_state
    is_describing = key in DESCRIBING and follows and follows not in _AFTER and not follows.endswith("ly")
    return not (is_describing and are_joined(text, words[here], words[here + 1]))


def _participle_in_question(text: str, words: Sequence[Word], place: int) -> int | None:
    """The participle of "was the letter sent?": it follows a doer, and describes nothing after it."""
    if place and words[place - 1].key not in _ASKING and words[place - 1].key not in ("it", "they"):
        return None
    for here in range(place + 2, min(len(words), place + _QUESTION_REACH)):
        before, gap = words[here - 1].key, text[words[here - 1].end : words[here].start]
        if "," in gap or "?" in gap or words[here].key in _BE:
            return None
        if (
            is_participle(words[here].key)
            and before not in _DETERMINERS
            and words[here].key not in STATES_UNLESS_DONE_BY
        ):
            follows = words[here + 1].key if here + 1 < len(words) else "again"
            is_last = follows in _AFTER or (words[here].key in _GIVEN and follows in _DETERMINERS)
            return here if is_last and _is_done(text, words, place, here) else None
    return None
