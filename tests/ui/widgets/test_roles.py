import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from coprodesk.ui.widgets import Heading, roles


def made_and_gone(count):
    for number in range(count):
        heading = Heading(f"Heading {number}")
        QAccessible.queryAccessibleInterface(heading)
        heading.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_qt_alone_deletes_what_a_screen_reader_was_given(qapp):
    heading = Heading("Ideas")
    QAccessible.queryAccessibleInterface(heading)
    given = roles._given[-1]

    heading.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert given in roles._given, "Python let go of it, and so deleted it, before Qt did"
    assert not shiboken6.isValid(given)


def test_answers_for_widgets_that_are_gone_do_not_pile_up(qapp):
    made_and_gone(3 * roles._LEAST_KEPT)

    assert len(roles._given) <= 2 * roles._LEAST_KEPT
