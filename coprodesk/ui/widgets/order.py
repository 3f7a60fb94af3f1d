"""The order of a page: what its layouts hold, as it is read, and Tab walking the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QLayout, QScrollArea, QWidget


def held(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that a widget's layouts hold, in reading order."""
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield inside
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def stops(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Everything that can have the keyboard among widgets and what they hold, in reading order.

    The title of a page is among them: Tab does not stop there, but goes on from it to the first part.
    """
    for widget in widgets:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.property("no_ring"):
            yield widget
        is_whole = isinstance(widget, QAbstractScrollArea | QAbstractSpinBox)
        if isinstance(widget, QScrollArea) or not is_whole:
            yield from stops(held(widget))


def set_tab_order(widget: QWidget) -> None:
    """Let Tab walk through a window, or a part of one, in reading order.

    What only a click or an arrow key reaches, such as the second answer of a question, is left out: Qt 6.11
    takes no such widget as a neighbour, and what follows it would stay where it was.
    """
    before: QWidget | None = None
    for stop in stops((widget,)):
        if stop.focusPolicy() == Qt.FocusPolicy.ClickFocus:
            continue
        if before is not None and before.window() is stop.window():
            QWidget.setTabOrder(before, stop)
        before = stop


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
