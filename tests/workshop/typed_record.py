"""A whole session in which people typed whatever they liked, wherever something can be typed."""

import io
from contextlib import suppress
from datetime import date, time
from itertools import cycle

from PIL import Image

from coprodesk.choices import (
    Credit,
    Lane,
    PaperFormat,
    Part,
    Presence,
    PromiseState,
    SummaryPart,
    Thumb,
    Treatment,
)
from coprodesk.errors import PlainError
from coprodesk.services.documents import Paper, photos
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import (
    ideas,
    outcomes,
    own_pictures,
    people,
    plan,
    project,
    readers_checks,
    summary,
    votes,
    words,
)
from coprodesk.workshop.handouts import Reader
from tests.builders import a_desk

SESSION, NEXT = 1, 2
"""The next session is there for the paper that tells what became of this one."""
DAY = date(2026, 11, 21)


def a_desk_with(texts, counts=2):
    """A desk whose record holds these texts, in turns, and so many things of each kind.

    What the program refuses to keep is not kept: a person would read why, and type something else.
    """
    desk, typed = a_desk(), cycle(texts)

    def do(change, *arguments, **more):
        with suppress(PlainError):
            return desk.do("Type", change, *arguments, **more)

    _plan(do, typed, counts)
    guests = [_guest(do, typed) for _ in range(counts)]
    groups = [do(ideas.add_group, SESSION, next(typed)) for _ in range(counts)]
    for number in range(counts):
        _idea(do, typed, guests[number], groups[number])
    _votes(do, typed, groups)
    for number in range(counts):
        _outcome(do, typed, guests[number], groups[number])
    if groups[-1]:
        do(outcomes.answer_group, groups[-1], next(typed))
    _afterwards(do, typed)
    _easy_words(desk, do, typed)
    if do(project.start_next_session, next(typed)) is None:
        do(project.start_next_session, "Next")
    return desk


def _plan(do, typed, counts):
    do(project.rename, next(typed))
    do(project.set_contact, next(typed), next(typed), next(typed))
    do(project.set_ground_rules, "\n".join(next(typed) for _ in range(counts)))
    do(plan.rename, SESSION, next(typed))
    for name in sorted(plan.TEXTS):
        do(plan.write, SESSION, {name: next(typed)})
    for name in plan.DAYS:
        do(plan.set_day, SESSION, name, DAY)
    do(plan.set_start, SESSION, time(9, 30))
    for number in range(counts):
        do(plan.add_item, SESSION, next(typed), 20, is_break=bool(number % 2))


def _easy_words(desk, do, typed):
    """Own photos for words of the record, and readers who checked a paper of it."""
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(file, "PNG")
    for _ in range(2):
        do(own_pictures.add, next(typed), next(typed), photos.ready(file.getvalue()))
    with suppress(PlainError):
        easy = desk.look(handouts.made, SESSION, "deal", Reader(Paper(PaperFormat.EASY)))
        do(readers_checks.record, SESSION, "deal", next(typed), DAY, easy)


def _afterwards(do, typed):
    do(summary.make_draft, SESSION)
    for part in SummaryPart:
        do(summary.write, SESSION, part, [next(typed) for _ in range(2)])
    for treatment in Treatment:
        term = next(typed)
        do(ideas.add, SESSION, term, Lane.TYPED, Credit.NONE)
        do(words.keep, term, next(typed), treatment, DAY, SESSION)
        do(words.ask, SESSION, next(typed), DAY)


def _guest(do, typed):
    person = do(people.add, SESSION, next(typed), Part.USES, helps=next(typed), seat=next(typed))
    if person is None:
        person = do(people.add, SESSION, "Guest", Part.USES, helps=next(typed))
    do(people.set_presence, SESSION, person, Presence.INTRODUCED)
    return person


def _idea(do, typed, guest, group):
    for credit in (Credit.NAME, Credit.CODE, Credit.NONE):
        idea = do(ideas.add, SESSION, next(typed), Lane.TYPED, credit, person_id=guest, code=next(typed))
        if idea and group:
            do(ideas.put_in_group, idea, group)
    if idea:
        do(ideas.reword, idea, next(typed), next(typed), DAY)


def _votes(do, typed, groups):
    dots = do(votes.open_dots, SESSION, next(typed), 3, groups=[group for group in groups if group])
    if dots:
        do(votes.cast_dots, dots, Lane.PAPER, {})
        do(votes.close, dots)
    thumbs = do(votes.open_thumbs, SESSION, next(typed))
    if thumbs:
        do(votes.cast_thumb, thumbs, Lane.PAPER, Thumb.WORRY, next(typed))
        do(votes.close, thumbs)


def _outcome(do, typed, guest, group):
    do(outcomes.decide, SESSION, next(typed), next(typed))
    for state in (PromiseState.LATE, PromiseState.NOT_DONE):
        promise = do(outcomes.promise, SESSION, next(typed), guest, DAY, group_id=group)
        if promise:
            do(outcomes.settle_promise, promise, state, next(typed))
