"""Parts of the Decide page: starting a vote, its result, and writing down a decision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprodesk.choices import Thumb, VoteKind
from coprodesk.i18n import _, ngettext
from coprodesk.ui import idea_cards
from coprodesk.ui.forms import Form
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Column,
    NumberField,
    Row,
    Section,
    Text,
    TextField,
    Tick,
)
from coprodesk.workshop.changes.votes import MOST_DOTS
from coprodesk.workshop.views.ideas import GroupView
from coprodesk.workshop.views.outcomes import DecisionView
from coprodesk.workshop.views.votes import RoundView, Standing

_USUAL_DOTS = 3


class StartDots(Column):
    """What a vote with dots is about."""

    def __init__(self) -> None:
        self.question = TextField(
            _("What do you ask the group?"), _("For example: What should we work on first?"), lines=2
        )
        self.each = NumberField(_("How many dots has each person?"), least=1, most=MOST_DOTS, unit=_("dots"))
        self.ticks_name = Text(_("Which groups of ideas can get dots?"), "label")
        self.ticks = Column()
        self.others = TextField(_("Other choices"), _("Write each one on its own line."), lines=2)
        self.start = Button(_("Start the vote"), icon="vote", is_main=True)
        super().__init__(self.question, self.each, self.ticks_name, self.ticks, self.others, self.start)
        self.each.set_number(_USUAL_DOTS)
        self._ticks: dict[int, Tick] = {}

    @property
    def groups(self) -> list[int]:
        """The groups that are ticked."""
        return [number for number, tick in self._ticks.items() if tick.is_on and not tick.isHidden()]

    @property
    def texts(self) -> list[str]:
        """The choices that were typed."""
        return [line for line in self.others.text.splitlines() if line.strip()]

    def show_groups(self, groups: Sequence[GroupView]) -> None:
        """Offer every group of ideas; new ones are ticked, the others stay as they are."""
        here = {group.id: group for group in groups if group.id is not None}
        for number in (number for number in here if number not in self._ticks):
            tick = self._ticks[number] = Tick("")
            tick.set_on(True)
            self.ticks.add(tick)
        for number, tick in self._ticks.items():
            tick.setVisible(number in here)
            if number in here:
                tick.setText(_with_count(here[number]).replace("&", "&&"))
        self.ticks_name.setVisible(bool(here))
        self.ticks.setVisible(bool(here))

    def make_ready(self) -> None:
        """Forget the vote that has begun."""
        self.question.set_text("")
        self.others.set_text("")
        self.each.set_number(_USUAL_DOTS)
        for tick in self._ticks.values():
            tick.set_on(True)


class StartThumbs(Column):
    """What thumbs are asked for, and the proposal that it changes."""

    def __init__(self) -> None:
        self.follows_id: int | None = None
        self.follows = Text()
        self.afresh = Button(_("Ask about something else"))
        self.earlier = Column(self.follows, self.afresh)
        self.proposal = TextField(_("What is the proposal?"), _("One thing that the group would do."))
        self.start = Button(_("Ask for thumbs"), icon="thumb", is_main=True)
        super().__init__(self.earlier, self.proposal, self.start)
        self.earlier.hide()
        self.afresh.clicked.connect(self.make_ready)

    def follow(self, vote: RoundView) -> None:
        """Start from the words of an earlier proposal."""
        self.follows_id = vote.id
        self.follows.setText(_("You change this proposal: “{words}”").format(words=vote.question))
        self.earlier.show()
        self.proposal.set_text(vote.question)

    def make_ready(self) -> None:
        """Start with an empty box."""
        self.follows_id = None
        self.earlier.hide()
        self.proposal.set_text("")


class WriteDecision(Column):
    """What the group decided, and beside it where people did not agree."""

    def __init__(self, keep: str, *, is_main: bool) -> None:
        self.decided = TextField(_("What did the group decide?"))
        self.disagreement = TextField(
            _("Where did we not agree?"), _("Leave it empty if everyone agreed."), lines=2
        )
        self.keep = Button(keep, icon="check", is_main=is_main)
        self.leave = Button(_("Leave it as it is"))
        super().__init__(self.decided, self.disagreement, Row(self.keep, self.leave))
        self.leave.setVisible(not is_main)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written yet."""
        return not (self.decided.text.strip() or self.disagreement.text.strip())

    def write(self, decided: str, disagreement: str) -> None:
        """Put words into both boxes."""
        self.decided.set_text(decided)
        self.disagreement.set_text(disagreement)


