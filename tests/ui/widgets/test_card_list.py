import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea

from coprodesk.ui.widgets import Card, CardList
from coprodesk.ui.widgets.card import CardFace
from coprodesk.ui.widgets.lines import Mark

THREE = (Card(1, "Date first", "Rose", "Done"), Card(2, "One phone number"), Card(3, "Bigger print"))


@pytest.fixture
def cards(qtbot, dress):
    found = CardList("Ideas", "No ideas yet.")
    qtbot.addWidget(found)
    found.resize(500, 400)
    found.show()
    qtbot.waitExposed(found)
    found.show_cards(THREE)
    return found


def test_the_current_card_stays_current_when_others_come_and_go(cards):
    cards.set_current(2)

    cards.show_cards((Card(9, "New"), THREE[1], THREE[2]))

    assert cards.current_id == 2


def test_the_current_card_stays_current_in_another_order(cards):
    cards.set_current(2)

    cards.show_cards((THREE[2], THREE[0], THREE[1]))

    assert cards.current_id == 2
    assert [card.id for card in cards.cards] == [3, 1, 2]


def test_changed_words_are_shown_without_a_reset(cards):
    resets, changes = [], []
    cards.model().modelReset.connect(lambda: resets.append(1))
    cards.model().dataChanged.connect(lambda first, _last: changes.append(first.row()))

    cards.show_cards((THREE[0], Card(2, "Two phone numbers"), THREE[2]))

    assert (resets, changes) == ([], [1])


def test_every_mix_of_changes_ends_in_the_cards_asked_for(cards):
    for wanted in ((), THREE, (THREE[2],), (Card(4, "D"), *THREE), (THREE[1], Card(5, "E"), THREE[0]), ()):
        cards.show_cards(wanted)
        assert cards.cards == tuple(wanted)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter])
def test_a_key_chooses_the_current_card(cards, qtbot, key):
    cards.set_current(3)

    with qtbot.waitSignal(cards.chosen) as chosen:
        qtbot.keyClick(cards, key)

    assert chosen.args == [3]


def test_arrow_keys_walk_and_tell(cards, qtbot):
    told = []
    cards.set_current(1)
    cards.current_changed.connect(lambda: told.append(cards.current_id))

    qtbot.keyClick(cards, Qt.Key.Key_Down)

    assert told == [2]


def test_a_list_that_holds_nothing_says_so_to_eye_and_ear(cards):
    cards.show_cards(())

    assert cards.spoken_text() == "No ideas yet."
    found = QAccessible.queryAccessibleInterface(cards)
    assert found.text(QAccessible.Text.Name) == "Ideas"
    assert found.text(QAccessible.Text.Description) == "No ideas yet."


def test_a_screen_reader_hears_the_whole_card(cards):
    found = QAccessible.queryAccessibleInterface(cards)

    assert found.child(0).text(QAccessible.Text.Name) == "Date first. Rose. Done."


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (Card(1, "Who pays?", "Joan said: “Not us.”"), "Who pays? Joan said: “Not us.”"),
        (Card(1, "Break", "11:05 am", "Break"), "Break. 11:05 am."),
        (Card(1, "“is asked”", mark="who?"), "“is asked”. who?"),
    ],
)
def test_a_card_is_heard_without_doubled_words_and_stops(card, words):
    assert card.in_words() == words


@pytest.mark.parametrize(
    ("word", "starts"), [("first", (5, None, None)), ("Rose", (None, 0, None)), ("Done", (None, None, 0))]
)
def test_each_word_of_a_card_has_its_light(word, starts, dress):
    card = Card(1, "Date first!", "Rose", "Done")
    at = card.in_words().index(word)

    lit = CardFace(card, 400)._shares_of(Mark(at, len(word)))

    assert tuple(each and each.start for each in lit) == starts


def test_listen_lights_the_word_of_the_right_card(cards):
    words = cards.spoken_text()
    assert words == "Ideas. Date first. Rose. Done. One phone number. Bigger print."

    cards.light(words.index("phone"), 5)

    row, mark = cards._delegate.lit
    assert (row, THREE[row].title[mark.start : mark.start + mark.length]) == (1, "phone")


def test_a_short_list_shows_every_card_and_a_long_one_scrolls(cards):
    short = cards.heightForWidth(500)
    cards.show_cards([Card(n, f"Idea {n}") for n in range(200)])

    assert short < 400
    assert cards.heightForWidth(500) <= 0.6 * cards.window().height() + 1


def test_eight_cards_are_shown_whole_in_a_low_window(cards):
    cards.resize(500, 150)

    cards.show_cards([Card(n, f"Idea {n}", "No name") for n in range(8)])

    each = cards._delegate.height(cards.cards[0], 500)
    assert cards.heightForWidth(500) == 8 * each > 0.6 * cards.window().height()


def test_five_thousand_cards_are_shown_at_once(cards, qapp):
    many = [Card(n, f"Idea number {n} with a few words", "No name") for n in range(5000)]
    began = time.perf_counter()

    cards.show_cards(many)
    qapp.processEvents()

    assert time.perf_counter() - began < 2  # measured about 0.1 s; only a layout of all cards takes longer


@pytest.mark.parametrize("width", range(480, 800, 20))
def test_cards_neither_overlap_nor_gape_when_the_bar_comes_and_goes(cards, dress, qapp, width):
    dress(text_size=200)
    words = "Ask everyone at the desk what print they need, and write it down"
    cards.show_cards(
        [Card(number, words, "Denise, by Saturday 9 January.", "Promised") for number in range(4)]
    )

    for height in (300, 2000):
        cards.resize(width, height)
        cards.doItemsLayout()
        for _ in range(6):
            qapp.processEvents()

        heights = [cards._delegate.height(card, cards.viewport().width()) for card in cards.cards]
        tops = [cards.visualRect(cards.model().index(row)).top() for row in range(4)]
        assert tops == [sum(heights[:row]) for row in range(4)]
        assert cards.verticalScrollBar().isVisible() == (height == 300)


def test_in_a_menu_one_click_chooses_and_all_cards_are_seen(qtbot, dress):
    menu = CardList("Papers", is_menu=True)
    qtbot.addWidget(menu)
    menu.show_cards(
        [Card(number, f"Paper {number}", "What it is for", is_named=True) for number in range(20)]
    )
    menu.resize(500, menu.heightForWidth(500))
    menu.show()
    qtbot.waitExposed(menu)
    met = []
    menu.chosen.connect(met.append)

    place = menu.visualRect(menu.model().index(19)).center()
    qtbot.mouseClick(menu.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert met == [19]
    assert menu.verticalScrollBar().maximum() == 0


def test_a_page_follows_the_keyboard_down_a_menu_that_is_taller_than_the_window(qtbot, qapp, dress):
    menu, page = CardList("Papers", is_menu=True), QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(menu)
    qtbot.addWidget(page)
    page.resize(500, 300)
    menu.show_cards([Card(number, f"Paper {number}") for number in range(20)])
    page.show()
    qtbot.waitExposed(page)

    menu.set_current(0)
    for key, place in ((Qt.Key.Key_End, 19), (Qt.Key.Key_Up, 18), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(menu, key)
        qapp.processEvents()
        seen = menu.visualRect(menu.currentIndex())
        top = menu.viewport().mapTo(page.viewport(), seen.topLeft()).y()
        assert menu.current_id == place
        assert 0 <= top <= page.viewport().height() - seen.height()
