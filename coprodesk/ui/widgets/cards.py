"""The cards of a list: how they change without losing the place, and how each is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets.card import Card, CardFace
from coprodesk.ui.widgets.lines import Mark

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class CardModel(QAbstractListModel):
    """Cards in order. New ones come in by single steps, so that a screen reader keeps its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, or for screen readers the whole card."""
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.in_words()
        return None

    def row_of(self, card_id: int) -> int:
        """The row of a card, -1 where there is none."""
        return next((row for row, card in enumerate(self.cards) if card.id == card_id), -1)

    def show(self, cards: Sequence[Card]) -> None:
        """Become these cards: take out, reorder, put in, change; never a reset."""
        wanted = {card.id: place for place, card in enumerate(cards)}
        self._take_out(wanted)
        self._reorder(wanted)
        self._put_in(cards)
        for row, card in enumerate(cards):
            if self.cards[row] != card:
                self.cards[row] = card
                self.dataChanged.emit(self.index(row), self.index(row))

    def _take_out(self, wanted: dict[int, int]) -> None:
        row = len(self.cards) - 1
        while row >= 0:
            last = row
            while row >= 0 and self.cards[row].id not in wanted:
                row -= 1
            if row < last:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                del self.cards[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _reorder(self, wanted: dict[int, int]) -> None:
        ordered = sorted(self.cards, key=lambda card: wanted[card.id])
        if ordered == self.cards:
            return
        self.layoutAboutToBeChanged.emit()
        new_rows = {card.id: row for row, card in enumerate(ordered)}
        before = self.persistentIndexList()
        after = [self.index(new_rows[self.cards[index.row()].id]) for index in before]
        self.cards = ordered
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put_in(self, cards: Sequence[Card]) -> None:
        known = {card.id for card in self.cards}
        row = 0
        while row < len(cards):
            end = row
            while end < len(cards) and cards[end].id not in known:
                end += 1
            if end > row:
                self.beginInsertRows(QModelIndex(), row, end - 1)
                self.cards[row:row] = cards[row:end]
                self.endInsertRows()
            row = end + 1


class CardDelegate(QStyledItemDelegate):
    """Draws a card: words that wrap, the mark in a frame, the current one soft and with a bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lit: tuple[int, Mark] | None = None
        self._heights: dict[tuple[Card, int], int] = {}

    def forget_sizes(self) -> None:
        """Measure again: the look changed."""
        self._heights.clear()

    def height(self, card: Card, width: int) -> int:
        """The height in pixels of a card and the gap below it, in a list so wide."""
        key = (card, width)
        if key not in self._heights:
            if len(self._heights) > 20_000:
                self._heights.clear()
            self._heights[key] = CardFace(card, width).height + theme.current().space(8)
        return self._heights[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of one row."""
        model, view = index.model(), self.parent()
        if not isinstance(model, CardModel) or not isinstance(view, QWidget):
            return QSize()
        return QSize(1, self.height(model.cards[index.row()], view.property("row_width")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model, view = index.model(), self.parent()
        if not isinstance(model, CardModel) or not isinstance(view, QWidget):
            return
        look, card = theme.current(), model.cards[index.row()]
        rect = QRectF(option.rect).adjusted(0, 0, 0, -look.space(8))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_reversed = is_chosen and look.tokens.turns_round
        fill = "accent" if is_reversed else "soft" if is_chosen else "card"
        drawing.box(painter, rect, look.colour(fill), look.colour("accent" if is_chosen else "line"))
        if is_chosen:
            thick = 2.5 * drawing.line_width()
            bar = QRectF(rect.x() + thick, rect.y() + 2 * thick, thick, rect.height() - 4 * thick)
            drawing.box(painter, bar, look.colour("on_accent" if is_reversed else "accent"), None, thick / 2)
        if is_chosen and view.hasFocus():
            drawing.box(painter, rect.adjusted(3, 3, -3, -3), None, look.colour("page"), 6, width=2)
            drawing.box(painter, rect, None, look.colour("ring"), width=3)
        lit = self.lit[1] if self.lit and self.lit[0] == index.row() else None
        face = CardFace(card, view.property("row_width"))
        ink = look.colour("on_accent" if is_reversed else "ink")
        quiet = look.colour("on_accent" if is_reversed else "quiet")
        face.paint(painter, rect.topLeft(), ink, quiet, lit)
