"""One card of a list: what it holds, and its words in their places."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from coprodesk.ui import drawing, theme
from coprodesk.ui.widgets.lines import Lines, Mark, longest_line, natural_width

_SPACING = 1.4
_LONGEST = 75

_PICTURE = 4.0
"""The side of a picture's square, in letter sizes."""


@dataclass(frozen=True)
class Thumbnail:
    """A small picture on a card; `key` tells it from others. The words of the card say what it shows."""

    key: int
    image: QImage = field(compare=False, repr=False)


@dataclass(frozen=True)
class Card:
    """One thing in a list: its id, its words, a second line, a mark such as "Done", and a small picture.

    `is_named`: the words are a name, which stands in bold above what it is.
    """

    id: int
    title: str
    detail: str = ""
    mark: str = ""
    picture: Thumbnail | None = None
    is_named: bool = False

    def in_words(self) -> str:
        """The card as it is read aloud."""
        mark = "" if self.mark == self.title else self.mark
        return " ".join(_as_sentence(part) for part in (self.title, self.detail, mark) if part)


def _as_sentence(words: str) -> str:
    """Words with a full stop, where they do not bring an end of their own."""
    is_ended = words.rstrip("”’\"')").endswith((".", "!", "?", "…"))
    return words if is_ended else f"{words}."


class CardFace:
    """The words of a card laid out for one width: the mark at the right, or below where there is no room.

    `height` is in pixels, without any gap round the card.
    """

    def __init__(self, card: Card, width: int) -> None:
        look = theme.current()
        body, small, bold = look.font(), look.font("small"), look.font("small")
        bold.setBold(True)
        em = theme.em(body)
        self._inset, self._top, self._pill = round(em * 0.9), round(em * 0.45), em * 0.5
        self._width = width
        self._picture = card.picture
        self._side = min(round(_PICTURE * em), width // 3) if card.picture else 0
        self._left = self._inset + self._side + (round(em * 0.7) if card.picture else 0)
        room = max(1, width - self._left - self._inset)
        self._mark: Lines | None = None
        self._is_mark_beside = False
        wide = room
        if card.mark:
            mark_width = min(room, natural_width(card.mark, bold) + round(2 * self._pill))
            self._is_mark_beside = room - mark_width > 12 * em
            self._mark = Lines(card.mark, bold, mark_width - 2 * self._pill, 1.3)
            wide = room - mark_width - em if self._is_mark_beside else room
        wide = min(wide, longest_line(body, _LONGEST))
        title = look.font()
        title.setBold(card.is_named)
        self._title = Lines(card.title, title, wide, _SPACING)
        self._detail = Lines(card.detail, small, wide, _SPACING) if card.detail else None
        self._detail_start = len(_as_sentence(card.title)) + 1
        self._mark_start = self._detail_start + (len(_as_sentence(card.detail)) + 1 if card.detail else 0)
        words = self._title.height + (self._detail.height if self._detail else 0)
        if self._mark and not self._is_mark_beside:
            words += self._mark.height + 6
        self.height = max(theme.target(body), round(2 * self._top + max(words, self._side)))
        self._first = (self.height - words) / 2

    def paint(self, painter: QPainter, corner: QPointF, ink: QColor, quiet: QColor, lit: Mark | None) -> None:
        """Paint the words in their colours, with `lit` in code points of `Card.in_words`."""
        place = corner + QPointF(self._left, self._first)
        if self._picture:
            self._paint_picture(painter, self._picture.image, corner)
        title, detail, mark = self._shares_of(lit)
        self._title.paint(painter, place, ink, title)
        below = place + QPointF(0, self._title.height)
        if self._detail:
            self._detail.paint(painter, below, quiet, detail)
            below += QPointF(0, self._detail.height)
        if self._mark:
            self._paint_mark(painter, self._mark, corner, below, ink, mark)

    def _paint_picture(self, painter: QPainter, image: QImage, corner: QPointF) -> None:
        """Paint the picture whole, in the middle of its square."""
        square = QRectF(corner.x() + self._inset, corner.y(), self._side, self.height)
        share = self._side / max(1, image.width(), image.height())
        frame = QRectF(0, 0, image.width() * share, image.height() * share)
        frame.moveCenter(square.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, image)
        painter.restore()

    def _shares_of(self, lit: Mark | None) -> tuple[Mark | None, Mark | None, Mark | None]:
        """Where title, detail and mark are lit: one of them at most."""
        if lit is None:
            return None, None, None
        if lit.start < self._detail_start:
            return lit, None, None
        if lit.start < self._mark_start:
            return None, Mark(lit.start - self._detail_start, lit.length), None
        return None, None, Mark(lit.start - self._mark_start, lit.length)

    def _paint_mark(
        self,
        painter: QPainter,
        mark: Lines,
        corner: QPointF,
        below: QPointF,
        ink: QColor,
        lit: Mark | None,
    ) -> None:
        size = QPointF(mark.width + 2 * self._pill, mark.height)
        place = below + QPointF(0, 6)
        if self._is_mark_beside:
            right = corner.x() + self._width - self._inset
            place = QPointF(right - size.x(), corner.y() + (self.height - size.y()) / 2)
        frame = QRectF(place.x(), place.y(), size.x(), size.y())
        drawing.box(painter, frame, None, ink, min(size.y() / 2, self._pill * 1.4))
        mark.paint(painter, place + QPointF(self._pill, 0), ink, lit)
