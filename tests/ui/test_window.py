import pytest
from demo import DemoPage
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprodesk.errors import PlainError
from coprodesk.settings import TEXT_SIZES, Settings
from coprodesk.ui import theme
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.rail import StepView
from coprodesk.ui.widgets import Page, PageTools, Text
from coprodesk.ui.window import MainWindow
from coprodesk.workshop.desk import Changed

STEPS = (
    StepView("home", "Arrive", "done"),
    StepView("demo", "Ideas", "now", "4 minutes left"),
    StepView("help", "Sort & name", "later"),
)


class HomePage(Page):
    name = "home"
    title = "Home"

    def parts(self):
        return ()


class HelpPage(Page):
    name = "help"
    title = "Help"

    def parts(self):
        return ()


class OneStepDesk:
    """A record with one change in it."""

    def __init__(self):
        self.undo_label, self.redo_label, self.refusal = "Add idea", "", ""

    def undo(self):
        if self.refusal:
            raise PlainError(self.refusal)
        self.undo_label, self.redo_label = "", "Add idea"

    def redo(self):
        self.undo_label, self.redo_label = "Add idea", ""


@pytest.fixture
def settings():
    return Settings()


@pytest.fixture
def desk():
    return OneStepDesk()


@pytest.fixture
def window(qtbot, dress, settings, desk, said):
    pages = {"home": HomePage, "demo": DemoPage, "help": HelpPage}
    found = MainWindow(settings, pages, lambda: PageTools(desk, 1, settings, None, said.append), said.append)
    qtbot.addWidget(found)
    found.resize(1366, 768)
    found.show()
    found.open_page("demo")
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


def settle(qapp):
    for _ in range(5):
        qapp.processEvents()


def named(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_page_is_made_once_and_shown_with_the_keyboard_on_its_title(window):
    first = window.page
    window.open_page("home")

    assert window.open_page("demo") is first
    assert window.focusWidget() is first._heading
    assert window.windowTitle() == "Ideas – CoproDesk"


def test_the_window_is_called_as_its_page_is_called_now(window):
    window.page.set_title("Paper: Our deal")
    assert window.windowTitle() == "Paper: Our deal – CoproDesk"

    window.hide_screen()
    window.page.set_title("Paper: Letter to Ivy")
    assert window.windowTitle() == "CoproDesk"

    window.show_screen()
    assert window.windowTitle() == "Paper: Letter to Ivy – CoproDesk"


def test_a_page_can_lead_to_another(window):
    window.page.go_to.emit("help")

    assert window.page.name == "help"


def test_tab_goes_from_the_title_to_the_first_part(window, qtbot, qapp):
    settle(qapp)
    qtbot.keyClick(window.page._heading, Qt.Key.Key_Tab)

    assert window.focusWidget() is window.page.idea.editor


def test_what_changed_reaches_the_page_and_the_undo_button(window, desk):
    before = window.page.refreshed
    desk.undo_label = "Name a group"

    window.hear(Changed(frozenset({"idea"})))

    assert window.page.refreshed == before + 1
    assert window.bar.undo.text() == "Undo: name a group"


def test_undo_and_redo_are_said_and_swap_their_buttons(window, said):
    window.bar.undo.click()
    assert said[-1] == "Undone: add idea."
    assert not window.bar.undo.isVisible()

    window.bar.redo.click()
    assert said[-1] == "Done again: add idea."
    assert window.bar.undo.isVisible()


def test_an_undo_that_is_refused_says_why_on_the_page(window, desk):
    desk.refusal = "The disk is full. Free some space."

    window.undo()

    assert window.page.problem() == "The disk is full. Free some space."


def test_the_letters_change_the_size_and_say_it(window, settings, said):
    window.bar.larger.click()
    window.bar.larger.click()

    assert (settings.text_size, theme.current().scale) == (150, 1.5)
    assert said[-1] == "Text at 150%"

    window.bar.normal.click()
    assert window.bar.size_words.text() == "Text 100%"


def test_the_colours_open_as_buttons_and_change_the_theme(window, settings, said):
    window.bar.colours.click()
    button = window.bar._theme_buttons["night"]
    assert button.isVisible()

    button.click()

    assert (settings.theme, theme.current().tokens.name) == ("night", "night")
    assert (said[-1], named(button)) == ("Colours: Night", "Night, in use")


def test_the_letters_have_names_for_screen_readers(window):
    letters = (window.bar.smaller, window.bar.normal, window.bar.larger)

    assert [named(letter) for letter in letters] == ["Smaller text", "Text at 100%", "Larger text"]


def test_listen_hands_over_what_the_page_has_to_read(window, qtbot):
    with qtbot.waitSignal(window.listen_asked) as asked:
        window.bar.listen.click()

    assert asked.args[0][0].spoken_text() == "Ideas"


def test_leaving_a_page_stops_the_voice(window, qtbot):
    with qtbot.waitSignal(window.stop_asked):
        window.open_page("help")


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_F5, "listen_asked"), (Qt.Key.Key_Escape, "stop_asked")]
)
def test_every_key_does_what_its_button_does(window, qtbot, key, signal):
    with qtbot.waitSignal(getattr(window, signal), timeout=1000):
        qtbot.keyClick(window, key)


