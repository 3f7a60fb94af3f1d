"""The one kind of error that people read."""

import errno

from coprodesk.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


class PlainError(Exception):
    """Something a person can put right: what stopped, then what to do, in one or two plain sentences."""


def not_saved(fault: OSError) -> PlainError:
    """The plain words for a file that the disk did not take."""
    if fault.errno in _FULL:
        return PlainError(
            _("The disk is full, so the file was not saved. Make room, or choose another disk.")
        )
    if fault.errno in _FORBIDDEN:
        return PlainError(
            _("CoproDesk may not write in that folder. Choose another folder, such as Documents.")
        )
    if fault.errno == errno.ENOENT:
        return PlainError(_("That folder is not there any more. Choose another folder."))
    return PlainError(_("The file could not be saved. Try again, or choose another folder."))
