"""Plain words: text in, findings out."""

from coprodesk.services.language.abbreviations import abbreviations
from coprodesk.services.language.checking import check, notice
from coprodesk.services.language.deciding import key_sentences
from coprodesk.services.language.difficulty import difficulty
from coprodesk.services.language.facts import lost_facts
from coprodesk.services.language.findings import Abbreviation, Finding, Kind, Notes, OwnWord, Use
from coprodesk.services.language.level import Level
from coprodesk.services.language.medical import medical_sort
from coprodesk.services.language.naming import bare, base_form
from coprodesk.services.language.plainer import split_sentence
from coprodesk.services.language.readability import Band, Readability, readability
from coprodesk.services.language.scoring import score
from coprodesk.services.language.sentences import lines, sentences
from coprodesk.services.language.settling import Known, settle
from coprodesk.services.language.suggesting import suggest
from coprodesk.services.language.terms import Meaning, Term, is_medical, meaning_of, terms_in
from coprodesk.services.language.warming import warm_up

__all__ = [
    "Abbreviation",
    "Band",
    "Finding",
    "Kind",
    "Known",
    "Level",
    "Meaning",
    "Notes",
    "OwnWord",
    "Readability",
    "Term",
    "Use",
    "abbreviations",
    "bare",
    "base_form",
    "check",
    "difficulty",
    "is_medical",
    "key_sentences",
    "lines",
    "lost_facts",
    "meaning_of",
    "medical_sort",
    "notice",
    "readability",
    "score",
    "sentences",
    "settle",
    "split_sentence",
    "suggest",
    "terms_in",
    "warm_up",
]
