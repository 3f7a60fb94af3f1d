import pytest

from coprodesk.ui.widgets import NumberField, Row


@pytest.mark.parametrize("size", [100, 200])
def test_boxes_of_an_even_row_stand_in_columns(dress, qtbot, qapp, size):
    dress(text_size=size)
    names = ("Words we know", "To do", "Print and pictures", "A person to ask", "Kind", "Other ways")
    boxes = [NumberField(name, "", 0, 9) for name in names]
    row = Row(*boxes, gap=24, is_even=True)
    qtbot.addWidget(row)
    row.resize(2 * boxes[2].sizeHint().width() + 100, 2000)
    row.show()
    qapp.processEvents()

    assert len({box.x() for box in boxes}) == 2
    assert len({box.width() for box in boxes}) == 1
    assert len({box.y() for box in boxes}) == 3
