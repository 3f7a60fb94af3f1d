"""What the `coprodesk` command can do, with and without a window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprodesk import __version__
from coprodesk.choices import PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.i18n import _
from coprodesk.settings import LEVELS, Settings

if TYPE_CHECKING:
    from coprodesk.services.language import Finding
    from coprodesk.workshop.desk import Desk
    from coprodesk.workshop.paper import FileKind
    from coprodesk.workshop.papers import Wish

DONE, PROBLEM, MISUSE = 0, 1, 2
"""Exit codes: it worked; it could not be done and says why; the call or the PC lacks something first."""

_ALL = "all"
"""The name that stands for every kind of handout."""

_LONGEST = 60
"""Letters of a sentence that are printed before what is said about it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; returns the exit code. A refusal is one sentence on standard error."""
    given = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = given.command
    try:
        return command(given)
    except PlainError as refusal:
        print(refusal, file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        return PROBLEM


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coprodesk", description=_("Run co-design workshops on one shared PC.")
    )
    parser.add_argument("--version", action="version", version=f"CoproDesk {__version__}")
    parser.set_defaults(command=_window, file=None)
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND", dest="called")

    window = commands.add_parser("open", help=_("open the window, with a project"))
    window.add_argument("file", type=Path, metavar="FILE.copro")
    window.set_defaults(command=_window)

    tour = commands.add_parser("tour", help=_("do the main job without a screen and say what was done"))
    tour.add_argument("folder", type=Path, metavar="DIR", help=_("where everything is put"))
    tour.set_defaults(command=_tour)

    sample = commands.add_parser("sample", help=_("write the sample project to a new file"))
    sample.add_argument("file", type=Path, metavar="FILE.copro")
    sample.set_defaults(command=_sample)

    _add_handouts(commands)

    check = commands.add_parser("check", help=_("find words in a text that shut people out"))
    check.add_argument("file", metavar="FILE", help=_("a text file, or - to read what is typed or piped in"))
    check.add_argument("--json", action="store_true", help=_("print the findings for other programs"))
    check.add_argument(
        "--level",
        choices=LEVELS,
        default=Settings.level,
        help=_("who should be able to read it: easy points at most, expert at least"),
    )
    check.set_defaults(command=_check)

    doctor = commands.add_parser("doctor", help=_("say what works on this PC and what does not"))
    doctor.set_defaults(command=_doctor)
    return parser


def _add_handouts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    handouts = commands.add_parser(
        "handouts",
        help=_("make the handouts of the newest session"),
        description=_(
            "Make the handouts of the newest session as files. Files of the same names are replaced."
        ),
    )
    handouts.add_argument("file", type=Path, metavar="FILE.copro")
    handouts.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("where the files are put"))
    handouts.add_argument(
        "--kind", metavar="KIND", default="summary", help=_("which handout, or all; a wrong name lists them")
    )
    handouts.add_argument(
        "--person",
        metavar="NAME",
        default="",
        help=_("whose papers, as they asked for them; all for everyone's"),
    )
    handouts.add_argument(
        "--format", choices=[size.value for size in PaperFormat], help=_("how large the print is")
    )
    handouts.add_argument("--tint", choices=[tint.value for tint in Tint], help=_("the colours of the paper"))
    handouts.add_argument(
        "--as",
        dest="files",
        metavar="FILES",
        type=_file_kinds,
        default=(),
        help=_("which files: pdf, html, text or sound, or some of them, as in pdf,sound"),
    )
    handouts.add_argument(
        "--booklet", action="store_true", help=_("make the PDF a booklet to fold, for print on both sides")
    )
    handouts.set_defaults(command=_handouts)


def _file_kinds(words: str) -> tuple[FileKind, ...]:
    """What `--as` lists, each once."""
    from coprodesk.workshop.paper import FileKind

    try:
        return tuple(dict.fromkeys(FileKind(word.strip()) for word in words.split(",")))
    except ValueError as fault:
        raise argparse.ArgumentTypeError(_("choose from pdf, html, text and sound")) from fault


def _window(given: argparse.Namespace) -> int:
    from coprodesk import display

    if missing := display.what_is_missing():
        print(missing, file=sys.stderr)
        return MISUSE
    from coprodesk import app

    return app.run(given.file)


def _sample(given: argparse.Namespace) -> int:
    from coprodesk import paths
    from coprodesk.workshop import sample

    path = paths.as_project(given.file)
    sample.create(path)
    print(_("The sample project is in {path}.").format(path=path))
    return DONE


def _handouts(given: argparse.Namespace) -> int:
    from coprodesk.workshop import papers, projects

    wish = papers.Wish(
        person=given.person,
        format=PaperFormat(given.format) if given.format else None,
        tint=Tint(given.tint) if given.tint else None,
        files=given.files,
        booklet=given.booklet,
    )
    desk = projects.open_desk(given.file, lambda _changed: None)
    try:
        if given.kind == _ALL:
            return _write_all(desk, wish, given.out)
        return _write(desk, given.kind, wish, given.out)
    finally:
        desk.close()


def _write_all(desk: Desk, wish: Wish, folder: Path) -> int:
    """Write every kind; one that the record has nothing for yet says so and stops no other."""
    from coprodesk.workshop import handouts, papers

    codes = []
    for kind in handouts.KINDS:
        if papers.gets(kind, wish):
            try:
                codes.append(_write(desk, kind, wish, folder))
            except PlainError as refusal:
                print(f"{kind}: {refusal}", file=sys.stderr)
    return DONE if codes else PROBLEM


def _write(desk: Desk, kind: str, wish: Wish, folder: Path) -> int:
    from coprodesk.workshop import papers

    def tell(words: str) -> None:
        print(f"{kind}: {words}", file=sys.stderr)

    for path in papers.write_files(desk, kind, wish, folder, tell):
        print(path)
    return DONE


def _check(given: argparse.Namespace) -> int:
    from coprodesk.services import language

    text = _text_of(given.file)
    findings = language.check(text, level=language.Level(given.level))
    if given.json:
        print(json.dumps([_row(found) for found in findings], ensure_ascii=False, indent=2))
        return DONE
    for line in _lines(text, findings):
        print(line)
    if not findings:
        print(_("Nothing to look at. Most people will know these words."))
    print(language.readability(text).sentence)
    return DONE


def _row(found: Finding) -> dict[str, object]:
    """A finding as other programs read it: they rely on the names and their order."""
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "kind": found.kind.value,
        "suggestions": list(found.suggestions),
        "why": found.why,
    }


def _lines(text: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Each finding as people read it, with its line in the text."""
    number, seen = 1, 0
    for found in findings:
        number += text.count("\n", seen, found.start)
        seen = found.start
        words = found.text if len(found.text) <= _LONGEST else f"{found.text[:_LONGEST].rstrip()}…"
        told = _("Line {number}: {words}: {why}").format(number=number, words=words, why=found.why)
        choices = ", ".join(found.suggestions)
        instead = _(" You could say: {words}.").format(words=choices.rstrip("."))
        yield told + instead if choices else told


def _text_of(name: str) -> str:
    """The text as it stands, line ends too, so that offsets count what other programs read there."""
    if name == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    try:
        return Path(name).read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise PlainError(
            _("{name} is not a text file. Save it as plain text first.").format(name=name)
        ) from fault
    except OSError as fault:
        raise PlainError(_("{name} cannot be read. Check the name of the file.").format(name=name)) from fault


def _tour(given: argparse.Namespace) -> int:
    from coprodesk import tour

    tour.take(given.folder, print)
    return DONE


def _doctor(_given: argparse.Namespace) -> int:
    from coprodesk import doctor

    findings = doctor.examine()
    for finding in findings:
        print(finding.sentence)
    return DONE if all(finding.is_well for finding in findings) else PROBLEM
