"""Make the program easy on the eyes and ears: letters, colours, voice, movement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coprodesk.errors import PlainError
from coprodesk.i18n import _, mark
from coprodesk.settings import FASTEST, SLOWEST, TEXT_SIZES, THEMES
from coprodesk.ui import theme
from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Choice,
    NumberField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    Tick,
)

if TYPE_CHECKING:
    from coprodesk.services.speech import Voice
    from coprodesk.ui.reader import Reader

SPEED_STEP = 20
"""How much slower or faster one press makes the voice, in words a minute."""

_SIZES = {
    100: mark("100%: standard"),
    125: mark("125%: a little larger"),
    150: mark("150%: large"),
    200: mark("200%: very large"),
    300: mark("300%: as large as it goes"),
}

_LEVELS = {
    "easy": mark("Easy words: all that some people do not know"),
    "everyone": mark("For everyone: what many people do not know"),
    "many": mark("Only what is hard for many people"),
    "expert": mark("Only words for experts"),
}


class ComfortPage(Page):
    """Letters, colours, voice and movement; each choice is on at once and stays on this PC."""

    name = "comfort"
    title = mark("Comfort")

    def __init__(self, tools: PageTools) -> None:
        self._voices: tuple[Voice, ...] = ()
        self.lead = Text(_("Choose what is easy for you. Each choice works at once and stays on this PC."))
        self.letters = Choice(
            _("How large should the letters be?"), [(str(size), _(_SIZES[size])) for size in TEXT_SIZES]
        )
        self.colours = Choice(
            _("Which colours are best for you?"), [(name, _colours(name)) for name in THEMES]
        )
        self.eyes = Section(_("For your eyes"), self.letters, self.colours)
        self.voice = CardList(_("Voices"), _("Looking for voices."))
        self.use_voice = Button(_("Use the chosen voice"))
        self.speed = NumberField(_("How fast should it read?"), "", SLOWEST, FASTEST, _("words a minute"))
        self.slower = Button(_("Slower"))
        self.faster = Button(_("Faster"))
        self.sentence = Text(_("This is how I sound. Can you follow every word?"), "question")
        self.speak = Button(_("Hear a sentence"), icon="listen", is_main=True)
        self.stop = Button(_("Stop"), icon="stop")
        self.ears = Section(
            _("For your ears"),
            Text(_("Which voice reads to you?"), "label"),
            self.voice,
            self.use_voice,
            self.sentence,
            Row(self.speak, self.stop),
            self.speed,
            Row(self.slower, self.faster),
        )
        self.level = Choice(
            _("How much should it point at?"), [(level, _(words)) for level, words in _LEVELS.items()]
        )
        self.words = Section(
            _("For hard words"),
            Text(_("A line below a word shows that it may be hard. Help shows all the lines.")),
            self.level,
        )
        self.calm = Tick(_("Calm mode: nothing on the screen moves"))
        self.movement = Section(_("Movement"), self.calm)
        super().__init__(tools)
        self.letters.chosen_changed.connect(self._take_size)
        self.colours.chosen_changed.connect(self._take_colours)
        self.level.chosen_changed.connect(self._take_level)
        self.calm.changed.connect(self._take_calm)
        self.speed.edited.connect(self._take_speed)
        self.slower.clicked.connect(self._go_slower)
        self.faster.clicked.connect(self._go_faster)
        self.voice.chosen.connect(self._take_voice)
        self.use_voice.clicked.connect(self._take_current_voice)
        self.speak.clicked.connect(self._speak)
        self.stop.clicked.connect(self._be_quiet)

    def parts(self) -> tuple[QWidget, ...]:
        """Eyes, then ears, then words and movement."""
        return self.lead, self.eyes, self.ears, self.words, self.movement

    def refresh(self) -> None:
        """Show what is chosen now, wherever it was chosen."""
        chosen = self.tools.settings
        self.letters.set_chosen(str(chosen.text_size))
        self.colours.set_chosen(chosen.theme)
        self.level.set_chosen(chosen.level)
        self.calm.set_on(chosen.calm)
        self.speed.set_number(chosen.rate)
        self._show_voices()

    @property
    def reader(self) -> Reader:
        """The voice."""
        if self.tools.reader is None:
            raise RuntimeError("Comfort was opened without a reader")
        return self.tools.reader

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the voices of this PC, which takes a moment on some, and show what the bar changed."""
        super().showEvent(event)
        self.refresh()
        if not self._voices:
            self.tools.jobs.run(_("Looking for voices"), _find_voices, self._take_voices, self._lack_voices)

    def changeEvent(self, event: QEvent) -> None:
        """The bar changes letters and colours too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.refresh()

    def _take_size(self, size: str) -> None:
        self.tools.settings.text_size = int(size)
        self._put_on()

    def _take_colours(self, name: str) -> None:
        self.tools.settings.theme = name
        self._put_on()

    def _take_calm(self, is_on: bool) -> None:
        self.tools.settings.calm = is_on
        self._put_on()

    def _take_level(self, level: str) -> None:
        self.tools.settings.level = level
        self._put_on()

    def _put_on(self) -> None:
        if self.tools.settings_changed is not None:
            self.tools.settings_changed()

    def _take_speed(self) -> None:
        self.reader.set_rate(self.speed.number)

    def _go_slower(self) -> None:
        self._change_speed(-SPEED_STEP)

    def _go_faster(self) -> None:
        self._change_speed(SPEED_STEP)

    def _change_speed(self, by: int) -> None:
        self.speed.set_number(self.speed.number + by)
        self._take_speed()
        self.tools.announce(self.speed.answer_in_words())

    def _take_voices(self, voices: Sequence[Voice]) -> None:
        self._voices = tuple(voices)
        self._show_voices()

    def _lack_voices(self, problem: str) -> None:
        self.say_problem(problem)

    def _show_voices(self) -> None:
        in_use = self._voice_in_use()
        self.voice.show_cards(
            [
                Card(number, _(voice.name), mark=_("In use") if voice.id == in_use else "")
                for number, voice in enumerate(self._voices)
            ]
        )

    def _voice_in_use(self) -> str:
        known = [voice.id for voice in self._voices]
        chosen = self.tools.settings.voice
        return chosen if chosen in known else next(iter(known), "")

    def _take_current_voice(self) -> None:
        number = self.voice.current_id
        if number is None:
            self.say_problem(_("Choose a voice in the list first."))
        else:
            self._take_voice(number)

    def _take_voice(self, number: int) -> None:
        voice = self._voices[number]
        self.say_problem("")
        self.reader.set_voice(voice.id)
        self._show_voices()
        self.tools.announce(_("In use: {voice}").format(voice=_(voice.name)))

    def _speak(self) -> None:
        self.reader.read((self.sentence,))

    def _be_quiet(self) -> None:
        self.reader.stop()


def _colours(name: str) -> str:
    found = theme.tokens(name)
    return _("{colours}: {good_for}").format(colours=found.label, good_for=found.good_for)


def _find_voices(_report: Callable[[int, int], None], _is_cancelled: Callable[[], bool]) -> tuple[Voice, ...]:
    from coprodesk.services import speech

    found = speech.voices()
    if not found:
        raise PlainError(_("This PC names no voices. Its usual voice reads to you."))
    return found


PAGE = ComfortPage
