"""A real voice worker without sound, and someone who listens to it."""

import threading

import pytest

from coprodesk.services.speech import Done, Speaker, Word


class Listener:
    """Keeps what a speaker tells, and waits for more."""

    def __init__(self):
        self.events = []
        self._news = threading.Condition()

    def __call__(self, event):
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, condition, seconds=20):
        with self._news:
            assert self._news.wait_for(lambda: condition(self.events), seconds), self.events

    def wait_for_event(self, event):
        self.wait_for(lambda events: event in events)

    def wait_for_kind(self, kind):
        self.wait_for(lambda events: any(isinstance(event, kind) for event in events))
        return next(event for event in self.events if isinstance(event, kind))

    def wait_for_done(self, utterance):
        self.wait_for(lambda events: any(is_done(event, utterance) for event in events))
        return next(event for event in self.events if is_done(event, utterance))

    def wait_for_word(self, utterance, place=0):
        self.wait_for(lambda _: len(self.words(utterance)) > place)

    def words(self, utterance):
        return [
            event for event in list(self.events) if isinstance(event, Word) and event.utterance == utterance
        ]

    def spoken(self, utterance, text):
        return [text[word.start : word.start + word.length] for word in self.words(utterance)]


def is_done(event, utterance):
    return isinstance(event, Done) and event.utterance == utterance


@pytest.fixture
def heard():
    return Listener()


@pytest.fixture
def speaker(heard, monkeypatch):
    """A speaker whose worker says everything at once and without sound."""
    monkeypatch.setenv("COPRODESK_SOUND", "fast")
    speaker = Speaker(heard)
    yield speaker
    speaker.close()


@pytest.fixture
def slow_speaker(heard, monkeypatch):
    """A speaker whose worker takes the time that the sound would take."""
    monkeypatch.setenv("COPRODESK_SOUND", "silent")
    speaker = Speaker(heard)
    yield speaker
    speaker.close()