def test_the_curtain_hides_everything_from_eye_and_screen_reader(window, qtbot, qapp):
    window.page.add.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    settle(qapp)

    assert window.curtain.isVisible()
    assert not window.page.isVisible()
    assert not window.ring.isVisible()
    assert (named(window.curtain), window.windowTitle()) == ("A short pause", "CoproDesk")
    seen = QAccessible.queryAccessibleInterface(window.curtain)
    assert seen.text(QAccessible.Text.Description) == "Press any key to go on."


def test_any_key_lifts_the_curtain_and_the_keyboard_is_where_it_was(window, qtbot, qapp):
    window.page.add.setFocus()
    window.hide_screen()

    qtbot.keyClick(window.curtain, Qt.Key.Key_A)
    settle(qapp)

    assert window.page.isVisible()
    assert window.focusWidget() is window.page.add


def test_steps_say_where_the_session_is_and_lead_there(window):
    window.show_steps(STEPS)
    buttons = window.rail._buttons

    assert [named(button) for button in buttons] == [
        "Arrive, done",
        "Ideas, now, 4 minutes left",
        "Sort & name",
    ]

    buttons[2].click()
    assert window.page.name == "help"


def test_places_shown_before_any_project_stay_below_the_steps_that_come(window, qapp):
    places = (StepView("home", "Comfort", "later", is_place=True),)
    window.show_steps(places)

    window.show_steps(STEPS + places)
    settle(qapp)

    shown = sorted(window.rail._buttons, key=lambda button: button.y())
    assert [button.step.label for button in shown] == ["Arrive", "Ideas", "Sort & name", "Comfort"]
    assert shown[3].y() - shown[2].geometry().bottom() > shown[2].y() - shown[1].geometry().bottom()


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_line_that_marks_a_sample_begins_where_the_page_begins(window, settings, qapp, size):
    settings.text_size = size
    window.show_project("Letters", is_sample=True)
    window.open_page("demo")
    window.settings_changed()
    settle(qapp)

    title, line = window.page._heading, window._sample_line
    assert (
        title.mapTo(window, title.rect().topLeft()).x()
        == line.mapTo(window, line.contentsRect().topLeft()).x()
    )


def test_a_sample_is_marked_at_every_size_and_the_page_keeps_its_room(window, settings, qapp):
    window.show_steps(STEPS)
    window.show_project("Letters", is_sample=True)
    marks = (window._sample_line, window.foot.sample)

    seen = {}
    for size in TEXT_SIZES:
        settings.text_size = size
        window.settings_changed()
        settle(qapp)
        seen[size] = [mark.isVisible() for mark in marks]

    assert seen[100] == [True, False]
    assert seen[200] == seen[300] == [False, True]

    window.show_project("Ours", is_sample=False)
    settle(qapp)
    assert not any(mark.isVisible() for mark in marks)


def test_eleven_steps_need_no_scroll_bar_on_a_small_laptop(window, qapp):
    window.show_steps([StepView("demo", f"Step {number}", "done", "34") for number in range(11)])
    settle(qapp)

    assert not window.rail.verticalScrollBar().isVisible()


def test_new_steps_keep_the_keyboard_where_it_is(window):
    window.show_steps(STEPS)
    button = window.rail._buttons[2]
    button.setFocus()

    window.show_steps((STEPS[0], StepView("demo", "Ideas", "done"), StepView("help", "Sort", "now")))

    assert window.focusWidget() is button


def test_from_two_hundred_per_cent_the_steps_are_one_button_that_opens_in_place(window, settings, qapp):
    window.show_steps(STEPS)
    settings.text_size = 200
    window.settings_changed()
    settle(qapp)

    assert window.foot.steps.text() == "Step 2 of 3: Ideas"
    assert not window.rail.isVisible()

    window.foot.steps.click()
    settle(qapp)
    assert window.rail.isVisible()
    assert window.focusWidget() is window.rail._buttons[1]

    window.rail._buttons[0].click()
    settle(qapp)
    assert (window.page.name, window.rail.isVisible(), window.page.isVisible()) == ("home", False, True)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_whole_window_is_sound_at_every_size(window, settings, qapp, size):
    window.show_steps(STEPS)
    window.set_coach("Leave ten quiet seconds before you speak.")
    window.set_next("Sort")
    settings.text_size = size
    window.settings_changed()
    if window.bar.more.isVisible():
        window.bar.more.click()
    window.bar.colours.click()
    settle(qapp)

    assert faults(window) == []
    assert (window.width(), window.height()) == (1366, 768)
    assert window.page.verticalScrollBar().isVisible() or window.page.height() > 60


