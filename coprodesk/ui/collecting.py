"""Let Python collect its garbage on the window's thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500


def spare_what_is_there() -> None:
    """Leave everything that Python holds now out of collections from here on.

    For those who make many small things without circles, such as the notes on a long text: they go when
    nobody needs them, and to look through them took 49 ms on the window's thread at one time.
    """
    if not gc.isenabled():
        gc.freeze()


class Collector(QObject):
    """Collects from a timer, by Python's own thresholds; Python's own trigger is off from then on.

    Left to itself, Python collects on whichever thread happens to ask for memory. In the pool or in the
    voice's thread that deletes widgets away from the window's thread: a crash, met and understood.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose time has come."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
