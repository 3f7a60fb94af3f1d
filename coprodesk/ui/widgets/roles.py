"""Tell screen readers what a widget is, where Qt would guess wrong."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_roles: dict[str, tuple[QAccessible.Role, type[QWidget]]] = {}
_given: dict[int, QAccessibleInterface] = {}


def speaks_as(role: QAccessible.Role, kind: type[QWidget]) -> None:
    """Give every widget of a class a role; to be called once, where the class is written."""
    _roles[kind.__name__] = (role, kind)
    _install()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


class _WithRole(QAccessibleWidget):
    """A widget as screen readers see it, with our role and its own words."""

    def text(self, kind: QAccessible.Text) -> str:
        """The words of the widget: its name or, as Qt does for labels, what it shows."""
        widget = self.object()
        if kind == QAccessible.Text.Name and isinstance(widget, QWidget) and not widget.accessibleName():
            words = getattr(widget, "text", None)
            if callable(words):
                return str(words())
        return super().text(kind)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Answer Qt for each class of a widget; Python keeps the answer as long as the widget lives."""
    role, kind = _roles.get(name, (None, None))
    if role is None or kind is None or not isinstance(thing, kind):
        return None
    key = id(thing)
    _given[key] = _WithRole(thing, role)
    thing.destroyed.connect(lambda: _given.pop(key, None))
    return _given[key]
