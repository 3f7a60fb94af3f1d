"""Whether a window can open on this PC at all; Qt would end the program without a clear word."""

from __future__ import annotations

import ctypes
import os
import sys

from coprodesk.i18n import _


def what_is_missing() -> str:
    """A sentence that says why no window can open and what to do, or nothing where one can."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM", "xcb") not in ("", "xcb"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY") or (os.environ.get("DISPLAY") and _screen_answers()):
        return ""
    return _(
        "There is no screen here, so the window cannot open. Start it from the desktop of the PC. "
        "Or use coprodesk tour DIR: it does the main job without a screen."
    )


def _screen_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    fault: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return fault == 0
