"""Reading a page aloud, with the real voice but no sound."""

import os
import signal

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coprodesk import paths, settings
from coprodesk.services.language import OwnWord
from coprodesk.services.speech import Speaker
from coprodesk.settings import Settings
from coprodesk.ui.reader import Reader
from coprodesk.ui.widgets import Text

LONG = "This sentence goes on for a good while so that everyone can hear every word of it in the hall."


class Label(Text):
    """A real text that also keeps which words were lit."""

    def __init__(self, text):
        super().__init__(text)
        self.lit = []
        self.is_lit = False

    def light(self, start, length):
        super().light(start, length)
        self.lit.append(self.text()[start : start + length])
        self.is_lit = True

    def unlight(self):
        super().unlight()
        self.is_lit = False


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The settings file of this test."""
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.toml")
    return tmp_path / "settings.toml"


@pytest.fixture
def reader(dress, kept, monkeypatch):
    """A reader that says everything at once."""
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    reader = Reader(Settings())
    yield reader
    reader.close()


@pytest.fixture
def slow_reader(dress, kept, monkeypatch):
    """A reader that takes the time of speech."""
    monkeypatch.setenv("COPRODESK_SOUND", "silent")
    reader = Reader(Settings())
    yield reader
    reader.close()


@pytest.fixture
def labels(qtbot, dress):
    """Make texts that the test's window holds."""
    made = []

    def make(*texts):
        found = [Label(text) for text in texts]
        for label in found:
            qtbot.addWidget(label)
        made.extend(found)
        return found

    return make


def read_to_the_end(reader, qtbot, parts):
    with qtbot.waitSignal(reader.finished, timeout=20000):
        reader.read(parts)


def test_the_words_of_two_texts_are_lit_in_order(reader, labels, qtbot):
    first, second = labels("Move the 😀 bus stop.", "A co-design cafe\u0301.")
    order = []
    reader.word_spoken.connect(lambda start, length: order.append((start, length)))

    read_to_the_end(reader, qtbot, [first, second])

    assert first.lit == ["Move", "the", "😀", "bus", "stop"]
    assert second.lit == ["A", "co-design", "cafe\u0301"]
    assert order[5:] == [(0, 1), (2, 9), (12, 5)]
    assert not first.is_lit
    assert not second.is_lit
    assert not reader.is_reading


def test_a_long_text_is_read_in_pieces_with_its_own_places(reader, labels, qtbot):
    (label,) = labels(" ".join(f"Idea {number} is about buses." for number in range(60)))

    read_to_the_end(reader, qtbot, [label])

    assert label.lit == label.text().replace(".", "").split()


OUTCOME = OwnWord("outcome", "what changes for you", "explain")


def said_by(qtbot, parts, own_words):
    """What the voice was given, and what each part lit, in order."""
    said = []

    class Voice(Speaker):
        def say(self, text, rate=160, voice=""):
            said.append(text)
            return super().say(text, rate, voice)

    reader = Reader(Settings(), make_speaker=Voice, own_words=lambda: own_words)
    read_to_the_end(reader, qtbot, parts)
    reader.close()
    return said


def test_a_word_of_the_group_is_explained_the_first_time(dress, kept, monkeypatch, labels, qtbot):
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    first, second = labels("We want good outcomes. 😀 Then tea.", "The outcome counts.")

    said = said_by(qtbot, [first, second], [OUTCOME])

    assert [words.strip() for words in said] == [
        "We want good outcomes.",
        "That means: what changes for you.",
        "😀 Then tea.",
        "The outcome counts.",
    ]
    assert first.lit == ["We", "want", "good", "outcomes", "outcomes", "😀", "Then", "tea"]
    assert second.lit == ["The", "outcome", "counts"]
    assert not first.is_lit


def test_a_word_inside_a_sentence_is_named_with_its_meaning(dress, kept, monkeypatch, labels, qtbot):
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    (label,) = labels("The outcome counts most")

    said = said_by(qtbot, [label], [OUTCOME])

    assert said == ["The outcome counts most", "outcome means: what changes for you."]


def test_what_a_text_explains_itself_is_not_explained_again(dress, kept, monkeypatch, labels, qtbot):
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    first, second = labels("Outcome: what changes for you", "Leave the red box. Outcome.")

    said = said_by(qtbot, [first, second], [OUTCOME, OwnWord("red box", "the top", "ours")])

    assert said == ["Outcome: what changes for you", "Leave the red box. Outcome."]


def test_another_speed_says_an_explanation_again_from_its_start(slow_reader, labels, qtbot):
    (label,) = labels("Outcomes. Then tea.")
    slow_reader._own_words = lambda: [OUTCOME]
    slow_reader.read([label])
    qtbot.waitUntil(lambda: slow_reader._piece is not None and bool(slow_reader._piece.aside), timeout=10000)

    slow_reader.set_rate(300)

    with qtbot.waitSignal(slow_reader.finished, timeout=20000):
        pass
    assert label.lit[-2:] == ["Then", "tea"]


def test_stop_puts_the_light_out_at_once(slow_reader, labels, qtbot):
    (label,) = labels(LONG)
    slow_reader.read([label])
    qtbot.waitUntil(lambda: label.is_lit)
    ended = []
    slow_reader.finished.connect(lambda: ended.append(True))

    slow_reader.stop()

    assert not label.is_lit
    assert not slow_reader.is_reading
    assert ended == [True]


