"""What the room sees, and what it can never see."""

from dataclasses import dataclass
from datetime import date

import pytest
from builders import a_dot_vote, an_idea, people_in_the_room
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget

from coprodesk.choices import Credit, Lane, Step, Treatment
from coprodesk.settings import THEMES, Settings
from coprodesk.ui import theme, wall_sheet
from coprodesk.ui.screens import are_mirrored, projector_among, reaches
from coprodesk.ui.wall import WallControl
from coprodesk.workshop.changes import ideas, outcomes, plan, votes, words

QUESTION = "What would make letters easier?"


@dataclass(frozen=True)
class Fake:
    """A screen by its plug and place."""

    plug: str
    place: tuple[int, int, int, int]

    def name(self):
        return self.plug

    def geometry(self):
        return QRect(*self.place)


LAPTOP = Fake("eDP-1", (0, 0, 1366, 768))
PROJECTOR = Fake("HDMI-1", (1366, 0, 1280, 720))
MIRROR = Fake("HDMI-1", (0, 0, 1280, 720))


class FakeScreens(QObject):
    """Screens that a test plugs in and out."""

    added = Signal(object)
    removed = Signal(object)
    moved = Signal()

    def __init__(self, *displays):
        super().__init__()
        self.displays = displays
        self.is_mirrored_in_secret = False

    def all(self):
        return self.displays

    def of(self, _window):
        return LAPTOP

    def fill(self, window, display):
        window.setGeometry(display.geometry())
        window.show()

    def has_strayed(self, _window, _display):
        return self.is_mirrored_in_secret

    def plug_in(self, display):
        self.displays = (*self.displays, display)
        self.added.emit(display)

    def pull_out(self, display):
        self.displays = tuple(each for each in self.displays if each is not display)
        self.removed.emit(display)

    def move(self, *displays):
        self.displays = displays
        self.moved.emit()


@pytest.fixture
def screens():
    return FakeScreens(LAPTOP, PROJECTOR)


@pytest.fixture
def private(qtbot, dress):
    window = QWidget()
    window.drawn = []
    qtbot.addWidget(window)
    window.setGeometry(50, 50, 800, 600)
    window.show()
    return window


@pytest.fixture
def wall(qtbot, private, screens, desk):
    desk.do("Plan", plan.write, 1, {"question": QUESTION})
    control = WallControl(private, lambda: private.drawn.append(True), screens)
    qtbot.addWidget(control.window)
    control.set_project(desk, 1)
    control.set_step("ideas")
    yield control
    control.hide()


def on_the_wall(wall):
    return wall.window.sheet.words()


def many_ideas(desk, count=40):
    for number in range(count):
        an_idea(desk, f"Idea number {number} for better letters")


def teach(desk, term="outcome", meaning="what changes for you"):
    return desk.do("Keep", words.keep, term, meaning, Treatment.EXPLAIN, date(2026, 11, 21), 1)


def test_a_word_that_is_shown_stands_below_the_ideas(wall, desk):
    an_idea(desk, "Shorter letters")
    word = teach(desk)
    wall.hear(None)
    assert "what changes" not in on_the_wall(wall)

    wall.show_word(word)
    assert "Shorter letters" in on_the_wall(wall)
    assert "“outcome” means: what changes for you" in on_the_wall(wall)

    wall.show_word(0)
    assert "what changes" not in on_the_wall(wall)


def test_a_shown_word_comes_first_among_the_words(wall, desk):
    teach(desk, "alpha", "the first")
    word = teach(desk, "zebra", "the last")
    wall.set_step("words")
    wall.show_word(word)

    assert on_the_wall(wall).splitlines()[2] == "zebra the last"


def test_a_word_that_is_taken_away_leaves_the_wall(wall, desk):
    wall.show_word(teach(desk))
    desk.undo()
    wall.hear(None)

    assert "what changes" not in on_the_wall(wall)


