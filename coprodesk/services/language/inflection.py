"""The forms of an English word, and the ways to spell it in Britain and America."""

from collections.abc import Iterator
from functools import cache

from coprodesk.services.language.words import word_set

_VOWELS = frozenset("aeiou")
_DOUBLING = word_set(
    """
    refer transfer prefer defer confer infer occur recur commit permit submit admit omit embed equip format
    begin control patrol enrol expel compel regret upset
    """
)
_PLURALS = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "criterion": "criteria",
    "life": "lives", "half": "halves", "knife": "knives", "foot": "feet", "people": "people",
}  # fmt: skip
# Past and participle of the irregular verbs that plainer words use.
_PASTS = {
    "be": ("was", "been"), "begin": ("began", "begun"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "build": ("built", "built"), "buy": ("bought", "bought"),
    "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"),
    "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "fight": ("fought", "fought"),
    "find": ("found", "found"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "have": ("had", "had"), "hear": ("heard", "heard"),
    "hold": ("held", "held"), "keep": ("kept", "kept"), "know": ("knew", "known"), "lead": ("led", "led"),
    "leave": ("left", "left"), "let": ("let", "let"), "lose": ("lost", "lost"), "make": ("made", "made"),
    "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"), "read": ("read", "read"),
    "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"), "sell": ("sold", "sold"),
    "send": ("sent", "sent"), "set": ("set", "set"), "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "split": ("split", "split"),
    "stand": ("stood", "stood"), "take": ("took", "taken"), "teach": ("taught", "taught"),
    "tell": ("told", "told"), "think": ("thought", "thought"), "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"), "write": ("wrote", "written"), "win": ("won", "won"),
}  # fmt: skip


def plural(noun: str) -> str:
    """The plural of a noun; only its ending changes, so compounds with hyphens work."""
    head, hyphen, last = noun.rpartition("-")
    return head + hyphen + (_PLURALS.get(last) or _plural(last))


def verb_forms(verb: str) -> dict[str, str]:
    """The forms of a verb by name: "base", "s", "ed" (past), "en" (participle) and "ing"."""
    past, participle = _PASTS.get(verb) or (_past(verb), _past(verb))
    third = {"be": "is", "have": "has"}.get(verb) or _plural(verb)
    return {"base": verb, "s": third, "ed": past, "en": participle, "ing": _ing(verb)}


@cache
def spellings(word: str) -> frozenset[str]:
    """The word in British and American spelling; some may be no word at all, which does no harm."""
    found = {word}
    for change in (_ise, _our, _re, _ae, _double_l, _endings):
        found |= {new for old in found for new in change(old)}
    return frozenset(found)


def _plural(noun: str) -> str:
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    if noun.endswith(("s", "x", "z", "ch", "sh")) or noun in ("go", "do", "veto", "echo"):
        return noun + "es"
    if _ends_in_consonant_and_y(noun):
        return noun[:-1] + "ies"
    return noun + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _ends_in_consonant_and_y(verb):
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _ends_in_consonant_and_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS


def _doubles(verb: str) -> bool:
    """Whether the last letter is written twice before -ed and -ing."""
    last = verb.rpartition("-")[2]
    if last in _DOUBLING:
        return True
    if len(last) < 3 or last[-1] in _VOWELS | set("wxy") or last[-2] not in _VOWELS or last[-3] in _VOWELS:
        return False
    is_one_syllable = sum(letter in _VOWELS for letter in last) == 1
    return is_one_syllable or last[-1] == "l"


def _ise(word: str) -> Iterator[str]:
    for ending in (
        "ise",
        "ises",
        "ised",
        "ising",
        "isation",
        "isations",
        "iser",
        "isers",
        "yse",
        "ysed",
        "ysing",
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + ending.replace("s", "z", 1)


def _our(word: str) -> Iterator[str]:
    if "our" in word[2:] and len(word) > 5:
        yield word[:2] + word[2:].replace("our", "or", 1)


def _re(word: str) -> Iterator[str]:
    for stem in ("cent", "theat", "fib", "met", "lit"):
        if word.startswith(stem + "re"):
            rest = word[len(stem) + 2 :]
            yield stem + "ered" if rest == "d" else stem + "er" + rest


def _ae(word: str) -> Iterator[str]:
    if len(word) > 5 and ("ae" in word or "oe" in word):
        yield word.replace("ae", "e").replace("oe", "e")


def _double_l(word: str) -> Iterator[str]:
    for ending in ("lled", "lling", "ller", "llers"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            yield word[: -len(ending)] + ending[1:]
    if word in ("fulfil", "enrol", "skilful", "instalment", "enrolment"):
        yield word.replace("lment", "llment") if word.endswith("ment") else word + "l"


def _endings(word: str) -> Iterator[str]:
    for british, american in (("programme", "program"), ("ogue", "og"), ("ogues", "ogs"), ("ence", "ense")):
        if word.endswith(british) and (british != "ence" or word in ("licence", "defence", "offence")):
            yield word[: -len(british)] + american
    if word.startswith("practis"):
        yield word.replace("practis", "practic", 1)
    if word.startswith("programmes"):
        yield "programs"
