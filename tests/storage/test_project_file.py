import os
import sqlite3
import subprocess
import sys
import textwrap

import pytest
from builders import an_idea
from sqlalchemy import create_engine, inspect

from coprodesk.errors import PlainError
from coprodesk.storage import backup, database, header, project_file, upgrade
from coprodesk.workshop import projects
from coprodesk.workshop.views.ideas import board


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "Blue Heron.copro"
    projects.create(made, "Clear letters")
    return made


@pytest.fixture
def opened(path):
    desk = projects.open_desk(path, lambda _changed: None)
    yield desk
    desk.close()


def refusal(path):
    before = path.read_bytes()
    with pytest.raises(PlainError) as refused:
        project_file.open_file(path)
    assert path.read_bytes() == before
    return str(refused.value)


def test_what_was_accepted_is_there_when_the_file_is_opened_again(path):
    desk = projects.open_desk(path, lambda _changed: None)
    an_idea(desk)
    desk.keep("ideas:idea", "Half a thought")
    desk.close()

    again = projects.open_desk(path, lambda _changed: None)
    assert again.look(board, 1).count == 1
    assert again.kept("ideas:idea") == "Half a thought"
    again.close()


def test_a_second_window_hears_that_the_file_is_open(path, opened):
    child = "import sys\nfrom pathlib import Path\nfrom coprodesk.storage import project_file\n"
    child += "from coprodesk.errors import PlainError\ntry:\n    project_file.open_file(Path(sys.argv[1]))\n"
    child += "except PlainError as refusal:\n    print(refusal)\n"

    run = subprocess.run([sys.executable, "-c", child, str(path)], capture_output=True, text=True, check=True)

    assert "open in another window" in run.stdout


def test_a_file_that_is_no_project_is_refused_untouched(tmp_path):
    letter = tmp_path / "letter.copro"
    letter.write_text("Dear all, " * 50)
    other = tmp_path / "other.copro"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE bird (name TEXT)")
    connection.close()
    empty = tmp_path / "empty.copro"
    empty.touch()

    for path in (letter, other, empty):
        assert "is not a CoproDesk project" in refusal(path)


def test_a_file_by_a_newer_program_is_refused_untouched(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    assert "newer CoproDesk" in refusal(path)


def test_a_damaged_file_is_refused_untouched_and_names_the_copies(path):
    whole = bytearray(path.read_bytes())
    for start in range(4096, len(whole), 4096):
        whole[start : start + 64] = b"\xff" * 64
    path.write_bytes(whole)

    assert "damaged" in refusal(path)
    assert "Blue Heron copies" in refusal(path)


def test_a_file_that_lacks_a_table_is_damaged_and_let_go(path):
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE project")
    connection.close()

    assert "damaged" in refusal(path)
    # A lock that stayed would say "open in another window" now.
    assert "damaged" in refusal(path)


def test_a_full_disk_is_told_in_words_for_a_new_project(tmp_path, monkeypatch):
    pragmas = (*database._PRAGMAS, "max_page_count = 4")
    monkeypatch.setattr(database, "_PRAGMAS", pragmas)

    with pytest.raises(PlainError, match="disk is full"):
        projects.create(tmp_path / "a.copro", "Clear letters")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(PlainError, match="no file called"):
        project_file.open_file(tmp_path / "gone.copro")


def test_a_file_that_can_only_be_read_is_told(path, monkeypatch):
    # Root may write everywhere, so ask as somebody who may not.
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)

    assert "only be read" in refusal(path)


def test_a_new_project_never_writes_over_a_file(path):
    with pytest.raises(PlainError, match="already"):
        projects.create(path, "Other")


def test_a_refused_new_project_leaves_no_half_made_file(tmp_path):
    with pytest.raises(PlainError, match="no name"):
        projects.create(tmp_path / "x.copro", "  ")

    assert list(tmp_path.iterdir()) == []


def schema(connection):
    engine = database.engine_over(connection)
    with engine.connect() as opened:
        seen = inspect(opened)
        tables = {}
        for table in seen.get_table_names():
            columns = {(c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)}
            keys = {
                (tuple(k["constrained_columns"]), k["referred_table"]) for k in seen.get_foreign_keys(table)
            }
            tables[table] = (columns, keys, {i["name"] for i in seen.get_indexes(table)})
    return tables


def test_the_migrations_make_the_same_tables_as_a_new_project(tmp_path, opened):
    older = tmp_path / "older.copro"
    with sqlite3.connect(older) as connection:
        connection.execute(f"PRAGMA application_id = {header.APPLICATION_ID}")
    connection.close()
    old = database.connect(older)

    upgrade.bring_up_to_date(old, older)

    assert schema(old) == schema(opened._project._connection)
    assert old.execute("PRAGMA user_version").fetchone() == (header.SCHEMA_VERSION,)
    assert list((tmp_path / "older copies").iterdir())
    old.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, path):
    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "env.py").write_text((upgrade.MIGRATIONS / "env.py").read_text())
    for version in (upgrade.MIGRATIONS / "versions").glob("v*.py"):
        (scripts / "versions" / version.name).write_text(version.read_text())
    (scripts / "versions" / "v9999.py").write_text(
        textwrap.dedent("""
            from alembic import op
            revision, down_revision = "9999", "LATEST"
            def upgrade():
                op.drop_table("idea_wording")
                raise RuntimeError("half-way")
        """).replace("LATEST", f"{header.SCHEMA_VERSION:04}")
    )
    connection = database.connect(path)
    before = schema(connection)

    with pytest.raises(RuntimeError, match="half-way"):
        upgrade.bring_up_to_date(connection, path, scripts)

    assert schema(connection) == before
    connection.close()


def test_a_copy_is_read_back_before_it_gets_its_name(tmp_path, opened):
    heard = []
    backup.write_checked(
        opened.contents(), tmp_path / "copy.copro", lambda done, total: heard.append((done, total))
    )

    assert heard[-1][0] == heard[-1][1]
    project_file.open_file(tmp_path / "copy.copro").close()


def test_a_broken_copy_is_not_kept(tmp_path):
    with pytest.raises(PlainError, match="not finished"):
        backup.write_checked(b"SQLite format 3\x00 but broken", tmp_path / "copy.copro")

    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_copies_stay(tmp_path, opened, path):
    from datetime import datetime, timedelta

    for day in range(backup.KEPT + 3):
        copy = backup.keep_copy(opened.contents(), path, "test", datetime(2026, 1, 1) + timedelta(days=day))
        os.utime(copy, (day, day))

    assert len(list((tmp_path / "Blue Heron copies").iterdir())) == backup.KEPT


def test_a_full_disk_is_told_in_words(opened):
    opened.look(lambda session: session.connection().exec_driver_sql("PRAGMA max_page_count = 60").all())

    def until_full():
        while True:
            an_idea(opened, "a" * 19_000)

    with pytest.raises(PlainError, match="disk is full"):
        until_full()
    assert opened.look(board, 1).count > 0


def test_the_file_says_what_it_is(path):
    found = header.read(path)

    assert (found.application_id, found.schema_version) == (header.APPLICATION_ID, header.SCHEMA_VERSION)
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        stamped = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        assert stamped == f"{header.SCHEMA_VERSION:04}"
    engine.dispose()
