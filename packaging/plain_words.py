"""What set-up says to people when it cannot go on."""

import re
import sys

NETWORK_SIGNS = re.compile(
    "NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|Max retries exceeded"
    "|Temporary failure (in name resolution|resolving)|Failed to establish|Network is unreachable"
    "|Connection (refused|timed out|reset)|Could not (resolve|connect)|getaddrinfo failed",
    re.IGNORECASE,
)


class SetUpError(Exception):
    """Set-up cannot go on: what stopped, what to do next, and the last lines a tool printed about it."""

    def __init__(self, sentence, tool_output=""):
        last_lines = [line for line in tool_output.splitlines() if line.strip()][-8:]
        super().__init__("\n    ".join([sentence, *last_lines]))


def say(text):
    """Tell the person, on the error stream."""
    print(text, file=sys.stderr, flush=True)


def sounds_offline(tool_output):
    """Whether what pip or apt-get printed means that the internet could not be reached."""
    return NETWORK_SIGNS.search(tool_output) is not None


def install_trouble(tool_output):
    """Why pip could not install the packages, as a `SetUpError`."""
    if sounds_offline(tool_output):
        return SetUpError(
            "CoproDesk could not fetch its packages, because this PC does not reach the internet. "
            "Only set-up needs it: connect this PC, then start this command again. "
            "After that CoproDesk works without internet."
        )
    if "No space left" in tool_output or "not enough space" in tool_output:
        return SetUpError("The disk is full. Free about 1 GB, then start this command again.")
    if "No matching distribution" in tool_output:
        return SetUpError(
            "A package that CoproDesk needs is not made for this system or this Python. "
            "CoproDesk needs a 64-bit Python, 3.11 or newer, on Windows 10, macOS 14, Debian 12 "
            "or Ubuntu 22.04, or newer.",
            tool_output,
        )
    return SetUpError(
        "The packages could not be installed. Start this command again; if it stops again, show these lines "
        "to the person who looks after this PC:",
        tool_output,
    )


def missing_packages(packages, libraries):
    """What to type when system packages are missing and this set-up may not install them, as a `SetUpError`.

    `packages` are Debian names; empty means that this system has no apt-get, then `libraries` are named.
    """
    if packages:
        return SetUpError(
            "This PC lacks some system packages that CoproDesk needs. Type this command (it asks for your "
            f"password), then start CoproDesk again:\n    sudo apt-get install -y {' '.join(packages)}"
        )
    return SetUpError(
        "This PC lacks some system libraries that CoproDesk needs. Ask the person who looks after it to "
        f"install the packages that hold these, then start CoproDesk again: {', '.join(libraries)}."
    )
