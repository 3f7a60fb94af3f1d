"""How to begin, the keys, what to do when something stops, and who is behind the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprodesk import __version__
from coprodesk.i18n import _, mark
from coprodesk.ui.pages import help_texts
from coprodesk.ui.widgets import Button, Column, Legend, Page, PageTools, Row, Section, Text
from coprodesk.ui.widgets.page_tools import Finding


class HelpPage(Page):
    """Everything that a person can look up without the internet."""

    name = "help"
    title = mark("Help")

    def __init__(self, tools: PageTools) -> None:
        self.lead = Text(_("Press Listen to hear this page. Choose a topic to go straight to it."))
        self.topics = tuple(
            Section(heading, *(Text(words) for words in lines))
            for heading, lines in help_texts.topics(__version__)
        )
        self.legend = Legend()
        self.topics = (self.topics[0], _marks(self.legend), *self.topics[1:])
        self.jumps = tuple(_Jump(topic) for topic in self.topics)
        self.jump_row = Row(*self.jumps)
        self.look = Button(_("Look at this PC"), icon="search", is_main=True)
        self.findings = Column()
        self.pc = Section(
            _("Does everything work here?"),
            Text(_("CoproDesk looks at screen, voice, sound, printer and disk. It takes a few seconds.")),
            self.look,
            self.findings,
        )
        super().__init__(tools)
        self.pc.setVisible(tools.examine is not None)
        self.look.clicked.connect(self._look)
        for jump in self.jumps:
            jump.wanted.connect(self._go_to_topic)

    def parts(self) -> tuple[QWidget, ...]:
        """The topics as buttons, the look at the PC, then each topic."""
        return self.lead, self.jump_row, self.pc, *self.topics

    def _go_to_topic(self, topic: Section) -> None:
        sheet = self.widget()
        if sheet is None:
            return
        topic.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(topic.mapTo(sheet, topic.rect().topLeft()).y())

    def _look(self) -> None:
        examine = self.tools.examine
        if examine is None:
            return
        self.look.setEnabled(False)
        self.say_problem("")
        self.tools.announce(_("Looking at this PC."))

        def work(_report: Callable[[int, int], None], _is_cancelled: Callable[[], bool]) -> Sequence[Finding]:
            return examine()

        self.tools.jobs.run(_("Looking at this PC"), work, self._show_findings, self._stop_looking)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        self.look.setEnabled(True)
        faulty = sum(not finding.is_well for finding in findings)
        sums_up = _("Everything works.")
        if faulty:
            sums_up = _("{faulty} of {count} need a look.").format(faulty=faulty, count=len(findings))
        self.findings.replace(Text(sums_up, "label"), *(_found(finding) for finding in findings))
        self.tools.announce(sums_up)

    def _stop_looking(self, problem: str) -> None:
        self.look.setEnabled(True)
        self.say_problem(problem)


def _marks(legend: Legend) -> Section:
    before, after = help_texts.marks()
    return Section(_("The lines below words"), *map(Text, before), legend, *map(Text, after))


class _Jump(Button):
    """Leads to a topic further down.

    Signals:
        wanted: it was pressed; carries the topic, a `Section`.
    """

    wanted = Signal(object)

    def __init__(self, topic: Section) -> None:
        super().__init__(topic.heading.text())
        self._topic = topic
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.wanted.emit(self._topic)


def _found(finding: Finding) -> Text:
    if finding.is_well:
        return Text(finding.sentence, "done")
    return Text(_("To put right: {what}").format(what=finding.sentence), "attention")


PAGE = HelpPage
