"""Dates and times as people say them.

The names are our own: `strftime` speaks the language of the PC, which Qt switches on behind our back.
"""

import re
from datetime import date, time, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL_WORDS = frozenset({"st", "nd", "rd", "th", "of", "the", "on", "next"})


def in_words(day: date) -> str:
    """A whole date in words: "Saturday 5 December 2026"."""
    return f"{_DAYS[day.weekday()]} {short(day)} {day.year}"


def with_year(day: date) -> str:
    """A date without its weekday: "5 December 2026"."""
    return f"{short(day)} {day.year}"


def short(day: date) -> str:
    """A date without weekday and year: "5 December"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def clock(moment: time) -> str:
    """A time on the 12-hour clock: "9:30 am", "12:45 pm", "10 am"."""
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes} {'am' if moment.hour < 12 else 'pm'}"


def said(moment: time) -> str:
    """A time as people say it: "half past 9 in the morning", "10 to 11 in the morning", "12 noon"."""
    if moment == time(12):
        return "12 noon"
    evening = "in the afternoon" if moment.hour < 18 else "in the evening"
    return f"{said_shortly(moment)} {'in the morning' if moment.hour < 12 else evening}"


def said_shortly(moment: time) -> str:
    """A time as people say it in the course of a day: "half past 9", "quarter to 11", "20 past 12"."""
    hour, next_hour = moment.hour % 12 or 12, (moment.hour + 1) % 12 or 12
    match moment.minute:
        case 0:
            words = f"{hour} o'clock"
        case 15:
            words = f"quarter past {hour}"
        case 30:
            words = f"half past {hour}"
        case 45:
            words = f"quarter to {next_hour}"
        case minute if minute < 30:
            words = f"{_past(minute)} {hour}"
        case minute:
            words = f"{_past(60 - minute, 'to')} {next_hour}"
    return words


def read_day(text: str, today: date) -> date | None:
    """The day that a person typed, or None where it cannot be told.

    Understands "5 Dec 2026", "Saturday 5th December", "Dec 5, 2026", "5/12/26", "5.12", "2026-12-05",
    "today", "tomorrow" and "Friday". The day comes before the month, as in Britain. Without a year it is
    the next such day, today included.
    """
    words = re.findall(r"\d+|[a-z]+", text.lower())
    words = [word for word in words if word not in _SMALL_WORDS]
    if len(words) == 1 and (near := _near_day(words[0], today)):
        return near
    words = [word for word in words if not _place(word, _DAYS)]
    if not 2 <= len(words) <= 3:
        return None
    if len(words[0]) == 4 and words[0].isdigit():
        return _day_of(words[2], words[1], words[0], today) if len(words) == 3 else None
    if _place(words[0], _MONTHS):
        words[0], words[1] = words[1], words[0]
    return _day_of(words[0], words[1], words[2] if len(words) == 3 else "", today)


def read_clock(text: str) -> time | None:
    """The time that a person typed, or None where it cannot be told.

    Understands "9:30", "9.30am", "9 am", "0930", "21:15", "noon" and "12 noon". Without am or pm, 1 to 6 are
    taken for the afternoon, as no session starts in the night; "01:30" with its nought is taken as it stands.
    """
    said = text.strip().lower()
    if said in ("noon", "midday", "12 noon"):
        return time(12)
    found = re.fullmatch(r"(\d{1,2})(?:\s*[:.h ]?\s*(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?", said)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour <= 6 and not found[1].startswith("0"):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _past(minutes: int, way: str = "past") -> str:
    """Five, ten, twenty and twenty-five need no "minutes" behind them."""
    unit = "" if minutes % 5 == 0 else " minute" if minutes == 1 else " minutes"
    return f"{minutes}{unit} {way}"


def _near_day(word: str, today: date) -> date | None:
    if word in ("today", "tomorrow"):
        return today + timedelta(days=word == "tomorrow")
    weekday = _place(word, _DAYS)
    return today + timedelta(days=(weekday - 1 - today.weekday()) % 7) if weekday else None


def _day_of(day: str, month: str, year: str, today: date) -> date | None:
    """A day from its three words; the next one from today on where there is no year."""
    number = int(month) if month.isdigit() else _place(month, _MONTHS)
    if not day.isdigit() or not number or (year and not year.isdigit()):
        return None
    if year:
        return _real_day(int(year) + (2000 if len(year) <= 2 else 0), number, int(day))
    for next_year in range(today.year, today.year + 9):
        found = _real_day(next_year, number, int(day))
        if found and found >= today:
            return found
    return None


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _place(word: str, names: tuple[str, ...]) -> int:
    """Which of the names a word of three or more letters begins, counted from 1; 0 for none."""
    if len(word) < 3:
        return 0
    return next((place for place, name in enumerate(names, 1) if name.lower().startswith(word)), 0)


def kept_together(text: str) -> str:
    """The text with its dates held on one line: a fixed space between day, month and year."""
    return _DATE.sub(lambda found: found.group().replace(" ", "\u00a0"), text)


_DATE = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(_MONTHS)})\b(?: \d{{4}}\b)?")
