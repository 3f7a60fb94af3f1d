"""The order of a page: what its layouts hold, as it is read, and Tab walking the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QLayout, QScrollArea, QWidget

_DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly


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


def in_layout(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts that a layout holds itself, in its order.

    Qt's own layouts are asked where a thing lies, never for their items. PySide keeps an item once it was
    given for as long as the layout lives, though Qt deletes it as soon as its widget goes. What comes to lie
    at its address then has that item as its Python object: crashes all over, met and understood.
    """
    if type(layout).__module__.startswith("PySide6."):
        owner = layout.parentWidget()
        widgets = owner.findChildren(QWidget, options=_DIRECTLY) if owner is not None else []
        places: dict[QWidget | QLayout, int] = {each: layout.indexOf(each) for each in widgets}
        places |= {each: layout.indexOf(each) for each in layout.findChildren(QLayout, options=_DIRECTLY)}
        return sorted((each for each in places if places[each] >= 0), key=places.__getitem__)
    # Our own layouts give items that they let go of before Qt deletes them.
    items = [layout.itemAt(number) for number in range(layout.count())]
    found = [item.widget() or item.layout() for item in items if item is not None]
    return [each for each in found if each is not None]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for inside in in_layout(layout):
        if isinstance(inside, QLayout):
            yield from _in_layout(inside)
        else:
            yield inside
