"""Tell a full stop that ends a sentence from one that belongs to a short form."""

import re

from coprodesk.services.language.words import word_set

_TITLES = word_set(
    "dr mr mrs ms mx messrs prof rev hon sgt capt lt col gen maj pres gov sen rep mt vs v e.g eg i.e ie viz"
)
_NUMBERED = word_set(
    """
    no nos p pp fig figs vol vols ch chap sect sec eq eqs para paras art ref refs ext tel item approx ca c
    sat sun jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    """
)
_BEFORE_A_NAME = word_set(
    "st rd ave co corp inc bros dept ed eds al est max min incl excl mont dist jr sr gr tbsp tsp"
)
_MAYBE_LAST = word_set("a.m p.m am pm etc min mins hrs hr ltd ft in lb oz yr yrs wk wks")
_OPENERS = word_set(
    """
    i we you he she it they the this that these those there here a an my our your his her its their some
    any many most others another each every all both one no nobody none who what when where why how which
    in on at by for from with as if but and so or then not after before since while once now today later
    also however it's he's she's we're they're i'm that's there's don't please thank thanks
    """
)
_DAYS = re.compile(r"(?:mon|tues?|wed|thurs?|fri|sat|sun|wednes|satur)(?:day)?\b", re.IGNORECASE)
_LETTERED = word_set(
    """
    part parts plan group class level option grade vitamin hepatitis type section room
    question point figure table appendix annex zone letter platform block unit
    """
)
_WITH_SMALL_START = re.compile(r"[a-z]{1,2}[A-Z]")
_SAID = "(\"'“‘["
_REACH = 24


def is_end(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence that began at `start` ends with the signs of `stop`, in a line up to `end`."""
    follows = text[stop.end() : min(end, stop.end() + _REACH)].lstrip()
    if not follows or stop.group()[0] in "。！？":
        return True
    if follows[0].islower() and not _WITH_SMALL_START.match(follows):
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    before = text[max(start, stop.start() - _REACH) : stop.start()].split()
    last = before[-1].lstrip(_SAID).lower() if before else ""
    if last.isdigit() and len(last) < 3 and len(before) == 1 and stop.start() - start < _REACH:
        return False
    opener = follows.lstrip(_SAID).split()
    return _ends_with(last, before, follows[0].isdigit(), opener[0].lower().rstrip(",.") if opener else "")


def _ends_with(last: str, before: list[str], is_number_next: bool, opener: str) -> bool:
    """Whether a stop after the word `last` ends a sentence, where the next one would begin with `opener`."""
    opens = opener.replace("’", "'") in _OPENERS
    if len(last) == 1 and last.isalpha() and last not in "pc":
        is_named = len(before) > 1 and before[-2].lower() in _LETTERED
        return last == "i" or opens or (is_named and len(opener) > 1)
    if last in _TITLES:
        return False
    if last in _NUMBERED:
        return not is_number_next
    if last in _MAYBE_LAST:
        return not is_number_next and not _DAYS.match(opener)
    if last in _BEFORE_A_NAME or ("." in last and last.replace(".", "").isalpha() and len(last) < 8):
        return opens
    return True
