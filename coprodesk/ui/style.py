"""How Qt's own controls are drawn and how large they are: Fusion, with every faint part drawn anew.

Fusion with a palette alone fails 3:1 for boxes, radios and scroll bars in every theme, and draws no focus on
buttons; style sheets fail contrast in their own ways and are slow. The ring round what has the focus is not
drawn here but by `widgets.ring`, for every control alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from coprodesk.ui import drawing

if TYPE_CHECKING:
    from coprodesk.ui.theme import Look

_CC = QStyle.ComplexControl
_CE = QStyle.ControlElement
_CT = QStyle.ContentsType
_PE = QStyle.PrimitiveElement
_PM = QStyle.PixelMetric
_SC = QStyle.SubControl
_ON = QStyle.StateFlag

_ARROWS = {
    _PE.PE_IndicatorArrowDown: 0,
    _PE.PE_IndicatorArrowLeft: 90,
    _PE.PE_IndicatorArrowUp: 180,
    _PE.PE_IndicatorArrowRight: 270,
}
_TALL = frozenset(
    {
        _CT.CT_PushButton, _CT.CT_ToolButton, _CT.CT_LineEdit, _CT.CT_ComboBox, _CT.CT_SpinBox,
        _CT.CT_CheckBox, _CT.CT_RadioButton, _CT.CT_MenuItem, _CT.CT_ItemViewItem, _CT.CT_TabBarTab,
    }
)  # fmt: skip


class CoproStyle(QProxyStyle):
    """Draws controls in the colours and sizes of a `Look`."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look
        em = round(21 * look.scale)
        indicator = round(em * 1.25)
        self._target = round(44 * look.scale)
        drawing.use_scale(look.scale)
        self._radius = drawing.corner()
        self._metrics = {
            _PM.PM_IndicatorWidth: indicator,
            _PM.PM_IndicatorHeight: indicator,
            _PM.PM_ExclusiveIndicatorWidth: indicator,
            _PM.PM_ExclusiveIndicatorHeight: indicator,
            _PM.PM_ScrollBarExtent: max(20, round(em * 0.8)),
            _PM.PM_ScrollBarSliderMin: 48,
            _PM.PM_SliderThickness: self._target,
            _PM.PM_SliderLength: max(28, round(em * 1.4)),
            _PM.PM_SliderControlThickness: max(28, round(em * 1.4)),
            _PM.PM_DefaultFrameWidth: drawing.LINE,
            _PM.PM_CheckBoxLabelSpacing: round(em * 0.6),
            _PM.PM_RadioButtonLabelSpacing: round(em * 0.6),
            _PM.PM_ButtonShiftHorizontal: 0,
            _PM.PM_ButtonShiftVertical: 0,
            _PM.PM_TextCursorWidth: max(2, em // 8),
            _PM.PM_ButtonIconSize: em,
            _PM.PM_SmallIconSize: em,
        }

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """The size of a part in pixels."""
        known = self._metrics.get(metric)
        return known if known is not None else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt calls it by this name)
    ) -> int:
        """Nothing moves by itself, and the letters of short cuts are always underlined."""
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return 1
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Room for a finger in everything a person presses."""
        found = super().sizeFromContents(kind, option, size, cast(QWidget, widget))
        if kind == _CT.CT_SpinBox:
            return QSize(size.width() + 2 * self._target + 24, self._target)
        if kind in _TALL:
            return QSize(max(found.width(), self._target), max(found.height(), self._target))
        return found

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of a control are; a number box has its buttons side by side, each a target."""
        if control == _CC.CC_SpinBox:
            whole = option.rect
            wide = min(self._target, whole.width() // 3)
            down = QRect(whole.right() + 1 - 2 * wide, whole.top(), wide, whole.height())
            places = {
                _SC.SC_SpinBoxDown: down,
                _SC.SC_SpinBoxUp: down.translated(wide, 0),
                _SC.SC_SpinBoxEditField: whole.adjusted(self._target // 4, 3, -2 * wide - 3, -3),
                _SC.SC_SpinBoxFrame: whole,
            }
            return places.get(part, QRect())
        return super().subControlRect(control, option, part, cast(QWidget, widget))

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a panel, a frame, a box or an arrow."""
        rect = QRectF(option.rect)
        if element == _PE.PE_PanelButtonCommand:
            self._draw_button(option, painter, widget)
        elif element == _PE.PE_PanelLineEdit:
            self._draw_entry(rect, option, painter, widget)
        elif element in (_PE.PE_FrameFocusRect, _PE.PE_FrameLineEdit, _PE.PE_FrameDefaultButton):
            return
        elif element == _PE.PE_Frame:
            drawing.box(painter, rect, None, self._ink("line"), self._radius)
        elif element in (_PE.PE_IndicatorCheckBox, _PE.PE_IndicatorItemViewItemCheck):
            self._draw_check(rect, option, painter)
        elif element == _PE.PE_IndicatorRadioButton:
            self._draw_radio(rect, option, painter)
        elif element in _ARROWS:
            drawing.arrow(painter, _shrunk(rect, 0.45), self._ink("ink"), _ARROWS[element])
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a label in the colour that its ground needs."""
        if element == _CE.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            option.palette.setColor(QPalette.ColorRole.ButtonText, self.words_on(option, widget))
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a slider, a scroll bar or a number box."""
        if control == _CC.CC_Slider and isinstance(option, QStyleOptionSlider):
            self._draw_slider(option, painter, widget)
        elif control == _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._draw_scroll_bar(option, painter, widget)
        elif control == _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            self._draw_number_box(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def words_on(self, option: QStyleOption, widget: QWidget | None) -> QColor:
        """The colour of the words on a button as it is now."""
        state = option.state
        if not state & _ON.State_Enabled:
            return self._ink("quiet")
        if state & (_ON.State_Sunken | _ON.State_On) or _is_main(widget):
            return self._ink("on_accent")
        return self._ink("ink")

    def _ink(self, token: str) -> QColor:
        return self._look.colour(token)

    def _draw_button(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        state = option.state
        rect, is_on = QRectF(option.rect), bool(state & (_ON.State_Sunken | _ON.State_On))
        if not state & _ON.State_Enabled:
            drawing.box(painter, rect, None, self._ink("line"), self._radius, is_dashed=True)
            return
        is_full = is_on or _is_main(widget)
        is_pointed_at = bool(state & _ON.State_MouseOver)
        fill = "accent" if is_full else "soft" if is_pointed_at else "card"
        edge = "accent" if is_full or is_pointed_at else "line"
        drawing.box(painter, rect, self._ink(fill), self._ink(edge), self._radius)
        if is_full and is_pointed_at and not is_on:
            drawing.box(painter, rect.adjusted(4, 4, -4, -4), None, self._ink("on_accent"), self._radius - 3)

    def _draw_entry(
        self, rect: QRectF, option: QStyleOption, painter: QPainter, widget: QWidget | None
    ) -> None:
        if widget is not None and widget.objectName() == "qt_spinbox_lineedit":
            return
        is_open = bool(option.state & _ON.State_Enabled)
        edge = self._ink("accent" if option.state & _ON.State_HasFocus else "line")
        drawing.box(painter, rect, self._ink("card"), edge, self._radius, is_dashed=not is_open)

    def _draw_check(self, rect: QRectF, option: QStyleOption, painter: QPainter) -> None:
        is_on = bool(option.state & _ON.State_On)
        is_open = bool(option.state & _ON.State_Enabled)
        fill, edge = ("accent", "accent") if is_on else ("card", "line")
        drawing.box(painter, rect, self._ink(fill), self._ink(edge), 5, is_dashed=not is_open)
        if is_on:
            drawing.tick(painter, rect, self._ink("on_accent"))

    def _draw_radio(self, rect: QRectF, option: QStyleOption, painter: QPainter) -> None:
        is_on = bool(option.state & _ON.State_On)
        is_open = bool(option.state & _ON.State_Enabled)
        edge = self._ink("accent" if is_on else "line")
        drawing.box(painter, rect, self._ink("card"), edge, rect.height() / 2, is_dashed=not is_open)
        if is_on:
            drawing.dot(painter, _shrunk(rect, 0.5), self._ink("accent"))

    def _draw_slider(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
        groove = QRectF(self.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderGroove, widget))
        handle = QRectF(self.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderHandle, widget))
        thick, middle = 4 * drawing.line_width(), groove.center()
        if option.orientation == Qt.Orientation.Horizontal:
            groove = QRectF(groove.left(), middle.y() - thick / 2, groove.width(), thick)
        else:
            groove = QRectF(middle.x() - thick / 2, groove.top(), thick, groove.height())
        drawing.box(painter, groove, self._ink("card"), self._ink("line"), thick / 2)
        drawing.dot(painter, drawing.square(handle), self._ink("page"))
        drawing.dot(painter, drawing.square(handle).adjusted(2, 2, -2, -2), self._ink("accent"))

    def _draw_scroll_bar(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
        is_upright = option.orientation == Qt.Orientation.Vertical
        painter.fillRect(option.rect, self._ink("page"))
        slider = QRectF(self.subControlRect(_CC.CC_ScrollBar, option, _SC.SC_ScrollBarSlider, widget))
        slider = slider.adjusted(4, 2, -4, -2) if is_upright else slider.adjusted(2, 4, -2, -4)
        drawing.box(painter, slider, self._ink("line"), None, min(slider.width(), slider.height()) / 2)
        turns = {_SC.SC_ScrollBarAddLine: 0, _SC.SC_ScrollBarSubLine: 180}
        for part, turn in turns.items():
            place = QRectF(self.subControlRect(_CC.CC_ScrollBar, option, part, widget))
            drawing.arrow(painter, _shrunk(place, 0.5), self._ink("ink"), turn if is_upright else turn - 90)

    def _draw_number_box(
        self, option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        is_open = bool(option.state & _ON.State_Enabled)
        edge = self._ink("accent" if option.state & _ON.State_HasFocus else "line")
        drawing.box(
            painter, QRectF(option.rect), self._ink("card"), edge, self._radius, is_dashed=not is_open
        )
        for part in (_SC.SC_SpinBoxDown, _SC.SC_SpinBoxUp):
            place = self.subControlRect(_CC.CC_SpinBox, option, part, widget)
            divider = QRectF(place.left(), place.top() + 8, drawing.line_width(), place.height() - 16)
            painter.fillRect(divider, self._ink("line"))
            sign = _shrunk(QRectF(place), 0.4)
            drawing.plus(painter, sign, self._ink("ink"), is_minus=part == _SC.SC_SpinBoxDown)


def _is_main(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.property("is_main"))


def _shrunk(rect: QRectF, share: float) -> QRectF:
    square = drawing.square(rect)
    loss = square.width() * (1 - share) / 2
    return square.adjusted(loss, loss, -loss, -loss)
