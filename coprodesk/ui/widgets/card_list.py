"""A list of cards that keeps its place, grows with what it holds, and says so when it is empty."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets.card import Card
from coprodesk.ui.widgets.cards import CardDelegate, CardModel, Index
from coprodesk.ui.widgets.lines import Lines, Mark

_WHOLE = 8
"""Cards that a list shows whole, however small the window: one thing that scrolls is enough."""

_SHARE = 0.6
"""How much of the window's height a longer list may take before it scrolls by itself."""

_LEAST = 2.2
"""Targets that a list shows at least, however small the window."""


_UNMOVED = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
"""Ways for a list to get the keyboard that move nothing: who pointed at a card or left the window sees it."""


class CardList(QListView):
    """Cards one under the other, chosen by arrow keys or a click.

    A menu is for going on from: one click chooses a card, and all of them are seen at once.

    Signals:
        chosen: Enter, Space or a double click on a card, in a menu one click; carries its id.
        current_changed: another card is current, or none.
    """

    chosen = Signal(int)
    current_changed = Signal()

    def __init__(self, name: str, empty: str = "", *, is_menu: bool = False) -> None:
        super().__init__()
        self._empty = empty
        self._is_menu = is_menu
        self._model = CardModel(self)
        self._delegate = CardDelegate(self)
        self._starts: list[int] = []
        self._seek = QTimer(self, interval=0, singleShot=True)
        self._seek.timeout.connect(self._show_current_in_page)
        self.setProperty("row_width", 1)
        self.setAccessibleName(name)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        (self.clicked if is_menu else self.doubleClicked).connect(self._choose)
        self._describe()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards as they are shown."""
        return tuple(self._model.cards)

    @property
    def current_id(self) -> int | None:
        """The id of the current card; None where there is none."""
        row = self.currentIndex().row()
        return self._model.cards[row].id if 0 <= row < len(self._model.cards) else None

    def set_current(self, card_id: int | None) -> None:
        """Make a card current and bring it into view; None, or an id that is not here, for no card."""
        row = -1 if card_id is None else self._model.row_of(card_id)
        self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; the current one and the place in the list stay where they still exist."""
        top = self.indexAt(self.viewport().rect().topLeft())
        top_id = self._model.cards[top.row()].id if top.isValid() else None
        offset = self.visualRect(top).top() if top.isValid() else 0
        before = self.current_id
        self._model.show(cards)
        self._describe()
        self._choose_bar()
        self.updateGeometry()
        if top_id is not None and self.verticalScrollBar().value() > 0:
            self._put_at(top_id, offset)
        if self.current_id != before:
            self.current_changed.emit()
        self.viewport().update()

    def spoken_text(self) -> str:
        """The name of the list and all cards, or what stands in its place."""
        parts = [f"{self.accessibleName()}."]
        self._starts = []
        for card in self._model.cards:
            self._starts.append(sum(len(part) + 1 for part in parts[-1:]) + (self._starts or [0])[-1])
            parts.append(card.in_words())
        return " ".join(parts) if self._model.cards else self._empty

    def light(self, start: int, length: int) -> None:
        """Light up a word of a card and bring the card into view."""
        row = max((row for row, begins in enumerate(self._starts) if begins <= start), default=None)
        self._delegate.lit = None
        if row is not None and row < len(self._model.cards):
            self._delegate.lit = (row, Mark(start - self._starts[row], length))
            self.scrollTo(self._model.index(row))
        self.viewport().update()

    def unlight(self) -> None:
        """Put the light out."""
        self._delegate.lit = None
        self.viewport().update()

    def hasHeightForWidth(self) -> bool:
        """Always: the cards wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels of all cards; more than a few get no more than a share of the window."""
        if not self._model.cards:
            return math.ceil(self._empty_lines(width).height) + 2 * theme.current().space(16)
        if self._is_menu or len(self._model.cards) <= _WHOLE:
            return self.height_of_cards(width)
        least = round(_LEAST * theme.target(self.font()))
        most = max(least, round(self.window().height() * _SHARE))
        return min(most, self.height_of_cards(width, most))

    def height_of_cards(self, width: int, enough: float = math.inf) -> int:
        """The height in pixels of all cards at a width; counting stops above `enough`."""
        tall = 0
        for card in self._model.cards:
            tall += self._delegate.height(card, width)
            if tall > enough:
                break
        return tall

    def sizeHint(self) -> QSize:
        """As wide as the page lets it be."""
        return QSize(20 * theme.em(self.font()), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(3 * theme.target(self.font()), theme.target(self.font()))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        """Tell who listens that another card is current."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space; all else as in every list."""
        is_choice = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if is_choice and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)
        self._seek.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the list by keyboard stands on a card at once."""
        if not self.currentIndex().isValid() and self._model.cards:
            self.setCurrentIndex(self._model.index(0))
        super().focusInEvent(event)
        self.viewport().update()
        if event.reason() not in _UNMOVED:
            self._seek.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring from the current card."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or the words for none."""
        super().paintEvent(event)
        if self._model.cards or not self._empty:
            return
        look, painter = theme.current(), QPainter(self.viewport())
        rect = QRectF(self.viewport().rect())
        drawing.box(painter, rect, None, look.colour("line"), is_dashed=True)
        place = QPointF(look.space(16), look.space(16))
        self._empty_lines(self.viewport().width()).paint(painter, place, look.colour("quiet"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew for the new width."""
        self._choose_bar()
        if self.property("row_width") != self.viewport().width():
            self.setProperty("row_width", self.viewport().width())
            # Qt lays a list out again for another height only.
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._delegate.forget_sizes()
            self._choose_bar()
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window's height: the list may take a share of it."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow or shrink with the window."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _choose_bar(self) -> None:
        # Left to Qt, the bar could come and go for ever: a narrower card may be less tall.
        is_full = self.height_of_cards(self.width(), self.height()) > self.height()
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if bar != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.cards[index.row()].id)

    def _show_current_in_page(self) -> None:
        """Scroll the page round a list that is taller than the window, so that the current card is seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        card = self.visualRect(self.currentIndex())
        if around is None or not card.isValid() or not self.isVisible():
            return
        gap, bar = theme.current().space(24), around.verticalScrollBar()
        top = self.viewport().mapTo(around.viewport(), card.topLeft()).y() + bar.value() - gap
        bottom = top + card.height() + 2 * gap - around.viewport().height()
        bar.setValue(max(min(bar.value(), top), min(bottom, top)))

    def _put_at(self, card_id: int, offset: int) -> None:
        row = self._model.row_of(card_id)
        if row >= 0:
            self.doItemsLayout()
            self.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - offset)

    def _empty_lines(self, width: int) -> Lines:
        look = theme.current()
        return Lines(self._empty, look.font(), width - 2 * look.space(16))

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self._model.cards else self._empty)
