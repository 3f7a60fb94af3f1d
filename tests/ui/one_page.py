"""One page over a real desk, as the window would show it."""

from coprodesk.errors import PlainError
from coprodesk.settings import Settings
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.widgets import PageTools
from coprodesk.workshop import projects


class Opened:
    """A desk in memory, and the pages that hear its changes; `said` is what screen readers were told."""

    def __init__(self, qtbot):
        self.said = []
        self.jobs = Jobs()
        self._qtbot = qtbot
        self._pages = []
        self.desk = projects.desk_in_memory(self._tell, "Clear letters")

    def show(self, kind, width=1100, height=768, session=1, **tools):
        page = kind(PageTools(self.desk, session, Settings(), self.jobs, self.said.append, **tools))
        self._qtbot.addWidget(page)
        self._pages.append(page)
        page.resize(width, height)
        page.show()
        self._qtbot.waitExposed(page)
        page.activateWindow()
        return page

    def close(self):
        """Close the pages, then the desk, as the program does."""
        for page in self._pages:
            page.hide()
        assert self.jobs.wait_for_all(5000)
        self.desk.close()

    def _tell(self, changed):
        for page in self._pages:
            page.hear(changed)


def write(qtbot, field, text):
    """Type into a box as a person does."""
    field.take_focus()
    qtbot.keyClicks(field.editor, text)


def full_disk(*_asked, **_more):
    """Stands in for `Desk.do` and `Desk.do_for_good` on a disk that is full."""
    raise PlainError("The disk is full.")


def shown(widget):
    """Whether a person could scroll to a widget."""
    return widget.isVisibleTo(widget.window())


def sound(qapp, page):
    """What the audit finds on a page once it is laid out."""
    for _time in range(6):
        qapp.processEvents()
    return faults(page)
