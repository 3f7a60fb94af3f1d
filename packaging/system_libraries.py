"""Find the system libraries that Qt needs on Linux, and install them where that is allowed.

The list was found by adding one Debian package at a time to a bare system until a window opened.
"""

import ctypes
import os
import shutil
import subprocess
import sys

from plain_words import SetUpError, missing_packages, say, sounds_offline

# Library file: Debian package.
TO_DRAW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
TO_OPEN_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def provide(opens_window):
    """See to it that Qt can load; raise `SetUpError` with the command to type when only a person can."""
    if not sys.platform.startswith("linux"):
        return
    needed = TO_DRAW | TO_OPEN_A_WINDOW if opens_window else TO_DRAW
    missing = [library for library in needed if not loads(library)]
    if missing:
        _install([needed[library] for library in missing], missing)
    still_missing = [library for library in missing if not loads(library)]
    if still_missing:
        raise missing_packages([], still_missing)


def provide_venv_module(is_there):
    """See to it that Python can make virtual environments: Debian keeps this in a package of its own."""
    if not is_there:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        _install([package], ["Python's venv and ensurepip"])


def loads(library):
    """Whether the system can load a library of this file name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def may_install():
    """Whether this set-up may install system packages: it runs as root (a container, a CI job)."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _install(packages, libraries):
    if shutil.which("apt-get") is None:
        raise missing_packages([], libraries)
    if not may_install():
        raise missing_packages(packages, libraries)
    say(f"Installing system packages: {' '.join(packages)}.")
    # An out-of-date list may still be good enough, so only the installing decides.
    _apt_get("update")
    done = _apt_get("install", "-y", "--no-install-recommends", *packages)
    if done.returncode and sounds_offline(done.stdout):
        raise SetUpError(
            "The system packages could not be fetched, because this PC does not reach the internet. Connect "
            f"it, then start this command again. The packages are: {' '.join(packages)}."
        )
    if done.returncode:
        raise SetUpError(f"apt-get could not install {' '.join(packages)}. It said:", done.stdout)


def _apt_get(*arguments):
    return subprocess.run(
        ["apt-get", "-q", *arguments],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
