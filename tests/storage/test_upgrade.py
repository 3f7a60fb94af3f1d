"""A file that version 1 wrote: opened after a checked copy, and whole."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from coprodesk.choices import Carrier, Tint, Treatment, WordOrigin, WordWish
from coprodesk.models import Base
from coprodesk.storage import header
from coprodesk.workshop import projects
from coprodesk.workshop.changes import ideas as idea_changes
from coprodesk.workshop.changes import outcomes as outcome_changes
from coprodesk.workshop.changes import people as people_changes
from coprodesk.workshop.changes import plan as plan_changes
from coprodesk.workshop.changes import project as project_changes
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.views import ideas, outcomes, people, plan, project, words

WRITTEN_BY_VERSION_1 = Path(__file__).parent / "version_1.copro.gz"
TODAY = date(2026, 11, 28)


@pytest.fixture
def older(tmp_path):
    path = tmp_path / "Blue Heron.copro"
    path.write_bytes(gzip.decompress(WRITTEN_BY_VERSION_1.read_bytes()))
    return path


@pytest.fixture
def desk(older):
    desk = projects.open_desk(older, lambda _changed: None)
    yield desk
    desk.close()


def test_a_file_of_version_1_opens_with_everything_in_it(desk):
    bank = desk.look(words.bank)
    person = desk.look(people.room, 1).people[0]
    idea = desk.look(ideas.board, 1).ideas[0]

    assert [(word.term, word.meaning, word.treatment) for word in bank] == [
        ("outcome", "what changes for you", Treatment.EXPLAIN),
        ("red box", "", Treatment.OURS),
    ]
    assert {(word.origin, word.session, word.vote) for word in bank} == {(WordOrigin.TAUGHT, "", "")}
    assert (person.name, person.helps, person.words) == ("Guest 1", "Large print", WordWish.EVERYDAY)
    assert (idea.text, idea.earlier) == ("Use short words", ("They use big words innit",))
    assert desk.look(outcomes.promises, 1)[0].owner == "Guest 1"
    assert desk.kept("ideas.1.idea") == "Half a thought"


def test_the_new_parts_of_the_record_work_in_a_file_of_version_1(desk):
    desk.note(changes.ask, 1, "pathway", TODAY)
    kept = desk.do("Keep", changes.keep, "pathway", "the steps of your care", Treatment.SWAP, TODAY, 1)
    desk.do("Count", changes.count_hands, kept, 9, 1)
    desk.do("Keep", changes.keep, "outcome", "what gets better", Treatment.EXPLAIN, TODAY, 1)
    person = desk.look(people.room, 1).people[0]
    desk.do(
        "Change", people_changes.change, person.id, person.name, person.part, helps="", tell=person.tell,
        tell_where="", paper=person.paper, words=WordWish.BOTH,
    )  # fmt: skip

    by_term = {word.term: word for word in desk.look(words.bank)}
    assert by_term["pathway"].vote == "9 yes, 1 rather not"
    assert by_term["outcome"].earlier == ("what changes for you",)
    assert desk.look(words.questions) == ()
    assert desk.look(people.room, 1).people[0].words is WordWish.BOTH


def test_a_session_of_version_1_can_say_what_paper_tells(desk):
    assert desk.look(project.view).ground_rules == ""
    desk.do("Rules", project_changes.set_ground_rules, "One at a time")
    desk.do("Plan", plan_changes.write, 1, {"pays": "Bus fares", "way_there": "Bus 12", "access": "A ramp"})

    planned = desk.look(plan.view, 1)
    assert (planned.pays, planned.way_there, planned.access) == ("Bus fares", "Bus 12", "A ramp")
    assert desk.look(project.view).ground_rules == "One at a time"


def test_a_file_of_version_1_has_plain_paper_and_no_answers_until_somebody_says_more(desk):
    person, plain = desk.look(people.room, 1).people[0], desk.look(plan.view, 1)
    (promise,) = desk.look(outcomes.promises, 1)

    assert (person.tint, person.carrier, person.seat) == (Tint.WHITE, Carrier.PAPER, "")
    assert (plain.keeps_notes, plain.sees_notes, plain.notes_until) == ("", "", "")
    assert (promise.group_id, promise.group) == (None, "")
    assert not any(group.is_answered for group in desk.look(outcomes.group_answers, 1))

    idea = desk.look(ideas.board, 1).ideas[0]
    group = desk.do("Group", idea_changes.begin_group, 1, "Words", idea.id)
    desk.do("Seat", people_changes.set_seat, 1, person.id, "3")
    desk.do("Plan", plan_changes.write, 1, {"keeps_notes": "Grace"})
    desk.do("Answer", outcome_changes.answer_group, group, "Yes, from May.")

    assert desk.look(people.room, 1).people[0].seat == "3"
    assert desk.look(plan.view, 1).keeps_notes == "Grace"
    assert [each.answer for each in desk.look(outcomes.group_answers, 1)][-1] == "Yes, from May."


def test_a_copy_of_the_older_file_stays_beside_it(older, desk):
    copies = list((older.parent / "Blue Heron copies").iterdir())

    assert [header.read(copy).schema_version for copy in copies] == [1]
    assert copies[0].read_bytes() == gzip.decompress(WRITTEN_BY_VERSION_1.read_bytes())
    assert header.read(older).schema_version == header.SCHEMA_VERSION


def test_the_second_opening_makes_no_other_copy(older, desk):
    desk.close()
    projects.open_desk(older, lambda _changed: None).close()

    assert len(list((older.parent / "Blue Heron copies").iterdir())) == 1


def test_home_leaves_an_older_file_as_it_is_and_says_so(older):
    before = older.read_bytes()

    told = projects.waiting_in(older, TODAY)

    assert told == ("It comes from an older CoproDesk. Open it once to see what waits.",)
    assert older.read_bytes() == before
    assert not (older.parent / "Blue Heron copies").exists()


def test_every_row_of_an_older_file_keeps_its_words(older):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(older.read_bytes())
    before = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in ("group_word", "person", "idea", "promise", "workshop")
    }
    connection.close()
    projects.open_desk(older, lambda _changed: None).close()

    again = sqlite3.connect(older)
    for table, rows in before.items():
        after = again.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        assert [set(row) <= set(now) for row, now in zip(rows, after, strict=True)] == [True] * len(rows)
    again.close()


def test_an_older_file_has_the_tables_of_a_new_one(older):
    projects.open_desk(older, lambda _changed: None).close()

    engine = create_engine(f"sqlite:///{older}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()