def test_a_word_of_one_project_is_not_on_the_wall_of_another(wall, desk):
    wall.show_word(teach(desk))
    wall.set_project(None)
    wall.set_project(desk, 1)

    assert wall.word_id == 0


def test_the_strip_leaves_the_lines_their_room(wall, desk):
    many_ideas(desk)
    wall.show()
    wall.show_word(teach(desk, "outcome", "what changes for you " * 40))
    sheet = wall.window.sheet._sheets[0]

    assert sheet.strip_box is not None
    assert sheet.rows[-1].bottom <= sheet.strip_box.top()
    assert sheet.strip_box.bottom() <= wall.window.sheet.height()
    assert sheet.strip.height <= sheet.strip_box.height() < wall.window.sheet.height() / 3


def test_the_words_as_they_were_said_stand_beside_clearer_ones(wall, desk):
    idea = an_idea(desk, "They use big words innit")
    desk.do("Reword", ideas.reword, idea, "Use short words", "clearer", date(2026, 11, 21))
    wall.hear(None)

    assert "Use short words In their words: “They use big words innit”" in on_the_wall(wall)


def test_the_room_sees_the_question_and_the_ideas(wall, desk):
    an_idea(desk, "Shorter letters")
    wall.hear(None)

    assert QUESTION in on_the_wall(wall)
    assert "Shorter letters" in on_the_wall(wall)


def test_the_wall_names_the_step_that_the_room_is_at(wall):
    named = {}
    for step in ("ideas", "sort", "decide", "promises"):
        wall.set_step(step)
        named[step] = on_the_wall(wall).split()[0]

    assert named == {"ideas": "Ideas", "sort": "Sort", "decide": "Decide", "promises": "Promises"}


def test_no_name_and_no_need_ever_comes_to_the_wall(wall, desk):
    person = people_in_the_room(desk)[0]
    an_idea(desk, "Shorter letters", credit=Credit.NAME, person_id=person)
    desk.do("Promise", outcomes.promise, 1, "Redraw the letter", person, date(2026, 12, 5))

    for step in (*Step, "words"):
        wall.set_step(step)
        assert "Guest" not in on_the_wall(wall)


def test_the_wall_fills_the_projector_and_not_the_screen_of_the_pc(wall):
    wall.show()

    assert wall.window.geometry() == PROJECTOR.geometry()


def test_with_one_screen_the_wall_is_a_window_of_its_own(wall, screens):
    screens.displays = (LAPTOP,)

    wall.show()

    assert wall.is_shown
    assert not wall.window.isFullScreen()


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_Escape])
def test_one_key_hides_the_wall(wall, qtbot, key):
    wall.show()

    qtbot.keyClick(wall.window, key)

    assert not wall.is_shown


def test_the_button_and_the_cross_hide_the_wall(wall):
    wall.show()
    wall.window.close_wall.click()
    assert not wall.is_shown

    wall.toggle()
    wall.window.close()
    assert not wall.is_shown


def test_behind_the_curtain_the_wall_shows_only_a_calm_page(wall, desk):
    an_idea(desk, "Shorter letters")
    wall.show()

    wall.cover(True)

    assert on_the_wall(wall) == "A short pause"
    wall.hear(None)
    assert on_the_wall(wall) == "A short pause"
    wall.cover(False)
    assert "Shorter letters" in on_the_wall(wall)


def test_a_covered_wall_paints_nothing_of_what_is_behind(wall, desk):
    wall.show()
    wall.cover(True)
    empty = wall.window.sheet.grab().toImage()
    many_ideas(desk, 3)
    wall.set_step("sort")

    assert wall.window.sheet.grab().toImage() == empty


def test_a_pulled_cable_hides_the_wall_at_once_and_it_comes_back_with_the_cable(wall, screens, qtbot):
    wall.show()

    screens.pull_out(PROJECTOR)
    assert not wall.is_shown

    screens.plug_in(PROJECTOR)
    qtbot.waitUntil(lambda: wall.is_shown)
    assert wall.window.geometry() == PROJECTOR.geometry()


