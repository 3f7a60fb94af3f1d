"""Bring a part of a page into view, once the page has made room for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coprodesk.ui import theme
from coprodesk.ui.widgets import Page


def bring_into_view(page: Page, part: QWidget) -> None:
    """Scroll the page so that a part is seen; a part that was hidden until now gets its place first."""
    margin = theme.current().space(24)

    def scroll() -> None:
        if part.isVisible() and page.isAncestorOf(part):
            page.ensureWidgetVisible(part, 0, margin)

    QTimer.singleShot(0, part, scroll)
