"""Say in a friendly sentence why something is worth a look."""

from coprodesk.i18n import _
from coprodesk.services.language.bank import Entry
from coprodesk.services.language.findings import Kind


def why(entry: Entry, written: str) -> str:
    """Why an entry of a word bank is pointed at; `written` is how it stands in the text."""
    said = _own(entry, written) if entry.is_own else _from_bank(entry, written)
    return f"{said} {_(entry.note)}" if entry.note else said


def long_sentence(count: int, *, has_several_ideas: bool = False) -> str:
    """Why a sentence of `count` words is pointed at."""
    if has_several_ideas:
        return _("This sentence has {count} words and more than one idea. Say one idea at a time.").format(
            count=count
        )
    return _("This sentence has {count} words. Two shorter ones are easier to follow.").format(count=count)


def hard(has_plainer: bool) -> str:
    """Why a hard word is pointed at."""
    if has_plainer:
        return _("Not everyone knows this word.")
    return _("Not everyone knows this word. Say it in other words, or say what it means.")


def medical(written: str, sort: str) -> str:
    """Why a medical word outside the bank is pointed at; `sort` as `medical_sort` names it."""
    said = {
        "medicine": _("“{word}” is the name of a medicine. Keep it, and say what it means."),
        "illness": _("“{word}” is the name of an illness. Keep it, and say what it means."),
        "symptom": _("“{word}” is the name of a sign of illness. Keep it, and say what it means."),
        "test": _("“{word}” is the name of a test. Keep it, and say what it means."),
        "treatment": _("“{word}” is the name of a treatment. Keep it, and say what it means."),
        "body part": _("“{word}” is the name of a part of the body. Keep it, and say what it means."),
    }
    return said.get(sort, _("“{word}” is a medical word. Keep it, and say what it means.")).format(
        word=written
    )


def several_negatives() -> str:
    """Why two "no" words are pointed at that turn each other."""
    return _("Two “no” words in one sentence are hard to follow. Say what people can do.")


def passive(says_who: bool) -> str:
    """Why a passive is pointed at; `says_who` where "by" follows."""
    if says_who:
        return _("It is easier to follow if you say first who does it.")
    return _("This does not say who does it. If it matters, say who.")


def unknown_letters(written: str) -> str:
    """Why an abbreviation is pointed at that no word bank knows."""
    return _("This text does not say what “{word}” stands for. Say it in full the first time.").format(
        word=written
    )


def _own(entry: Entry, written: str) -> str:
    if entry.kind is Kind.SWAP:
        return _("Your group would rather say something else than “{word}”.").format(word=written)
    if not entry.meaning:
        return _("Your group wants to say what “{word}” means.").format(word=written)
    return _("In your group “{word}” means: {meaning}.").format(
        word=written, meaning=_sentence(entry.meaning)
    )


def _from_bank(entry: Entry, written: str) -> str:
    if entry.kind is Kind.EXPLAIN:
        return _("“{word}” means: {meaning}. Keep the word, and say what it means.").format(
            word=written, meaning=_sentence(entry.meaning)
        )
    if entry.kind is Kind.EXPAND:
        return _abbreviation(entry, written)
    if entry.kind is Kind.ASK:
        return (
            _("Not everyone likes these words. Ask the group what to say.")
            if " " in entry.term
            else _("Not everyone likes this word. Ask the group what to say.")
        )
    if entry.kind is Kind.US_AND_THEM:
        return _("This can sound like “us and them”. How would people say it about themselves?")
    if entry.kind is Kind.NEGATIVE:
        return _("Two “no” words in a row are hard to follow.")
    if entry.meaning:
        return _("Many people do not use this word. It means: {meaning}.").format(
            meaning=_sentence(entry.meaning)
        )
    return (
        _("Many people do not use these words.")
        if " " in entry.term
        else _("Many people do not use this word.")
    )


def _abbreviation(entry: Entry, written: str) -> str:
    if len(entry.plainer) > 1:
        return _("“{word}” can mean different things. Ask which one is meant, then say it in full.").format(
            word=written
        )
    return _("Not everyone knows what “{word}” stands for. Say it in full the first time.").format(
        word=written
    )


def _sentence(meaning: str) -> str:
    return meaning.strip().rstrip(".")