def test_another_screen_does_not_bring_the_wall_back(wall, screens, qtbot):
    wall.show()
    screens.pull_out(PROJECTOR)

    screens.plug_in(Fake("DP-7", (1366, 0, 800, 600)))

    qtbot.waitUntil(lambda: not wall._settle.isActive())
    assert not wall.is_shown


def test_a_wall_that_was_hidden_by_a_person_stays_hidden_when_a_screen_comes(wall, screens, qtbot):
    wall.show()
    screens.pull_out(PROJECTOR)
    wall.hide()

    screens.plug_in(PROJECTOR)

    qtbot.waitUntil(lambda: not wall._settle.isActive())
    assert not wall.is_shown


def test_a_private_window_that_comes_onto_the_projector_is_hidden(wall, private, qtbot):
    wall.show()
    assert not private.drawn

    with qtbot.waitSignal(wall.privacy_risk) as told:
        private.move(1400, 20)

    assert private.drawn == [True]
    assert "Move it back" in told.args[0]


def test_when_the_screen_of_the_pc_goes_the_private_window_is_hidden_before_it_moves(wall, screens, private):
    wall.show()

    screens.pull_out(LAPTOP)

    assert private.drawn == [True]


def test_mirrored_screens_hide_the_private_window_and_take_the_wall_away(wall, screens, private, qtbot):
    wall.show()

    with qtbot.waitSignal(wall.privacy_risk) as told:
        screens.move(LAPTOP, MIRROR)

    assert private.drawn == [True]
    assert not wall.is_shown
    assert "show the same" in told.args[0]


def test_mirrors_that_qt_does_not_hear_of_are_noticed_by_where_the_wall_is(wall, screens, private, qtbot):
    wall.show()
    screens.is_mirrored_in_secret = True

    with qtbot.waitSignal(wall.privacy_risk):
        wall.window.move(0, 0)

    assert private.drawn == [True]
    assert not wall.is_shown


def test_too_many_ideas_are_counted_and_every_one_has_its_turn(wall, desk):
    many_ideas(desk)
    wall.hear(None)
    sheet = wall.window.sheet
    seen = set()

    assert f"Part 1 of {sheet.parts} · and " in sheet.foot_words()
    for _part in range(sheet.parts):
        seen.update(line for line in sheet.words().split("\n") if line.startswith("Idea number"))
        sheet.next_part()

    assert len(seen) == 40
    assert sheet.part == 1


def test_a_long_wall_turns_by_itself(wall, desk, monkeypatch, qtbot):
    many_ideas(desk)
    wall.hear(None)
    sheet = wall.window.sheet
    assert sheet._turn.interval() == wall_sheet.TURN_EVERY

    with qtbot.waitSignal(wall.parts_changed):
        sheet._turn.timeout.emit()

    assert sheet.part == 2


def test_in_calm_mode_nothing_turns_by_itself_and_a_button_does(wall, desk, qapp):
    theme.apply(qapp, Settings(calm=True))
    many_ideas(desk)
    wall.show()
    wall.hear(None)

    assert not wall.window.sheet._turn.isActive()
    assert wall.window.next_part.isVisible()
    wall.window.next_part.click()
    assert wall.window.sheet.part == 2


def test_another_step_begins_with_its_first_part(wall, desk):
    many_ideas(desk)
    wall.hear(None)
    wall.next_part()

    wall.set_step("plan")
    wall.set_step("ideas")

    assert wall.window.sheet.part == 1


def test_a_page_that_is_no_step_leaves_the_wall_as_it_is(wall):
    wall.set_step("comfort")

    assert QUESTION in on_the_wall(wall)


def test_a_line_too_long_for_the_wall_goes_on_in_the_next_part(wall, desk):
    words = " ".join(f"word{number}" for number in range(150))
    an_idea(desk, words)
    wall.hear(None)
    sheet = wall.window.sheet
    read = []

    for _part in range(sheet.parts):
        read += [word for word in sheet.words().replace("…", "").split() if word.startswith("word")]
        sheet.next_part()

    assert sheet.parts > 1
    assert read == words.split()


