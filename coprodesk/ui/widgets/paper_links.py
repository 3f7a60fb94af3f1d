"""The buttons at the end of a page that lead to the papers people look for there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from coprodesk.i18n import _
from coprodesk.ui.widgets.button import Button
from coprodesk.ui.widgets.groups import Row, Section


class PaperLinks(Section):
    """A button for each kind of paper.

    Signals:
        wanted: somebody wants a paper; carries its place, such as "papers/agenda".
    """

    wanted = Signal(str)

    def __init__(self, papers: Sequence[tuple[str, str]]) -> None:
        """Make a button for each kind; `papers` has its words, marked for translation."""
        self.buttons = {kind: Button(_(words), icon="print") for kind, words in papers}
        super().__init__(_("Paper for this"), Row(*self.buttons.values()))
        for kind, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, kind))

    def _ask(self, kind: str, _checked: bool = False) -> None:
        self.wanted.emit(f"papers/{kind}")
