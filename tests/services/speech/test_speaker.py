"""The speaker with its real worker process."""

import os
import signal
import statistics
import subprocess
import sys
import time

import pytest

from coprodesk.services.speech import Done, Failed, Ready, Speaker
from coprodesk.services.speech import speaker as speaker_module
from coprodesk.services.speech.process import start_worker

LONG = "This sentence goes on for a good while so that the group can hear every word of it in the hall."

TEXTS = [
    ("plain", "Move the bus stop.", ["Move", "the", "bus", "stop"]),
    ("emoji", "We said 😀 and 👩‍👩‍👧 yes.", ["We", "said", "😀", "and", "👩‍👩‍👧", "yes"]),
    ("combining marks", "A cafe\u0301 is open.", ["A", "cafe\u0301", "is", "open"]),
    ("hyphen", "Our co-design group", ["Our", "co-design", "group"]),
    ("money", "Pay £12.50 by 9:30am, (or not).", ["Pay", "£12.50", "by", "9:30am", "or", "not"]),
    ("list", "1. Tea\n2. Cake\n- Buses", ["1", "Tea", "2", "Cake", "Buses"]),
    ("date", "On 5 Dec 2026, or 6/1/27", ["On", "5", "Dec", "2026", "or", "6/1/27"]),
    ("control characters", "One\0 two\x07 three", ["One", "two", "three"]),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_words_are_told_in_order_with_their_places(speaker, heard, text, words):
    utterance = speaker.say(text)

    assert heard.wait_for_done(utterance) == Done(utterance, completed=True)
    assert heard.spoken(utterance, text) == words


def test_a_long_text_is_told_to_its_last_word(speaker, heard):
    text = " ".join(f"Idea {number} is about buses." for number in range(200))

    utterance = speaker.say(text, rate=400)

    heard.wait_for_done(utterance)
    assert heard.spoken(utterance, text) == text.replace(".", "").split()


def test_nothing_to_say_is_done_at_once(speaker, heard):
    utterance = speaker.say(" \n— … ")

    assert heard.wait_for_done(utterance) == Done(utterance, completed=True)


def test_utterances_wait_for_each_other(speaker, heard):
    first, second = speaker.say("One two."), speaker.say("Three four.")

    heard.wait_for_done(second)

    told = [event for event in heard.events if not isinstance(event, Ready)]
    assert [event.utterance for event in told] == [first] * 3 + [second] * 3


def test_without_a_device_words_come_in_the_time_of_speech(slow_speaker, heard):
    begun = time.monotonic()
    utterance = slow_speaker.say("Tea and cake for all of us.", rate=200)

    heard.wait_for_done(utterance)

    assert heard.wait_for_kind(Ready) == Ready(has_sound=False, sink="silent")
    assert time.monotonic() - begun > 1.0


def test_stop_answers_within_50_ms(slow_speaker, heard):
    taken = []
    for _ in range(20):
        utterance = slow_speaker.say(LONG)
        heard.wait_for_word(utterance)
        begun = time.monotonic()
        slow_speaker.stop()
        assert heard.wait_for_done(utterance) == Done(utterance, completed=False)
        taken.append(time.monotonic() - begun)

    assert statistics.median(taken) < 0.05, f"max {max(taken):.4f} s"


def test_no_word_comes_after_a_stop(slow_speaker, heard):
    stopped = slow_speaker.say(LONG)
    heard.wait_for_word(stopped)
    slow_speaker.stop()
    heard.wait_for_done(stopped)
    following = slow_speaker.say("Yes.")

    heard.wait_for_done(following)

    done = heard.events.index(Done(stopped, completed=False))
    assert not any(event.utterance == stopped for event in heard.events[done + 1 :])
    assert heard.spoken(following, "Yes.") == ["Yes"]


def test_stop_forgets_what_waits(slow_speaker, heard):
    utterances = [slow_speaker.say(LONG) for _ in range(3)]
    heard.wait_for_word(utterances[0])

    slow_speaker.stop()

    for utterance in utterances:
        assert heard.wait_for_done(utterance) == Done(utterance, completed=False)


def test_stop_right_after_say_is_not_lost(slow_speaker, heard):
    for _ in range(5):
        utterance = slow_speaker.say(LONG)
        slow_speaker.stop()

        assert heard.wait_for_done(utterance) == Done(utterance, completed=False)


def test_pause_holds_the_words_and_resume_goes_on(slow_speaker, heard):
    utterance = slow_speaker.say(LONG, rate=300)
    heard.wait_for_word(utterance, 2)
    slow_speaker.pause()
    slow_speaker.say("Later.")
    with pytest.raises(AssertionError):
        heard.wait_for(lambda _: len(heard.words(utterance)) > 6, seconds=1.0)

    slow_speaker.resume()

    assert heard.wait_for_done(utterance) == Done(utterance, completed=True)
    assert heard.spoken(utterance, LONG) == LONG.strip(".").split()


def test_a_stop_ends_a_pause(slow_speaker, heard):
    paused = slow_speaker.say(LONG)
    heard.wait_for_word(paused)
    slow_speaker.pause()
    slow_speaker.stop()

    following = slow_speaker.say("Yes.")

    assert heard.wait_for_done(following) == Done(following, completed=True)


def test_a_killed_worker_is_told_and_the_next_say_starts_another(slow_speaker, heard):
    lost = slow_speaker.say(LONG)
    heard.wait_for_word(lost)
    os.kill(slow_speaker.worker_id, signal.SIGTERM)

    assert heard.wait_for_done(lost) == Done(lost, completed=False)
    assert "Press Listen" in heard.wait_for_kind(Failed).reason
    following = slow_speaker.say("Yes.")
    assert heard.wait_for_done(following) == Done(following, completed=True)


def test_a_worker_that_always_dies_is_left_alone(heard, monkeypatch):
    monkeypatch.setattr(speaker_module, "start_worker", dying_worker)
    speaker = Speaker(heard)
    utterances = []
    for _ in range(5):
        utterances.append(speaker.say(LONG))
        assert heard.wait_for_done(utterances[-1]) == Done(utterances[-1], completed=False)

    heard.wait_for(
        lambda events: any(isinstance(event, Failed) and "keeps stopping" in event.reason for event in events)
    )
    assert speaker.worker_id is None
    speaker.close()


def dying_worker():
    return subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_close_leaves_no_worker(slow_speaker, heard):
    heard.wait_for_word(slow_speaker.say(LONG))
    worker = slow_speaker.worker_id

    slow_speaker.close()

    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_nothing_is_started_before_the_first_say(speaker):
    speaker.stop()
    speaker.pause()
    speaker.resume()

    assert speaker.worker_id is None


def test_the_worker_ends_when_its_program_is_gone():
    worker = start_worker()
    assert worker.stdout.readline()

    worker.stdin.close()

    assert worker.wait(5) == 0
    worker.stdout.close()


def test_system_voices_speak_one_text_for_each_engine(speaker, heard, monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "dummy")
    speaker = Speaker(heard)

    first, second = speaker.say("One two."), speaker.say("Three four.")

    assert heard.wait_for_done(second) == Done(second, completed=True)
    assert heard.spoken(first, "One two.") == ["One", "two"]
    assert heard.spoken(second, "Three four.") == ["Three", "four"]
    speaker.close()


def test_system_voices_are_silenced_by_ending_their_process(heard, monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "dummy")
    speaker = Speaker(heard)
    first, second = speaker.say("One two."), speaker.say("Three four.")
    heard.wait_for_word(first)
    worker = speaker.worker_id

    speaker.stop()

    assert heard.wait_for_done(second) == Done(second, completed=False)
    assert speaker.worker_id not in (None, worker)
    speaker.close()


def test_system_voices_go_on_after_a_pause_from_the_word_they_said_last(heard, monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "dummy")
    speaker = Speaker(heard)
    text = "One two three."
    utterance = speaker.say(text)
    heard.wait_for_word(utterance, 2)
    speaker.pause()
    before = len(heard.events)
    waiting = speaker.say("Four.")

    speaker.resume()

    assert heard.wait_for_done(waiting) == Done(waiting, completed=True)
    assert heard.wait_for_done(utterance) == Done(utterance, completed=True)
    again = [event for event in heard.events[before:] if event in heard.words(utterance)]
    assert [text[word.start :] for word in again][:1] == ["three."]
    speaker.close()


def test_a_computer_without_a_voice_is_told_once(heard, monkeypatch):
    monkeypatch.setenv("COPRODESK_VOICE", "no_such_driver")
    speaker = Speaker(heard)

    utterance = speaker.say(LONG)

    assert heard.wait_for_done(utterance) == Done(utterance, completed=False)
    assert [event.reason for event in heard.events if isinstance(event, Failed)] == [
        "This computer has no voice that works. Ask someone to read aloud for you."
    ]
    speaker.close()
