import pytest
from builders import a_planned_session, an_idea, people_in_the_room
from one_page import Opened, shown, sound, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, SummaryPart, Tint, When
from coprodesk.ui.pages import PageTypes
from coprodesk.ui.pages.papers import PAGE, PapersPage
from coprodesk.ui.pages.plan import PlanPage
from coprodesk.ui.widgets import Text
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import people, plan
from coprodesk.workshop.changes import summary as changes
from coprodesk.workshop.handouts import KINDS


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    """The list of papers over a planned session with people and an idea."""
    a_planned_session(opened.desk)
    people_in_the_room(opened.desk)
    an_idea(opened.desk)
    return opened.show(PapersPage)


def with_pages(page, qtbot):
    qtbot.waitUntil(lambda: page.on_paper.notes.length.text().startswith("This fills"), timeout=10000)


def choose(field, value):
    field._options[value].click()


def titles(page, when):
    return [card.title for card in page.papers.lists[when].cards]


def test_the_registry_finds_the_page():
    assert PAGE is PapersPage


def test_every_kind_stands_in_its_group_with_what_it_is_for(page):
    listed = [card for cards in page.papers.lists.values() for card in cards.cards]

    assert sorted(card.title for card in listed) == sorted(kind.label for kind in KINDS.values())
    assert all(card.detail for card in listed)
    assert "Invitation" in titles(page, When.BEFORE)
    assert "Paper kit" in titles(page, When.DAY)
    assert "Letter to each person" in titles(page, When.AFTER)


def test_opening_the_list_makes_no_paper(opened, monkeypatch):
    a_planned_session(opened.desk)
    met = []
    monkeypatch.setattr(handouts, "made", lambda *asked: met.append(asked))

    page = opened.show(PapersPage)

    assert met == []
    assert not shown(page.on_paper)
    assert not opened.jobs.is_busy


def test_a_paper_is_chosen_by_keyboard_only(page, opened, qtbot):
    page.focus_title()
    first = page.papers.lists[When.BEFORE]
    while QApplication.focusWidget() is not first:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(first, Qt.Key.Key_Return)

    assert page.kind == "agenda"
    assert page.focusWidget() is page._heading
    assert page._heading.text() == "Paper: What we do"
    assert "Title: What we do: Session 1" in page.preview.text.words
    with_pages(page, qtbot)


def test_one_click_chooses_a_paper(page, qtbot):
    cards = page.papers.lists[When.BEFORE]
    place = cards.visualRect(cards.model().index(0)).center()

    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert page.kind == "invitation"
    assert not shown(page.papers)


def test_the_way_back_leads_to_the_same_place_in_the_list(page):
    page.open_at("letter")

    page.back.click()

    after = page.papers.lists[When.AFTER]
    assert shown(page.papers)
    assert not shown(page.on_paper)
    assert page.focusWidget() is after
    assert after.cards[after.currentIndex().row()].title == "Letter to each person"
    assert page._heading.text() == "Paper"


def test_the_words_are_there_at_once_and_the_pages_follow(page, qtbot):
    page.open_at("agenda")

    assert "Heading: What the cards mean" in page.preview.text.words
    assert page.preview.pictures.accessibleName() == "The picture of the page is being made."
    with_pages(page, qtbot)
    assert page.preview.pictures.accessibleName().startswith("Picture of page 1 of")


def test_no_page_of_another_paper_is_shown(page, qtbot):
    page.open_at("paper_kit")
    page.open_at("agenda")
    page.open_at("deal")
    with_pages(page, qtbot)

    assert page.on_paper._latest.handout.title == page.on_paper.handout.title
    assert page.preview.pictures.count == len(page.on_paper._latest.pages)


@pytest.mark.parametrize("kind", KINDS)
def test_in_an_empty_project_each_paper_is_there_or_says_what_to_do(opened, kind):
    page = opened.show(PapersPage)

    page.open_at(kind)

    if page.on_paper.handout is None:
        assert page.on_paper.nothing.text().count(".") >= 2 or page.on_paper.nothing.text().endswith(".")
        assert shown(page.on_paper.nothing)
        assert not shown(page.on_paper.print_it)
        assert not shown(page.preview)
    else:
        assert shown(page.on_paper.print_it)
        assert page.preview.text.words
    assert page.problem() == ""


