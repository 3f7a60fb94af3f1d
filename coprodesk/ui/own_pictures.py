"""The part of a page that keeps a group's own photos, and the words beside which they are printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage

from coprodesk.i18n import _
from coprodesk.services.documents import photos
from coprodesk.ui import files, photo_view
from coprodesk.ui.asked import Ask
from coprodesk.ui.forms import NEW, Form
from coprodesk.ui.outcome import Outcome, bring_into_view
from coprodesk.ui.photo_view import PhotoView
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Column,
    LineField,
    PageTools,
    Row,
    Section,
    Text,
    Thumbnail,
)
from coprodesk.workshop.changes import own_pictures as changes
from coprodesk.workshop.views.own_pictures import PictureView

_SMALL = 256
"""Dots of the longer side of a small picture in the list."""


@dataclass(frozen=True)
class _Photo:
    """A photo that is ready, for the thing with a number; `turn` counts the photos that were chosen."""

    turn: int
    number: int
    content: bytes
    image: QImage


class OwnPictures(Section):
    """Photos of the group's own: choose one or drop it here, say its words, change it, remove it.

    Signals:
        asked: a change is to be made; carries an `Ask`.
    """

    asked = Signal(object)

    def __init__(self, tools: PageTools) -> None:
        self.photo = PhotoView(_("No photo is chosen. Choose one, or drop a file here."))
        self.choose = Button(_("Choose a photo"), icon="open")
        self.working = Text(_("The photo is being made ready …"), "quiet")
        self.outcome = Outcome(tools.announce)
        self.words = LineField(_("For which words?"), _("For example: library, the town library"))
        self.shows = LineField(
            _("What does it show?"), _("Read aloud to people who do not see it. For example: Our library.")
        )
        self.save = Button(_("Keep this picture"), icon="save")
        self.stop = Button("")
        self.boxes = Column(self.words, self.shows, Row(self.save, self.stop))
        self.pictures = CardList(_("Pictures that are kept"))
        self.open = Button("", icon="edit")
        self.remove = Button("", icon="remove")
        self.kept = Column(
            Text(_("Pictures that are kept"), "label"), self.pictures, Row(self.open, self.remove)
        )
        super().__init__(
            _("Our own pictures"),
            Text(_("A photo of your own place helps more than a drawing. It stands beside easy words.")),
            Text(_("Ask each person in the photo first. They can say no.")),
            Text(_("A phone notes where and when a photo was taken. That is not kept."), "quiet"),
            self.photo,
            self.choose,
            self.working,
            self.outcome,
            self.boxes,
            self.kept,
        )
        self._tools = tools
        self._views: tuple[PictureView, ...] = ()
        self._photos: dict[int, _Photo] = {}
        self._small: dict[int, Thumbnail] = {}
        self._turn = 0
        self.form = Form(self, {}, words=self.words, shows=self.shows)
        self.working.hide()
        self.setAcceptDrops(True)
        for box in (self.words, self.shows):
            # A box would write down the path of a file that is dropped on it.
            box.editor.setAcceptDrops(False)
        self._connect()
        self._show_cards()
        self._show_form()
        self._show_current()

    def show_pictures(self, pictures: Sequence[PictureView]) -> None:
        """Show the record: these are all pictures that are kept."""
        if tuple(pictures) == self._views:
            # A page puts half-written words back just before its first look at the record.
            self._show_form()
            return
        self._views = tuple(pictures)
        numbers = {NEW, *(each.id for each in self._views)}
        self._photos = {number: photo for number, photo in self._photos.items() if number in numbers}
        opened = self._view(self.form.number)
        self.form.follow(numbers, _saved(opened) if opened else None)
        self._show_cards()
        self._make_small_ones()
        self._show_form()
        self._show_current()

    def take(self, path: Path) -> None:
        """Make the photo of a file ready, away from the window, for the picture that is open."""
        self._turn += 1
        turn, number = self._turn, self.form.number
        self.outcome.clear()
        self.working.show()
        self._tools.jobs.run(
            _("Making the photo ready"),
            lambda _report, _stop: _ready(path, turn, number),
            self._take_photo,
            self._refuse_photo,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file may be let go here."""
        if _file_of(event) is not None:
            event.acceptProposedAction()
            self.photo.seek(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went elsewhere."""
        self.photo.seek(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was let go; of several the first."""
        self.photo.seek(False)
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.words.returned.connect(self.shows.take_focus)
        self.shows.returned.connect(self._save)
        self.shows.edited.connect(self._describe_photo)
        self.form.edited.connect(self._show_boxes)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self._stop)
        self.pictures.current_changed.connect(self._show_current)
        self.pictures.chosen.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.pictures.current_id or NEW))
        self.remove.clicked.connect(self._remove)

    def _choose(self) -> None:
        endings = " ".join(f"*{ending} *{ending.upper()}" for ending in photos.FILE_ENDINGS)
        path = files.ask_which_file(self.window(), _("Choose a photo"), f"{_('Photos')} ({endings})")
        if path is not None:
            self.take(path)

    def _take_photo(self, photo: _Photo) -> None:
        if photo.turn != self._turn:
            return
        self.working.hide()
        self._photos[photo.number] = photo
        if photo.number == self.form.number:
            self._show_form()
            self.outcome.say(_("The photo is ready. Say for which words it is, then keep it."))
            self.words.take_focus()
            bring_into_view(self.words)

    def _refuse_photo(self, problem: str) -> None:
        self.working.hide()
        self.outcome.refuse(problem)

    def _save(self) -> None:
        chosen = self._photos.get(self.form.number)
        image = chosen.content if chosen else b""
        if self.form.is_new and not image:
            self.outcome.refuse(_("There is no photo yet. Choose a photo first."))
            self.choose.setFocus()
            return
        self.outcome.clear()
        words, shows = self.words.text, self.shows.text
        is_about_shows = bool(words.strip()) and (not shows.strip() or len(shows) > changes.LONGEST)
        near = self.shows if is_about_shows else self.words
        if self.form.is_new:
            told = _("Kept. The picture now stands beside “{words}”.").format(words=words.strip())
            asked = Ask(_("add a picture"), changes.add, (words, shows, image), told, self._settle, near)
        else:
            told = _("Saved. “{words}” is closed again.").format(words=words.strip())
            args = (self.form.number, words, shows, image)
            asked = Ask(_("change a picture"), changes.change, args, told, self._settle, near)
        self.asked.emit(asked)

    def _settle(self) -> None:
        """The open picture is as it should be: close it, and stand on it in the list."""
        number = self.form.number or max((each.id for each in self._views), default=NEW)
        self._photos.pop(self.form.number, None)
        self.form.settle()
        self.form.edited.emit()
        self._show_form()
        self.pictures.set_current(number)
        self.choose.setFocus()

    def _stop(self) -> None:
        """Put a new photo away with its words; close a picture of the record and keep what was typed."""
        self.outcome.clear()
        if self.form.is_new:
            self._settle()
            return
        self.form.close()
        self._show_form()
        self.pictures.setFocus()

    def _open(self, number: int) -> None:
        view = self._view(number)
        if view is not None:
            self.outcome.clear()
            self.form.open(number, _saved(view))
            self._show_form()
            self.words.take_focus()

    def _remove(self) -> None:
        view = self._view(self.pictures.current_id or NEW)
        if view is not None:
            told = _("“{words}” has no picture of yours any more. Undo brings it back.")
            words = told.format(words=view.words)
            after = self.choose.setFocus if len(self._views) == 1 else self.pictures.setFocus
            self.asked.emit(Ask(_("remove a picture"), changes.remove, (view.id,), words, after))

    def _show_form(self) -> None:
        view = self._view(self.form.number)
        chosen = self._photos.get(self.form.number)
        image = chosen.image if chosen else photo_view.image_of(view.image) if view else QImage()
        self.photo.show_photo(image)
        self._describe_photo()
        self.choose.setText(_("Choose another photo") if self.photo.has_photo else _("Choose a photo"))
        self.save.setText(_("Save changes") if view else _("Keep this picture"))
        closing = _("Close “{words}”").format(words=view.words) if view else ""
        away = _("Put this photo away") if self.photo.has_photo else _("Put these words away")
        self.stop.setText(closing or away)
        self._show_boxes()

    def _show_boxes(self) -> None:
        self.boxes.setVisible(not self.form.is_new or self.photo.has_photo or NEW in self.form.unsaved)

    def _describe_photo(self) -> None:
        self.photo.describe(self.shows.text.strip())

    def _show_cards(self) -> None:
        self.pictures.show_cards([self._card(view) for view in self._views])
        self.kept.setVisible(bool(self._views))
        if self.pictures.current_id is None and self._views:
            self.pictures.set_current(self._views[0].id)

    def _show_current(self) -> None:
        view = self._view(self.pictures.current_id or NEW)
        for button, words in ((self.open, _("Change “{words}”")), (self.remove, _("Remove “{words}”"))):
            button.setVisible(view is not None)
            button.setText(words.format(words=view.words) if view else "")

    def _card(self, view: PictureView) -> Card:
        return Card(view.id, view.words, view.shows, picture=self._small.get(hash(view.image)))

    def _make_small_ones(self) -> None:
        missing = {
            hash(each.image): each.image for each in self._views if hash(each.image) not in self._small
        }
        if missing:
            self._tools.jobs.run(
                _("Making small pictures"),
                lambda _report, _stop: {
                    key: photo_view.image_of(content, _SMALL) for key, content in missing.items()
                },
                self._take_small_ones,
                self.outcome.refuse,
            )

    def _take_small_ones(self, made: Mapping[int, QImage]) -> None:
        self._small |= {key: Thumbnail(key, image) for key, image in made.items()}
        self._show_cards()

    def _view(self, number: int) -> PictureView | None:
        return next((view for view in self._views if view.id == number), None)


def _saved(view: PictureView) -> dict[str, str]:
    return {"words": view.words, "shows": view.shows}


def _ready(path: Path, turn: int, number: int) -> _Photo:
    content = photos.from_file(path)
    return _Photo(turn, number, content, photo_view.image_of(content))


def _file_of(event: QDropEvent) -> Path | None:
    """The first file that is dragged; None for anything else."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next(paths, None)
