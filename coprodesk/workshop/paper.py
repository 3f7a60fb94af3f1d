"""Make the handouts of a project as files: tagged PDF and its HTML twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.services import documents
from coprodesk.services.documents import Handout, Paper
from coprodesk.workshop import handouts
from coprodesk.workshop.desk import Desk
from coprodesk.workshop.handouts import KINDS, Reader, Share, reader_of
from coprodesk.workshop.views import project


def write_files(desk: Desk, kind: str, paper: PaperFormat | None, folder: Path) -> tuple[Path, ...]:
    """Write one handout of the newest session as PDF and HTML; returns the paths.

    A personal kind (`Share.OWN`) is written for each of its readers, in the format that each asked
    for; `paper` is used for all where it is given, and standard where nobody asked.

    Raises PlainError where there is no such kind, where the record has nothing for it yet, or where the
    folder cannot be written.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        refusal = _("There is no handout called {kind}. Choose one of these: {known}.")
        raise PlainError(refusal.format(kind=kind, known=known))
    files: dict[Path, bytes] = {}
    for name, handout, size in _made(desk, kind, paper):
        files[folder / f"{name}-{size.value}.pdf"] = documents.to_pdf(handout, size)
        files[folder / f"{name}-{size.value}.html"] = documents.to_html(handout, size).encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, contents in files.items():
            path.write_bytes(contents)
    except OSError as fault:
        refusal = _("Nothing can be saved in {folder}. Choose another folder.").format(folder=folder)
        raise PlainError(refusal) from fault
    return tuple(files)


def _made(desk: Desk, kind: str, paper: PaperFormat | None) -> Iterator[tuple[str, Handout, PaperFormat]]:
    """The handouts of a kind, each with the name of its file and its format."""
    workshop_id = desk.look(project.latest_session)
    if KINDS[kind].share is not Share.OWN:
        size = paper or PaperFormat.STANDARD
        yield kind, desk.look(handouts.made, workshop_id, kind, Reader(Paper(size))), size
        return
    readers = desk.look(KINDS[kind].readers, workshop_id)
    if not readers:
        raise PlainError(_("Nobody gets this paper yet. Put people on the list and mark who came."))
    for reader in readers:
        handout = desk.look(handouts.made, workshop_id, kind, reader_of(reader))
        yield f"{kind}-{reader.id}{_for_a_file(reader.name)}", handout, paper or reader.paper


def _for_a_file(name: str) -> str:
    """A name in signs that every disk takes, behind a hyphen; "" where none is left."""
    words = "-".join(re.findall(r"[^\W_]+", name.casefold()))[:40]
    return f"-{words}" if words else ""
