"""Handouts that the tests of paper share."""

from coprodesk.services.documents import Block, Bullets, Facts, Handout, Heading, Paragraph, Table

BLOCKS: dict[str, Block] = {
    "heading": Heading("What happens next"),
    "deep heading": Heading("Too deep", level=5),
    "paragraph": Paragraph("Letters came late.\nSome people could not read them."),
    "bullets": Bullets(
        ("Use short words", "Write the phone number in large print, at the top of the letter")
    ),
    "facts": Facts(
        (("Who", "Mary"), ("When we will tell you", "Saturday 5 December 2026"), ("", "Room 2\nTop floor"))
    ),
    "table": Table(
        ("What", "Who", "When"),
        (("Write a new letter", "Sam", "5 December"), ("Ask the clinic", "", "8 December")),
    ),
    "wide table": Table(("A", "B", "C", "D", "E"), (("1", "2", "3", "4", "5"), ("6", "7", "8", "9", "10"))),
}


def summary() -> Handout:
    """A one-page summary as a group takes it home."""
    return Handout(
        "Hospital letters we can understand",
        (
            Paragraph("Saturday 14 November 2026, Mill Lane Community Centre. Twelve people took part."),
            Heading("What we talked about"),
            Paragraph("Letters that come late, use hard words and do not say what to do next."),
            Heading("What we decided"),
            Bullets(
                (
                    "Each letter starts with what you need to do.",
                    "The phone number is in large print at the top.",
                    "Five people who use the service read each new letter first.",
                )
            ),
            Heading("Where we did not agree"),
            Paragraph("One person worries that a code to scan will leave out people without a phone."),
            Heading("What happens next"),
            Table(
                ("What", "Who", "By when"),
                (
                    ("Write a new letter", "Amina and Joe", "5 December"),
                    ("Test it with five people", "Pat", "12 December"),
                    ("Ask for the money", "Ruth", "9 January"),
                ),
            ),
            Heading("When you will hear, and how to reach us"),
            Facts(
                (
                    ("You will hear", "by letter or phone, by 20 January 2027"),
                    ("Phone", "Ruth, 028 9012 3456"),
                )
            ),
        ),
        one_side=True,
        footer="Clear letters group",
    )


def two_sides() -> Handout:
    """A summary of two sides, as the measurements use it."""
    first = summary()
    return Handout(first.title, first.blocks * 2, footer=first.footer)


def of(*blocks: Block, title: str = "Clear letters") -> Handout:
    """A handout of some blocks."""
    return Handout(title, blocks)
