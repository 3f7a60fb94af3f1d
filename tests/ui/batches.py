"""People of a room and a paper for each, to make batches of."""

from dataclasses import replace

from coprodesk.choices import Carrier, PaperFormat, Part, Presence, Tell, Tint, When, WordWish
from coprodesk.services.documents import Handout, Paragraph
from coprodesk.ui.pdfium import opened
from coprodesk.workshop.handouts import Kind, Share
from coprodesk.workshop.views.people import PersonView

NOBODY = PersonView(
    id=0,
    name="",
    part=Part.USES,
    helps="",
    tell=Tell.LETTER,
    tell_where="",
    paper=PaperFormat.STANDARD,
    words=WordWish.EVERYDAY,
    tint=Tint.WHITE,
    carrier=Carrier.PAPER,
    presence=Presence.HERE,
    seat="",
)


def a_person(number, name, **more):
    return replace(NOBODY, id=number, name=name, **more)


def the_room():
    """Twelve people: 6 standard, 2 large, 1 large on cream, 1 giant, 1 easy words; one wants a file."""
    names = ("Ivy", "Maureen", "Tom", "Jean", "Harold", "Grace", "Asha", "Pat", "Dev", "Rose", "Win", "Kit")
    large, giant, easy = PaperFormat.LARGE, PaperFormat.GIANT, PaperFormat.EASY
    special = {
        "Maureen": {"paper": large},
        "Tom": {"paper": large},
        "Jean": {"paper": large, "tint": Tint.CREAM},
        "Harold": {"paper": giant},
        "Grace": {"paper": easy},
        "Kit": {"carrier": Carrier.FILE},
    }
    return tuple(
        a_person(number, name, seat=str(13 - number), **special.get(name, {}))
        for number, name in enumerate(names, start=1)
    )


def a_kind(share=Share.EACH, *, says_for_whom=True):
    """A kind of paper; `write` is given beside it."""
    return Kind("Our day", "What we did.", When.AFTER, share, None, says_for_whom=says_for_whom)


def our_day(reader, sides=1):
    """A paper that says for whom it is written where that is known."""
    lines = [f"Written for {reader.name or 'all'}."] + [
        f"Line {number}" for number in range(35 * (sides - 1))
    ]
    return Handout("Our day", tuple(map(Paragraph, lines)), footer="Clear letters")


def pages(pdf):
    """The words of each page."""
    with opened(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
