"""Nine looks that can be told apart without colour."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from coprodesk.services.language import Kind
from coprodesk.settings import THEMES
from coprodesk.ui import theme
from coprodesk.ui.widgets import marks


def drawn(kind, width=120):
    """The pixels that a mark below words of a width changes, without their colour."""
    look = marks.LOOKS[kind]
    picture = QImage(width, 40, QImage.Format.Format_RGB32)
    ground = theme.current().colour("card")
    picture.fill(ground)
    painter = QPainter(picture)
    marks.paint(painter, [(QRectF(4, 0, width - 8, 32), 22.0)], look.shape, look.token, 21)
    painter.end()
    return frozenset(
        (x, y) for x in range(width) for y in range(40) if picture.pixelColor(x, y).name() != ground.name()
    )


def test_every_sort_of_finding_has_a_shape_a_word_and_a_sentence_of_its_own():
    looks = [marks.LOOKS[kind] for kind in Kind]

    for told in ("shape", "word", "line", "meaning"):
        assert len({getattr(look, told) for look in looks}) == len(Kind)


@pytest.mark.parametrize("name", THEMES)
def test_the_shapes_differ_on_the_screen_by_more_than_colour(dress, name):
    dress(name)
    shapes = {kind: drawn(kind) for kind in Kind}

    for kind, pixels in shapes.items():
        others = [other for each, other in shapes.items() if each is not kind]
        assert len(pixels) > 15
        least = min(len(pixels ^ other) / len(pixels | other) for other in others)
        assert least > 0.2, kind


def test_a_word_of_one_letter_shows_its_mark(dress):
    dress()

    assert all(drawn(kind, 20) for kind in Kind)
