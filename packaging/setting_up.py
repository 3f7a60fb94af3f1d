"""Make `.venv` with all that CoproDesk needs, once, then start something with its Python.

Only the standard library is used: this runs before anything is installed. What it says goes to the
error stream, so that the program's own output stays clean.
"""

import contextlib
import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import own_command
import system_libraries
from plain_words import SetUpError, install_trouble, say

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
STAMP = VENV / "coprodesk-ready.txt"
RUN_PINS = PROJECT / "packaging" / "requirements.txt"
TEST_PINS = PROJECT / "packaging" / "requirements-test.txt"

# These first words do their work without opening a window.
WITHOUT_WINDOW = frozenset({"tour", "sample", "handouts", "check", "doctor", "--version", "--help", "-h"})


def run_program(arguments):
    """Set up when needed, then start CoproDesk. Returns its exit code, or 2 when set-up stopped."""
    opens_window = bool(os.environ.get("DISPLAY")) and not WITHOUT_WINDOW.intersection(arguments[:1])
    return _set_up_and_start(RUN_PINS, opens_window, ["-P", "-m", "coprodesk", *arguments])


def run_tests(arguments):
    """Set up when needed, then start pytest here. Returns its exit code, or 2 when set-up stopped."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(PROJECT)
    return _set_up_and_start(TEST_PINS, False, ["-m", "pytest", *arguments])


def _set_up_and_start(pins, opens_window, python_arguments):
    sys.stderr.reconfigure(errors="replace")
    try:
        system_libraries.provide(opens_window)
        if not is_ready(pins):
            with _one_at_a_time():
                if not is_ready(pins):
                    install(pins)
    except SetUpError as stop:
        say(str(stop))
        return 2
    except KeyboardInterrupt:
        say("Stopped before everything was in place. Start this command again to finish.")
        return 130
    return start([str(venv_python()), *python_arguments])


def is_ready(pins):
    """Whether `.venv` holds exactly what this requirements file asks for, finished and for this Python."""
    try:
        ready = STAMP.read_text(encoding="utf-8").split()
    except OSError:
        return False
    return digest(pins) in ready and venv_python().exists()


def digest(pins):
    """A fingerprint of what would be installed: the pins, the command, the Python version and the place."""
    parts = (
        pins.read_bytes(),
        own_command.described(PROJECT).encode(),
        sys.version.encode(),
        os.fsencode(PROJECT),
    )
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def install(pins):
    """Make `.venv` new and put the pinned packages and the `coprodesk` command into it.

    The stamp comes last: whatever stops this half-way, the next start does it all again.
    """
    say(f"Setting up CoproDesk in {VENV}. This is done once and needs the internet.")
    system_libraries.provide_venv_module(importlib.util.find_spec("ensurepip") is not None)
    say("1 of 3: making a place for its packages.")
    _make_venv()
    say("2 of 3: fetching the packages (about 150 MB). This can take some minutes.")
    # The pins are complete: pip need not look for more.
    _pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(pins))
    say("3 of 3: adding the coprodesk command.")
    with tempfile.TemporaryDirectory() as folder:
        wheel = own_command.write_wheel(Path(folder), PROJECT, VENV)
        _pip("--no-deps", "--no-index", "--force-reinstall", str(wheel))
    # The pins of the tests contain all pins of the program (a test holds this).
    done = [RUN_PINS, TEST_PINS] if pins == TEST_PINS else [pins]
    STAMP.write_text("".join(digest(each) + "\n" for each in done), encoding="utf-8")
    say("Ready.")


def venv_python():
    """The Python inside `.venv`."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def child_environment():
    """This environment without what would lead another Python astray or keep it from saving bytecode."""
    astray = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"}
    return {name: text for name, text in os.environ.items() if name not in astray}


def start(command):
    """Run a command in this process's place, or beside it where the system cannot do that; its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, child_environment())
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.run(command, env=child_environment(), check=False).returncode
    return 130


def _make_venv():
    STAMP.unlink(missing_ok=True)
    made = _quietly([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made.returncode:
        raise SetUpError(
            f"The folder {VENV} could not be made. Check that you may write in {PROJECT} "
            "and that the disk is not full, then start this command again.",
            made.stdout,
        )


def _pip(*arguments):
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    done = _quietly([str(venv_python()), "-m", "pip", "install", *quiet, *arguments])
    if done.returncode:
        raise install_trouble(done.stdout)


def _quietly(command):
    environment = child_environment() | {"PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@contextlib.contextmanager
def _one_at_a_time():
    """Let a second start wait while a first one is installing; on Windows it does not wait."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with RUN_PINS.open() as pins:
        fcntl.flock(pins, fcntl.LOCK_EX)
        yield