class Decisions(Section):
    """The decisions so far, with the disagreement beside each.

    Signals:
        change_wanted: the decision `changing` is to have the words of the form.
        remove_wanted: the current decision is to go.
        opened: the form for new words is open.
    """

    change_wanted = Signal()
    remove_wanted = Signal()
    opened = Signal()

    def __init__(self) -> None:
        self.cards = CardList(_("Decisions"), _("No decision is written down yet."))
        self.change = Button(_("Change this decision"), icon="edit")
        self.remove = Button(_("Remove this decision"), icon="remove")
        self.acts = Row(self.change, self.remove)
        self.form = WriteDecision(_("Keep the changes"), is_main=False)
        super().__init__(_("Decisions"), self.cards, self.acts, self.form)
        self.kept = Form(self, {}, decided=self.form.decided, disagreement=self.form.disagreement)
        self.form.hide()
        self._written: dict[int, DecisionView] = {}
        self.cards.current_changed.connect(self._name_acts)
        self.cards.chosen.connect(self._open)
        self.change.clicked.connect(self._open)
        self.remove.clicked.connect(self.remove_wanted)
        self.form.keep.clicked.connect(self.change_wanted)
        self.form.leave.clicked.connect(self.close_form)

    @property
    def changing(self) -> int:
        """The number of the decision that the form is open for; 0 for none."""
        return self.kept.number

    def show_decisions(self, decisions: Sequence[DecisionView]) -> None:
        """Show these decisions, the current one kept; the form follows, with what was typed in it."""
        self._written = {decision.id: decision for decision in decisions}
        self.cards.show_cards([_decision_card(decision) for decision in decisions])
        if self.cards.current_id is None and decisions:
            self.cards.set_current(decisions[-1].id)
        self.acts.setVisible(bool(decisions))
        opened = self._written.get(self.changing)
        self.kept.follow(self._written, _words_of(opened) if opened else None)
        self.form.setVisible(bool(self.changing))
        self._name_acts()

    def go_on(self) -> None:
        """Open the form for a decision whose new words were not saved when the page was left."""
        waiting = self._written.get(self.kept.waiting(self._written) or 0)
        if waiting is not None:
            self.cards.set_current(waiting.id)
            self.kept.open(waiting.id, _words_of(waiting))
            self.form.show()

    def close_form(self) -> None:
        """Put the form away, and what was typed in it; the keyboard goes back to the list."""
        self.kept.settle()
        self.form.hide()
        self.cards.setFocus()

    def _open(self) -> None:
        decision = self._written.get(self.cards.current_id or 0)
        if decision is not None:
            self.kept.open(decision.id, _words_of(decision))
            self.form.show()
            self.form.decided.take_focus()
            self.opened.emit()

    def _name_acts(self) -> None:
        decision = self._written.get(self.cards.current_id or 0)
        for button in (self.change, self.remove):
            button.setAccessibleDescription(decision.text if decision else "")


