"""The two set-up commands: what they notice, what they say, and what they never do."""

import ast
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = PROJECT / "packaging"
# Written in pieces, so that this file is not found by its own search.
REGISTRY_ADDRESS = re.compile(
    "|".join((r"pypi\." + "org", "python" + r"hosted\.", r"https?://\S+/" + "simple"))
)


@pytest.fixture
def set_up(monkeypatch, tmp_path):
    """The set-up module, with its project in a folder of its own."""
    monkeypatch.syspath_prepend(SCRIPTS)
    import setting_up

    (tmp_path / "packaging").mkdir()
    for name in ("pyproject.toml", "packaging/requirements.txt", "packaging/requirements-test.txt"):
        (tmp_path / name).write_bytes((PROJECT / name).read_bytes())
    venv = tmp_path / ".venv"
    monkeypatch.setattr(setting_up, "PROJECT", tmp_path)
    monkeypatch.setattr(setting_up, "VENV", venv)
    monkeypatch.setattr(setting_up, "STAMP", venv / "coprodesk-ready.txt")
    monkeypatch.setattr(setting_up, "RUN_PINS", tmp_path / "packaging" / "requirements.txt")
    monkeypatch.setattr(setting_up, "TEST_PINS", tmp_path / "packaging" / "requirements-test.txt")
    return setting_up


@pytest.fixture
def installed(set_up, monkeypatch):
    """What was asked of pip and venv, where both only pretend."""
    asked = []

    def pretend(command):
        asked.append(command)
        set_up.venv_python().parent.mkdir(parents=True, exist_ok=True)
        set_up.venv_python().touch()
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(set_up, "_quietly", pretend)
    return asked


@pytest.fixture
def words(monkeypatch):
    """The module with the sentences."""
    monkeypatch.syspath_prepend(SCRIPTS)
    import plain_words

    return plain_words


@pytest.fixture
def libraries(monkeypatch):
    """The module that looks for system libraries, on a Debian where nothing may be installed."""
    monkeypatch.syspath_prepend(SCRIPTS)
    import system_libraries

    monkeypatch.setattr(system_libraries.sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "may_install", lambda: False)
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    return system_libraries


def test_nothing_is_ready_before_the_first_set_up(set_up):
    assert not set_up.is_ready(set_up.RUN_PINS)


def test_after_set_up_the_next_start_installs_nothing(set_up, installed):
    set_up.install(set_up.RUN_PINS)

    assert set_up.is_ready(set_up.RUN_PINS)


def test_the_packages_are_installed_by_their_hashes(set_up, installed):
    set_up.install(set_up.RUN_PINS)

    assert "--require-hashes" in installed[1]
    assert str(set_up.RUN_PINS) in installed[1]


def test_set_up_for_the_tests_serves_the_program_too(set_up, installed):
    set_up.install(set_up.TEST_PINS)

    assert set_up.is_ready(set_up.RUN_PINS)


def test_set_up_for_the_program_does_not_serve_the_tests(set_up, installed):
    set_up.install(set_up.RUN_PINS)

    assert not set_up.is_ready(set_up.TEST_PINS)


def test_changed_pins_ask_for_a_new_set_up(set_up, installed):
    set_up.install(set_up.RUN_PINS)

    set_up.RUN_PINS.write_text("platformdirs==1.0\n")

    assert not set_up.is_ready(set_up.RUN_PINS)


def test_another_python_asks_for_a_new_set_up(set_up, installed, monkeypatch):
    set_up.install(set_up.RUN_PINS)

    monkeypatch.setattr(set_up.sys, "version", "3.99.0")

    assert not set_up.is_ready(set_up.RUN_PINS)


