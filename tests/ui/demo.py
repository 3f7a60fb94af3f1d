"""A dense page with every base widget, for tests and for looking at."""

from coprodesk.ui.widgets import (
    Button,
    Card,
    CardList,
    Choice,
    Column,
    DateField,
    LineField,
    NumberField,
    Page,
    PageTools,
    Row,
    Section,
    Text,
    Tick,
    TimeField,
)

CARDS = (
    Card(1, "Say the date of the appointment first, in large figures.", "Rose · told at the table", "Done"),
    Card(2, "One phone number that a person answers.", "No name"),
    Card(
        3,
        "Bigger letters on every letter, and no abbreviations that only staff understand.",
        "Ahmed · on paper",
    ),
)


class DemoPage(Page):
    """Everything a page can hold."""

    name = "demo"
    title = "Ideas"
    shows = frozenset({"idea"})

    def __init__(self, tools: PageTools) -> None:
        self.refreshed = 0
        self.question = Text("What would make hospital letters easier to understand?", "question")
        self.idea = LineField("What was said?", "Use the person's own words.")
        self.credit = Choice(
            "Whose name goes with it?", (("name", "My name"), ("code", "My code"), ("none", "No name"))
        )
        self.add = Button("Add idea", icon="add", is_main=True)
        self.quiet = Button("Keep quiet time")
        self.closed = Button("Close the list")
        self.closed.setEnabled(False)
        self.buttons = Row(self.add, self.quiet, self.closed)
        self.left = Text("14 from paper · 9 typed · 11 told", "small")
        self.cards = CardList("Ideas", "No ideas yet. The first one can be small.")
        self.minutes = NumberField("How long?", "", 1, 90, "minutes")
        self.day = DateField("By when?")
        self.start = TimeField("When do you start?")
        self.told = Tick("Tell everyone who was in the room")
        self.note = Text("Nothing is lost: each change is saved at once.", "quiet")
        self.more = Section(
            "A promise", self.minutes, Row(self.day, self.start, gap=24), self.told, Column(self.note)
        )
        super().__init__(tools)

    def parts(self):
        return (
            self.question,
            self.idea,
            self.credit,
            self.buttons,
            self.left,
            self.cards,
            self.more,
        )

    def refresh(self):
        self.refreshed += 1
        self.cards.show_cards(CARDS)
