import pytest
from PySide6.QtGui import QFontInfo

from coprodesk.settings import THEMES, Settings
from coprodesk.ui import theme
from coprodesk.ui.widgets import Heading, Text


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_has_a_contrast_of_seven_to_one(name):
    t = theme.tokens(name)
    texts = [(text, ground) for text in ("ink", "quiet", "attention", "done") for ground in ("page", "card")]
    texts += [("ink", "soft"), ("quiet", "soft"), ("on_accent", "accent")]

    low = {pair: contrast(getattr(t, pair[0]), getattr(t, pair[1])) for pair in texts}

    assert {pair: ratio for pair, ratio in low.items() if ratio < 7} == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_line_and_the_ring_have_a_contrast_of_three_to_one(name):
    t = theme.tokens(name)
    lines = [(line, ground) for line in ("line", "accent", "ring") for ground in ("page", "card")]

    low = {pair: contrast(getattr(t, pair[0]), getattr(t, pair[1])) for pair in lines}

    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


def test_the_reading_font_is_the_one_we_bring(qtbot, dress):
    dress()

    assert theme.current().font().families()[0] == "Atkinson Hyperlegible Next"
    assert QFontInfo(theme.current().font()).family() == "Atkinson Hyperlegible Next"


def test_the_text_size_changes_open_windows_without_building_them_anew(qtbot, dress):
    dress(text_size=100)
    words, heading = Text("Hello"), Heading("Ideas", 1)
    qtbot.addWidget(words)
    qtbot.addWidget(heading)
    words.show()

    dress(text_size=200)

    assert words.font().pointSizeF() == 32
    assert heading.font().pointSizeF() == 56


def test_small_text_is_never_under_fourteen_points(dress):
    assert theme.current().font("small").pointSizeF() == 14


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_of_the_settings_can_be_put_on(name, qapp, dress):
    look = theme.apply(qapp, Settings(theme=name))

    assert qapp.palette().window().color().name().upper() == look.tokens.page.upper()
