"""Promises as cards, and the boxes that ask what became of one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal

from coprodesk.choices import PromiseState
from coprodesk.i18n import _, ngettext
from coprodesk.ui.forms import Form
from coprodesk.ui.widgets import Button, Card, Choice, Column, Text, TextField
from coprodesk.workshop.views.outcomes import PromiseView

_OPEN = (PromiseState.OPEN, PromiseState.LOOKING)
_URGENCY = {PromiseState.OPEN: 0, PromiseState.LOOKING: 0, PromiseState.LATE: 1}
_ANSWERS = (PromiseState.DONE, PromiseState.LOOKING, PromiseState.LATE, PromiseState.NOT_DONE)


class WhatBecame(Column):
    """Asks what became of one promise, and why.

    Signals:
        save_wanted: the answer is to be saved.
    """

    save_wanted = Signal()

    def __init__(self) -> None:
        self.promise: PromiseView | None = None
        self.heading = Text("", "label")
        self.state = Choice(_("What became of it?"), [(state, state.label) for state in _ANSWERS])
        self.reason = TextField(
            _("Why?"), _("Needed where it is late or not done. The others will read it."), lines=2
        )
        self.save = Button(_("Save what became of it"), icon="save")
        super().__init__(self.heading, self.state, self.reason, self.save)
        self.form = Form(self, {}, state=self.state, reason=self.reason)
        self.save.clicked.connect(self.save_wanted)

    def show_promise(self, promise: PromiseView | None, known: Collection[int]) -> None:
        """Ask about this promise, None for none; `known` are the numbers of all that there are."""
        self.promise = promise
        self.setVisible(promise is not None)
        if promise is None:
            self.form.close()
            return
        self.heading.setText(promise.what)
        state = "" if promise.state is PromiseState.OPEN else promise.state.value
        saved = {"state": state, "reason": promise.reason}
        if self.form.number == promise.id:
            self.form.follow(known, saved)
        else:
            self.form.open(promise.id, saved)


def card(promise: PromiseView, today: date) -> Card:
    """A promise as a card; one whose day has gone by says so."""
    parts = [f"{promise.by_when}."]
    if promise.helper:
        parts.append(_("{helper} helps.").format(helper=promise.helper))
    if promise.is_overdue(today):
        parts.append(_("Late: the day has gone by."))
    if promise.reason:
        parts.append(_("Why: {reason}").format(reason=promise.reason))
    return Card(promise.id, promise.what, " ".join(parts), promise.state.label)


def most_urgent_first(promises: Sequence[PromiseView]) -> list[PromiseView]:
    """Promises without an answer by their day, then the late ones, then the settled ones, newest first."""
    return sorted(promises, key=_rank)


def waiting_sentence(promises: Sequence[PromiseView], today: date) -> str:
    """How many earlier promises need an answer, and how many of these are overdue."""
    waiting = [each for each in promises if each.state in _OPEN]
    if not waiting:
        return _("Each earlier promise has an answer. Read them out before you make new ones.")
    words = ngettext(
        "{count} promise needs an answer: what became of it?",
        "{count} promises need an answer: what became of them?",
        len(waiting),
    ).format(count=len(waiting))
    return " ".join(filter(None, (words, overdue_sentence(waiting, today))))


def overdue_sentence(promises: Sequence[PromiseView], today: date) -> str:
    """How many promises are overdue; "" for none."""
    overdue = sum(each.is_overdue(today) for each in promises)
    if not overdue:
        return ""
    return ngettext("{count} is late.", "{count} are late.", overdue).format(count=overdue)


def needs_answer(promise: PromiseView) -> bool:
    """Whether nobody has said yet what became of a promise."""
    return promise.state in _OPEN


def _rank(promise: PromiseView) -> tuple[int, int]:
    urgency = _URGENCY.get(promise.state, 2)
    day = promise.due.toordinal()
    return urgency, day if urgency == 0 else -day
