"""Write the summary from the record, see how it looks on paper, print it for everyone."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprodesk.choices import SummaryPart
from coprodesk.i18n import _, mark
from coprodesk.services.documents import Handout
from coprodesk.services.language import Level, readability
from coprodesk.ui.for_everyone import Everyone
from coprodesk.ui.on_paper import OnPaper, Preview
from coprodesk.ui.pages.summary_parts import Boxes, Lines
from coprodesk.ui.pages.summary_plainer import Plainer
from coprodesk.ui.paper import Made
from coprodesk.ui.reading import Reading
from coprodesk.ui.widgets import Button, Column, Page, PageTools, Row, Text
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import summary as changes
from coprodesk.workshop.handouts import Reader, reader_of
from coprodesk.workshop.views import plainer, summary
from coprodesk.workshop.views.plainer import Proposal
from coprodesk.workshop.views.summary import SummaryView


class SummaryPage(Page):
    """What everyone takes home: its words, then its paper."""

    name = "summary"
    title = mark("Summary")
    shows = frozenset(
        {"summary_line", "workshop", "project", "person", "attendance", "decision", "promise", "idea"}
        | {"idea_group", "vote_round", "ballot", "ballot_mark", "worry", "group_word"}
    )

    def __init__(self, tools: PageTools) -> None:
        self.write = Button(_("Write it from the record"), icon="summary", is_main=True)
        self.by_hand = Button(_("Write it yourself"), icon="edit")
        self.nothing = Column(
            Text(_("The summary is one page that everyone takes home. The record can write it for you.")),
            Row(self.write, self.by_hand),
        )
        self.afresh = Button(_("Write it again"), icon="redo")
        self.behind = Column(
            Text(_("The record says things that this summary does not say."), "label"),
            Text(_("Writing it again takes out your own words here. Undo brings them back."), "quiet"),
            self.afresh,
        )
        self.boxes = Boxes()
        self.reading = Reading()
        self.plainer = Plainer(tools.announce)
        self.lines = Lines()
        self.preview = Preview()
        self.on_paper = OnPaper(tools, self.preview)
        self.everyone = Everyone(tools.jobs, tools.announce)
        self._is_by_hand = False
        self._kept: set[SummaryPart] = set()
        super().__init__(tools)
        self._connect()
        self._bring_drafts_back()

    def parts(self) -> tuple[QWidget, ...]:
        """The words, what could be plainer, what to leave out, the paper, everyone's paper, its look."""
        words = (self.nothing, self.behind, self.boxes, self.reading, self.plainer, self.lines)
        return *words, self.on_paper, self.everyone, self.preview

    def refresh(self) -> None:
        """Show the record; the preview follows a moment later."""
        written = self.desk.look(summary.view, self.workshop_id)
        is_open = written.is_written or self._is_by_hand
        self.nothing.setVisible(not is_open)
        self.behind.setVisible(written.is_behind)
        self.boxes.setVisible(is_open)
        self.boxes.show_parts(written.parts)
        self.boxes.show_losses(self.desk.look(plainer.losses, self.workshop_id))
        self._show_reading(written)
        self.plainer.setVisible(written.is_written)
        self._show_proposals()
        self.lines.show_lines(written)
        for part in (self.on_paper, self.everyone, self.preview):
            part.setVisible(written.is_written)
        kind = handouts.KINDS["summary"]
        readers = self.desk.look(kind.readers, self.workshop_id)
        self.everyone.show_paper(kind, readers, self._paper if written.is_written else None)
        self.on_paper.show_paper(
            self._paper if written.is_written else None,
            readers=[reader_of(person) for person in readers],
            has_words_wish=True,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed becomes part of the record before the page is left."""
        self.boxes.save_all()
        self.boxes.rest()
        self.plainer.close_up()
        super().hideEvent(event)

    def _connect(self) -> None:
        self.write.clicked.connect(self._write_from_record)
        self.by_hand.clicked.connect(self._write_by_hand)
        self.afresh.clicked.connect(self._write_afresh)
        self.boxes.save_due.connect(self._save_part)
        self.boxes.draft_due.connect(self._keep_part)
        self.plainer.asked.connect(self._look_for_plainer)
        self.plainer.taken.connect(self._take_plainer)
        self.lines.line_ticked.connect(self._leave_out)
        self.on_paper.used.connect(self.boxes.save_all)
        self.on_paper.made.connect(self._show_length)
        self.everyone.used.connect(self.boxes.save_all)

    def _write_from_record(self) -> None:
        if self.attempt(_("write the summary"), changes.make_draft, self.workshop_id) is None:
            return
        if self.desk.look(summary.view, self.workshop_id).is_written:
            self.say(_("The summary is written. Read it, and change what you like."))
            self._go_to_first_box()
        else:
            self.say_problem(
                _("The record is still empty. Add ideas or a decision first, or write it yourself.")
            )

    def _write_by_hand(self) -> None:
        self._is_by_hand = True
        self.refresh()
        self._go_to_first_box()

    def _write_afresh(self) -> None:
        self.boxes.save_all()
        if self.attempt(_("write the summary again"), changes.make_draft, self.workshop_id) is not None:
            self.say(_("Written again. Undo brings back what stood here."))
            self._go_to_first_box()

    def _show_reading(self, written: SummaryView) -> None:
        text = "\n".join(each.text for each in written.parts if each.text)
        self.reading.show_reading(readability(text) if text.strip() else None)

    def _look_for_plainer(self) -> None:
        self.boxes.save_all()
        self._show_proposals()

    def _show_proposals(self) -> None:
        if self.plainer.is_open:
            level = Level(self.tools.settings.level)
            found = self.desk.look(plainer.proposals, self.workshop_id, level)
            self.plainer.show_proposals(found)

    def _take_plainer(self, proposal: Proposal) -> None:
        self.boxes.save_all()
        words = (proposal.part, proposal.before, proposal.after)
        if self.attempt(_("make a line plainer"), changes.reword, self.workshop_id, *words) is not None:
            self.say(
                _("Taken. Undo brings back the line as it was. {next}").format(next=self.plainer.words())
            )

    def _go_to_first_box(self) -> None:
        next(iter(self.boxes.fields.values())).take_focus()

    def _save_part(self, part: SummaryPart) -> None:
        field = self.boxes.fields[part]
        label = _("change “{part}”").format(part=part.label)
        self.boxes.unsaved.discard(part)
        lines = self.boxes.lines(part)
        if self.attempt(label, changes.write, self.workshop_id, part, lines, near=field) is None:
            self.boxes.unsaved.add(part)
        elif part in self._kept:
            self.desk.keep(self.draft_key(part.value), "")
            self._kept.discard(part)

    def _keep_part(self, part: SummaryPart) -> None:
        self.desk.keep(self.draft_key(part.value), self.boxes.fields[part].text)
        self._kept.add(part)

    def _bring_drafts_back(self) -> None:
        for part in SummaryPart:
            kept = self.desk.kept(self.draft_key(part.value))
            if kept:
                self._kept.add(part)
                self.boxes.bring_back(part, kept)

    def _leave_out(self, line_id: int, is_printed: bool) -> None:
        label = _("print a line") if is_printed else _("leave a line out")
        self.attempt(label, changes.leave_out, line_id, is_left_out=not is_printed)

    def _show_length(self, made: Made) -> None:
        """Say it once, also to the screen reader, when the paper becomes too long for one side."""
        was_fitting = not self.lines.too_long
        self.lines.show_length(made.too_long)
        if was_fitting and made.too_long:
            self.tools.announce(self.lines.words())

    def _paper(self, reader: Reader) -> Handout:
        """The summary as a reader gets it."""
        return self.desk.look(handouts.made, self.workshop_id, "summary", reader)


PAGE = SummaryPage