class Result(Section):
    """How a closed vote came out.

    Signals:
        again_wanted: the proposal is to be changed and asked again.
    """

    again_wanted = Signal()

    def __init__(self) -> None:
        self.question = Text("", "question")
        self.cards = CardList(_("Result"))
        self.balance = Text("", "small")
        self.worries = CardList(_("Worries, in people's own words"))
        self.worried = Column(Text(_("Worries, in people's own words"), "label"), self.worries)
        self.again = Button(_("Change the proposal and ask again"), icon="edit")
        super().__init__("", self.question, self.cards, self.balance, self.worried, self.again)
        self.vote: RoundView | None = None
        self.again.clicked.connect(self.again_wanted)

    def show_vote(self, vote: RoundView | None, *, can_ask_again: bool) -> None:
        """Show a closed vote; None hides everything."""
        self.vote = vote
        self.setVisible(vote is not None)
        if vote is None:
            return
        is_dots = vote.kind is VoteKind.DOTS
        self.heading.setText(_("Result of the dots") if is_dots else _("Result of the thumbs"))
        self.question.setText(vote.question)
        self.cards.show_cards(cards_of(vote))
        self.balance.setText(vote.balance)
        self.worries.show_cards([Card(number, words) for number, words in vote.worries])
        self.worried.setVisible(bool(vote.worries))
        self.again.setVisible(can_ask_again and has_doubts(vote))


def cards_of(vote: RoundView) -> list[Card]:
    """Every choice with its count: dots best first, thumbs in their own order."""
    if vote.kind is VoteKind.THUMBS:
        return [Card(each.id, each.text, "", _people(each.count)) for each in vote.standings]
    most = {each.id for each in _first(vote)}
    return [
        Card(each.id, each.text, _("Most dots") if each.id in most else "", _dots(each.count))
        for each in vote.best_first
    ]


def in_one_line(vote: RoundView) -> str:
    """A result in a few words, for a list of votes."""
    if vote.kind is VoteKind.THUMBS:
        return "; ".join(f"{each.text}: {each.count}" for each in vote.standings)
    return "; ".join(f"{each.text}: {each.count}" for each in vote.best_first[:3] if each.count)


def has_doubts(vote: RoundView) -> bool:
    """Whether somebody is worried about a proposal, or cannot live with it."""
    return vote.kind is VoteKind.THUMBS and bool(vote.worries or _count(vote, Thumb.OK) < vote.ballots)


def is_refused(vote: RoundView) -> bool:
    """Whether somebody cannot live with a proposal."""
    return vote.kind is VoteKind.THUMBS and _count(vote, Thumb.CANNOT) > 0


def proposed(vote: RoundView) -> tuple[str, str]:
    """A decision and a disagreement that a closed vote suggests, from its own words only."""
    if vote.kind is VoteKind.DOTS:
        chosen = idea_cards.in_a_row([each.text for each in _first(vote)])
        return _("{question} We chose: {chosen}.").format(question=vote.question, chosen=chosen), ""
    worries = [_("One worry: {words}").format(words=words) for _number, words in vote.worries]
    if is_refused(vote):
        count = _count(vote, Thumb.CANNOT)
        words = ngettext("{count} person could not live with:", "{count} people could not live with:", count)
        return "", "\n".join([f"{words.format(count=count)} {vote.question}", *worries])
    return vote.question, "\n".join(worries)


def _first(vote: RoundView) -> list[Standing]:
    most = max((each.count for each in vote.standings), default=0)
    return [each for each in vote.standings if each.count == most and most]


def _count(vote: RoundView, thumb: Thumb) -> int:
    return vote.standings[list(Thumb).index(thumb)].count


def _dots(count: int) -> str:
    return ngettext("{count} dot", "{count} dots", count).format(count=count)


def _people(count: int) -> str:
    return ngettext("{count} person", "{count} people", count).format(count=count)


def _with_count(group: GroupView) -> str:
    count = ngettext("{count} idea", "{count} ideas", group.count).format(count=group.count)
    return f"{group.name} ({count})"


def _words_of(decision: DecisionView) -> dict[str, str]:
    return {"decided": decision.text, "disagreement": decision.disagreement}


def _decision_card(decision: DecisionView) -> Card:
    beside = _("Where we did not agree: {words}").format(words=decision.disagreement)
    return Card(decision.id, decision.text, beside if decision.disagreement else "")
