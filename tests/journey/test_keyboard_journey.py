"""One session by keyboard only, from a new project to a printed summary that is read back from the PDF."""

import sys

import pytest
from keyboard import Keyboard
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from coprodesk.ui import printing
from coprodesk.workshop import projects
from coprodesk.workshop.views import outcomes, project, steps, votes


def plan(keys):
    keys.write("What is the session for?", "Make the letters from the clinic clear")
    keys.write("What can change?", "The words")
    keys.write("What cannot change, and why?", "The law")
    keys.write("What money is there?", "None")
    keys.write("Who decides?", "All of us")
    keys.write("Which question do you ask for ideas?", "What would make letters clear")
    keys.write("By when will people hear what came of it?", "5 December 2026")
    keys.write("Who will tell them?", "Grace")
    keys.write("Whom can people ask?", "Grace")
    keys.write("Which phone number?", "01632 960 118")
    keys.write("What happens then?", "Ideas and votes")
    keys.push("Add item")


def list_people(keys):
    for name, part in (
        ("Anna", "Uses the service"),
        ("Ben", "Uses the service"),
        ("Cleo", "Works for the service"),
    ):
        keys.write("What should we call them?", name)
        keys.choose("What part do they play?", part)
        keys.push("Add person")


def arrive(keys):
    keys.push("Everyone is here")
    keys.go_to("Who is in the room")
    keys.press(Qt.Key.Key_Home)
    for _person in range(3):
        keys.press(Qt.Key.Key_2)


def give_ideas(keys):
    for idea in ("Short words", "One page", "A phone number"):
        keys.write("Write an idea", idea)
        keys.choose("Whose name goes with it?", "No name")
        keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def sort(keys):
    keys.write("Name a new group", "Words")
    keys.push("New group with this idea")
    keys.write("Name a new group", "Help")
    keys.push("New group with this idea")
    keys.go_to("Not sorted yet")
    keys.press(Qt.Key.Key_1)


def vote_by_dots(keys):
    keys.choose("What do you do next?", "Vote with dots")
    keys.write("What do you ask the group?", "What comes first")
    keys.push("Start the vote")
    for _slip in range(3):
        keys.choose("Where does this slip come from?", "From paper")
        keys.write("Words", "2")
        keys.write("Help", "1")
        keys.push("Count this slip")
    keys.push("Close the vote")


def print_the_thanks(keys, program, printer, qtbot):
    before = set(printer.glob("*.pdf"))
    keys.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert program.window.page.name == "papers"
    keys.go_to("Afterwards")
    keys.press(Qt.Key.Key_End)
    keys.press(Qt.Key.Key_Return)
    keys.choose("For whom?", "Ben")
    keys.choose("How large?", "Large, 18 point")
    keys.push("Print")
    qtbot.waitUntil(lambda: len(set(printer.glob("*.pdf")) - before) == 1, timeout=10_000)
    program.jobs.wait_for_all(10_000)
    (paper,) = set(printer.glob("*.pdf")) - before
    assert "Thank you, Ben" in printed_words(paper.read_bytes())


def on_next(keys, program, name):
    keys.push(f"Next: {name}")
    assert program.window.page.name == name.lower()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows draws on the printer; lp is for the others")
def test_a_session_from_a_new_project_to_paper_by_keyboard_only(program, printer, qtbot, home, monkeypatch):
    monkeypatch.setattr(printing, "ask_for_printer", lambda _parent, _title: QPrinter())
    keys = Keyboard(program.window)

    keys.push("Start a new project")
    keys.write("What is the project called?", "Clear letters")
    keys.push("Make the project")
    assert program.window.page.name == "plan"
    plan(keys)
    on_next(keys, program, "People")
    list_people(keys)
    on_next(keys, program, "Arrive")
    arrive(keys)
    on_next(keys, program, "Ideas")
    give_ideas(keys)
    on_next(keys, program, "Sort")
    sort(keys)
    on_next(keys, program, "Decide")
    vote_by_dots(keys)
    keys.write("What did the group decide?", "Short words come first")
    keys.write("Where did we not agree?", "One person wants pictures first")
    keys.push("Write down the decision")
    on_next(keys, program, "Promises")
    keys.write("What will be done?", "Write the clinic letter anew")
    keys.choose("Who will do it?", "Cleo")
    keys.write("By when?", "5 December 2026")
    keys.push("Add promise")
    on_next(keys, program, "Summary")
    keys.push("Write it from the record")
    keys.push("Print")
    qtbot.waitUntil(lambda: len(list(printer.glob("*.pdf"))) == 1, timeout=10_000)
    program.jobs.wait_for_all(10_000)
    (paper,) = printer.glob("*.pdf")
    print_the_thanks(keys, program, printer, qtbot)

    words = printed_words(paper.read_bytes())
    for said in (
        "What would make letters clear",
        "Short words come first",
        "One person wants pictures first",
        "Cleo: Write the clinic letter anew, by 5 December.",
        "Grace will tell you what happened by Saturday 5 December 2026.",
        "01632 960 118",
    ):
        assert said in words
    made = next((home / "CoproDesk").glob("*.copro"))
    program.shelf.close()
    assert_record(made)


def printed_words(pdf):
    """Everything a screen reader finds in the paper, in its order."""
    from tests.services.documents import paper_reader

    return " ".join(" ".join(paper_reader.read(pdf).words).split())


def assert_record(made):
    desk = projects.open_desk(made, lambda _changed: None)
    session = desk.look(project.latest_session)
    (vote,) = desk.look(votes.rounds, session)
    assert [each.count for each in vote.standings] == [6, 3]
    assert len(desk.look(outcomes.promises, session)) == 1
    unfinished = [state.step for state in desk.look(steps.steps, session) if not state.is_done]
    desk.close()
    assert unfinished == []


def test_the_wall_and_the_curtain_have_keys(program, qtbot):
    keys = Keyboard(program.window)
    keys.push("Try the sample")

    keys.press(Qt.Key.Key_F9)
    assert program.wall.is_shown
    program.window.activateWindow()
    keys.press(Qt.Key.Key_F9)
    assert not program.wall.is_shown

    keys.press(Qt.Key.Key_F12)
    assert program.window.curtain.isVisible()
    keys.press(Qt.Key.Key_Space)
    assert not program.window.curtain.isVisible()


def test_going_on_says_what_is_left_and_going_back_loses_nothing(program):
    keys = Keyboard(program.window)
    keys.push("Start a new project")
    keys.write("What is the project called?", "Clear letters")
    keys.push("Make the project")
    keys.push("Next: People")

    people = program.window.page
    assert "Left in Plan" in people._said_line.text()

    program.window.open_page("plan")
    program.window.open_page("people")
    assert people._said_line.text() == ""

    program.window.open_page("ideas")
    keys.write("Write an idea", "Half a thought")
    program.window.open_page("plan")
    program.window.open_page("ideas")
    keys.go_to("Write an idea")
    assert keys.at.toPlainText() == "Half a thought"


def test_nobody_goes_on_before_everyone_is_introduced(program):
    keys = Keyboard(program.window)
    keys.push("Start a new project")
    keys.write("What is the project called?", "Clear letters")
    keys.push("Make the project")
    program.window.open_page("people")
    list_people(keys)
    program.window.open_page("arrive")
    keys.push("Everyone is here")

    keys.push("Next: Ideas")

    assert program.window.page.name == "arrive"
    assert "3 people are not introduced yet" in program.window.page.problem()
