"""Short ways to a record that a test can start from."""

from __future__ import annotations

from datetime import date, time

from coprodesk.choices import Credit, Lane, Part, Presence
from coprodesk.workshop import projects
from coprodesk.workshop.changes import ideas, people, plan, votes
from coprodesk.workshop.desk import Desk

TODAY = date(2026, 11, 21)


def a_desk(announced: list[object] | None = None) -> Desk:
    """A desk over a new project in memory, with its first session, number 1."""
    return projects.desk_in_memory((announced if announced is not None else []).append, "Clear letters")


def a_planned_session(desk: Desk) -> None:
    """Session 1 with everything said in its plan."""
    desk.do(
        "Plan",
        plan.write,
        1,
        {
            "purpose": "Make hospital letters clear.",
            "can_change": "The words and the layout.",
            "cannot_change": "The law on what a letter must say.",
            "money": "£500 for printing.",
            "decides": "All of us together.",
            "hear_from": "Grace",
            "question": "What would make letters easier?",
            "place": "The hall",
        },
    )
    desk.do("Plan", plan.set_day, 1, "held_on", date(2026, 11, 21))
    desk.do("Plan", plan.set_day, 1, "hear_by", date(2026, 12, 5))
    desk.do("Plan", plan.set_start, 1, time(9, 30))
    desk.do("Plan", plan.add_item, 1, "Welcome", 30)
    desk.do("Plan", plan.add_item, 1, "", 20, is_break=True)
    desk.do("Plan", plan.add_item, 1, "Ideas", 40)


def people_in_the_room(desk: Desk, using: int = 3, working: int = 2) -> list[int]:
    """So many people who use the service and who work for it, all introduced."""
    numbers = []
    for number in range(using + working):
        part = Part.USES if number < using else Part.WORKS
        person = desk.do("Add person", people.add, 1, f"Guest {number + 1}", part)
        desk.do("Introduce", people.set_presence, 1, person, Presence.INTRODUCED)
        numbers.append(person)
    return numbers


def an_idea(desk: Desk, text: str = "Shorter letters", **more: object) -> int:
    """One idea without a name, typed at the desk."""
    given: dict[str, object] = {"lane": Lane.TYPED, "credit": Credit.NONE, **more}
    return desk.do("Add idea", ideas.add, 1, text, **given)


def a_dot_vote(desk: Desk, dots_each: int = 3) -> int:
    """An open vote by dots on three choices."""
    return desk.do(
        "Vote", votes.open_dots, 1, "Which matters most?", dots_each, texts=("Print", "Words", "Phone")
    )
