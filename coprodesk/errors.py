"""The one kind of error that people read."""

import errno
from pathlib import Path

from coprodesk.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_GONE = (errno.ENOENT, errno.ENOTDIR)
_SILENT = (errno.EIO, errno.ENODEV, errno.ENXIO)
_IN_USE = (32, 33)
"""Windows: another program has the file open, or a part of it."""

_DENIED = 5
"""Windows: what it also says when a file that is open is to be replaced."""


class PlainError(Exception):
    """Something a person can put right: what stopped, then what to do, in one or two plain sentences."""


def not_saved(fault: OSError, path: Path | None = None) -> PlainError:
    """The plain words for a file that the disk did not take; `path` is where it should have gone."""
    if path is not None and _is_open_elsewhere(fault, path):
        return PlainError(
            _("Another program has {name} open. Close it there, then save it again.").format(name=path.name)
        )
    if fault.errno in _FULL:
        return PlainError(
            _("The disk is full, so the file was not saved. Make room, or choose another disk.")
        )
    if fault.errno in _FORBIDDEN:
        return PlainError(
            _("CoproDesk may not write in that folder. Choose another folder, such as Documents.")
        )
    if fault.errno in _GONE:
        return PlainError(_("That folder is not there any more. Choose another folder."))
    if fault.errno in _SILENT:
        return PlainError(_("The disk does not answer. Put the USB stick back in, then save it again."))
    return PlainError(_("The file could not be saved. Try again, or choose another folder."))


def _is_open_elsewhere(fault: OSError, path: Path) -> bool:
    reason = getattr(fault, "winerror", None)
    return reason in _IN_USE or (reason == _DENIED and path.exists())
