"""Measure how good the word engine is: .venv/bin/python packaging/word_quality.py [NAME …] [--show].

Prints one row for each figure: name, figure, aim, whether it is met, and of what. With --show the failures
are listed too. The sets are in tests/services/language/sets (measured_*.toml), each with a head that says
what it holds; nothing was fitted to them. The exit code is 1 when an aim is missed. A new measure is a
function that returns `Row`s, added to MEASURES.
"""

import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SETS = PROJECT / "tests" / "services" / "language" / "sets"
sys.path.insert(0, str(PROJECT))

from coprodesk.services import language  # noqa: E402 - the project's folder must be known first
from coprodesk.services.language.words import word_set  # noqa: E402

Kind = language.Kind
WORD_KINDS = frozenset({Kind.SWAP, Kind.EXPLAIN, Kind.EXPAND, Kind.ASK, Kind.HARD})
_MARK = re.compile(r"\[([^\]]+)\]")
_WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
# Words that only hold a sentence together: nobody stumbles over them, so they do not count.
_SMALL = word_set(
    """
    the and for but not nor yet you your yours she her hers him his they them their theirs its our ours
    who whom whose which what this that these those there here with without from into onto upon over
    under than then when where while why how all any both each few more most other some such own same
    too very can could will would shall should may might must has have had having are was were been
    being does did doing off out about after again before because until between through during above
    below down also only just once
    """
)


@dataclass(frozen=True)
class Row:
    """One figure beside its aim; `failures` tell what went wrong, sorted by kind."""

    name: str
    figure: float
    aim: float
    of: str
    failures: tuple[str, ...] = ()
    at_most: bool = False

    @property
    def is_met(self):
        """Whether the figure, as it is printed, reaches its aim."""
        figure = round(self.figure, 3)
        return figure <= self.aim if self.at_most else figure >= self.aim

    def __str__(self):
        sign = "at most" if self.at_most else "at least"
        verdict = "met" if self.is_met else "NOT MET"
        return f"{self.name:<34} | {self.figure:>7.3f} | {sign:>8} {self.aim:<5g} | {verdict:<7} | {self.of}"


def read(name):
    """One set, as its TOML file holds it."""
    return tomllib.loads((SETS / f"measured_{name}.toml").read_text(encoding="utf-8"))