def test_long_work_shows_how_far_it_is_and_can_be_stopped(window, qtbot):
    jobs = Jobs(window)
    window.watch(jobs)

    jobs.busy.emit("Making the PDF", 3, 12)
    assert window.foot.busy.text() == "Making the PDF: 3 of 12"
    assert window.foot.stop_work.isVisible()

    jobs.idle.emit()
    assert not window.foot.stop_work.isVisible()


def test_another_project_starts_with_new_pages(window):
    first = window.page
    window.close_pages()

    assert window.open_page("demo") is not first


def test_headings_are_headings_for_screen_readers(window):
    found = QAccessible.queryAccessibleInterface(window.page._heading)

    assert (found.role(), found.text(QAccessible.Text.Name)) == (QAccessible.Role.Heading, "Ideas")


def test_a_screen_reader_knows_the_window_its_bar_and_its_steps(window):
    seen = [QAccessible.queryAccessibleInterface(part) for part in (window, window.bar, window.rail)]

    assert [each.role() for each in seen] == [
        QAccessible.Role.Window,
        QAccessible.Role.ToolBar,
        QAccessible.Role.Grouping,
    ]
    assert seen[0].text(QAccessible.Text.Name) == window.windowTitle()
    assert QAccessible.queryAccessibleInterface(window._stack).role() == QAccessible.Role.Client


def test_hundreds_of_texts_may_come_and_go_while_a_screen_reader_looks(window, qapp):
    for round_ in range(20):
        texts = [Text(f"{round_} {number}") for number in range(20)]
        window.page.more.add(*texts)
        for text in texts:
            assert QAccessible.queryAccessibleInterface(text).text(QAccessible.Text.Name)
        for text in texts:
            text.setParent(None)
            text.deleteLater()
        settle(qapp)

    assert window.page.isVisible()


def test_the_steps_of_a_project_stand_in_their_order_after_home_was_shown_alone(window):
    places = [StepView(name, name, "later", is_place=True) for name in ("home", "comfort", "help")]
    window.show_steps(places)
    steps = [StepView(name, name, "later") for name in ("plan", "people", "arrive", "ideas")]

    window.show_steps([*steps, *places])

    window.rail.widget().layout().activate()
    seen = sorted(window.rail._buttons, key=lambda button: button.y())
    assert [button.step.name for button in seen] == [
        "plan", "people", "arrive", "ideas", "home", "comfort", "help",
    ]  # fmt: skip


def test_the_steps_draw_together_before_the_last_goes_out_of_sight(window, qapp):
    steps = [StepView(f"step {number}", f"Step {number}", "done") for number in range(8)]
    places = [StepView(f"place {number}", f"Place {number}", "later", is_place=True) for number in range(4)]
    window.show_steps([*steps, *places])
    window.resize(1100, 700)
    settle(qapp)

    assert window.rail.isVisible()
    assert window.rail.verticalScrollBar().maximum() == 0
    window.resize(1100, 900)
    settle(qapp)
    first, second = sorted(window.rail._buttons, key=lambda button: button.y())[:2]
    assert second.y() - first.y() - first.height() == 4


def test_the_bar_stays_one_line_however_long_the_last_change_is_called(qtbot, window, desk):
    window.resize(1180, 760)
    qtbot.waitUntil(lambda: window.width() == 1180)
    desk.undo_label = desk.redo_label = "Change by when people will hear"
    window._show_undo()
    window.bar.layout().activate()

    assert window.bar.undo.isVisible()
    assert window.bar.redo.isVisible()
    assert window.bar.hide_screen.y() == window.bar.home.y()
    assert window.bar.undo.accessibleName() == "Undo: change by when people will hear"


def test_what_is_done_is_said_below_the_page_while_its_line_is_out_of_sight(qtbot, window):
    page = window.page
    page.say("Saved. Rose is on the list.")
    qtbot.waitUntil(page._said_line.isVisible)
    assert window.foot.done.isHidden()

    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())

    qtbot.waitUntil(window.foot.done.isVisible)
    assert window.foot.done.text() == "Saved. Rose is on the list."
    page.say("")
    qtbot.waitUntil(window.foot.done.isHidden)


class PaperPage(Page):
    name = "papers"
    title = "Paper"
    place = ""

    def parts(self):
        return ()

    def open_at(self, place):
        self.place = place


@pytest.fixture
def with_papers(window):
    window._pages = {**window._pages, "papers": PaperPage}
    return window


def test_a_page_opens_at_the_part_that_is_asked_for(with_papers):
    page = with_papers.open_page("papers/agenda")

    assert (page.name, page.place) == ("papers", "agenda")


def test_a_page_stays_where_it_was_until_it_is_asked_for_again(with_papers):
    page = with_papers.open_page("papers/agenda")
    with_papers.open_page("demo")
    with_papers.open_page("papers")
    assert page.place == "agenda"

    with_papers.open_page("papers")
    assert page.place == ""


def test_ctrl_and_p_lead_to_the_papers(with_papers, qtbot):
    qtbot.keyClick(with_papers.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert with_papers.page.name == "papers"
