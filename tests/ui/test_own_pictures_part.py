"""The part that keeps a group's own photos, on a page as it will stand."""

import io

import pytest
from one_page import Opened, full_disk, shown, sound, write
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent

from coprodesk.services.documents import photos
from coprodesk.ui import asked, files
from coprodesk.ui.own_pictures import OwnPictures
from coprodesk.ui.widgets import Page
from coprodesk.workshop.changes import own_pictures as changes
from coprodesk.workshop.views import own_pictures as views


class PicturesPage(Page):
    """Holds nothing else."""

    name, title = "pictures", "Pictures"
    shows = frozenset({"own_picture"})

    def __init__(self, tools):
        self.own = OwnPictures(tools)
        super().__init__(tools)
        self.own.asked.connect(lambda ask: asked.make(self, ask))
        self.keep_draft(self.own.form, "own_pictures")

    def parts(self):
        return (self.own,)

    def refresh(self):
        self.own.show_pictures(self.desk.look(views.pictures))


@pytest.fixture
def opened(qtbot, dress):
    opened = Opened(qtbot)
    yield opened
    opened.close()


@pytest.fixture
def page(opened):
    return opened.show(PicturesPage)


def jpeg(colour="red", size=(60, 40)):
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "hall.jpg"
    path.write_bytes(jpeg())
    return path


def kept(opened):
    return [(each.words, each.shows) for each in opened.desk.look(views.pictures)]


def keep(opened, words="hall", shows="Our hall", colour="red"):
    return opened.desk.do("Add", changes.add, words, shows, photos.ready(jpeg(colour)))


def take(opened, page, path):
    page.own.take(path)
    assert opened.jobs.wait_for_all(5000)


def pick(monkeypatch, page, path):
    monkeypatch.setattr(files, "ask_which_file", lambda *_asked: path)
    page.own.choose.click()


def test_at_first_there_is_only_what_it_is_for_and_a_button(page, opened, qapp):
    assert shown(page.own.choose)
    assert not any(map(shown, (page.own.boxes, page.own.kept, page.own.working, page.own.outcome)))
    said = " ".join(part.spoken_text() for part in page.readable())
    assert "Ask each person in the photo first." in said
    assert "No photo is chosen." in said
    assert sound(qapp, page) == []


def test_a_photo_from_a_file_is_kept_with_its_words(page, opened, photo, monkeypatch, qtbot):
    pick(monkeypatch, page, photo)
    assert shown(page.own.working)
    assert opened.jobs.wait_for_all(5000)

    assert not shown(page.own.working)
    assert opened.said[-1] == "The photo is ready. Say for which words it is, then keep it."
    assert page.own.words.editor.hasFocus()
    write(qtbot, page.own.words, "hall, town hall")
    write(qtbot, page.own.shows, "Our hall")
    page.own.save.click()

    assert kept(opened) == [("hall, town hall", "Our hall")]
    assert photos.is_ready(opened.desk.look(views.pictures)[0].image)
    assert opened.desk.undo_label == "add a picture"
    assert opened.said[-1] == "Kept. The picture now stands beside “hall, town hall”."
    assert [card.in_words() for card in page.own.pictures.cards] == ["hall, town hall. Our hall."]
    assert not shown(page.own.boxes)
    assert not page.own.photo.has_photo
    assert page.own.choose.hasFocus()


def test_all_of_it_goes_by_keyboard(page, opened, photo, monkeypatch, qtbot):
    monkeypatch.setattr(files, "ask_which_file", lambda *_asked: photo)
    page.own.choose.setFocus()
    qtbot.keyClick(page.own.choose, Qt.Key.Key_Return)
    assert opened.jobs.wait_for_all(5000)
    qtbot.keyClicks(page.own.words.editor, "hall")
    qtbot.keyClick(page.own.words.editor, Qt.Key.Key_Return)
    assert page.own.shows.editor.hasFocus()
    qtbot.keyClicks(page.own.shows.editor, "Our hall")
    qtbot.keyClick(page.own.shows.editor, Qt.Key.Key_Return)

    assert kept(opened) == [("hall", "Our hall")]


def test_nothing_happens_where_no_file_is_chosen(page, opened, monkeypatch):
    pick(monkeypatch, page, None)

    assert not opened.jobs.is_busy
    assert not shown(page.own.working)


