from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprodesk.ui.widgets import Choice


def test_down_and_right_go_on_and_up_and_left_go_back_also_in_a_row(qtbot, dress):
    choice = Choice("How did it come?", [("paper", "From paper"), ("typed", "Typed here"), ("told", "Told")])
    qtbot.addWidget(choice)
    choice.resize(900, 200)
    choice.show()
    qtbot.waitExposed(choice)
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    choice.take_focus()
    chosen = []
    choice.chosen_changed.connect(chosen.append)

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)

    assert chosen == ["typed", "told", "paper", "told", "typed"]


def test_tab_stops_once_in_a_question_at_the_chosen_answer(qtbot, dress):
    choice = Choice("How did it come?", [("paper", "From paper"), ("typed", "Typed here"), ("told", "Told")])
    qtbot.addWidget(choice)

    def stops():
        return [
            value
            for value, answer in choice._options.items()
            if answer.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    assert stops() == ["paper"]
    choice.set_chosen("typed")
    assert stops() == ["typed"]
    choice._options["told"].click()
    assert stops() == ["told"]
    choice.set_options([("paper", "From paper"), ("typed", "Typed here")])
    assert stops() == ["paper"]
