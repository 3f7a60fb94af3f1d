"""What could be plainer in a summary, and what its writer may have lost. Nothing here changes anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coprodesk.choices import SummaryPart
from coprodesk.i18n import _
from coprodesk.services.language import (
    Finding,
    Kind,
    Level,
    check,
    key_sentences,
    lost_facts,
    sentences,
)
from coprodesk.workshop.views import draft, summary, words
from coprodesk.workshop.views.summary import PartView

_MANY_SENTENCES = 4
"""Sentences in one line from which it is worth asking which of them carry the decision."""

_QUOTED = re.compile("“[^”]*”")
_SAME = 0.6
"""The share of words that two lines have in common where one was made from the other."""


@dataclass(frozen=True)
class Proposal:
    """One change of one line, before and after.

    `why` says what is gained; `losses` tell in sentences which number, name or "not" the line would lose,
    or say anew.
    """

    part: SummaryPart
    before: str
    after: str
    why: str
    losses: tuple[str, ...]


def proposals(session: Session, workshop_id: int, level: Level = Level.EVERYONE) -> tuple[Proposal, ...]:
    """What could be plainer in a summary, line by line, as people read it."""
    parts = summary.view(session, workshop_id).parts
    lines = [(part.part, line) for part in parts for line in part.text.split("\n") if line.strip()]
    found = check("\n".join(line for _part, line in lines), words.own_words(session), level)
    told: list[Proposal] = []
    start = 0
    for part, line in lines:
        here = [each for each in found if start <= each.start and each.end <= start + len(line)]
        told += _for_line(part, line, here, start)
        start += len(line) + 1
    return tuple(told)


def losses(session: Session, workshop_id: int) -> dict[SummaryPart, tuple[str, ...]]:
    """Which numbers, names and "not"s the lines of each part lost, or got, since the record wrote them."""
    record = draft.lines(session, workshop_id)
    parts = summary.view(session, workshop_id).parts
    return {part.part: _since_record(record.get(part.part, ()), part) for part in parts}


def _for_line(part: SummaryPart, line: str, found: Sequence[Finding], start: int) -> Iterator[Proposal]:
    """What could be plainer in one line; what somebody said, between quote marks, stays as it is."""
    spans = sentences(line)
    quoted = [match.span() for match in _QUOTED.finditer(line)]
    if len(spans) >= _MANY_SENTENCES and not quoted:
        chosen = key_sentences(line)
        if chosen and len(chosen) < len(spans):
            after = " ".join(line[first:last] for first, last in chosen)
            yield _proposal(part, line, after, _("These sentences say what was decided. The rest can wait."))
    for each in found:
        place = each.start - start
        is_said = any(place < last and first < place + len(each.text) for first, last in quoted)
        if _has_one_answer(each) and not is_said:
            after = line[:place] + each.suggestions[0] + line[place + len(each.text) :]
            yield _proposal(part, line, after, each.why)


def _has_one_answer(finding: Finding) -> bool:
    """Whether the first suggestion may be proposed: people settle what a short form means."""
    if finding.kind is Kind.EXPAND:
        return len(finding.suggestions) == 1
    return finding.kind in (Kind.SWAP, Kind.HARD, Kind.LONG_SENTENCE) and bool(finding.suggestions)


def _proposal(part: SummaryPart, before: str, after: str, why: str) -> Proposal:
    return Proposal(part, before, after, why, lost_facts(before, after))


def _since_record(record: Sequence[str], part: PartView) -> tuple[str, ...]:
    written = [line.text for line in part.lines]
    old = [line for line in record if line not in written]
    new = [line for line in written if line not in record]
    changed = [line for line in old if any(_is_from(line, other) for other in new)]
    made = [line for line in new if any(_is_from(line, other) for other in changed)]
    return lost_facts(" ".join(changed), " ".join(made)) if changed else ()


def _is_from(line: str, other: str) -> bool:
    """Whether one line seems to be made from the other: retyped, shortened or parted in two."""
    one, two = set(line.lower().split()), set(other.lower().split())
    return bool(one and two) and len(one & two) / min(len(one), len(two)) >= _SAME
