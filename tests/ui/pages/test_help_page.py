from dataclasses import dataclass

import pytest

from coprodesk.errors import PlainError
from coprodesk.services import language
from coprodesk.settings import Settings
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.pages import help_texts
from coprodesk.ui.pages.help import HelpPage
from coprodesk.ui.widgets import PageTools, Text


@dataclass(frozen=True)
class Found:
    sentence: str
    is_well: bool


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.wait_for_all(5000)


@pytest.fixture
def open_help(qtbot, dress, jobs, said):
    def open_one(examine=None):
        page = HelpPage(PageTools(None, 0, Settings(), jobs, said.append, examine=examine))
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        qtbot.waitExposed(page)
        return page

    return open_one


def test_help_opens_without_a_project_and_can_be_heard_whole(open_help):
    page = open_help()

    spoken = [part.spoken_text() for part in page.readable()]

    assert spoken[0] == "Help"
    assert "Your first five minutes" in spoken
    assert "F5: Listen: have the page read aloud" in spoken
    assert any("GNU General Public License" in words for words in spoken)


def test_a_topic_is_one_press_away_and_has_the_keyboard(open_help, qtbot):
    page = open_help()

    page.jumps[3].click()

    topic = page.topics[3]
    assert page.focusWidget() is topic.heading
    assert page.verticalScrollBar().value() > 0


def test_help_names_the_real_places_on_this_pc(open_help):
    from coprodesk import paths

    page = open_help()
    spoken = " ".join(part.spoken_text() for part in page.readable())

    assert str(paths.settings_file()) in spoken
    assert str(paths.projects_folder()) in spoken


def test_looking_at_this_pc_shows_what_is_well_and_what_to_do(open_help, qtbot, said):
    found = (
        Found("The voice works.", is_well=True),
        Found("No printer was found. Switch it on.", is_well=False),
    )
    page = open_help(lambda: found)

    page.look.click()
    assert not page.look.isEnabled()
    qtbot.waitUntil(page.look.isEnabled)

    assert [text.text() for text in page.findings.findChildren(Text)] == [
        "1 of 2 need a look.",
        "The voice works.",
        "To put right: No printer was found. Switch it on.",
    ]
    assert said[-1] == "1 of 2 need a look."


def test_a_look_that_stops_says_why_and_can_be_tried_again(open_help, qtbot):
    def examine():
        raise PlainError("The disk is full. Make room first.")

    page = open_help(examine)

    page.look.click()
    qtbot.waitUntil(page.look.isEnabled)

    assert page.problem() == "The disk is full. Make room first."


def test_without_a_way_to_look_nothing_offers_it(open_help):
    assert not open_help().pc.isVisible()


def test_help_is_written_in_short_plain_sentences():
    before, after = help_texts.marks()
    ours = tuple(language.OwnWord(name, "", "ours") for name in ("GNU", "NG"))
    for heading, lines in (*help_texts.topics("1.0"), ("The lines below words", (*before, *after))):
        for line in (heading, *lines):
            words = line.split("\n")[0]
            longest = max(len(words[start:end].split()) for start, end in language.sentences(words))
            assert longest <= 15, line
            assert language.check(words, ours) == (), line


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_in_help_keeps_a_person_out(open_help, dress, qtbot, size):
    dress("paper", size)
    page = open_help(lambda: (Found("All is well.", is_well=True),))
    page.look.click()
    qtbot.waitUntil(page.look.isEnabled)
    qtbot.waitUntil(lambda: faults(page) == [])
