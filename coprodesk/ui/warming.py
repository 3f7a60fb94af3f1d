"""Load what the first words and the first project need once, while people look at Home."""

from __future__ import annotations

import logging
import threading

from PySide6.QtCore import QThreadPool

from coprodesk.services import language

log = logging.getLogger(__name__)


class _Now:
    is_begun = False
    is_ready = threading.Event()


def begin() -> None:
    """Start to load in the pool, where nobody has begun yet. Call it on the window's thread."""
    if not _Now.is_begun:
        _Now.is_begun = True
        QThreadPool.globalInstance().start(_read)


def is_ready() -> bool:
    """Whether a check can begin at once."""
    return _Now.is_ready.is_set()


def _read() -> None:
    """Runs in the pool. Where reading stops, the first check meets the same fault and tells of it."""
    try:
        language.warm_up()
    except Exception:
        log.exception("The tables of the word checker could not be read")
    _Now.is_ready.set()
    from coprodesk.workshop import handouts, projects  # noqa: F401 - loaded for later
