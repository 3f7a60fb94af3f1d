"""How a written text is said: which words it has, and what is spoken for each.

The voice reads plain words well, but not times, money, dates, ranges and phone numbers as people say them.
Each written word gets its own spoken words, so the place of every word is known however it is said.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

_TOKEN = re.compile(r"[^\s—…]+")
_SAID_SIGNS = frozenset("&%@#")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_OF = (
    {name[:3].lower(): name for name in _MONTHS}
    | {name.lower(): name for name in _MONTHS}
    | {"sept": "September"}
)
_SHORT = {
    "eg": "for example", "e.g": "for example", "e.g.": "for example",
    "ie": "that is", "i.e": "that is", "i.e.": "that is",
    "etc": "and so on", "etc.": "and so on", "vs": "versus", "vs.": "versus",
    "approx": "about", "approx.": "about", "incl": "including", "incl.": "including",
    "and/or": "and or", "w/c": "week commencing", "n/a": "does not apply", "asap": "as soon as possible",
    "mins": "minutes", "hrs": "hours", "hr": "hour", "yrs": "years", "wks": "weeks",
    "appt": "appointment", "appts": "appointments", "tel": "telephone", "tel.": "telephone",
}  # fmt: skip
_KEEPS_ITS_DOT = frozenset({"e.g", "i.e"})
_DROPS_ITS_DOT = frozenset(word.removesuffix(".") for word in _SHORT if word.endswith(".")) - _KEEPS_ITS_DOT
"""Short forms whose full stop ends no sentence where the next word goes on in small letters or figures."""

_GOES_ON = re.compile(r"\.[,;:)]?\s+[^\W_A-Z]|\.[,;:)]")
_MONEY = re.compile(r"£(\d[\d,]*)(?:\.(\d\d))?(k|m|bn)?")
_BIG = {"k": " thousand", "m": " million", "bn": " billion"}
_TIME = re.compile(r"(\d{1,2})(?::([0-5]\d)(am|pm)?|\.([0-5]\d)(am|pm)|(am|pm))", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_RANGE = re.compile(r"(£?\d[\d.:,]{0,5}(?:am|pm|p)?)[-–](£?\d[\d.:,]{0,5}(?:am|pm|p)?)", re.IGNORECASE)
_EITHER = re.compile(r"([^\W\d_]{2,})/([^\W\d_]{2,})")


@dataclass(frozen=True)
class SpokenWord:
    """One written word (`start`, `length`) and where its spoken words begin in the spoken text."""

    start: int
    length: int
    spoken_start: int


@dataclass(frozen=True)
class SpokenForm:
    """What the voice is given to read, and the written words it stands for, in order."""

    text: str
    words: tuple[SpokenWord, ...]


def words(text: str) -> tuple[tuple[int, int], ...]:
    """The start and length of every word that is said, in order, without the punctuation round it."""
    found = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        while start < end and _is_silent(text[start]):
            start += 1
        while end > start and _is_silent(text[end - 1]):
            end -= 1
        if _has_own_dot(text, start, end):
            end += 1
        if start < end:
            found.append((start, end - start))
    return tuple(found)


def _has_own_dot(text: str, start: int, end: int) -> bool:
    """Whether the full stop after a word belongs to it, as in "e.g.", and ends no sentence."""
    word = text[start:end].lower()
    if text[end : end + 1] != ".":
        return False
    return word in _KEEPS_ITS_DOT or (word in _DROPS_ITS_DOT and _GOES_ON.match(text, end) is not None)


def spoken_form(text: str) -> SpokenForm:
    """What to give to the voice for a text, with the place of every written word kept."""
    places = words(text)
    written = [text[start : start + length] for start, length in places]
    spoken: list[str] = []
    size = 0
    marks = []
    before = 0
    was_phone = False
    for number, (start, length) in enumerate(places):
        gap = _gap(text[before:start], is_first=number == 0)
        near = _Near(
            written[number - 1] if number else "", written[number + 1] if number + 1 < len(places) else ""
        )
        was_phone = _is_phone(written[number], was_phone)
        said = " ".join(written[number]) if was_phone else _say(written[number], near)
        size += len(gap)
        marks.append(SpokenWord(start, length, size))
        size += len(said)
        spoken += [gap, said]
        before = start + length
    return SpokenForm("".join(spoken) + _clean(text[before:]), tuple(marks))


@dataclass(frozen=True)
class _Near:
    before: str
    after: str


def _say(word: str, near: _Near) -> str:
    short = _SHORT.get(word.lower())
    if short is not None:
        return short
    for pattern, speak in _SAID:
        found = pattern.fullmatch(word)
        if found:
            return speak(found) or _clean(word)
    return _say_date_word(word, near) or _clean(word)


def _say_money(found: re.Match[str]) -> str:
    pounds, pence, big = found[1].replace(",", ""), found[2], found[3]
    if pounds == "0" and pence:
        return f"{int(pence)} pence"
    name = "pound" if pounds == "1" and not big else "pounds"
    return f"{pounds}{_BIG.get(big or '', '')} {name}" + (f" {int(pence)}" if pence and pence != "00" else "")


def _say_time(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), found[2] or found[4] or "00"
    half = " ".join((found[3] or found[5] or found[6] or "").lower())
    if hour > 23:
        return ""
    if minute == "00":
        full = "midnight" if hour == 0 else f"{hour} o'clock" if hour < 13 else f"{hour} hundred"
        return f"{hour} {half}" if half else full
    minutes = f"oh {int(minute)}" if minute[0] == "0" else minute
    return f"{hour} {minutes} {half}".rstrip()


def _say_day_first(found: re.Match[str]) -> str:
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    return _say_date(year, int(found[2]), int(found[1]))


def _say_year_first(found: re.Match[str]) -> str:
    return _say_date(int(found[1]), int(found[2]), int(found[3]))


def _say_date(year: int, month: int, day: int) -> str:
    try:
        moment = date(year, month, day)
    except ValueError:
        return ""
    return f"the {_ordinal(moment.day)} of {_MONTHS[moment.month - 1]} {_year(moment.year)}"


def _say_date_word(word: str, near: _Near) -> str:
    """A day, a month or a year that stands beside the rest of its date; "" for any other word."""
    day = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", word)
    if day and near.after.lower() in _MONTH_OF and 1 <= int(day[1]) <= 31:
        return ("" if near.before.lower() == "the" else "the ") + f"{_ordinal(int(day[1]))} of"
    if re.fullmatch(r"(?:19|20)\d\d", word) and near.before.lower() in _MONTH_OF:
        return _year(int(word))
    if word.lower() in _MONTH_OF and (near.before[:1].isdigit() or near.after[:1].isdigit()):
        return _MONTH_OF[word.lower()]
    return ""


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _year(year: int) -> str:
    if 1910 <= year < 2000 or year >= 2010:
        century, rest = divmod(year, 100)
        return f"{century} {rest:02d}" if rest >= 10 else f"{century} hundred"
    return str(year)


def _is_phone(word: str, was_phone: bool) -> bool:
    """True for digits that start with 0, and for the digits that follow them after a space."""
    return word.isascii() and word.isdigit() and len(word) > 2 and (word[0] == "0" or was_phone)


def _is_silent(sign: str) -> bool:
    return sign not in _SAID_SIGNS and unicodedata.category(sign)[0] in "PCZ" and sign != "\u200d"


def _gap(between: str, *, is_first: bool) -> str:
    """The text between two words; a line end without punctuation gets a full stop, for the pause."""
    gap = _clean(between)
    if is_first or "\n" not in between or any(sign in between for sign in ".!?:;,…"):
        return gap
    return ". " + gap


def _clean(text: str) -> str:
    """The text without what the voice cannot take: control characters and half characters become spaces."""
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text)


def _say_range(found: re.Match[str]) -> str:
    nothing = _Near("", "")
    return f"{_say(found[1], nothing)} to {_say(found[2], nothing)}"


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_MONEY, _say_money),
    (_TIME, _say_time),
    (_DAY_FIRST, _say_day_first),
    (_YEAR_FIRST, _say_year_first),
    (_RANGE, _say_range),
    (re.compile(r"(\d+)p"), lambda found: f"{found[1]} pence" if found[1] != "1" else "1 penny"),
    (_EITHER, lambda found: f"{found[1]} or {found[2]}"),
)