def test_a_set_up_that_breaks_half_way_is_done_again(set_up, installed, monkeypatch):
    set_up.install(set_up.RUN_PINS)

    monkeypatch.setattr(set_up, "_pip", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        set_up.install(set_up.RUN_PINS)

    assert not set_up.is_ready(set_up.RUN_PINS)


def test_the_program_saves_its_bytecode_and_reads_no_foreign_packages(set_up, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")

    assert not {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"} & set(set_up.child_environment())


def test_the_command_points_at_this_checkout_in_plain_letters(set_up, tmp_path):
    import own_command

    place = tmp_path / "Łódź and more"
    place.mkdir()
    (place / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())

    wheel = zipfile.ZipFile(own_command.write_wheel(tmp_path, place, place / ".venv"))

    inside = {name.rpartition("/")[2]: wheel.read(name).decode() for name in wheel.namelist()}
    assert inside["coprodesk.pth"].isascii()
    assert "coprodesk = coprodesk.__main__:main" in inside["entry_points.txt"]


def test_missing_libraries_are_named_as_debian_packages(libraries, monkeypatch):
    monkeypatch.setattr(libraries, "loads", lambda library: library not in {"libEGL.so.1", "libGL.so.1"})

    with pytest.raises(Exception, match="sudo apt-get install -y libegl1 libgl1"):
        libraries.provide(opens_window=False)


def test_libraries_for_a_window_are_asked_for_only_when_one_opens(libraries, monkeypatch):
    monkeypatch.setattr(libraries, "loads", lambda library: "xcb" not in library)

    libraries.provide(opens_window=False)
    with pytest.raises(Exception, match="libxcb-cursor0"):
        libraries.provide(opens_window=True)


def test_without_apt_the_library_files_are_named(libraries, monkeypatch):
    monkeypatch.setattr(libraries, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)

    with pytest.raises(Exception, match=r"the packages that hold these.*libEGL\.so\.1"):
        libraries.provide(opens_window=False)


def test_a_missing_venv_module_is_named_with_its_command(libraries):
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"

    with pytest.raises(Exception, match=f"sudo apt-get install -y {package}"):
        libraries.provide_venv_module(is_there=False)


def test_other_systems_need_no_system_libraries(libraries, monkeypatch):
    monkeypatch.setattr(libraries.sys, "platform", "darwin")
    monkeypatch.setattr(libraries, "loads", lambda library: False)

    libraries.provide(opens_window=True)


@pytest.mark.parametrize(
    ("pip_said", "expected"),
    [
        (
            "WARNING: ... NewConnectionError('...: Temporary failure in name resolution')",
            "reach the internet",
        ),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for pyside6-essentials==6.11.3", "not made for this system"),
        ("ERROR: something new", "something new"),
    ],
)
def test_what_stopped_pip_is_said_plainly(words, pip_said, expected):
    assert expected in str(words.install_trouble(pip_said))


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_an_old_python_is_refused_in_a_sentence(script, monkeypatch, capsys):
    monkeypatch.syspath_prepend(SCRIPTS)
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(SCRIPTS / script), run_name="__main__")

    assert stopped.value.code == 2
    assert "needs Python 3.11 or newer, and this is Python 3.9" in capsys.readouterr().err


@pytest.mark.parametrize("script", ["run.py", "test.py", "old_python.py"])
def test_an_old_python_can_read_what_refuses_it(script):
    tree = ast.parse((SCRIPTS / script).read_text(), feature_version=(3, 4))

    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.JoinedStr, ast.AnnAssign))]


def test_every_pin_of_the_program_is_also_a_pin_of_the_tests():
    run, test = (
        {line for line in (SCRIPTS / name).read_text().splitlines() if "==" in line}
        for name in ("requirements.txt", "requirements-test.txt")
    )

    assert run
    assert run <= test


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_requirements_hold_pins_and_hashes_and_nothing_else(name, monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    import pins

    assert pins.strange_lines((SCRIPTS / name).read_text()) == []


def test_a_registry_address_is_never_taken_for_a_pin(monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    import pins

    address = "-i https://packages.example/all"
    assert pins.strange_lines(f"{address}\nplatformdirs==4.0 \\\n") == [address]


def test_no_file_of_the_project_names_a_package_registry():
    if not shutil.which("git") or not (PROJECT / ".git").exists():
        pytest.skip("only a git checkout knows which files belong to the project")
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    texts = {
        name: (PROJECT / name).read_bytes().decode(errors="ignore")
        for name in tracked
        if (PROJECT / name).is_file()
    }

    assert [name for name, text in texts.items() if REGISTRY_ADDRESS.search(text)] == []


def test_the_packaging_folder_does_not_hide_the_package_of_that_name():
    import packaging.version

    assert not (SCRIPTS / "__init__.py").exists()
    assert packaging.version.Version("3.11") < packaging.version.Version("3.12")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_no_pin_depends_on_the_kernel_which_pip_24_2_cannot_read(name):
    assert "platform_release" not in (SCRIPTS / name).read_text()
