import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from coprodesk.app import FIRST_SIZE, show_whole


@pytest.mark.parametrize("room", [QSize(1366, 728), QSize(1024, 768), QSize(FIRST_SIZE[0], FIRST_SIZE[1])])
def test_the_window_fills_a_screen_too_small_for_it_and_its_title_bar(qtbot, room):
    window = QWidget()
    qtbot.addWidget(window)

    show_whole(window, room)

    assert window.isMaximized()
    assert window.normalGeometry().height() < room.height()


def test_the_window_keeps_its_first_size_on_a_large_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    show_whole(window, QSize(1920, 1080))

    assert not window.isMaximized()
    assert (window.width(), window.height()) == FIRST_SIZE
