"""The base widgets: the only room that touches Qt's raw controls."""

from coprodesk.ui.widgets.announcer import Announcer
from coprodesk.ui.widgets.button import Button
from coprodesk.ui.widgets.card import Card, Thumbnail
from coprodesk.ui.widgets.card_list import CardList
from coprodesk.ui.widgets.choice import Choice, Tick
from coprodesk.ui.widgets.entries import DateField, LineField, NumberField, TimeField
from coprodesk.ui.widgets.field import Field
from coprodesk.ui.widgets.groups import Column, Row, Section
from coprodesk.ui.widgets.legend import Legend
from coprodesk.ui.widgets.page import Page
from coprodesk.ui.widgets.page_tools import PageBefore, PageTools
from coprodesk.ui.widgets.readable import Readable, readables
from coprodesk.ui.widgets.text import Heading, Text
from coprodesk.ui.widgets.text_field import TextField

__all__ = [
    "Announcer",
    "Button",
    "Card",
    "CardList",
    "Choice",
    "Column",
    "DateField",
    "Field",
    "Heading",
    "Legend",
    "LineField",
    "NumberField",
    "Page",
    "PageBefore",
    "PageTools",
    "Readable",
    "Row",
    "Section",
    "Text",
    "TextField",
    "Thumbnail",
    "Tick",
    "TimeField",
    "readables",
]