def lines(text):
    """The lines of a set that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def marked(line):
    """A sentence without its [ ] and the start and end of what stood in them."""
    spans, parts, size, last = [], [], 0, 0
    for mark in _MARK.finditer(line):
        parts += [line[last : mark.start()], mark.group(1)]
        start = size + mark.start() - last
        size = start + len(mark.group(1))
        spans.append((start, size))
        last = mark.end()
    return "".join([*parts, line[last:]]), spans


def covering(found, span, kinds=WORD_KINDS):
    """The findings of some kinds that touch a span."""
    return [f for f in found if f.kind in kinds and f.start < span[1] and span[0] < f.end]


def f1(hits, false, missed):
    """The mean of how much was found and how much of what was found is right."""
    return 2 * hits / (2 * hits + false + missed) if hits else 0.0


def hard_words():
    """Words that people stumble over, and how often a word that nobody minds is flagged."""
    hits = false = missed = minded = 0
    failures = []
    for kind, text in read("hard_words").items():
        for line in lines(text):
            sentence, spans = marked(line)
            found = language.check(sentence)
            for word in _WORD.finditer(sentence):
                is_hard = any(start <= word.start() < end for start, end in spans)
                if word.group().lower() in _SMALL and not is_hard:
                    continue
                flags = covering(found, word.span())
                hits += is_hard and bool(flags)
                missed += is_hard and not flags
                false += bool(flags) and not is_hard
                minded += not is_hard
                if bool(flags) != is_hard:
                    how = f"false {flags[0].kind}" if flags else "missed"
                    failures.append(f"{how} | {kind} | {word.group()} | {sentence}")
    of = f"{hits} found, {missed} missed, {false} false of {minded}"
    return (
        Row("hard words, F1", f1(hits, false, missed), 0.70, of, tuple(sorted(failures))),
        Row("hard words, false alarms", false / minded, 0.06, of, at_most=True),
    )


def texts():
    """Flags in 100 words of easy, plain and hard texts, every kind together."""
    rates, shown = {}, {}
    for name, text in read("texts").items():
        found = [f for part in lines(text) for f in language.check(part)]
        rates[name] = 100 * len(found) / len(text.split())
        shown[name] = tuple(
            f"{name} {kind} | {count}" for kind, count in Counter(f.kind for f in found).items()
        )
        if name == "easy":
            shown[name] += tuple(sorted(f"easy {f.kind} | {f.text}" for f in found))
    of = ", ".join(f"{name} {rate:.1f}" for name, rate in rates.items()) + " in 100 words"
    ratio = rates["hard"] / max(rates["plain"], 0.01)
    return (
        Row("flags in 100 words of easy text", rates["easy"], 5.5, of, shown["easy"], at_most=True),
        Row("hard text, times plain text", ratio, 1.7, of, shown["plain"] + shown["hard"]),
    )


def listed():
    """Words of plain-English guides: flagged in a sentence, and with a good alternative."""
    total = flagged = good = 0
    unflagged, poor = [], []
    for line in lines(read("listed_words")["lines"]):
        said, _, accepted = line.partition("|")
        sentence, (span, *_) = marked(said.strip())
        wanted = {_stems(choice) for choice in accepted.split(";")}
        flags = covering(language.check(sentence), span, WORD_KINDS | {Kind.NEGATIVE})
        offered = [choice for flag in flags for choice in flag.suggestions]
        is_good = any(_stems(choice) in wanted for choice in offered)
        total, flagged, good = total + 1, flagged + bool(flags), good + is_good
        term = sentence[slice(*span)]
        if not flags:
            unflagged.append(f"not flagged | {term} | {sentence}")
        elif not is_good:
            poor.append(f"no good alternative | {term} | {'; '.join(offered)} | {sentence}")
    of = f"of {total}"
    return (
        Row("listed words, flagged", flagged / total, 0.95, of, tuple(unflagged)),
        Row("listed words, good alternative", good / total, 0.90, of, tuple(poor)),
    )


def _stems(choice):
    """A choice without its endings, "to" and articles, so that "uses" equals "use"."""
    words = [word for word in re.findall(r"[a-z']+", choice.lower()) if word not in ("a", "an", "the", "to")]
    return tuple(re.sub(r"(?:ing|ed|es|s|e)$", "", word) or word for word in words)


def everyday_senses():
    """Words with an everyday sense: how often flagged when literal, and when office talk."""
    rows = []
    for name, aim in (("literal", 0.35), ("office", 0.70)):
        hits, failures = 0, []
        sentences = lines(read("everyday_senses")[name])
        for line in sentences:
            sentence, spans = marked(line)
            found = language.check(sentence)
            is_flagged = any(covering(found, span) for span in spans)
            hits += is_flagged
            if is_flagged == (name == "literal"):
                failures.append(f"{name} | {sentence[slice(*spans[0])]} | {sentence}")
        share = hits / len(sentences)
        of = f"of {len(sentences)}"
        rows.append(
            Row(f"everyday words flagged, {name}", share, aim, of, tuple(failures), name == "literal")
        )
    return tuple(rows)


def acronyms():
    """Short forms that a text never explains, and long forms that it holds."""
    hits = false = missed = found_long = all_long = 0
    failures, lost = [], []
    for text in read("acronyms")["text"]:
        says = text["says"]
        wanted = Counter(text.get("flag", "").split())
        ignored = text.get("maybe", "").split()
        flagged = Counter(f.text for f in language.check(says) if _is_short_form(f) and f.text not in ignored)
        both, more, less = wanted & flagged, flagged - wanted, wanted - flagged
        hits, false, missed = hits + both.total(), false + more.total(), missed + less.total()
        failures += [f"false | {short} | {says}" for short in more] + [
            f"missed | {short} | {says}" for short in less
        ]
        held = {(each.short, each.long.casefold()) for each in language.abbreviations(says)}
        for pair in text.get("long", ()):
            short, _, form = pair.partition(" = ")
            is_held = (short, form.casefold()) in held
            all_long, found_long = all_long + 1, found_long + is_held
            lost += [] if is_held else [f"long form | {pair} | {says}"]
    return (
        Row(
            "acronyms, F1",
            f1(hits, false, missed),
            0.92,
            f"{hits} of {hits + missed}",
            tuple(sorted(failures)),
        ),
        Row("acronyms, long forms found", found_long / all_long, 0.88, f"of {all_long}", tuple(lost)),
    )


def _is_short_form(finding):
    is_short = " " not in finding.text and sum(letter.isupper() for letter in finding.text) > 1
    return finding.kind is Kind.EXPAND or (finding.kind is Kind.EXPLAIN and is_short)


def passive():
    """Sentences that hold a passive."""
    sets = read("passive")
    told = {
        name: [
            (line, any(f.kind is Kind.PASSIVE for f in language.check(line))) for line in lines(sets[name])
        ]
        for name in ("passive", "active")
    }
    missed = [line for line, is_told in told["passive"] if not is_told]
    false = [line for line, is_told in told["active"] if is_told]
    hits = len(told["passive"]) - len(missed)
    failures = [f"missed | {line}" for line in missed] + [f"false | {line}" for line in false]
    of = f"of {len(told['passive'])} and {len(told['active'])} without"
    return (Row("passive, F1", f1(hits, len(false), len(missed)), 0.84, of, tuple(failures)),)


def clinical():
    """Clinical terms: explained, and never swapped nor called hard."""
    explained, blamed, failures, unkind = 0, 0, [], []
    sentences = [marked(line) for line in lines(read("clinical")["lines"])]
    for sentence, spans in sentences:
        found = language.check(sentence)
        flags = [flag for span in spans for flag in covering(found, span)]
        kinds = {flag.kind for flag in flags}
        term = sentence[slice(*spans[0])]
        explained += bool(kinds & {Kind.EXPLAIN, Kind.EXPAND})
        if not kinds & {Kind.EXPLAIN, Kind.EXPAND}:
            failures.append(f"not explained | {term} | {sentence}")
        if kinds & {Kind.SWAP, Kind.HARD, Kind.ASK}:
            blamed += 1
            unkind.append(f"{'/'.join(sorted(kinds))} | {term} | {sentence}")
    total = len(sentences)
    return (
        Row("clinical terms explained", explained / total, 0.80, f"of {total}", tuple(failures)),
        Row("clinical terms swapped or hard", blamed, 0, f"of {total}", tuple(unkind), at_most=True),
    )


def official():
    """Official words that get a swap."""
    swapped, total, failures = 0, 0, []
    for line in lines(read("official")["lines"]):
        sentence, spans = marked(line)
        found = language.check(sentence)
        for span in spans:
            total += 1
            flags = covering(found, span)
            swapped += any(flag.kind is Kind.SWAP for flag in flags)
            if not any(flag.kind is Kind.SWAP for flag in flags):
                kinds = "/".join(sorted({flag.kind for flag in flags})) or "nothing"
                failures.append(f"{kinds} | {sentence[slice(*span)]} | {sentence}")
    return (Row("official words swapped", swapped / total, 0.90, f"of {total}", tuple(sorted(failures))),)


def suggestions():
    """A plainer word that an editor would take, among the first three."""
    hits, failures = 0, []
    wanted_lines = lines(read("suggestions")["lines"])
    for line in wanted_lines:
        said, _, accepted = line.partition("|")
        sentence, (span, *_) = marked(said.strip())
        word = sentence[slice(*span)]
        offered = language.suggest(word, sentence)[:3]
        wanted = {choice.strip().lower() for choice in accepted.split(";")}
        is_good = any(choice.lower() in wanted for choice in offered)
        hits += is_good
        if not is_good:
            failures.append(f"{'other' if offered else 'none'} | {word} | {'; '.join(offered)} | {sentence}")
    total = len(wanted_lines)
    return (Row("suggestion in the first three", hits / total, 0.55, f"of {total}", tuple(sorted(failures))),)


def boundaries():
    """Where one sentence ends and the next begins."""
    hits = false = missed = 0
    failures = []
    for text in read("boundaries")["text"]:
        *parts, last = text["says"].strip().split("|")
        ends, size = set(), 0
        for part in parts:
            size += len(part)
            ends.add(size)
        says = "".join([*parts, last])
        gaps = [(first[1], second[0]) for first, second in pairwise(language.sentences(says))]
        met = {end for end in ends if any(start <= end <= stop for start, stop in gaps)}
        extra = [gap for gap in gaps if not any(gap[0] <= end <= gap[1] for end in ends)]
        hits, false, missed = hits + len(met), false + len(extra), missed + len(ends - met)
        failures += [f"missed | {says[max(0, end - 20) : end + 15]!r}" for end in sorted(ends - met)]
        failures += [f"false | {says[max(0, start - 20) : stop + 15]!r}" for start, stop in extra]
    return (
        Row("sentence boundaries, F1", f1(hits, false, missed), 0.95, f"of {hits + missed}", tuple(failures)),
    )


def readability():
    """Whether `score` sorts texts as they were written, from step 1 to step 5."""
    pairs = [
        (int(step[-1]), language.score(says), says.strip())
        for step, text in read("readability").items()
        for says in text.split("\n---\n")
    ]
    steps, scores = _ranks([pair[0] for pair in pairs]), _ranks([pair[1] for pair in pairs])
    far = sorted(zip(steps, scores, pairs, strict=True), key=lambda each: -abs(each[0] - each[1]))
    failures = tuple(f"step {pair[0]}, score {pair[1]:.2f} | {pair[2][:70]}" for _, _, pair in far[:12])
    return (
        Row("readability, Spearman", _correlation(steps, scores), 0.62, f"of {len(pairs)} texts", failures),
    )


def _ranks(values):
    """The rank of each value; equal ones share theirs."""
    order = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(order)))}
    counts = Counter(values)
    return [first[value] + (counts[value] - 1) / 2 for value in values]


def _correlation(one, other):
    """Pearson's correlation of two rows of numbers of one length."""
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    both = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other)
    return both / spread**0.5 if spread else 0.0


MEASURES = {
    "hard": hard_words,
    "texts": texts,
    "listed": listed,
    "everyday": everyday_senses,
    "acronyms": acronyms,
    "passive": passive,
    "clinical": clinical,
    "official": official,
    "suggestions": suggestions,
    "boundaries": boundaries,
    "readability": readability,
}


def main(wanted):
    """Take the named measures (all without names) and print them; the exit code is 1 when one is missed."""
    is_shown = "--show" in wanted
    names = [word for word in wanted if word != "--show"]
    unknown = set(names) - set(MEASURES)
    if unknown:
        print(f"Measures are: {', '.join(MEASURES)}.")
        return 2
    rows = [row for name in names or MEASURES for row in MEASURES[name]()]
    for row in rows:
        print(row)
        if is_shown:
            print(*(f"    {failure}" for failure in row.failures), sep="\n")
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