def test_what_has_nothing_to_print_leads_to_where_its_words_are_written(opened):
    page, met = opened.show(PapersPage), []
    page.go_to.connect(met.append)
    page.open_at("agenda")
    assert page.on_paper.nothing.text() == "Nothing is on the agenda yet. Add what happens first, on Plan."

    page.to_words.click()
    opened.desk.do("Add", plan.add_item, 1, "Welcome", 30)

    assert met == ["plan"]
    assert page.on_paper.handout is not None
    assert shown(page.preview)


def test_size_and_colours_are_chosen_for_one_paper(page, qtbot):
    page.open_at("agenda")
    with_pages(page, qtbot)
    sides = page.preview.pictures.count

    choose(page.on_paper.wishes.format, PaperFormat.GIANT)
    choose(page.on_paper.wishes.tint, Tint.YELLOW)
    with_pages(page, qtbot)

    made = page.on_paper._latest
    assert (made.paper.format, made.paper.tint) == (PaperFormat.GIANT, Tint.YELLOW)
    assert page.preview.pictures.count > sides
    corner = made.pages[0].pixelColor(5, 5)
    assert corner.blue() < 150 < corner.red()


def test_words_are_asked_for_only_where_they_make_a_difference(page):
    page.open_at("agenda")
    assert not shown(page.on_paper.wishes.words)

    an_idea_with_a_medical_word(page.desk)
    page.open_at("word_list")

    assert shown(page.on_paper.wishes.words)


def an_idea_with_a_medical_word(desk):
    an_idea(desk, "Tell me about the biopsy")


def test_easy_words_say_which_sentences_are_still_long(page, opened):
    long = "We will look at each letter with five people who read it out loud and say what it means to them"
    opened.desk.do("Write", changes.write, 1, SummaryPart.TALKED, [long])
    page.open_at("summary")
    assert not shown(page.on_paper.notes.long)

    choose(page.on_paper.wishes.format, PaperFormat.EASY)

    assert "1 sentence is still long" in page.on_paper.notes.long.text()
    told = " ".join(text.text() for text in page.on_paper.notes.sentences.findChildren(Text))
    assert "five people who read it out loud" in told
    assert "(Picture: " in page.preview.text.words


def test_who_has_read_a_paper_in_easy_words_is_kept_beside_it(page, opened, qtbot):
    page.open_at("agenda")
    assert not shown(page.check)
    choose(page.on_paper.wishes.format, PaperFormat.EASY)
    assert shown(page.check)
    draft = page.preview.text.words

    write(qtbot, page.check.readers, "Rosa and Omar")
    page.check.save.click()

    assert "Rosa and Omar" in page.preview.text.words
    assert "Rosa and Omar" not in draft
    opened.desk.do("Add", plan.add_item, 1, "A song together", 5)
    assert "Rosa and Omar" not in page.preview.text.words


def test_cards_say_that_they_keep_their_size_and_ask_no_more(page, qtbot):
    page.open_at("taking_part_cards")
    with_pages(page, qtbot)

    assert shown(page.on_paper.notes.real_size)
    assert not shown(page.on_paper.wishes)
    assert not shown(page.on_paper.fold_it)
    assert not shown(page.everyone)
    assert "Card 1 of " in page.preview.text.words


def test_a_personal_paper_is_made_in_the_way_its_reader_asked_for(page, opened, qtbot):
    reader = opened.desk.do("Add", people.add, 1, "Rosa", Part.USES, paper=PaperFormat.LARGE, tint=Tint.CREAM)
    opened.desk.do("Came", people.set_presence, 1, reader, Presence.INTRODUCED)
    page.open_at("certificate")
    assert page.preview.text.words.startswith("Title: Thank you, Guest 1")

    choose(page.for_whom, str(reader))
    with_pages(page, qtbot)

    assert page.preview.text.words.startswith("Title: Thank you, Rosa")
    assert page.on_paper.wishes.format.chosen == PaperFormat.LARGE
    assert page.on_paper._latest.paper.tint is Tint.CREAM


def test_the_next_paper_begins_with_what_suits_anybody(page):
    page.open_at("agenda")
    choose(page.on_paper.wishes.format, PaperFormat.GIANT)

    page.open_at("deal")

    assert page.on_paper.wishes.format.chosen == PaperFormat.STANDARD


