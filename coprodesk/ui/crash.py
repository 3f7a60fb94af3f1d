"""When the program itself makes a mistake: a calm sentence, and a log without anybody's words."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from coprodesk.errors import PlainError
from coprodesk.i18n import _

log = logging.getLogger(__name__)

_LOG_BYTES = 200_000


def write_log_to(path: Path) -> None:
    """Keep the log in a file of 200 KB at most, with one older one; no log where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("coprodesk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def stay_calm(say: Callable[[str], None]) -> None:
    """Catch what nobody caught: log where it happened and say that the work is saved."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, PlainError):
            say(str(error))
            return
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("%s at %s", kind.__name__, where(trace))
        say(_("Something went wrong in the program. Your work is saved. Try again, or open the page again."))

    sys.excepthook = caught


def where(trace: TracebackType | None) -> str:
    """The way to the mistake as files, lines and functions: never a value or a message, they hold words."""
    steps = traceback.extract_tb(trace)
    return " > ".join(f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in steps)
