"""The ring round whatever has the keyboard, the same for every control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from coprodesk.ui import drawing, theme

_GAP, _WIDTH = 2, 3
_MOVES = frozenset(
    {
        QEvent.Type.Resize,
        QEvent.Type.Move,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
        QEvent.Type.StyleChange,
    }
)


class FocusRing(QWidget):
    """Lies over a window and follows the focus, scrolling and resizing; never gets in the way of the mouse.

    A widget with the property `no_ring` gets none: a heading that has the focus only so that it is spoken.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._watched: list[QObject] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._place)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, window.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with what has the focus and with everything that holds it."""
        if event.type() in _MOVES:
            self._later.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, with a gap in the page's colour so that it shows on every ground."""
        look, painter = theme.current(), QPainter(self)
        whole, radius = QRectF(self._whole), drawing.corner() + _around()
        gap, width = _grown(_GAP), _grown(_WIDTH)
        inner = whole.adjusted(width, width, -width, -width)
        drawing.box(painter, inner, None, look.colour("page"), radius - width, width=gap)
        drawing.box(painter, whole, None, look.colour("ring"), radius, width=width)

    _whole = QRect()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        window = self.parentWidget()
        is_ours = new is not None and window is not None and window.isAncestorOf(new)
        self._around = new if is_ours else None
        step = self._around
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def _place(self) -> None:
        shown, window = self._around, self.parentWidget()
        if shown is None or window is None or not _wants_ring(shown):
            self.hide()
            return
        around = _around()
        whole = _rect_in(shown, window).adjusted(-around, -around, around, around)
        seen = whole.intersected(window.rect())
        step = shown.parentWidget()
        while step is not None and step is not window:
            if isinstance(step.parentWidget(), QAbstractScrollArea):
                seen = seen.intersected(_rect_in(step, window))
            step = step.parentWidget()
        self._whole = whole.translated(-seen.topLeft())
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()


def _wants_ring(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and not widget.property("no_ring")


def _grown(pixels: int) -> int:
    return round(pixels * drawing.line_width() / drawing.LINE)


def _around() -> int:
    return _grown(_GAP) + _grown(_WIDTH)


def _rect_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
