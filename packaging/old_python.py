"""Stop with a sentence when Python is too old; the words here must be readable to any Python 3."""

import sys


def refuse_old_python(least=(3, 11)):
    """End the program with exit code 2 when this Python is older than `least`."""
    if sys.version_info[:2] < least:
        needed = ".".join(str(number) for number in least)
        found = ".".join(str(number) for number in sys.version_info[:2])
        sys.stderr.write(
            "CoproDesk needs Python " + needed + " or newer, and this is Python " + found + ". "
            "Install a newer Python, then start this command with it.\n"
        )
        sys.exit(2)
