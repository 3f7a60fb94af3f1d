import pytest

from coprodesk.services import speech
from coprodesk.settings import Settings
from coprodesk.ui import theme
from coprodesk.ui.audit import faults
from coprodesk.ui.jobs import Jobs
from coprodesk.ui.pages.comfort import ComfortPage
from coprodesk.ui.widgets import PageTools


class PaperReader:
    """Stands in for the voice: notes what it was asked for."""

    def __init__(self, settings):
        self.settings = settings
        self.asked = []

    def read(self, parts):
        self.asked.append(" ".join(part.spoken_text() for part in parts))

    def stop(self):
        self.asked.append("stop")

    def set_rate(self, rate):
        self.settings.rate = rate

    def set_voice(self, voice):
        self.settings.voice = voice


@pytest.fixture
def chosen():
    return Settings()


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.wait_for_all(5000)


@pytest.fixture
def comfort(qtbot, qapp, dress, chosen, jobs, said):
    page = ComfortPage(
        PageTools(
            None,
            0,
            chosen,
            jobs,
            said.append,
            settings_changed=lambda: theme.apply(qapp, chosen),
            reader=PaperReader(chosen),
        )
    )
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: bool(page.voice.cards))
    return page


def choose(choice, value):
    next(option for known, option in choice._options.items() if known == value).click()


def test_comfort_opens_without_a_project_and_shows_what_is_chosen(comfort):
    assert (comfort.letters.chosen, comfort.colours.chosen) == ("100", "paper")
    assert comfort.speed.number == 160
    assert not comfort.calm.is_on


def test_how_much_is_pointed_at_is_chosen_in_plain_words(comfort, chosen):
    assert comfort.level.chosen == "everyone"

    choose(comfort.level, "many")

    assert chosen.level == "many"
    assert "Only what is hard for many people" in comfort.level.spoken_text()


def test_larger_letters_are_on_at_once(comfort, chosen):
    choose(comfort.letters, "200")

    assert chosen.text_size == 200
    assert theme.current().scale == 2.0
    assert comfort.letters.chosen == "200"


def test_other_colours_are_on_at_once(comfort):
    choose(comfort.colours, "night")

    assert theme.current().tokens.name == "night"


def test_each_set_of_colours_says_what_it_is_good_for(comfort):
    words = comfort.colours.answer_in_words()

    assert "Yellow on black: the strongest contrast, good for low vision" in words


def test_calm_mode_turns_movement_off(comfort):
    comfort.calm.click()

    assert theme.current().is_calm


def test_the_page_follows_when_the_bar_changes_the_look(comfort, chosen, qapp):
    chosen.text_size, chosen.theme = 150, "cream"

    theme.apply(qapp, chosen)

    assert (comfort.letters.chosen, comfort.colours.chosen) == ("150", "cream")


def test_one_press_makes_the_voice_faster_or_slower(comfort, chosen, said):
    comfort.faster.click()
    assert chosen.rate == 180
    assert said == ["180 words a minute"]

    comfort.slower.click()
    assert chosen.rate == 160


def test_the_voice_is_never_slower_than_it_can_be(comfort, chosen):
    for _press in range(9):
        comfort.slower.click()

    assert chosen.rate == 80


def test_the_speed_can_be_typed(comfort, chosen):
    comfort.speed.editor.setValue(120)

    assert chosen.rate == 120


def test_another_voice_is_used_and_marked(comfort, chosen, said):
    comfort.voice.set_current(2)

    comfort.use_voice.click()

    assert chosen.voice == speech.voices()[2].id
    assert comfort.voice.cards[2].mark == "In use"
    assert sum(bool(card.mark) for card in comfort.voice.cards) == 1
    assert said == ["In use: Scottish, low voice"]


def test_enter_on_a_voice_uses_it(comfort, chosen):
    comfort.voice.chosen.emit(1)

    assert chosen.voice == speech.voices()[1].id


def test_using_no_voice_is_answered_in_words(comfort):
    comfort.use_voice.click()

    assert comfort.problem() == "Choose a voice in the list first."


def test_a_sentence_is_heard_and_stopped(comfort):
    comfort.speak.click()
    comfort.stop.click()

    assert comfort.tools.reader.asked == ["This is how I sound. Can you follow every word?", "stop"]


def test_a_pc_that_names_no_voices_says_so(comfort, monkeypatch, qtbot):
    monkeypatch.setattr(speech, "voices", lambda: ())
    comfort.hide()
    comfort._voices = ()

    comfort.show()

    qtbot.waitUntil(lambda: "no voices" in comfort.problem())


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_on_comfort_keeps_a_person_out(comfort, dress, qtbot, size):
    dress("paper", size)
    qtbot.waitUntil(lambda: faults(comfort) == [])
