"""Save for everyone: one folder, a file for each in the way that papers come to them, nothing lost."""

import errno
import os
from dataclasses import replace

import pytest
from batches import a_kind, a_person, our_day, pages, the_room

from coprodesk.choices import Carrier, WordWish
from coprodesk.errors import PlainError
from coprodesk.ui import files
from coprodesk.ui.for_everyone import Everyone
from coprodesk.ui.jobs import Jobs
from coprodesk.workshop import paper
from coprodesk.workshop.handouts import Share

IVY = a_person(1, "Ivy", seat="3")
KIT = a_person(2, "Kit", carrier=Carrier.FILE)
WIN = a_person(3, "Win", carrier=Carrier.SOUND)
IVYS = ["Our day - Ivy.html", "Our day - Ivy.pdf"]
KITS = ["Our day - Kit.html", "Our day - Kit.pdf", "Our day - Kit.txt"]


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    assert jobs.wait_for_all(30_000)


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """The folder that the person chooses."""
    folder = tmp_path / "Stick"
    folder.mkdir()
    monkeypatch.setattr(files, "ask_which_folder", lambda *_asked: folder)
    return folder


@pytest.fixture
def section(qtbot, dress, jobs, said):
    def show(people, kind=None, write=our_day):
        section = Everyone(jobs, said.append)
        qtbot.addWidget(section)
        section.show_paper(kind or a_kind(), people, write)
        section.show()
        qtbot.waitExposed(section)
        return section

    return show


def save(section, qtbot):
    section.save_all.click()
    qtbot.waitUntil(section.outcome.isVisible, timeout=30_000)
    return section.outcome.done.text() or section.outcome.stopped.text()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_each_person_gets_the_files_that_they_can_use(section, stick, qtbot):
    words = save(section([IVY, KIT, WIN]), qtbot)

    assert names(stick) == [*IVYS, *KITS, "Our day - Win.wav"]
    assert words == "Saved in “Stick”: 3 papers."
    assert "For Ivy, seat 3" in pages((stick / IVYS[1]).read_bytes())[0]
    assert "Written for all." in (stick / KITS[2]).read_text()
    sound = (stick / "Our day - Win.wav").read_bytes()
    assert (sound[:4], sound[8:12]) == (b"RIFF", b"WAVE")
    assert len(sound) > 50_000


def test_the_keyboard_is_back_at_save_when_all_is_saved(section, stick, qtbot):
    everyone = section([IVY, KIT])
    everyone.activateWindow()
    everyone.save_all.setFocus()
    save(everyone, qtbot)

    qtbot.waitUntil(everyone.save_all.hasFocus)


def test_a_paper_without_names_is_saved_once_for_each_look(section, stick, qtbot):
    people = [replace(person, name=f"{person.name} Secret") for person in the_room()]

    save(section(people, a_kind(says_for_whom=False)), qtbot)

    looks = {"easy words", "giant", "large", "large on cream", "standard"}
    assert {path.name for path in stick.glob("*.pdf")} == {f"Our day - {look}.pdf" for look in looks}
    assert [path.name for path in stick.glob("*.txt")] == ["Our day - standard.txt"]
    assert not any("Secret" in path.read_text("utf-8", "replace") for path in stick.glob("*.[ht]*"))


def test_papers_that_differ_by_their_words_are_told_apart(section, stick, qtbot):
    both = a_person(2, "Bo", words=WordWish.BOTH)

    def write(reader):
        return our_day(replace(reader, name=reader.words.label))

    save(section([IVY, both], a_kind(says_for_whom=False), write), qtbot)

    assert [path.name for path in sorted(stick.glob("*.pdf"))] == [
        "Our day - standard, Both, side by side.pdf",
        "Our day - standard, Everyday words.pdf",
    ]


def test_personal_papers_are_saved_for_each(section, stick, qtbot):
    save(section([IVY, KIT], a_kind(Share.OWN)), qtbot)

    assert "Written for Ivy." in (stick / IVYS[0]).read_text()
    assert "Written for Kit." in (stick / KITS[0]).read_text()


def test_what_is_there_already_is_never_written_over(section, stick, qtbot):
    (stick / "Our day - Ivy.pdf").write_bytes(b"somebody's own")

    save(section([IVY]), qtbot)

    assert (stick / "Our day - Ivy.pdf").read_bytes() == b"somebody's own"
    assert names(stick) == ["Our day - Ivy (2).html", "Our day - Ivy (2).pdf", "Our day - Ivy.pdf"]