def test_every_step_leads_to_papers_that_there_are():
    pages = [page for page in PageTypes().values() if page.paper_links]

    assert len(pages) > 5
    assert {kind for page in pages for kind, _words in page.paper_links} <= set(KINDS)


def test_the_plan_leads_to_the_invitation(opened):
    a_planned_session(opened.desk)
    page, met = opened.show(PlanPage), []
    page.go_to.connect(met.append)

    page._papers.buttons["invitation"].click()

    assert met == ["papers/invitation"]


def test_a_change_of_the_record_is_on_the_paper(page, opened, qtbot):
    page.open_at("agenda")

    opened.desk.do("Add", plan.add_item, 1, "A song together", 5)

    assert "A song together" in page.preview.text.words
    with_pages(page, qtbot)


def test_too_long_a_summary_asks_what_can_wait_and_leads_there(page, opened, qtbot):
    lines = [f"We talked for a long time about point {number} of the letters." for number in range(40)]
    opened.desk.do("Write", changes.write, 1, SummaryPart.TALKED, lines)
    met = []
    page.go_to.connect(met.append)
    page.open_at("summary")
    with_pages(page, qtbot)

    assert "too long for one side. What can wait?" in page.on_paper.notes.too_long.text()
    page.on_paper.notes.shorten.click()

    assert met == ["summary"]