def test_words_that_come_after_a_stop_are_not_lit(slow_reader, labels, qtbot):
    first, second = labels(LONG, "Yes.")
    slow_reader.read([first])
    qtbot.waitUntil(lambda: len(first.lit) > 1)
    slow_reader.read([second])
    qtbot.waitUntil(lambda: not slow_reader.is_reading)

    assert not first.is_lit
    assert second.lit == ["Yes"]
    assert first.lit == LONG.split()[: len(first.lit)]


def test_reading_starts_no_voice_before_it_is_asked(dress):
    made = []
    Reader(Settings(), make_speaker=made.append).stop()

    assert made == []


def test_nothing_to_read_ends_nothing(reader, labels):
    reader.started.connect(pytest.fail)

    reader.read(labels("", " "))

    assert not reader.is_reading


def test_why_nothing_is_heard_is_told_once(reader, labels, qtbot):
    told = []
    reader.no_sound.connect(told.append)

    for _ in range(2):
        read_to_the_end(reader, qtbot, labels("Yes."))

    assert len(told) == 1
    assert "Plug in headphones" in told[0]


def test_a_pause_holds_the_word_and_resume_reads_to_the_end(slow_reader, labels, qtbot):
    (label,) = labels("One two three four five six seven.")
    slow_reader.read([label])
    qtbot.waitUntil(lambda: len(label.lit) == 2)
    slow_reader.pause()

    assert slow_reader.is_paused
    assert label.is_lit
    with qtbot.waitSignal(slow_reader.finished, timeout=20000):
        slow_reader.resume()
    assert label.lit == ["One", "two", "three", "four", "five", "six", "seven"]


def test_another_speed_goes_on_from_the_word_that_is_heard(slow_reader, labels, qtbot, kept):
    (label,) = labels(LONG)
    slow_reader.read([label])
    qtbot.waitUntil(lambda: len(label.lit) == 3)

    with qtbot.waitSignal(slow_reader.finished, timeout=20000):
        slow_reader.set_rate(1000)

    assert label.lit == [*LONG.split()[:3], *LONG.strip(".").split()[2:]]
    assert settings.load(kept).rate == settings.FASTEST


def test_another_voice_in_a_pause_is_heard_after_it(slow_reader, labels, qtbot, kept):
    (label,) = labels("One two three four.")
    slow_reader.read([label])
    qtbot.waitUntil(lambda: len(label.lit) == 2)
    slow_reader.pause()
    slow_reader.set_voice("gmw/en+f3")

    with qtbot.waitSignal(slow_reader.finished, timeout=20000):
        slow_reader.resume()

    assert label.lit == ["One", "two", "two", "three", "four"]
    assert settings.load(kept).voice == "gmw/en+f3"


def test_a_voice_that_dies_is_told_and_the_next_reading_works(slow_reader, labels, qtbot):
    first, second = labels(LONG, "Yes.")
    slow_reader.read([first])
    qtbot.waitUntil(lambda: first.is_lit)

    with qtbot.waitSignal(slow_reader.failed, timeout=20000) as told:
        os.kill(slow_reader._speaker.worker_id, signal.SIGTERM)

    assert "Press Listen" in told.args[0]
    assert not first.is_lit
    read_to_the_end(slow_reader, qtbot, [second])
    assert second.lit == ["Yes"]


def test_a_text_that_goes_away_while_it_is_read_does_no_harm(slow_reader, dress, qtbot):
    label = Text("One two three.")
    slow_reader.read([label])
    with qtbot.waitSignal(slow_reader.word_spoken, timeout=20000):
        pass
    import shiboken6

    shiboken6.delete(label)

    with qtbot.waitSignal(slow_reader.finished, timeout=20000):
        pass


def test_close_leaves_no_voice_behind(slow_reader, labels, qtbot):
    (label,) = labels(LONG)
    slow_reader.read([label])
    qtbot.waitUntil(lambda: label.is_lit)
    worker = slow_reader._speaker.worker_id

    slow_reader.close()

    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


@pytest.fixture
def tall(qtbot, dress):
    """A page higher than its view, with a text at its end."""
    area, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    texts = [Label(f"Idea number {number}.") for number in range(40)]
    for text in texts:
        column.addWidget(text)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    return area, texts


def test_the_lit_text_is_scrolled_into_view(reader, tall, qtbot):
    area, texts = tall

    read_to_the_end(reader, qtbot, [texts[-1]])

    assert area.verticalScrollBar().value() > 0
    assert not texts[-1].visibleRegion().isEmpty()


def test_the_view_does_not_fight_a_person_who_scrolls(slow_reader, tall, qtbot):
    area, texts = tall
    slow_reader.read([texts[-1]])
    qtbot.waitUntil(lambda: len(texts[-1].lit) == 1)

    area.verticalScrollBar().setValue(0)

    qtbot.waitUntil(lambda: len(texts[-1].lit) == 3)
    assert area.verticalScrollBar().value() == 0


def test_the_speaker_is_made_with_the_reader_as_its_listener(dress, kept, labels, qtbot, monkeypatch):
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    made = []

    def make(listen):
        made.append(Speaker(listen))
        return made[-1]

    reader = Reader(Settings(), make_speaker=make)
    for _ in range(2):
        read_to_the_end(reader, qtbot, labels("Yes."))

    assert len(made) == 1
    reader.close()
