"""A project that is killed at any moment opens again with every accepted change and the last draft."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coprodesk.workshop import projects
from coprodesk.workshop.views.ideas import board

WRITER = """
import sys
from pathlib import Path
from coprodesk.choices import Credit, Lane
from coprodesk.workshop import projects
from coprodesk.workshop.changes import ideas

desk = projects.open_desk(Path(sys.argv[1]), lambda changed: None)
print("ready", flush=True)
number = 0
while True:
    number += 1
    desk.do("Add idea", ideas.add, 1, f"Idea {number}", Lane.TYPED, Credit.NONE)
    desk.keep("ideas.idea", f"Half of idea {number + 1}")
    print(number, flush=True)
"""

TRIALS = 12


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
@pytest.mark.parametrize("trial", range(TRIALS))
def test_every_accepted_change_and_the_last_draft_outlive_a_kill(tmp_path: Path, trial):
    path = tmp_path / "Blue Heron.copro"
    projects.create(path, "Clear letters")
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"

    time.sleep(random.Random(trial).uniform(0.0, 0.15))
    writer.send_signal(signal.SIGKILL)
    told = writer.stdout.read().split("\n")
    writer.wait()
    writer.stdout.close()
    accepted = max((int(line) for line in told[:-1] if line), default=0)

    desk = projects.open_desk(path, lambda _changed: None)
    kept = {idea.text for idea in desk.look(board, 1).ideas}
    draft = desk.kept("ideas.idea")
    desk.close()
    assert {f"Idea {number}" for number in range(1, accepted + 1)} <= kept
    # One more change may have been saved after the last word that came through.
    assert len(kept) <= accepted + 1
    assert draft in {f"Half of idea {number}" for number in (accepted + 1, accepted + 2)} | (
        set() if accepted else {""}
    )