def test_a_paper_of_several_pages_is_turned_by_keyboard(page, opened, qtbot):
    page.open_at("paper_kit")
    with_pages(page, qtbot)
    assert page.preview.place.text().startswith("Page 1 of ")
    last = page.preview.pictures.count
    page.preview.onward.setFocus()

    for _page in range(last - 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert page.preview.place.text() == opened.said[-1] == f"Page {last} of {last}"
    assert page.focusWidget() is page.preview.back


def test_the_pages_of_an_unchanged_paper_stay_where_they_were_turned_to(page, opened, qtbot):
    page.open_at("paper_kit")
    with_pages(page, qtbot)
    page.preview.onward.click()

    opened.desk.do("Plan", plan.write, 1, {"money": "£900"})

    assert page.preview.pictures.place == 1


def test_tab_meets_the_choices_the_buttons_and_the_words(page, qtbot):
    page.open_at("paper_kit")
    with_pages(page, qtbot)
    page.focus_title()
    met = []
    for _step in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    wanted = [
        page.back,
        page.on_paper.print_it,
        page.on_paper.fold_it,
        page.on_paper.open_it,
        page.on_paper.save_it,
        page.on_paper.save_text,
        page.on_paper.save_sound,
        page.preview.onward,
        page.preview.text,
    ]
    assert [widget for widget in met if widget in wanted][: len(wanted)] == wanted


def test_screen_readers_hear_a_name_for_everything(page, qtbot):
    page.open_at("agenda")
    with_pages(page, qtbot)

    def name(widget):
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)

    assert name(page.preview.text) == "Its words as plain text"
    assert name(page.papers.lists[When.DAY]) == "On the day"
    assert page.readable()[0].spoken_text() == "Paper: What we do"


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A printer that keeps what it is given; the dialogue is answered with Print."""
    told = tmp_path / "print"
    told.mkdir()
    takes = f'echo "$@" >> {told}/asked; exec /bin/cat >> {told}/bytes'
    for name, script in (("lp", takes), ("lpstat", "echo enabled")):
        (told / name).write_text(f"#!/bin/sh\n{script}\n")
        (told / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(told))
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Hall"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 1)
    return told


def printed(printer):
    from pypdfium2 import PdfDocument

    document = PdfDocument(printer / "bytes")
    sizes = [document.get_page_size(number) for number in range(len(document))]
    document.close()
    return sizes


def test_print_gives_the_pages_to_the_printer(page, printer, qtbot):
    page.open_at("agenda")

    page.on_paper.print_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert page.on_paper.outcome.done.text() == "The pages are on their way to the printer."
    assert all(across < down for across, down in printed(printer))


def test_the_printer_is_not_told_for_whom_a_paper_is(page, printer, qtbot):
    page.open_at("certificate")
    assert page.preview.text.words.startswith("Title: Thank you, Guest 1")

    page.on_paper.print_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    asked = (printer / "asked").read_text()
    assert "Thank you" in asked
    assert "Guest" not in asked


def test_a_booklet_has_two_pages_on_each_side(page, printer, qtbot):
    page.open_at("paper_kit")
    with_pages(page, qtbot)
    assert "short edge" in page.on_paper.folding.text()

    page.on_paper.fold_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert all(across > down for across, down in printed(printer))


def test_one_side_is_no_booklet(page, qtbot):
    page.open_at("deal")
    with_pages(page, qtbot)

    assert page.preview.pictures.count == 1
    assert not shown(page.on_paper.fold_it)
    assert not shown(page.on_paper.folding)


def test_everyone_gets_a_paper_of_their_own_in_one_go(page, tmp_path, monkeypatch, qtbot):
    page.open_at("certificate")
    assert page.everyone.counted.text() == "5 people get it on paper: 5 standard."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))

    page.everyone.save_all.click()

    qtbot.waitUntil(lambda: shown(page.everyone.outcome), timeout=20000)
    made = [path.read_text(encoding="utf-8") for path in sorted(tmp_path.rglob("*.html"))]
    for number in range(1, 6):
        assert sum(f"Thank you, Guest {number}" in words for words in made) == 1


def test_one_for_the_room_is_offered_to_nobody_in_particular(page):
    page.open_at("agenda")
    assert shown(page.everyone)

    page.open_at("paper_kit")

    assert not shown(page.everyone)


def test_save_writes_the_pdf_and_its_web_page(page, tmp_path, monkeypatch, qtbot):
    page.open_at("deal")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "Deal.pdf"), ""))

    page.on_paper.save_it.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert (tmp_path / "Deal.pdf").read_bytes().startswith(b"%PDF")
    assert "£500 for printing." in (tmp_path / "Deal.html").read_text(encoding="utf-8")


def test_save_as_plain_text_and_as_sound(page, tmp_path, monkeypatch, qtbot):
    page.open_at("deal")
    places = iter([str(tmp_path / "Deal.txt"), str(tmp_path / "Deal")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (next(places), ""))

    page.on_paper.save_text.click()
    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=10000)
    assert page.on_paper.outcome.done.text() == "Saved as Deal.txt."
    assert "£500 for printing." in (tmp_path / "Deal.txt").read_text(encoding="utf-8")

    page.on_paper.save_sound.click()
    qtbot.waitUntil(lambda: page.on_paper.outcome.done.text() == "Saved as Deal.wav.", timeout=20000)
    assert (tmp_path / "Deal.wav").read_bytes().startswith(b"RIFF")


def test_a_file_that_cannot_be_written_is_said_beside_the_buttons(page, tmp_path, monkeypatch, qtbot):
    page.open_at("deal")
    gone = tmp_path / "gone" / "Deal.wav"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(gone), ""))

    page.on_paper.save_sound.click()

    qtbot.waitUntil(lambda: shown(page.on_paper.outcome), timeout=20000)
    assert "folder" in page.on_paper.outcome.stopped.text()


def test_who_wants_to_hear_their_paper_is_said(page, opened):
    hears = opened.desk.do("Add", people.add, 1, "Abel", Part.USES, carrier=Carrier.SOUND)
    opened.desk.do("Came", people.set_presence, 1, hears, Presence.INTRODUCED)
    page.open_at("certificate")
    assert not shown(page.carried)

    choose(page.for_whom, str(hears))

    assert page.carried.text() == "Abel wants to hear it. Save it as sound."


def test_the_groups_own_pictures_are_kept_below_the_list(page, opened, qtbot):
    assert shown(page.pictures)
    page.open_at("agenda")
    assert not shown(page.pictures)


def test_open_shows_the_paper_in_the_systems_viewer(page, monkeypatch, qtbot):
    met = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(met.append(url)) or True)
    page.open_at("agenda")

    page.on_paper.open_it.click()

    qtbot.waitUntil(lambda: bool(met), timeout=10000)


@pytest.mark.parametrize(
    ("theme", "size", "width"), [("paper", 100, 1280), ("night", 200, 1024), ("yellow", 100, 760)]
)
@pytest.mark.parametrize("kind", ["", "agenda", "summary", "certificate"])
def test_nothing_keeps_anybody_out(page, dress, qapp, qtbot, theme, size, width, kind):
    dress(theme, size)
    page.resize(width, 700)
    page.open_at(kind)
    if page.on_paper.handout is not None:
        with_pages(page, qtbot)

    assert sound(qapp, page) == []
