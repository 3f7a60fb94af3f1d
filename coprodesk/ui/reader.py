"""Read a page aloud, and show each word as it is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from coprodesk import settings as settings_file
from coprodesk.i18n import _
from coprodesk.services.language import OwnWord
from coprodesk.services.speech import Done, Event, Failed, Ready, Speaker, Word, chunks
from coprodesk.settings import FASTEST, SLOWEST, Settings
from coprodesk.ui.asides import asides
from coprodesk.ui.widgets.readable import Readable

_MARGIN_PX = 80
"""How far from the edge of the view a lit word stays, in pixels: about two lines."""


@dataclass(frozen=True)
class _Piece:
    """A stretch of one part that is said in one go; `begin` and `end` are code points of the part's text.

    With an `aside` those words are said instead, while the stretch stays lit.
    """

    part: Readable
    text: str
    begin: int
    end: int
    aside: str = ""


class Reader(QObject):
    """Reads parts of a page in order, lights each word, and keeps the lit word in view.

    The first time a word comes that the group wants explained, its meaning is said after its sentence.
    The view follows the words until a person scrolls; it follows again from the next `read`.
    The voice starts with the first `read`. Speed and voice are taken from the settings, and kept there.

    Signals:
        started: reading begins.
        word_spoken: start and length of the word that is heard now, in code points of its part's text.
        finished: all was said, or reading was stopped.
        no_sound: why nothing is heard and what to do; once, at the first reading.
        failed: why the voice stopped and what to do.
    """

    started = Signal()
    word_spoken = Signal(int, int)
    finished = Signal()
    no_sound = Signal(str)
    failed = Signal(str)
    _told = Signal(object)

    def __init__(
        self,
        settings: Settings,
        parent: QObject | None = None,
        make_speaker: Callable[[Callable[[Event], None]], Speaker] = Speaker,
        own_words: Callable[[], Sequence[OwnWord]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._make_speaker = make_speaker
        self._speaker: Speaker | None = None
        self._own_words = own_words
        self._waiting: Iterator[_Piece] = iter(())
        self._piece: _Piece | None = None
        self._utterance = 0
        self._said_from = 0
        self._word_at = 0
        self._is_paused = False
        self._is_stale = False
        self._said_no_sound = False
        self._view = _View()
        # The speaker tells its events on a thread of its own.
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.close)

    @property
    def is_reading(self) -> bool:
        """Whether something is read, or reading is paused."""
        return self._piece is not None

    @property
    def is_paused(self) -> bool:
        """Whether reading is held."""
        return self._is_paused

    def read(self, parts: Sequence[Readable]) -> None:
        """Read parts in order, from the first; what is being read is stopped, and told as finished."""
        self.stop()
        pieces = _pieces(tuple(parts), tuple(self._own_words()))
        first = next(pieces, None)
        if first is None:
            return
        self._waiting = chain((first,), pieces)
        self._view = _View()
        self.started.emit()
        self._next_piece()

    def stop(self) -> None:
        """Stop at once: the light goes out now, the voice within 50 ms."""
        if self._piece is None:
            return
        if self._speaker is not None:
            self._speaker.stop()
        self._end()

    def pause(self) -> None:
        """Hold on; the lit word stays lit."""
        if self._piece is not None and self._speaker is not None and not self._is_paused:
            self._is_paused = True
            self._speaker.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if not self._is_paused or self._speaker is None:
            return
        self._is_paused = False
        if self._is_stale:
            self._say_again()
        else:
            self._speaker.resume()

    def set_rate(self, words_a_minute: int) -> None:
        """Read slower or faster, from the word that is heard now; kept in the settings."""
        rate = max(SLOWEST, min(FASTEST, words_a_minute))
        if rate != self._settings.rate:
            self._settings.rate = rate
            self._take_settings()

    def set_voice(self, voice: str) -> None:
        """Read with another voice (an id of `voices()`, "" for the usual one); kept in the settings."""
        if voice != self._settings.voice:
            self._settings.voice = voice
            self._take_settings()

    def close(self) -> None:
        """Stop, and end the voice's process."""
        self.stop()
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()

    def _take_settings(self) -> None:
        settings_file.save(self._settings)
        if self._is_paused:
            self._is_stale = True
        elif self._piece is not None:
            self._say_again()

    def _say_again(self) -> None:
        """Say the rest of the piece in the speed and voice of now."""
        if self._speaker is not None and self._piece is not None:
            self._speaker.stop()
            self._say(self._piece, self._word_at)

    def _next_piece(self) -> None:
        self._unlight()
        self._piece = next(self._waiting, None)
        if self._piece is None:
            self._end()
        else:
            self._say(self._piece, self._piece.begin)

    def _say(self, piece: _Piece, begin: int) -> None:
        self._word_at = begin
        self._is_stale = False
        if self._speaker is None:
            self._speaker = self._make_speaker(self._told.emit)
        text = piece.aside or piece.text[begin : piece.end]
        if piece.aside and _is_there(piece.part):
            piece.part.light(piece.begin, piece.end - piece.begin)
        self._utterance = self._speaker.say(text, self._settings.rate, self._settings.voice)
        self._said_from = begin

    def _end(self) -> None:
        self._unlight()
        self._waiting = iter(())
        self._piece = None
        self._utterance = 0
        self._is_paused = self._is_stale = False
        self.finished.emit()

    def _unlight(self) -> None:
        if self._piece is not None and _is_there(self._piece.part):
            self._piece.part.unlight()

    def _hear(self, event: Event) -> None:
        match event:
            case Ready(has_sound):
                self._note_sound(has_sound=has_sound)
            case Word(utterance, start, length) if utterance == self._utterance:
                self._light(self._said_from + start, length)
            case Done(utterance, completed) if utterance == self._utterance:
                if completed:
                    self._next_piece()
                else:
                    self._end()
            case Failed(reason) if self._piece is not None:
                self._end()
                self.failed.emit(reason)

    def _light(self, start: int, length: int) -> None:
        if self._piece is None or self._piece.aside or not _is_there(self._piece.part):
            return
        self._word_at = start
        self._piece.part.light(start, length)
        if isinstance(self._piece.part, QWidget):
            self._view.show_word(self._piece.part, start / len(self._piece.text))
        self.word_spoken.emit(start, length)

    def _note_sound(self, *, has_sound: bool) -> None:
        if has_sound or self._said_no_sound:
            return
        self._said_no_sound = True
        self.no_sound.emit(
            _(
                "Nothing is heard, because this computer has no sound device that works. The words still "
                "light up. Plug in headphones or a loudspeaker, then press Listen again."
            )
        )


