"""Every kind of paper: choose one, see it, print it, save it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.services.documents import Handout
from coprodesk.ui import asked
from coprodesk.ui.for_everyone import Everyone
from coprodesk.ui.on_paper import OnPaper, Preview
from coprodesk.ui.own_pictures import OwnPictures
from coprodesk.ui.pages.papers_parts import ForWhom, Papers, carried, page_label, words_from
from coprodesk.ui.readers_check import EasyPaper, ReadersCheck
from coprodesk.ui.widgets import Button, Column, Page, PageTools, Text
from coprodesk.workshop import handouts
from coprodesk.workshop.handouts import KINDS, Kind, Reader, Share, reader_of
from coprodesk.workshop.views import own_pictures, readers_checks
from coprodesk.workshop.views.readers_checks import CheckView


class PapersPage(Page):
    """First the list of papers, then the one that was chosen; the list makes none of them."""

    name = "papers"
    title = mark("Paper")
    shows = frozenset(
        {"project", "person", "workshop", "agenda_item", "attendance", "ground_rule", "idea", "idea_group"}
        | {"vote_round", "ballot", "ballot_mark", "worry", "decision", "promise", "summary_line"}
        | {"group_word", "word_meaning", "word_question", "readers_check", "own_picture", "counted_slip"}
    )
    column = 110

    def __init__(self, tools: PageTools) -> None:
        self.kind = ""
        self.lead = Text(_("Choose a paper. You see it first, then print it or save it."))
        self.papers = Papers()
        self.back = Button(_("All papers"), icon="back")
        self.about = Text("")
        self.for_whom = ForWhom()
        self.to_words = Button("", icon="edit")
        self.preview = Preview()
        self.on_paper = OnPaper(tools, self.preview, asks_what_waits=True)
        self.on_paper.heading.hide()
        self.everyone = Everyone(tools.jobs, tools.announce)
        self.carried = Text("", "quiet")
        self.chosen = Column(self.back, self.about, self.for_whom, self.carried)
        self.pictures = OwnPictures(tools)
        self.check = ReadersCheck(tools)
        super().__init__(tools)
        self.keep_draft(self.pictures.form, "own_pictures")
        self.keep_draft(self.check.readers, "readers")
        self._connect()

    def parts(self) -> tuple[QWidget, ...]:
        """The list and the group's pictures; or the chosen paper, how it will look, and everyone's."""
        return (
            self.lead,
            self.papers,
            self.pictures,
            self.chosen,
            self.on_paper,
            self.to_words,
            self.preview,
            self.check,
            self.everyone,
        )

    def refresh(self) -> None:
        """Show the list, or the chosen paper as the record has it now."""
        kind = KINDS.get(self.kind)
        self.lead.setVisible(kind is None)
        self.papers.setVisible(kind is None)
        self.pictures.setVisible(kind is None)
        self.pictures.show_pictures(self.desk.look(own_pictures.pictures))
        self.chosen.setVisible(kind is not None)
        self.on_paper.setVisible(kind is not None)
        if kind is None:
            self.on_paper.show_paper(None)
        else:
            self._show_kind(kind)

    def open_at(self, place: str) -> None:
        """Open one kind of paper by its name; "" for the list of all."""
        if place in KINDS and place != self.kind:
            self.kind = place
            self.set_title(_("Paper: {kind}").format(kind=_(KINDS[place].label)))
            self.on_paper.wishes.set_reader(Reader())
            self._start_afresh()
        elif not place and self.kind:
            self.kind = ""
            self.set_title(_(self.title))
            self._start_afresh()

    def _connect(self) -> None:
        self.papers.chosen.connect(self._choose)
        self.pictures.asked.connect(lambda ask: asked.make(self, ask))
        self.back.clicked.connect(self._go_back)
        self.for_whom.chosen_changed.connect(self._show_person)
        self.to_words.clicked.connect(self._go_to_words)
        self.on_paper.shorten_asked.connect(self._go_to_words)
        self.on_paper.written.connect(self._show_rest)
        self.check.asked.connect(lambda ask: asked.make(self, ask))

    def _choose(self, kind: str) -> None:
        self.open_at(kind)
        self.verticalScrollBar().setValue(0)
        self.focus_title()

    def _go_back(self) -> None:
        before = self.kind
        self.open_at("")
        self.papers.take_focus(before)

    def _start_afresh(self) -> None:
        self.say("")
        self.say_problem("")
        self.bring_up_to_date()
        self.on_paper.show_at_once()

    def _show_kind(self, kind: Kind) -> None:
        people = self.desk.look(kind.readers, self.workshop_id)
        self.about.setText(_(kind.about))
        self.for_whom.setVisible(kind.share is Share.OWN and bool(people))
        if kind.share is Share.OWN:
            before = self.for_whom.person
            self.for_whom.show_people(people)
            if self.for_whom.person is not None and self.for_whom.person != before:
                self.on_paper.wishes.set_reader(reader_of(self.for_whom.person))
        self._show_carrier(kind)
        self.on_paper.show_paper(
            self._write,
            readers=[reader_of(person) for person in people],
            takes_formats=kind.takes_formats,
            has_words_wish=kind.has_words_wish,
            job=_(kind.label),
        )
        is_for_all = kind.share is not Share.ROOM
        look, name = self.desk.look, self.kind
        self.everyone.show_paper(
            kind if is_for_all else None,
            people if is_for_all else (),
            (lambda reader: look(handouts.made, self.workshop_id, name, reader)) if is_for_all else None,
        )

    def _write(self, reader: Reader) -> Handout:
        if KINDS[self.kind].share is Share.OWN:
            person = self.for_whom.person
            if person is None:
                raise PlainError(_("Nobody gets this paper yet. Put people on the list and mark who came."))
            reader = replace(reader, person_id=person.id, name=person.name)
        return self.desk.look(handouts.made, self.workshop_id, self.kind, reader)

    def _show_person(self) -> None:
        person = self.for_whom.person
        if person is not None:
            self.on_paper.wishes.set_reader(reader_of(person))
            self.refresh()
            self.on_paper.show_at_once()

    def _show_rest(self) -> None:
        """Show what belongs to the paper, as it is chosen and written now."""
        kind, handout = KINDS.get(self.kind), self.on_paper.handout
        self.preview.setVisible(handout is not None)
        self.everyone.setVisible(handout is not None and kind is not None and kind.share is not Share.ROOM)
        self._show_way_to_words()
        self._show_check(handout)

    def _show_check(self, handout: Handout | None) -> None:
        """Ask who has read a paper in easy words."""
        is_easy = self.on_paper.wishes.reader.paper.format is PaperFormat.EASY
        if handout is None or not is_easy or not KINDS[self.kind].takes_formats:
            self.check.show_paper(None, CheckView())
            return
        check = self.desk.look(readers_checks.state, self.workshop_id, self.kind, handout)
        self.check.show_paper(EasyPaper(self.workshop_id, self.kind, handout), check)

    def _show_carrier(self, kind: Kind) -> None:
        """Say how a person wants their paper, where that is not on paper."""
        person = self.for_whom.person if kind.share is Share.OWN else None
        words = carried(person) if person is not None else ""
        self.carried.setText(words)
        self.carried.setVisible(bool(words))

    def _show_way_to_words(self) -> None:
        page = self._page_of_words()
        has_paper = self.on_paper.handout is not None
        words = _("Change its words on “{page}”") if has_paper else _("Go to “{page}”")
        self.to_words.setVisible(bool(page))
        self.to_words.setText(words.format(page=page_label(page)))
        self.to_words.set_main(not has_paper)

    def _page_of_words(self) -> str:
        kind = KINDS.get(self.kind)
        is_for_nobody = kind is not None and kind.share is Share.OWN and self.for_whom.person is None
        return "people" if is_for_nobody else words_from(self.kind)

    def _go_to_words(self) -> None:
        self.go_to.emit(self._page_of_words())


PAGE = PapersPage
