"""Play the sample project: the half day of hospital letters, through the changes that the window uses."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain, zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from coprodesk import paths
from coprodesk.choices import (
    Carrier,
    Credit,
    Lane,
    PaperFormat,
    Part,
    Presence,
    PromiseState,
    Tell,
    Thumb,
    Tint,
    Treatment,
    WordWish,
)
from coprodesk.storage import project_file
from coprodesk.workshop.changes import ideas, outcomes, people, plan, project, summary, votes, words

Story = Mapping[str, Any]


def create(path: Path) -> None:
    """Make the sample as a project file; raises PlainError where there is one of that name already."""
    project_file.create(path, play)


def play(session: Session) -> None:
    """Put the whole story into an empty project."""
    with (paths.resource("sample") / "letters.toml").open("rb") as file:
        story = tomllib.load(file)
    first = project.start(session, story["title"], is_sample=True)
    project.set_contact(session, **story["contact"])
    project.set_ground_rules(session, "\n".join(story["ground_rules"]))
    project.set_break_rule(session, 60)
    _plan(session, first, story["first"])
    names = _list_people(session, first, story["people"])
    for told in story["first"]["ideas"]:
        ideas.add(session, first, told, Lane.TOLD, Credit.NONE)
    _promise(session, first, story["first"]["promises"], names)
    day = project.start_next_session(session, story["day"]["title"])
    _plan(session, day, story["day"])
    for person in story["people"]:
        number = names[person["name"]]
        arrived = Presence.PASSED if person["name"] == "Joan" else Presence.INTRODUCED
        people.set_presence(session, day, number, arrived)
        people.set_seat(session, day, number, person.get("seat", ""))
    groups = _give_ideas(session, day, story["groups"], names)
    _put_dots(session, day, story["dots"], list(groups.values()))
    thumbs = _show_thumbs(session, day, story["thumbs"])
    for decision in story["decisions"]:
        vote = thumbs[decision["thumbs"] - 1] if "thumbs" in decision else None
        outcomes.decide(session, day, decision["text"], decision["disagreement"], vote)
    _promise(session, day, story["promises"], names, groups)
    _teach(session, day, story["words"], story["day"]["held_on"])
    summary.make_draft(session, day)


def _teach(session: Session, workshop_id: int, story: Sequence[Story], day: date) -> None:
    for told in story:
        treatment = Treatment(told["treatment"])
        word = words.keep(session, told["term"], told["meaning"], treatment, day, workshop_id)
        words.count_hands(session, word, *told.get("hands", (0, 0)))


def _plan(session: Session, workshop_id: int, story: Story) -> None:
    plan.rename(session, workshop_id, story["title"])
    plan.write(session, workshop_id, {name: story[name] for name in plan.TEXTS if name in story})
    for name in plan.DAYS:
        plan.set_day(session, workshop_id, name, story.get(name))
    plan.set_start(session, workshop_id, story["starts_at"])
    for item in story.get("agenda", ()):
        plan.add_item(
            session, workshop_id, item["title"], item["minutes"], is_break=item.get("is_break", False)
        )


def _list_people(session: Session, workshop_id: int, story: Sequence[Story]) -> dict[str, int]:
    names = {}
    for person in story:
        names[person["name"]] = people.add(
            session,
            workshop_id,
            person["name"],
            Part(person["part"]),
            helps=person["helps"],
            tell=Tell(person["tell"]),
            tell_where=person["tell_where"],
            paper=PaperFormat(person["paper"]),
            words=WordWish(person.get("words", WordWish.EVERYDAY)),
            tint=Tint(person.get("tint", Tint.WHITE)),
            carrier=Carrier(person.get("carrier", Carrier.PAPER)),
        )
        people.set_presence(session, workshop_id, names[person["name"]], Presence.INTRODUCED)
    return names


def _promise(
    session: Session,
    workshop_id: int,
    story: Sequence[Story],
    names: Mapping[str, int],
    groups: Mapping[str, int] = MappingProxyType({}),
) -> None:
    for told in story:
        due: date = told["due"]
        made = outcomes.promise(
            session,
            workshop_id,
            told["what"],
            names[told["owner"]],
            due,
            helper_id=names.get(told["helper"]),
            group_id=groups.get(told.get("group", "")),
        )
        if "state" in told:
            outcomes.settle_promise(session, made, PromiseState(told["state"]), told.get("reason", ""))


def _give_ideas(
    session: Session, workshop_id: int, story: Sequence[Story], names: Mapping[str, int]
) -> dict[str, int]:
    # Ideas come in before the groups exist, as on the day: one for each group in turn.
    in_turn = chain.from_iterable(zip_longest(*(group["ideas"] for group in story)))
    given = {idea["text"]: _give(session, workshop_id, idea, names) for idea in in_turn if idea}
    groups = {}
    for group in story:
        number = groups[group["name"]] = ideas.add_group(session, workshop_id, group["name"])
        outcomes.answer_group(session, number, group.get("answer", ""))
        for idea in group["ideas"]:
            ideas.put_in_group(session, given[idea["text"]], number)
    for idea in chain.from_iterable(group["ideas"] for group in story):
        if "joins" in idea:
            ideas.join(session, given[idea["text"]], given[idea["joins"]])
    return groups


def _give(session: Session, workshop_id: int, idea: Story, names: Mapping[str, int]) -> int:
    credit: str = idea["credit"]
    lane = Lane(idea["lane"])
    if credit.startswith("code:"):
        code = credit.removeprefix("code:")
        return ideas.add(session, workshop_id, idea["text"], lane, Credit.CODE, code=code)
    if credit:
        return ideas.add(session, workshop_id, idea["text"], lane, Credit.NAME, person_id=names[credit])
    return ideas.add(session, workshop_id, idea["text"], lane, Credit.NONE)


def _put_dots(session: Session, workshop_id: int, story: Story, groups: Sequence[int]) -> None:
    vote = votes.open_dots(session, workshop_id, story["question"], story["each"], groups=groups)
    options = votes.options_of(session, vote)
    for lane in (Lane.PAPER, Lane.TYPED, Lane.HANDS):
        for slip in story[lane.value]:
            votes.cast_dots(session, vote, lane, dict(zip(options, slip, strict=True)))
    votes.close(session, vote)


def _show_thumbs(session: Session, workshop_id: int, story: Sequence[Story]) -> list[int]:
    rounds: list[int] = []
    for told in story:
        follows = rounds[-1] if rounds else None
        vote = votes.open_thumbs(session, workshop_id, told["proposal"], follows)
        lane = Lane(told["lane"])
        for _thumb in range(told["ok"]):
            votes.cast_thumb(session, vote, lane, Thumb.OK)
        for worry in told["worries"]:
            votes.cast_thumb(session, vote, lane, Thumb.WORRY, worry)
        for _thumb in range(told["cannot"]):
            votes.cast_thumb(session, vote, lane, Thumb.CANNOT)
        votes.close(session, vote)
        rounds.append(vote)
    return rounds
