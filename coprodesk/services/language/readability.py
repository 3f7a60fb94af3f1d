"""Say in words who could follow a text, and what would make it easier."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coprodesk.i18n import _, ngettext
from coprodesk.services.language.checking import check
from coprodesk.services.language.findings import Finding, Kind
from coprodesk.services.language.scoring import score


class Band(StrEnum):
    """Who could follow a text."""

    NINE = "nine"
    ELEVEN = "eleven"
    FOURTEEN = "fourteen"
    SIXTEEN = "sixteen"
    SUBJECT = "subject"


@dataclass(frozen=True)
class Readability:
    """Who could follow a text: `sentence` says it to people, `reasons` are things to look at."""

    band: Band
    sentence: str
    reasons: tuple[str, ...]


_TOPS = ((1.85, Band.NINE), (2.45, Band.ELEVEN), (3.1, Band.FOURTEEN), (4.0, Band.SIXTEEN))
"""Scores up to which a band goes; set by texts written for each age."""


def readability(text: str) -> Readability:
    """Who could follow a text, in words. There is no mark and no number to pass."""
    if not any(letter.isalnum() for letter in text):
        return Readability(Band.NINE, _("There is nothing to read yet."), ())
    hardness = score(text)
    band = next((band for top, band in _TOPS if hardness < top), Band.SUBJECT)
    reasons = tuple(_reasons(check(text)))
    said = _said(band)
    if reasons:
        said = f"{said}; {_joined([reason[:1].lower() + reason[1:] for reason in reasons[:2]])}"
    return Readability(band, f"{said}.", tuple(f"{reason}." for reason in reasons))


def _said(band: Band) -> str:
    return {
        Band.NINE: _("Most people of 9 would follow this"),
        Band.ELEVEN: _("Most people of 11 would follow this"),
        Band.FOURTEEN: _("Most people of 14 would follow this"),
        Band.SIXTEEN: _("Most people of 16 would follow this"),
        Band.SUBJECT: _("Only people who know the subject would follow this"),
    }[band]


def _joined(reasons: Sequence[str]) -> str:
    return _("{one} and {other}").format(one=reasons[0], other=reasons[1]) if reasons[1:] else reasons[0]


def _reasons(found: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(finding.kind for finding in found)
    long, short_forms = counts[Kind.LONG_SENTENCE], counts[Kind.EXPAND]
    hard = len({finding.text.casefold() for finding in found if finding.kind in (Kind.HARD, Kind.SWAP)})
    if long:
        yield _told(ngettext("{count} sentence is long", "{count} sentences are long", long), long)
    if hard:
        yield _told(ngettext("{count} word is hard", "{count} words are hard", hard), hard)
    if short_forms:
        said = ngettext(
            "{count} short form is not explained", "{count} short forms are not explained", short_forms
        )
        yield _told(said, short_forms)
    if counts[Kind.PASSIVE]:
        said = ngettext(
            "{count} sentence does not say first who does it",
            "{count} sentences do not say first who does it",
            counts[Kind.PASSIVE],
        )
        yield _told(said, counts[Kind.PASSIVE])


def _told(said: str, count: int) -> str:
    names = (
        *(_("one"), _("two"), _("three"), _("four"), _("five")),
        *(_("six"), _("seven"), _("eight"), _("nine"), _("ten")),
    )
    text = said.format(count=names[count - 1] if count <= len(names) else count)
    return text[:1].upper() + text[1:]
