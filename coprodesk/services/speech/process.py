"""Start the voice worker as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

WORKER = "coprodesk.services.speech.worker"

_PACKAGE_HOME = str(Path(__file__).parents[3])
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def worker_command(*options: str) -> list[str]:
    """The command that starts the worker.

    A frozen program has no `-m`: its own start must see `-m` and the name of the worker module in its
    arguments (`is_worker_call`) and hand the rest to `worker.main`.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "-m", WORKER, *options]
    # -P: never take a module from the folder that the program happens to be started in.
    return [sys.executable, "-P", "-m", WORKER, *options]


def is_worker_call(arguments: list[str]) -> bool:
    """Whether these arguments (without the program's name) ask a frozen program to be the voice worker."""
    return arguments[:2] == ["-m", WORKER]


def start_worker(*options: str) -> subprocess.Popen[bytes]:
    """A worker that takes commands on its stdin and tells events on its stdout."""
    return subprocess.Popen(
        worker_command(*options),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=_NO_WINDOW,
    )


def run_worker(*options: str) -> subprocess.CompletedProcess[bytes]:
    """Run the worker for one errand, and wait for it."""
    return subprocess.run(
        worker_command(*options),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=_environment(),
        creationflags=_NO_WINDOW,
        check=False,
    )


def _environment() -> dict[str, str]:
    """The environment of this process, in which the worker finds the same `coprodesk` as this process did."""
    paths = [_PACKAGE_HOME, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
