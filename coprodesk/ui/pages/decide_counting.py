"""Count one open vote: slips of dots, thumbs, and what ends the vote."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal

from coprodesk.choices import Lane, Thumb, VoteKind
from coprodesk.i18n import _, ngettext
from coprodesk.ui import theme
from coprodesk.ui.pages.ideas_parts import on_ctrl_enter
from coprodesk.ui.widgets import (
    Button,
    Choice,
    Column,
    Field,
    LineField,
    NumberField,
    Row,
    Section,
    Text,
    TextField,
)
from coprodesk.workshop.views.votes import RoundView

_LANES = (Lane.PAPER, Lane.TYPED, Lane.HANDS)
_MOST_IN_A_BOX = 99


class Counting(Section):
    """The open vote: its question, how many have voted, one slip or thumb at a time.

    Signals:
        slip_wanted: the dots in the boxes are one slip.
        thumb_wanted: somebody's thumb; carries the value of Thumb.
        again_wanted: the votes of the chosen lane are to be put aside.
        close_wanted: the vote is to be closed.
        drop_wanted: the vote is to be taken back, as nobody has voted.
    """

    slip_wanted = Signal()
    thumb_wanted = Signal(str)
    again_wanted = Signal()
    close_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self) -> None:
        self.question = Text("", "question")
        self.voted = Text()
        self.lane = Choice("", [(each.value, each.label) for each in _LANES])
        self.slip = DotSlip()
        self.thumbs = ThumbSlip()
        self.everyone = Text(_("Everyone has voted. Close the vote now."), "done")
        self.again = AskFirst(_("Put them aside"), _("Leave them counted"))
        self.close_vote = AskFirst(_("Close it now"), _("Keep it open"))
        self.drop = Button(_("Drop this vote"), icon="remove")
        self.ending = Section(_("End this vote"), self.close_vote, self.again, self.drop)
        super().__init__(
            "",
            self.question,
            self.voted,
            self.lane,
            self.slip,
            self.thumbs,
            self.everyone,
            self.ending,
        )
        self._vote: RoundView | None = None
        self.lane.chosen_changed.connect(self._name_again)
        self.lane.chosen_changed.connect(self._show_lane)
        self.slip.count.clicked.connect(self.slip_wanted)
        on_ctrl_enter(self.slip, self.slip_wanted.emit)
        self.slip.code.returned.connect(self.slip_wanted)
        self.thumbs.pressed.connect(self.thumb_wanted)
        self.again.confirmed.connect(self.again_wanted)
        self.close_vote.confirmed.connect(self.close_wanted)
        self.drop.clicked.connect(self.drop_wanted)

    @property
    def lane_chosen(self) -> Lane:
        """The way by which the slip in hand came."""
        return Lane(self.lane.chosen)

    def show_vote(self, vote: RoundView | None) -> None:
        """Show an open vote, without any count that could lead those who have not voted; None hides all."""
        self.setVisible(vote is not None)
        if vote is None:
            self._vote = None
            return
        is_new = self._vote is None or self._vote.id != vote.id
        self._vote = vote
        is_dots = vote.kind is VoteKind.DOTS
        self.heading.setText(_("Vote with dots") if is_dots else _("Thumbs on a proposal"))
        self.question.setText(vote.question)
        self.voted.setText(vote.balance)
        self._ask_lane(is_dots)
        if is_new:
            self.lane.set_chosen(Lane.PAPER if is_dots else Lane.HANDS)
            self.slip.ask(vote)
            self.thumbs.worry.set_text("")
            self._show_lane()
        is_full = vote.ballots >= vote.voters
        self.slip.setVisible(is_dots and not is_full)
        self.thumbs.setVisible(not is_dots and not is_full)
        self.everyone.setVisible(is_full and bool(vote.ballots))
        self.drop.setVisible(not vote.ballots)
        self._name_again()
        self._name_close(vote)

    def take_focus(self) -> None:
        """Bring the keyboard to where the next vote goes in, or to the end of the vote."""
        if not self.slip.isHidden():
            self.slip.boxes[0].take_focus()
        elif not self.thumbs.isHidden():
            self.thumbs.buttons[0].setFocus()
        else:
            self.close_vote.opener.setFocus()

    def _ask_lane(self, is_dots: bool) -> None:
        self.lane.set_question(
            _("Where does this slip come from?") if is_dots else _("How is this thumb shown?")
        )

    def _show_lane(self) -> None:
        self.slip.show_lane(self.lane_chosen)

    def _name_again(self) -> None:
        if self._vote is None:
            return
        lane = self.lane_chosen
        count = dict(self._vote.by_lane).get(lane, 0)
        words = {
            Lane.PAPER: _("Count the paper slips again"),
            Lane.TYPED: _("Count the votes typed here again"),
            Lane.HANDS: _("Count the hands again"),
        }
        self.again.ask(
            words[lane],
            ngettext(
                "{count} vote is put aside for good. Then you count it again.",
                "{count} votes are put aside for good. Then you count them again.",
                count,
            ).format(count=count),
        )
        self.again.setVisible(count > 0)

    def _name_close(self, vote: RoundView) -> None:
        missing = vote.voters - vote.ballots
        self.close_vote.ask(
            _("Close the vote"),
            ngettext(
                "{count} person has not voted yet. A closed vote stays closed.",
                "{count} people have not voted yet. A closed vote stays closed.",
                missing,
            ).format(count=missing)
            if missing > 0
            else "",
        )
        self.close_vote.setVisible(vote.ballots > 0)


class DotSlip(Column):
    """One slip of dots: a number for each choice, and how many dots are put."""

    def __init__(self) -> None:
        self.choices = Row(gap=24, is_even=True)
        self.put = Text()
        self.code = LineField(_("Code on the slip"), _("If you type it, no slip is counted twice."))
        self.count = Button(_("Count this slip"), icon="check", is_main=True)
        self.boxes: list[NumberField] = []
        super().__init__(self.choices, self.put, self.code, self.count)
        self._options: list[int] = []
        self._each = 0

    @property
    def dots(self) -> dict[int, int]:
        """The dots on the slip, by the number of the choice."""
        return {option: box.number for option, box in zip(self._options, self.boxes, strict=True)}

    @property
    def in_doubt(self) -> Field:
        """Where a refusal stands: at the most dots, or at the code where the dots are right."""
        if self.code.text and not self.code.isHidden() and 0 < self._sum <= self._each:
            return self.code
        return max(self.boxes, key=lambda box: box.number)

    @property
    def _sum(self) -> int:
        return sum(box.number for box in self.boxes)

    def show_lane(self, lane: Lane) -> None:
        """Ask for a code where the slip is of paper."""
        self.code.setVisible(lane is Lane.PAPER)

    def ask(self, vote: RoundView) -> None:
        """Make an empty slip for a vote."""
        self._each = vote.dots_each
        self._options = [each.id for each in vote.standings]
        self.boxes = []
        for each in vote.standings:
            box = NumberField(each.text, most=_MOST_IN_A_BOX)
            box.edited.connect(self._show_put)
            self.boxes.append(box)
        self.choices.replace(*self.boxes)
        self.code.set_text("")
        self._show_put()

    def empty(self) -> None:
        """Take all dots and the code off, for the next slip."""
        self.code.set_text("")
        for box in self.boxes:
            box.set_number(0)
        self._show_put()

    def _show_put(self) -> None:
        put = self._sum
        for box in self.boxes:
            box.say_problem("")
        if put > self._each:
            words = _("Too many: {put} dots put, and everyone has {each}.")
        else:
            words = _("{put} of {each} dots put.")
        self.put.setText(words.format(put=put, each=self._each))
        self.put.set_look("attention" if put > self._each else "body")


class ThumbSlip(Column):
    """One person's thumb, with their worry in their own words.

    Signals:
        pressed: a thumb; carries the value of Thumb.
    """

    pressed = Signal(str)

    def __init__(self) -> None:
        self.worry = TextField(
            _("A worry, in the person's own words"),
            _("Leave it empty where there is none. No name is kept."),
            lines=2,
            is_said=True,
        )
        self.buttons = [BigButton(thumb.label) for thumb in Thumb]
        super().__init__(self.worry, Row(*self.buttons))
        for button, thumb in zip(self.buttons, Thumb, strict=True):
            button.clicked.connect(partial(self._press, thumb))

    def _press(self, thumb: Thumb) -> None:
        self.pressed.emit(thumb.value)


class BigButton(Button):
    """A button with much room round its words, for an answer that counts at once."""

    def heightForWidth(self, width: int) -> int:
        """The height in pixels: half as much again as other buttons have, at least."""
        return max(super().heightForWidth(width), round(1.5 * theme.target(self.font())))

    def sizeHint(self) -> QSize:
        """All words in one line, with room at both ends."""
        width = super().sizeHint().width() + theme.target(self.font())
        return QSize(width, self.heightForWidth(width))


class AskFirst(Column):
    """A button for what nobody can undo: it says what will be, and asks once more.

    Signals:
        confirmed: the person is sure, or there was nothing to ask.
    """

    confirmed = Signal()

    def __init__(self, yes: str, no: str) -> None:
        self.opener = Button("…")
        self.warning = Text()
        self.yes = Button(yes)
        self.no = Button(no)
        self.asking = Column(self.warning, Row(self.no, self.yes))
        super().__init__(self.opener, self.asking)
        self.asking.hide()
        self.opener.clicked.connect(self._open)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._leave)

    def ask(self, label: str, warning: str) -> None:
        """Name the act, and what it would do; no warning means that it needs no second question."""
        self.opener.setText(label)
        self.warning.setText(warning)
        if not warning:
            self.asking.hide()

    def _open(self) -> None:
        if self.warning.text():
            self.asking.show()
            self.no.setFocus()
        else:
            self.confirmed.emit()

    def _confirm(self) -> None:
        self.asking.hide()
        self.confirmed.emit()

    def _leave(self) -> None:
        self.asking.hide()
        self.opener.setFocus()
