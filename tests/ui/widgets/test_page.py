import pytest
from demo import DemoPage
from PySide6.QtCore import Qt, Signal

from coprodesk.errors import PlainError
from coprodesk.services.language import Level
from coprodesk.settings import Settings
from coprodesk.ui.widgets import LineField, PageTools
from coprodesk.workshop.desk import Changed


class PaperDesk:
    """Stands in for the record: runs the change, keeps drafts in a dictionary."""

    def __init__(self):
        self.drafts = {}

    def do(self, _label, change, *args, **kwargs):
        return change("session", *args, **kwargs)

    do_for_good = do

    def keep(self, key, text):
        self.drafts[key] = text

    def kept(self, key):
        return self.drafts.get(key, "")


class Checked(LineField):
    """A box that knows the group's words, as the text boxes do."""

    own_words = ()
    word_kept = Signal(str)
    sought = Signal(object)


@pytest.fixture
def desk():
    return PaperDesk()


@pytest.fixture
def open_page(qtbot, dress, desk, said):
    def open_one(**more):
        page = DemoPage(PageTools(desk, 1, Settings(), None, said.append, **more))
        qtbot.addWidget(page)
        page.resize(1366, 768)
        page.show()
        qtbot.waitExposed(page)
        return page

    return open_one


def add(_session, text):
    if not text:
        raise PlainError("The idea has no words yet. Type what the person said.")
    return 7


def note(_session):
    return None


def test_a_change_answers_with_what_it_returned(open_page):
    assert open_page().attempt("Add idea", add, "A ramp") == 7


def test_a_change_that_returns_nothing_answers_true(open_page):
    assert open_page().attempt_for_good("Cast", note) is True


def test_a_refusal_is_shown_below_the_title_and_said_once(open_page, said):
    page = open_page()

    assert page.attempt("Add idea", add, "") is None

    assert page.problem() == "The idea has no words yet. Type what the person said."
    assert page._problem_line.isVisible()
    assert said == ["Not done: The idea has no words yet. Type what the person said."]


def test_a_refusal_can_stand_by_the_field_it_is_about(open_page):
    page = open_page()

    page.attempt("Add idea", add, "", near=page.idea)

    assert "no words" in page.idea.problem
    assert not page._problem_line.isVisible()
    assert page.problem() == page.idea.problem


def test_the_next_attempt_takes_the_problem_away(open_page):
    page = open_page()
    page.attempt("Add idea", add, "", near=page.idea)

    page.attempt("Add idea", add, "A ramp", near=page.idea)

    assert (page.problem(), page.idea.problem) == ("", "")


def test_what_is_done_is_shown_and_said_once(open_page, said):
    page = open_page()

    page.say("Idea added.")

    assert page._said_line.isVisible()
    assert said == ["Idea added."]


def test_a_page_refreshes_only_for_what_it_shows(open_page):
    page = open_page()
    before = page.refreshed

    page.hear(Changed(frozenset({"vote"})))
    assert page.refreshed == before

    page.hear(Changed(frozenset({"idea", "person"})))
    assert page.refreshed == before + 1


def test_a_hidden_page_waits_until_it_is_seen(open_page):
    page = open_page()
    page.hide()
    before = page.refreshed

    page.hear(Changed(frozenset({"idea"})))
    assert page.refreshed == before

    page.show()
    assert page.refreshed == before + 1


def test_half_written_words_are_kept_and_come_back(open_page, desk, qtbot):
    page = open_page()
    page.keep_draft(page.idea, "idea")
    qtbot.keyClicks(page.idea.editor, "A ra")

    qtbot.waitUntil(lambda: desk.drafts.get("demo.1.idea") == "A ra", timeout=4000)
    again = open_page()
    again.keep_draft(again.idea, "idea")

    assert again.idea.text == "A ra"


def test_leaving_the_page_keeps_the_words_at_once(open_page, desk, qtbot):
    page = open_page()
    page.keep_draft(page.idea, "idea")
    qtbot.keyClicks(page.idea.editor, "A ramp")

    page.hide()

    assert desk.drafts == {"demo.1.idea": "A ramp"}


def test_words_that_were_added_are_no_draft_any_more(open_page, desk, qtbot):
    page = open_page()
    page.keep_draft(page.idea, "idea")
    qtbot.keyClicks(page.idea.editor, "A ramp")
    page.hide()
    page.show()

    page.idea.set_text("")
    page.forget_draft(page.idea)

    assert desk.drafts == {"demo.1.idea": ""}


def test_tab_walks_in_reading_order(open_page, qapp):
    page = open_page()
    qapp.processEvents()
    walked = []
    widget = page._heading.nextInFocusChain()
    while widget is not page._heading:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            walked.append(widget)
        widget = widget.nextInFocusChain()

    places = [widget.mapTo(page.widget(), widget.rect().topLeft()).toTuple() for widget in walked]
    rows = [y for _x, y in places]
    assert rows == sorted(rows)
    assert len(walked) == 9


def test_listen_reads_the_page_in_order_without_what_is_hidden(open_page):
    page = open_page()

    spoken = [part.spoken_text() for part in page.readable()]

    assert spoken[0] == "Ideas"
    assert spoken[1].startswith("What would make")
    assert spoken[2].startswith("What was said?")
    assert "A promise" in spoken
    assert not any("Not done" in words for words in spoken)


def test_text_boxes_get_the_words_of_the_group(open_page):
    kept = []
    page = open_page(own_words=lambda: ("co-design",), keep_word=kept.append)
    page.more.add(Checked("Anything else?"))
    page._meet_text_fields()

    page.bring_up_to_date()
    box = page._text_fields()[0]
    box.word_kept.emit("pathway")

    assert (box.own_words, kept) == (("co-design",), ["pathway"])


def test_text_boxes_are_checked_for_the_readers_that_are_chosen(open_page, qtbot, monkeypatch):
    box = Checked("What was said?")
    monkeypatch.setattr(DemoPage, "_text_fields", lambda _page: [box])
    page = open_page()
    qtbot.addWidget(box)
    assert box.level is Level.EVERYONE

    page.tools.settings.level = "easy"
    page.hide()
    page.show()

    assert box.level is Level.EASY


def test_a_refusal_by_a_field_is_scrolled_into_view(open_page, dress, qtbot):
    dress("paper", 300)
    page = open_page()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    page.attempt("Add idea", add, "", near=page.idea)

    def is_seen():
        top = page.idea.mapTo(page.viewport(), page.idea.rect().topLeft()).y()
        return 0 <= top < page.viewport().height()

    qtbot.waitUntil(is_seen)
