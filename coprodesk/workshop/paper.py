"""Make one handout into a file: for the printer, for a computer, as plain text, or to listen to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprodesk import disk, settings
from coprodesk.choices import Carrier, Choice, PaperFormat
from coprodesk.i18n import mark
from coprodesk.services import documents, speech
from coprodesk.services.documents import Handout, Paper


class FileKind(Choice):
    """The files that a handout can be."""

    PDF = "pdf", mark("For the printer (PDF)")
    HTML = "html", mark("Web page")
    TEXT = "text", mark("Plain text")
    SOUND = "sound", mark("Sound")

    @property
    def ending(self) -> str:
        """How the names of such files end, with the dot."""
        return _ENDINGS[self]


_ENDINGS = {
    FileKind.PDF: ".pdf",
    FileKind.HTML: ".html",
    FileKind.TEXT: ".txt",
    FileKind.SOUND: ".wav",
}

CARRIED_BY = {
    Carrier.PAPER: (FileKind.PDF, FileKind.HTML),
    Carrier.FILE: (FileKind.PDF, FileKind.HTML, FileKind.TEXT),
    Carrier.SOUND: (FileKind.SOUND,),
}
"""The files for each way in which papers come to a person; a printed paper has its web page beside it."""


def contents(handout: Handout, paper: Paper | PaperFormat, kind: FileKind, *, booklet: bool = False) -> bytes:
    """A file of a handout. `booklet` makes the PDF one to fold.

    Sound is not made in memory: `save` writes it. Raises PlainError for what cannot be made.
    """
    match kind:
        case FileKind.PDF:
            return (documents.booklet if booklet else documents.to_pdf)(handout, paper)
        case FileKind.HTML:
            return documents.to_html(handout, paper).encode()
        case FileKind.TEXT:
            return documents.to_text(handout).encode()
        case FileKind.SOUND:
            raise ValueError("sound is written straight to its file")


def save(
    handout: Handout,
    paper: Paper | PaperFormat,
    kind: FileKind,
    path: Path,
    *,
    booklet: bool = False,
    voice: str | None = None,
    rate: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a file of a handout, whole or not at all; one of that name is replaced.

    `voice` and `rate` (words a minute) are for sound: what is chosen on this PC where they are not given. So
    are `progress` (done, in all) and `is_cancelled`: once it is true, no file is left. May run in the pool.
    Raises PlainError where the handout cannot be made, no voice works, or the disk does not take the file.
    """
    if kind is FileKind.SOUND:
        chosen = settings.load()
        speech.record(
            documents.to_speech(handout),
            path,
            title=handout.title,
            voice=chosen.voice if voice is None else voice,
            rate=rate or chosen.rate,
            progress=progress,
            is_cancelled=is_cancelled,
        )
        return
    content = contents(handout, paper, kind, booklet=booklet)
    with disk.whole(path) as file:
        file.write(content)
