"""The legend shows what the text boxes show."""

import pytest
from PySide6.QtGui import QAccessible, QImage

from coprodesk.services.language import Kind
from coprodesk.ui.widgets import Legend, marks


@pytest.fixture
def legend(qtbot, dress):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(700, 600)
    legend.show()
    qtbot.waitExposed(legend)
    return legend


def test_every_line_of_the_boxes_is_in_the_legend(legend):
    told = {line.sample.kind: line.told.text() for line in legend.lines}

    assert set(told) == set(Kind)
    for kind, words in told.items():
        assert words.startswith(f"{marks.LOOKS[kind].line}: {marks.label(kind)}")


def test_each_sample_is_painted_with_the_shape_of_its_sort(legend, monkeypatch):
    painted = []
    real = marks.paint
    monkeypatch.setattr(marks, "paint", lambda *given: painted.append(given[2]) or real(*given))

    for line in legend.lines:
        picture = QImage(line.sample.size(), QImage.Format.Format_RGB32)
        line.sample.render(picture)

    assert painted == [marks.LOOKS[kind].shape for kind in marks.LOOKS]


def test_a_sample_is_named_for_screen_readers(legend):
    seen = QAccessible.queryAccessibleInterface(legend.lines[0].sample)

    assert (seen.role(), seen.text(QAccessible.Text.Name)) == (QAccessible.Role.Graphic, "A wave")
