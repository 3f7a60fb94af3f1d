"""Find what would keep a person out: no name, no role, too small, cut off, out of order, sideways.

A test runs this over every page in every theme and text size; it needs nothing but a shown page.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QScrollArea,
    QWidget,
)

from coprodesk.ui import theme
from coprodesk.ui.widgets import Text

_SLACK = 2
"""Pixels that rounding may take away."""

_NO_ROLE = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})


def faults(page: QWidget) -> list[str]:
    """Everything on a shown page that breaks the rules of access, in plain words; empty for a sound page."""
    controls = list(_controls(page))
    found = [*_sideways(page), *_out_of_order(page, controls)]
    for control in controls:
        found += [f"{_called(control)} {fault}" for fault in _faults_of(control)]
    found += [f"{_called(text)} is cut off" for text in _words(page) if _is_cut(text)]
    return found


def _controls(page: QWidget) -> Iterator[QWidget]:
    """What a person can reach by keyboard, as they see it: no parts inside a control."""
    for widget in page.findChildren(QWidget):
        is_reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if is_reached and not _is_inside_control(widget):
            yield widget


def _is_inside_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractSpinBox) or widget.objectName().startswith("qt_"):
        return True
    return isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea)


def _faults_of(control: QWidget) -> Iterator[str]:
    seen = QAccessible.queryAccessibleInterface(control)
    if not seen.text(QAccessible.Text.Name).strip():
        yield "has no name for screen readers"
    if seen.role() in _NO_ROLE:
        yield "has no role for screen readers"
    least = theme.target(control.font()) - _SLACK
    if isinstance(control, QAbstractItemView):
        return
    if control.width() < least or control.height() < least:
        yield f"is {control.width()} by {control.height()} pixels; it needs {least}"
    if isinstance(control, QAbstractButton):
        needed = _height_needed(control)
        if control.height() < needed - _SLACK or control.width() < control.minimumSizeHint().width() - _SLACK:
            yield "has words that are cut off"


def _height_needed(button: QAbstractButton) -> int:
    if button.hasHeightForWidth():
        return button.heightForWidth(button.width())
    metrics = QFontMetrics(button.font())
    return metrics.height() if metrics.horizontalAdvance(button.text()) <= button.width() else 1 << 20


def _words(page: QWidget) -> Iterator[Text]:
    return (text for text in page.findChildren(Text) if text.isVisible() and text.text())


def _is_cut(text: Text) -> bool:
    parent = text.parentWidget()
    is_past_edge = parent is not None and text.geometry().right() > parent.width() + _SLACK
    return is_past_edge or text.height() < text.heightForWidth(text.width()) - _SLACK


def _sideways(page: QWidget) -> Iterator[str]:
    for area in (page, *page.findChildren(QScrollArea)):
        if not isinstance(area, QScrollArea) or not area.isVisible():
            continue
        inside = area.widget()
        needed = inside.minimumSizeHint().width() if inside is not None else 0
        if needed > area.viewport().width() + _SLACK:
            yield f"The page is {needed} pixels wide; there is room for {area.viewport().width()}"


def _out_of_order(page: QWidget, controls: list[QWidget]) -> Iterator[str]:
    """Tab must go down the page, and from left to right within a line."""
    wanted = {id(control) for control in controls if control.focusPolicy() & Qt.FocusPolicy.TabFocus}
    before: QWidget | None = None
    step = page.nextInFocusChain()
    while step is not None and step is not page:
        if id(step) in wanted:
            if before is not None and _area(step) is _area(before) and _is_before(page, step, before):
                yield f"{_called(step)} comes after {_called(before)} for Tab, but before it on the page"
            before = step
        step = step.nextInFocusChain()


def _area(widget: QWidget) -> QWidget | None:
    """What a widget scrolls in: places can be compared only within one."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step


def _is_before(page: QWidget, one: QWidget, other: QWidget) -> bool:
    one_at, other_at = one.mapTo(page, QPoint(0, 0)), other.mapTo(page, QPoint(0, 0))
    is_above = one_at.y() + one.height() <= other_at.y()
    is_same_line = abs(one_at.y() - other_at.y()) < min(one.height(), other.height()) / 2
    return is_above or (is_same_line and one_at.x() < other_at.x())


def _called(widget: QWidget) -> str:
    seen = QAccessible.queryAccessibleInterface(widget)
    name = seen.text(QAccessible.Text.Name) if seen is not None else ""
    return f"{type(widget).__name__} “{name[:60]}”"
