"""What a printer, a disk and another program can refuse, in words that say what to do."""

import errno
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from coprodesk.errors import PlainError
from coprodesk.ui import files, lp
from coprodesk.ui.lp import PrintOrder, give_to_lp

pytestmark = pytest.mark.skipif(os.name != "posix", reason="lp prints on Linux and macOS")

HALL = PrintOrder("Hall")
GIVEN = b"%PDF" + b"x" * 200_000


@pytest.fixture
def print_system(tmp_path, monkeypatch):
    """An `lp` and an `lpstat` of a printer that works; `told` has what `lp` heard."""
    folder = tmp_path / "print"
    folder.mkdir()
    a_program(folder / "lp", f'printf "%s\\n" "$@" > {folder}/told\nexec /bin/cat > {folder}/bytes')
    a_program(folder / "lpstat", 'echo "printer $2 is idle.  enabled since Sunday"')
    monkeypatch.setenv("PATH", str(folder))
    return folder


def a_program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def refusal():
    with pytest.raises(PlainError) as caught:
        give_to_lp(GIVEN, "Our day", HALL)
    return str(caught.value)


def test_a_queue_that_takes_nothing_is_told_before_anything_is_sent(print_system):
    a_program(print_system / "lpstat", '[ "$1" = -a ] && echo "$2 not accepting requests since Sunday -"')

    assert "“Hall” takes no pages now" in refusal()
    assert not (print_system / "bytes").exists()


def test_a_queue_that_closed_a_moment_ago_is_told(print_system):
    a_program(print_system / "lp", 'echo "lp: Destination Hall is not accepting jobs." >&2; exit 1')

    assert "“Hall” takes no pages now" in refusal()


def test_a_printer_that_went_after_it_was_chosen_is_told(print_system):
    a_program(print_system / "lp", 'echo "lp: Error - The printer or class does not exist." >&2; exit 1')

    assert "“Hall” is not there any more" in refusal()


def test_a_print_system_that_does_not_run_is_told(print_system):
    a_program(print_system / "lp", 'echo "lp: Error - The printer or class does not exist." >&2; exit 1')
    a_program(print_system / "lpstat", '[ "$1" = -r ] && echo "scheduler is not running"')

    assert "is not running" in refusal()


def test_a_disk_without_room_for_the_pages_is_told(print_system):
    a_program(print_system / "lp", "LC_ALL=C /bin/cat > /dev/full")

    assert "disk is full, so nothing was printed" in refusal()


def test_a_print_system_that_hangs_is_given_up(print_system, monkeypatch):
    monkeypatch.setattr(lp, "_SECONDS", 0.3)
    a_program(print_system / "lp", "exec /bin/sleep 60")

    assert "“Hall” does not answer" in refusal()


def test_a_question_that_hangs_does_not_keep_the_pages_back(print_system, monkeypatch):
    monkeypatch.setattr(lp, "_SECONDS", 0.3)
    a_program(print_system / "lpstat", "exec /bin/sleep 60")

    assert give_to_lp(GIVEN, "Our day", HALL)

    assert (print_system / "bytes").read_bytes() == GIVEN


def test_stop_lets_go_of_a_print_system_that_hangs(print_system):
    a_program(print_system / "lp", "exec /bin/sleep 60")

    assert not give_to_lp(GIVEN, "Our day", HALL, lambda: True)


def test_a_slow_print_system_gets_every_byte(print_system):
    a_program(print_system / "lp", f"/bin/sleep 0.5; exec /bin/cat > {print_system}/bytes")

    assert give_to_lp(GIVEN, "Our day", HALL)

    assert (print_system / "bytes").read_bytes() == GIVEN


def test_cards_are_printed_without_scaling(print_system):
    give_to_lp(GIVEN, "Cards", PrintOrder("Hall", keeps_size=True))

    assert "print-scaling=none" in (print_system / "told").read_text().splitlines()


