"""Plain words: text in, findings out."""

from coprodesk.services.language.checking import check, notice, settle
from coprodesk.services.language.findings import Finding, Kind, OwnWord, Use
from coprodesk.services.language.level import Level
from coprodesk.services.language.naming import base_form
from coprodesk.services.language.sentences import sentences

__all__ = [
    "Finding",
    "Kind",
    "Level",
    "OwnWord",
    "Use",
    "base_form",
    "check",
    "notice",
    "sentences",
    "settle",
]