def test_a_file_can_be_dropped(page, opened, photo):
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://example.org/hall.jpg"), QUrl.fromLocalFile(str(photo))])
    keys = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, drop = QDragEnterEvent(QPoint(9, 9), *keys), QDropEvent(QPointF(9, 9), *keys, QEvent.Type.Drop)

    page.own.dragEnterEvent(enter)
    page.own.dropEvent(drop)

    assert enter.isAccepted()
    assert opened.jobs.wait_for_all(5000)
    assert page.own.photo.has_photo


def test_words_that_are_dragged_are_not_taken(page, opened):
    dragged = QMimeData()
    dragged.setText("hall")
    keys = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(9, 9), *keys)
    enter.ignore()

    page.own.dragEnterEvent(enter)

    assert not enter.isAccepted()


def test_a_file_that_is_no_photo_is_refused_beside_the_button(page, opened, tmp_path):
    path = tmp_path / "Mary.jpg"
    path.write_bytes(b"no photo")

    take(opened, page, path)

    assert opened.said[-1].startswith("Not done: This photo cannot be read.")
    assert "Mary" not in opened.said[-1]
    assert shown(page.own.outcome.stopped)
    assert not shown(page.own.working)
    assert not shown(page.own.boxes)


def test_of_two_photos_the_one_that_was_chosen_last_counts(page, opened, tmp_path):
    slow, quick = tmp_path / "slow.jpg", tmp_path / "quick.jpg"
    slow.write_bytes(jpeg("red", (6000, 4000)))
    quick.write_bytes(jpeg("blue"))

    page.own.take(slow)
    page.own.take(quick)
    assert opened.jobs.wait_for_all(10_000)

    assert page.own.photo._image.pixelColor(5, 5).blue() > 200


@pytest.mark.parametrize(
    ("words", "shows", "box", "refusal"),
    [
        ("", "Our hall", "words", "has no word yet"),
        ("hall", "", "shows", "cannot see the picture"),
        ("hall", "x" * 301, "shows", "too long"),
        ("barn", "Our hall", "words", "“barn” has a picture already"),
    ],
)
def test_what_is_missing_is_said_beside_its_box(page, opened, photo, words, shows, box, refusal):
    keep(opened, "barn")
    take(opened, page, photo)
    page.own.words.set_text(words)
    page.own.shows.set_text(shows)

    page.own.save.click()

    assert refusal in getattr(page.own, box).problem
    assert getattr(page.own, box).editor.hasFocus()
    assert page.own.photo.has_photo
    assert len(kept(opened)) == 1


def test_a_full_disk_loses_neither_photo_nor_words(page, opened, photo, monkeypatch):
    take(opened, page, photo)
    page.own.words.set_text("hall")
    page.own.shows.set_text("Our hall")
    monkeypatch.setattr(type(opened.desk), "do", full_disk)
    page.own.save.click()

    assert page.own.words.problem == "The disk is full."
    monkeypatch.undo()
    page.own.save.click()
    assert kept(opened) == [("hall", "Our hall")]


def test_a_screen_reader_hears_what_a_photo_shows(page, opened, photo, qtbot):
    seen = QAccessible.queryAccessibleInterface(page.own.photo)
    assert seen.role() == QAccessible.Role.Graphic
    assert seen.text(QAccessible.Text.Name).startswith("No photo is chosen.")

    take(opened, page, photo)
    assert seen.text(QAccessible.Text.Name) == "The chosen photo. Nobody has said what it shows yet."
    write(qtbot, page.own.shows, "Our hall")
    assert seen.text(QAccessible.Text.Name) == "Our hall"
    assert page.own.photo.spoken_text() == "Picture: Our hall"


def test_a_new_photo_can_be_put_away(page, opened, photo):
    take(opened, page, photo)
    page.own.words.set_text("hall")

    page.own.stop.click()

    assert not page.own.photo.has_photo
    assert not shown(page.own.boxes)
    assert page.own.choose.hasFocus()
    assert page.own.form.text == ""


def test_a_kept_picture_gets_other_words_and_keeps_its_photo(page, opened):
    number = keep(opened)
    image = opened.desk.look(views.pictures)[0].image
    assert page.own.open.words() == "Change “hall”"
    page.own.open.click()
    assert page.own.photo.has_photo
    assert page.own.photo.accessibleName() == "Our hall"

    page.own.words.set_text("barn")
    page.own.save.click()

    picture = opened.desk.look(views.pictures)[0]
    assert (picture.id, picture.words, picture.image) == (number, "barn", image)
    assert opened.desk.undo_label == "change a picture"
    assert not shown(page.own.boxes)


