"""The fixed sets of answers that the record keeps, each with its words for the screen and for paper."""

from __future__ import annotations

from enum import StrEnum

from coprodesk.i18n import _, mark


class Choice(StrEnum):
    """A fixed set of answers: the value is stored, the words are shown.

    Each subclass gives `words` in English; `label` is what a person reads.
    """

    words: str

    def __new__(cls, value: str, words: str = "") -> Choice:
        """Keep the words beside the stored value."""
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.words = words
        return choice

    @property
    def label(self) -> str:
        """What people read."""
        return _(self.words)


class Part(Choice):
    """The part that a person plays in the room."""

    USES = "uses", mark("Uses the service")
    CARES = "cares", mark("Cares for someone who does")
    WORKS = "works", mark("Works for the service")
    SUPPORTS = "supports", mark("Supports someone here")
    INTERPRETS = "interprets", mark("Signs or translates")
    LEADS = "leads", mark("Leads the session")
    VENUE = "venue", mark("Works for the venue")

    @property
    def takes_part(self) -> bool:
        """Whether this person is asked, introduced and has a vote; the others help."""
        return self in (Part.USES, Part.CARES, Part.WORKS)

    @property
    def is_staff(self) -> bool:
        """Whether this person is paid by the service."""
        return self is Part.WORKS


class Tell(Choice):
    """How a person wants to hear what became of their words."""

    LETTER = "letter", mark("By letter")
    PHONE = "phone", mark("By phone")
    TEXT = "text", mark("By text message")
    EMAIL = "email", mark("By email")
    MEETING = "meeting", mark("At the next session")
    SOMEONE = "someone", mark("Through someone they trust")
    NOT = "not", mark("Does not want to be told")


class PaperFormat(Choice):
    """How a person's paper is printed. Sizes in point; RNIB and UKAAF: clear, large and giant print."""

    STANDARD = "standard", mark("Standard, 14 point")
    LARGE = "large", mark("Large, 18 point")
    GIANT = "giant", mark("Giant, 24 point")
    EASY = "easy", mark("Easy words, 18 point")


class Tint(Choice):
    """The colours of a person's paper. Cream: British Dyslexia Association; yellow: RNIB, for low sight."""

    WHITE = "white", mark("Black on white")
    CREAM = "cream", mark("Black on cream")
    YELLOW = "yellow", mark("Black on yellow")


class Carrier(Choice):
    """How a person's papers come to them."""

    PAPER = "paper", mark("On paper")
    FILE = "file", mark("As a file for a computer")
    SOUND = "sound", mark("As sound to listen to")


class When(Choice):
    """When a paper is needed."""

    BEFORE = "before", mark("Before the day")
    DAY = "day", mark("On the day")
    AFTER = "after", mark("Afterwards")


class WordWish(Choice):
    """Which words help a person on paper; nobody's wish is better than another's."""

    EVERYDAY = "everyday", mark("Everyday words")
    MEDICAL = "medical", mark("Medical words too")
    BOTH = "both", mark("Both, side by side")


class Presence(Choice):
    """Where a person is in arriving and being introduced."""

    EXPECTED = "expected", mark("Not here yet")
    HERE = "here", mark("Here, not introduced yet")
    INTRODUCED = "introduced", mark("Introduced")
    PASSED = "passed", mark("Passed")
    AWAY = "away", mark("Cannot come")

    @property
    def has_come(self) -> bool:
        """Whether this person was seen in the room."""
        return self in (Presence.HERE, Presence.INTRODUCED, Presence.PASSED)


class Lane(Choice):
    """The way by which an idea or a vote came in; each counts the same."""

    PAPER = "paper", mark("From paper")
    TYPED = "typed", mark("Typed here")
    TOLD = "told", mark("Told to someone")
    HANDS = "hands", mark("Shown by hands")


class Credit(Choice):
    """How the giver of an idea wants to be named."""

    NAME = "name", mark("My name")
    CODE = "code", mark("My code")
    NONE = "none", mark("No name")


class VoteKind(Choice):
    """How a group decides."""

    DOTS = "dots", mark("Dots")
    THUMBS = "thumbs", mark("Thumbs")


class Thumb(Choice):
    """One person's answer to a proposal. A consent round asks for harm, not for liking (sociocracy)."""

    OK = "ok", mark("OK")
    WORRY = "worry", mark("OK, with a worry")
    CANNOT = "cannot", mark("I cannot live with it")


class PromiseState(Choice):
    """What became of a promise."""

    OPEN = "open", mark("Promised")
    LOOKING = "looking", mark("Looking into it")
    DONE = "done", mark("Done")
    LATE = "late", mark("Late")
    NOT_DONE = "not_done", mark("Not done")


class Treatment(Choice):
    """What the checker does with one of the group's own words."""

    OURS = "ours", mark("Our word: keep it")
    EXPLAIN = "explain", mark("Keep it and say what it means")
    SWAP = "swap", mark("We would rather say something else")


class WordOrigin(Choice):
    """How a word came into the group's word bank."""

    TAUGHT = "taught", mark("The group taught it")
    ASKED = "asked", mark("Somebody asked what it means")


class Step(Choice):
    """The steps of a session, in order; each has a page of the same name."""

    PLAN = "plan", mark("Plan")
    PEOPLE = "people", mark("People")
    ARRIVE = "arrive", mark("Arrive")
    IDEAS = "ideas", mark("Ideas")
    SORT = "sort", mark("Sort")
    DECIDE = "decide", mark("Decide")
    PROMISES = "promises", mark("Promises")
    SUMMARY = "summary", mark("Summary")


class SummaryPart(Choice):
    """The parts of the summary that people take home, in order."""

    TALKED = "talked", mark("What we talked about")
    DECIDED = "decided", mark("What we decided")
    NOT_AGREED = "not_agreed", mark("Where we did not agree")
    NEXT = "next", mark("What happens next")
    HEAR = "hear", mark("When you will hear from us")
    REACH = "reach", mark("How to reach us")
