import pytest
from PySide6.QtGui import QFont

from coprodesk.ui.widgets.lines import Lines, natural_width, well_broken

SENTENCE = "Dots show what matters most. Thumbs show who cannot live with a proposal."


@pytest.fixture
def font(dress):
    dress()
    return QFont("Atkinson Hyperlegible Next", 16)


@pytest.fixture
def room(font):
    """Room for all of the sentence but its last word."""
    return natural_width(SENTENCE.rpartition(" ")[0], font) + 4


def test_a_last_word_does_not_stand_alone(font, room):
    assert Lines(SENTENCE, font, room).last_width < 0.2 * room

    better = well_broken(SENTENCE, font, room)

    assert better.last_width >= 0.2 * room
    assert better.height == Lines(SENTENCE, font, room).height


def test_a_text_of_one_line_and_a_text_with_its_own_line_ends_stay_as_they_are(font, room):
    for text in ("", "Decide", "One line\nand a word", SENTENCE + "\nYes."):
        assert well_broken(text, font, room).width == Lines(text, font, room).width


def test_a_text_that_cannot_be_broken_better_still_fits(font):
    for width in (1, 20, 60):
        assert well_broken(SENTENCE, font, width).count == Lines(SENTENCE, font, width).count
