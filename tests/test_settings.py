from pathlib import Path

import pytest

from coprodesk import settings
from coprodesk.services.language import Level
from coprodesk.settings import Settings


def test_what_is_saved_comes_back(tmp_path):
    file = tmp_path / "deep" / "settings.toml"
    chosen = Settings(theme="night", text_size=200, voice="gmw/en", rate=140, calm=True, level="many")
    chosen.remember(Path.home() / 'Letters "plain" \\ and simple.copro')

    settings.save(chosen, file)

    assert settings.load(file) == chosen


def test_the_levels_are_those_of_the_checker():
    assert tuple(level.value for level in Level) == settings.LEVELS
    assert Settings().level == Level.EVERYONE


def test_a_missing_file_gives_the_defaults(tmp_path):
    assert settings.load(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    "broken", [b"theme = ", b"\xff\xfe\x00", b"theme = 3\nrate = true\nrecent = 'x'", b""]
)
def test_a_broken_file_gives_the_defaults(tmp_path, broken):
    file = tmp_path / "settings.toml"
    file.write_bytes(broken)

    assert settings.load(file) == Settings()


def test_what_is_out_of_range_takes_its_default_and_the_rest_is_kept(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('theme = "pink"\ntext_size = 110\nrate = 9000\nlevel = "hardest"\ncalm = true\n')

    assert settings.load(file) == Settings(calm=True)


def test_a_disk_that_refuses_is_not_an_error(tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")

    settings.save(Settings(), blocked / "settings.toml")

    assert blocked.read_text() == ""


def test_no_half_written_file_stays_behind(tmp_path):
    settings.save(Settings(), tmp_path / "settings.toml")

    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_recent_projects_hide_the_name_of_the_home_folder():
    chosen = Settings()

    chosen.remember(Path.home() / "letters.copro")
    chosen.remember(Path("/media/stick/buses.copro"))
    chosen.remember(Path.home() / "letters.copro")

    assert chosen.recent == ["~/letters.copro", "/media/stick/buses.copro"]
    assert chosen.recent_paths()[0] == Path.home() / "letters.copro"
