from datetime import date, time

import pytest

from coprodesk.dates import read_clock, read_day, said

TODAY = date(2026, 10, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5 Dec 2026", date(2026, 12, 5)),
        ("Saturday 5th of December 2026", date(2026, 12, 5)),
        ("Dec 5, 2026", date(2026, 12, 5)),
        ("5/12/26", date(2026, 12, 5)),
        ("05.12.2026", date(2026, 12, 5)),
        ("2026-12-05", date(2026, 12, 5)),
        ("5 December", date(2026, 12, 5)),
        ("5/12", date(2026, 12, 5)),
        ("14 October", date(2026, 10, 14)),
        ("3 march", date(2027, 3, 3)),
        ("29 Feb", date(2028, 2, 29)),
        ("today", date(2026, 10, 14)),
        ("Tomorrow", date(2026, 10, 15)),
        ("next Friday", date(2026, 10, 16)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, meant):
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 Feb 2026", "5", "5 Ma x 2026", "12/13/2026", "99999-1-1", "1 2 3 4"]
)
def test_a_day_that_cannot_be_told_is_none(typed):
    assert read_day(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:30", time(9, 30)),
        ("9.30am", time(9, 30)),
        ("9 am", time(9)),
        ("12 am", time(0)),
        ("12.45 p.m.", time(12, 45)),
        ("0930", time(9, 30)),
        ("21:15", time(21, 15)),
        ("1:30", time(13, 30)),
        ("01:30", time(1, 30)),
        ("noon", time(12)),
        ("9", time(9)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed, meant):
    assert read_clock(typed) == meant


@pytest.mark.parametrize("typed", ["", "late", "25:00", "9:75", "13 pm", "0 am", "half past 9"])
def test_a_time_that_cannot_be_told_is_none(typed):
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(9), "9 o'clock in the morning"),
        (time(9, 15), "quarter past 9 in the morning"),
        (time(9, 30), "half past 9 in the morning"),
        (time(10, 25), "25 past 10 in the morning"),
        (time(10, 7), "7 minutes past 10 in the morning"),
        (time(11, 45), "quarter to 12 in the morning"),
        (time(12), "12 noon"),
        (time(12, 55), "5 to 1 in the afternoon"),
        (time(13, 59), "1 minute to 2 in the afternoon"),
        (time(18, 30), "half past 6 in the evening"),
        (time(0, 20), "20 past 12 in the morning"),
        (time(23, 40), "20 to 12 in the evening"),
    ],
)
def test_a_time_is_said_as_people_say_it(moment, words):
    assert said(moment) == words
