"""Plain words: text in, findings out."""

from coprodesk.services.language.checking import check, notice
from coprodesk.services.language.findings import Abbreviation, Finding, Kind, Notes, OwnWord, Use
from coprodesk.services.language.level import Level
from coprodesk.services.language.naming import base_form
from coprodesk.services.language.sentences import sentences
from coprodesk.services.language.settling import Known, settle

__all__ = [
    "Abbreviation",
    "Finding",
    "Kind",
    "Known",
    "Level",
    "Notes",
    "OwnWord",
    "Use",
    "base_form",
    "check",
    "notice",
    "sentences",
    "settle",
]