def test_a_kept_picture_gets_another_photo(page, opened, tmp_path):
    keep(opened, colour="red")
    before = opened.desk.look(views.pictures)[0].image
    path = tmp_path / "new.jpg"
    path.write_bytes(jpeg("blue"))

    page.own.open.click()
    take(opened, page, path)
    page.own.save.click()

    assert opened.desk.look(views.pictures)[0].image not in (b"", before)
    assert kept(opened) == [("hall", "Our hall")]
    assert opened.jobs.wait_for_all(5000)
    opened.desk.undo()
    assert opened.desk.look(views.pictures)[0].image == before


def test_a_photo_for_one_picture_never_lands_on_another(page, opened, photo):
    keep(opened, "barn", "Our barn", "blue")
    other = keep(opened, "shop", "The shop", "green")
    before = {each.words: each.image for each in opened.desk.look(views.pictures)}
    page.own.pictures.set_current(other)
    page.own.open.click()
    page.own.take(photo)
    page.own.stop.click()
    assert opened.jobs.wait_for_all(5000)
    assert not page.own.photo.has_photo

    page.own._open(next(each.id for each in opened.desk.look(views.pictures) if each.words == "barn"))
    page.own.save.click()

    assert {each.words: each.image for each in opened.desk.look(views.pictures)} == before


def test_removing_can_be_undone(page, opened):
    keep(opened)
    assert page.own.remove.words() == "Remove “hall”"
    page.own.remove.click()

    assert kept(opened) == []
    assert opened.said[-1] == "“hall” has no picture of yours any more. Undo brings it back."
    assert page.own.choose.hasFocus()
    assert not shown(page.own.kept)
    opened.desk.undo()
    assert shown(page.own.kept)
    assert [card.title for card in page.own.pictures.cards] == ["hall"]


def test_a_picture_that_goes_by_undo_while_it_is_open_closes(page, opened):
    keep(opened)
    page.own.open.click()

    opened.desk.undo()

    assert page.own.form.is_new
    assert not page.own.photo.has_photo
    assert not shown(page.own.boxes)


def test_each_card_has_a_small_picture_made_away_from_the_window(page, opened):
    keep(opened, "hall", colour="red")
    keep(opened, "barn", colour="blue")
    assert opened.jobs.wait_for_all(5000)

    small = [card.picture.image for card in page.own.pictures.cards]
    assert [image.pixelColor(5, 5).red() > 200 for image in small] == [False, True]


def test_half_written_words_outlive_the_page(page, opened, photo, qtbot):
    take(opened, page, photo)
    write(qtbot, page.own.words, "hall")
    page.hide()

    again = opened.show(PicturesPage)

    assert again.own.words.text == "hall"
    assert shown(again.own.boxes)
    again.own.save.click()
    assert opened.said[-1] == "Not done: There is no photo yet. Choose a photo first."
    assert again.own.stop.words() == "Put these words away"


@pytest.mark.parametrize("theme", ["paper", "night", "yellow"])
@pytest.mark.parametrize("size", [100, 200])
def test_it_is_sound_in_each_look(opened, dress, photo, qapp, theme, size):
    dress(theme, size)
    keep(opened, "hall, town hall", "Our hall in Mill Lane, with the red door and the ramp beside it")
    keep(opened, "ward clerk", "Sam")
    page = opened.show(PicturesPage, width=760)
    take(opened, page, photo)

    assert sound(qapp, page) == []
    page.own.words.set_text("")
    page.own.save.click()
    assert sound(qapp, page) == []


def test_nobody_s_photo_or_file_name_is_logged(page, opened, tmp_path, caplog):
    caplog.set_level("DEBUG", logger="coprodesk")
    path = tmp_path / "Mary at the clinic.jpg"
    path.write_bytes(jpeg())
    take(opened, page, path)
    page.own.words.set_text("Mary")
    page.own.shows.set_text("Mary at the clinic")
    page.own.save.click()

    assert [record for record in caplog.records if "Mary" in record.getMessage()] == []
