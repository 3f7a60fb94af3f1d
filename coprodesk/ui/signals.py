"""Carry the desk's announcements to the windows."""

from PySide6.QtCore import QObject, Signal


class DeskSignals(QObject):
    """What the desk is given to announce with.

    Signals:
        changed: the record changed; carries a `Changed`.
    """

    changed = Signal(object)
