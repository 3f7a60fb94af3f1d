"""Do the main job without a screen: sample, word check, voice, summary, pictures of every page."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from coprodesk import paths
from coprodesk.choices import PaperFormat
from coprodesk.errors import PlainError
from coprodesk.i18n import _

Say = Callable[[str], None]


def take(folder: Path, say: Say) -> None:
    """Put the sample, its handouts, a spoken sentence and a picture of every page in `folder`, and say so.

    Raises PlainError where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        refusal = _("Nothing can be saved in {folder}. Choose another folder.").format(folder=folder)
        raise PlainError(refusal) from fault
    project = _build_sample(folder, say)
    _check_words(say)
    _speak(folder, say)
    _make_summary(project, folder, say)
    _draw_pages(project, folder, say)
    say(_("Everything is in {folder}.").format(folder=folder))


def _build_sample(folder: Path, say: Say) -> Path:
    from coprodesk.workshop import sample

    project = folder / "sample.copro"
    project.unlink(missing_ok=True)
    sample.create(project)
    say(_("1. The sample project: {name}.").format(name=project.name))
    return project


def _check_words(say: Say) -> None:
    from coprodesk.services import language

    text = (paths.resource("sample") / "welcome.txt").read_text(encoding="utf-8")
    findings = language.check(text)
    say(
        _("2. The word check read a welcome text and found {count} things to look at:").format(
            count=len(findings)
        )
    )
    for found in findings:
        instead = ", ".join(found.suggestions)
        say(f"   {found.text}: {instead or found.why}")


def _speak(folder: Path, say: Say) -> None:
    from coprodesk.services import speech

    seconds = speech.record(
        _("What would make hospital letters easier to understand?"), folder / "spoken.wav"
    )
    say(_("3. The voice spoke for {seconds:.1f} seconds: spoken.wav.").format(seconds=seconds))


def _make_summary(project: Path, folder: Path, say: Say) -> None:
    from coprodesk.workshop import papers, projects

    desk = projects.open_desk(project, lambda _changed: None)
    try:
        made = [
            path.name
            for size in (PaperFormat.STANDARD, PaperFormat.LARGE, PaperFormat.GIANT)
            for path in papers.write_files(desk, "summary", papers.Wish(format=size), folder)
        ]
    finally:
        desk.close()
    say(_("4. The summary on paper and as a web page: {names}.").format(names=", ".join(made)))


def _draw_pages(project: Path, folder: Path, say: Say) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from coprodesk import app

    made = app.draw_pages(project, folder / "pages")
    say(_("5. A picture of each page: {names}.").format(names=", ".join(path.name for path in made)))