class _View:
    """Keeps the heard word in view, until a person scrolls."""

    def __init__(self) -> None:
        self._area: QScrollArea | None = None
        self._left_at = 0
        self._is_following = True

    def show_word(self, widget: QWidget, share: float) -> None:
        """Scroll to a word that stands at a share (0 to 1) of a widget's text."""
        area = _scroll_area_of(widget)
        content = area.widget() if area is not None else None
        if area is None or content is None or not self._is_following:
            return
        bar = area.verticalScrollBar()
        if area is self._area and bar.value() != self._left_at:
            self._is_following = False
            return
        if area is not self._area or widget.height() < area.viewport().height() // 2:
            area.ensureWidgetVisible(widget, 0, _MARGIN_PX)
        word = widget.mapTo(content, QPoint(0, round(widget.height() * share)))
        area.ensureVisible(word.x(), word.y(), 0, min(_MARGIN_PX, area.viewport().height() // 4))
        self._area, self._left_at = area, bar.value()


def _pieces(parts: Sequence[Readable], own_words: Sequence[OwnWord]) -> Iterator[_Piece]:
    """What is said of some parts, in order; each part is asked for its words when its turn comes."""
    told: set[str] = set()
    for part in parts:
        text = part.spoken_text() if _is_there(part) else ""
        said = 0
        for aside in asides(text, own_words, told):
            yield from _stretches(part, text, said, aside.after)
            yield _Piece(part, text, aside.start, aside.end, aside.words)
            said = aside.after
        yield from _stretches(part, text, said, len(text))


def _stretches(part: Readable, text: str, begin: int, end: int) -> Iterator[_Piece]:
    for start, stop in chunks(text[begin:end]):
        yield _Piece(part, text, begin + start, begin + stop)


def _is_there(part: Readable) -> bool:
    """False for a widget that Qt has deleted meanwhile."""
    return not isinstance(part, QObject) or shiboken6.isValid(part)


def _scroll_area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
