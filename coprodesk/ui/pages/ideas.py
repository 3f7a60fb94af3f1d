"""Take in what people say: typed here, from paper, or told to someone."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from coprodesk.choices import Credit, Lane
from coprodesk.i18n import _, mark
from coprodesk.ui import idea_cards
from coprodesk.ui.pages.ideas_parts import ClearerWords, NewIdea
from coprodesk.ui.widgets import Button, Card, CardList, Column, Page, PageTools, Row, Section, Text
from coprodesk.workshop.changes import ideas as changes
from coprodesk.workshop.views import ideas, people
from coprodesk.workshop.views.ideas import BoardView, IdeaView

_CLEARER_OF = "clearer_of"


class IdeasPage(Page):
    """The question, one box for one idea, and every idea so far."""

    name = "ideas"
    title = mark("Ideas")
    shows = frozenset({"idea", "idea_wording", "person", "attendance", "workshop"})
    paper_links = (
        ("idea_cards", mark("Print idea cards")),
        ("ideas_board", mark("Print all ideas")),
    )

    def __init__(self, tools: PageTools) -> None:
        self.question = Text("", "question")
        self.to_plan = Button(_("Write the question in Plan"), icon="plan")
        self.no_question = Column(
            Text(_("Here you take in what people say. The question for them is not written yet.")),
            self.to_plan,
        )
        self.new = NewIdea()
        self.tally = Text("", "small")
        self.cards = CardList(_("Ideas, newest first"), _("There are no ideas yet. The first may be small."))
        self.make_clearer = Button(_("Make the words clearer"), icon="edit")
        self.withdraw = Button(_("Take this idea away"), icon="remove")
        self.acts = Row(self.make_clearer, self.withdraw)
        self.clearer = ClearerWords()
        self.gone = CardList(_("Ideas taken away"))
        self.bring_back = Button(_("Bring this idea back"), icon="back")
        self.withdrawn = Section(_("Ideas taken away"), self.gone, self.bring_back)
        self.board = Section(_("Ideas so far"), self.tally, self.cards, self.acts, self.clearer)
        self._seen: dict[int, IdeaView] = {}
        super().__init__(tools)
        self.to_plan.clicked.connect(self._go_to_plan)
        self.new.wanted.connect(self._add)
        self.cards.current_changed.connect(self._name_acts)
        self.cards.chosen.connect(self._open_clearer)
        self.make_clearer.clicked.connect(self._open_clearer)
        self.withdraw.clicked.connect(self._withdraw)
        self.clearer.wanted.connect(self._keep_clearer)
        self.clearer.left.connect(self._leave_clearer)
        self.bring_back.clicked.connect(self._bring_back)
        self.keep_draft(self.new.words, "idea")
        self.keep_draft(self.clearer.words, "clearer")
        self._begun = self.clearer.words.text

    def parts(self) -> tuple[QWidget, ...]:
        """Question, box, ideas, withdrawn ideas."""
        return self.question, self.no_question, self.new, self.board, self.withdrawn

    def refresh(self) -> None:
        """Show the question, the people and every idea."""
        board = self.desk.look(ideas.board, self.workshop_id)
        self.question.setText(board.question)
        self.question.setVisible(bool(board.question))
        self.no_question.setVisible(not board.question)
        self.new.show_people(self.desk.look(people.room, self.workshop_id))
        self._show_ideas(board)
        self._go_on_with_draft()

    def _show_ideas(self, board: BoardView) -> None:
        self._seen = {idea.id: idea for idea in board.ideas}
        self.tally.setText(f"{board.tally}.")
        self.tally.setVisible(bool(board.count))
        self.cards.show_cards([idea_cards.card(idea) for idea in board.ideas])
        if self.cards.current_id is None and board.ideas:
            self.cards.set_current(board.ideas[0].id)
        self.acts.setVisible(bool(board.ideas))
        # Who takes their words back is nobody else's business: no name beside them.
        self.gone.show_cards([Card(idea.id, idea.text) for idea in board.withdrawn])
        if self.gone.current_id is None and board.withdrawn:
            self.gone.set_current(board.withdrawn[0].id)
        self.withdrawn.setVisible(bool(board.withdrawn))
        if self.clearer.idea_id and self.clearer.idea_id not in self._seen:
            self._leave_clearer()
        self._name_acts()

    def _name_acts(self) -> None:
        idea = self._seen.get(self.cards.current_id or 0)
        about = _("The idea: {words}").format(words=idea_cards.short(idea.text)) if idea else ""
        for button in (self.make_clearer, self.withdraw):
            button.setAccessibleDescription(about)

    def _add(self) -> None:
        if not self.new.credit.chosen and self.new.words.text.strip():
            self.say_problem(_("Nobody said whose name goes with it. Choose one."), self.new.credit)
            return
        lane = Lane(self.new.lane.chosen)
        idea_id = self.attempt(
            _("add idea"),
            changes.add,
            self.workshop_id,
            self.new.words.text,
            lane,
            Credit(self.new.credit.chosen or Credit.NONE),
            person_id=self.new.person_id,
            code=self.new.code.text,
            near=self.new.field_in_need(),
        )
        if idea_id is None:
            return
        self.new.make_ready()
        self.forget_draft(self.new.words)
        self.cards.set_current(idea_id)
        self.say(
            _("Saved. Pass to the next person.") if lane is Lane.TYPED else _("Saved. Take the next idea.")
        )
        self.new.words.take_focus()
        self.bring_into_view(self.new.words)

    def _open_clearer(self) -> None:
        idea = self._seen.get(self.cards.current_id or 0)
        if idea is None:
            return
        self.desk.keep(self.draft_key(_CLEARER_OF), str(idea.id))
        self.clearer.open(idea)
        self.clearer.words.take_focus()
        self.bring_into_view(self.clearer)

    def _keep_clearer(self) -> None:
        self.attempt(
            _("make the words clearer"),
            changes.reword,
            self.clearer.idea_id,
            self.clearer.words.text,
            self.clearer.why.text,
            date.today(),
            near=self.clearer.words,
        )
        if not self.problem():
            self._leave_clearer()
            self.say(_("Saved. The words as they were said are kept too."))

    def _leave_clearer(self) -> None:
        self.clearer.close_form()
        self.forget_draft(self.clearer.words)
        self.desk.keep(self.draft_key(_CLEARER_OF), "")
        if self.isVisible():
            self.cards.setFocus()

    def _go_on_with_draft(self) -> None:
        begun, self._begun = self._begun, ""
        idea = self._seen.get(int(self.desk.kept(self.draft_key(_CLEARER_OF)) or 0)) if begun else None
        if idea is not None:
            self.cards.set_current(idea.id)
            self.clearer.open(idea, begun)

    def _withdraw(self) -> None:
        idea_id = self.cards.current_id
        if idea_id is None or not self.attempt(_("take an idea away"), changes.withdraw, idea_id):
            return
        self.say(_("The idea is off every list. Undo brings it back."))
        self.cards.setFocus()

    def _bring_back(self) -> None:
        idea_id = self.gone.current_id
        if idea_id is None or not self.attempt(_("bring an idea back"), changes.bring_back, idea_id):
            return
        self.cards.set_current(idea_id)
        self.say(_("The idea is back in the list."))
        self.cards.setFocus()

    def _go_to_plan(self) -> None:
        self.go_to.emit("plan")


PAGE = IdeasPage