def test_a_result_has_numbers_and_a_bar_of_its_length(wall, desk):
    people_in_the_room(desk)
    vote = a_dot_vote(desk)
    options = desk.look(votes.options_of, vote)
    desk.do_for_good("Cast", votes.cast_dots, vote, Lane.PAPER, dict(zip(options, (2, 1, 0), strict=True)))
    desk.do_for_good("Close", votes.close, vote)
    wall.set_step("decide")
    wall.show()

    first, second, third = wall.window.sheet._rows()

    assert [row.line.note for row in (first, second, third)] == ["2", "1", "0"]
    assert first.bar.width() == pytest.approx(2 * second.bar.width())
    assert third.bar.width() == 0


def test_an_open_vote_shows_no_count(wall, desk):
    people_in_the_room(desk)
    a_dot_vote(desk)
    wall.set_step("decide")

    assert "Print" in on_the_wall(wall)
    assert not any(sign.isdigit() for sign in on_the_wall(wall))


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080), (640, 480)])
def test_the_letters_are_large_enough_for_the_back_of_the_room(wall, dress, size):
    wall.show()
    wall.window.resize(*size)
    for text_size in (100, 200, 300):
        dress("paper", text_size)
        font = wall_sheet.wall_layout.letters(wall.window.sheet._size())

        assert font.pointSizeF() >= 32
        assert theme.em(font) >= size[1] / 20


@pytest.mark.parametrize("name", THEMES)
def test_nothing_is_painted_outside_the_wall(wall, desk, dress, name):
    many_ideas(desk, 60)
    for group in range(9):
        desk.do("Group", ideas.add_group, 1, f"Group {group} with quite a long name for a wall")
    wall.show()
    for text_size in (100, 300):
        dress(name, text_size)
        for step in ("plan", "ideas", "sort"):
            wall.set_step(step)
            sheet = wall.window.sheet
            for part in sheet._sheets:
                for row in part.rows:
                    assert row.bottom <= sheet.height()
                    assert max(row.text_place.right(), row.note_place.right()) <= sheet.width()


def test_the_wall_follows_the_colours(wall, dress):
    wall.show()
    dress("night")

    shown = wall.window.sheet.grab().toImage()

    assert shown.pixelColor(2, 2) == QColor("#12191D")


def test_without_a_project_the_wall_is_gone(wall):
    wall.show()

    wall.set_project(None)

    assert not wall.is_shown
    assert on_the_wall(wall) == "A short pause"


def test_the_screen_reader_gets_what_stands_on_the_wall(wall):
    assert wall.window.sheet.accessibleName() == on_the_wall(wall)
    assert QAccessible.queryAccessibleInterface(wall.window).role() == QAccessible.Role.Window


def test_closing_the_private_window_closes_the_wall(wall, private):
    wall.show()

    private.close()

    assert not wall.is_shown


def test_the_projector_is_the_screen_without_the_private_window():
    assert projector_among((LAPTOP, PROJECTOR), LAPTOP) is PROJECTOR
    assert projector_among((LAPTOP, PROJECTOR), PROJECTOR) is LAPTOP
    assert projector_among((LAPTOP,), LAPTOP) is None
    assert projector_among((LAPTOP, MIRROR), LAPTOP) is None


def test_mirrors_overlap_and_neighbours_do_not():
    assert are_mirrored((LAPTOP, MIRROR))
    assert not are_mirrored((LAPTOP, PROJECTOR))


def test_the_frame_of_a_full_window_does_not_count_as_reaching_over():
    assert not reaches(QRect(-8, -8, 1382, 784), PROJECTOR.geometry())
    assert reaches(QRect(1200, 0, 400, 400), PROJECTOR.geometry())


def test_the_real_screens_are_found(qapp, private):
    control = WallControl(private, lambda: None)

    assert control._screens.all()[0] is QApplication.primaryScreen()
    control.window.deleteLater()
