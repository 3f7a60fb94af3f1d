"""Whose are the keys of Undo and Redo: the box that the keyboard is in, or the record's."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def leaves_undo_to_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether a box is to let the window have a key: it has nothing of its own to take back, or to do again.

    The event is then ignored, as Qt asks of those who want no key.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    is_redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
    if is_undo or is_redo:
        event.ignore()
    return is_undo or is_redo