def test_saving_twice_makes_no_doubles(section, stick, qtbot):
    everyone = section([IVY, KIT, WIN])
    save(everyone, qtbot)
    before = names(stick)

    everyone.outcome.clear()
    save(everyone, qtbot)

    assert names(stick) == before


def test_two_of_a_name_have_two_files(section, stick, qtbot):
    save(section([IVY, replace(IVY, id=9, seat="7")]), qtbot)

    assert [path.name for path in sorted(stick.glob("*.pdf"))] == [
        "Our day - Ivy (seat 3).pdf",
        "Our day - Ivy (seat 7).pdf",
    ]


def test_a_name_that_no_disk_takes_makes_a_good_file_name(section, stick, qtbot):
    save(section([replace(IVY, name="A/B: the <boss>?" + "x" * 200)]), qtbot)

    assert all(len(name) < 100 and "A B the boss" in name for name in names(stick))


def test_without_a_voice_the_rest_is_saved_and_that_is_said(section, stick, qtbot, monkeypatch):
    def refuse(*_asked, **_more):
        raise PlainError("No voice works here.")

    monkeypatch.setattr(paper, "save", refuse)

    words = save(section([WIN, IVY, KIT]), qtbot)

    assert names(stick) == [*IVYS, *KITS]
    assert words == "Saved in “Stick”: 2 papers. No sound for Win: No voice works here."


def test_sound_without_room_on_this_pc_is_a_plain_sentence(section, stick, qtbot, monkeypatch):
    def refuse(*_asked, **_more):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(files.tempfile, "mkdtemp", refuse)

    words = save(section([WIN, IVY]), qtbot)

    assert names(stick) == IVYS
    assert words.startswith("Saved in “Stick”: 1 paper. No sound for Win: The disk is full")


def test_a_stick_pulled_half_way_says_who_has_theirs(section, stick, qtbot, monkeypatch):
    fsync, calls = os.fsync, []

    def pull(handle):
        calls.append(handle)
        if len(calls) > 3:
            raise OSError(errno.EIO, "Input/output error")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", pull)
    everyone = section([IVY, KIT, a_person(4, "Bea")])

    words = save(everyone, qtbot)

    assert "Put the USB stick back in" in words
    assert words.endswith("Saved: Ivy. Not saved: Bea, Kit.")
    assert not [name for name in names(stick) if name.endswith(".part")]
    monkeypatch.setattr(os, "fsync", fsync)
    everyone.outcome.clear()
    assert save(everyone, qtbot) == "Saved in “Stick”: 3 papers."
    assert len(names(stick)) == 7


def test_a_folder_that_is_gone_is_a_plain_sentence(section, stick, qtbot):
    stick.rmdir()

    words = save(section([IVY]), qtbot)

    assert "not there any more" in words
    assert words.endswith("Nothing was saved.")


def test_stop_says_what_was_saved(section, stick, qtbot, jobs, monkeypatch):
    write = files.write_beside

    def stop_after_the_first(*given):
        path = write(*given)
        jobs.cancel()
        return path

    monkeypatch.setattr(files, "write_beside", stop_after_the_first)

    words = save(section([IVY, KIT]), qtbot)

    assert words == "Stopped. Saved: Ivy. Not saved: Kit."
    assert names(stick) == IVYS


def test_stop_leaves_no_half_sound(section, stick, qtbot, jobs, monkeypatch):
    record = paper.save

    def stop_at_once(*given, **more):
        jobs.cancel()
        return record(*given, **more)

    monkeypatch.setattr(paper, "save", stop_at_once)

    words = save(section([WIN]), qtbot)

    assert words == "Stopped. Nothing was saved."
    assert names(stick) == []


def test_no_folder_chosen_saves_nothing(section, jobs, monkeypatch):
    monkeypatch.setattr(files, "ask_which_folder", lambda *_asked: None)
    everyone = section([IVY])

    everyone.save_all.click()

    assert not jobs.is_busy
    assert everyone.save_all.isVisible()


def test_every_carrier_is_made_as_something():
    assert set(paper.CARRIED_BY) == set(Carrier)
