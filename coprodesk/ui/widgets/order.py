"""The order in which Tab walks through a page: as it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QWidget


def stops(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Everything that can have the keyboard among widgets and what they hold, in reading order."""
    for widget in widgets:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget
        if isinstance(widget, QAbstractScrollArea | QAbstractSpinBox):
            continue
        layout = widget.layout()
        if layout is not None:
            items = (layout.itemAt(number) for number in range(layout.count()))
            held = (item.widget() for item in items if item is not None)
            yield from stops(child for child in held if child is not None)


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab walk through widgets and what they hold in reading order."""
    before: QWidget | None = None
    for stop in stops(widgets):
        if before is not None and before.window() is stop.window():
            QWidget.setTabOrder(before, stop)
        before = stop
