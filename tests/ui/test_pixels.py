"""What is really on the screen: each control is drawn in each theme and its strongest pixels are measured."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QScrollBar, QSlider, QSpinBox, QWidget

from coprodesk.settings import THEMES
from coprodesk.ui import theme
from coprodesk.ui.widgets import Button, Card, CardList, LineField
from coprodesk.ui.widgets.ring import FocusRing


def luminance(colour):
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def strongest(widget, ground, rect=None):
    """The contrast of the pixel that stands out most from a ground."""
    picture = widget.grab().toImage()
    area = (rect or picture.rect()).intersected(picture.rect())
    base, best = luminance(ground), 1.0
    for y in range(area.top(), area.bottom() + 1):
        for x in range(area.left(), area.right() + 1):
            here = luminance(picture.pixelColor(x, y))
            best = max(best, (max(here, base) + 0.05) / (min(here, base) + 0.05))
    return best


@pytest.mark.parametrize("name", THEMES)
def test_every_part_of_every_control_can_be_seen(qtbot, dress, name):
    look = dress(name)
    page, card = look.colour("page"), look.colour("card")
    check, radio, line = QCheckBox(), QRadioButton(), QLineEdit()
    slider, bar, number = QSlider(Qt.Orientation.Horizontal), QScrollBar(Qt.Orientation.Vertical), QSpinBox()
    slider.setValue(50)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    sizes = {
        check: (60, 50),
        radio: (60, 50),
        line: (160, 50),
        slider: (200, 60),
        bar: (22, 300),
        number: (200, 50),
    }
    for widget, size in sizes.items():
        qtbot.addWidget(widget)
        widget.resize(*size)
    parts = {
        "box": strongest(check, page),
        "radio": strongest(radio, page),
        "edge of a line": strongest(line, card, QRect(0, 20, 4, 10)),
        "slider": strongest(slider, page, QRect(85, 0, 30, 60)),
        "scroll bar": strongest(bar, page, QRect(4, 60, 14, 60)),
        "minus": strongest(number, card, QRect(200 - 80, 6, 30, 38)),
        "plus": strongest(number, card, QRect(200 - 36, 6, 30, 38)),
    }

    assert {part: ratio for part, ratio in parts.items() if ratio < 3} == {}


@pytest.mark.parametrize("name", THEMES)
def test_the_words_of_every_kind_of_button_can_be_read(qtbot, dress, name):
    look = dress(name)
    plain, main, closed = Button("MMMM"), Button("MMMM", is_main=True), Button("MMMM")
    closed.setEnabled(False)
    grounds = {plain: "card", main: "accent", closed: "page"}
    words = {}
    for button, ground in grounds.items():
        qtbot.addWidget(button)
        button.resize(160, 60)
        words[ground] = strongest(button, look.colour(ground), QRect(40, 18, 80, 24))

    assert {ground: ratio for ground, ratio in words.items() if ratio < 7} == {}


@pytest.mark.parametrize("name", THEMES)
def test_the_current_card_differs_by_more_than_colour(qtbot, dress, name):
    look = dress(name)
    cards = CardList("Ideas")
    qtbot.addWidget(cards)
    cards.resize(400, 300)
    cards.show_cards((Card(1, ""), Card(2, "")))
    cards.set_current(1)
    cards.show()
    qtbot.waitExposed(cards)
    ground = look.colour("accent" if look.tokens.turns_round else "soft")

    bar = strongest(cards, ground, QRect(4, 12, 8, 16))

    assert bar >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_ring_is_drawn_round_what_has_the_focus_and_moves_with_it(qtbot, dress, name):
    dress(name)
    window = QWidget()
    first, second = LineField("One?"), LineField("Two?")
    for place, field in enumerate((first, second)):
        field.setParent(window)
        field.setGeometry(40, 40 + 140 * place, 300, 110)
    qtbot.addWidget(window)
    window.resize(400, 340)
    ring = FocusRing(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)

    for field in (first, second):
        field.take_focus()
        qtbot.waitUntil(lambda field=field: ring.geometry().contains(box_in(window, field)))
        edge = QRect(ring.x(), ring.y() + ring.height() // 2, 3, 4)
        assert strongest(window, theme.current().colour("page"), edge) >= 3


def box_in(window, field):
    box = field.editor
    return QRect(box.mapTo(window, box.rect().topLeft()), box.size())


def test_the_ring_stays_inside_what_scrolls(page, qtbot, qapp):
    ring = FocusRing(page)
    page.told.setFocus()
    page.verticalScrollBar().setValue(0)

    qtbot.waitUntil(lambda: not ring.isVisible())

    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: ring.isVisible() and page.rect().contains(ring.geometry()))


def test_a_title_that_is_spoken_gets_no_ring(page, qapp):
    ring = FocusRing(page)

    page.focus_title()
    qapp.processEvents()

    assert not ring.isVisible()
