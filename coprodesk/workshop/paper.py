"""Make the handouts of a project as files: tagged PDF and its HTML twin."""

from __future__ import annotations

from pathlib import Path

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services import documents
from coprodesk.workshop.desk import Desk
from coprodesk.workshop.handouts import KINDS
from coprodesk.workshop.views import project


def write_files(desk: Desk, kind: str, paper: PaperFormat, folder: Path) -> tuple[Path, ...]:
    """Write one handout of the newest session as PDF and HTML; returns the two paths.

    Raises PlainError where there is no such kind (they are in `handouts.KINDS`), where the record has nothing
    for it yet, or where the folder cannot be written.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        refusal = _("There is no handout called {kind}. Choose one of these: {known}.")
        raise PlainError(refusal.format(kind=kind, known=known))
    handout = desk.look(KINDS[kind], desk.look(project.latest_session))
    name = f"{kind}-{paper.value}"
    files = {
        folder / f"{name}.pdf": documents.to_pdf(handout, paper),
        folder / f"{name}.html": documents.to_html(handout, paper).encode(),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, contents in files.items():
            path.write_bytes(contents)
    except OSError as fault:
        refusal = _("Nothing can be saved in {folder}. Choose another folder.").format(folder=folder)
        raise PlainError(refusal) from fault
    return tuple(files)
