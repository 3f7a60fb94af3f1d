"""Make both requirements files again from `pyproject.toml`: python packaging/pins.py [--upgrade].

Needs `uv` on the path and the internet. Every package gets one version for all systems and Pythons from
3.11 on, with the hashes of its files. Without --upgrade the versions that are pinned now stay where they
still fit; `--upgrade-package NAME` moves one. The tests' file is held to the program's versions, because
one `.venv` serves both.

On macOS pyttsx3 asks for all 170 packages of PyObjC and imports two of them, so only those two are pinned.
(The others also carry conditions on the kernel's version, which pip 24.2 cannot read on Linux.)

No address of any package registry may get into these files: people install from their own.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
RUN_PINS = PROJECT / "packaging" / "requirements.txt"
TEST_PINS = PROJECT / "packaging" / "requirements-test.txt"

# For uv: never take all of PyObjC, only what pyttsx3 imports.
NOT_WANTED = "pyobjc ; python_version < '0'\n"
ALSO_WANTED = "pyobjc-framework-cocoa ; sys_platform == 'darwin'\n"

PIN_LINE = re.compile(r"[a-z0-9][a-z0-9.-]*==[^\s;@/]+( ; [^@/\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")


def strange_lines(text):
    """The lines that are neither a pinned package nor a hash; a registry's address would be among them."""
    return [line for line in text.splitlines() if not PIN_LINE.fullmatch(line)]


def compile_pins(wanted, pins, arguments):
    """Write the pins for what is wanted (words for `uv pip compile`) into a file, or end with a sentence."""
    how = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"]
    new = pins.with_suffix(".new")
    new.write_bytes(pins.read_bytes() if pins.exists() else b"")
    made = subprocess.run(
        ["uv", "pip", "compile", *wanted, *how, "--python-version", "3.11", "--output-file", new, *arguments],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    strange = strange_lines(new.read_text(encoding="utf-8"))
    if made.returncode == 0 and not strange:
        new.replace(pins)
        return
    new.unlink()
    sys.exit(
        f"{pins.name} stays as it was. " + "\n".join(strange or ["uv could not find versions that fit."])
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        not_wanted, also_wanted = Path(folder, "not.txt"), Path(folder, "also.txt")
        not_wanted.write_text(NOT_WANTED, encoding="utf-8")
        also_wanted.write_text(ALSO_WANTED, encoding="utf-8")
        for_all = ["pyproject.toml", also_wanted, "--override", not_wanted]
        compile_pins(for_all, RUN_PINS, sys.argv[1:])
        compile_pins([*for_all, "--extra", "test", "--constraint", RUN_PINS], TEST_PINS, sys.argv[1:])
