"""Decide together: by dots, by thumbs, and in words, with the disagreement beside the decision."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprodesk.choices import Lane, Thumb, VoteKind
from coprodesk.i18n import _, mark, ngettext
from coprodesk.ui.pages.decide_counting import Counting
from coprodesk.ui.pages.decide_parts import (
    Decisions,
    Result,
    StartDots,
    StartThumbs,
    WriteDecision,
    in_one_line,
    is_refused,
    proposed,
)
from coprodesk.ui.widgets import Button, Card, CardList, Choice, Column, Page, PageTools, Section, Text
from coprodesk.workshop.changes import outcomes as outcome_changes
from coprodesk.workshop.changes import votes as changes
from coprodesk.workshop.views import ideas, outcomes, people, votes
from coprodesk.workshop.views.votes import RoundView

_FOLLOWS = "follows"


class DecidePage(Page):
    """The open vote or the last result, what comes next, the decisions, earlier votes."""

    name = "decide"
    title = mark("Decide")
    shows = frozenset(
        {"vote_round", "ballot", "worry", "decision", "idea", "idea_group", "person", "attendance"}
    )
    paper_links = (
        ("voting_slips_4", mark("Print voting slips")),
        ("deciding_cards", mark("Print cards for deciding")),
    )

    def __init__(self, tools: PageTools) -> None:
        self.intro = Text(_("Here the group decides: with dots, with thumbs, or in words."))
        self.voters = Text()
        self.to_people = Button(_("Go to People"), icon="people", is_main=True)
        self.nobody = Column(Text(_("Nobody has a vote yet. Say who takes part.")), self.to_people)
        self.counting = Counting()
        self.result = Result()
        self.way = Choice(
            _("What do you do next?"),
            [
                ("dots", _("Vote with dots")),
                ("thumbs", _("Ask for thumbs")),
                ("decision", _("Write down a decision")),
            ],
        )
        self.way.set_hint(_("Dots show what matters most. Thumbs show who cannot live with a proposal."))
        self.dots = StartDots()
        self.thumbs = StartThumbs()
        self.decision = WriteDecision(_("Write down the decision"), is_main=True)
        self.decisions = Decisions()
        self.votes = CardList(_("Earlier votes"))
        self.earlier_result = Result()
        self.earlier = Section(_("Earlier votes"), self.votes, self.earlier_result)
        self._open: RoundView | None = None
        self._closed: tuple[RoundView, ...] = ()
        self._decided_on: set[int | None] = set()
        self._proposed_from: int | None = None
        super().__init__(tools)
        self._connect()
        self.keep_draft(self.dots.question, "question")
        self.keep_draft(self.dots.others, "choices")
        self.keep_draft(self.thumbs.proposal, "proposal")
        self.keep_draft(self.decision.decided, "decision")
        self.keep_draft(self.decision.disagreement, "disagreement")
        self.keep_draft(self.decisions.kept, "change")
        self._go_on_with_draft()
        self._show_way()

    def _connect(self) -> None:
        self.to_people.clicked.connect(self._go_to_people)
        self.counting.slip_wanted.connect(self._count_slip)
        self.counting.thumb_wanted.connect(self._count_thumb)
        self.counting.again_wanted.connect(self._count_again)
        self.counting.close_wanted.connect(self._close_vote)
        self.counting.drop_wanted.connect(self._drop)
        self.result.again_wanted.connect(self._ask_again)
        self.way.chosen_changed.connect(self._show_way)
        self.dots.start.clicked.connect(self._start_dots)
        self.thumbs.start.clicked.connect(self._start_thumbs)
        self.thumbs.afresh.clicked.connect(self._forget_follows)
        self.decision.keep.clicked.connect(self._write_down)
        self.decisions.opened.connect(self._show_form)
        self.decisions.change_wanted.connect(self._keep_change)
        self.decisions.remove_wanted.connect(self._remove)
        self.votes.current_changed.connect(self._show_earlier)

    def parts(self) -> tuple[QWidget, ...]:
        """Vote or result first, then what comes next, then what was."""
        return (
            self.intro,
            self.voters,
            self.nobody,
            self.counting,
            self.result,
            self.way,
            self.dots,
            self.thumbs,
            self.decision,
            self.decisions,
            self.earlier,
        )

    def refresh(self) -> None:
        """Show the votes, the groups to vote on, and the decisions."""
        found = self.desk.look(votes.rounds, self.workshop_id)
        self._open = next((vote for vote in reversed(found) if vote.is_open), None)
        self._closed = tuple(vote for vote in reversed(found) if not vote.is_open)
        self._show_voters()
        self.counting.show_vote(self._open)
        latest = self._closed[0] if self._closed and self._open is None else None
        self.result.show_vote(latest, can_ask_again=True)
        self.dots.show_groups(self.desk.look(ideas.board, self.workshop_id).groups)
        decided = self.desk.look(outcomes.decisions, self.workshop_id)
        self._decided_on = {decision.round_id for decision in decided}
        self.decisions.show_decisions(decided)
        self.decisions.go_on()
        self._show_votes()
        self._show_way()
        self.intro.setVisible(not found and not decided)

    def _show_voters(self) -> None:
        count = self.desk.look(people.voters, self.workshop_id)
        words = ngettext("{count} person has a vote.", "{count} people have a vote.", count)
        self.voters.setText(words.format(count=count))
        self.voters.setVisible(count > 0 and self._open is None)
        self.nobody.setVisible(count == 0)

    def _show_way(self) -> None:
        is_free = self._open is None
        self.way.setVisible(is_free)
        for value, form in (("dots", self.dots), ("thumbs", self.thumbs), ("decision", self.decision)):
            form.setVisible(is_free and self.way.chosen == value)
        if is_free and self.way.chosen == "decision" and self.decision.is_empty:
            self._propose()

    def _propose(self) -> None:
        if self._closed and self._closed[0].id not in self._decided_on:
            self._proposed_from = self._closed[0].id
            self.decision.write(*proposed(self._closed[0]))

    def _show_votes(self) -> None:
        before = self._closed if self._open is not None else self._closed[1:]
        self.votes.show_cards([Card(vote.id, vote.question, in_one_line(vote)) for vote in before])
        self.earlier.setVisible(bool(before))
        self._show_earlier()

    def _show_earlier(self) -> None:
        vote = next((vote for vote in self._closed if vote.id == self.votes.current_id), None)
        self.earlier_result.show_vote(vote, can_ask_again=False)

    def _start_dots(self) -> None:
        is_asked = bool(self.dots.question.text.strip())
        begun = self.attempt(
            _("start a vote"),
            changes.open_dots,
            self.workshop_id,
            self.dots.question.text,
            self.dots.each.number,
            groups=self.dots.groups,
            texts=self.dots.texts,
            near=self.dots.others if is_asked else self.dots.question,
        )
        if begun is not None:
            self.dots.make_ready()
            self.forget_draft(self.dots.question)
            self.forget_draft(self.dots.others)
            self._go_to_counting(_("The vote is open. Count one slip after the other."))

    def _start_thumbs(self) -> None:
        begun = self.attempt(
            _("ask for thumbs"),
            changes.open_thumbs,
            self.workshop_id,
            self.thumbs.proposal.text,
            self.thumbs.follows_id,
            near=self.thumbs.proposal,
        )
        if begun is not None:
            self.thumbs.make_ready()
            self.forget_draft(self.thumbs.proposal)
            self._forget_follows()
            self._go_to_counting(_("The vote is open. Count one thumb after the other."))

    def _go_to_counting(self, said: str) -> None:
        self.way.set_chosen("")
        self._show_way()
        self.say(said)
        self._go_on_counting()

    def _count_slip(self) -> None:
        slip = self.counting.slip
        if self._open is None or slip.isHidden():
            return
        lane = self.counting.lane_chosen
        self.attempt_for_good(
            _("count a slip"),
            changes.cast_dots,
            self._open.id,
            lane,
            slip.dots,
            slip.code.text,
            near=slip.in_doubt,
        )
        if not self.problem():
            slip.empty()
            self._say_counted(lane)

    def _count_thumb(self, value: str) -> None:
        if self._open is None:
            return
        box, lane, thumb = self.counting.thumbs.worry, self.counting.lane_chosen, Thumb(value)
        if thumb is Thumb.OK and box.text.strip():
            self.say_problem(
                _("There is a worry in the box. Count it with the worry, or empty the box."), box
            )
            return
        self.attempt_for_good(
            _("count a thumb"), changes.cast_thumb, self._open.id, lane, thumb, box.text, near=box
        )
        if not self.problem():
            box.set_text("")
            self._say_counted(lane)

    def _say_counted(self, lane: Lane) -> None:
        # Never which way: the room would hear how somebody voted.
        self.say(_("Counted. Pass to the next person.") if lane is Lane.TYPED else _("Counted. Next one."))
        self._go_on_counting()

    def _go_on_counting(self) -> None:
        self.counting.take_focus()
        self.bring_into_view(self.focusWidget() or self.counting)

    def _count_again(self) -> None:
        if self._open is not None:
            lane = self.counting.lane_chosen
            self.attempt_for_good(_("count again"), changes.count_again, self._open.id, lane)
            if not self.problem():
                self.say(_("They are put aside. Count them again."))
                self._go_on_counting()

    def _close_vote(self) -> None:
        if self._open is None:
            return
        self.attempt_for_good(_("close a vote"), changes.close, self._open.id)
        if not self.problem():
            refused = bool(self._closed) and is_refused(self._closed[0])
            self.way.set_chosen("" if refused else "decision")
            self._show_way()
            self.say(_("The vote is closed. Here is how it came out."))
            self.result.cards.setFocus()
            self.bring_into_view(self.result.question)

    def _drop(self) -> None:
        if self._open is not None:
            kind = self._open.kind
            if not self.attempt(_("drop a vote"), changes.drop, self._open.id):
                return
            self.way.set_chosen("dots" if kind is VoteKind.DOTS else "thumbs")
            self._show_way()
            self.say(_("The vote is gone. Undo brings it back."))

    def _ask_again(self) -> None:
        if self.result.vote is not None:
            self.thumbs.follow(self.result.vote)
            self.desk.keep(self.draft_key(_FOLLOWS), str(self.result.vote.id))
            self.way.set_chosen("thumbs")
            self._show_way()
            self.thumbs.proposal.take_focus()
            self.bring_into_view(self.thumbs)

    def _write_down(self) -> None:
        written = self.attempt(
            _("write down a decision"),
            outcome_changes.decide,
            self.workshop_id,
            self.decision.decided.text,
            self.decision.disagreement.text,
            self._proposed_from,
            near=self.decision.decided,
        )
        if written is not None:
            self._proposed_from = None
            self.decision.write("", "")
            self.forget_draft(self.decision.decided)
            self.forget_draft(self.decision.disagreement)
            self.way.set_chosen("")
            self._show_way()
            self.decisions.cards.set_current(written)
            self.say(_("Saved. The decision is in the list."))
            self.decisions.cards.setFocus()

    def _show_form(self) -> None:
        self.bring_into_view(self.decisions.form)

    def _keep_change(self) -> None:
        form = self.decisions.form
        self.attempt(
            _("change a decision"),
            outcome_changes.change_decision,
            self.decisions.changing,
            form.decided.text,
            form.disagreement.text,
            near=form.decided,
        )
        if not self.problem():
            self.forget_draft(self.decisions.kept)
            self.decisions.close_form()
            self.say(_("Saved. The decision has its new words."))

    def _remove(self) -> None:
        cards = self.decisions.cards
        remove = outcome_changes.remove_decision
        if cards.current_id and self.attempt(_("remove a decision"), remove, cards.current_id):
            self.say(_("The decision is gone. Undo brings it back."))
            cards.setFocus()

    def _go_on_with_draft(self) -> None:
        if self.tools.desk is None:
            return
        if not self.decision.is_empty:
            self.way.set_chosen("decision")
        if self.thumbs.proposal.text:
            self._follow_again(self.thumbs.proposal.text)
            self.way.set_chosen("thumbs")
        if self.dots.question.text or self.dots.others.text:
            self.way.set_chosen("dots")

    def _follow_again(self, words: str) -> None:
        number = self.desk.kept(self.draft_key(_FOLLOWS))
        found = self.desk.look(votes.rounds, self.workshop_id)
        for vote in found:
            if str(vote.id) == number and not any(each.follows_id == vote.id for each in found):
                self.thumbs.follow(vote)
                self.thumbs.proposal.set_text(words)

    def _forget_follows(self) -> None:
        self.desk.keep(self.draft_key(_FOLLOWS), "")

    def _go_to_people(self) -> None:
        self.go_to.emit("people")


PAGE = DecidePage
