"""Tell screen readers what a widget is, where Qt would guess wrong."""

from __future__ import annotations

from functools import cache

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_roles: dict[str, tuple[QAccessible.Role, type[QWidget]]] = {}
_given: list[QAccessibleInterface] = []

_LEAST_KEPT = 500


class _Kept:
    """How many answers may lie there before those that are gone are cleared away."""

    most = _LEAST_KEPT


_kept = _Kept()


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
    """Answer Qt for each class of a widget.

    Qt deletes the answer together with the widget. Python would delete it too, and so twice, if it let go of
    it earlier: a crash somewhere else, met and understood. So it lets go of those that are gone already.
    """
    role, kind = _roles.get(name, (None, None))
    if role is None or kind is None or not isinstance(thing, kind):
        return None
    if len(_given) >= _kept.most:
        _given[:] = [answer for answer in _given if shiboken6.isValid(answer)]
        _kept.most = max(_LEAST_KEPT, 2 * len(_given))
    answer = _WithRole(thing, role)
    _given.append(answer)
    return answer
