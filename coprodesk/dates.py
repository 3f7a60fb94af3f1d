"""Dates and times as people say them.

The names are our own: `strftime` speaks the language of the PC, which Qt switches on behind our back.
"""

from datetime import date, time

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def in_words(day: date) -> str:
    """A whole date in words: "Saturday 5 December 2026"."""
    return f"{_DAYS[day.weekday()]} {short(day)} {day.year}"


def short(day: date) -> str:
    """A date without weekday and year: "5 December"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def clock(moment: time) -> str:
    """A time on the 12-hour clock: "9:30 am", "12:45 pm", "10 am"."""
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes} {'am' if moment.hour < 12 else 'pm'}"
