"""Find the long forms that a text itself gives for its abbreviations, before or after them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from coprodesk.services.language.findings import Abbreviation
from coprodesk.services.language.initials import spelled_at_end, spelled_at_start, spelled_by_letters
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.short_forms import without_plural
from coprodesk.services.language.words import Word, are_joined, word_set, words

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,200})[)\]]")
_LEAD_IN = re.compile(
    r"[\s\"'“”‘’]{0,3}(?:(?:\d{1,3}\s?%|or|the|an?|hereafter|hereinafter|henceforth|called|known\sas|abbreviated(?:\sas|\sto)?"
    r"|shortened\sto|also|simply|in\sshort|for\sshort)[\s:,]{1,3}){0,4}[\"'“”‘’]?",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[&/.-]?[A-Za-z0-9Α-Ωα-ω]+)*+")
_TO_LONG = re.compile(
    r"[\"'“”‘’]?(?:\s{0,2}[,(–—-]?\s{0,2}(?:(?:which|that|it|this)\s)?(?:stands\sfor|means|is\sshort\sfor"
    r"|is\sthe\sshort\sform\sof|refers\sto|that\sis|i\.e\.|short\sfor|or|is(?=\s(?:the|an?|our)\s))"
    r"|\s{0,2}[:=|–—-]|(?=\t)|,)[\s,:\"'“”‘’]{1,4}(?:(?:the|an?|our|your|their)\s)?",
    re.IGNORECASE,
)
_TO_SHORT = re.compile(
    r"(?:\s{0,2}[,–—-]?\s{0,2}(?:(?:which|that)\s(?:is\s|are\s|we\s|people\s)(?:call|called|known\sas)|or|also\sknown\sas|known\sas|called|abbreviated\sto|abbreviated\sas|shortened\sto"
    r"|or\ssimply)\s(?:the\s|an?\s)?|\s{0,2}[,:=|–—-]\s{0,2}(?:the\s|an?\s)?|\t|\s)[\"'“”‘’]?",
    re.IGNORECASE,
)

_LEADS_TO_SHORT = word_set("call called as or to simply the a an")
"""The last words of what `_TO_SHORT` finds."""
_SORTS = word_set(
    """
    scheme team programme program service services group board project survey plan fund grant office unit
    committee panel network model method test score scale tool index study trial system course centre
    """
)


_ENDS_A_LONG_FORM = word_set("is are was were has have can will which that who but")


def abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """The short forms that a text spells out, in reading order, with their long forms as they stand there."""
    found = []
    for start, end in sentences(text):
        part = text[start:end]
        for each in spelled_out(part, words(part)):
            found.append(Abbreviation(each.short, each.long, each.start + start, each.end + start))
    return tuple(found)


def spelled_out(part: str, found: Sequence[Word]) -> list[Abbreviation]:
    """The short forms that one sentence with these words spells out."""
    if part[1:].islower():
        return []
    kept: dict[str, Abbreviation] = {}
    for each in (*_in_brackets(part, found), *_beside(part, found)):
        kept.setdefault(without_plural(each.short), each)
    return sorted(kept.values(), key=lambda each: each.start)


def _in_brackets(part: str, found: Sequence[Word]) -> Iterator[Abbreviation]:
    for bracket in _BRACKET.finditer(part):
        here = bisect_right(found, bracket.start(), key=_start)
        before = found[max(0, here - 16) : here]
        if not before:
            continue
        yield from _short_inside(part, bracket, before)
        if not part[before[-1].end : bracket.start()].strip("\"'“”‘’ s"):
            inside = found[here : bisect_right(found, bracket.end(), key=_start)]
            yield from _long_inside(part, before[-1], inside)


def _start(word: Word) -> int:
    return word.start


def _short_inside(part: str, bracket: re.Match[str], before: Sequence[Word]) -> Iterator[Abbreviation]:
    """Long form (SF): the short form is the first thing in the brackets."""
    lead = _LEAD_IN.match(part, bracket.start(1), bracket.end(1))
    short = _SHORT.match(part, lead.end() if lead else bracket.start(1), bracket.end(1))
    if short is None or not before or not _is_short(short.group()):
        return
    after = part[short.end() : bracket.end(1)].removeprefix("'s").removeprefix("’s").lstrip("\"'“”‘’")
    if after and after[0] not in ",;:–—- ":
        return
    long = _ending_before(part, short.group(), before, bracket.start())
    if long:
        yield Abbreviation(short.group(), long, short.start(), short.end())


def _ending_before(part: str, short: str, before: Sequence[Word], end: int) -> str:
    core = without_plural(short)
    place = spelled_at_end(core, before)
    if place is not None:
        return part[before[place].start : before[-1].end]
    if before[-1].key in _SORTS:
        place = spelled_at_end(core, before[:-1])
        if place is not None:
            return part[before[place].start : before[-2].end]
    most = min(len(core) + 5, 2 * len(core))
    start = before[max(0, len(before) - most)].start
    found = spelled_by_letters(core, part[start : before[-1].end])
    if found is None:
        return ""
    long = part[start + found : before[-1].end]
    return long if _is_longer(long, core) and end - before[-1].end <= 3 else ""


def _long_inside(part: str, short: Word, inside: Sequence[Word]) -> Iterator[Abbreviation]:
    """SF (long form): the long form is the first thing in the brackets."""
    if not inside or not _is_short(short.text):
        return
    whole, core = part[inside[0].start : inside[-1].end], without_plural(short.text)
    is_spelled = spelled_by_letters(core, whole) == 0 and _is_longer(whole, core)
    is_short_enough = len(inside) <= min(len(core) + 5, 2 * len(core))
    ends_alike = inside[-1].key[0] == core[-1].lower() and len(inside) <= len(core) + 3
    if is_spelled and ends_alike:
        long = whole
    else:
        long = _beginning_with(part, short.text, inside) or (whole if is_spelled and is_short_enough else "")
    if long:
        yield Abbreviation(short.text, long, short.start, short.end)


def _beginning_with(part: str, short: str, inside: Sequence[Word]) -> str:
    if inside and inside[0].key in ("the", "a", "an"):
        inside = inside[1:]
    end = spelled_at_start(without_plural(short), inside)
    return part[inside[0].start : inside[end - 1].end] if end and end > 1 else ""


def _beside(part: str, found: Sequence[Word]) -> Iterator[Abbreviation]:
    """Short forms with their long form after "stands for", ":" or "or", or before it."""
    for place, word in enumerate(found):
        if word.text[1:].islower() or not _is_short(word.text):
            continue
        long = _after(part, found, place) or _before(part, found, place)
        if long:
            yield Abbreviation(word.text, long, word.start, word.end)


def _after(part: str, found: Sequence[Word], place: int) -> str:
    says = _TO_LONG.match(part, found[place].end)
    if not says:
        return ""
    following = [word for word in found[place + 1 : place + 18] if word.start >= says.end()]
    long = _beginning_with(part, found[place].text, following)
    return long or (_said_to_be(part, found[place].text, following) if "for" in says.group().split() else "")


def _said_to_be(part: str, short: str, following: Sequence[Word]) -> str:
    """What follows "stands for" up to a sign or a verb, if the letters are anywhere in its words."""
    core = without_plural(short)
    count = 0
    while count < min(len(core), len(following)) and following[count].key not in _ENDS_A_LONG_FORM:
        count += 1
        if count < len(following) and not are_joined(part, following[count - 1], following[count]):
            break
    whole = part[following[0].start : following[count - 1].end] if count else ""
    return whole if spelled_by_letters(core, whole) == 0 and _is_longer(whole, core) else ""


def _before(part: str, found: Sequence[Word], place: int) -> str:
    if not place:
        return ""
    reach = 6 if found[place - 1].key in _LEADS_TO_SHORT else 1
    for last in range(place - 1, max(-1, place - 1 - reach), -1):
        says = _TO_SHORT.fullmatch(part, found[last].end, found[place].start)
        if says:
            is_apart = bool(says.group().strip())
            start = spelled_at_end(without_plural(found[place].text), found[max(0, last - 16) : last + 1])
            if is_apart and start is not None:
                first = max(0, last - 16) + start
                return part[found[first].start : found[last].end] if last > first else ""
    return ""


@lru_cache(maxsize=4096)
def _is_short(text: str) -> bool:
    """Whether letters may be a short form: two to ten of them, a capital that is more than a first letter."""
    if not 2 <= len(text) <= 10 or (text[1:].islower() and len(text) > 3):
        return False
    capitals = sum(letter.isupper() or letter.isdigit() for letter in text)
    return any(letter.isupper() for letter in text) and (capitals > 1 or len(text) <= 4)


def _is_longer(long: str, short: str) -> bool:
    return len(long) > len(short) + 1 and short not in long.split()
