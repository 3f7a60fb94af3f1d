"""Count the syllables of an English word by its letters."""

import re
from functools import lru_cache

_VOWELS = re.compile("[aeiouyà-öø-ÿœ]+")
# Letters at the end that are not heard: "made", "makes", "named", "league"; but "wanted", "houses".
_SILENT_END = re.compile("(?:(?<=[aeiou][gq])ues?|(?<![cgsxz])(?<![cs]h)es|(?<![td])ed|e)$")
# An "e" that is not heard before an ending or a second word: "movement", "safety", "something".
_SILENT_INSIDE = re.compile(
    "(?<=[aeiouy])([^aeiouy]{1,2})(?<![^aeiouy]l)e"
    "(?=(?:ments?|ful(?:ly)?|ly|ty|less|ness|things?|tim|wher|how|for|holders?|work|land)$)"
)
# Two vowels that are heard apart: "serious", "quiet", "client", "react", "poem", "actual", "going".
_APART = re.compile(
    "(?<![tscgx])i(?:[au]|o(?!n))|ie(?=ts?$|ty)|(?<![tcr])ie(?=n[ct])|ea(?=s?$|l[ai])|(?<=cr)ea(?=t)"
    "|(?<=th)ea(?=t)|^rea(?=ct)|eo(?!p|us$|n)|oe(?=[mt])|^coo(?=[pr])|(?<![qg])ua(?=[lt])|ui(?=t[yo]|n$)"
    "|uou|[aeouy]ing|(?<=[st])m$|sms$|thms$"
)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """The number of syllables of a word in small letters, at least 1; a guess that is right mostly."""
    apart = len(_APART.findall(word))
    stem = _SILENT_END.sub("", word)
    is_heard = stem != word and stem[-1:] in ("l", "r") and stem[-2:-1] not in tuple("aeiouylrw")
    stem = _SILENT_INSIDE.sub(r"\1", stem)
    return max(1, len(_VOWELS.findall(stem)) + apart + is_heard)
