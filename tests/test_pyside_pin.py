"""PySide6 6.12.0 loses a reference to None on every call and kills Python 3.11; the pin keeps it away."""

import subprocess
import sys

LOOP = """
from PySide6.QtCore import QCoreApplication, QObject
app = QCoreApplication([])
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
print("alive")
"""


def test_two_hundred_thousand_qt_calls_do_not_kill_python():
    run = subprocess.run(
        [sys.executable, "-c", LOOP], capture_output=True, text=True, timeout=120, check=False
    )

    assert run.stdout.strip() == "alive", run.stderr