def in_a_process(words, *given, prepare=None):
    """What a Python process prints that runs `words` after the files module is there."""
    script = "import sys\nfrom pathlib import Path\nfrom coprodesk.errors import PlainError\n"
    script += "from coprodesk.ui import files\n" + textwrap.dedent(words)
    ended = subprocess.run(
        [sys.executable, "-c", script, *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=prepare,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return ended.stdout.strip(), ended.returncode


def little_room():
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


SAVE = """
    try:
        files.write_whole(b"new" * 1000, Path(sys.argv[1]))
    except PlainError as problem:
        print(problem)
"""


def test_a_disk_that_fills_up_keeps_the_old_file_and_no_half_one(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")

    words, _code = in_a_process(SAVE, tmp_path / "a.pdf", prepare=little_room)

    assert "disk is full" in words
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_may_only_be_read_is_told(tmp_path):
    tmp_path.chmod(0o500)
    as_a_guest = "import os\nif os.getuid() == 0:\n    os.setuid(65534)\n"  # root may write anywhere

    words, _code = in_a_process(as_a_guest + textwrap.dedent(SAVE), tmp_path / "a.pdf")

    assert "may not write in that folder" in words


def test_a_stick_that_was_pulled_is_told(tmp_path, monkeypatch):
    def gone(_handle):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", gone)

    with pytest.raises(PlainError, match="Put the USB stick back in"):
        files.write_whole(b"x", tmp_path / "a.pdf")


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_that_another_program_has_open_is_named(tmp_path, monkeypatch, number):
    (tmp_path / "Our day.pdf").write_bytes(b"old")

    def refuse(*_paths):
        fault = PermissionError(errno.EACCES, "Access is denied")
        fault.winerror = number
        raise fault

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(PlainError, match=r"Another program has Our day\.pdf open"):
        files.write_whole(b"new", tmp_path / "Our day.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["Our day.pdf"]


def test_a_copy_that_found_no_room_leaves_nothing(tmp_path):
    words, _code = in_a_process(
        """
        import tempfile
        tempfile.tempdir = sys.argv[1]
        try:
            files.private_copy(b"x" * 5000, "Our day.pdf")
        except PlainError as problem:
            print(problem)
        print([path.name for path in Path(sys.argv[1]).rglob("*.pdf")])
        """,
        tmp_path,
        prepare=little_room,
    )

    assert "disk is full" in words
    assert words.endswith("[]")


OPEN = """
    import os, signal, stat, tempfile
    tempfile.tempdir = sys.argv[1]
    copy = files.private_copy(b"pdf", "Our day.pdf")
    places = (copy, copy.parent, copy.parent.parent)
    print([oct(stat.S_IMODE(place.stat().st_mode)) for place in places], flush=True)
    if sys.argv[2] == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_copies_for_the_viewer_are_private_and_go_with_the_program(tmp_path):
    words, code = in_a_process(OPEN, tmp_path, "end")

    assert (words, code) == ("['0o600', '0o700', '0o700']", 0)
    assert list(tmp_path.iterdir()) == []


def test_copies_that_a_crash_left_go_at_the_next_start(tmp_path):
    _words, code = in_a_process(OPEN, tmp_path, "crash")
    assert code == -9
    assert [path.name for path in tmp_path.rglob("*.pdf")] == ["Our day.pdf"]

    in_a_process(
        "import tempfile\ntempfile.tempdir = sys.argv[1]\nfiles.remove_old_private_copies()", tmp_path
    )

    assert list(tmp_path.iterdir()) == []


def test_the_program_itself_removes_them_when_it_starts(tmp_path):
    home, left = tmp_path / "home", tmp_path / "temp"
    home.mkdir()
    left.mkdir()
    in_a_process(OPEN, left, "crash")
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    root = Path(__file__).parents[2]

    program = subprocess.Popen(
        [sys.executable, "-m", "coprodesk"],
        cwd=root,
        env={**os.environ, **places, "TMPDIR": str(left), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 60
        while list(left.rglob("*.pdf")) and time.monotonic() < until:
            time.sleep(0.05)
    finally:
        program.kill()
        program.wait()

    assert list(left.rglob("*.pdf")) == []


def test_a_file_is_never_written_over_another(tmp_path):
    (tmp_path / "Summary for Ivy.html").write_bytes(b"somebody's own")

    path = files.write_beside({".pdf": b"1", ".html": b"2"}, tmp_path, "Summary for Ivy")
    again = files.write_beside({".pdf": b"1", ".html": b"2"}, tmp_path, "Summary for Ivy")
    newer = files.write_beside({".pdf": b"3", ".html": b"2"}, tmp_path, "Summary for Ivy")

    assert (path.name, again) == ("Summary for Ivy (2).pdf", path)
    assert newer.name == "Summary for Ivy (3).pdf"
    assert (tmp_path / "Summary for Ivy.html").read_bytes() == b"somebody's own"
    assert len(list(tmp_path.iterdir())) == 5
