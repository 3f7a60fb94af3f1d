"""Write files whole or not at all."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from coprodesk.errors import not_saved

PRIVATE = "coprodesk-paper-"
"""How the names of folders for private copies begin: what a crash leaves of them goes at the next start."""


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """An open file that becomes `path` at the end, in place of what was there; it is gone if anything fails.

    Raises PlainError where the disk does not take it.
    """
    half = path.with_name(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        with half.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as fault:
        raise not_saved(fault, path) from fault
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
